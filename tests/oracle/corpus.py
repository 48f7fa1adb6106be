# SPDX-License-Identifier: Apache-2.0
"""Recorded corpora: xz-compressed JSON Lines. First a header line, then each case with the outcomes of all browsers."""
import json
import lzma
import os

SCHEMA = "crosscheck/recorded/1"


def write(folder, name, cases, observed, versions):
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "-".join([name, *(f"{engine}-{version}" for engine, version in versions.items())]) + ".jsonl.xz")
    write_file(path, cases, observed, versions)
    return path


def write_file(path, cases, observed, versions):
    with lzma.open(path, "wt", encoding="utf-8", preset=9) as file:
        put(file, {"schema": SCHEMA, "browsers": versions, "cases": len(cases)})
        for case in cases:
            outcomes = {engine: slim(found[case["id"]]) for engine, found in observed.items() if case["id"] in found}
            put(file, {"case": case, "outcomes": outcomes})


def put(file, value):
    file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def slim(outcome):
    return {name: value for name, value in outcome.items() if name not in ("id", "engine")}


def read(path):
    """(cases, {engine: {case id: outcome}}, {engine: version})"""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        header = json.loads(next(file))
        entries = [json.loads(line) for line in file]
    observed = {engine: {} for engine in header["browsers"]}
    for entry in entries:
        case_id = entry["case"]["id"]
        for engine, outcome in entry["outcomes"].items():
            observed[engine][case_id] = {"id": case_id, "engine": engine, **outcome}
    return [entry["case"] for entry in entries], observed, header["browsers"]
