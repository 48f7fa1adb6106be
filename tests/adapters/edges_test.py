# SPDX-License-Identifier: Apache-2.0
"""edges_test.py LIBRARY PROGRAM: what a server of LIBRARY sends where the library makes it hard. PROGRAM is that of edges/,
or the example where that does."""
import http.client
import sys

import example
import same
from answers_test import ALLOWED, GRANTED, PREFLIGHTED, STRANGER, preflight


def cors_of(lines):
    return {name: value for name, value in lines.items() if name.startswith("access-control-")}


def answered(port, found, what, method, path, headers, status, granted):
    """Asks, and adds to `found` what is not as wanted; the answer's header lines."""
    try:
        got, lines = example.ask(port, method, path, headers)
    except OSError as error:
        found.append(f"{what}: {error!r}")
        return {}
    if (got, cors_of(lines)) != (status, granted):
        found.append(f"{what}: {got} {cors_of(lines)} instead of {status} {granted}")
    if "origin" not in lines.get("vary", "").lower():
        found.append(f"{what}: Vary is {lines.get('vary')}")
    return lines


def blanks(port, found):
    """Those around a value are not of it. https://www.rfc-editor.org/rfc/rfc9110#section-5.5-3"""
    answered(port, found, "blanks", "GET", "/items", [("Origin", f" \t{ALLOWED} \t ")], 200, GRANTED)
    answered(port, found, "an empty value", "GET", "/items", [("Origin", "")], 200, {})
    answered(port, found, "a blank value", "GET", "/items", [("Origin", " ")], 200, {})


def beast(port, found):
    """A body that cannot be empty stands in no preflight's way, nor in that of an error's answer."""
    for path in ("/items", "/buffer/items"):
        answered(port, found, f"GET {path}", "GET", path, [("Origin", ALLOWED)], 200, GRANTED)
        lines = answered(port, found, f"preflight {path}", "OPTIONS", path, preflight(ALLOWED), 204, PREFLIGHTED)
        # https://www.rfc-editor.org/rfc/rfc9110#section-8.6-8
        if "content-length" in lines:
            found.append(f"preflight {path}: Content-Length in a 204")
        answered(port, found, f"stranger's {path}", "OPTIONS", path, preflight(STRANGER), 403, {})
    for path in ("/fails", "/buffer/fails"):
        answered(port, found, f"GET {path}", "GET", path, [("Origin", ALLOWED)], 500, GRANTED)
    same.asks("beast", port, found)


def restinio(port, found):
    """What is sent in parts has its headers, and what is thrown ends no server."""
    for path, status in (("/chunked", 200), ("/parts", 200), ("/fails", 500), ("/items", 200)):
        answered(port, found, path, "GET", path, [("Origin", ALLOWED)], status, GRANTED)
        answered(port, found, f"stranger's {path}", "GET", path, [("Origin", STRANGER)], status, {})
    answered(port, found, "/rejected", "GET", "/rejected", [("Origin", ALLOWED)], 501, GRANTED)
    answered(port, found, "stranger's /rejected", "GET", "/rejected", [("Origin", STRANGER)], 501, {})
    blanks(port, found)
    for origin, phrase in ((ALLOWED, b"204 No Content"), (STRANGER, b"403 Forbidden")):
        got = example.raw(port, "OPTIONS", "/items", preflight(origin))
        if not got.startswith(b"HTTP/1.1 " + phrase + b"\r\n"):
            found.append(f"preflight of {origin}: {got[:60]}")
    same.asks("restinio", port, found)


def httplib(port, found):
    """The body of a preflight, which httplib does not read, is not taken for the request that follows; what it answers before
    it has read the header lines has Vary alone."""
    early = "Host: 127.0.0.1\r\nOrigin: %s\r\n" % ALLOWED
    for head, status, readable in ((f"NONSENSE\r\n{early}", "400", False), (f"PROPFIND / HTTP/1.1\r\n{early}", "400", False),
                                   (f"GET /{'a' * 9000} HTTP/1.1\r\n{early}", "414", False),
                                   (f"GET / HTTP/1.1\r\n{early}X: {'a' * 9000}\r\n", "400", True),
                                   (f"GET / HTTP/1.1\r\nX: {'a' * 9000}\r\n{early}", "400", False)):
        got = example.sent(port, f"{head}\r\n".encode()).decode()
        if not got.startswith(f"HTTP/1.1 {status} ") or "Vary: Origin" not in got \
                or readable != ("Access-Control-Allow-Origin" in got):
            found.append(f"{head[:40]}: {got}")
    hidden = b"GET /items HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(hidden), hidden)
    for origin, status in ((ALLOWED, b"204"), (STRANGER, b"403")):
        for framing, body in (([("Content-Length", len(hidden))], hidden), ([("Transfer-Encoding", "chunked")], chunked),
                              ([("Content-Length", "0"), ("Content-Length", len(hidden))], hidden)):
            got = example.raw(port, "OPTIONS", "/items", [*preflight(origin), *framing], body)
            head = got.split(b"\r\n\r\n")[0].lower()
            if got.count(b"HTTP/1.1 ") != 1 or not got.startswith(b"HTTP/1.1 " + status) or b"keep-alive" in head \
                    or b"connection: close" not in head or b"content-type" in head:
                found.append(f"preflight of {origin} with a body: {got}")
        # One without is followed by others.
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("OPTIONS", "/items", headers=dict(preflight(origin)) | {"Content-Length": "0"})
        first = connection.getresponse()
        first.read()
        kept = connection.sock
        if kept is None or (first.getheader("Content-Length") is None) != (status == b"204"):
            found.append(f"preflight of {origin}: {first.status} {first.getheaders()}")
        connection.request("GET", "/items")
        if connection.getresponse().read() != b"[]" or connection.sock is not kept:
            found.append(f"preflight of {origin}: its connection was closed")
        connection.close()
    same.asks("httplib", port, found)


def pistache(port, found):
    """A handler behind a policy is what it is without one."""
    # At a time: Pistache chooses a worker by the number of the connection's descriptor.
    connections = [http.client.HTTPConnection("127.0.0.1", port, timeout=20) for _ in range(4)]
    for connection in connections:
        connection.request("GET", "/handlers")
    counts = [response.read() for response in [connection.getresponse() for connection in connections]]
    if max(counts) != b"2":
        found.append(f"{counts} handlers for two workers")
    for path, status, body in (("/late", 504, b"late"), ("/transport", 200, b"one"), ("/forbidden", 403, b"no"),
                               ("/fails", 500, b""), ("/limit", 200, b"5000"), ("/connections", 200, b"seen")):
        answered(port, found, path, "GET", path, [("Origin", ALLOWED)], status, GRANTED)
        answered(port, found, f"stranger's {path}", "GET", path, [("Origin", STRANGER)], status, {})
        got = example.raw(port, "GET", path, []).partition(b"\r\n\r\n")[2]
        if got != body:
            found.append(f"{path}: {got} instead of {body}")
    blanks(port, found)
    same.asks("pistache", port, found)


def generic(port, found):
    """What it decides by are the bytes that came."""
    blanks(port, found)
    same.Server(port, found).origins("generic")


LIBRARIES = {"beast": beast, "generic": generic, "httplib": httplib, "pistache": pistache, "restinio": restinio}


def main(library, program):
    found = []
    with example.running(program, ALLOWED) as port:
        LIBRARIES[library](port, found)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
