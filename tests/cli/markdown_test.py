#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""--markdown, read by GitHub's own parser: nothing that a server says becomes a link, an element, a mention or a reference.

Usage: markdown_test.py CROSSCHECK
"""
import html.parser
import http.server
import os
import re
import subprocess
import sys
import threading
import unittest

CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
PAYLOADS = [
    "<img src=x onerror=alert(1)>", "@everyone @torvalds", "[click](https://evil.example)", "![x](https://evil.example/x.png)",
    "https://evil.example www.evil.example me@evil.example", "``` \u0060\u0060\u0060\u0060 ```", "| a | b |", "#1 GH-1 evil/repo#2",
    "0123456789abcdef0123456789abcdef01234567", "</code></pre><script>x</script>", "<!-- --> &lt;a&gt; &#64;all", "# heading", "*a* _b_ ~~c~~",
    "javascript:alert(1)", ":tada:", "- [ ] task", "> quote", "\\`", "$x^2$", "[^1]",
]
ELEMENTS = {"h3", "h4", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "a"}
RULE = re.compile(r"https://(fetch\.spec\.whatwg\.org|html\.spec\.whatwg\.org|wicg\.github\.io|w3c\.github\.io|www\.w3\.org)/\S*")


class Handler(http.server.BaseHTTPRequestHandler):
    payload = ""
    protocol_version = "HTTP/1.1"

    def answer(self):
        where = self.path.strip("/").split("/")[0]
        self.send_response_only(204 if self.command == "OPTIONS" else 200)
        if where == "origin":
            self.send_header("Access-Control-Allow-Origin", self.payload)
        else:
            self.send_header("Access-Control-Allow-Origin", "http://app.example")
            self.send_header("Access-Control-Allow-Methods" if where == "methods" else "Access-Control-Allow-Headers", self.payload)
        self.send_header("Server", "nginx " + self.payload)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_PUT = do_OPTIONS = answer

    def log_message(self, *_):
        pass


class Reader(html.parser.HTMLParser):
    """The elements of a document, its links, and the text that is not code."""

    def __init__(self, document):
        super().__init__()
        self.elements, self.links, self.text, self.code = set(), [], "", 0
        self.feed(document)

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        self.code += tag in ("code", "pre")
        self.links += [value for name, value in attributes if name in ("href", "src")]

    def handle_endtag(self, tag):
        self.code -= tag in ("code", "pre")

    def handle_data(self, data):
        if not self.code:
            self.text += data


class Markdown(unittest.TestCase):
    maxDiff = None

    def test_nothing_becomes_markup(self):
        for payload in PAYLOADS:
            for path, arguments in [("/origin", []), ("/methods", ["-X", "PUT"]), ("/headers", ["-H", "X-A: " + payload])]:
                for language in ("en", "zh-TW", "zh-CN"):
                    with self.subTest(payload=payload, path=path, language=language):
                        self.judge(payload, path, [*arguments, "--lang", language])

    def test_nothing_in_a_message_becomes_markup(self):
        for payload in PAYLOADS:
            with self.subTest(payload=payload):
                message = (f"Access to fetch at 'https://api.example/{payload}' from origin 'http://app.example' has been blocked by CORS "
                           f"policy: The 'Access-Control-Allow-Origin' header has a value '{payload}' that is not equal to the supplied origin.")
                said = subprocess.run([CROSSCHECK, "explain", "--markdown", "--stack", "nginx", message], capture_output=True, text=True,
                                      timeout=60)
                self.assertEqual(said.returncode, 1, said.stderr)
                self.read(said)

    def judge(self, payload, path, arguments):
        Handler.payload = payload
        said = subprocess.run([CROSSCHECK, "check", BASE + path, "--origin", "http://app.example", "--markdown", *arguments],
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(said.returncode, 1, said.stderr)
        self.assertEqual(self.read(said).count("<table>"), 1)

    def read(self, said):
        page = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist"],
                              input=said.stdout, capture_output=True, text=True, check=True).stdout
        reader = Reader(page)
        self.assertLessEqual(reader.elements, ELEMENTS, said.stdout)
        self.assertEqual([link for link in reader.links if not RULE.fullmatch(link)], [], said.stdout)
        text = RULE.sub("", reader.text)
        self.assertIsNone(re.search(r"[@#<>$]|://|www\.|[0-9a-f]{7,}|:\w+:", text), text)
        return page


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    BASE = f"http://127.0.0.1:{server.server_port}"
    unittest.main()
