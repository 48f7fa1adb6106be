#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a HAR of a given size as DevTools exports one: pages of an application whose APIs, fonts and pictures are elsewhere.

    make_har.py BYTES [--bodies none] > capture.har

600 endpoints on 40 hosts, each with header lines of its own: methods with preflights, redirects, answers that are still
fresh, failures. No two entries are the same: URLs, dates, entity tags, lengths, ids and times differ, and so do the pages that
ask and the scripts of theirs that do. Bodies are text as JSON escapes it and Base64, 24 kB on average; without them an entry
is about 3 kB. The same size gives the same bytes.
"""
import json
import random
import sys

PAGE = "https://app.example"
ENDPOINTS, ROUTES = 600, 40
BROWSER = [("Accept-Encoding", "gzip, deflate, br, zstd"), ("Accept-Language", "en-US,en;q=0.9"),
           ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"),
           ("sec-ch-ua", '"Not:A-Brand";v="8", "Chromium";v="156"'), ("sec-ch-ua-mobile", "?0"), ("sec-ch-ua-platform", '"Linux"')]
# Share, origin, type, mode, Accept, what the answer has. "fail" and "other" are blocked.
KINDS = [
    (43, PAGE, "fetch", "cors", "application/json", "home"),
    (2, PAGE, "document", "navigate", "text/html", "home"),
    (18, "https://img{}.cdn.example", "image", "no-cors", "image/avif,image/webp,*/*;q=0.8", "image"),
    (8, "https://static{}.cdn.example", "script", "no-cors", "*/*", "script"),
    (3, "https://fonts{}.cdn.example", "font", "cors", "*/*", "any"),
    (15, "https://api{}.example", "fetch", "cors", "application/json", "allow"),
    (4, "https://api{}.example", "xhr", "cors", "application/json", "credentials"),
    (2, "https://go{}.example", "fetch", "cors", "*/*", "redirect"),
    (3, "https://api{}.example", "fetch", "cors", "application/json", "fail"),
    (2, "https://login{}.example", "xhr", "cors", "*/*", "other"),
]
# What a server, or whatever stands before it, adds: a few of these on each endpoint.
ADDED = [("server", "nginx"), ("server", "cloudflare"), ("strict-transport-security", "max-age=63072000"), ("vary", "Origin"),
         ("vary", "Accept-Encoding"), ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("alt-svc", 'h3=":443"; ma=86400'),
         ("x-request-id", "@id@"), ("cf-ray", "@ray@-FRA"), ("x-amzn-requestid", "@id@"), ("x-cache", "HIT"), ("age", "@age@"),
         ("timing-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin"), ("via", "1.1 varnish"),
         ("x-runtime", "0.0@age@"), ("etag", 'W/"@etag@"'), ("last-modified", "Fri, 20 Nov 2026 @clock@ GMT"), ("report-to", "{}"),
         ("referrer-policy", "same-origin"), ("x-xss-protection", "0"), ("server-timing", "app;dur=@age@"), ("pragma", "no-cache"),
         ("access-control-max-age", "600"), ("access-control-expose-headers", "X-Request-Id"), ("x-powered-by", "Express")]
TYPES = {"image": ["image/png", "image/webp", "image/svg+xml"], "script": ["text/javascript", "application/javascript"],
         "any": ["font/woff2"], "home": ["application/json", "text/html; charset=utf-8"]}
CHANCE = random.Random(7)


def pairs(headers):
    return [{"name": name, "value": value} for name, value in headers]


def entry(url, type_, method, sent, status, got, failed=False, payload=None):
    request = {"method": method, "url": url, "httpVersion": "h2", "headers": pairs(sent), "queryString": [], "cookies": [],
               "headersSize": -1, "bodySize": len(payload or "")}
    if payload:
        request["postData"] = {"mimeType": "application/json", "text": payload}
    content = {"size": 0, "mimeType": "x-unknown"} if failed or type_ == "preflight" else {"size": "@n@", "mimeType": "x", "@body@": ""}
    frame = {"functionName": "", "scriptId": "7", "url": PAGE + "/main.js", "lineNumber": 1, "columnNumber": "@n@"}
    return {"_connectionId": "@n@", "_initiator": {"type": "script", "stack": {"callFrames": [frame]}}, "_priority": "High",
            "_resourceType": type_, "cache": {}, "connection": "443", "pageref": "page_@page@", "request": request,
            "response": {"status": status, "statusText": "", "httpVersion": "h2", "headers": pairs(got), "cookies": [],
                         "content": content, "redirectURL": dict(got).get("location", ""), "headersSize": -1, "bodySize": -1,
                         "_transferSize": "@n@", "_error": "net::ERR_FAILED" if failed else None,
                         "_fetchedViaServiceWorker": False},
            "serverIPAddress": "203.0.113.7", "startedDateTime": "2026-11-21T@clock@.@ms@Z", "time": 41.5,
            "timings": {"blocked": 1.2, "dns": -1, "ssl": -1, "connect": -1, "send": 0.1, "wait": 38.0, "receive": 2.2}}


def endpoint(number, kind):
    """The entries that one use of an endpoint leaves, as texts with @places@."""
    _, host, type_, mode, accept, answer = kind
    host = host.format(CHANCE.choice("1234567"))
    home = host == PAGE
    url = f"{host}/v1/{answer}/{number}/@id@?page=@age@"
    method = CHANCE.choice(["GET", "GET", "POST", "PUT"]) if answer in ("allow", "credentials", "home", "fail") else "GET"
    own = [("Content-Type", "application/json")] if method != "GET" else []
    own += CHANCE.sample([("X-Requested-With", "XMLHttpRequest"), ("X-Client", f"web-{number % 9}")], 1) if answer == "credentials" else []
    origin = [("Origin", PAGE)] if mode == "cors" and not home else []
    destination = {"image": "image", "script": "script", "font": "font", "document": "document"}.get(type_, "empty")
    sent = [(":authority", host[8:]), (":method", method), (":path", url[len(host):]), (":scheme", "https"), ("Accept", accept), *BROWSER,
            *own, *origin, ("Referer", PAGE + "/route/@route@"), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination),
            ("Sec-Fetch-Site", "same-origin" if home else "cross-site"), ("priority", f"u={number % 4}")]
    allow = {"allow": [("access-control-allow-origin", CHANCE.choice([PAGE, "*"]))], "any": [("access-control-allow-origin", "*")],
             "redirect": [("access-control-allow-origin", "*")], "other": [("access-control-allow-origin", "https://other.example")],
             "credentials": [("access-control-allow-origin", PAGE), ("access-control-allow-credentials", "true")]}.get(answer, [])
    added = CHANCE.sample(ADDED, CHANCE.randint(3, 9))
    got = [("date", "Sat, 21 Nov 2026 @clock@ GMT"), ("content-length", "@length@"), ("content-type", CHANCE.choice(TYPES.get(answer, ["application/json"]))),
           ("cache-control", CHANCE.choice(["no-store", "max-age=600", "private"])), *allow, *added]
    entries = []
    if origin and own:
        asked = [("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", ",".join(sorted(name.lower() for name, _ in own)))]
        granted = [("access-control-allow-methods", "GET, PUT, POST"), ("access-control-allow-headers", "content-type,x-client,x-requested-with")]
        entries.append(entry(url, "preflight", "OPTIONS", [("Accept", "*/*"), *origin, *asked, ("Sec-Fetch-Mode", "cors")], 204,
                             [("date", "Sat, 21 Nov 2026 @clock@ GMT"), ("access-control-allow-origin", PAGE), ("access-control-allow-credentials", "true"),
                              *granted, *added[:2]]))
    if answer == "redirect":
        target = f"https://api1.example/v2/{number}/@id@"
        entries.append(entry(url, type_, method, sent, 302, [*got, ("location", target)]))
        url, got = target, [*got, ("access-control-allow-origin", "*")]
        got = got[-1:] + [line for line in got[:-1] if line[0] != "access-control-allow-origin"]
    failed = answer in ("fail", "other")
    status = CHANCE.choice([200] * 12 + [201, 304, 404]) if answer in ("home", "allow") else 502 if answer == "fail" and number % 2 else 200
    entries.append(entry(url, type_, method, sent, status, got, failed, '{"n":@age@}' if own and method != "GET" else None))
    text = ",\n".join(json.dumps(one, indent=2) for one in entries)
    return text.replace('"@n@"', "@n@").split("@")


def bodies():
    """Endless texts, as they stand in JSON, none like the one before."""
    words = ["status", "items", "name", "caf\u00e9", "description", "identifier", "\u53f0\u7063", "value", "null", "https://api.example/v1"]
    records = [json.dumps(json.dumps({CHANCE.choice(words): CHANCE.choice(words), "n": CHANCE.random()}), ensure_ascii=False)[1:-1] for _ in range(5000)]
    base64 = "".join(CHANCE.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=200_000))
    while True:
        at, start = CHANCE.randrange(4000), CHANCE.randrange(40_000) * 4
        yield '"text": "[' + ", ".join(records[at:at + 600]) + ']"'
        yield '"text": "[' + ", ".join(records[at:at + 60]) + ']"'
        yield f'"encoding": "base64",\n        "text": "{base64[start:start + 32_000]}"'


def main(size, *options):
    endpoints = [endpoint(number, kind) for number, kind in enumerate(CHANCE.choices(KINDS, [kind[0] for kind in KINDS], k=ENDPOINTS))]
    texts = iter(lambda: '"compression": 0', None) if options else bodies()
    out = sys.stdout
    page = [{"startedDateTime": "2026-11-21T00:00:00.000Z", "id": f"page_{n}", "title": PAGE + "/", "pageTimings": {}} for n in range(4)]
    written = out.write('{\n  "log": {\n    "version": "1.2",\n    "creator": {"name": "WebInspector", "version": "537.36"},\n'
                        f'    "pages": {json.dumps(page)},\n    "entries": [\n')
    number = 0
    while written < int(size):
        seconds = number // 50
        places = {"id": f"{CHANCE.getrandbits(128):032x}", "ray": f"{CHANCE.getrandbits(64):016x}", "etag": f"{CHANCE.getrandbits(48):012x}",
                  "age": str(number % 997), "length": str(CHANCE.randrange(100, 90_000)), "n": str(number % 83),
                  "page": str(number % 4), "route": str(CHANCE.randrange(ROUTES)),
                  "clock": f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}", "ms": f"{number % 50 * 20:03}"}
        pieces = CHANCE.choice(endpoints)
        places["body"] = "body"
        text = "".join(places[piece] if i % 2 else piece for i, piece in enumerate(pieces)).replace('"body": ""', next(texts))
        written += out.write((",\n" if number else "") + text)
        number += 1
    out.write("\n    ]\n  }\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
