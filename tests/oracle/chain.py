# SPDX-License-Identifier: Apache-2.0
"""Redirect chains: which origins a case visits, with what status, and how the Location lines are written."""
from dataclasses import dataclass

from ports import PORTS

# Each names its case, so that a console line about it can be attributed. No `mailto:`: Firefox asks for a helper, and hangs.
LAST_RESORTS = ["data:text/plain,/c/{id}/{next}", "ftp://127.0.0.1/c/{id}/{next}", "custom:/c/{id}/{next}",
                "javascript:1//c/{id}/{next}", "file:///c/{id}/{next}", "about:blank#/c/{id}/{next}", "blob:/c/{id}/{next}",
                "ws://127.0.0.1:18101/c/{id}/{next}", "about:srcdoc?/c/{id}/{next}",
                "urn:x:/c/{id}/{next}", "filesystem:http://127.0.0.1/c/{id}/{next}", "DATA:,/c/{id}/{next}"]
UNPARSABLE = ["http://", "http://[::1/c/{id}/{next}", "https://a b/c/{id}/{next}", "http://127.0.0.1:99999/c/{id}/{next}", "//",
              "http://%zz/c/{id}/{next}", "http://a<b/c/{id}/{next}", "http:///", "http://1.2.3.4.5/c/{id}/{next}", "http://a^b/c/{id}/{next}"]
REDIRECT_STATUSES = [302, 302, 302, 301, 301, 303, 303, 307, 307, 307, 308, 308]


@dataclass
class Hop:
    """One URL of a chain. `location` is None at its end, else the Location lines of the redirect to the next one."""
    origin: str
    path: str
    network: str | None = None
    status: int = 0
    locations: list | None = None
    keeps_url: bool = False

    @property
    def url(self):
        return self.origin + self.path


def lengths(rng):
    return rng.choices([0, 1, 2, 3, 4, 21, 22], [58, 26, 9, 4, 2, 0.25, 0.25])[0]


def start_origin(rng, place, asker):
    if place.own and (asker == "worker" or rng.random() < 0.10):
        return place.own
    return rng.choice(place.others)


def next_origin(rng, place, current):
    draw = rng.random()
    if draw < 0.30:
        return current
    if draw < 0.42 and place.own:
        return place.own
    return rng.choice(place.away_from(current))


def broken_origin(rng):
    """(origin, kind) of a place where no HTTP answer can come from."""
    host = rng.choice(["127.0.0.1", "localhost"])
    if rng.random() < 0.4:
        return f"http://{host}:{PORTS.closing}", "dropped"
    return rng.choice([(f"http://{host}:{PORTS.refused}", "refused"), (f"http://{host}:{PORTS.refused}", "refused"),
                       (f"https://{host}:{PORTS.tls}", "tls"), ("http://nowhere.invalid", "dns")])


def build_chain(rng, case_id, place, asker):
    """The hops of a case. Most chains are plain; about one in eight has an unusual Location somewhere."""
    count = lengths(rng)
    hops = [Hop(start_origin(rng, place, asker), f"/c/{case_id}/0")]
    same = count > 20 and rng.random() < 0.5
    while len(hops) <= count:
        current = hops[-1].origin
        hops.append(Hop(current if same else next_origin(rng, place, current), f"/c/{case_id}/{len(hops)}"))
    if rng.random() < 0.05:
        hops[-1].origin, hops[-1].network = broken_origin(rng)
    for hop, following in zip(hops, hops[1:]):
        hop.status = rng.choice(REDIRECT_STATUSES)
        hop.locations = [["Location", following.url]]
        if rng.random() < 0.16 and following.network != "tls":
            odd_location(rng, hop, following)
    if not hops[-1].network and rng.random() < 0.05:
        dead_end(rng, case_id, hops)
    return hops


def odd_location(rng, hop, following):
    """Another way to write a Location that still leads to the next hop; may move that hop."""
    if following.network:
        return  # a Location that turns out to be relative would lead to a server after all
    scheme, _, rest = following.url.partition("://")
    same = hop.origin == following.origin
    number = following.path.rsplit("/", 1)[1]
    relative = f"//{rest}" if hop.origin.startswith(scheme + ":") else following.url
    forms = [
        [["Location", f"{scheme}://user:pass@{rest}"]], [["Location", f"{scheme}://user@{rest}"]], [["Location", f"{scheme}://:pass@{rest}"]],
        [["Location", relative]], [["Location", following.url + "#fragment"]], [["Location", following.url + "?q=\u00e9"]],
        [["Location", following.url + "?a b"]], [["Location", following.url + ";\u00fc"]], [["Location", following.origin.upper() + following.path]],
        [["location", following.url]], [["Location", "  " + following.url + " "]], [["Location", following.url.replace("://", ":\\\\")]],
        [["Location", following.url], ["Location", following.url]], [["Location", following.url + "?%zz"]],
        [["Location", following.url], ["Location", following.url + "?second"]], [["Location", f"{scheme}://@{rest}"]],
        [["Location", f"{scheme}:{rest}"]] if not same else [["Location", f"{scheme}://{rest}?"]], [["Location ", following.url]],
    ]
    if same:
        forms += [[["Location", number]], [["Location", following.path]], [["Location", f"./{number}?x"]], [["Location", f"../{following.path.split('/')[2]}/{number}"]],
                  [["Location", "\\" + following.path[1:]]]]
        if scheme == "http":  # Chromium caches nothing that a certificate it only puts up with came for
            forms += [[["Location", ""]], [["Location", "#again"]], [["Location", "?again"]]]
    hop.locations = rng.choice(forms)
    if hop.locations[0][1] == f"{scheme}:{rest}" and hop.origin.startswith(scheme + ":"):
        following.origin = hop.origin  # without slashes it is relative
    hop.keeps_url = hop.locations[0][1] in ("", "#again", "?again")


def dead_end(rng, case_id, hops):
    """Ends the chain with a 3xx that leads nowhere: no Location, another scheme, or nothing that parses."""
    hop = hops[-1]
    hop.status = rng.choice(REDIRECT_STATUSES)
    draw = rng.random()
    if draw < 0.35:
        hop.locations = []
    elif draw < 0.75:
        target = rng.choice(LAST_RESORTS).format(id=case_id, next=len(hops))
        hop.locations = [["Location", target]]
    else:
        hop.locations = [["Location", rng.choice(UNPARSABLE).format(id=case_id, next=len(hops))]]


def sent_origins(page_origin, hops):
    """The Origin each hop is sent: `null` once a redirect left an origin that was already not the page's."""
    sent, tainted = [], page_origin == "null"
    for number, hop in enumerate(hops):
        if number and hop.origin != hops[number - 1].origin and hops[number - 1].origin != page_origin:
            tainted = True
        sent.append("null" if tainted else page_origin)
    return sent
