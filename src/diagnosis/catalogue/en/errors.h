// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kErrors[] = {
    {Cause::kAuthErrorWithoutHeaders, "The request is refused for lack of permission.",
     "The server refused the request with {status}, and its refusal carries no CORS headers, so the page cannot even "
     "see the status.",
     "Look at why the credentials are missing or wrong. Put CORS outside the authentication layer, so that 401 and 403 "
     "get the headers as well (nginx: add_header ... always)."},
    {Cause::kWrongAddress, "The address is most likely wrong.",
     "{answer} is a 404: the path is wrong, or a prefix of it is missing, and {request} never reached the application. "
     "An error page rarely carries CORS headers.",
     "Check the path first ({path}). Then set the CORS headers on error responses as well (nginx: add_header ... "
     "always)."},
    {Cause::kMethodRefused, "The server does not take this method here.",
     "The server answered {method} with {status}, without CORS headers: nothing handles that method at this address.",
     "Check the method and the path, a slash at the end included; let the server's route take {method}. Then set the "
     "CORS headers on error responses as well (nginx: add_header ... always)."},
    {Cause::kWebdavModule, "The WebDAV module of IIS takes the request.",
     "IIS answered {method} with {status} and Allow: {allow}. That is its WebDAV module, which takes PUT and DELETE "
     "before the application sees them, although the preflight passed.",
     "Remove WebDAVModule from the modules and WebDAV from the handlers in web.config. Nothing is wrong with the CORS "
     "policy."},
    {Cause::kBodyTooLarge, "The body is too large.",
     "The body is larger than {gateway} allows (413), and that answer carries no CORS headers.",
     "Raise the limit (nginx: client_max_body_size; PHP: post_max_size; Express: the limit of express.json()) and set "
     "the CORS headers on errors as well (add_header ... always)."},
    {Cause::kRateLimit, "A rate limiter answers.",
     "A rate limiter answered {request} with 429, before the CORS layer saw it.",
     "Put CORS outside the limiter, so that the page can read the 429 and its Retry-After, and leave OPTIONS out of "
     "the count."},
    {Cause::kGatewayErrorWithoutHeaders, "The server behind the proxy does not answer.",
     "{gateway} did not get an answer from the application and shows its own error page ({status}), without CORS "
     "headers. CORS is a consequence here, not the cause.",
     "Find out why the application does not answer: is it running, on that port, and fast enough? Then set the CORS "
     "headers on the proxy's error pages as well (nginx: add_header ... always)."},
    {Cause::kServerErrorWithoutHeaders, "The application failed.",
     "The application failed ({status}), and its error page is made outside the CORS layer. CORS is a consequence "
     "here, not the cause.",
     "Look into the server's log for this request. Then make the error handler keep the CORS headers (register CORS "
     "outermost; nginx: add_header ... always)."},
    {Cause::kErrorWithoutHeaders, "An error response without CORS headers.",
     "The error response ({status}) carries no CORS headers, so the page cannot see what the error is.",
     "Open the address or look into the server's log for the error itself. Then set the CORS headers on error "
     "responses as well (nginx: add_header ... always; Apache: Header always set)."},
    {Cause::kHeadersOnSuccessOnly, "The CORS headers are set on good answers only.",
     "The status is {status}, and {gateway} may set the CORS headers on good answers only: add_header without always "
     "and Header set without always leave errors out. If a request that succeeds carries the headers, this is it.",
     "nginx: add_header ... always; Apache: Header always set. Then the page can read the error."},
    {Cause::kHeadersByMethod, "The headers are set for some methods only.",
     "The response to {method} has no CORS headers, although the preflight's answer has: they may be set in branches "
     "for OPTIONS, GET and POST, and {method} has none. A GET to the same address tells.",
     "Set the CORS headers without a condition on the method."},
    {Cause::kHeadersByPath, "The headers are set for other paths only.",
     "{answer} at {path} has no CORS headers: another block of the configuration or another route may serve this path "
     "than those that have them. The same request to a path that works tells.",
     "Set the CORS headers for every path of the API, in nginx by including the same file in each location."},
    {Cause::kInnerBlockDropsHeaders, "An inner block drops the headers of the outer one.",
     "nginx answers with {line} and without CORS headers: an add_header in a location or if makes nginx forget every "
     "add_header of the levels above.",
     "Repeat the CORS lines in the block that has an add_header of its own, or include them from one file in both."},
};

}  // namespace crosscheck::diagnosis::en
