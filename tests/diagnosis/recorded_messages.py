# SPDX-License-Identifier: Apache-2.0
"""recorded_messages.py CROSSCHECK EXPLAIN_LINES RECORDED...: what the engines print for each recorded case is recognised.

The console lines are those of `crosscheck replay`, which the recordings hold against real browsers. Browser and failure
must be those of the outcome wherever the lines decide it.
"""
import collections
import json
import lzma
import subprocess
import sys

# What an engine prints one text for, by that text's failure.
SAME_TEXT = {
    "firefox": {
        # "CORS request did not succeed", status (null): no answer was judged.
        "network-failure": {"preflight-network-failure", "lna-permission-denied", "lna-insecure-context", "nosniff",
                            "mime-type", "invalid-response", "redirect-credentials", "redirect-scheme", "redirect-invalid",
                            "redirect-limit", "preflight-redirect", "mixed-content", "csp"},
        "acao-mismatch": {"preflight-acao-multiple", "acao-invalid", "preflight-acao-invalid", "acao-multiple"},
        # A PUT whose connection is dropped is told as if there had been two headers.
        "acao-multiple": {"network-failure"},
        "scheme-not-cors": {"redirect-scheme"},
    },
    "chromium": {"scheme-not-cors": {"redirect-scheme"}},
    "webkit": {
        "acao-missing": {"preflight-acao-mismatch", "preflight-acao-invalid", "acao-multiple", "preflight-acao-multiple"},
        "acao-multiple": {"preflight-acao-mismatch", "acao-mismatch", "acao-invalid", "preflight-acao-invalid"},
        "network-failure": {"preflight-network-failure"},
        "redirect-scheme": {"redirect-invalid"},
        "unknown": {"redirect-scheme", "mode-same-origin", "redirect-invalid", "csp"},
        "mode-same-origin": {"redirect-scheme"},
        "corp": {"coep"},
        "coep": {"corp"},
    },
}


def cases_of(files):
    for file in files:
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                yield json.dumps(json.loads(line)["case"])


def agrees(outcome, told):
    browser, failure, *others = told.split(" ")
    if browser not in (outcome["engine"], "none"):
        return False
    same = SAME_TEXT[outcome["engine"]].get(failure, ())
    return outcome["failure"] in (failure, *others) or outcome["failure"] in same


def main():
    crosscheck, lines, *files = sys.argv[1:]
    cases = "\n".join(cases_of(files))
    replayed = subprocess.run([crosscheck, "replay"], input=cases, capture_output=True, text=True, check=True).stdout
    outcomes = [json.loads(line) for line in replayed.splitlines()]
    outcomes = [o for o in outcomes if o["engine"] != "standard" and o["console"] and o["failure"] and o["verdict"] == "blocked"]
    texts = "".join("\n".join(o["console"]) + "\0" for o in outcomes)
    told = subprocess.run([lines], input=texts, capture_output=True, text=True, check=True).stdout.split("\n")
    wrong = collections.defaultdict(list)
    judged = collections.Counter()
    for outcome, line in zip(outcomes, told):
        if line and all(one.startswith("~") for one in line.split("\t")):
            continue  # "Refused to set unsafe header", "automatically upgraded": no line about what failed
        judged[outcome["engine"]] += 1
        # Besides its reason a line may be about something else that was printed on the way.
        if not any(agrees(outcome, one) for one in line.split("\t") if one):
            wrong[(outcome["engine"], outcome["failure"], line)].append(outcome["console"])
    for key, consoles in sorted(wrong.items(), key=lambda item: -len(item[1]))[:40]:
        print(len(consoles), *key, consoles[0], sep="\n  ")
    missed = sum(len(consoles) for consoles in wrong.values())
    print(f"{sum(judged.values())} outcomes with console lines ({dict(judged)}), {missed} not recognised")
    return int(missed > 0 or not outcomes)


sys.exit(main())
