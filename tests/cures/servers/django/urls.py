# SPDX-License-Identifier: Apache-2.0
from django.http import HttpResponse, JsonResponse
from django.urls import path


def items(_):
    return JsonResponse([], safe=False)


def crash(_):
    raise RuntimeError("on purpose")


def upload(request):
    return HttpResponse(len(request.POST))


class Login:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "HTTP_AUTHORIZATION" not in request.META:
            return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
        return self.get_response(request)


urlpatterns = [path("v1/items", items), path("v1/crash", crash), path("v1/upload", upload)]
