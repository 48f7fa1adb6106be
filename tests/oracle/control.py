# SPDX-License-Identifier: Apache-2.0
"""The runner page's own requests: its files, its settings, batches of cases, and the results."""
import json
import time
from urllib.parse import parse_qs, urlsplit

from server import HERE, json_answer

FILES = {"/": "page.html", "/askers.js": "askers.js", "/runner.js": "runner.js", "/frame.html": "frame.html", "/frame.js": "frame.js"}
TYPES = {"html": "text/html", "js": "text/javascript"}


class Control:
    """Hands out the cases of one run, to each page its own kind, and takes in what the page saw."""

    def __init__(self, groups, width, lanes, batch, settle):
        self.waiting, self.lanes, self.batch = {top: list(cases) for top, cases in groups.items()}, lanes, batch
        self.settings = {"width": width, "settle": settle}
        self.out, self.results, self.finished, self.started, self.log = {}, {}, set(), 0, {}
        self.steps = {}  # which step of a sequence runs, by case id
        self.progress = time.monotonic()

    def unfinished(self):
        return [case for cases in self.out.values() for case in cases if case["id"] not in self.results]

    def __call__(self, request):
        parts = urlsplit(request.target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        lane = query.get("lane", "0")
        if parts.path in FILES:
            return self.file(parts.path, query, request)
        if parts.path == "/settings":
            self.started += 1
            return json_answer({**self.settings, "lane": str(self.started)})
        if parts.path == "/batch":
            return json_answer(self.next_batch(lane, query.get("top")))
        if parts.path == "/results":
            self.take(request.body)
            return json_answer({})
        if parts.path == "/step":
            self.steps[query["case"]] = int(query["number"])
            return json_answer({})
        if parts.path == "/requests":
            return json_answer(len(self.log.get(query.get("case"), [])))
        if parts.path == "/finished":
            self.finished.add(lane)
            return json_answer({})
        return 404, [], b""

    def file(self, path, query, request):
        name = FILES[path]
        body = (HERE / name).read_bytes()
        headers = [("Content-Type", TYPES[name.split(".")[1]] + "; charset=utf-8"), ("Cache-Control", "no-store"),
                   ("Cross-Origin-Resource-Policy", "cross-origin")]
        if path == "/frame.html":
            body = body.replace(b"@SERVER", f"{request.scheme}://{request.header('host')}".encode())
            if "csp" in query:
                headers.append(("Content-Security-Policy", query["csp"]))
            if "coep" in query:
                headers.append(("Cross-Origin-Embedder-Policy", query["coep"]))
        return 200, headers, body

    def next_batch(self, lane, top):
        waiting = self.waiting.get(top, [])
        self.out[lane] = cases = waiting[:min(self.batch, max(1, -(-len(waiting) // self.lanes)))]
        self.waiting[top] = waiting[len(cases):]
        return {"cases": [{name: case[name] for name in ("id", "intent", "steps") if name in case} for case in cases]} if cases else {"done": True}

    def take(self, body):
        for result in json.loads(body):
            self.results[result["id"]] = result
        self.progress = time.monotonic()
