# SPDX-License-Identifier: Apache-2.0
"""Drives Chromium through its debugging pipe: NUL-delimited JSON on descriptors 3 (in) and 4 (out)."""
import asyncio
import fcntl
import json
import os
import re
import subprocess

from browser import MARKER, Browser, case_in

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
         "--disable-default-apps", "--mute-audio", "--ignore-certificate-errors", "--remote-debugging-pipe",
         "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-dev-shm-usage"]
# Printed for a case, but not about CORS: companions, and what an element makes of a response that it may read.
NOT_ABOUT_CORS = re.compile(r"^(Failed to load resource: |EventSource's response has a MIME type|Failed to load module script: |"
                            r"Failed to decode downloaded font|OTS parsing error|Refused to execute script|Refused to apply style|Unsafe attempt to load)")


class Chromium(Browser):
    name = "chromium"
    width = 12

    def __init__(self):
        super().__init__()
        self.buffer, self.replies, self.number = b"", {}, 0
        self.synchronous = {}

    @staticmethod
    def version():
        text = subprocess.run(["chromium", "--version"], capture_output=True, text=True).stdout
        return text.split()[1]

    async def start(self, urls):
        to_read, to_write = os.pipe()
        from_read, from_write = os.pipe()
        high = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 64) for descriptor in (to_read, from_write)]

        def place():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.spawn(["chromium", *FLAGS, f"--user-data-dir={self.profile}"], preexec_fn=place, pass_fds=(3, 4))
        for descriptor in (to_read, from_write, *high):
            os.close(descriptor)
        self.pipe = to_write
        loop = asyncio.get_running_loop()
        reader = lambda: PipeReader(self.received)
        self.transport, _ = await loop.connect_read_pipe(reader, os.fdopen(from_read, "rb", 0))
        await self.command("Target.setDiscoverTargets", {"discover": True})
        for url in urls:
            await self.open(url)

    async def open(self, url):
        target = await self.command("Target.createTarget", {"url": "about:blank"})
        session = await self.command("Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})
        await self.watch(session["sessionId"])
        await self.command("Page.navigate", {"url": url}, session["sessionId"])

    async def watch(self, session):
        await self.command("Target.setAutoAttach",
                           {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True}, session)
        for domain in ("Log", "Runtime", "Audits", "Network"):
            await self.command(f"{domain}.enable", {}, session)
        await self.command("Runtime.runIfWaitingForDebugger", {}, session)

    async def command(self, method, parameters, session=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.replies[self.number] = reply = asyncio.get_running_loop().create_future()
        os.write(self.pipe, json.dumps(message).encode() + b"\0")
        return await asyncio.wait_for(reply, 20)

    def received(self, data):
        *messages, self.buffer = (self.buffer + data).split(b"\0")
        for message in messages:
            self.handle(json.loads(message))

    def handle(self, message):
        if "id" in message:
            reply = self.replies.pop(message["id"], None)
            if reply and not reply.done():
                reply.set_result(message.get("result", {}))
            return
        parameters, session = message["params"], message.get("sessionId")
        handler = getattr(self, "on_" + message["method"].replace(".", "_"), None)
        if handler:
            handler(parameters, session)

    def on_Target_attachedToTarget(self, parameters, session):
        if session:
            asyncio.ensure_future(self.watch(parameters["sessionId"]))

    def on_Runtime_consoleAPICalled(self, parameters, session):
        text = str(parameters["args"][0].get("value", "")) if parameters["args"] else ""
        marker = MARKER.match(text)
        if not marker:
            return
        self.mark(marker[1], marker[2])
        if marker[1] == "begin":
            self.synchronous[session] = marker[2]
        elif self.synchronous.get(session) == marker[2]:
            self.synchronous.pop(session)

    def on_Log_entryAdded(self, parameters, session):
        entry = parameters["entry"]
        if NOT_ABOUT_CORS.match(entry["text"]) or entry["source"] in ("deprecation", "intervention", "violation"):
            return
        self.add(entry["text"], case_in(entry["text"], entry.get("url")) or self.synchronous.get(session) or self.alone())

    def on_Audits_issueAdded(self, parameters, session):
        details = parameters["issue"].get("details", {}).get("corsIssueDetails")
        if details:
            self.codes.append((case_in(details["request"]["url"]), details["corsErrorStatus"]["corsError"]))


class PipeReader(asyncio.Protocol):
    def __init__(self, received):
        self.data_received = received
