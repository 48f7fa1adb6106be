# SPDX-License-Identifier: Apache-2.0
"""What `replay` and `live` demand: the least share of agreement per engine and field, and the cases known to differ.

`expected.json`: {"replay": {"chromium": {"verdict": 99.9, ...}, ...}, "live": {...},
"known": {"chromium": {"s1-7": "why", ...}, ...}}. A live sample is small, so it is demanded less of.
"""
import json
import pathlib

FILE = pathlib.Path(__file__).with_name("expected.json")


def load(path=FILE):
    return json.loads(pathlib.Path(path).read_text()) if pathlib.Path(path).exists() else {"replay": {}, "live": {}, "known": {}}


def shortfalls(expected, engine, shares, command="replay"):
    """Sentences about the fields whose share of agreement (in percent) is below what is demanded."""
    minimum = expected[command].get(engine, {})
    return [f"{engine}: {field} agrees in {shares[field]:.2f} % of the cases, {least} % are demanded"
            for field, least in minimum.items() if shares.get(field, 0) < least]
