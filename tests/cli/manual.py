# SPDX-License-Identifier: Apache-2.0
"""manual.py CROSSCHECK PAGE: the man page names every command and option that --help names, and no other."""
import re
import subprocess
import sys


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main():
    crosscheck, page = sys.argv[1:]
    listed = re.search(r"^Commands:\n(.*?)\n\n", run(crosscheck, "--help", "--lang", "en"), re.M | re.S).group(1)
    commands = re.findall(r"^  ([a-z][a-z-]*) ", listed, re.M)
    options = {"--help", "--version"}
    for command in commands:
        options |= set(re.findall(r"^  (?:-\w,)?(--[a-z][a-z-]*)", run(crosscheck, command, "--help"), re.M))

    source = open(page, encoding="utf-8").read()
    documented = {"--" + name for name in re.findall(r"\bFl -([a-z][a-z-]*)", source)}
    wrong = [f"{command} is not in the man page" for command in commands if not re.search(rf"\bSs .*{command}", source)]
    wrong += [f"{option} is not in the man page" for option in sorted(options - documented)]
    wrong += [f"{option} is in the man page, and no command has it" for option in sorted(documented - options)]
    # Notes of mandoc's about style are not mistakes.
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", page], capture_output=True, text=True, check=False)
    wrong += lint.stdout.splitlines()
    print("\n".join(wrong))
    return int(bool(wrong))


sys.exit(main())
