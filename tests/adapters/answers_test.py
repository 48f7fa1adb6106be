# SPDX-License-Identifier: Apache-2.0
"""answers_test.py LIBRARY PROGRAM [CROSSCHECK]: what an example of adapters/ sends, and what `crosscheck check` says to it."""
import json
import subprocess
import sys

import example

ALLOWED, STRANGER = "http://app.localhost:8080", "http://evil.example"
PREFLIGHT_VARY = {"origin", "access-control-request-method", "access-control-request-headers"}

# What an allowed origin is sent.
GRANTED = {"access-control-allow-origin": ALLOWED, "access-control-allow-credentials": "true"}
PREFLIGHTED = {**GRANTED, "access-control-allow-methods": "GET,HEAD,POST,PUT",
               "access-control-allow-headers": "x-token", "access-control-max-age": "600"}


# A server of WebSockets accepts an upgrade, another takes it for a GET.
UPGRADED = {"beast": 101, "restinio": 101}


def preflight(origin, method="PUT"):
    return [("Origin", origin), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "x-token")]


def upgrade(origin):
    return [("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"),
            ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")]


# What is asked, and the status, the CORS headers and the names in Vary of the answer; the body of what is asked, if any.
CASES = [
    ("allowed", "GET", "/items", [("Origin", ALLOWED)], 200, GRANTED, {"origin"}),
    ("stranger", "GET", "/items", [("Origin", STRANGER)], 200, {}, {"origin"}),
    ("no origin", "GET", "/items", [], 200, {}, {"origin"}),
    ("null", "GET", "/items", [("Origin", "null")], 200, {}, {"origin"}),
    ("with credentials", "GET", "/items", [("Origin", ALLOWED), ("Cookie", "a=b")], 200, GRANTED, {"origin"}),
    ("PUT", "PUT", "/items", [("Origin", ALLOWED), ("X-Token", "1")], 200, GRANTED, {"origin"}),
    ("a query", "GET", "/items?a=b", [("Origin", ALLOWED)], 200, GRANTED, {"origin"}),
    ("upgrade", "GET", "/items", upgrade(ALLOWED), UPGRADED, GRANTED, {"origin"}),
    ("upgrade of a stranger", "GET", "/items", upgrade(STRANGER), UPGRADED, {}, {"origin"}),
    # The application sees none of these.
    ("preflight", "OPTIONS", "/items", preflight(ALLOWED), 204, PREFLIGHTED, PREFLIGHT_VARY),
    ("preflight of what is not there", "OPTIONS", "/none", preflight(ALLOWED), 204, PREFLIGHTED, PREFLIGHT_VARY),
    ("preflight of another method", "OPTIONS", "/items", preflight(ALLOWED, "DELETE"), 204, PREFLIGHTED, PREFLIGHT_VARY),
    ("preflight of a stranger", "OPTIONS", "/items", preflight(STRANGER), 403, {}, PREFLIGHT_VARY),
    # Errors are readable by who may read.
    ("throws", "GET", "/fails", [("Origin", ALLOWED)], 500, GRANTED, {"origin"}),
    ("throws at a stranger", "GET", "/fails", [("Origin", STRANGER)], 500, {}, {"origin"}),
    ("404", "GET", "/none", [("Origin", ALLOWED)], 404, GRANTED, {"origin"}),
    ("405", "POST", "/items", [("Origin", ALLOWED)], 405, GRANTED, {"origin"}),
    ("a body", "POST", "/items", [("Origin", ALLOWED)], 405, GRANTED, {"origin"}, b"x" * 20000),
]


def wrong_answers(library, port):
    found = []
    for what, method, path, headers, status, granted, vary, *body in CASES:
        got, lines = example.ask(port, method, path, headers, *body)
        sent = {name: value for name, value in lines.items() if name.startswith("access-control-")}
        named = {name.strip().lower() for name in lines.get("vary", "").split(",")} - {""}
        if status is UPGRADED:
            status = UPGRADED.get(library, 200)
            # https://www.rfc-editor.org/rfc/rfc6455#section-1.3, whose key this is
            if status == 101 and lines.get("sec-websocket-accept") != "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=":
                found.append(f"{what}: {lines}")
        for wanted, had in ((status, got), (granted, sent), (vary, named)):
            if wanted != had:
                found.append(f"{what}: {had} instead of {wanted}")
    return found


def wrong_verdicts(crosscheck, port):
    """`crosscheck check` as a page that is allowed everything, and as one of a stranger."""
    found = []
    for path in ("/items", "/fails", "/none"):
        for origin, status in ((ALLOWED, 0), (STRANGER, 1)):
            command = [crosscheck, "check", f"http://127.0.0.1:{port}{path}", "--origin", origin, "-X", "PUT",
                       "-H", "X-Token: 1", "--credentials", "include", "--json"]
            ran = subprocess.run(command, capture_output=True, text=True)
            if ran.returncode != status:
                found.append(f"{' '.join(command)}: status {ran.returncode}\n{ran.stdout[:2000]}{ran.stderr}")
            elif not json.loads(ran.stdout)["schema"]:
                found.append("no schema")
    return found


def main(library, program, crosscheck=None):
    with example.running(program, ALLOWED) as port:
        found = wrong_answers(library, port)
        if crosscheck:
            found += wrong_verdicts(crosscheck, port)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
