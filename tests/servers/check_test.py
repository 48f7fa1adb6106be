#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck check against a real nginx in front of a real Express application: the cause it names is the one there is.

Usage: check_test.py CROSSCHECK
"""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
ORIGIN = "http://app.example"
NODE_PATH = "/usr/share/nodejs"

NGINX = """
daemon off; worker_processes 1; pid {dir}/pid; error_log {dir}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {dir}/body; proxy_temp_path {dir}/proxy; fastcgi_temp_path {dir}/fastcgi;
  uwsgi_temp_path {dir}/uwsgi; scgi_temp_path {dir}/scgi; client_max_body_size 1k;
  server {{
    listen 127.0.0.1:{tls} ssl http2;
    ssl_certificate {dir}/cert.pem; ssl_certificate_key {dir}/key.pem;
    location /two {{ add_header Access-Control-Allow-Origin $http_origin; proxy_pass http://127.0.0.1:{app}; }}
    location / {{ add_header Access-Control-Allow-Origin $http_origin; return 200 "ok\n"; }}
  }}
  server {{
    listen 127.0.0.1:{port};
    location /two {{ add_header Access-Control-Allow-Origin $http_origin; proxy_pass http://127.0.0.1:{app}; }}
    location /good {{ add_header Access-Control-Allow-Origin $http_origin always; add_header Vary Origin always; return 200 "ok\\n"; }}
    location /not-always {{ add_header Access-Control-Allow-Origin $http_origin; return 404; }}
    location /down {{ add_header Access-Control-Allow-Origin $http_origin; proxy_pass http://127.0.0.1:1; }}
    location /upload {{ proxy_pass http://127.0.0.1:{app}/public; }}
    location /dir {{ return 301 $scheme://$host:$server_port$uri/; }}
    location /static/ {{ root {dir}; }}
    location /drop {{ return 444; }}
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server does not listen")


class Servers:
    """Both servers, started once for all tests."""

    def __enter__(self):
        self.dir = tempfile.mkdtemp()
        self.app = subprocess.Popen(["node", HERE / "app.js"], stdout=subprocess.PIPE, text=True,
                                    env={**os.environ, "NODE_PATH": NODE_PATH})
        self.app_port = int(self.app.stdout.readline())
        self.port, self.tls_port = free_port(), free_port()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", f"{self.dir}/key.pem",
                        "-out", f"{self.dir}/cert.pem"], check=True, capture_output=True)
        os.makedirs(f"{self.dir}/static")
        config = pathlib.Path(self.dir, "nginx.conf")
        config.write_text(NGINX.format(dir=self.dir, port=self.port, tls=self.tls_port, app=self.app_port), encoding="utf-8")
        self.nginx = subprocess.Popen(["nginx", "-e", f"{self.dir}/error.log", "-p", self.dir, "-c", config])
        wait_for(self.port, self.nginx)
        return self

    def __exit__(self, *_):
        for process in (self.nginx, self.app):
            process.terminate()
            process.wait()
        self.app.stdout.close()
        shutil.rmtree(self.dir)


def check(url, *arguments):
    run = subprocess.run([CROSSCHECK, "check", url, "--origin", ORIGIN, "--json", *arguments], capture_output=True, text=True, timeout=60)
    assert run.returncode in (0, 1, 3), run.stderr
    return run.returncode, json.loads(run.stdout)


class Causes(unittest.TestCase):
    maxDiff = None

    def judge(self, base, rows):
        for path, arguments, status, failure, cause in rows:
            with self.subTest(path=path, arguments=arguments):
                code, document = check(base + path, *arguments)
                diagnosis = document["diagnosis"]
                self.assertEqual((diagnosis["failure"], diagnosis["cause"], code), (failure, cause, status))
                self.assertTrue(cause is None or (diagnosis["why"] and diagnosis["change"]))

    def test_express(self):
        put = ["-X", "PUT"]
        include = ["--credentials", "include"]
        self.judge(f"http://127.0.0.1:{SERVERS.app_port}", [
            # Nothing is wrong.
            ("/public", [], 0, None, None),
            ("/public", put, 0, None, None),
            ("/public", ["-H", "X-A: 1", "-d", "a=1"], 0, None, None),
            ("/private", include, 0, None, None),
            # The response.
            ("/none", [], 1, "acao-missing", "no-cors"),
            ("/fixed", [], 1, "acao-mismatch", "origin-not-allowed"),
            ("/list", [], 1, "acao-missing", "origin-not-allowed"),
            ("/slash", [], 1, "acao-mismatch", "origin-nearly"),
            ("/pattern", [], 1, "acao-mismatch", "pattern"),
            ("/misspelt", [], 1, "acao-missing", "header-misspelt"),
            ("/wildcard-credentials", include, 1, "acao-wildcard-credentials", "wildcard-with-credentials"),
            ("/no-credentials", include, 1, "acac-not-true", "credentials-not-allowed"),
            ("/crash", [], 1, "acao-missing", "server-error-without-headers"),
            ("/nowhere", [], 1, "acao-missing", "wrong-address"),
            ("/session", [], 1, "acao-missing", "redirect-to-login"),
            ("/preflight-only", ["-H", "X-A: 1"], 1, "acao-missing", "headers-on-preflight-only"),
            # The preflight.
            ("/auth-first", put, 1, "preflight-acao-missing", "auth-before-cors"),
            ("/auth-first", ["-H", "Authorization: Bearer x"], 1, "preflight-acao-missing", "auth-before-cors"),
            ("/no-options-route/1", put, 1, "preflight-acao-missing", "preflight-without-cors"),
            ("/nowhere", put, 1, "preflight-acao-missing", "no-options-route"),
            ("/options-not-allowed", put, 1, "preflight-acao-missing", "options-not-allowed"),
            ("/options-redirect", put, 1, "preflight-redirect", "redirect-slash"),
            ("/list", put, 1, "preflight-acao-missing", "origin-not-allowed"),
            ("/methods", put, 1, "preflight-method-denied", "method-not-listed"),
            ("/methods", ["-X", "patch"], 1, "preflight-method-denied", "method-case"),
            ("/headers", ["-H", "X-Session: 1"], 1, "preflight-header-denied", "header-not-listed"),
            ("/headers", ["-H", "sentry-trace: 1"], 1, "preflight-header-denied", "header-of-tracing"),
            ("/headers", ["-H", "Access-Control-Allow-Origin: *"], 1, "preflight-header-denied", "response-header-in-request"),
            ("/wildcard-credentials", put + include, 1, "preflight-acao-wildcard-credentials", "wildcard-with-credentials"),
        ])

    def test_nginx(self):
        put = ["-X", "PUT"]
        self.judge(f"http://127.0.0.1:{SERVERS.port}", [
            ("/good", [], 0, None, None),
            ("/two", [], 1, "acao-multiple", "two-layers"),
            ("/not-always", [], 1, "acao-missing", "wrong-address"),
            ("/down", [], 1, "acao-missing", "gateway-error-without-headers"),
            ("/upload", ["-d", "x" * 2000], 1, "acao-missing", "body-too-large"),
            ("/dir", [], 1, "acao-missing", "redirect-slash"),
            ("/dir", put, 1, "preflight-redirect", "redirect-slash"),
            ("/static/", put, 1, "preflight-acao-missing", "options-not-allowed"),
            ("/drop", [], 3, "network-failure", "network-dropped"),
            ("/drop", put, 3, "preflight-network-failure", "network-dropped"),
        ])

    def test_the_text_shows_both_lines_and_what_to_change(self):
        run = subprocess.run([CROSSCHECK, "check", f"http://127.0.0.1:{SERVERS.port}/two", "--origin", ORIGIN, "--engine", "chromium"],
                             capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, 1)
        self.assertTrue(run.stdout.startswith("blocked[acao-multiple]:"), run.stdout)
        self.assertEqual(run.stdout.count("     < Access-Control-Allow-Origin: http://app.example\n"), 2, run.stdout)
        self.assertIn("^^^ 1 of 2\n", run.stdout)
        self.assertIn("2 of 2: there must be exactly one\n", run.stdout)
        self.assertIn("proxy_hide_header", run.stdout)
        self.assertIn("contains multiple values 'http://app.example,", " ".join(run.stdout.split()))

    def test_the_text_names_what_one_answer_cannot_rule_out(self):
        run = subprocess.run([CROSSCHECK, "check", f"http://127.0.0.1:{SERVERS.app_port}/nowhere", "-X", "PUT", "--origin", ORIGIN],
                             capture_output=True, text=True, timeout=60)
        self.assertIn("\n  Or: The address is most likely wrong.\n", run.stdout)

    def test_http_2(self):
        url = f"https://localhost:{SERVERS.tls_port}"
        trust = ["--cacert", f"{SERVERS.dir}/cert.pem"]
        code, document = check(url + "/", *trust)
        self.assertEqual(code, 0)
        response = document["engines"]["chromium"]["exchanges"][0]["response"]
        self.assertEqual(response["http_version"], "2")
        self.assertIn(["access-control-allow-origin", ORIGIN], response["headers"])
        code, document = check(url + "/two", *trust)
        self.assertEqual({outcome["failure"] for outcome in document["engines"].values()}, {"acao-multiple"})
        self.assertEqual(document["diagnosis"]["cause"], "two-layers")

    def test_tls(self):
        url = f"https://localhost:{SERVERS.tls_port}/"
        code, document = check(url)
        self.assertEqual((code, document["diagnosis"]["cause"]), (3, "network-tls"))
        self.assertIn("self-signed certificate (subject CN = localhost", document["diagnosis"]["why"])
        self.assertEqual(check(url, "-k")[0], 0)
        code, document = check(f"https://127.0.0.1:{SERVERS.tls_port}/", "--cacert", f"{SERVERS.dir}/cert.pem")
        self.assertEqual(code, 3)
        self.assertIn("the certificate is for another host name: DNS:localhost", document["diagnosis"]["why"])
        code, document = check(f"https://localhost:{SERVERS.port}/")
        self.assertIn("does not speak TLS", document["diagnosis"]["why"])

    def test_the_server_behind_the_proxy_can_be_asked(self):
        code, document = check(f"http://api.localhost:{SERVERS.port}/two", "--connect-to", f"::127.0.0.1:{SERVERS.app_port}")
        self.assertEqual((code, document["diagnosis"]["verdict"]), (0, "allowed"))

    def test_engines_share_what_they_ask(self):
        code, document = check(f"http://127.0.0.1:{SERVERS.app_port}/public", "-X", "PUT")
        self.assertEqual(code, 0)
        times = {tuple(exchange["seconds"] for exchange in outcome["exchanges"]) for outcome in document["engines"].values()}
        self.assertEqual(len(times), 1, "each engine asked for itself")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    with Servers() as SERVERS:
        result = unittest.main(exit=False).result
    sys.exit(not result.wasSuccessful())
