#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What crosscheck says of itself, in three languages: help and mistakes, exactly, and no English where Chinese is asked for.

Usage: help_test.py CROSSCHECK; with WRITE_TRANSCRIPTS=1 in the environment it writes what it should compare.
"""
import os
import pathlib
import re
import subprocess
import sys
import unicodedata
import unittest

TRANSCRIPTS = pathlib.Path(__file__).resolve().parent / "transcripts"
CROSSCHECK = os.environ.get("CROSSCHECK", "crosscheck")
COMMANDS = ["crosscheck", "check", "explain", "policy", "respond", "replay", "lab"]
LANGUAGES = ["en", "zh-TW", "zh-CN"]
URL = "https://api.example/"
MISTAKES = [
    ["chek"],
    [URL],
    ["help", "nothing"],
    ["check", URL, "--orign", "x"],
    ["check", URL, "-y"],
    ["check", URL, "https://b.example"],
    ["check", URL, "--origin"],
    ["check", URL, "--origin", "http://a.example", "--origin", "http://b.example"],
    ["check", URL, "--json=perhaps"],
    ["check", URL, "--engine", "firefx"],
    ["check", URL, "--as", "video"],
    ["check", URL, "--json", "--markdown"],
    ["check", URL, "--max-time", "soon"],
    ["check", URL, "--cacert", "/nowhere"],
    ["check", URL, "--stack", "ngnix"],
    ["check", URL, "--stack", "something else"],
    ["check"],
    ["check", URL],
    ["check", "/"],
    ["respond", "/nowhere.yaml", "G T", "/"],
    ["respond", "/nowhere.yaml", "GET", "items"],
    ["check", "api.example/v1"],
    ["check", "https://[::1"],
    ["check", "https://a.example:99999"],
    ["check", URL, "--origin", "app.example"],
    ["check", URL, "--origin", "http://a.example", "-H", "nocolon"],
    ["check", URL, "--origin", "http://a.example", "-H", "a b: c"],
    ["check", URL, "--origin", "http://a.example", "-H", "A: b\nc"],
    ["check", URL, "--origin", "http://a.example", "-X", "A B"],
    ["check", URL, "--origin", "http://a.example", "-d", "@/nowhere"],
    ["check", URL, "--origin", "http://a.example", "-b", "a\nb"],
    ["check", URL, "--origin", "http://a.example", "--via", "cdn=/"],
    ["check", URL, "--origin", "http://a.example", "--via", "=x"],
    ["check", URL, "--origin", "http://a.example", "--via", "a", "--via", "a=b:1"],
    ["explain", "--mode", "navigate", "text"],
    ["replay", "/nowhere"],
    ["replay", "/"],
    ["lab", "--port", "70000"],
    ["lab", "--demo", "--list"],
]


def run(*arguments, **environment):
    return subprocess.run([CROSSCHECK, *arguments], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **environment})


def help_of(command, language):
    return run(*([] if command == "crosscheck" else [command]), "--help", "--lang", language)


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def is_chinese(text):
    return re.search("[\u4e00-\u9fff]", text) is not None


class Said(unittest.TestCase):
    maxDiff = None

    def compare(self, name, said):
        file = TRANSCRIPTS / f"{name}.txt"
        if os.environ.get("WRITE_TRANSCRIPTS"):
            file.write_text(said, encoding="utf-8")
        self.assertEqual(said, file.read_text(encoding="utf-8"))

    def test_help(self):
        for language in LANGUAGES:
            for command in COMMANDS:
                with self.subTest(command=command, language=language):
                    result = help_of(command, language)
                    self.assertEqual((result.returncode, result.stderr), (0, ""))
                    self.compare(f"help-{command}.{language}", result.stdout)
                    # Names, values and commands are for copying: they are not wrapped.
                    prose = [line for line in result.stdout.splitlines() if not re.match(r"  (-|crosscheck |curl )", line)]
                    self.assertLessEqual(max(map(width, prose)), 80)

    def test_mistakes(self):
        for language in LANGUAGES:
            said = ""
            for arguments in MISTAKES:
                result = run(*arguments, LC_ALL=language)
                self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)
                self.assertLessEqual(result.stderr.count("\n"), 2, arguments)
                self.assertEqual(language != "en", is_chinese(result.stderr), result.stderr)
                said += f"$ crosscheck {' '.join(arguments)!r}\n{result.stderr}"
            self.compare(f"mistakes.{language}", said)


class NoEnglish(unittest.TestCase):
    def test_every_description_is_translated(self):
        for command in COMMANDS:
            english = set(help_of(command, "en").stdout.splitlines())
            for language in LANGUAGES[1:]:
                lines = help_of(command, language).stdout.splitlines()
                for line in lines:
                    if line in english:
                        # what languages share: a name with its values, a command to copy
                        self.assertRegex(line, r"^$|^  -[-\w,]+( [^ ]+)*$|^  [a-z-]+ .*crosscheck|^  crosscheck |^    -")
                # A description is the text beside a name or below it: some of its lines are Chinese.
                for name, description in re.findall(r"^  (-{1,2}[a-z]\S*)(.*(?:\n {30}.*)*)", "\n".join(lines), re.M):
                    self.assertTrue(is_chinese(description), f"{command} {name} in {language}")


class Language(unittest.TestCase):
    TAIWAN, MAINLAND = "用法：crosscheck check [選項]", "用法：crosscheck check [选项]"

    def test_lang_stands_anywhere(self):
        rows = [["--lang", "zh-TW", "check", "--help"], ["--lang=zh-TW", "check", "--help"], ["check", "--lang", "zh-TW", "--help"],
                ["check", "--help", "--lang", "zh-TW"], ["check", "-h", "--lang=zh-TW"], ["help", "check", "--lang", "zh-TW"],
                ["--lang", "zh-TW", "help", "check"]]
        for arguments in rows:
            with self.subTest(arguments=arguments):
                result = run(*arguments, LC_ALL="zh_CN.UTF-8")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertIn(self.TAIWAN, result.stdout)
        for arguments in (["--lang", "zh-TW", "--help"], ["--help", "--lang", "zh-TW"], ["help", "--lang", "zh-TW"]):
            self.assertIn("用法：crosscheck COMMAND", run(*arguments).stdout)
        self.assertIn("沒有", run("check", "x", "--lang", "zh-TW", "--orign", "y").stderr)
        # behind -- it is an argument
        self.assertIn("Nothing in this text", run("explain", "--", "--lang", "zh-TW").stdout)

    def test_environment(self):
        self.assertIn(self.MAINLAND, run("check", "--help", LC_ALL="", LC_MESSAGES="zh_CN.UTF-8", LANG="zh_TW.UTF-8").stdout)
        self.assertIn(self.TAIWAN, run("check", "--help", LC_ALL="", LC_MESSAGES="", LANG="zh_TW.UTF-8").stdout)
        self.assertIn("Usage:", run("check", "--help", LC_ALL="ja_JP.UTF-8", LANG="zh_TW.UTF-8").stdout)

    def test_another_language_is_a_mistake(self):
        for arguments in (["--lang", "fr", "check", "--help"], ["check", "--help", "--lang", "fr"], ["--lang=", "--help"], ["--lang"]):
            result = run(*arguments, LC_ALL="zh_TW.UTF-8")
            self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)
            self.assertIn("{en,zh-TW,zh-CN}", result.stderr)
            self.assertTrue(is_chinese(result.stderr))


if __name__ == "__main__":
    CROSSCHECK = sys.argv.pop(1)
    unittest.main()
