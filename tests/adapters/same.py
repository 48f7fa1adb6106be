# SPDX-License-Identifier: Apache-2.0
"""What is asked of the server of every library in edges/, and what each answers; the differences are in docs/adapters.md."""
import example
from answers_test import ALLOWED, GRANTED, PREFLIGHTED, PREFLIGHT_VARY, STRANGER, UPGRADED, preflight, upgrade

# What a browser reads as no origin that is allowed. Decoded, or read with less care, each would be one.
NEARLY = ("http://app%2elocalhost:8080", "http://app.localhost:808%30", "http%3A//app.localhost:8080",
          "%68ttp://app.localhost:8080", "http://app.localhost:8080%20", "http://app.localhost%u003a8080",
          "http://app.localhost:8080/", "http://APP.localhost:8080", "HTTP://app.localhost:8080", "app.localhost:8080",
          "http://app.localhost:08080", "http://app.localhost.:8080", f"{ALLOWED}, {ALLOWED}", f"{ALLOWED} {STRANGER}",
          "http://app.localhost:8080%0d%0aX-Injected:%201", "http://app.localhost:8080%00")
# httplib decodes header values before anyone sees them. %00 and a line's end stay what no origin has.
DECODED = set(NEARLY[:6]) - {"http://app.localhost:8080%20"}

OWN = {"access-control-allow-origin": "*", "access-control-allow-credentials": "true",
       "access-control-expose-headers": "X-Own"}
EXPOSED = {"access-control-expose-headers": "X-Own"}
UNCREDENTIALED = {"access-control-allow-origin": ALLOWED}
# Paths whose application sends OWN and a Vary, and the CORS headers of the response: to who is allowed, and to a stranger.
OTHERS = (("/own", GRANTED, {}), ("/plain/own", UNCREDENTIALED, {}), ("/keep/own", OWN, OWN), ("/keep/items", GRANTED, {}))
# Pistache sends what is there first: the policy's.
PISTACHE = (("/own", GRANTED, {**OWN, **EXPOSED, "access-control-allow-origin": None}),
            ("/plain/own", {**UNCREDENTIALED, **EXPOSED}, {**OWN, "access-control-allow-origin": None}),
            ("/keep/own", {**GRANTED, **EXPOSED}, OWN), ("/keep/items", GRANTED, {}))


class Server:
    """Asks, and adds to `found` what is not as wanted."""

    def __init__(self, port, found):
        self.port, self.found = port, found

    def wants(self, what, method, path, headers, status, granted, vary=frozenset({"origin"})):
        """Every header line whose name begins with access-control- is as in `granted`; None: there is none."""
        got, lines = example.ask(self.port, method, path, headers)
        cors = {name: value for name, value in lines.items() if name.startswith("access-control-")}
        granted = {name: value for name, value in granted.items() if value is not None}
        named = {name.strip().lower() for name in lines.get("vary", "").split(",")} - {""}
        if (got, cors, named) != (status, granted, set(vary)):
            self.found.append(f"{what}: {got} {cors}, Vary {named} instead of {status} {granted}, Vary {set(vary)}")
        return lines

    def origins(self, library):
        """An origin is allowed by its bytes alone."""
        for origin in NEARLY:
            granted = GRANTED if library == "httplib" and origin in DECODED else {}
            if "x-injected" in self.wants(f"Origin: {origin}", "GET", "/items", [("Origin", origin)], 200, granted):
                self.found.append(f"Origin: {origin}: a line of the request's own is sent")

    def others(self, library):
        """CORS headers of the application's own, and its Vary, beside a policy that replaces them and one that keeps them."""
        for path, allowed, stranger in PISTACHE if library == "pistache" else OTHERS:
            vary = {"origin", "x-own"} if path.endswith("/own") else {"origin"}
            self.wants(path, "GET", path, [("Origin", ALLOWED)], 200, allowed, vary)
            self.wants(f"stranger's {path}", "GET", path, [("Origin", STRANGER)], 200, stranger, vary)

    def swap(self, library):
        """A request is decided by the policy that it began with, those that follow it by the one that is in force."""
        status = UPGRADED.get(library)
        for path in ("/swap", "/later") if library == "restinio" else ("/swap",):
            self.wants(f"{path} to none", "GET", path, [("Origin", ALLOWED)], 200, GRANTED)
            self.wants(f"{path}: none", "GET", "/items", [("Origin", ALLOWED)], 200, {})
            self.wants(f"{path}: none", "OPTIONS", "/items", preflight(ALLOWED), 403, {}, PREFLIGHT_VARY)
            if status:
                self.wants(f"{path}: none", "GET", "/items", upgrade(ALLOWED), status, {})
            self.wants(f"{path} back", "GET", path, [("Origin", ALLOWED)], 200, {})
            self.wants(f"{path}: back", "GET", "/items", [("Origin", ALLOWED)], 200, GRANTED)
            self.wants(f"{path}: back", "OPTIONS", "/items", preflight(ALLOWED), 204, PREFLIGHTED, PREFLIGHT_VARY)
            if status:
                self.wants(f"{path}: back", "GET", "/items", upgrade(ALLOWED), status, GRANTED)


def asks(library, port, found):
    server = Server(port, found)
    server.origins(library)
    server.others(library)
    server.swap(library)
