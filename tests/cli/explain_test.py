#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck explain as a user types it: kinds, statuses, carets, and that nothing is sent unless asked for.

Usage: explain_test.py CROSSCHECK
"""
import http.server
import json
import socket
import subprocess
import sys
import threading
import unittest

CROSSCHECK = "crosscheck"


class Handler(http.server.BaseHTTPRequestHandler):
    seen = []

    def answer(self):
        Handler.seen.append((self.command, self.path, dict(self.headers)))
        self.send_response_only(204 if self.command == "OPTIONS" else 200)
        self.send_header("Access-Control-Allow-Origin", "http://app.example")
        if self.path != "/denied":
            self.send_header("Access-Control-Allow-Methods", "PUT")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST = do_PUT = do_OPTIONS = answer

    def log_message(self, *_):
        pass


SERVER = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
BASE = f"http://127.0.0.1:{SERVER.server_address[1]}"


def explain(*arguments, stdin=None):
    Handler.seen.clear()
    return subprocess.run([CROSSCHECK, "explain", *arguments], input=stdin, capture_output=True, text=True, timeout=60)


def items(*arguments, stdin=None):
    done = explain("--json", *arguments, stdin=stdin)
    document = json.loads(done.stdout)
    assert document["schema"] == "crosscheck/explain/1"
    return document["items"], done.returncode


class Kinds(unittest.TestCase):
    def test_curl(self):
        (item,), status = items(f"curl '{BASE}/v1' -X PUT -H 'Origin: http://app.example'")
        self.assertEqual((item["kind"], item["failure"], item["method"], status), ("curl", None, "PUT", 0))
        self.assertEqual((item["begin"], item["url"]), (0, BASE + "/v1"))
        for engine in ("standard", "chromium", "firefox", "webkit"):
            self.assertTrue(item["engines"][engine]["preflight"])
            self.assertEqual([r["method"] for r in item["engines"][engine]["requests"]], ["OPTIONS", "PUT"])

    def test_fetch(self):
        (item,), status = items("fetch('https://api.example/v1', {mode: 'no-cors', method: 'PUT'})")
        self.assertEqual((item["kind"], item["failure"], status), ("fetch", "type-error", 1))
        self.assertEqual(item["origin"], None)

    def test_headers(self):
        (item,), status = items("-", stdin="HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://a.example/\n")
        self.assertEqual((item["kind"], item["failure"], status), ("headers", "acao-mismatch", 1))
        self.assertEqual((item["origin"], item["url"], item["status"]), ("https://a.example", None, 200))
        self.assertEqual(item["causes"][0]["id"], "origin-nearly")
        self.assertIn("https://a.example/", json.dumps(item["evidence"]))

    def test_headers_for_a_given_request(self):
        headers = "HTTP/2 204\naccess-control-allow-origin: *\naccess-control-allow-methods: GET, PUT\n"
        self.assertEqual(items(headers, "--origin", "https://app.example")[1], 0)
        (item,), status = items(headers, "--origin", "https://app.example", "-X", "DELETE")
        self.assertEqual((item["failure"], status), ("preflight-method-denied", 1))

    def test_several(self):
        found, status = items("-", stdin=f"curl {BASE}/\nHTTP/1.1 200 OK\nServer: nginx\n\nfetch('{BASE}/')\n")
        self.assertEqual(([item["kind"] for item in found], status), (["curl", "headers", "fetch"], 1))

    def test_nothing(self):
        (item,), status = items("curl is a program, and fetch is a function")
        self.assertEqual((item["kind"], item["failure"], status), ("console-message", "unknown", 4))


class Mistakes(unittest.TestCase):
    def test_are_shown_with_a_caret(self):
        rows = [
            ("curl https://a.example/ \\\n  -H 'Cookie: sid=s3cr3t", "line 2, column 6: the quote ' is not closed", "    -H '\n"),
            ("fetch(url)", "line 1, column 7: this is no literal", "    fetch(url\n"),
        ]
        for text, sentence, line in rows:
            done = explain(text)
            self.assertEqual(done.returncode, 4, text)
            self.assertIn(sentence, done.stdout)
            self.assertIn(line, done.stdout)
            self.assertNotIn("s3cr3t", done.stdout)
            lines = done.stdout.splitlines()
            self.assertEqual(lines[-1].index("^"), len(lines[-2]) - len(lines[-1].strip()))

    def test_of_usage(self):
        for arguments in (["--origin", "nonsense", "x"], ["--nonsense"], ["-H", "nonsense", "x"]):
            self.assertEqual(explain(*arguments).returncode, 2, arguments)


class Live(unittest.TestCase):
    def test_nothing_is_sent_without_it(self):
        explain(f"curl '{BASE}/v1' -X PUT -H 'Origin: http://app.example'")
        self.assertEqual(Handler.seen, [])

    def test_the_server_is_asked(self):
        command = f"curl '{BASE}/%s' -X PUT -H 'Origin: http://app.example' -H 'User-Agent: mine' -H 'Sec-Fetch-Mode: cors'"
        (item,), status = items("--live", command % "v1")
        self.assertEqual((item["live"], item["failure"], status), (True, None, 0))
        self.assertEqual([seen[0] for seen in Handler.seen], ["OPTIONS", "PUT"])
        self.assertEqual(Handler.seen[1][2]["User-Agent"], "mine")
        (item,), status = items("--live", command % "denied")
        self.assertEqual((item["failure"], item["causes"][0]["id"], status), ("preflight-method-denied", "methods-missing", 1))

    def test_an_answer_that_never_comes(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            (item,), status = items("--live", "--max-time", "0.3", f"curl http://127.0.0.1:{silent.getsockname()[1]}/")
            self.assertEqual((item["causes"][0]["id"], status), ("network-timeout", 3))

    def test_nobody_answers(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            self.assertEqual(items("--live", f"curl http://127.0.0.1:{closed.getsockname()[1]}/")[1], 3)


if __name__ == "__main__":
    CROSSCHECK = sys.argv.pop(1)
    threading.Thread(target=SERVER.serve_forever, daemon=True).start()
    unittest.main()
