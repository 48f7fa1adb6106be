# SPDX-License-Identifier: Apache-2.0
from flask import Flask, request

app = Flask(__name__)
# @first
# @login


@app.route("/v1/items", methods=["GET", "PUT", "POST"])
def items():
    return "[]"


@app.route("/v1/crash")
def crash():
    raise RuntimeError("on purpose")


@app.route("/v1/folder/")
def folder():
    return "[]"


@app.route("/v1/upload", methods=["POST"])
def upload():
    return str(len(request.form))


# @settings
# @last
app.run(port=$PORT)
