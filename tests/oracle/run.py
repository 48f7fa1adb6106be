# SPDX-License-Identifier: Apache-2.0
"""Runs cases in one browser: a page for each kind, hangs watched for, uncertain cases run again alone."""
import asyncio
import pathlib
import shutil
import sys
import tempfile
import time

import certificates
import outcomes
from chromium import Chromium
from control import Control
from firefox import Firefox
from ports import PORTS
from server import HERE, Server, tls_context
from webkit import WebKit

BROWSERS = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}
STALL = 25
ATTEMPTS = 4
ALONE = {"width": 1, "lanes": 1, "settle": 250}


def top_page(case):
    """Where the top-level page of a case comes from: `file`, or an origin."""
    intent = case["intent"]
    if intent.get("page") == "file":
        return "file"
    return PORTS.page_origin if intent["origin"] == "null" else intent["origin"]


def page_address(top):
    if top != "file":
        return top + "/"
    folder = pathlib.Path(tempfile.gettempdir(), "page")
    folder.mkdir(exist_ok=True)
    for name in ("askers.js", "runner.js"):
        shutil.copy(HERE / name, folder / name)
    # Written into the page, since MiniBrowser drops a query and a fragment from a file: address.
    setting = f'<script>globalThis.crosscheckServer = "{PORTS.page_origin}"</script>\n<script src="askers.js">'
    page = (HERE / "page.html").read_text().replace('<script src="askers.js">', setting)
    (folder / "page.html").write_text(page)
    return f"file://{folder}/page.html"


def run_cases(engine, cases, width=None, lanes=None, settle=0):
    """The outcomes by case id. Cases whose attribution is uncertain are run again, one at a time."""
    built = run_until_done(engine, cases, width, lanes, settle)
    uncertain = [case for case in cases if case["id"] not in built or built[case["id"]].get("uncertain")]
    built.update(run_alone(engine, uncertain))
    for outcome in built.values():
        outcome.pop("uncertain", None)
    if uncertain:
        print(f"{engine}: {len(uncertain)} cases run again alone", file=sys.stderr)
    return built


def run_alone(engine, cases):
    """The outcomes of cases run one at a time, in a browser for each kind of page."""
    built = {}
    for group in by_top_page(cases).values():
        built.update(run_until_done(engine, group, **ALONE))
    return built


def by_top_page(cases):
    groups = {}
    for case in cases:
        groups.setdefault(top_page(case), []).append(case)
    return groups


def run_until_done(engine, cases, width=None, lanes=None, settle=0):
    """Runs cases, in a fresh browser as often as one hangs."""
    built, left = {}, list(cases)
    for _ in range(ATTEMPTS):
        if not left:
            break
        built.update(asyncio.run(run_browser(engine, left, width, lanes, settle)))
        left = [case for case in left if case["id"] not in built]
        if left:
            print(f"{engine}: starting again for {len(left)} cases", file=sys.stderr)
    return built


async def run_browser(engine, cases, width, lanes, settle):
    browser, groups, pages = BROWSERS[engine](), by_top_page(cases), []
    for top, group in groups.items():
        pages += [page_address(top)] * min(lanes or browser.lanes, -(-len(group) // 25))
    browser.lanes, browser.width = len(pages), width or browser.width
    control = Control(groups, browser.width, lanes or BROWSERS[engine].lanes, browser.batch, settle)
    server = Server(control)
    server.load(cases)
    control.log = server.log
    await server.listen(PORTS, tls_context(certificates.make()[0]))
    try:
        await browser.start(pages)
        await watch(browser, control, len(pages))
        await browser.quiet()
    except (TimeoutError, RuntimeError, OSError, asyncio.IncompleteReadError) as error:
        print(f"{engine}: {error!r}", file=sys.stderr)
    finally:
        await browser.stop()
        server.close()
    finished = [case for case in cases if case["id"] in control.results]
    return outcomes.build(engine, finished, control.results, server.log, browser)


async def watch(browser, control, pages):
    control.progress = time.monotonic()
    while len(control.finished) < pages and browser.is_alive():
        await browser.collect()
        await asyncio.sleep(0.05)
        if time.monotonic() - control.progress > STALL:
            hung = [case["id"] for case in control.unfinished()]
            print(f"{browser.name}: hangs with {len(hung)} cases out: {' '.join(hung[:12])}", file=sys.stderr)
            return
