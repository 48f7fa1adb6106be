# SPDX-License-Identifier: Apache-2.0
"""Drives WebKitGTK's MiniBrowser under Xvfb; its console lines come on standard error.

Most reasons name no URL. So each MiniBrowser runs one case at a time, between two markers, and several MiniBrowsers
run at once.
"""
import asyncio
import os
import re
import subprocess

from browser import MARKER, Browser, case_in

BINARY = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"
LINE = re.compile(r"^(?:\S*:\d+:\d+: )?CONSOLE (?P<source>[A-Z]+) (?P<level>[A-Z]+) (?P<text>.*)$", re.S)
OWN_LINE = "Unable to get image data from canvas"  # from the page's own test of whether an image is tainted


class WebKit(Browser):
    name = "webkit"
    lanes = 4
    width = 1
    batch = 60

    @staticmethod
    def version():
        query = ["dpkg-query", "--show", "--showformat=${Version}", "libwebkit2gtk-4.1-0"]
        text = subprocess.run(query, capture_output=True, text=True).stdout
        return text.partition("-")[0] or "unknown"

    async def start(self, urls):
        display = await self.start_display()
        self.current = [None] * len(urls)
        self.readers = []
        for lane, url in enumerate(urls):
            home = os.path.join(self.profile, str(lane))
            os.makedirs(home, exist_ok=True)
            environment = dict(os.environ, DISPLAY=display, GDK_BACKEND="x11", NO_AT_BRIDGE="1", HOME=home,
                               XDG_DATA_HOME=home, XDG_CACHE_HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home,
                               WEBKIT_DISABLE_COMPOSITING_MODE="1", LANG="C.UTF-8", LC_ALL="C.UTF-8",
                               GIO_USE_PROXY_RESOLVER="dummy", DBUS_SESSION_BUS_ADDRESS="disabled:")
            process = self.spawn([BINARY, "--enable-write-console-messages-to-stdout=true", "--ignore-tls-errors", url],
                                 stderr=subprocess.PIPE, env=environment)
            self.readers.append(asyncio.ensure_future(self.listen(lane, process)))

    async def start_display(self):
        read, write = os.pipe()
        self.spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-nolisten", "tcp"], pass_fds=(write,))
        os.close(write)
        loop = asyncio.get_running_loop()
        number = await loop.run_in_executor(None, lambda: os.fdopen(read).readline())
        return f":{number.strip()}"

    async def listen(self, lane, process):
        reader = asyncio.StreamReader(limit=1 << 24)
        loop = asyncio.get_running_loop()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), process.stderr)
        while line := await reader.readline():
            self.take(lane, line.decode("utf-8", "replace").rstrip("\n"))

    def take(self, lane, line):
        marker = MARKER.search(line)
        if marker:
            self.mark(marker[1], marker[2])
            if marker[1] != "synchronous":
                self.current[lane] = marker[2] if marker[1] == "begin" else None
            return
        found = LINE.match(line)
        if found and not found["text"].startswith(OWN_LINE):
            self.add(found["text"], case_in(found["text"]) or self.current[lane], found["source"])

    async def stop(self):
        await super().stop()
        for reader in self.readers:
            reader.cancel()
