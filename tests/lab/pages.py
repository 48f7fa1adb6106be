# SPDX-License-Identifier: Apache-2.0
"""Visits pages of the lab in a real browser, with the drivers of tests/oracle, and returns what the console said."""
import asyncio
import json
import pathlib
import re
import sys
from dataclasses import dataclass

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "oracle"))

import chromium  # noqa: E402
from chromium import Chromium  # noqa: E402
from firefox import Firefox  # noqa: E402
from webkit import WebKit  # noqa: E402

RESULT = "document.getElementById('result')?.dataset.verdict"
PATIENCE = 20  # seconds for a page to show its result
TOLD = re.compile(r"CONSOLE DEBUG @@end (\S+)$")
TOGETHER = 6   # WebKit windows at once
ACCEPT_CERTIFICATES = """Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService)
    .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(%s)"""


@dataclass
class Visit:
    """What one page did: `verdict` is allowed, opaque, blocked or, when nothing came of it, timeout."""
    verdict: str
    console: list


async def until_shown(ask):
    """Asks for the page's verdict until there is one."""
    for _ in range(PATIENCE * 20):
        verdict = await ask()
        if verdict and verdict != "waiting":
            return verdict
        await asyncio.sleep(0.05)
    return "timeout"


class ChromiumPages(Chromium):
    async def start(self, urls):
        chromium.FLAGS = [flag for flag in chromium.FLAGS if flag != "--ignore-certificate-errors"]
        await super().start(urls)

    async def visit(self, url):
        seen = len(self.messages)
        target = await self.command("Target.createTarget", {"url": "about:blank"})
        session = (await self.command("Target.attachToTarget", {**target, "flatten": True}))["sessionId"]
        await self.watch(session)
        if url.startswith("https:"):
            await self.command("Security.setIgnoreCertificateErrors", {"ignore": True}, session)
        await self.command("Page.navigate", {"url": url}, session)

        async def ask():
            answer = await self.command("Runtime.evaluate", {"expression": RESULT}, session)
            return answer.get("result", {}).get("value")

        verdict = await until_shown(ask)
        await self.quiet(0.3)
        await self.command("Target.closeTarget", target)
        return Visit(verdict, [message.text for message in self.messages[seen:]])

    async def visit_all(self, pages):
        await self.start([])
        return {name: await self.visit(url) for name, url in pages.items()}


class FirefoxPages(Firefox):
    async def visit(self, url):
        seen = len(self.messages)
        await self.script(ACCEPT_CERTIFICATES % json.dumps(url.startswith("https:")))
        await self.command("Marionette:SetContext", {"value": "content"})
        await self.command("WebDriver:Navigate", {"url": url})

        async def ask():
            return await self.script(f"return location.href == {url!r} ? {RESULT} : null")

        verdict = await until_shown(ask)
        await self.command("Marionette:SetContext", {"value": "chrome"})
        await self.quiet(0.3)
        return Visit(verdict, [message.text for message in self.messages[seen:]])

    async def visit_all(self, pages):
        await self.start([])
        return {name: await self.visit(url) for name, url in pages.items()}


class WebKitPages(WebKit):
    """MiniBrowser cannot be asked what a page shows; with #tell in its address a page says it on the console."""

    def __init__(self, names=()):
        super().__init__()
        self.names, self.readers, self.verdicts = list(names), [], {}

    def spawn(self, arguments, **options):
        """The driver lets every certificate pass; here only an https page of ours may."""
        if not arguments[-1].startswith("https:"):
            arguments = [argument for argument in arguments if argument != "--ignore-tls-errors"]
        return super().spawn(arguments, **options)

    def take(self, lane, line):
        told = TOLD.search(line)
        if told:
            self.verdicts[self.names[lane]] = told[1]
            return
        known = len(self.messages)
        super().take(lane, line)
        for message in self.messages[known:]:
            message.case_id = self.names[lane]

    async def visit_group(self, pages):
        try:
            await self.start([pages[name] + "#tell" for name in self.names])
            for _ in range(PATIENCE * 20):
                if len(self.verdicts) == len(self.names):
                    break
                await asyncio.sleep(0.05)
            await self.quiet(0.5)
        finally:
            await self.stop()
        lines = {name: [message.text for message in self.messages if message.case_id == name] for name in self.names}
        return {name: Visit(self.verdicts.get(name, "timeout"), lines[name]) for name in self.names}

    async def visit_all(self, pages):
        visits, names = {}, list(pages)
        for first in range(0, len(names), TOGETHER):
            group = WebKitPages(names[first:first + TOGETHER])
            visits.update(await group.visit_group(pages))
        return visits


BROWSERS = {"chromium": ChromiumPages, "firefox": FirefoxPages, "webkit": WebKitPages}


def visit_all(engine, pages):
    """A Visit for each of {name: url}."""
    async def run():
        browser = BROWSERS[engine]()
        try:
            return await browser.visit_all(pages)
        finally:
            await browser.stop()

    return asyncio.run(run())
