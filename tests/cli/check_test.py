#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck as a user types it: exact output and status of options, mistakes and transcripts.

Usage: check_test.py CROSSCHECK
"""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

from answering_site import BASE, ORIGIN, SERVER, Handler

HERE = pathlib.Path(__file__).resolve().parent
CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def run(*arguments, stdin=None, **environment):
    Handler.seen.clear()
    clean = {name: value for name, value in os.environ.items() if name.lower() not in ("http_proxy", "https_proxy", "all_proxy", "no_color")}
    return subprocess.run([CROSSCHECK, *arguments], input=stdin, capture_output=True, text=True, timeout=60, env={**clean, "LC_ALL": "C.UTF-8", **environment})


def check(path, *arguments, origin=ORIGIN, **more):
    return run("check", BASE + path, "--origin", origin, *arguments, **more)


class Usage(unittest.TestCase):
    def test_mistakes_are_one_helpful_line(self):
        rows = [
            ([], "Usage: crosscheck COMMAND"),
            (["chek"], "crosscheck: 'chek' is no command; did you mean check?"),
            (["https://a.example/"], "crosscheck: 'https://a.example/' is no command; did you mean crosscheck check https://a.example/?"),
            (["check"], "crosscheck: which URL?"),
            (["check", "https://a.example"], "crosscheck: which page asks?"),
            (["check", "https://a.example", "--orign", "x"], "crosscheck: unknown option --orign; did you mean --origin?"),
            (["check", "https://a.example", "--credential=include"], "crosscheck: unknown option --credential; did you mean --credentials?"),
            (["check", "https://a.example", "--origin", "app.example"], "Did you mean --origin https://app.example?"),
            (["check", "https://a.example", "--origin"], "crosscheck: --origin"),
            (["check", "localhost:3000/x"], "Did you mean http://localhost:3000/x?"),
            (["check", "api.example.com/v1"], "Did you mean https://api.example.com/v1?"),
            (["check", "https://[::1"], "is no URL: "),
            (["check", str(HERE)], "is no recording (HAR) and no policy; server configurations cannot be checked yet"),
            (["check", "https://a.example", "https://b.example"], "crosscheck: unexpected argument https://b.example"),
            (["check", "https://a.example", "--origin", ORIGIN, "-H", "nocolon"], "has no colon; a header is written 'Name: value'"),
            (["check", "https://a.example", "--origin", ORIGIN, "-H", "a b: c"], "'a b' is no header name"),
            (["check", "https://a.example", "--origin", ORIGIN, "-H", "A: b\r\nC: d"], "must not hold a line break or a NUL"),
            (["check", "https://a.example", "--origin", ORIGIN, "-b", "a\nb"], "must not hold a line break"),
            (["check", "https://a.example", "--origin", ORIGIN, "-X", "A B"], "is no method"),
            (["check", "https://a.example", "--origin", ORIGIN, "-d", "@/nowhere"], "cannot read that file"),
            (["check", "https://a.example", "--origin", ORIGIN, "--engine", "opera"], "crosscheck: --engine: opera not in"),
            (["check", "https://a.example", "--origin", ORIGIN, "--as", "video"], "crosscheck: --as: video not in"),
            (["check", "https://a.example", "--origin", ORIGIN, "--mode", "navigate"], "crosscheck: --mode: navigate not in"),
            (["check", "https://a.example", "--origin", ORIGIN, "--max-time", "0"], "crosscheck: --max-time"),
            (["check", "https://a.example", "--origin", ORIGIN, "--cacert", "/nowhere"], "crosscheck: --cacert"),
            (["check", "https://a.example", "--origin", ORIGIN, "--lang", "fr"], "crosscheck: --lang: fr not in"),
        ]
        for arguments, says in rows:
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn(says, result.stderr)
                self.assertTrue(arguments == [] or result.stderr.count("\n") <= 2, result.stderr)

    def test_help_and_version(self):
        version = run("--version")
        self.assertRegex(version.stdout, r"^crosscheck \d+\.\d+\.\d+\n$")
        for arguments in (["--help"], ["-h"], ["help"], ["check", "--help"], ["help", "check"], ["replay", "--help"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertIn("Example", result.stdout)
        options = run("check", "--help").stdout
        for option in ("--origin", "-X,--request", "-H,--header", "-d,--data", "--credentials", "--mode", "--as", "--redirect", "--crossorigin",
                       "--engine", "--json", "--lang", "--connect-to", "--resolve", "--cacert", "-k,--insecure", "--proxy", "-m,--max-time",
                       "--show-secrets", "--color", "--page-csp", "--page-coep"):
            self.assertIn(option, options)


class Answers(unittest.TestCase):
    def test_status(self):
        rows = [
            (["/ok"], 0), (["/none"], 1), (["/mismatch"], 1),
            (["/none", "--mode", "no-cors"], 1),  # opaque: the page cannot read it
            (["/wildcard", "--credentials", "include"], 1),
            (["/echo", "--credentials", "include"], 0),
            (["/put", "-X", "PUT"], 1),
        ]
        for arguments, status in rows:
            for more in ([], ["--json"]):
                with self.subTest(arguments=arguments + more):
                    result = check(*arguments, *more)
                    self.assertEqual((result.returncode, result.stderr), (status, ""))

    def test_opaque_says_why(self):
        result = check("/none", "--mode", "no-cors")
        self.assertTrue(result.stdout.startswith("opaque: "), result.stdout)
        self.assertIn("Leave mode \"no-cors\" out", result.stdout)

    def test_nobody_there(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            nobody = f"http://127.0.0.1:{probe.getsockname()[1]}/"
        result = run("check", nobody, "--origin", ORIGIN, "--json")
        self.assertEqual(result.returncode, 3)
        diagnosis = json.loads(result.stdout)["diagnosis"]
        self.assertEqual((diagnosis["failure"], diagnosis["cause"]), ("network-failure", "network-refused"))
        result = run("check", nobody, "--origin", ORIGIN, HTTPS_PROXY="http://127.0.0.1:2")
        self.assertTrue(result.stdout.startswith("no answer[network-failure]: "))
        self.assertIn("x no response (Connection refused)", result.stdout)
        self.assertIn("x 沒有回應（連線遭拒）", run("check", nobody, "--origin", ORIGIN, "--lang", "zh-TW").stdout)
        self.assertEqual(result.stderr, "crosscheck: note: HTTPS_PROXY is set and was not used; --proxy \"$HTTPS_PROXY\" does\n")

    def test_engines(self):
        document = json.loads(check("/none", "--json").stdout)
        self.assertEqual(document["schema"], "crosscheck/check/1")
        self.assertEqual(list(document["engines"]), ["standard", "chromium", "firefox", "webkit"])
        for outcome in document["engines"].values():
            self.assertLessEqual({"verdict", "failure", "error", "console", "requests", "visible_headers", "steps", "exchanges"}, set(outcome))
        one = json.loads(check("/none", "--json", "--engine", "firefox").stdout)
        self.assertEqual(list(one["engines"]), ["firefox"])
        self.assertIn("Firefox/", Handler.seen[0][2]["User-Agent"])

    def test_engines_ask_once(self):
        check("/echo", "-X", "PUT", "-H", "X-A: 1", "--credentials", "include")
        self.assertEqual([seen[0] for seen in Handler.seen], ["OPTIONS", "PUT"])

    def test_data(self):
        with tempfile.NamedTemporaryFile("w", newline="", encoding="utf-8") as file:
            file.write("a\r\nb\n")
            file.flush()
            rows = [
                (["-d", "a=1"], b"a=1"), (["-d", "a=1", "-d", "b=2"], b"a=1&b=2"), (["-d", "[1,2]"], b"[1,2]"), (["-d", "{}"], b"{}"), (["-d", ""], b""),
                (["-d", "@" + file.name], b"ab"), (["--data-binary", "@" + file.name], b"a\r\nb\n"), (["--data-raw", "@x"], b"@x"), (["-d", "@-"], b"xy"),
            ]
            for arguments, body in rows:
                with self.subTest(arguments=arguments):
                    result = check("/echo", *arguments, stdin="x\ny\n")
                    self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
                    method, _, headers, sent = Handler.seen[0]
                    self.assertEqual((method, sent, headers["Content-Type"]), ("POST", body, "application/x-www-form-urlencoded"))
        check("/echo", "-d", "{}", "-H", "Content-Type: application/json", "-X", "PATCH")
        self.assertEqual([(seen[0], seen[2]["Content-Type"], seen[3]) for seen in Handler.seen],
                         [("OPTIONS", None, b""), ("PATCH", "application/json", b"{}")])

    def test_cookies_go_where_the_browser_sends_them(self):
        check("/echo", "-b", "a=1", "-X", "PUT")
        self.assertEqual([seen[2]["Cookie"] for seen in Handler.seen], [None, "a=1"])
        check("/echo", "-b", "a=1", "--credentials", "omit")
        self.assertIsNone(Handler.seen[0][2]["Cookie"])

    def test_a_request_copied_from_developer_tools(self):
        result = run("check", BASE + "/echo", "-H", "accept: */*", "-H", "origin: " + ORIGIN, "-H", "referer: https://app.example/x", "-H",
                     "sec-fetch-mode: cors", "-H", "sec-ch-ua: \"x\"", "-H", "user-agent: Mozilla/5.0 Mine", "-H", "cookie: a=1", "-H",
                     "content-type: text/plain", "--data-raw", "x", "--compressed")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertEqual(len(Handler.seen), 1, "no preflight")
        headers = Handler.seen[0][2]
        self.assertEqual((headers["User-Agent"], headers["Cookie"], headers["Origin"]), ("Mozilla/5.0 Mine", "a=1", ORIGIN))

    def test_origin(self):
        result = check("/ok", origin="HTTP://APP.example:80/page?x")
        self.assertEqual(Handler.seen[0][2]["Origin"], ORIGIN)
        self.assertIn("note: the origin of HTTP://APP.example:80/page?x is http://app.example", result.stderr)
        check("/ok", origin="null")
        self.assertEqual(Handler.seen[0][2]["Origin"], "null")

    def test_language(self):
        def titles(*arguments, **environment):
            result = check("/put", "-X", "PUT", "--json", *arguments, **environment)
            return [cause["title"] for cause in json.loads(result.stdout)["diagnosis"]["causes"]]

        english, taiwan, mainland = ["The method is not on the list."], ["請求方法不在允許清單中。"], ["请求方法不在允许列表中。"]
        self.assertEqual(titles("--lang", "zh-TW", LC_ALL="en_US.UTF-8"), taiwan)
        self.assertEqual(titles(LC_ALL="zh_CN.UTF-8", LANG="zh_TW.UTF-8"), mainland)
        self.assertEqual(titles(LC_ALL="", LC_MESSAGES="", LANG="zh_TW.UTF-8"), taiwan)
        self.assertEqual(titles(LC_ALL="ja_JP.UTF-8"), english)


class Output(unittest.TestCase):
    maxDiff = None

    def test_transcripts(self):
        rows = [("mismatch", ["/mismatch", "--engine", "chromium"]), ("method", ["/put", "-X", "PUT", "--engine", "chromium"]),
                ("login", ["/login", "-X", "PUT", "-H", "X-A: 1", "--engine", "webkit"]), ("allowed", ["/ok", "--engine", "firefox"])]
        for name, arguments in rows:
            with self.subTest(name=name):
                said = check(*arguments).stdout.replace(BASE, "http://127.0.0.1:9999").replace(BASE[7:], "127.0.0.1:9999")
                said = re.sub(r"\d+ ms", "1 ms", said)
                file = HERE / "transcripts" / f"{name}.txt"
                if os.environ.get("WRITE_TRANSCRIPTS"):
                    file.parent.mkdir(exist_ok=True)
                    file.write_text(said, encoding="utf-8")
                self.assertEqual(said, file.read_text(encoding="utf-8"))
                # Code and commands are for copying: they are not wrapped.
                wrapped = [line for line in said.splitlines() if not line.startswith(("      ", "  crosscheck check ", "  curl "))]
                self.assertTrue(all(len(line) <= 80 or " " not in line.strip() for line in wrapped), said)

    def test_colours(self):
        plain = check("/none").stdout
        self.assertNotIn("\x1b", plain)
        self.assertIn("\x1b[1;31mblocked", check("/none", "--color", "always").stdout)
        self.assertEqual(COLOURS.sub("", check("/ok", "--color", "always").stdout.split("\n")[0]), check("/ok").stdout.split("\n")[0])

    def test_nothing_a_server_says_moves_the_cursor(self):
        result = subprocess.run([CROSSCHECK, "check", BASE + "/evil", "--origin", ORIGIN], capture_output=True, timeout=60)
        self.assertNotIn(b"\x1b", result.stdout)
        self.assertNotIn(b"\x07", result.stdout)
        self.assertIn(rb"\x1B[31mred\x07\xE9", result.stdout)
        document = json.loads(check("/evil", "--json").stdout)
        self.assertIn(["Access-Control-Allow-Origin", "\x1b[31mred\x07\xe9"], document["engines"]["chromium"]["exchanges"][0]["response"]["headers"])

    def test_secrets_stay_out(self):
        path = "/secret?access_token=s3cr3t&page=2"
        arguments = ["-H", "Authorization: Bearer s3cr3t", "-b", "sid=s3cr3t", "-H", "X-Api-Key: s3cr3t"]
        for more in ([], ["--json"], ["-v"]):
            with self.subTest(more=more):
                said = check(path, *arguments, *more)
                self.assertNotIn("s3cr3t", said.stdout + said.stderr)
                self.assertIn("page=2", said.stdout)
                self.assertIn("s3cr3t", check(path, *arguments, "--show-secrets", *more).stdout)
        self.assertIn("Set-Cookie: sid=[redacted]; Secure", check("/secret").stdout)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    threading.Thread(target=SERVER.serve_forever, daemon=True).start()
    unittest.main()
