# SPDX-License-Identifier: Apache-2.0
"""From what the page, the wire and the console told, the outcome of a case in the fields of `crosscheck replay`."""
import re
import sys

FORBIDDEN = {"accept-charset", "accept-encoding", "access-control-request-headers", "access-control-request-method",
             "connection", "content-length", "cookie", "cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin",
             "referer", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "via"}
CORS_REQUEST = {"origin", "access-control-request-method", "access-control-request-headers",
                "access-control-request-private-network", "access-control-request-local-network"}
ADDED_BY_SERVER = {"content-length", "connection"}
NO_CORS_SAFELISTED = {"accept", "accept-language", "content-language", "content-type"}
SIMPLE_TYPE = re.compile(r"(application/x-www-form-urlencoded|multipart/form-data|text/plain)\s*(;|$)", re.I)


def build(engine, cases, results, log, browser):
    lines, others, codes, stray = {}, {}, {}, 0
    # Firefox's processes race: its lines about something else than CORS come first, so that the order means something.
    for message in sorted(browser.messages, key=lambda message: (message.code or "").startswith("CORS")):
        if message.case_id is None:
            stray, last = stray + 1, message.text
            continue
        other = engine == "firefox" and not message.code.startswith("CORS")
        (others if other else lines).setdefault(message.case_id, []).append(message.text)
        if message.code and engine == "firefox":
            codes.setdefault(message.case_id, []).append(message.code)
    for case_id, code in browser.codes:
        codes.setdefault(case_id, []).append(code)
    if stray:
        print(f"{engine}: {stray} console lines belong to no case, the last: {last}", file=sys.stderr)
    built = {}
    for case in cases:
        key = case["id"]
        built[key] = outcome(engine, case, results[key], log.get(key, []), lines.get(key, []), codes.get(key, []))
        if key in others:
            built[key]["other_console"] = others[key]
        if key in browser.doubtful:
            built[key]["uncertain"] = True
    return built


def outcome(engine, case, result, log, console, code):
    requests = without_retries(case, [wire_request(case, *entry) for entry in log])
    made = {
        "id": case["id"], "engine": engine, "verdict": settle(case, result["verdict"], requests, console),
        "error": result["error"], "console": console, "requests": [request for request, _ in requests],
        "visible_headers": visible(case, result["visible"]),
    }
    if code:
        made["code"] = sorted(set(code)) if engine == "chromium" else code
    if result["verdict"] == "timeout" or any(hop >= len(case["hops"]) for _, hop in requests):
        made["uncertain"] = True
    return made


def settle(case, verdict, requests, console):
    """The two verdicts that a page cannot see: a muted script, and what became of a beacon."""
    intent = case["intent"]
    urls = [request["url"] for request, _ in requests]
    if intent["as"] == "script" and verdict == "allowed" and not intent.get("crossorigin"):
        return "allowed" if all(url.startswith(intent["origin"] + "/") for url in urls) else "opaque"
    if intent["as"] == "beacon" and verdict == "opaque" and (console or not any(not request["preflight"] for request, _ in requests)):
        return "blocked"
    return verdict


def wire_request(case, request, preflight, hop):
    scripted = {}
    for name, value in case["intent"].get("headers") or []:
        scripted.setdefault(name.lower(), []).append(value.strip(" \t\r\n"))
    kept = []
    for name, value in request.lines:
        lower = name.lower()
        if lower in CORS_REQUEST or (not preflight and by_script(case["intent"], lower, value, scripted.get(lower))):
            kept.append([name, value])
    return {"method": request.method, "url": request.url(), "preflight": preflight, "headers": kept}, hop


def by_script(intent, name, value, scripted):
    """Whether a line is the script's. Engines rewrite values (Range, charset), so the name decides, but for the names
    that a browser sends by itself where it ignores the script's."""
    if scripted is None or name in FORBIDDEN or name.startswith(("sec-", "proxy-")):
        return False
    by_itself = {"accept", "accept-language", "cache-control", "pragma", "user-agent"}
    if intent.get("mode") == "no-cors":
        if name not in NO_CORS_SAFELISTED or (name == "content-type" and not SIMPLE_TYPE.match(value)):
            return False
        by_itself.add("content-type")
    return name not in by_itself or any(is_value(entry, value) for entry in scripted)


def is_value(entry, value):
    """WebKit sends what is beyond ASCII as UTF-8. Empty entries leave commas behind, with and without spaces."""
    def spaced(text):
        return ",".join(part.strip(" \t") for part in text.split(","))

    return any(f",{spaced(spelt)}," in f",{spaced(value)}," for spelt in (entry, entry.encode().decode("latin-1")))


def without_retries(case, requests):
    kept = []
    for request, hop in requests:
        if kept and kept[-1] == (request, hop) and drops(case, hop, request["preflight"]):
            continue
        kept.append((request, hop))
    return kept


def drops(case, hop, preflight):
    if hop >= len(case["hops"]):
        return False
    script = case["hops"][hop]
    answer = (script.get("preflight") if preflight else None) or script["response"]
    return answer.get("error") == "dropped"


def visible(case, names):
    scripted = {name.strip().lower() for hop in case["hops"] for name, _ in hop["response"].get("headers", [])}
    return [name for name in names if name not in ADDED_BY_SERVER or name in scripted]
