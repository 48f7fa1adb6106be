#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of the oracle's own parts, without a browser: python3 tests/oracle/self_test.py"""
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import chain  # noqa: E402
import comparison  # noqa: E402
import corpus  # noqa: E402
import expectations  # noqa: E402
import outcomes  # noqa: E402
import report  # noqa: E402
from generator import generate, make_case  # noqa: E402
from server import Connection, Server, encode  # noqa: E402

PAGE, API = "http://localhost:18100", "http://127.0.0.1:18101"


def a_case(response=None, **intent):
    intent = {"as": "fetch", "origin": PAGE, "url": f"{API}/c/t-1/0", **intent}
    return {"id": "t-1", "intent": intent, "hops": [{"response": response or {"status": 200, "headers": []}}]}


def an_outcome(**fields):
    return {"id": "t-1", "engine": "chromium", "verdict": "allowed", "error": None, "console": [], "requests": [], "visible_headers": [], **fields}


class Transport:
    def __init__(self):
        self.sent, self.closed = b"", False

    def write(self, data):
        self.sent += data

    def close(self):
        self.closed = True


class Generator(unittest.TestCase):
    def test_seed_and_index_decide(self):
        self.assertEqual(generate("7", 50), generate("7", 50))
        self.assertEqual(generate("7", 50)[30], make_case("7", 30))
        self.assertNotEqual(generate("7", 50), generate("8", 50))

    def test_null_once_two_foreign_origins_are_crossed(self):
        hops = [chain.Hop(origin, "/") for origin in (API, API, "http://localhost:18102", PAGE)]
        self.assertEqual(chain.sent_origins(PAGE, hops), [PAGE, PAGE, "null", "null"])
        hops = [chain.Hop(origin, "/") for origin in (PAGE, API, API)]
        self.assertEqual(chain.sent_origins(PAGE, hops), [PAGE, PAGE, PAGE])

    def test_every_url_names_its_case(self):
        for case in generate("9", 300):
            self.assertIn(f"/c/{case['id']}/0", case["intent"]["url"])


class Wire(unittest.TestCase):
    def ask(self, data, case, closing=False):
        server = Server(lambda request: (404, [], b""))
        server.load([case])
        connection = Connection(server, "http", closing)
        connection.connection_made(Transport())
        for piece in (data[:7], data[7:]):
            connection.data_received(piece)
        return connection.transport, server.log["t-1"]

    def test_raw_lines_go_out_as_scripted(self):
        headers = [["Access-Control-Allow-Origin ", "*"], ["x-A", "caf\u00e9"], ["X-a", ""]]
        sent = encode(200, headers, b"hi")
        self.assertIn(b"\r\nAccess-Control-Allow-Origin : *\r\nx-A: caf\xe9\r\nX-a: \r\nContent-Length: 2\r\n\r\nhi", sent)

    def test_preflight_and_chunked_body(self):
        case = a_case()
        case["hops"][0]["preflight"] = {"status": 299, "headers": []}
        head = b" /c/t-1/0 HTTP/1.1\r\nHost: 127.0.0.1:18101\r\nOrigin: x\r\n"
        transport, log = self.ask(b"OPTIONS" + head + b"Access-Control-Request-Method: PUT\r\n\r\n"
                                  b"PUT" + head + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", case)
        self.assertTrue(transport.sent.startswith(b"HTTP/1.1 299 "))
        self.assertIn(b"HTTP/1.1 200 OK", transport.sent)
        self.assertEqual([(request.method, preflight) for request, preflight, _ in log], [("OPTIONS", True), ("PUT", False)])

    def test_dropped_and_closing(self):
        transport, log = self.ask(b"GET /c/t-1/0 HTTP/1.1\r\nHost: a\r\n\r\n", a_case({"error": "dropped"}))
        self.assertEqual((transport.sent, transport.closed, len(log)), (b"", True, 1))
        transport, _ = self.ask(b"GET /c/t-1/0 HTTP/1.1\r\nHost: a\r\n\r\n", a_case(), closing=True)
        self.assertIn(b"\r\nConnection: close\r\n", transport.sent)
        self.assertTrue(transport.closed)

    def test_redirect_to_itself_counts_as_the_next_hop(self):
        case = a_case({"status": 302, "headers": [["Location", ""]]})
        case["hops"].append({"response": {"status": 203, "headers": []}})
        transport, log = self.ask(b"GET /c/t-1/0 HTTP/1.1\r\nHost: a\r\n\r\n" * 2, case)
        self.assertEqual([hop for _, _, hop in log], [0, 1])
        self.assertIn(b"HTTP/1.1 203 ", transport.sent)


class Comparison(unittest.TestCase):
    def test_what_counts_as_equal(self):
        case, request = a_case(headers=[["X-A", "1"]]), {"method": "GET", "url": f"{API}/c/t-1/0", "preflight": False}
        first = an_outcome(requests=[{**request, "headers": [["Origin", PAGE], ["X-A", "1"]]}], visible_headers=["content-length", "x"])
        second = an_outcome(requests=[{**request, "url": request["url"] + "#f", "headers": [["x-a", "1"], ["origin", PAGE], ["Accept", "*"]]},
                                      {**request, "url": "http://nowhere.invalid/", "headers": []}], visible_headers=["X"])
        self.assertEqual(comparison.differing(case, first, second), [])
        self.assertEqual(comparison.differing(case, first, an_outcome(verdict="blocked", console=["x"])),
                         ["verdict", "requests", "console", "visible_headers"])
        self.assertEqual(comparison.differing(case, first, None), ["missing"])

    def test_any_refused_name_counts_in_chromium(self):
        line = "Request header field {} is not allowed by Access-Control-Allow-Headers in preflight response."
        first, second = an_outcome(console=[line.format("a")]), an_outcome(console=[line.format("b")])
        self.assertEqual(comparison.differing(a_case(), first, second), [])
        first["engine"] = "webkit"
        self.assertEqual(comparison.differing(a_case(), first, second), ["console"])

    def test_templates(self):
        self.assertEqual(report.template("doesn't: 'a' and https://x.example/1 ‘b’"), "doesn't: '*' and {url} '*'")

    def test_shortfalls(self):
        expected = {"replay": {"webkit": {"verdict": 99}}, "known": {}}
        self.assertEqual(len(expectations.shortfalls(expected, "webkit", {"verdict": 98.9})), 1)
        self.assertEqual(expectations.shortfalls(expected, "webkit", {"verdict": 99.0}), [])


class Corpus(unittest.TestCase):
    def test_round_trip(self):
        case, outcome = a_case(), an_outcome(console=["‘é’"])
        with tempfile.TemporaryDirectory() as folder:
            path = corpus.write(folder, "t", [case], {"chromium": {"t-1": outcome}}, {"chromium": "1"})
            self.assertEqual(corpus.read(path), ([case], {"chromium": {"t-1": outcome}}, {"chromium": "1"}))

    def test_retries_of_a_dropped_connection_are_left_out(self):
        case, request = a_case({"error": "dropped"}), {"method": "GET", "url": "u", "preflight": False, "headers": []}
        self.assertEqual(len(outcomes.without_retries(case, [(request, 0)] * 10)), 1)
        self.assertEqual(len(outcomes.without_retries(a_case(), [(request, 0)] * 2)), 2)


if __name__ == "__main__":
    unittest.main()
