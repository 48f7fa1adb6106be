#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Thousands of random URLs to headless Chromium and to url_dump; the answers must be the same.

Where Chromium itself leaves the standard, a rule below says so; known.md gives the reasons under the same names. A rule
applies only to the URLs that can show its deviation, and everything else about them must still agree.
"""

import argparse
import collections
import json
import re
import sys

import chromium
from random_urls import random_urls
from url_dump import MEMBERS, ask

SKIPPED = 77
EMBEDDED_LEADING_ZERO = re.compile(r"[:.]0[0-9]+\.|\.0[0-9]+\]")
SPECIAL = {"http:", "https:", "ws:", "wss:", "ftp:", "file:"}


def folds(question, ours):
    """(name, characters, members) of each deviation that is a matter of percent-encoding: Chromium encodes the
    character, the standard does not, or the other way round; both spellings count as one."""
    text = question[0] + (question[1] or "")
    if "|" in text:
        yield "pipe-in-path", "|", ["href", "pathname"]
    if "'" in text:
        yield "quote-in-userinfo", "'", ["href", "username", "password"]
        if ours["protocol"] not in SPECIAL:
            yield "quote-in-query", "'", ["href", "search"]
    if "*" in ours["hostname"] and ours["protocol"] in SPECIAL:
        yield "asterisk-in-host", "*", ["href", "origin", "host", "hostname"]
    if " ?" in text or " #" in text:
        yield "space-ends-opaque-path", " ", ["href", "pathname"]


def fold(answer, character, members):
    encoded = f"%{ord(character):02X}"
    return {member: value.replace(encoded, character) if member in members else value for member, value in answer.items()}


def excused_by(question, ours, theirs):
    """The name of the deviation that explains why one side fails, or why both give another structure; or None."""
    raw = question[0] + (question[1] or "")
    text = raw.translate({ord(c): None for c in "\t\r\n"})
    protocol = (ours or theirs)["protocol"]
    if protocol == "file:":
        return "file-url"
    if ours is None and "%20" in theirs["hostname"]:
        return "space-in-host"
    if ours is None and theirs["hostname"].startswith("[") and EMBEDDED_LEADING_ZERO.search(text):
        return "ipv4-leading-zero-in-ipv6"
    if protocol in SPECIAL:
        # Punycode covers the "%2A" too, so that both spellings differ in more than the character.
        encoded = ours and theirs and "*" in ours["hostname"] and "xn--" in ours["hostname"] and "%2A" in theirs["hostname"]
        return "asterisk-in-host" if encoded else None
    if "\\" in text:
        return "backslash-not-special"
    if protocol == "data:" and text != raw:
        return "whitespace-in-data"
    if theirs is None and "%E2%80%8D" in ours["hostname"]:
        return "joiner-in-opaque-host"
    if ours is not None and ours["href"].startswith(protocol + "/.//"):
        return "path-read-as-host"
    return None


def compare(question, ours, theirs):
    """("same", None), ("known", name) or ("different", None)."""
    if ours == theirs:
        return "same", None
    if ours is not None and theirs is not None:
        folded_ours, folded_theirs, name = ours, theirs, None
        for candidate, character, members in folds(question, ours):
            before = folded_ours, folded_theirs
            folded_ours, folded_theirs = fold(folded_ours, character, members), fold(folded_theirs, character, members)
            if (folded_ours, folded_theirs) != before:
                name = candidate
            if folded_ours == folded_theirs:
                return "known", name
    name = excused_by(question, ours, theirs)
    return ("known", name) if name else ("different", None)


def describe(question, ours, theirs):
    lines = [f"{json.dumps(question[0])} against {json.dumps(question[1])}"]
    if ours is None or theirs is None:
        lines += [f"  ours     {ours and ours['href']}", f"  Chromium {theirs and theirs['href']}"]
    else:
        lines += [f"  {m}: ours {ours[m]!r}, Chromium {theirs[m]!r}" for m in MEMBERS if ours[m] != theirs[m]]
    return "\n".join(lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url_dump", help="the binary of that name")
    arguments.add_argument("--seed", default="crosscheck")
    arguments.add_argument("--count", type=int, default=5000)
    arguments.add_argument("--show", type=int, default=20, help="print at most so many differences")
    options = arguments.parse_args()
    browser = chromium.find()
    if browser is None:
        print("skipped: no Chromium")
        return SKIPPED
    questions = random_urls(options.seed, options.count)
    version, theirs = chromium.ask(browser, questions, MEMBERS)
    ours = ask(options.url_dump, questions)
    counts = collections.Counter()
    different = []
    for question, our, their in zip(questions, ours, theirs):
        verdict, name = compare(question, our, their)
        counts[verdict] += 1
        if name:
            counts[f"known: {name}"] += 1
        if verdict == "different":
            different.append(describe(question, our, their))
    print(version)
    print(f"{len(questions)} URLs, {sum(a is not None for a in ours)} of them valid")
    for name, count in sorted(counts.items()):
        print(f"{count:7} {name}")
    print("\n".join(different[: options.show]))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
