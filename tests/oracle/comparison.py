# SPDX-License-Identifier: Apache-2.0
"""Where an observed and a predicted outcome differ."""
import re
from urllib.parse import urlsplit

from outcomes import ADDED_BY_SERVER, CORS_REQUEST, FORBIDDEN
from ports import PORTS

FIELDS = ("verdict", "requests", "console", "visible_headers", "error")
REFUSED_NAME = re.compile(r"(Request header field )(\S*)( is not allowed by Access-Control-Allow-Headers in preflight response\.)")


def differing(case, observed, predicted):
    """The fields that differ, in the order of FIELDS."""
    if predicted is None:
        return ["missing"]
    return [field for field in FIELDS if not same(field, case, observed, predicted)]


def same(field, case, observed, predicted):
    if field == "verdict" and case["intent"]["as"] == "beacon":
        return True
    if field == "requests":
        return requests(case, observed) == requests(case, predicted)
    if field == "console":
        return same_console(observed, predicted)
    if field == "visible_headers":
        readable = case["intent"]["as"] in ("fetch", "xhr", "xhr-upload") and observed["verdict"] == "allowed"
        return not readable or visible(observed) == visible(predicted)
    return observed.get(field) == predicted.get(field)


def same_console(observed, predicted):
    first, second = observed.get("console") or [], predicted.get("console") or []
    if observed["engine"] == "chromium":
        first, second = ([REFUSED_NAME.sub(r"\1*\3", line) for line in lines] for lines in (first, second))
    return first == second


def visible(outcome):
    return sorted(set(name.lower() for name in outcome.get("visible_headers") or []) - ADDED_BY_SERVER)


def requests(case, outcome):
    """Method, URL without fragment, and the CORS-relevant lines; retries and what cannot reach a server left out."""
    scripted = {name.lower() for name, _ in case["intent"].get("headers") or []} - FORBIDDEN
    kept = []
    for request in outcome.get("requests") or []:
        url = request["url"].partition("#")[0]
        if unreachable(url):
            continue
        lines = sorted([name.lower(), value] for name, value in request["headers"]
                       if name.lower() in CORS_REQUEST or name.lower() in scripted)
        kept.append((request["method"], url, lines))
    return kept


def unreachable(url):
    parts = urlsplit(url)
    try:
        return parts.port in (PORTS.refused, PORTS.tls) or (parts.hostname or "").endswith(".invalid")
    except ValueError:
        return True
