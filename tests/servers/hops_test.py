#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck check --via against a chain of real layers, a fault in each of them in turn: it names the layer every time.

Usage: hops_test.py CROSSCHECK
"""
import json
import os
import subprocess
import sys
import unicodedata
import unittest
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from chain import ORIGIN, Chain  # noqa: E402

CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
CHAIN = None
# Lines that are long for reasons of their own: what a script gets, and a command to copy.
OTHERS = ("  Chromium", "  Firefox", "  WebKit", "  crosscheck ", "  curl ")


def run(url, *arguments):
    return subprocess.run([CROSSCHECK, "check", url, "--origin", ORIGIN, *arguments], capture_output=True, text=True, timeout=60)


def check(url, *arguments):
    done = run(url, "--json", *arguments)
    assert done.returncode in (0, 1, 3), done.stderr
    return done.returncode, json.loads(done.stdout)


def layers(**ports):
    return [word for name, port in ports.items() for word in ("--via", f"{name}=127.0.0.1:{port}")]


def warm(path, origin):
    """Lets the CDN store the answer to another page."""
    request = urllib.request.Request(f"http://127.0.0.1:{CHAIN.cdn}{path}", headers={"Host": "api.example", **({"Origin": origin} if origin else {})})
    urllib.request.urlopen(request, timeout=10).read()


class Hops(unittest.TestCase):
    maxDiff = None

    def judge(self, rows, via, base="http://api.example"):
        for path, arguments, failure, hop, reason in rows:
            with self.subTest(path=path):
                _, document = check(base + path, *arguments, *via)
                diagnosis = document["diagnosis"]
                self.assertEqual((diagnosis["failure"], diagnosis["hop"], diagnosis["hop_reason"]), (failure, hop, reason))
                self.assertEqual(diagnosis["hop_unsure_of"], [])

    def test_a_fault_in_each_layer_of_a_cdn_chain(self):
        warm("/cdn-ignores-vary", "http://other.example")
        warm("/app-forgets-vary", "http://other.example")
        warm("/nginx-forgets-vary", "http://other.example")
        warm("/quiet-cache", "http://other.example")
        put = ["-X", "PUT"]
        self.judge([
            # Nothing is wrong.
            ("/right", [], None, None, None),
            ("/right", put, None, None, None),
            # dropped
            ("/app-drops", [], "acao-missing", "app", "innermost"),
            ("/nginx-drops", [], "acao-missing", "nginx", "differs"),
            ("/nginx-drops", put, "preflight-acao-missing", "nginx", "differs"),
            ("/cdn-drops", [], "acao-missing", "cdn", "differs"),
            # doubled
            ("/app-doubles", [], "acao-multiple", "app", "innermost"),
            ("/nginx-doubles", [], "acao-multiple", "nginx", "differs"),
            ("/cdn-doubles", [], "acao-multiple", "cdn", "differs"),
            ("/both-double", [], "acao-multiple", "nginx", "differs"),
            # changed
            ("/nginx-names-another", [], "acao-mismatch", "nginx", "differs"),
            # cached for another origin
            ("/cdn-ignores-vary", [], "acao-mismatch", "cdn", "differs"),
            ("/quiet-cache", [], "acao-mismatch", "cdn", "differs"),
            ("/nginx-forgets-vary", [], "acao-mismatch", "nginx", "no-vary"),
            ("/app-forgets-vary", [], "acao-mismatch", "app", "no-vary"),
            # error pages
            ("/app-crashes", [], "acao-missing", "app", "innermost"),
            ("/nginx-refuses", [], "acao-missing", "nginx", "differs"),
            ("/nginx-finds-nobody", [], "acao-missing", "nginx", "differs"),
            ("/cdn-blocks", [], "acao-missing", "cdn", "differs"),
            # redirects, and preflights that somebody else answers
            ("/app-redirects", [], "acao-missing", "app", "innermost"),
            ("/nginx-redirects", put, "preflight-redirect", "nginx", "differs"),
            ("/cdn-redirects", [], "acao-missing", "cdn", "differs"),
            ("/app-refuses-options", put, "preflight-acao-missing", "app", "innermost"),
            ("/nginx-answers-options", put, "preflight-acao-missing", "nginx", "differs"),
        ], layers(cdn=CHAIN.cdn, nginx=CHAIN.nginx, app=CHAIN.app))

    def test_https_ends_at_the_first_layer(self):
        via = ["--via", f"cdn=127.0.0.1:{CHAIN.tls}", *layers(nginx=CHAIN.nginx, app=CHAIN.app), "--cacert", f"{CHAIN.dir}/cert.pem"]
        code, document = check("https://api.example/secure/right", *via)
        self.assertEqual((code, document["diagnosis"]["hop"]), (0, None))
        self.assertEqual([hop["address"] for hop in document["hops"]],
                         [f"https://127.0.0.1:{CHAIN.tls}", f"http://127.0.0.1:{CHAIN.nginx}", f"http://127.0.0.1:{CHAIN.app}"])
        self.assertEqual([hop["verdict"] for hop in document["hops"]], ["passes"] * 3)
        # Who does not tell the layer behind that the page used https makes it redirect.
        for path, hop in (("/secure/nginx-hides-https", "nginx"), ("/secure/cdn-hides-https", "cdn")):
            with self.subTest(path=path):
                code, document = check("https://api.example" + path, *via)
                self.assertEqual((code, document["diagnosis"]["hop"]), (1, hop))
                code, document = check("https://api.example" + path, "-X", "PUT", *via)
                self.assertEqual((code, document["diagnosis"]["failure"], document["diagnosis"]["hop"]), (1, "redirect-limit", hop))

    def test_a_load_balancer(self):
        self.judge([
            ("/right", [], None, None, None),
            ("/haproxy-drops", [], "acao-missing", "balancer", "differs"),
            ("/haproxy-doubles", ["-X", "DELETE"], "preflight-acao-multiple", "balancer", "differs"),
            ("/haproxy-limits", [], "acao-missing", "balancer", "differs"),
            ("/app-drops", [], "acao-missing", "app", "innermost"),
        ], layers(balancer=CHAIN.haproxy, app=CHAIN.app))

    def test_layers_that_do_not_answer(self):
        url = "http://api.example/nginx-finds-nobody"
        code, document = check(url, *layers(cdn=CHAIN.cdn, nginx=CHAIN.nginx, app=1))
        self.assertEqual((code, document["diagnosis"]["hop"], document["diagnosis"]["hop_reason"]), (1, "app", "no-answer"))
        code, document = check("http://api.example/cdn-drops", *layers(cdn=CHAIN.cdn, nginx=1, app=CHAIN.app))
        self.assertEqual((document["diagnosis"]["hop"], document["diagnosis"]["hop_unsure_of"]), ("cdn", ["nginx"]))
        self.assertEqual([hop["verdict"] for hop in document["hops"]], ["fails", "silent", "passes"])
        code, document = check("http://api.example/right", *layers(cdn=1, nginx=CHAIN.nginx))
        self.assertEqual((code, document["diagnosis"]["failure"]), (3, "network-failure"))

    def test_a_name_alone_is_where_the_url_leads(self):
        code, document = check(f"http://127.0.0.1:{CHAIN.cdn}/nginx-drops", "--via", "front", *layers(nginx=CHAIN.nginx, app=CHAIN.app))
        self.assertEqual((code, document["diagnosis"]["hop"]), (1, "nginx"))
        self.assertEqual(document["hops"][0]["address"], f"http://127.0.0.1:{CHAIN.cdn}")

    def test_changes(self):
        _, document = check("http://api.example/nginx-drops", *layers(cdn=CHAIN.cdn, nginx=CHAIN.nginx, app=CHAIN.app))
        nginx = document["hops"][1]
        self.assertIn({"exchange": 0, "what": "dropped", "header": "Access-Control-Allow-Origin", "behind": [ORIGIN], "here": []}, nginx["changes"])
        self.assertEqual(document["hops"][2]["changes"], [])

    def test_without_layers_the_report_says_what_cannot_be_known(self):
        warm("/cdn-ignores-vary", "http://other.example")
        text = run(f"http://127.0.0.1:{CHAIN.cdn}/cdn-ignores-vary").stdout
        self.assertIn("does not tell which of them", " ".join(text.split()))
        self.assertIn("--via NAME=ADDRESS", text)
        _, document = check(f"http://127.0.0.1:{CHAIN.cdn}/cdn-ignores-vary")
        self.assertEqual((document["hops"], document["diagnosis"]["hop"]), ([], None))

    def test_the_text(self):
        via = layers(cdn=CHAIN.cdn, nginx=CHAIN.nginx, app=CHAIN.app)
        text = run("http://api.example/nginx-doubles", *via, "--lang", "en").stdout
        self.assertIn("\nWhich layer\n  nginx: what app behind it answers would pass.\n", text)
        self.assertIn(f"      nginx  {ORIGIN}\n             {ORIGIN}  doubled\n      app    {ORIGIN}\n", text)
        for language in ("en", "zh-TW", "zh-CN"):
            text = run("http://api.example/nginx-doubles", *via, "--lang", language).stdout
            self.assertIn("<- ", text)
            wide = [line for line in text.split("\n") if not line.startswith(OTHERS) and sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) > 80]
            self.assertEqual(wide, [])

    def test_wrong_usage(self):
        for via in ("=127.0.0.1:1", "app=", "app=127.0.0.1:99999", "app=ftp://127.0.0.1", "app=http://127.0.0.1/x", "127.0.0.1:80"):
            done = run("http://api.example/", "--via", via)
            self.assertEqual(done.returncode, 2, via)
            self.assertIn("--via", done.stderr)
        self.assertEqual(run("http://api.example/", "--via", "a=127.0.0.1:1", "--via", "a=127.0.0.1:2").returncode, 2)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    with Chain() as CHAIN:
        result = unittest.main(exit=False).result
    sys.exit(not result.wasSuccessful())
