# SPDX-License-Identifier: Apache-2.0
"""What the tests here that compare URL parsers share: asking url_dump, and reading known.md."""

import json
import pathlib
import re
import subprocess

MEMBERS = ["href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"]


def usv_string(text):
    """https://webidl.spec.whatwg.org/#idl-USVString: a lone surrogate becomes U+FFFD, before any URL parser sees it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def ask(url_dump, questions):
    """The answer of url_dump to each (input, base or None); None for a failure."""
    lines = []
    for text, base in questions:
        lines.append(json.dumps([usv_string(text)] if base is None else [usv_string(text), usv_string(base)]))
    done = subprocess.run([url_dump], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(questions), f"{len(questions)} questions, {len(answers)} answers"
    return [None if "error" in answer else answer for answer in answers]


def known_deviations(section):
    """The inputs listed in a section of known.md: JSON strings, one a line, in its code blocks."""
    text = (pathlib.Path(__file__).parent / "known.md").read_text(encoding="utf-8")
    match = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", text, re.S | re.M)
    if not match:
        return set()
    blocks = re.findall(r"^```json\n(.*?)^```", match.group(1), re.S | re.M)
    return {json.loads(line) for block in blocks for line in block.splitlines() if line.strip()}
