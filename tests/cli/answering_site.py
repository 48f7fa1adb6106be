# SPDX-License-Identifier: Apache-2.0
"""A site on a port of this machine that answers each path in its own way, and what it was asked."""
import http.server

ORIGIN = "http://app.example"

# What the server says by path: status and header lines. OPTIONS asks for "OPTIONS /path", else "/path".
ANSWERS = {
    "/ok": (200, [("Access-Control-Allow-Origin", "*"), ("X-Id", "1"), ("Access-Control-Expose-Headers", "X-Id")]),
    "/none": (200, []),
    "/mismatch": (200, [("Access-Control-Allow-Origin", "https://other.example")]),
    "/wildcard": (200, [("Access-Control-Allow-Origin", "*")]),
    "OPTIONS /put": (204, [("Access-Control-Allow-Origin", ORIGIN), ("Access-Control-Allow-Methods", "GET, DELETE")]),
    "OPTIONS /login": (401, [("WWW-Authenticate", "Bearer")]),
    "/evil": (200, [("Access-Control-Allow-Origin", "\x1b[31mred\x07\xe9")]),
    "/secret": (200, [("Set-Cookie", "sid=s3cr3t; Secure"), ("X-Api-Key", "s3cr3t")]),
    "/echo": (200, [("Access-Control-Allow-Origin", ORIGIN), ("Access-Control-Allow-Credentials", "true")]),
    "OPTIONS /echo": (204, [("Access-Control-Allow-Origin", ORIGIN), ("Access-Control-Allow-Credentials", "true"),
                            ("Access-Control-Allow-Methods", "PUT, PATCH, DELETE"),
                            ("Access-Control-Allow-Headers", "x-a, content-type, authorization")]),
}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen = []

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        Handler.seen.append((self.command, self.path, self.headers, body))
        path = self.path.split("?")[0]
        status, headers = ANSWERS.get(f"OPTIONS {path}" if self.command == "OPTIONS" else path, (404, []))
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer

    def log_message(self, *_):
        pass


SERVER = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
BASE = f"http://127.0.0.1:{SERVER.server_address[1]}"
