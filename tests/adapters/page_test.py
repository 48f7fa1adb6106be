# SPDX-License-Identifier: Apache-2.0
"""page_test.py PAGE ADAPTERS: of each folder in ADAPTERS, PAGE shows the ten lines that its example has; nine of them are the
same in all, and the tenth puts the policy in front."""
import pathlib
import re
import sys
import textwrap


def ten_lines(section):
    """The first code of a section."""
    code = re.search(r"^```cpp\n(.*?)^```", section, re.M | re.S)
    return code[1].splitlines() if code else []


def main(page, adapters):
    found, policies = [], {}
    sections = {}
    for section in pathlib.Path(page).read_text().split("\n## "):
        for name in re.findall(r"\(\.\./adapters/(\w+)/example\.cc\)", section):
            sections[name] = section
    for example in sorted(pathlib.Path(adapters).glob("*/example.cc")):
        name = example.parent.name
        lines = ten_lines(sections.get(name, ""))
        if len(lines) != 10:
            found.append(f"{name}: the page has {len(lines)} lines")
        elif textwrap.indent("\n".join(lines) + "\n", "  ") not in example.read_text():
            found.append(f"{example} does not have the lines of the page")
        policies[name] = lines[:9]
    if len({tuple(policy) for policy in policies.values()}) != 1 or set(policies) != set(sections):
        found.append(f"not the same nine lines for {sorted(policies)} and {sorted(sections)}")
    return "\n".join(found) or None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
