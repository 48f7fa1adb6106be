#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every cure that `crosscheck check` prints, on the real server: the fault is planted, the snippet applied, the verify
command run.

Usage: cures_test.py CROSSCHECK [TEST]...
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

from running import missing, running, upstream
from stacks import STACKS

CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
ORIGIN = "http://app.example"
ITEMS = "/v1/items"
PUT = ["-X", "PUT", "-H", "X-Id: 7", "--credentials", "include"]
# What every stack is asked without CORS in it: fault, path, arguments.
QUESTIONS = [
    ("none", ITEMS, []),
    ("none", ITEMS, ["--credentials", "include"]),
    ("none", ITEMS, PUT),
    ("none", ITEMS, ["-X", "POST", "-H", "Content-Type: application/json", "-d", "{}"]),
]
# What is asked where that fault is planted; /login, /sets and /twice are the paths of a proxy's application.
FAULTS = {
    "login": [(ITEMS, []), (ITEMS, PUT)],
    "methods": [(ITEMS, PUT)],
    "other-origin": [(ITEMS, []), (ITEMS, PUT)],
    "not-always": [("/login", [])],
    "two-layers": [("/sets", [])],
    "two-behind": [("/twice", [])],
    "body": [("/sets", ["-d", "x" * 2000])],
}


def check(port, path, arguments, stack):
    run = subprocess.run([CROSSCHECK, "check", f"http://127.0.0.1:{port}{path}", "--origin", ORIGIN, "--json", "--show-secrets", "--stack", stack, *arguments],
                         capture_output=True, text=True, timeout=60)
    assert run.returncode == 1, (run.returncode, run.stdout, run.stderr)
    return json.loads(run.stdout)["diagnosis"]


def shell(command):
    path = f"{pathlib.Path(CROSSCHECK).resolve().parent}:{os.environ['PATH']}"
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, env={**os.environ, "PATH": path})


class Cures(unittest.TestCase):
    maxDiff = None

    def prove(self, stack, fault, path, arguments):
        planted = stack.planted.get(fault, {})
        with running(stack, planted, UPSTREAM) as port:
            diagnosis = check(port, path, arguments, stack.name)
        cure = diagnosis["cure"]
        self.assertIsNotNone(cure, diagnosis["cause"])
        self.assertEqual(cure["stack"], stack.name, diagnosis["cause"])
        remedy = next(cause["remedy"] for cause in diagnosis["causes"])
        replaced = [] if remedy == "one-layer" else [snippet["at"] for snippet in cure["snippets"]]
        places = {at: lines for at, lines in planted.items() if at not in replaced}
        for snippet in cure["snippets"]:
            places[snippet["at"]] = places.get(snippet["at"], "") + snippet["code"]
        with running(stack, places, UPSTREAM) as cured:
            verify = {name: command.replace(f":{port}/", f":{cured}/") for name, command in diagnosis["verify"].items()}
            said = shell(verify["check"])
            self.assertEqual(said.returncode, 0, f"{diagnosis['cause']}\n{places}\n{said.stdout}{said.stderr}")
            said = shell(verify["curl"])
            self.assertIn(f"access-control-allow-origin: {ORIGIN}\n", said.stdout.lower().replace("\r", ""), verify["curl"])
            if remedy not in ("one-layer", "body-limit"):
                other = shell(verify["check"].replace(ORIGIN, "http://evil.example"))
                self.assertEqual(other.returncode, 1, f"another origin is let in: {places}")


def add_tests():
    for stack in STACKS:
        questions = (QUESTIONS[2:3] if stack.build else QUESTIONS) + [(fault, *question) for fault in stack.planted for question in FAULTS[fault]]

        def test(self, stack=stack, questions=questions):
            if reason := missing(stack):
                print("skipped:", reason)
                self.skipTest(reason)
            for fault, path, arguments in questions:
                with self.subTest(fault=fault, path=path, arguments=arguments):
                    self.prove(stack, fault, path, arguments)

        setattr(Cures, f"test_{stack.name}", test)


add_tests()

if __name__ == "__main__":
    if len(sys.argv) > 1:
        CROSSCHECK = sys.argv.pop(1)
    os.environ["PATH"] += ":/usr/sbin"
    with upstream() as UPSTREAM:
        result = unittest.main(exit=False).result
    sys.exit(77 if result.skipped else not result.wasSuccessful())
