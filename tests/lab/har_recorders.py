# SPDX-License-Identifier: Apache-2.0
"""Visits pages of the lab in a real browser whose developer tools are open, and exports what they recorded as HAR: from
Chromium with the exporter of DevTools, from Firefox with that of its network monitor."""
import asyncio
import json
from dataclasses import dataclass

from pages import ChromiumPages, FirefoxPages, RESULT, until_shown

# What the button "Export HAR" runs, without the file dialog; by default it leaves secrets out.
CHROMIUM_EXPORT = """(async () => {
  const {Log} = await import("./models/har/har.js");
  const {NetworkLog} = await import("./models/logs/logs.js");
  const log = await Log.Log.build(NetworkLog.NetworkLog.instance().requests(), {sanitize: true});
  return JSON.stringify({log}, null, 2);
})()"""
CHROMIUM_CLEAR = """import("./models/logs/logs.js").then(({NetworkLog}) => NetworkLog.NetworkLog.instance().reset(true))"""
CHROMIUM_SEEN = """import("./models/logs/logs.js").then(({NetworkLog}) => NetworkLog.NetworkLog.instance().requests().length)"""

FIREFOX_OPEN = """
const {require} = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
const {gDevTools} = require("devtools/client/framework/devtools");
const browser = Services.wm.getMostRecentWindow("navigator:browser").gBrowser;
gDevTools.showToolboxForTab(browser.selectedTab, {toolId: "netmonitor"}).then(toolbox => { globalThis.crosscheckTools = toolbox; });
"""
FIREFOX_CLEAR = "crosscheckTools.getCurrentPanel().panelWin.connector.actions.clearRequests({isExplicitClear: true});"
FIREFOX_EXPORT = """
globalThis.crosscheckHar = null;
crosscheckTools.getNetMonitorAPI().then(api => api.getHar()).then(har => { crosscheckHar = JSON.stringify(har, null, 2); });
"""


@dataclass
class Recording:
    """What a page did, as pages.Visit has it, and the text of the HAR."""
    verdict: str
    console: list
    har: str


class ChromiumRecorder(ChromiumPages):
    async def evaluate(self, expression, session):
        parameters = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        return (await self.command("Runtime.evaluate", parameters, session)).get("result", {}).get("value")

    async def start(self, urls):
        await super().start(urls)
        target = await self.command("Target.createTarget", {"url": "about:blank"})
        self.page = (await self.command("Target.attachToTarget", {**target, "flatten": True}))["sessionId"]
        await self.watch(self.page)
        tools = await self.command("Target.openDevTools", target)
        self.tools = (await self.command("Target.attachToTarget", {**tools, "flatten": True}))["sessionId"]
        while not await self.evaluate(CHROMIUM_SEEN, self.tools):
            await self.command("Page.navigate", {"url": "data:text/plain,listening"}, self.page)
            await asyncio.sleep(0.1)

    async def visit(self, url):
        seen = len(self.messages)
        await self.command("Security.setIgnoreCertificateErrors", {"ignore": url.startswith("https:")}, self.page)
        await self.evaluate(CHROMIUM_CLEAR, self.tools)
        await self.command("Page.navigate", {"url": url}, self.page)
        verdict = await until_shown(lambda: self.evaluate(RESULT, self.page))
        await self.quiet(0.3)
        har = await self.evaluate(CHROMIUM_EXPORT, self.tools)
        return Recording(verdict, [message.text for message in self.messages[seen:]], har)


class FirefoxRecorder(FirefoxPages):
    async def start(self, urls):
        await super().start(urls)
        await self.script(FIREFOX_OPEN)
        await self.until("return Boolean(globalThis.crosscheckTools)")

    async def until(self, script):
        while not (value := await self.script(script)):
            await asyncio.sleep(0.05)
        return value

    async def visit(self, url):
        await self.script(FIREFOX_CLEAR)
        visit = await super().visit(url)
        await self.script(FIREFOX_EXPORT)
        har = await asyncio.wait_for(self.until("return globalThis.crosscheckHar"), 20)
        return Recording(visit.verdict, visit.console, har)


RECORDERS = {"chromium": ChromiumRecorder, "firefox": FirefoxRecorder}


def record_all(engine, pages):
    """A Recording for each of {name: url}."""
    async def run():
        browser = RECORDERS[engine]()
        try:
            return await browser.visit_all(pages)
        finally:
            await browser.stop()

    return asyncio.run(run())
