# SPDX-License-Identifier: Apache-2.0
"""The scripted HTTP/1.1 server: raw answers out, every request recorded as it came over the wire."""
import asyncio
import json
import pathlib
import re
import ssl

import bodies

HERE = pathlib.Path(__file__).parent
CASE_PATH = re.compile(r".*/c/([A-Za-z0-9-]+)/(\d+)")
SELF_LOCATION = re.compile(r"^[ \t]*(?:[#?].*)?$", re.S)
REDIRECTS = (301, 302, 303, 307, 308)
NO_BODY = (204, 304)
TLS_HANDSHAKE = b"\x16\x03"


class Request:
    def __init__(self, scheme, method, target, lines):
        self.scheme, self.method, self.target, self.lines = scheme, method, target, lines
        self.body = b""

    def header(self, name):
        return next((value for key, value in self.lines if key.lower() == name), None)

    def url(self):
        return f"{self.scheme}://{self.header('host')}{self.target}"


class Connection(asyncio.Protocol):
    """One connection: cuts requests out of the byte stream and hands them to the server in order."""

    def __init__(self, server, scheme, closing=False):
        self.server, self.scheme, self.closing, self.buffer, self.request, self.left = server, scheme, closing, b"", None, 0

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        if self.request is None and self.buffer.startswith(TLS_HANDSHAKE):
            self.transport.close()
            return
        while self.step():
            pass

    def step(self):
        if self.request is None and not self.read_head():
            return False
        if not self.read_body():
            return False
        request, self.request = self.request, None
        answer = self.server.answer(request)
        if answer is None:
            self.transport.close()
            return False
        if self.closing:
            self.transport.write(answer.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
            self.transport.close()
            return False
        self.transport.write(answer)
        return bool(self.buffer)

    def read_head(self):
        head, found, rest = self.buffer.partition(b"\r\n\r\n")
        if not found:
            return False
        first, *lines = head.decode("latin-1").split("\r\n")
        try:
            method, target, _ = first.split(" ", 2)
        except ValueError:
            self.transport.close()
            return False
        pairs = [(name, value.strip(" \t")) for name, _, value in (line.partition(":") for line in lines)]
        self.buffer, self.request = rest, Request(self.scheme, method, target, pairs)
        self.chunked = (self.request.header("transfer-encoding") or "").lower() == "chunked"
        self.left = int(self.request.header("content-length") or 0)
        return True

    def read_body(self):
        if self.chunked:
            end = self.buffer.find(b"0\r\n\r\n")
            if end < 0:
                return False
            self.buffer = self.buffer[end + 5:]
            return True
        if len(self.buffer) < self.left:
            return False
        self.request.body, self.buffer = self.buffer[:self.left], self.buffer[self.left:]
        return True


class Mute(asyncio.Protocol):
    """What answers on the `tls` port: plain bytes instead of a handshake."""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
        self.transport.close()


class Server:
    """Answers the cases handed to `load`, and the runner page's own requests through `control`."""

    def __init__(self, control):
        self.control, self.cases, self.log, self.turns, self.steps, self.listeners = control, {}, {}, {}, {}, []

    async def listen(self, ports, tls_context=None):
        loop = asyncio.get_running_loop()
        for port in (ports.page, *ports.targets):
            await self.open(loop, lambda: Connection(self, "http"), port)
        await self.open(loop, lambda: Connection(self, "http", closing=True), ports.closing)
        await self.open(loop, Mute, ports.tls)
        if tls_context:
            for port in (ports.secure_page, ports.secure_target):
                await self.open(loop, lambda: Connection(self, "https"), port, tls_context)

    async def open(self, loop, factory, port, context=None):
        for host in ("0.0.0.0", "::1"):
            try:
                self.listeners.append(await loop.create_server(factory, host, port, ssl=context, backlog=512))
            except OSError:
                if host == "0.0.0.0":
                    raise

    def close(self):
        for listener in self.listeners:
            listener.close()

    def load(self, cases):
        for case in cases:
            self.forget(case["id"])
            self.cases[case["id"]] = case

    def forget(self, case_id):
        self.log[case_id] = []
        self.turns.pop(case_id, None)

    def answer(self, request):
        """The bytes to send, or None to drop the connection."""
        path = request.target
        found = CASE_PATH.search(path)
        if found and found.group(1) in self.cases:
            return self.answer_case(request, self.cases[found.group(1)], int(found.group(2)))
        status, headers, body = self.control(request)
        return encode(status, headers, body)

    def answer_case(self, request, case, hop):
        preflight = request.method == "OPTIONS" and request.header("access-control-request-method") is not None
        hop += self.turns.get((case["id"], hop), 0)
        self.log[case["id"]].append((request, preflight, hop))
        if hop >= len(case["hops"]):
            return encode(404, [], b"")
        request.step = self.steps.get(case["id"], 0)
        script = case["steps"][request.step]["hops"][hop] if "steps" in case else case["hops"][hop]
        answer = script.get("preflight") if preflight else None
        answer = answer or script["response"]
        if "error" in answer:
            return None
        if not preflight and answer["status"] in REDIRECTS:
            self.count_turn(case["id"], hop, answer)
            return encode(answer["status"], answer["headers"], b"", request.method)
        body = b"" if preflight else bodies.body_for(case["intent"], answer)
        return encode(answer["status"], answer["headers"], body, request.method)

    def count_turn(self, case_id, hop, answer):
        """A Location that leads back to the same URL: the next request of that URL is for the next hop."""
        values = [value for name, value in answer["headers"] if name.lower() == "location"]
        if values and SELF_LOCATION.match(values[0]):
            first = next((key[1] for key, count in self.turns.items() if key[0] == case_id and key[1] + count == hop), hop)
            self.turns[(case_id, first)] = self.turns.get((case_id, first), 0) + 1


REASONS = {200: "OK", 204: "No Content", 206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
           304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
           401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 407: "Proxy Authentication Required",
           500: "Internal Server Error", 502: "Bad Gateway"}


def encode(status, headers, body, method="GET"):
    lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}"]
    lines += [f"{name}: {value}" for name, value in headers]
    if status not in NO_BODY and not any(name.lower() == "content-length" for name, _ in headers):
        lines.append(f"Content-Length: {len(body)}")
    if method == "HEAD" or status in NO_BODY:
        body = b""
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + body


def tls_context(path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def json_answer(value):
    return 200, [("Content-Type", "application/json"), ("Access-Control-Allow-Origin", "*"),
                 ("Cache-Control", "no-store")], json.dumps(value).encode()
