# SPDX-License-Identifier: Apache-2.0
"""Where a case's page lives: its origin, its policies, and the origins that it can reach from there."""
from dataclasses import dataclass

from ports import PORTS

SECURE_PAGE = f"https://app.example:{PORTS.secure_page}"
PUBLIC_PAGE = f"http://public.example:{PORTS.page}"
PUBLIC_SECURE_PAGE = f"https://public.example:{PORTS.secure_page}"
PORT_A, PORT_B, PORT_C = PORTS.targets

POLICIES = [
    "connect-src 'self'", "connect-src 'self'", "connect-src 'none'", "connect-src *", f"connect-src http://127.0.0.1:{PORT_A}",
    f"connect-src 'self' http://127.0.0.1:{PORT_A} http://localhost:{PORT_A}", "connect-src http://127.0.0.1:*", "connect-src https:",
    "connect-src http:", f"connect-src http://localhost:{PORT_A}/c/", "connect-src 127.0.0.1:*", "default-src 'self'",
    f"default-src 'self' http://127.0.0.1:*; connect-src http://localhost:{PORT_B}", "img-src 'self'", "font-src 'self'",
    "style-src 'self'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'; img-src 'none'",
    "connect-src", f"connect-src http://*:{PORT_A}", f"script-src 'self' http://127.0.0.1:{PORT_B}; connect-src 'self'",
]
KINDS = {"document": 84, "sandboxed-frame": 4, "data": 1.5, "file": 2, "csp": 3, "coep": 1.5, "secure": 3, "public": 0.6,
         "public-secure": 0.6}


@dataclass(frozen=True)
class Environment:
    """`own` is the page's own HTTP origin, or None where the page has an opaque one."""
    origin: str
    own: str | None
    others: tuple

    def away_from(self, current):
        return [origin for origin in self.others if origin != current]


def choose(rng, kinds=None):
    """(environment, the fields it adds to the intent)"""
    weights = {name: weight for name, weight in KINDS.items() if not kinds or name in kinds}
    kind = rng.choices(list(weights), list(weights.values()))[0]
    plain = tuple(PORTS.origins)
    if kind in ("sandboxed-frame", "data", "file"):
        return Environment("null", None, (*plain, PORTS.page_origin)), {"page": kind} | ({} if kind == "file" else {"embedder": PORTS.page_origin})
    if kind == "csp":
        return Environment(PORTS.page_origin, PORTS.page_origin, plain), {"csp": rng.choice(POLICIES)}
    if kind == "coep":
        return Environment(PORTS.page_origin, PORTS.page_origin, plain), {"coep": rng.choice(["require-corp", "credentialless"])}
    if kind == "secure":
        return Environment(SECURE_PAGE, SECURE_PAGE, secure_targets()), {}
    if kind == "public":
        return Environment(PUBLIC_PAGE, PUBLIC_PAGE, private_targets(PUBLIC_PAGE)), {"address_space": "public"}
    if kind == "public-secure":
        return Environment(PUBLIC_SECURE_PAGE, PUBLIC_SECURE_PAGE, private_targets(PUBLIC_SECURE_PAGE)), {"address_space": "public"}
    return Environment(PORTS.page_origin, PORTS.page_origin, plain), {}


def secure_targets():
    """For an https page: other https origins, plain ones that browsers trust, and plain ones that they do not."""
    https = tuple(f"https://{host}:{PORTS.secure_target}" for host in ("app.example", "api.example", "cdn.example", "localhost"))
    trusted = (f"http://127.0.0.1:{PORT_A}", f"http://localhost:{PORT_B}")
    return https + trusted + (f"http://api.example:{PORT_A}", f"http://app.example:{PORT_B}", f"http://cdn.example:{PORT_C}")


def private_targets(page):
    """For a page at a public address: loopback, the local network, and public again."""
    return (f"http://127.0.0.1:{PORT_A}", f"http://localhost:{PORT_B}", f"http://api.example:{PORT_A}", f"http://local.example:{PORT_B}",
            f"https://api.example:{PORTS.secure_target}", f"https://local.example:{PORTS.secure_target}",
            f"https://public.example:{PORTS.secure_target}", f"http://public.example:{PORT_C}")


def address_space(origin):
    """Of the address that a host name of ours stands for; see namespace.py."""
    host = origin.split("://")[1].rsplit(":", 1)[0]
    return {"public.example": "public", "local.example": "local"}.get(host, "loopback")
