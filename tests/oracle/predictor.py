# SPDX-License-Identifier: Apache-2.0
"""Asks `crosscheck replay` what an engine would do with the cases."""
import json
import subprocess
import sys


def predict(binary, engine, cases):
    """The predicted outcomes by case id; a case the predictor says nothing about is absent."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run([binary, "replay", "--engine", engine], input=lines.encode(), capture_output=True)
    if done.returncode not in (0, 1):
        print(f"crosscheck replay ended with {done.returncode}: {done.stderr.decode()[-500:]}", file=sys.stderr)
    outcomes = (json.loads(line) for line in done.stdout.decode().splitlines() if line.strip())
    return {outcome["id"]: outcome for outcome in outcomes if "id" in outcome}
