# SPDX-License-Identifier: Apache-2.0
"""Runs cases in one browser: hands batches to the runner page, watches for hangs, and builds the outcomes."""
import asyncio
import sys
import time
from urllib.parse import parse_qs, urlsplit

import outcomes
from chromium import Chromium
from firefox import Firefox
from ports import PORTS
from server import HERE, Server, json_answer
from webkit import WebKit

BROWSERS = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}
STALL = 25
PAGES = {"/runner.html": "text/html", "/runner.js": "text/javascript", "/askers.js": "text/javascript"}


class Run:
    """The state of one run: which cases wait, which are out, and what came back."""

    def __init__(self, engine, cases, width=None, lanes=None):
        self.engine, self.cases = engine, {case["id"]: case for case in cases}
        self.kind = BROWSERS[engine]
        self.width, self.lanes = width or self.kind.width, lanes or self.kind.lanes
        self.waiting = list(cases)
        self.out, self.results, self.tries = {}, {}, {}
        self.server = Server(self.control)
        self.progress = time.monotonic()
        self.finished = set()

    def control(self, request):
        parts = urlsplit(request.target)
        lane = parse_qs(parts.query).get("lane", ["0"])[0]
        if parts.path in PAGES:
            headers = [("Content-Type", PAGES[parts.path] + "; charset=utf-8"), ("Cache-Control", "no-store")]
            return 200, headers, (HERE / parts.path[1:]).read_bytes()
        if parts.path == "/batch":
            return json_answer(self.next_batch(lane))
        if parts.path == "/results":
            return json_answer(self.take_results(lane, request.body))
        if parts.path == "/finished":
            self.finished.add(lane)
            return json_answer({})
        return 404, [], b""

    def next_batch(self, lane):
        if not self.waiting and not any(self.out.values()):
            return {"done": True}
        size = min(self.kind.batch, max(1, -(-len(self.waiting) // self.lanes)))
        cases, self.waiting = self.waiting[:size], self.waiting[size:]
        self.out[lane] = cases
        return {"cases": [{"id": case["id"], "intent": case["intent"]} for case in cases]}

    def take_results(self, lane, body):
        for result in outcomes.read_results(body):
            self.results[result["id"]] = result
        self.out[lane] = []
        self.progress = time.monotonic()
        return {}

    async def run(self):
        """The outcomes by case id. A browser that hangs is started afresh with what is left."""
        await self.server.listen(PORTS)
        built = {}
        for _ in range(6):
            self.out.clear()
            self.finished.clear()
            self.server.load(self.waiting)
            built.update(await self.run_browser())
            self.waiting = [case for case in self.cases.values() if case["id"] not in self.results]
            if not self.waiting:
                break
            print(f"{self.engine}: starting again for {len(self.waiting)} cases", file=sys.stderr)
        for listener in self.server.listeners:
            listener.close()
        return built

    async def run_browser(self):
        browser = self.kind()
        before = set(self.results)
        urls = [f"{PORTS.page_origin}/runner.html?lane={lane}&width={self.width}" for lane in range(self.lanes)]
        try:
            await browser.start(urls)
            self.progress = time.monotonic()
            while len(self.finished) < self.lanes and browser.is_alive():
                await browser.collect()
                await asyncio.sleep(0.05)
                if time.monotonic() - self.progress > STALL:
                    break
            await browser.quiet()
        except (TimeoutError, RuntimeError, OSError) as error:
            print(f"{self.engine}: {error!r}", file=sys.stderr)
        finally:
            await browser.stop()
        fresh = [self.cases[key] for key in self.results if key not in before]
        return outcomes.build(self.engine, fresh, self.results, self.server.log, browser)


def run_cases(engine, cases, width=None, lanes=None):
    """Runs the cases and re-runs alone, in a browser of their own, those whose attribution is uncertain."""
    built = asyncio.run(Run(engine, cases, width, lanes).run())
    uncertain = [case for case in cases if case["id"] not in built or built[case["id"]].pop("uncertain", False)]
    for case in uncertain[:40]:
        again = asyncio.run(Run(engine, [case], 1, 1).run())
        if case["id"] in again:
            again[case["id"]].pop("uncertain", None)
            built[case["id"]] = again[case["id"]]
    if uncertain:
        print(f"{engine}: {len(uncertain)} cases run again alone", file=sys.stderr)
    return built
