#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The commands that a report ends with ask as its own did: through the same layers, with the same patience.

Usage: verify_test.py CROSSCHECK
"""
import http.server
import json
import subprocess
import sys
import threading
import unittest

CROSSCHECK = "crosscheck"
ORIGIN = "http://app.example"


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Verify(unittest.TestCase):
    def test_flags_are_carried_over(self):
        site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        host = f"127.0.0.1:{site.server_port}"
        given = ["--connect-to", f"api.example:80:{host}", "--via", "edge", "--via", f"app={host}", "--max-time", "2.5"]
        via = ["--via", f"edge={host}", "--via", f"app={host}"]
        # curl knows no layers: it is led to the first.
        rows = [(given, " ".join(given), f"--connect-to api.example:80:{host} --max-time 2.5"),
                (via, " ".join(via), f"--connect-to api.example:80:{host}")]
        for arguments, asked, curl in rows:
            said = subprocess.run([CROSSCHECK, "check", "http://api.example/", "--origin", ORIGIN, "--json", *arguments],
                                  capture_output=True, text=True, timeout=60)
            verify = json.loads(said.stdout)["diagnosis"]["verify"]
            self.assertEqual(verify["check"], f"crosscheck check http://api.example/ --origin {ORIGIN} {asked}")
            self.assertEqual(verify["curl"], f"curl -sS -o /dev/null -D - http://api.example/ -H 'Origin: {ORIGIN}' {curl}")
        site.shutdown()
        site.server_close()


if __name__ == "__main__":
    CROSSCHECK = sys.argv.pop(1)
    unittest.main()
