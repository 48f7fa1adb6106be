# SPDX-License-Identifier: Apache-2.0
"""Drives Firefox through Marionette, with a console listener of our own in the parent process."""
import asyncio
import json
import os
import subprocess

import certificates
from browser import MARKER, Browser, case_in
from ports import PORTS

PREFERENCES = {
    "marionette.port": 0,
    "network.manage-offline-status": False,
    "network.dns.disableIPv6": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.http.speculative-parallel-limit": 0,
    "app.update.disabledForTesting": True,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.server": "",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "extensions.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.newtabpage.enabled": False,
    "dom.disable_beforeunload": True,
    "dom.min_background_timeout_value": 4,
    "dom.timeout.enable_budget_timer_throttling": False,
    "privacy.trackingprotection.enabled": False,
}
LISTEN = """
const seen = globalThis.crosscheckSeen = [];
Services.console.registerListener({observe(message) {
  try {
    const error = message.QueryInterface(Ci.nsIScriptError);
    seen.push([error.errorMessage, error.category, error.sourceName]);
  } catch { seen.push([message.message, "", ""]); }
}});
"""
TRUST = """
Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(%s, "CTu,CTu,CTu");
"""
# Where a page at a public address asks for a local one, Firefox asks the user; here the user has said no.
DENY = """
for (const origin of ["http://public.example:%d", "https://public.example:%d"]) {
  const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
  for (const name of ["loopback-network", "local-network", "localhost"])
    Services.perms.addFromPrincipal(principal, name, Ci.nsIPermissionManager.DENY_ACTION);
}
""" % (PORTS.page, PORTS.secure_page)
LOCAL_NETWORK = "Local Network Access "  # followed by a stack, which is left out
LOOK_ALIKES = ("Mixed Content", "CSP", "COEP", "ORB")
TAKE = "return globalThis.crosscheckSeen.splice(0);"


def authority():
    """Our certificate authority as bare Base64."""
    lines = certificates.make()[1].read_text().splitlines()
    return "".join(line for line in lines if not line.startswith("-----"))


class Firefox(Browser):
    name = "firefox"
    width = 12

    @staticmethod
    def version():
        text = subprocess.run(["firefox-esr", "--version"], capture_output=True, text=True).stdout
        return text.split()[-1]

    async def start(self, urls):
        with open(os.path.join(self.profile, "user.js"), "w") as file:
            for name, value in PREFERENCES.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        environment = dict(os.environ, MOZ_HEADLESS="1", HOME=self.profile, MOZ_CRASHREPORTER_DISABLE="1")
        self.spawn(["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote",
                    "--profile", self.profile], env=environment)
        self.number, self.lock = 0, asyncio.Lock()
        self.reader, self.writer = await self.connect()
        await self.read()
        await self.command("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"pageLoadStrategy": "none"}}})
        await self.command("Marionette:SetContext", {"value": "chrome"})
        await self.script(LISTEN)
        await self.script(TRUST % json.dumps(authority()))
        await self.script(DENY)
        await self.command("Marionette:SetContext", {"value": "content"})
        for number, url in enumerate(urls):
            if number:
                window = await self.command("WebDriver:NewWindow", {"type": "tab"})
                await self.command("WebDriver:SwitchToWindow", {"handle": window["handle"]})
            await self.command("WebDriver:Navigate", {"url": url})
        await self.command("Marionette:SetContext", {"value": "chrome"})

    async def connect(self):
        path = os.path.join(self.profile, "MarionetteActivePort")
        for _ in range(600):
            try:
                with open(path) as file:
                    return await asyncio.open_connection("127.0.0.1", int(file.read()), limit=1 << 26)
            except (OSError, ValueError):
                await asyncio.sleep(0.05)
        raise TimeoutError("Firefox did not open its Marionette port")

    async def read(self):
        length = await self.reader.readuntil(b":")
        return json.loads(await self.reader.readexactly(int(length[:-1])))

    async def command(self, name, parameters):
        async with self.lock:
            self.number += 1
            data = json.dumps([0, self.number, name, parameters]).encode()
            self.writer.write(b"%d:%s" % (len(data), data))
            _, _, error, result = await asyncio.wait_for(self.read(), 60)
        if error:
            raise RuntimeError(error)
        return result

    async def script(self, text):
        answer = await self.command("WebDriver:ExecuteScript", {"script": text, "args": [], "sandbox": "system"})
        return answer.get("value")

    async def collect(self):
        for text, category, source in await self.script(TAKE) or []:
            marker = MARKER.search(text)
            if marker:
                self.mark(marker[1], marker[2])
            elif category.startswith(("CORS", *LOOK_ALIKES)) or text.startswith(LOCAL_NETWORK):
                self.add(text.partition("\n")[0], case_in(text, source) or self.alone(), category)
