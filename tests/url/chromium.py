# SPDX-License-Identifier: Apache-2.0
"""Asks the URL class of headless Chromium, in one page served on loopback."""

import contextlib
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading

PAGE = """<!doctype html><meta charset=utf-8><script>
(async () => {
  const members = %s;
  const questions = await (await fetch("/questions")).json();
  const answers = questions.map(([input, base]) => {
    try {
      const url = base === null ? new URL(input) : new URL(input, base);
      return members.map(member => url[member]);
    } catch (error) {
      return null;
    }
  });
  await fetch("/answers", {method: "POST", body: JSON.stringify({version: navigator.userAgent, answers})});
})();
</script>"""

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]  # fmt: skip


def find():
    """The path of Chromium, or None."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        bodies = {"/": ("text/html", self.server.page), "/questions": ("application/json", self.server.questions)}
        kind, body = bodies.get(self.path, ("text/plain", b""))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()
        self.server.result = json.loads(body)
        self.server.answered.set()

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def _server(questions, members):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.page = (PAGE % json.dumps(members)).encode()
    server.questions = json.dumps(questions).encode()
    server.answered = threading.Event()
    server.result = None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def ask(chromium, questions, members, timeout=300):
    """(user agent, for each (input, base or None) a dictionary of the members, or None when the constructor threw)."""
    with _server(questions, members) as server, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        url = f"http://127.0.0.1:{server.server_port}/"
        command = [chromium, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0", url]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            if not server.answered.wait(timeout):
                raise TimeoutError(f"Chromium gave no answer in {timeout} s")
        finally:
            browser.terminate()
            try:
                browser.wait(20)
            except subprocess.TimeoutExpired:
                browser.kill()
                browser.wait()
        answers = [None if answer is None else dict(zip(members, answer)) for answer in server.result["answers"]]
        return server.result["version"], answers
