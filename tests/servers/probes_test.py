#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck check --probe against real servers: pairs of causes that one conversation does not tell apart, and a probe does.

Usage: probes_test.py CROSSCHECK
"""
import json
import os
import subprocess
import sys
import unittest
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from chain import ORIGIN, Chain  # noqa: E402

CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
CHAIN = None


def run(url, *arguments):
    return subprocess.run([CROSSCHECK, "check", url, "--origin", ORIGIN, *arguments], capture_output=True, text=True, timeout=60)


def diagnosis(url, *arguments):
    return json.loads(run(url, "--json", *arguments).stdout)["diagnosis"]


class Probes(unittest.TestCase):
    maxDiff = None

    def test_each_pair_is_told_apart(self):
        put = ["-X", "PUT"]
        rows = [
            # path, arguments, cause without a probe, the probe that is proposed, cause with probes
            ("/app-without-options", put, "no-options-route", "get", "no-options-route"),
            ("/app-nowhere", put, "no-options-route", "get", "wrong-address"),
            ("/app-pages/items", [], "no-cors", "error-path", "html-instead"),
            ("/app-data/list.html", [], "no-cors", "error-path", "no-cors"),
            ("/app-list", [], "no-cors", "another-origin", "origin-not-allowed"),
            ("/app-drops", [], "no-cors", "another-origin", "no-cors"),
            ("/app-refuses-origins", [], "auth-error-without-headers", "without-origin", "origin-not-allowed"),
            ("/app-refuses-all", [], "auth-error-without-headers", "without-origin", "auth-error-without-headers"),
            ("/app-get-only", put, "headers-on-preflight-only", "get", "headers-by-method"),
        ]
        for path, arguments, before, probe, after in rows:
            with self.subTest(path=path):
                url = f"http://127.0.0.1:{CHAIN.app}{path}"
                found = diagnosis(url, *arguments)
                self.assertEqual((found["cause"], [(p["id"], p["made"]) for p in found["probes"]]), (before, [(probe, False)]))
                self.assertEqual(found["probes"][0]["between"][0], before)
                found = diagnosis(url, "--probe", *arguments)
                self.assertEqual((found["cause"], found["probes"][0]["id"]), (after, probe))
                self.assertTrue(found["probes"][0]["made"])
                self.assertIn(found["probes"][0]["request"]["method"], ("GET", "OPTIONS"))
                confidences = [cause["confidence"] for cause in found["causes"]]
                self.assertEqual(confidences, sorted(confidences, reverse=True))

    def test_a_cache_that_keeps_silent_is_found_out(self):
        url = f"http://127.0.0.1:{CHAIN.cdn}/quiet-cache"
        urllib.request.urlopen(urllib.request.Request(url, headers={"Origin": "http://other.example"}), timeout=10).read()
        found = diagnosis(url)
        self.assertEqual((found["cause"], found["probes"][0]["id"]), ("origin-not-allowed", "cache-buster"))
        found = diagnosis(url, "--probe")
        self.assertEqual(found["cause"], "cache-ignores-vary")
        self.assertGreater(found["causes"][0]["confidence"], 0.85)

    def test_the_text_says_what_would_decide(self):
        url = f"http://127.0.0.1:{CHAIN.app}/app-nowhere"
        text = " ".join(run(url, "-X", "PUT", "--lang", "en").stdout.split())
        self.assertIn("To decide between no-options-route and wrong-address: the same command with --probe. It asks a GET of the same address.",
                      text)
        text = run(url, "-X", "PUT", "--lang", "en", "--probe").stdout
        self.assertIn("\nWhat was probed\n", text)
        self.assertIn(f"GET {url} -> 404, no Access-Control-Allow-Origin", " ".join(text.split()))
        for language in ("zh-TW", "zh-CN"):
            self.assertIn("--probe", run(url, "-X", "PUT", "--lang", language).stdout)

    def test_nothing_is_probed_where_nothing_is_open(self):
        for path in ("/right", "/app-doubles"):
            self.assertEqual(diagnosis(f"http://127.0.0.1:{CHAIN.app}{path}", "--probe")["probes"], [])

    def test_a_layer_that_drops_the_header_is_the_cause(self):
        via = [word for name, port in (("nginx", CHAIN.nginx), ("app", CHAIN.app)) for word in ("--via", f"{name}=127.0.0.1:{port}")]
        found = diagnosis("http://api.example/nginx-drops", *via)
        self.assertEqual((found["cause"], found["hop"]), ("dropped-by-layer", "nginx"))
        self.assertIn("nginx", found["why"])
        self.assertEqual(diagnosis("http://api.example/app-drops", *via)["cause"], "no-cors")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    with Chain() as CHAIN:
        result = unittest.main(exit=False).result
    sys.exit(not result.wasSuccessful())
