#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The URL tests of web-platform-tests, verbatim, against url_dump.

The data is not part of this repository: the crate named below carries it, and cargo is asked for that crate. Without
cargo or a network the test is skipped (exit status 77) and says so.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from url_dump import MEMBERS, ask, known_deviations

CRATE, VERSION = "ada-url", "4.0.0"
SKIPPED = 77


def data_folder():
    """The folder of the test data, downloaded when it is not there; or None, after saying why."""
    with tempfile.TemporaryDirectory() as folder:
        manifest = pathlib.Path(folder) / "Cargo.toml"
        manifest.write_text(
            '[package]\nname = "wpt-data"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n'
            f'[dependencies]\n{CRATE} = "={VERSION}"\n'
        )
        (pathlib.Path(folder) / "lib.rs").touch()
        command = ["cargo", "metadata", "--format-version", "1", "--manifest-path", str(manifest)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"skipped: {error}")
            return None
    if done.returncode != 0:
        print(f"skipped: cargo cannot get {CRATE} {VERSION}: {done.stderr.strip().splitlines()[-1:]}")
        return None
    package = next(p for p in json.loads(done.stdout)["packages"] if p["name"] == CRATE)
    return pathlib.Path(package["manifest_path"]).parent / "tests" / "wpt"


def url_cases(folder, name):
    """(input, base, expected members or None) of a file in the format of urltestdata.json."""
    for case in json.loads((folder / name).read_text(encoding="utf-8")):
        if isinstance(case, str):
            continue
        expected = None if case.get("failure") else {member: case[member] for member in MEMBERS if member in case}
        yield case["input"], case["base"], expected


def host_cases(folder, name):
    """The same of toascii.json and IdnaTestV2.json. As their runners do: the input, unless it is empty, as the host of an https URL."""
    for case in json.loads((folder / name).read_text(encoding="utf-8")):
        if isinstance(case, str) or case["input"] == "":
            continue
        output = case["output"]
        expected = None if output is None else {"hostname": output, "href": f"https://{output}/x"}
        yield f"https://{case['input']}/x", None, expected


def run(url_dump, name, cases):
    """The number of cases that deviate without being listed in known.md."""
    cases = list(cases)
    known = known_deviations(name)
    unexpected, deviating = [], set()
    for (text, base, expected), answer in zip(cases, ask(url_dump, [(text, base) for text, base, _ in cases])):
        got = answer if answer is None or expected is None else {member: answer[member] for member in expected}
        if got == expected:
            continue
        deviating.add(text)
        if text not in known:
            unexpected.append(text)
            print(f"{name}: {json.dumps(text)} against {json.dumps(base)}\n  expected {expected}\n  got      {got}")
    print(f"{name}: {len(cases) - len(deviating)} of {len(cases)} as expected, {len(deviating & known)} known deviations")
    for text in sorted(known - deviating):
        print(f"{name}: known.md lists {json.dumps(text)}, which is as expected here")
    return len(unexpected)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url_dump", help="the binary of that name")
    arguments.add_argument("--data", type=pathlib.Path, help="folder with urltestdata.json and the others")
    options = arguments.parse_args()
    folder = options.data or data_folder()
    if folder is None:
        return SKIPPED
    unexpected = 0
    for name in ["urltestdata.json", "urltestdata-javascript-only.json"]:
        unexpected += run(options.url_dump, name, url_cases(folder, name))
    for name in ["toascii.json", "IdnaTestV2.json", "IdnaTestV2-removed.json"]:
        unexpected += run(options.url_dump, name, host_cases(folder, name))
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
