# SPDX-License-Identifier: Apache-2.0
"""`crosscheck check` and `crosscheck explain` of recordings: statuses, mistakes, JSON, and that no secret comes out.

    har_test.py CROSSCHECK
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CROSSCHECK = sys.argv.pop(1)
ORIGIN = "http://app.example"


def run(*arguments):
    return subprocess.run([CROSSCHECK, *arguments], capture_output=True, text=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})


class Recordings(unittest.TestCase):
    """What is made of them is tested in tests/responders/har and, with real ones, in tests/lab/har_test.py."""
    ENTRY = {"startedDateTime": "2026-11-21T12:00:00Z", "_resourceType": "fetch",
             "request": {"method": "GET", "url": "https://api.example/v1?token=s3cr3ts3cr3t",
                         "headers": [{"name": "Origin", "value": ORIGIN}, {"name": "Cookie", "value": "sid=s3cr3ts3cr3t"},
                                     {"name": "Authorization", "value": "Bearer s3cr3ts3cr3t"}]},
             "response": {"status": 200, "headers": [{"name": "Set-Cookie", "value": "sid=s3cr3ts3cr3t"}], "_error": "net::ERR_FAILED"}}

    def recording(self, text, name="capture.har"):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def har(self, *entries):
        return json.dumps({"log": {"creator": {"name": "WebInspector"}, "entries": list(entries)}})

    def test_status(self):
        fine = json.loads(json.dumps(self.ENTRY))
        fine["response"] = {"status": 200, "headers": [{"name": "Access-Control-Allow-Origin", "value": ORIGIN},
                                                       {"name": "Access-Control-Allow-Credentials", "value": "true"}]}
        for text, name, arguments, status in [
            (self.har(self.ENTRY), "capture.har", [], 1), (self.har(fine), "capture.har", [], 0), (self.har(), "capture.har", [], 0),
            (self.har(self.ENTRY), "recording.json", [], 1), (self.har(self.ENTRY), "a.har", ["--entry", "0"], 1),
            (self.har(self.ENTRY), "a.har", ["--entry", "api.example"], 1), (self.har(self.ENTRY), "a.har", ["--entry", "7"], 2),
            (self.har(self.ENTRY), "a.har", ["--origin", "nonsense"], 2), (self.har(self.ENTRY), "a.har", ["--markdown"], 1),
            (self.har(self.ENTRY), "a.har", ["--markdown", "--entry", "0"], 1), ("", "capture.har", [], 4), ("{}", "capture.har", [], 4),
            (self.har(self.ENTRY)[:90], "capture.har", [], 4),
        ]:
            with self.subTest(text=text[:40], name=name, arguments=arguments):
                self.assertEqual(run("check", self.recording(text, name), *arguments).returncode, status)

    def test_mistakes_say_where(self):
        path = self.recording('{"log": {\n  "entries": [\n    {"request": {"url" 1}}\n]}}')
        result = run("check", path)
        self.assertEqual((result.returncode, result.stdout), (4, ""))
        self.assertRegex(result.stderr, rf"^crosscheck: {path}:3:\d+: .+\n$")

    def test_no_secret_comes_out(self):
        path = self.recording(self.har(self.ENTRY))
        for command in (["check", path], ["check", path, "--json"], ["check", path, "--json", "-v"], ["check", path, "--entry", "0", "-v"],
                        ["explain", path], ["explain", path, "--json"]):
            with self.subTest(command=command):
                out = run(*command).stdout
                self.assertIn("api.example/v1", out)
                self.assertNotRegex(out, "s3cr3t")

    def test_json(self):
        path = self.recording(self.har(self.ENTRY))
        document = json.loads(run("check", path, "--json").stdout)
        self.assertEqual((document["schema"], document["kind"], len(document["exchanges"])), ("crosscheck/check/1", "har", 1))
        exchange = document["exchanges"][0]
        self.assertEqual((exchange["entry"], exchange["blocked"], exchange["recorded"]["verdict"]), (0, True, "blocked"))
        self.assertEqual(exchange["engines"]["chromium"]["failure"], "acao-missing")
        self.assertEqual([group["entries"] for group in document["groups"]], [[0]])
        item = json.loads(run("explain", path, "--json").stdout)["items"][0]
        self.assertEqual((item["kind"], item["browser"], item["failure"]), ("har-exchange", "chromium", "acao-missing"))
        self.assertTrue(item["causes"])


if __name__ == "__main__":
    unittest.main()
