#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Thousands of random URLs to whatwg-url, the reference implementation of the URL Standard, and to url_dump.

Every member of every answer must be the same, for all schemes. npm is asked for the package named below; without npm, a
node that runs it, or a network, the test is skipped (exit status 77) and says so.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from random_urls import random_urls
from url_dump import MEMBERS, ask

PACKAGE = "whatwg-url@17.3.0"
SKIPPED = 77

SCRIPT = """
const { URL } = require("whatwg-url");
const [members, questions] = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(questions.map(([input, base]) => {
  try {
    const url = base === null ? new URL(input) : new URL(input, base);
    return Object.fromEntries(members.map(member => [member, url[member]]));
  } catch {
    return null;
  }
})));
"""


def run(command, folder, **options):
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, **options)
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(command, 1, "", str(error))


def ask_reference(questions):
    """(the answers, None), or (None, why there are none)."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "package.json").write_text("{}")
        installed = run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE], folder)
        if installed.returncode != 0:
            return None, f"npm cannot get {PACKAGE}: {installed.stderr.strip()[-200:]}"
        if run(["node", "-e", 'require("whatwg-url")'], folder).returncode != 0:
            return None, f"this node cannot load {PACKAGE}"
        done = run(["node", "-e", SCRIPT], folder, input=json.dumps([MEMBERS, questions]))
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return json.loads(done.stdout), None


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url_dump", help="the binary of that name")
    arguments.add_argument("--seed", default="crosscheck")
    arguments.add_argument("--count", type=int, default=20000)
    arguments.add_argument("--show", type=int, default=20, help="print at most so many differences")
    options = arguments.parse_args()
    questions = random_urls(options.seed, options.count)
    theirs, reason = ask_reference(questions)
    if theirs is None:
        print(f"skipped: {reason}")
        return SKIPPED
    ours = ask(options.url_dump, questions)
    different = [case for case in zip(questions, ours, theirs) if case[1] != case[2]]
    print(f"{len(questions)} URLs, {sum(answer is not None for answer in ours)} of them valid, {len(different)} different")
    for question, our, their in different[: options.show]:
        print(f"{json.dumps(question[0])} against {json.dumps(question[1])}")
        print(f"  ours      {our and our['href']}\n  reference {their and their['href']}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
