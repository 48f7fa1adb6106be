# SPDX-License-Identifier: Apache-2.0
"""Opens every scenario's page in a real browser with its developer tools open, exports what they recorded, and compares
what `crosscheck check` makes of it with what the browser did: verdict and failure.

    har_test.py CROSSCHECK ENGINE [--keep FOLDER] [SCENARIO...]

har_limits.txt lists what a HAR does not show, with the reason; a line that no longer holds fails the test too. Then all that was
recorded is shuffled and repeated, to see that what is remembered of like requests is what becomes of each.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "oracle"))

import har_recorders  # noqa: E402
import lab_process  # noqa: E402
import namespace  # noqa: E402


def limits(engine):
    """{scenario: what the recording does not show of it}."""
    lines = [line.split(maxsplit=3) for line in (HERE / "har_limits.txt").read_text().splitlines() if line[:1] not in ("", "#")]
    return {scenario: what for browser, scenario, what, _ in lines if browser == engine}


def judged(crosscheck, har, engine, *options):
    """Verdict and failure of the one request to another origin in `engine`; None where the recording has none."""
    with tempfile.NamedTemporaryFile("w", suffix=".har") as file:
        file.write(har)
        file.flush()
        done = subprocess.run([crosscheck, "check", file.name, "--json", *options], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 1):
        raise AssertionError(f"status {done.returncode}: {done.stderr}")
    exchanges = json.loads(done.stdout)["exchanges"]
    if len(exchanges) > 1:
        raise AssertionError(f"{len(exchanges)} requests where the page made one")
    if not exchanges or not exchanges[0]["engines"][engine]:
        return None
    outcome = exchanges[0]["engines"][engine]
    return outcome["verdict"], outcome["failure"]


def surprise(crosscheck, engine, limit, recording, expected):
    """What is not as it should be, or nothing."""
    found = judged(crosscheck, recording.har, engine)
    if limit is None:
        return "" if found == expected else f"{found}, the browser: {expected}"
    if found == expected:
        return "is told; take it off har_limits.txt"
    if limit == "credentials":
        found = judged(crosscheck, recording.har, engine, "--credentials", "include")
        return "" if found == expected else f"with --credentials include {found}, the browser: {expected}"
    if limit == "failure" and (found is None or found[0] != expected[0]):
        return f"{found}, the browser: {expected}"
    return ""


def counts_of_text(text):
    """What the text says at its top and at its end, in numbers."""
    numbers = {}
    for name, pattern in (("blocked", r"^(\d+) of \d+ requests"), ("exchanges", r"(?:of )(\d+) requests"), ("opaque", r"(\d+)\s+opaque")):
        found = re.search(pattern, text, re.MULTILINE)
        numbers[name] = int(found[1]) if found else 0
    numbers["notes"] = sum(int(count) for count in re.findall(r"^  (\d+)x ", text, re.MULTILINE))
    return numbers


def differs_when_remembered(crosscheck, recordings, seed):
    """The entries of all recordings, many times over, in any order: the text, which remembers what it has judged, against the
    JSON, which judges every exchange."""
    chance = random.Random(seed)
    entries = []
    for number in range(20):
        copies = [json.loads(json.dumps(entry)) for har in recordings for entry in har["log"]["entries"]]
        for entry in copies:
            entry["request"]["url"] = entry["request"]["url"].partition("#")[0] + f"?{number if chance.random() < 0.5 else chance.random()}"
        entries += chance.sample(copies, len(copies) // 2)
    chance.shuffle(entries)
    har = {"log": {**recordings[0]["log"], "pages": [page for har in recordings for page in har["log"]["pages"]], "entries": entries}}
    with tempfile.NamedTemporaryFile("w", suffix=".har") as file:
        json.dump(har, file)
        file.flush()
        text, report = (subprocess.run([crosscheck, "check", file.name, *options], capture_output=True, text=True, timeout=300).stdout
                        for options in (["--lang", "en"], ["--json"]))
    found, judged = counts_of_text(text), json.loads(report)
    expected = {name: judged["summary"][name] for name in ("blocked", "exchanges", "opaque")}
    expected["notes"] = sum(len(exchange["notes"]) for exchange in judged["exchanges"]) + judged["summary"]["without_url"]
    expected["notes"] += judged["summary"]["without_page"]
    return "" if found == expected else f"shuffled, seed {seed}: the text says {found}, the JSON {expected}"


def main(crosscheck, engine, *arguments):
    namespace.enter()
    namespace.set_up()
    keep, names = (pathlib.Path(arguments[1]), arguments[2:]) if arguments[:1] == ("--keep",) else (None, arguments)
    with lab_process.running(crosscheck) as lab:
        scenarios = [scenario for scenario in lab["scenarios"] if not names or scenario["id"] in names]
        recordings = har_recorders.record_all(engine, {scenario["id"]: scenario["page"] for scenario in scenarios})
    known, failures = limits(engine), 0
    for scenario in scenarios:
        name = scenario["id"]
        if keep:
            keep.mkdir(exist_ok=True)
            (keep / f"{name}.har").write_text(recordings[name].har)
        found = surprise(crosscheck, engine, known.get(name), recordings[name],
                         (recordings[name].verdict, scenario["expected"][engine]))
        failures += bool(found)
        if found:
            print(f"{name}: {found}")
    for seed in range(3):
        found = differs_when_remembered(crosscheck, [json.loads(recording.har) for recording in recordings.values()], seed)
        failures += bool(found)
        if found:
            print(found)
    left_out = [name for name, what in known.items() if what == "all"]
    print(f"{engine}: {len(scenarios)} scenarios recorded, {failures} surprises, {len(left_out)} that a HAR does not show")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
