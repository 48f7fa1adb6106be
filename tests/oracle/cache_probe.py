# SPDX-License-Identifier: Apache-2.0
"""Which preflights a browser leaves out because it remembers an earlier one, against what is predicted."""
import asyncio
import json
import subprocess
import sys
import time

import sequences
from control import Control
from ports import PORTS
from run import BROWSERS, watch
from server import Server

WIDTH = 48


def probe(options, engines):
    """1 where fewer sequences agree than `options.least` says, in per cent."""
    made, status = sequences.make_sequences(options.seed, options.cases), 0
    for engine in engines:
        start = time.monotonic()
        observed = asyncio.run(observe(engine, made))
        print(f"{engine}: {len(made)} sequences in {time.monotonic() - start:.1f} s", file=sys.stderr)
        share = report(engine, made, observed, predict(options.crosscheck, engine, made), options.groups)
        status = max(status, int(share < options.least))
    return status


async def observe(engine, made):
    """For each sequence the requests of each step, [method, hop] in order; absent where the page never finished it."""
    browser = BROWSERS[engine]()
    browser.lanes, browser.width = 1, WIDTH
    control = Control({PORTS.page_origin: made}, WIDTH, 1, len(made), 0)
    server = Server(control)
    server.load(made)
    control.log, control.steps = server.log, server.steps
    await server.listen(PORTS)
    try:
        await browser.start([PORTS.page_origin + "/"])
        await watch(browser, control, 1)
    finally:
        await browser.stop()
        server.close()
    ended = [case for case in made if case["id"] in control.results]
    return {case["id"]: by_step(case, server.log[case["id"]]) for case in ended}


def by_step(case, log):
    steps = [[] for _ in case["steps"]]
    for request, _, hop in log:
        steps[request.step].append([request.method, hop])
    return [without_retries(case["steps"][number]["hops"], requests) for number, requests in enumerate(steps)]


def without_retries(hops, requests):
    kept = []
    for entry in requests:
        if not (kept and kept[-1] == entry and hops[entry[1]]["response"].get("error")):
            kept.append(entry)
    return kept


def predict(binary, engine, made):
    lines = [{"id": f"{case['id']} {number}", "session": case["id"], "at": step["at"], "intent": step["intent"], "hops": step["hops"]}
             for case in made for number, step in enumerate(case["steps"])]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run([binary, "replay", "--engine", engine], input=text.encode(), capture_output=True, check=True)
    predicted = {}
    for line in done.stdout.decode().splitlines():
        outcome = json.loads(line)
        requests = [[request["method"], hop_of(request["url"])] for request in outcome["requests"]]
        predicted.setdefault(outcome["id"].split()[0], []).append(requests)
    return predicted


def hop_of(url):
    return int(url.partition("#")[0].partition("?")[0].rsplit("/", 1)[1])


def report(engine, made, observed, predicted, groups):
    differing = [case for case in made if case["id"] in observed and observed[case["id"]] != predicted[case["id"]]]
    share = 100 * (1 - len(differing) / (len(observed) or 1))
    unended = f"; {len(made) - len(observed)} never ended" if len(observed) < len(made) else ""
    print(f"{engine}: {len(observed) - len(differing)} of {len(observed)} sequences agree, {share:.2f} %{unended}")
    for case in differing[:groups]:
        print(f"  {case['id']}")
        for number, step in enumerate(case["steps"]):
            intent = {name: value for name, value in step["intent"].items() if name not in ("origin", "embedder")}
            print(f"    at {step['at']}: {json.dumps(intent, ensure_ascii=False)}")
            for hop in step["hops"]:
                print(f"      preflight {json.dumps(hop['preflight'])}\n      response  {json.dumps(hop['response'])}")
            seen, said = observed[case["id"]][number], predicted[case["id"]][number]
            print(f"      {'' if seen == said else 'DIFFERS '}browser {json.dumps(seen)}, predicted {json.dumps(said)}")
    return share
