# SPDX-License-Identifier: Apache-2.0
"""Brings about, in real browsers, what takes more than a server and a page: see unreachable.md.

    beyond_test.py CROSSCHECK
"""
import asyncio
import contextlib
import http.server
import json
import pathlib
import sys
import threading
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "oracle"))

import firefox  # noqa: E402
import lab_process  # noqa: E402
import namespace  # noqa: E402
import pages  # noqa: E402

PAGE_PORT, TARGET_PORT = 9801, 9802
TARGET = f"http://127.0.0.1:{TARGET_PORT}/"
PAGE = """<!DOCTYPE html><pre id="result"></pre><script>
const show = (verdict) => () => { document.getElementById("result").dataset.verdict = verdict };
fetch("%s").then(show("allowed"), show("blocked"));
</script>"""
BLOCKED = "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {}. (Reason: {})."


class Pages(http.server.BaseHTTPRequestHandler):
    """/public is a page as from the Internet."""

    def do_GET(self):
        self.send_response(200)
        if self.path == "/public":
            self.send_header("Content-Security-Policy", "treat-as-public-address")
        self.send_header("Content-Type", "text/html")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write((PAGE % TARGET).encode())

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving():
    servers = [http.server.ThreadingHTTPServer(("127.0.0.1", port), Pages) for port in (PAGE_PORT, TARGET_PORT)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield
    for server in servers:
        server.shutdown()


def is_about_target(line):
    return TARGET in line


async def local_network_access():
    """Chromium: an insecure public page."""
    browser = pages.ChromiumPages()
    try:
        await browser.start([])
        insecure = await browser.visit(f"http://app.example:{PAGE_PORT}/public")
    finally:
        await browser.stop()
    blocked = "Access to fetch at '{}' from origin '{}' has been blocked by CORS policy: {}"
    return [
        ("lna-insecure-context", list(filter(is_about_target, insecure.console)),
         [blocked.format(TARGET, f"http://app.example:{PAGE_PORT}", "The request client is not a secure context and the "
                         "resource is in more-private address space `loopback`.")]),
    ]


async def cors_disabled(scenario):
    """Firefox with its setting, on a page whose server answers as it should."""
    firefox.PREFERENCES["content.cors.disable"] = True
    browser = pages.FirefoxPages()
    try:
        await browser.start([])
        visit = await browser.visit(scenario["page"])
    finally:
        await browser.stop()
        del firefox.PREFERENCES["content.cors.disable"]
    return [("cors-disabled", visit.console, [BLOCKED.format(scenario["intent"]["url"], "CORS disabled")])]


async def origin_not_addable(scenario):
    """Firefox with an extension whose content script asks the target."""
    browser = pages.FirefoxPages()
    extension = pathlib.Path(browser.profile, "extension.xpi")
    manifest = {"manifest_version": 2, "name": "Asks", "version": "1",
                "browser_specific_settings": {"gecko": {"id": "asks@crosscheck.example"}},
                "content_scripts": [{"matches": ["http://127.0.0.1/*"], "js": ["ask.js"]}]}
    with zipfile.ZipFile(extension, "w") as file:
        file.writestr("manifest.json", json.dumps(manifest))
        file.writestr("ask.js", f"fetch({json.dumps(TARGET)}).catch(() => {{}});")
    try:
        await browser.start([])
        await browser.command("Addon:Install", {"path": str(extension), "temporary": True})
        visit = await browser.visit(scenario["page"])
        await browser.quiet(1)
    finally:
        await browser.stop()
    printed = sorted(set(filter(is_about_target, visit.console)))
    return [("origin-not-addable", printed, [BLOCKED.format(TARGET, "CORS header ‘Origin’ cannot be added")])]


async def everything(scenario):
    return [*await local_network_access(), *await cors_disabled(scenario), *await origin_not_addable(scenario)]


def main(crosscheck):
    namespace.enter()
    namespace.set_up()
    with serving(), lab_process.running(crosscheck) as lab:
        passing = next(scenario for scenario in lab["scenarios"] if scenario["id"] == "pass-origin")
        results = asyncio.run(everything(passing))
    failures = 0
    for name, printed, expected in results:
        failures += printed != expected
        print(f"{name}: {'as written' if printed == expected else f'printed {printed}, expected {expected}'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
