#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck policy check and crosscheck respond, as they are typed.

policy_test.py CROSSCHECK
"""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time
import unittest

CROSSCHECK = sys.argv[1]
YAML = """origins: [https://app.example.com, "https://*.app.example.com"]
credentials: true
methods: [PUT]
request-headers: [X-Token]
max-age: 2h
routes:
  - path: /public/
    origins: ["*"]
    credentials: false
    request-headers: []
"""
SAME = {  # the same policy in the other formats
    "json": '{"origins":["https://app.example.com","https://*.app.example.com"],"credentials":true,"methods":["PUT"],'
            '"request-headers":["X-Token"],"max-age":"2h",\n"routes":[{"path":"/public/","origins":["*"],"credentials":false,'
            '"request-headers":[]}]}',
    "toml": 'origins = ["https://app.example.com", "https://*.app.example.com"]\ncredentials = true\nmethods = ["PUT"]\n'
            'request-headers = ["X-Token"]\nmax-age = "2h"\n[[routes]]\npath = "/public/"\norigins = ["*"]\ncredentials = false\n'
            'request-headers = []\n',
}
WRONG = "origins: [app.example.com, 密码.example, https://a.example/]\ncredentals: true\nmax-age: soon\n"


class Commands(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = pathlib.Path(self.folder.name, name)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_it(self, *arguments, text=None):
        return subprocess.run([CROSSCHECK, *arguments], input=text, capture_output=True, text=True, timeout=60,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)

    def respond(self, policy, *arguments):
        result = self.run_it("respond", policy, *arguments, "--json")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        document = json.loads(result.stdout)
        self.assertEqual(document["schema"], "crosscheck/respond/1")
        return document

    def test_a_good_policy_in_every_format_answers_alike(self):
        requests = [("OPTIONS", "/items", "-H", "Origin: https://app.example.com", "-H", "Access-Control-Request-Method: PUT",
                     "-H", "Access-Control-Request-Headers: x-token"),
                    ("GET", "/items", "-H", "Origin: https://a.app.example.com", "--upstream-status", "404"),
                    ("GET", "/items", "-H", "Origin: https://evil.example"),
                    ("GET", "/public/a?b", "-H", "Origin: https://evil.example")]
        expected = [(204, False, "https://app.example.com"), (404, True, "https://a.app.example.com"), (200, True, None), (200, True, "*")]
        for name, text in {"yaml": YAML, **SAME}.items():
            policy = self.write("crosscheck." + name, text)
            checked = self.run_it("policy", "check", policy)
            self.assertEqual((checked.returncode, checked.stderr), (0, ""), checked.stdout)
            for arguments, (status, passed, origin) in zip(requests, expected):
                said = self.respond(policy, *arguments)
                headers = dict(said["headers"])
                self.assertEqual((said["status"], said["passed_upstream"], headers.get("Access-Control-Allow-Origin")),
                                 (status, passed, origin), (name, arguments))
                self.assertEqual(said["by"]["file"], policy)
                self.assertGreater(said["by"]["line"], 0)
            self.assertEqual(headers.get("Vary"), None)  # the last: any origin gets the same

    def test_the_line_that_decided(self):
        policy = self.write("crosscheck.yaml", YAML)
        self.assertEqual(self.respond(policy, "GET", "/x")["by"]["line"], 1)
        self.assertEqual(self.respond(policy, "GET", "/public/x")["by"]["line"], 7)

    def test_standard_input_has_one_name(self):
        for command in (("respond", "-", "GET", "/", "--json"), ("policy", "check", "-", "--json"),
                        ("check", "-", "--origin", "https://app.example.com", "--json")):
            said = self.run_it(*command, text=YAML).stdout
            self.assertIn('"file"', said)
            self.assertEqual(re.findall(r'"file": ?"(.*?)"', said), ["<stdin>"], command)

    def test_respond_as_text_keeps_secrets(self):
        policy = self.write("crosscheck.yaml", YAML)
        result = self.run_it("respond", policy, "GET", "/", "-H", "Origin: https://app.example.com", "--upstream-header",
                             "Set-Cookie: sid=s3cr3t; Path=/")
        self.assertEqual(result.stdout, "HTTP/1.1 200\nSet-Cookie: sid=[redacted]; Path=/\nVary: Origin\n"
                                        "Access-Control-Allow-Origin: https://app.example.com\n"
                                        "Access-Control-Allow-Credentials: true\n\n")

    def test_every_mistake_at_once(self):
        policy = self.write("crosscheck.yaml", WRONG)
        result = self.run_it("policy", "check", policy, "--json")
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        document = json.loads(result.stdout)
        self.assertEqual(document["schema"], "crosscheck/policy/1")
        found = [(issue["code"], issue["line"], issue["value"]) for issue in document["errors"]]
        self.assertEqual(found, [("origin-scheme-missing", 1, "app.example.com"), ("origin-scheme-missing", 1, "密码.example"),
                                 ("origin-has-path", 1, "https://a.example/"), ("unknown-key", 2, "credentals"),
                                 ("duration-invalid", 3, "soon")])
        self.assertEqual(document["errors"][3]["instead"], "credentials")
        self.assertEqual(document["warnings"], [])
        for issue in document["errors"]:
            self.assertLessEqual({"code", "line", "column", "value", "message", "instead"}, set(issue))

        text = self.run_it("policy", "check", policy).stdout
        self.assertIn("    origins: [app.example.com, 密码.example, https://a.example/]\n"
                      "                               ^^^^^^^^^^^^\n", text)  # two columns for each ideograph

    def test_check_tells_what_browsers_make_of_it(self):
        policy = self.write("crosscheck.yaml", YAML)
        rows = [(("--origin", "https://app.example.com", "-X", "PUT", "-H", "X-Token: 1", "--credentials", "include"), 0, None),
                (("--origin", "https://app.example.com", "-X", "DELETE"), 1, "preflight-method-denied"),
                (("--origin", "https://app.example.com", "-H", "X-Other: 1"), 1, "preflight-header-denied"),
                (("--origin", "https://evil.example"), 1, "acao-missing"),
                (("--origin", "https://evil.example", "--url", "/public/x"), 0, None),
                (("--origin", "https://evil.example", "--url", "https://b.example/public/x", "--credentials", "include"), 1,
                 "acao-wildcard-credentials")]
        for arguments, status, failure in rows:
            result = self.run_it("check", policy, *arguments, "--json")
            self.assertEqual(result.returncode, status, (arguments, result.stderr))
            document = json.loads(result.stdout)
            self.assertEqual({engine["failure"] for engine in document["engines"].values()}, {failure}, arguments)
        refused = self.run_it("check", policy, *rows[1][0], "--json")
        diagnosis = json.loads(refused.stdout)["diagnosis"]
        self.assertEqual(diagnosis["cure"]["stack"], "crosscheck")
        self.assertIn('methods: ["PUT", "DELETE"]\n', diagnosis["cure"]["snippets"][0]["code"])
        # The command that is printed passes once the policy says what is printed with it.
        self.write("crosscheck.yaml", YAML.replace("methods: [PUT]", "methods: [PUT, DELETE]"))
        verify = shlex.split(diagnosis["verify"]["check"])
        self.assertEqual(verify[:3], ["crosscheck", "check", policy])
        self.assertEqual(self.run_it(*verify[1:]).returncode, 0, verify)
        self.assertIsNone(diagnosis["verify"]["curl"])
        self.write("crosscheck.yaml", YAML)
        for arguments, status in [(("--origin", "https://a.example", "--via", "cdn"), 2), ((), 2)]:
            self.assertEqual(self.run_it("check", policy, *arguments).returncode, status)
        wrong = self.run_it("check", self.write("wrong.yaml", WRONG), "--origin", "https://a.example")
        self.assertEqual((wrong.returncode, wrong.stdout), (1, ""))
        self.assertIn("[unknown-key]", wrong.stderr)

    def test_a_carriage_return_is_no_part_of_its_line(self):
        checked = self.run_it("policy", "check", "-", text='{"origins": ["https://a\r\n"]}')
        self.assertEqual(checked.returncode, 4)
        self.assertIn('<stdin>:1:24: error [syntax]\n    {"origins": ["https://a\n                           ^\n', checked.stdout)

    def test_a_mistake_at_an_end_has_a_place(self):
        rows = [("yaml", "origins: [https://a.example\n\n", 1, 28, "origins: [https://a.example"),
                ("yaml", 'origins: ["https://a.example\nmax-age: 3\n', 2, 11, "max-age: 3"),
                ("json", '{"origins": ["https://a.example"\n', 1, 33, '{"origins": ["https://a.example"'),
                ("json", '{"origins": ["https://a\n, "b"]}\n', 1, 24, '{"origins": ["https://a'),
                ("json", "\n[\n", 2, 2, "["),
                ("toml", 'origins = ["https://a.example"\n', 1, 31, 'origins = ["https://a.example"'),
                ("toml", 'origins = ["https://a\nmax-age = 3\n', 1, 22, 'origins = ["https://a'),
                ("toml", "max-age = \ndebug = true\n", 1, 11, "max-age = "),
                ("toml", "debug = true\nmax-age = 99999999999999999999\n", 2, 31, "max-age = 99999999999999999999")]
        for extension, text, line, column, shown in rows:
            policy = self.write("crosscheck." + extension, text)
            checked = self.run_it("policy", "check", policy)
            self.assertEqual(checked.returncode, 4, text)
            self.assertIn(f"{policy}:{line}:{column}: error [syntax]\n    {shown}\n    {' ' * (column - 1)}^\n", checked.stdout)
            error, = json.loads(self.run_it("policy", "check", policy, "--json").stdout)["errors"]
            self.assertEqual((error["line"], error["column"], error["length"]), (line, column, 0), text)
        self.assertIn("<stdin>: error [origins-missing]\n", self.run_it("policy", "check", "-", text="debug: true\n").stdout)

    def test_long_lines_take_no_longer_than_many(self):
        policy = self.write("crosscheck.yaml", "origins: [" + "a," * 500_000 + "a]\n")  # 20 s are over a hundred times enough
        started = time.monotonic()
        checked = self.run_it("policy", "check", policy)
        self.assertLess(time.monotonic() - started, 20)
        self.assertEqual((checked.returncode, checked.stdout.count("[origin-scheme-missing]"), checked.stdout.count("[too-large]")), (1, 99, 1))
        self.assertTrue(checked.stdout.endswith("not shown; crosscheck policy check --json has all\n"), checked.stdout[-200:])
        marked = self.run_it("policy", "check", "-", text='{"origins": [' + '"https://ä.example/",' * 99 + '"https://b.example/"]}')
        self.assertEqual(marked.stdout.count(" error ["), 100)
        self.assertNotIn("not shown", marked.stdout)
        self.assertTrue(all(len(line) <= 80 for line in marked.stdout.splitlines()), marked.stdout)

    def test_more_than_a_policy_is_not_read(self):
        for command in (("policy", "check", "/dev/zero"), ("respond", "/dev/zero", "GET", "/")):
            result = subprocess.run([CROSSCHECK, *command], capture_output=True, text=True, timeout=60, check=False)
            self.assertEqual(result.returncode, 4, command)
            self.assertIn("/dev/zero: error [too-large]\n", result.stdout + result.stderr)
        with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
            result = subprocess.run([CROSSCHECK, "policy", "check", "-"], stdin=endless.stdout, capture_output=True, text=True, timeout=60,
                                    check=False)
            endless.kill()
        self.assertEqual(result.returncode, 4)
        self.assertIn("<stdin>: error [too-large]\n", result.stdout)
        most = self.run_it("policy", "check", "-", text="\ufefforigins: []\n" + "#" * (8 * 1024 * 1024 - len("origins: []\n")))
        self.assertEqual((most.returncode, most.stdout), (0, "<stdin>: nothing is wrong\n"))

    def test_the_line_that_decided_is_named(self):
        policy = self.write("crosscheck.yaml", YAML)
        lines = {text.split(":")[0]: number for number, text in enumerate(YAML.splitlines(), 1)}
        rows = [("PUT", "x-token", "origins", "none"), ("DELETE", "x-token", "methods", "method-not-listed"),
                ("PUT", "x-other", "request-headers", "header-not-listed"),
                ("PUT", ",".join(["x-token"] * 40), "request-headers", "headers-beyond-list")]
        for method, names, key, reason in rows:
            said = self.run_it("respond", policy, "OPTIONS", "/", "-H", "Origin: https://app.example.com", "--json", "-H",
                               f"Access-Control-Request-Method: {method}", "-H", f"Access-Control-Request-Headers: {names}")
            document = json.loads(said.stdout)
            self.assertEqual((document["by"]["line"], document["reason"]), (lines[key], reason))

    def test_statuses(self):
        good, wrong = self.write("a.yaml", YAML), self.write("b.yaml", WRONG)
        rows = [(("policy", "check", "-"), YAML, 0), (("policy", "check", "-"), WRONG, 1), (("policy", "check", "-"), "{", 4),
                (("policy", "check", self.write("c.json", '{"origins":')), None, 4), (("policy", "check"), None, 2),
                (("policy", "chek", good), None, 2), (("policy", "check", good + ".none"), None, 2),
                (("respond", good, "GET", "/"), None, 0), (("respond", wrong, "GET", "/"), None, 1), (("respond", good, "GET"), None, 2),
                (("respond", good, "GET", "/", "-H", "Origin"), None, 2), (("respond", good, "GET", "/", "--upstream-status", "99"), None, 2),
                (("respond", "https://a.example/", "GET", "/"), None, 2)]
        for arguments, text, status in rows:
            result = self.run_it(*arguments, text=text)
            self.assertEqual(result.returncode, status, (arguments, result.stdout, result.stderr))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
