# SPDX-License-Identifier: Apache-2.0
"""What the three drivers have in common: a process with a fresh profile, and the console lines it printed."""
import asyncio
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass

CASE_ID = re.compile(r"/c/([A-Za-z0-9-]+)/\d+")
MARKER = re.compile(r"@@(begin|synchronous|end) (\S+)$")


@dataclass
class Message:
    """One console line. `case_id` is None where nothing tells whose it is; `code` is the browser's own name for it."""
    text: str
    case_id: str | None = None
    code: str | None = None


def case_in(*texts):
    for text in texts:
        found = CASE_ID.search(text or "")
        if found:
            return found.group(1)
    return None


class Browser:
    """A launched browser. `messages` grows while it runs; `last_message` tells when it last did."""
    name = "?"
    lanes = 1
    width = 8
    batch = 400

    def __init__(self):
        self.messages, self.codes, self.processes = [], [], []
        self.in_flight, self.doubtful = set(), set()
        self.last_message = time.monotonic()
        self.profile = tempfile.mkdtemp(prefix="oracle-profile-")

    def add(self, text, case_id=None, code=None):
        self.messages.append(Message(text, case_id, code))
        self.last_message = time.monotonic()
        if case_id is None:
            self.doubtful |= self.in_flight

    def mark(self, marker, case_id):
        """The page's own markers: which cases run now, and so which ones a line without an owner may belong to."""
        if marker == "begin":
            self.in_flight.add(case_id)
        elif marker == "end":
            self.in_flight.discard(case_id)

    def alone(self):
        """The case that runs, where only one can."""
        return next(iter(self.in_flight), None) if self.width == 1 and self.lanes == 1 else None

    def spawn(self, arguments, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        process = subprocess.Popen(arguments, start_new_session=True, **options)
        self.processes.append(process)
        return process

    def is_alive(self):
        return all(process.poll() is None for process in self.processes)

    async def start(self, urls):
        raise NotImplementedError

    async def quiet(self, seconds=0.5, limit=8):
        """Waits until no line has come for a while."""
        start = time.monotonic()
        while time.monotonic() - max(self.last_message, start) < seconds and time.monotonic() - start < limit:
            await self.collect()
            await asyncio.sleep(0.1)

    async def collect(self):
        """Fetches the lines of browsers that have to be asked for them."""

    async def stop(self):
        for process in reversed(self.processes):
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
