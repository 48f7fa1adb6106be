# SPDX-License-Identifier: Apache-2.0
"""Where an observed and a predicted outcome differ, and the disagreements grouped by what differs."""
import collections
import json
import re
import sys
from urllib.parse import urlsplit

from outcomes import ADDED_BY_SERVER, CORS_REQUEST, FORBIDDEN
from ports import PORTS

FIELDS = ("verdict", "requests", "console", "visible_headers", "error")
URL = re.compile(r"[a-z]+://[^\s'‘’“”\"]*", re.I)
QUOTED = re.compile(r"'[^']*'|‘[^’]*’|“[^”]*”")
REFUSED_NAME = re.compile(r"(Request header field )(\S*)( is not allowed by Access-Control-Allow-Headers in preflight response\.)")


def differing(case, observed, predicted):
    """The fields that differ, in the order of FIELDS."""
    if predicted is None:
        return ["missing"]
    return [field for field in FIELDS if not same(field, case, observed, predicted)]


def same(field, case, observed, predicted):
    if field == "verdict" and case["intent"]["as"] == "beacon":
        return True
    if field == "requests":
        return requests(case, observed) == requests(case, predicted)
    if field == "console":
        return same_console(observed, predicted)
    if field == "visible_headers":
        readable = case["intent"]["as"] in ("fetch", "xhr", "xhr-upload") and observed["verdict"] == "allowed"
        return not readable or visible(observed) == visible(predicted)
    return observed.get(field) == predicted.get(field)


def same_console(observed, predicted):
    first, second = observed.get("console") or [], predicted.get("console") or []
    if observed["engine"] == "chromium":
        first, second = ([REFUSED_NAME.sub(r"\1*\3", line) for line in lines] for lines in (first, second))
    return first == second


def visible(outcome):
    return sorted(set(name.lower() for name in outcome.get("visible_headers") or []) - ADDED_BY_SERVER)


def requests(case, outcome):
    """Method, URL without fragment, and the CORS-relevant lines; retries and what cannot reach a server left out."""
    scripted = {name.lower() for name, _ in case["intent"].get("headers") or []} - FORBIDDEN
    kept = []
    for request in outcome.get("requests") or []:
        url = request["url"].partition("#")[0]
        if unreachable(url):
            continue
        lines = sorted([name.lower(), value] for name, value in request["headers"]
                       if name.lower() in CORS_REQUEST or name.lower() in scripted)
        kept.append((request["method"], url, lines))
    return kept


def unreachable(url):
    parts = urlsplit(url)
    try:
        return parts.port in (PORTS.refused, PORTS.tls) or (parts.hostname or "").endswith(".invalid")
    except ValueError:
        return True


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
    return outcome.get(field)


def report(engine, cases, observed, predicted, options):
    """Prints the percentages and the groups of disagreements; the number of cases that differ."""
    groups, wrong, counts = collections.defaultdict(list), 0, collections.Counter()
    judged = [case for case in cases if case["id"] in observed]
    for case in judged:
        expected, guess = observed[case["id"]], predicted.get(case["id"])
        fields = differing(case, expected, guess)
        counts.update(fields)
        wrong += bool(fields)
        if fields:
            key = json.dumps([fields, [[field, describe(field, case, expected), describe(field, case, guess)] for field in fields]],
                             ensure_ascii=False)
            groups[key].append(case["id"])
    total = len(judged) or 1
    shares = ", ".join(f"{field} {100 * (total - counts[field]) / total:.2f} %" for field in (*FIELDS, "missing"))
    print(f"{engine}: {total - wrong} of {total} agree ({100 * (total - wrong) / total:.2f} %); {shares}")
    by_id = {case["id"]: case for case in cases}
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    for key, ids in ordered[:options.groups]:
        print_group(key, ids, by_id, observed, predicted, options)
    if len(ordered) > options.groups:
        print(f"  ... and {len(ordered) - options.groups} more groups")
    return wrong


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
