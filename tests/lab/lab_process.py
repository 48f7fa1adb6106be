# SPDX-License-Identifier: Apache-2.0
"""A running `crosscheck lab`, and what it says about its scenarios."""
import contextlib
import json
import signal
import subprocess


@contextlib.contextmanager
def running(crosscheck):
    """The parsed output of `crosscheck lab --json`, for as long as the lab is open; it must close cleanly."""
    process = subprocess.Popen([crosscheck, "lab", "--json"], stdout=subprocess.PIPE, text=True)
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line == "]}\n":
                break
        yield json.loads("".join(lines))
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=10)
    if status != 0:
        raise AssertionError(f"crosscheck lab ended with status {status}")


def predicted(crosscheck, scenarios):
    """What `crosscheck replay` says to each scenario's case: {(id, engine): outcome}."""
    cases = "".join(json.dumps(scenario) + "\n" for scenario in scenarios)
    played = subprocess.run([crosscheck, "replay"], input=cases, capture_output=True, text=True)
    outcomes = [json.loads(line) for line in played.stdout.splitlines()]
    return {(outcome["id"], outcome["engine"]): outcome for outcome in outcomes}
