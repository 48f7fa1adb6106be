# SPDX-License-Identifier: Apache-2.0
"""Prints how far predictions agree with observations, and the disagreements grouped by what differs."""
import collections
import json
import re
import sys

from comparison import FIELDS, differing, requests

URL = re.compile(r"[a-z]+://[^\s'‘’“”\"]*", re.I)
QUOTED = re.compile(r"(?<![a-z])'[^']*'|‘[^’]*’|“[^”]*”|\"[^\"]*\"")


def template(value):
    """A console line or an error with what varies taken out."""
    return QUOTED.sub("'*'", URL.sub("{url}", value or ""))


def describe(field, case, outcome):
    if outcome is None:
        return "nothing"
    if field == "console":
        return [template(line) for line in outcome.get("console") or []]
    if field == "requests":
        return [[method, [name for name, _ in lines]] for method, _, lines in requests(case, outcome)]
    if field == "visible_headers":
        return "names"
    return template(outcome["error"]) if field == "error" and outcome.get("error") else outcome.get(field)


def report(engine, cases, observed, predicted, options):
    """Prints the shares of agreement and the groups of disagreements. Ends with the differing cases' ids and the shares."""
    groups, wrong, counts = collections.defaultdict(list), [], collections.Counter()
    judged = [case for case in cases if observed.get(case["id"], {}).get("verdict", "timeout") != "timeout"]
    if len(judged) < len(cases):
        print(f"{engine}: {len(cases) - len(judged)} cases never ended there, and are not judged", file=sys.stderr)
    for case in judged:
        fields = differing(case, observed[case["id"]], predicted.get(case["id"]))
        if fields:
            counts.update([*fields, "all"])
            wrong.append(case["id"])
            groups[group_key(fields, case, observed[case["id"]], predicted.get(case["id"]))].append(case["id"])
    total = len(judged) or 1
    shares = {field: 100 * (total - counts[field]) / total for field in ("all", *FIELDS, "missing")}
    print(f"{engine}: {total - len(wrong)} of {total} agree; " + ", ".join(f"{field} {share:.2f} %" for field, share in shares.items()))
    by_id = {case["id"]: case for case in cases}
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    for key, ids in ordered[:options.groups]:
        print_group(key, ids, by_id, observed, predicted, options)
    if len(ordered) > options.groups:
        print(f"  ... and {len(ordered) - options.groups} more groups")
    return wrong, shares


def group_key(fields, case, observed, predicted):
    details = [[field, describe(field, case, observed), describe(field, case, predicted)] for field in fields]
    return json.dumps([fields, details], ensure_ascii=False)


def print_group(key, ids, by_id, observed, predicted, options):
    _, details = json.loads(key)
    print(f"\n  {len(ids)} x")
    for field, expected, guess in details:
        print(f"    {field}: browser   {json.dumps(expected, ensure_ascii=False)}")
        print(f"    {' ' * len(field)}  predicted {json.dumps(guess, ensure_ascii=False)}")
    for case_id in ids[:options.examples]:
        case = json.dumps(by_id[case_id], ensure_ascii=False, separators=(",", ":"))
        print(f"    case {case if len(case) < 4000 else case[:4000] + '...'}")
        print(f"      browser   {compact(observed[case_id])}")
        print(f"      predicted {compact(predicted.get(case_id))}")


def compact(outcome):
    if outcome is None:
        return "nothing"
    return json.dumps({name: value for name, value in outcome.items() if name not in ("id", "engine")}, ensure_ascii=False,
                      separators=(",", ":"))


def print_observed(engine, cases, observed, options):
    """Without a predictor: how often each kind of outcome was seen."""
    seen = collections.Counter()
    for outcome in observed.values():
        seen[(outcome["verdict"], outcome["error"], tuple(template(line) for line in outcome["console"]))] += 1
    for (verdict, error, lines), count in seen.most_common(options.groups):
        print(f"{engine} {count:5} {verdict} {error} {json.dumps(lines, ensure_ascii=False)}")
    if len(observed) < len(cases):
        print(f"{engine}: {len(cases) - len(observed)} cases without an outcome", file=sys.stderr)
