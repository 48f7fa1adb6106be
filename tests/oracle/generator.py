# SPDX-License-Identifier: Apache-2.0
"""Seeded random cases: each starts right, so that late rules are reached, and is then damaged in a place or two.

The same seed and index always give the same case. README.md has the distribution.
"""
import random

import bodies
import chain
import environment
import vocabulary as words
from mutations import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, mutate_answer

ASKERS = {"fetch": 52, "xhr": 17, "xhr-upload": 4, "img": 5, "script": 4, "module": 3, "import": 3, "style": 3, "font": 3,
          "eventsource": 3, "beacon": 1.5, "worker": 1.5}
ELEMENTS = {"img", "script", "module", "style"}
OPAQUE = {"img", "script", "style"}
SAFE_METHODS = {"GET", "HEAD", "POST", None}
NORMALISED = {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"}
MUTATIONS = ([0, 1, 2, 3, 4], [27, 43, 19, 8, 3])


def generate(seed, count, start=0, askers=None, pages=None):
    return [make_case(seed, index, askers, pages) for index in range(start, start + count)]


def make_case(seed, index, askers=None, pages=None):
    rng = random.Random(f"{seed}/{index}")
    case_id = f"s{seed}-{index}"
    weights = {name: weight for name, weight in ASKERS.items() if not askers or name in askers}
    asker = rng.choices(list(weights), list(weights.values()))[0]
    place, fields = environment.choose(rng, pages)
    intent = {"as": asker, "origin": place.origin, "url": "", **fields}
    fill_intent(rng, intent)
    hops = chain.build_chain(rng, case_id, place, asker)
    intent["url"] = hops[0].url
    if asker == "fetch" and "address_space" in fields and rng.random() < 0.4:
        intent["targetAddressSpace"] = rng.choice(["loopback", "local", "public"])
    case = {"id": case_id, "intent": intent, "hops": answers(rng, intent, hops)}
    damage(rng, case, hops, place)
    if asker in OPAQUE and not intent["crossorigin"] and rng.random() < 0.4:
        mislabel(rng, case)
    elif asker in bodies.CONTENT_TYPES and rng.random() < 0.15:
        add_odd_types(rng, case)
    return case


def fill_intent(rng, intent):
    asker = intent["as"]
    if asker == "fetch":
        fill_fetch(rng, intent)
    elif asker in ("xhr", "xhr-upload"):
        fill_xhr(rng, intent)
    elif asker in ELEMENTS:
        intent["crossorigin"] = rng.choice([None, "anonymous", "anonymous", "use-credentials", "use-credentials"])
    elif asker == "eventsource":
        intent["credentials"] = rng.choice(["include", "same-origin"])
    elif asker == "font" and rng.random() < 0.5:
        intent["via"] = "font-face-rule"
    elif asker == "beacon":
        intent["method"] = "POST"
        intent["body"] = body(rng, ["text", "form", "blob", "blob", "bytes"])


def fill_fetch(rng, intent):
    method = pick_method(rng)
    if method:
        intent["method"] = method
    add_headers(rng, intent)
    for name, choices in (("credentials", [None, None, None, "include", "include", "include", "same-origin", "omit"]),
                          ("mode", [None] * 20 + ["cors", "cors", "no-cors", "no-cors", "same-origin"]),
                          ("redirect", [None] * 18 + ["follow", "error", "manual"]),
                          ("cache", [None] * 26 + ["no-store", "reload", "no-cache", "force-cache", "default", "only-if-cached"])):
        value = rng.choice(choices)
        if value:
            intent[name] = value
    if intent.get("mode") == "no-cors" and rng.random() < 0.6:
        intent["method"] = rng.choice(["GET", "POST", "HEAD"])
    if wants_body(rng, intent):
        intent["body"] = body(rng, ["text"] * 4 + ["form"] * 2 + ["blob"] * 3 + ["bytes", "stream"])


def fill_xhr(rng, intent):
    intent["method"] = pick_method(rng) or "GET"
    add_headers(rng, intent)
    if rng.random() < 0.4:
        intent["credentials"] = "include"
    if wants_body(rng, intent):
        intent["body"] = body(rng, ["text"] * 4 + ["form"] * 2 + ["blob"] * 2 + ["bytes"])


def pick_method(rng):
    if rng.random() < 0.12:
        return None
    return rng.choice(words.ODD_METHODS) if rng.random() < 0.03 else rng.choice(words.METHODS)


def wants_body(rng, intent):
    method = (intent.get("method") or "GET").upper()
    return rng.random() < (0.02 if method in ("GET", "HEAD") else 0.55)


def body(rng, kinds):
    kind = rng.choice(kinds)
    types = {"text": ["text/plain;charset=UTF-8"], "bytes": [None], "stream": [None],
             "form": ["application/x-www-form-urlencoded;charset=UTF-8"] * 2 + ["multipart/form-data"],
             "blob": [None, "application/json", "application/json", "text/plain", "text/plain;a=b", "image/png", "text/plain,a",
                      "multipart/form-data", "x/y;z=\"1\""]}
    return {"kind": kind, "type": rng.choice(types[kind])}


def add_headers(rng, intent):
    count = rng.choices([0, 1, 2, 3, 5], [38, 32, 17, 9, 4])[0]
    headers = []
    for _ in range(count):
        kinds = [words.safelist_headers, lambda r: r.choice(words.UNSAFE_HEADERS), lambda r: r.choice(words.CLIENT_HINTS),
                 lambda r: r.choice(words.FORBIDDEN_HEADERS), lambda r: r.choice(words.INVALID_HEADERS),
                 lambda r: ("Content-Type", r.choice(["application/json", "text/plain", words.content_type(r)]))]
        headers.append(list(rng.choices(kinds, [28, 48, 5, 5, 1.2, 13])[0](rng)))
    if headers and rng.random() < 0.06:
        headers += [list(headers[0])] * rng.choice([1, 1, 2, 8])
    if rng.random() < 0.01:
        headers += [["Accept", "x" * 128]] * rng.choice([8, 9]) + [["Accept-Language", "en"]]
    if headers:
        intent["headers"] = headers


def is_credentialed(intent):
    if intent["as"] == "beacon":
        return True
    return intent.get("credentials") == "include" or intent.get("crossorigin") == "use-credentials"


def answers(rng, intent, hops):
    """Right answers for every hop: what a server that knows exactly who asks would send."""
    sent = chain.sent_origins(intent["origin"], hops)
    scripted, crossed = [], False
    for hop, origin in zip(hops, sent):
        crossed = crossed or hop.origin != intent["origin"]
        if hop.network and hop.network != "dropped":
            scripted.append({"response": {"error": hop.network}})
            continue
        lines = cors_lines(rng, intent, origin) if crossed or rng.random() < 0.5 else []
        entry = {"preflight": preflight(rng, intent, lines), "response": response(rng, intent, lines)}
        if hop.locations is not None:
            entry["response"] = {"status": hop.status, "headers": shuffled(rng, lines + hop.locations)}
        if hop.network == "dropped":
            entry["preflight" if rng.random() < 0.4 else "response"] = {"error": "dropped"}
        if not crossed and rng.random() < 0.5:
            del entry["preflight"]
        scripted.append(entry)
    return scripted


def cors_lines(rng, intent, origin):
    credentialed = is_credentialed(intent)
    wildcard = not credentialed and rng.random() < 0.35
    lines = [[ACAO, "*" if wildcard else origin]]
    if credentialed or rng.random() < 0.15:
        lines.append([ACAC, "true"])
    return lines


def preflight(rng, intent, lines):
    method = intent.get("method") or "GET"
    method = method.upper() if method.upper() in NORMALISED else method
    headers = [list(line) for line in lines]
    extra = [word for word in ("GET", "POST", "PATCH") if rng.random() < 0.3 and word != method]
    if method not in SAFE_METHODS or rng.random() < 0.5:
        headers.append([ACAM, ", ".join([method, *extra])])
    names = list(dict.fromkeys(name for name, _ in intent.get("headers") or [] if is_token(name)))
    if intent.get("body") or rng.random() < 0.2:
        names.append("Content-Type")
    if rng.random() < 0.4:
        names = [name.lower() for name in names]
    if names:
        headers.append([ACAH, ", ".join(dict.fromkeys(names))])
    if rng.random() < 0.15:
        headers.append([ACMA, "600"])
    return {"status": rng.choice([200, 204, 204]), "headers": shuffled(rng, headers)}


def is_token(name):
    return bool(name) and all(unit.isascii() and (unit.isalnum() or unit in "!#$%&'*+-.^_`|~") for unit in name)


def response(rng, intent, lines):
    headers = [list(line) for line in lines]
    headers.append(["Content-Type", bodies.content_type_for(intent["as"])])
    extras = rng.sample(words.EXPOSABLE, rng.choice([0, 0, 1, 2, 4]))
    headers += [list(extra) for extra in extras]
    if extras and rng.random() < 0.6:
        headers.append([ACEH, ", ".join(name for name, _ in extras[:rng.randint(1, len(extras))])])
    return {"status": 200 if rng.random() < 0.9 else rng.choice([201, 400, 401, 403, 404, 500]), "headers": shuffled(rng, headers)}


def mislabel(rng, case):
    """Gives Opaque Response Blocking something to judge: types that are no picture's, and bytes that are no script's."""
    answer = case["hops"][-1].get("response", {})
    if "headers" not in answer:
        return
    answer["headers"] = [line for line in answer["headers"] if line[0].lower() != "content-type"]
    answer["headers"].append(["Content-Type", rng.choice(words.OPAQUE_TYPES)])
    if rng.random() < 0.3:
        answer["headers"].append(["X-Content-Type-Options", "nosniff"])
    if case["intent"]["as"] != "img" and rng.random() < 0.6:
        answer["body"] = rng.choice(bodies.NO_SCRIPTS)


def add_odd_types(rng, case):
    """No type, or several, in a line or in lines: which one counts differs."""
    answer = case["hops"][-1].get("response", {})
    if "headers" not in answer:
        return
    types = [rng.choice([bodies.content_type_for(case["intent"]["as"]), *words.ODD_TYPES]) for _ in range(rng.choice([0, 1, 1, 2, 2, 3]))]
    answer["headers"] = [line for line in answer["headers"] if line[0].lower() != "content-type"]
    lines = types if rng.random() < 0.5 else [rng.choice([", ", ",", " , "]).join(types)] if types else []
    answer["headers"] += [["Content-Type", line] for line in lines]
    if rng.random() < 0.2:
        answer["headers"].append(["X-Content-Type-Options", "nosniff"])


def shuffled(rng, headers):
    headers = [list(line) for line in headers]
    if rng.random() < 0.3:
        rng.shuffle(headers)
    return headers


def damage(rng, case, hops, place):
    sent = chain.sent_origins(case["intent"]["origin"], hops)
    for _ in range(rng.choices(*MUTATIONS)[0]):
        number = rng.randrange(len(hops)) if rng.random() < 0.6 else 0
        hop, scripted = hops[number], case["hops"][number]
        if hop.network and hop.network != "dropped":
            continue
        where = "preflight" if "preflight" in scripted and rng.random() < 0.45 else "response"
        kind = "redirect" if where == "response" and hop.locations is not None else where
        mutate_answer(rng, scripted[where], kind, sent[number])
    if "coep" in case["intent"]:
        add_resource_policies(rng, case)
    for number, scripted in enumerate(case["hops"]):
        finish(rng, case, number, scripted, place)
        if number == 0 and is_upgraded_image(case["intent"]):
            case["hops"][0] = scripted = {"response": {"error": "tls"}}
        if "address_space" in case["intent"] and not hops[number].network:
            for answer in scripted.values():
                answer["address_space"] = environment.address_space(hops[number].origin)


def add_resource_policies(rng, case):
    for scripted in case["hops"]:
        if "headers" in scripted["response"] and rng.random() < 0.6:
            policy = rng.choice(["cross-origin", "cross-origin", "same-site", "same-origin", "Cross-Origin", "cross-origin, same-origin", ""])
            scripted["response"]["headers"].append(["Cross-Origin-Resource-Policy", policy])


def is_upgraded_image(intent):
    """Browsers ask for such an image by https, where only plain HTTP is spoken."""
    secure = intent["origin"].startswith("https:")
    return intent["as"] == "img" and secure and intent["url"].startswith("http:") and ".example:" in intent["url"]


def finish(rng, case, number, scripted, place):
    """Fills in where a redirected preflight points, and gives a 3xx of the last hop no Location it did not have."""
    answer = scripted.get("preflight")
    for line in (answer or {}).get("headers", []):
        if line[1] == "@SOMEWHERE":
            line[1] = rng.choice(place.others + (place.own or place.others[0],)) + f"/c/{case['id']}/{number}?preflight"
    if rng.random() < 0.03 and answer:
        del scripted["preflight"]
