# SPDX-License-Identifier: Apache-2.0
"""Asks every scenario of a running lab with `crosscheck check --json`: each engine must give the failure expected of it,
and the diagnosis the cause.

    check_test.py CROSSCHECK
"""
import concurrent.futures
import json
import pathlib
import subprocess
import sys

import lab_process

HERE = pathlib.Path(__file__).parent


def not_modelled():
    lines = (HERE / "not_modelled.txt").read_text().splitlines()
    return {tuple(line.split()[:2]) for line in lines if not line.startswith("#")}


def check(crosscheck, scenario):
    """The failure id by engine and the likeliest cause, as `crosscheck check` says; with --probe where that is to decide."""
    command = [crosscheck, "check", *scenario["arguments"], "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode not in (0, 1, 3):
        raise AssertionError(f"{scenario['id']}: status {done.returncode}: {done.stderr}")
    document = json.loads(done.stdout)
    if scenario["probed"]:
        done = subprocess.run([*command, "--probe"], capture_output=True, text=True, timeout=120)
        cause = json.loads(done.stdout)["diagnosis"]["cause"]
        if cause != scenario["probed"]:
            raise AssertionError(f"{scenario['id']}: {cause} with --probe, expected {scenario['probed']}")
    return {engine: outcome["failure"] for engine, outcome in document["engines"].items()}, document["diagnosis"]["cause"]


def main(crosscheck):
    with lab_process.running(crosscheck) as lab, concurrent.futures.ThreadPoolExecutor(4) as pool:
        scenarios = [scenario for scenario in lab["scenarios"] if scenario["arguments"]]
        results = list(pool.map(lambda scenario: check(crosscheck, scenario), scenarios))
    unknown, failures = not_modelled(), 0
    for scenario, (found, cause) in zip(scenarios, results):
        if scenario["cause"] not in (None, cause):
            failures += 1
            print(f"{scenario['id']}: {cause}, expected {scenario['cause']}")
        for engine, expected in scenario["expected"].items():
            if (found[engine] == expected) == ((scenario["id"], engine) in unknown):
                failures += 1
                print(f"{scenario['id']} in {engine}: {found[engine]}, expected {expected}")
    left_out = len(lab["scenarios"]) - len(scenarios)
    print(f"{len(scenarios)} scenarios asked, {left_out} that no flags can ask for left out, {failures} surprises")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
