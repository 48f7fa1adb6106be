# SPDX-License-Identifier: Apache-2.0
"""browsers_test.py ENGINE PROGRAM...: pages of the allowed origin and of a stranger use the examples in a real browser."""
import contextlib
import http.server
import json
import pathlib
import sys
import threading

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "oracle"), str(HERE.parent / "lab")]

import namespace  # noqa: E402
import pages  # noqa: E402
import example  # noqa: E402

# What a page asks for, and the status that the script of an allowed page sees; blocked is blocked in both.
ASKED = {
    "GET": ("/items", {}, 200),
    "credentials": ("/items", {"credentials": "include"}, 200),
    "preflight": ("/items", {"method": "PUT", "credentials": "include", "headers": {"X-Token": "1"}}, 200),
    "method that is not allowed": ("/items", {"method": "DELETE"}, "blocked"),
    "header that is not allowed": ("/items", {"headers": {"X-Other": "1"}}, "blocked"),
    "error": ("/fails", {}, 500),
    "error with credentials": ("/fails", {"credentials": "include"}, 500),
    "404": ("/none", {"credentials": "include"}, 404),
    "405": ("/items", {"method": "POST"}, 405),
}
PAGE = """<!doctype html><meta charset=utf-8><link rel=icon href=data:,><p id=result data-verdict=waiting><script>
(async () => {
  const seen = {};
  for (const [name, [path, init]] of Object.entries(%s)) {
    seen[name] = await fetch("http://127.0.0.1:%d" + path, init).then((r) => r.status, () => "blocked");
  }
  document.getElementById("result").dataset.verdict = JSON.stringify(seen);
})();
</script>"""


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGE % (json.dumps(ASKED), int(self.path[1:]))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_):
        pass


def main(engine, *programs):
    namespace.enter()
    namespace.set_up()
    site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    allowed, stranger = (f"http://{host}:{site.server_port}" for host in ("localhost", "127.0.0.1"))
    with contextlib.ExitStack() as stack:
        ports = {pathlib.Path(program).name: stack.enter_context(example.running(program, allowed)) for program in programs}
        visits = pages.visit_all(engine, {(name, origin): f"{origin}/{port}" for name, port in ports.items()
                                          for origin in (allowed, stranger)})
    failures = 0
    for (name, origin), visit in visits.items():
        expected = {what: status if origin == allowed else "blocked" for what, (_, _, status) in ASKED.items()}
        seen = json.loads(visit.verdict) if visit.verdict.startswith("{") else visit.verdict
        if seen != expected:
            failures += 1
            print(f"{name}, page of {'the allowed origin' if origin == allowed else 'a stranger'}: {seen}")
            print("".join(f"  {line}\n" for line in visit.console), end="")
    print(f"{engine}: {len(visits)} pages with {len(ASKED)} requests each, {failures} not as expected")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
