#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""crosscheck check POLICY: the policy says why, and what is printed as its cure is one, in every format.

policy_check_test.py CROSSCHECK
"""
import copy
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

CROSSCHECK = sys.argv[1]
APP, EVIL = "https://app.example.com", "https://evil.example"
DOC = {"origins": [APP, "https://*.staging.example.com"], "credentials": True, "methods": ["GET", "POST", "PUT"],
       "request-headers": ["Content-Type", "Authorization"], "expose": ["X-Request-Id"],
       "routes": [{"path": "/public/", "origins": ["*"], "credentials": False}, {"path": "/own/", "methods": ["PATCH"]}]}
SHADOW = {"origins": [APP], "mode": "shadow"}
MANY = {"origins": [f"https://{i}.example" for i in range(1000)]}
INCLUDE = ("--credentials", "include")
# The policy, what is asked, cause and reason, the key of the line that decided, and the keys that cure it, of the policy and
# of the route that decides.
ROWS = [
    (DOC, ("--origin", EVIL), "policy-origin", "origin-not-listed", "origins", {"origins"}, set()),
    (DOC, ("--origin", EVIL, "-X", "PUT"), "policy-origin", "origin-not-listed", "origins", {"origins"}, set()),
    (DOC, ("--origin", "http://evil.example"), "policy-origin", "origin-not-listed", "origins",
     {"origins", "dangerously-allow-insecure-origins"}, set()),
    (DOC, ("--origin", EVIL, "-X", "DELETE", "-H", "X-A: 1", *INCLUDE), "policy-origin", "origin-not-listed", "origins",
     {"origins", "methods", "request-headers"}, set()),
    (DOC, ("--origin", EVIL, "--url", "/own/x"), "policy-origin", "origin-not-listed", "origins", {"origins"}, set()),
    (DOC, ("--origin", APP, "-X", "DELETE"), "policy-method", "method-not-listed", "methods", {"methods"}, set()),
    (DOC, ("--origin", APP, "-X", "PUT", "--url", "/own/x"), "policy-method", "method-not-listed", "/own/methods", set(), {"methods"}),
    (DOC, ("--origin", APP, "-H", "X-A: 1", "-H", "X-B: 1"), "policy-header", "header-not-listed", "request-headers",
     {"request-headers"}, set()),
    ({"origins": [APP], "request-headers": ["*"]}, ("--origin", APP, "-H", "X-A: 1", "-H", "Authorization: x"), "policy-header",
     "header-not-listed", "request-headers", {"request-headers"}, set()),
    (DOC, ("--origin", EVIL, "--url", "/public/x", *INCLUDE), "policy-credentials", "none", "/public/credentials", set(),
     {"origins", "credentials"}),
    ({"origins": [APP]}, ("--origin", APP, *INCLUDE), "policy-credentials", "none", "origins", {"credentials"}, set()),
    ({"origins": [APP]}, ("--origin", "null"), "policy-null", "origin-null", "origins", {"origins", "dangerously-allow-null-origin"}, set()),
    (SHADOW, ("--origin", APP), "policy-shadow", "none", "mode", {"mode"}, set()),
    (SHADOW, ("--origin", EVIL, "-X", "PUT"), "policy-shadow", "origin-not-listed", "mode", {"mode", "origins", "methods"}, set()),
    (MANY, ("--origin", EVIL), "policy-origin", "origin-not-listed", "origins", {"origins"}, set()),
    # No setting helps.
    (DOC, ("--origin", "null"), "policy-null", "origin-null", "origins", set(), set()),
    (DOC, ("--origin", APP, "--url", "/public/..%2fadmin"), "policy-path", "path-ambiguous", "/public/path", set(), set()),
    (DOC, ("--origin", APP, *(word for i in range(200) for word in ("-H", f"X-Header-{i}: 1"))), "policy-unread",
     "headers-too-long", "origins", set(), set()),
    ({"origins": ["*"]}, ("--origin", "https://a.example", *INCLUDE, "-H", "X-A: 1"), "policy-credentials", "header-not-listed",
     "origins", {"origins", "credentials", "request-headers"}, set()),
]


def written(settings, kind):
    """Keys as the file has them, a line each; and the lines."""
    colon = " = " if kind == "toml" else ": "
    quote = json.dumps if kind == "json" else str
    return [quote(key) + colon + ("enforce" if kind == "yaml" and value == "enforce" else json.dumps(value)) for key, value in settings.items()]


def text_of(policy, kind):
    """A policy with a setting a line."""
    own = written({key: value for key, value in policy.items() if key != "routes"}, kind)
    routes = [written(route, kind) for route in policy.get("routes", [])]
    if kind == "yaml":
        lines = own + (["routes:"] if routes else []) + [("  - " if i == 0 else "    ") + line for route in routes for i, line in enumerate(route)]
    elif kind == "toml":
        lines = own + [line for route in routes for line in ["[[routes]]", *route]]
    else:
        lists = ["\n{" + ",\n".join(route) + "}" for route in routes]
        lines = ["{" + ",\n".join(own + ['"routes": [' + ",".join(lists) + "]"] * bool(routes)) + "}"]
    return "\n".join(lines) + "\n"


def line_of(text, key):
    """The line of "key", or of "/path/key" in the route of that path."""
    if key.endswith("/path") and "[[routes]]" in text:  # a route of TOML begins above
        return line_of(text.replace("[[routes]]", ""), key) - 1
    path, key = re.fullmatch(r"(/.*/)?(.*)", key).groups()
    lines = text.splitlines()
    begin = next(i for i, line in enumerate(lines) if path in line) if path else 0
    return 1 + next(i for i, line in enumerate(lines) if i >= begin and re.search(rf'(^|[\s{{"-]){key}\b', line))


class Policies(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, text, kind):
        path = pathlib.Path(self.folder.name, "p." + kind)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_it(self, *arguments, text=None, language="C.UTF-8"):
        return subprocess.run([CROSSCHECK, *arguments], input=text, capture_output=True, text=True, timeout=60,
                              env={**os.environ, "LC_ALL": language}, check=False)

    def apply(self, policy, snippet, kind):
        """The keys of a snippet, put where it says."""
        keys = {}
        for line in snippet["code"].splitlines():
            key, value = re.fullmatch(r'"?([a-z-]+)"?(?:: | = )(.*?),?', line).groups()
            keys[key] = value if value == "enforce" else json.loads(value)
        separator = ",\n" if kind == "json" else "\n"
        self.assertEqual(snippet["code"], separator.join(written(keys, kind)) + "\n")
        part = policy
        if snippet["at"] == "policy-route":
            path = re.search(r"route (\S+) \(line \d+\)", snippet["place"]).group(1)
            part = next(route for route in policy["routes"] if route["path"] == path)
        self.assertNotIn("x-a", snippet["code"])  # it is the page's spelling
        adds = snippet["place"].startswith("added to")
        for key, value in keys.items():
            part[key] = part.get(key, []) + value if adds else value
        return set(keys)

    def test_the_policy_says_why_and_its_cure_is_one(self):
        for policy, arguments, cause, reason, key, of_policy, of_route in ROWS:
            for kind in ("yaml", "json", "toml"):
                with self.subTest(cause=cause, arguments=arguments[:8], kind=kind):
                    text = text_of(policy, kind)
                    name = self.write(text, kind)
                    run = self.run_it("check", name, *arguments, "--json")
                    self.assertEqual((run.returncode, run.stderr), (1, ""))
                    document = json.loads(run.stdout)
                    self.assertEqual(document["policy"], {"file": name, "line": line_of(text, key), "reason": reason,
                                                          "shadow": cause == "policy-shadow"})
                    diagnosis = document["diagnosis"]
                    self.assertEqual([found["id"] for found in diagnosis["causes"]], [cause])
                    self.assertEqual(diagnosis["probes"], [])
                    if not of_policy and not of_route:
                        self.assertIsNone(diagnosis["cure"])
                        continue
                    self.assertEqual((diagnosis["cure"]["stack"], diagnosis["cure"]["syntax"]), ("crosscheck", kind))
                    cured = copy.deepcopy(policy)
                    changed = {"policy": set(), "policy-route": set()}
                    for snippet in diagnosis["cure"]["snippets"]:
                        self.assertEqual(snippet["file"], name)
                        changed[snippet["at"]] = self.apply(cured, snippet, kind)
                    self.assertEqual(changed, {"policy": of_policy, "policy-route": of_route})
                    self.write(text_of(cured, kind), kind)
                    verify = shlex.split(diagnosis["verify"]["check"].replace("[redacted]", "x"))
                    said = self.run_it(*verify[1:])
                    self.assertEqual(said.returncode, 0, said.stdout + said.stderr)
                    other = [word if word != arguments[1] else "https://other.example" for word in verify[1:]]
                    self.assertEqual(self.run_it(*other).returncode, 1, "another origin is let in")

    def test_every_form_names_the_line_and_the_reason(self):
        name = self.write(text_of(DOC, "yaml"), "yaml")
        said = {form: self.run_it("check", name, "--origin", EVIL, form).stdout for form in ("--markdown", "--color=never")}
        self.assertRegex(said["--color=never"], r"\n  policy +\S+p\.yaml:1: (?s:.*)\(origin-not-listed\)\n")
        self.assertIn(f"- policy: `{name}:1`: The policy does not list the page's origin. (origin-not-listed)\n", said["--markdown"])
        for text in said.values():
            self.assertNotIn("--probe", text)
            self.assertNotIn("firewall", text)
        allowed = self.run_it("check", name, "--origin", APP)
        self.assertEqual((allowed.returncode, allowed.stderr), (0, ""))
        self.assertIn(f"{name}:1: Everything that was asked for is allowed.", re.sub(r"\n +", " ", allowed.stdout))
        taiwan = self.run_it("check", name, "--origin", EVIL, language="zh_TW.UTF-8").stdout
        self.assertIn("政策沒有列出網頁的來源。", taiwan)
        self.assertIn("取代政策中的這些鍵", taiwan)

    def test_what_is_not_the_policys_doing_is_not_blamed_on_it(self):
        name = self.write(text_of(DOC, "yaml"), "yaml")
        for arguments, cause in [(("--page-csp", "connect-src 'none'"), "csp"), (("--mode", "no-cors"), "opaque"),
                                 (("--mode", "same-origin"), "mode-same-origin")]:
            document = json.loads(self.run_it("check", name, "--origin", EVIL, *arguments, "--json").stdout)
            self.assertEqual(document["diagnosis"]["cause"], cause)

    def test_a_policy_may_have_any_name_and_come_from_a_pipe(self):
        text = text_of(DOC, "yaml")
        piped = self.run_it("check", "-", "--origin", EVIL, "--json", text=text)
        self.assertEqual((piped.returncode, json.loads(piped.stdout)["policy"]["reason"]), (1, "origin-not-listed"), piped.stderr)
        for pipe in ("-", "/dev/stdin"):
            self.assertEqual(self.run_it("check", pipe, "--origin", APP, text=text).returncode, 0)
        named = self.write(text, "conf")
        self.assertEqual(self.run_it("check", named, "--origin", APP).returncode, 0)
        nginx = self.write("events {}\nhttp { server { listen 80; } }\n", "conf")
        refused = self.run_it("check", nginx, "--origin", APP)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("is no recording (HAR) and no policy", refused.stderr)

    def test_respond_takes_methods_and_paths(self):
        name = self.write(text_of(DOC, "yaml"), "yaml")
        rows = [("GET", "/", 0), ("G T", "/", 2), ("", "/", 2), ("GET", "items", 2), ("OPTIONS", "*", 0), ("GET", "http://a.example/items", 0)]
        for method, path, status in rows:
            self.assertEqual(self.run_it("respond", name, method, path).returncode, status, (method, path))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
