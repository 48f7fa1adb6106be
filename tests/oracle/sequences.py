# SPDX-License-Identifier: Apache-2.0
"""Seeded sequences of two or three requests that may find their preflight remembered: all right, but for what the
preflight cache looks at. The same seed and index always give the same sequence."""
import copy
import random

from mutations import ACAC, ACAH, ACAM, ACAO, ACMA
from ports import PORTS

PAGE = PORTS.page_origin
PLACES = [f"http://127.0.0.1:{PORTS.targets[0]}", f"http://localhost:{PORTS.targets[1]}"]
METHODS = ["PUT", "PUT", "PATCH", "DELETE", "GET", "POST", "HEAD", "put", "QUERY"]
NAMES = ["X-A", "X-B", "Authorization", "Content-Type", "x-a"]
# Far from what the pauses add up to, so that no clock decides: five seconds are the default.
MAX_AGES = [[], [], [], ["0"], ["-1"], ["-0"], ["600"], ["600"], ["1"], ["4"], ["4"], ["86400"], ["99999999999999999999"], ["600s"],
            ["abc"], [""], ["4.9"], ["+600"], ["0600"], [" 600 "], ["\"600\""], ["600,0"], ["600", "600"], ["0", "600"], ["600", "0"],
            ["6e2"], ["0x10"], ["4294967296"], ["2147483648"], ["9223372036854775808"], ["600;a"], ["60 0"]]
PAUSES = ([0, 2, 7], [70, 18, 12])


def make_sequences(seed, count):
    return [make_sequence(seed, index) for index in range(count)]


def make_sequence(seed, index):
    rng = random.Random(f"sequence/{seed}/{index}")
    case_id = f"q{seed}-{index}"
    intent = first_intent(rng, case_id)
    hops = [rng.choice(PLACES)]
    if rng.random() < 0.2:
        hops.append(rng.choice(PLACES))
    answers = [answer_to(rng, intent, hops, number, case_id) for number in range(len(hops))]
    steps, at = [], 0
    for number in range(rng.choice([2, 2, 2, 3])):
        pause = 0 if number == 0 else rng.choices(*PAUSES)[0] if at < 2 else 0
        at += pause
        if number:
            intent = changed(rng, intent)
        step_intent = copy.deepcopy(intent)
        steps.append({"pause": pause, "at": at, "intent": step_intent, "hops": step_hops(rng, answers, steps)})
    return {"id": case_id, "intent": {"as": "sequence", "origin": PAGE}, "hops": answers, "steps": steps}


def first_intent(rng, case_id):
    intent = {"as": rng.choice(["fetch", "fetch", "fetch", "xhr"]), "origin": PAGE, "method": rng.choice(METHODS),
              "url": rng.choice(PLACES) + f"/c/{case_id}/0", "headers": headers(rng)}
    if rng.random() < 0.4:
        intent["credentials"] = "include"
    if rng.random() < 0.08:
        intent.update(page="sandboxed-frame", origin="null", embedder=PAGE)
    return intent


def headers(rng):
    names = rng.sample(NAMES[:4], rng.choice([0, 1, 1, 2]))
    return [[name, "application/json" if name == "Content-Type" else "1"] for name in names]


def answer_to(rng, intent, hops, number, case_id):
    """What a server answers that permits everything, or just what was asked for."""
    crossed = number > 0 and hops[number] != hops[0]
    lines = [[ACAO, "null" if crossed or intent["origin"] == "null" else PAGE], [ACAC, "true"]]
    methods = rng.choice([["PUT", "PATCH", "DELETE", "HEAD", "QUERY"], [intent["method"].upper()], [intent["method"].upper()], ["*"], []])
    names = rng.choice([NAMES[:4], [name for name, _ in intent["headers"]], ["*"], ["*", "Authorization"]])
    preflight = list(lines)
    if methods:
        preflight.append([ACAM, ", ".join(methods)])
    if names:
        preflight.append([ACAH, ", ".join(names)])
    preflight += [[ACMA, value] for value in rng.choice(MAX_AGES)]
    # Nothing of the HTTP cache: it is not what is looked at.
    response = [*lines, ["Cache-Control", "no-store"]]
    if number + 1 < len(hops):
        where = f"{hops[number + 1]}/c/{case_id}/{number + 1}"
        return {"preflight": {"status": 204, "headers": preflight},
                "response": {"status": rng.choice([307, 308]), "headers": [*response, ["Location", where]]}}
    return {"preflight": {"status": 204, "headers": preflight}, "response": {"status": 200, "headers": [*response, ["Content-Type", "text/plain"]]}}


def changed(rng, intent):
    """The next request: mostly the same one, or with one thing changed."""
    intent = copy.deepcopy(intent)
    what = rng.choice(["nothing"] * 5 + ["method", "method", "headers", "headers", "credentials", "credentials", "query", "fragment",
                                          "page", "cache", "asker", "case"])
    if what == "method":
        intent["method"] = rng.choice(METHODS)
    elif what == "headers":
        intent["headers"] = headers(rng)
    elif what == "credentials":
        intent["credentials"] = None if intent.get("credentials") else "include"
    elif what in ("query", "fragment"):
        intent["url"] += "?q" if what == "query" else "#f"
    elif what == "page":
        if intent.pop("page", None):
            intent["origin"] = PAGE
            del intent["embedder"]
        else:
            intent.update(page="sandboxed-frame", origin="null", embedder=PAGE)
    elif what == "cache" and intent["as"] == "fetch":
        intent["cache"] = rng.choice(["no-store", "reload", "no-cache", "force-cache"])
    elif what == "asker":
        intent["as"] = "xhr" if intent["as"] == "fetch" else "fetch"
    elif what == "case":
        intent["headers"] = [[name.swapcase(), value] for name, value in intent["headers"]]
    return intent


def step_hops(rng, answers, steps):
    """The answers of one step; one in six fails, so that what follows shows whether that is held against the cache."""
    hops = copy.deepcopy(answers)
    if rng.random() < 0.16 and (steps or rng.random() < 0.5):
        where = rng.choice(hops)
        kind = rng.choice(["cors", "cors", "dropped", "status", "preflight"])
        if kind == "cors":
            where["response"]["headers"] = [line for line in where["response"]["headers"] if line[0] != ACAO]
        elif kind == "dropped":
            where["response"] = {"error": "dropped"}
        elif kind == "status" and where["response"]["status"] == 200:
            where["response"]["status"] = 500
        elif kind == "preflight":
            where["preflight"]["status"] = 403
    return hops
