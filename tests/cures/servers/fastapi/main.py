# SPDX-License-Identifier: Apache-2.0
from fastapi import FastAPI, Response

app = FastAPI()


@app.api_route("/v1/items", methods=["GET", "PUT", "POST"])
def items():
    return []


@app.get("/v1/crash")
def crash():
    raise RuntimeError("on purpose")


# @login
# @last
# @handler
