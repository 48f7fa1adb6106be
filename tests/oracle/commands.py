# SPDX-License-Identifier: Apache-2.0
"""The command line of the oracle."""
import argparse
import json
import pathlib
import sys
import time

import cache_probe
import corpus
import expectations
import predictor
import report
from environment import KINDS
from generator import generate, make_case
from run import BROWSERS, run_alone, run_cases

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def parser():
    top = argparse.ArgumentParser(prog="oracle", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    for name, help_text in (("record", "record what the browsers do with N cases"),
                            ("live", "run fresh cases and compare; exit 1 when fewer agree than expected.json demands"),
                            ("compare", "run fresh cases and print the disagreements, grouped"),
                            ("selfcheck", "run cases in batches and one at a time; exit 1 where that differs")):
        command = commands.add_parser(name, help=help_text)
        command.add_argument("--browser", default="all", choices=["all", *BROWSERS])
        command.add_argument("--cases", type=int, default=300)
        command.add_argument("--seed", default="1", help="any text; `now` takes the time, and prints it")
        command.add_argument("--as", dest="askers", help="only these askers, comma-separated")
        command.add_argument("--pages", help=f"only these kinds of pages, comma-separated, of {' '.join(KINDS)}")
        command.add_argument("--start", type=int, default=0, help="index of the first case")
        command.add_argument("--width", type=int, help="cases in flight per page")
        command.add_argument("--lanes", type=int, help="pages at once")
        command.add_argument("--keep", help="write cases and outcomes of this run to a file, for replay")
        command.add_argument("--name", default="mixed", help="how the recording is named")
        command.add_argument("--out", default=str(HERE / "recorded"))
        add_comparison(command)
    command = commands.add_parser("cache-probe", help="sequences of requests: which preflights the browsers remember; exit 1 as `live`")
    command.add_argument("--browser", default="all", choices=["all", *BROWSERS])
    command.add_argument("--cases", type=int, default=200)
    command.add_argument("--seed", default="1", help="any text; `now` takes the time, and prints it")
    command.add_argument("--least", type=float, default=100, help="exit 1 where fewer agree, in per cent")
    add_comparison(command)
    command = commands.add_parser("replay", help="compare the predictor with recorded outcomes")
    command.add_argument("recorded", nargs="*", help="default: everything in recorded/")
    command.add_argument("--browser", default="all", choices=["all", *BROWSERS])
    add_comparison(command)
    command = commands.add_parser("show", help="one case: what was recorded or happens now, and what is predicted")
    command.add_argument("case_id")
    command.add_argument("--browser", default="all", choices=["all", *BROWSERS])
    command.add_argument("--recorded", nargs="*", default=[])
    command.add_argument("--as", dest="askers")
    command.add_argument("--pages")
    add_comparison(command)
    return top


def add_comparison(command):
    command.add_argument("--crosscheck", default=str(ROOT / "build/release/crosscheck"))
    command.add_argument("--examples", type=int, default=2)
    command.add_argument("--groups", type=int, default=40)


def main(namespace):
    options = parser().parse_args()
    if options.command == "replay":
        return replay(options)
    if options.command == "show":
        return show(options, namespace)
    namespace.enter()
    namespace.set_up()
    if options.seed == "now":
        options.seed = str(int(time.time()))
        print(f"seed {options.seed}", file=sys.stderr)
    if options.command == "cache-probe":
        return cache_probe.probe(options, chosen(options))
    return {"record": record, "live": compare, "compare": compare, "selfcheck": selfcheck}[options.command](options)


def chosen(options):
    return list(BROWSERS) if options.browser == "all" else [options.browser]


def run_fresh(options, cases):
    observed = {}
    for engine in chosen(options):
        start = time.monotonic()
        observed[engine] = run_cases(engine, cases, options.width, options.lanes)
        seconds = time.monotonic() - start
        print(f"{engine}: {len(cases)} cases in {seconds:.1f} s, {len(cases) / seconds:.0f}/s", file=sys.stderr)
    return observed


def cases_of(options):
    return generate(options.seed, options.cases, options.start, *chosen_kinds(options))


def chosen_kinds(options):
    return [words and words.split(",") for words in (options.askers, options.pages)]


def record(options):
    cases = cases_of(options)
    observed = run_fresh(options, cases)
    versions = {engine: BROWSERS[engine].version() for engine in observed}
    path = corpus.write(options.out, f"{options.name}-seed-{options.seed}", cases, observed, versions)
    print(path)
    return 0


def compare(options):
    cases = cases_of(options)
    observed = run_fresh(options, cases)
    if options.keep:
        corpus.write_file(options.keep, cases, observed, {engine: BROWSERS[engine].version() for engine in observed})
    return judge(options, cases, observed)


def selfcheck(options):
    cases = cases_of(options)
    batched, wrong = run_fresh(options, cases), 0
    for engine, outcomes in batched.items():
        alone = run_alone(engine, cases)
        differing = [case["id"] for case in cases if outcomes.get(case["id"]) != alone.get(case["id"])]
        print(f"{engine}: batched and alone agree on {len(cases) - len(differing)} of {len(cases)}")
        for case_id in differing[:options.groups]:
            print(f"  {case_id}\n    batched {report.compact(outcomes.get(case_id))}\n    alone   {report.compact(alone.get(case_id))}")
        wrong += len(differing)
    return 1 if wrong else 0


def judge(options, cases, observed):
    """Compares with the predictor. 1 where the agreement is less than expected.json demands of `replay` or of `live`."""
    if not pathlib.Path(options.crosscheck).exists():
        print(f"no predictor at {options.crosscheck}: printing what the browsers did", file=sys.stderr)
        for engine, outcomes in observed.items():
            report.print_observed(engine, cases, outcomes, options)
        return 0
    expected, status = expectations.load(), 0
    for engine, outcomes in observed.items():
        predicted = predictor.predict(options.crosscheck, engine, cases)
        known = expected["known"].get(engine, {}) if options.command == "replay" else {}
        judged = [case for case in cases if case["id"] not in known]
        wrong, shares = report.report(engine, judged, outcomes, predicted, options)
        if options.command in ("replay", "live"):
            complaints = expectations.shortfalls(expected, engine, shares, options.command)
            print("\n".join(complaints), end="\n" if complaints else "")
            status = max(status, int(bool(complaints)))
    return status


def replay(options):
    status = 0
    for path in options.recorded or sorted(map(str, HERE.glob("recorded/*.jsonl.xz"))):
        cases, observed, versions = corpus.read(path)
        print(f"{path}: {len(cases)} cases, {versions}", file=sys.stderr)
        observed = {engine: observed[engine] for engine in chosen(options) if engine in observed}
        status = max(status, judge(options, cases, observed))
    return status


def show(options, namespace):
    case, observed = find_recorded(options)
    if case is None:
        namespace.enter()
        namespace.set_up()
        seed, _, index = options.case_id[1:].rpartition("-")
        case = make_case(seed, int(index), *chosen_kinds(options))
        observed = {engine: run_alone(engine, [case]) for engine in chosen(options)}
    print(json.dumps(case, indent=1, ensure_ascii=False))
    for engine in chosen(options):
        print(f"--- {engine} observed\n" + json.dumps(observed.get(engine, {}).get(case["id"]), indent=1, ensure_ascii=False))
        if pathlib.Path(options.crosscheck).exists():
            predicted = predictor.predict(options.crosscheck, engine, [case]).get(case["id"])
            print(f"--- {engine} predicted\n" + json.dumps(predicted, indent=1, ensure_ascii=False))
    return 0


def find_recorded(options):
    for path in options.recorded:
        cases, observed, _ = corpus.read(path)
        for case in cases:
            if case["id"] == options.case_id:
                return case, observed
    return None, {}
