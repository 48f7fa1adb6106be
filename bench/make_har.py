#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a HAR of a given size as DevTools exports one: pages of an application whose API, fonts and pictures are elsewhere.

    make_har.py BYTES [--bodies none] > capture.har

Bodies are text as JSON escapes it and Base64, 24 kB on average; without them an entry is about 2 kB. The same size gives the
same bytes.
"""
import json
import random
import sys

PAGE = "https://app.example"
BROWSER = [("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate, br, zstd"), ("Accept-Language", "en-US,en;q=0.9"),
           ("Referer", PAGE + "/"), ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/156.0.0.0 Safari/537.36"), ("sec-ch-ua", '"Not:A-Brand";v="8", "Chromium";v="156"'),
           ("sec-ch-ua-mobile", "?0"), ("sec-ch-ua-platform", '"Linux"')]
# Share, host, type, mode, response headers. The last two fail.
KINDS = [
    (45, PAGE, "fetch", "cors", []),
    (20, "https://cdn.example", "image", "no-cors", [("content-type", "image/png")]),
    (10, "https://cdn.example", "script", "no-cors", [("content-type", "text/javascript")]),
    (20, "https://api.example", "fetch", "cors", [("access-control-allow-origin", PAGE), ("content-type", "application/json")]),
    (3, "https://api.example", "fetch", "cors", [("content-type", "application/json")]),
    (2, "https://login.example", "xhr", "cors", [("access-control-allow-origin", "https://other.example")]),
]


def pairs(headers):
    return [{"name": name, "value": value} for name, value in headers]


def bodies():
    chance = random.Random(5)
    words = ["status", "items", "name", "caf\u00e9", "description", "identifier", "\u53f0\u7063", "value", "null", "https://api.example/v1"]
    text = json.dumps([{chance.choice(words): chance.choice(words), "n": chance.random()} for _ in range(600)])
    base64 = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=32_000))
    return [{"text": text}, {"text": text[:4000]}, {"text": base64, "encoding": "base64"}]


def entry(number, kind, body):
    _, host, type_, mode, headers = kind
    failed = type_ in ("fetch", "xhr") and host != PAGE and ("access-control-allow-origin", PAGE) not in headers
    origin = [("Origin", PAGE)] if mode == "cors" and host != PAGE else []
    sent = [(":authority", host[8:]), (":method", "GET"), (":path", f"/v1/items/{number}"), (":scheme", "https"), *BROWSER, *origin,
            ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", "image" if type_ == "image" else "script" if type_ == "script" else "empty"),
            ("Sec-Fetch-Site", "same-origin" if host == PAGE else "cross-site")]
    got = [*headers, ("date", "Sat, 21 Nov 2026 12:00:00 GMT"), ("server", "nginx"), ("cache-control", "no-store"),
           ("strict-transport-security", "max-age=63072000"), ("x-request-id", f"{number:032x}")]
    content = {"size": 0, "mimeType": "x-unknown"} if failed else {"size": 24000, "mimeType": "application/json", **body}
    return {"_initiator": {"type": "script", "url": PAGE + "/main.js", "lineNumber": 1}, "_priority": "High", "_resourceType": type_,
            "cache": {}, "connection": "443", "pageref": "page_1",
            "request": {"method": "GET", "url": f"{host}/v1/items/{number}", "httpVersion": "h2", "headers": pairs(sent),
                        "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0},
            "response": {"status": 200, "statusText": "", "httpVersion": "h2", "headers": pairs(got), "cookies": [],
                         "content": content, "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 24100,
                         "_error": "net::ERR_FAILED" if failed else None, "_fetchedViaServiceWorker": False},
            "serverIPAddress": "203.0.113.7",
            "startedDateTime": f"2026-11-21T{number // 3600000 % 24:02}:{number // 60000 % 60:02}:{number // 1000 % 60:02}.{number % 1000:03}Z",
            "time": 41.5, "timings": {"blocked": 1.2, "dns": -1, "ssl": -1, "connect": -1, "send": 0.1, "wait": 38.0, "receive": 2.2}}


def main(size, *options):
    kinds = [kind for kind in KINDS for _ in range(kind[0])]
    random.Random(7).shuffle(kinds)
    texts = [{}] if options else bodies()
    out = sys.stdout
    page = {"startedDateTime": "2026-11-21T00:00:00.000Z", "id": "page_1", "title": PAGE + "/", "pageTimings": {}}
    written = out.write('{\n  "log": {\n    "version": "1.2",\n    "creator": {"name": "WebInspector", "version": "537.36"},\n'
                        f'    "pages": [{json.dumps(page)}],\n    "entries": [\n')
    number = 0
    while written < int(size):
        text = json.dumps(entry(number, kinds[number % len(kinds)], texts[number % len(texts)]), indent=2, ensure_ascii=False)
        written += out.write((",\n" if number else "") + text)
        number += 1
    out.write("\n    ]\n  }\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
