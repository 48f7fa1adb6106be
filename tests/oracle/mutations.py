# SPDX-License-Identifier: Apache-2.0
"""Small damage to one answer of an otherwise right case, each in the way servers really go wrong (and worse)."""
from vocabulary import LATIN, PREFLIGHT_STATUSES, STATUSES

ACAO, ACAC = "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"
ACAM, ACAH = "Access-Control-Allow-Methods", "Access-Control-Allow-Headers"
ACEH, ACMA = "Access-Control-Expose-Headers", "Access-Control-Max-Age"


def value_of(headers, name):
    return next((value for key, value in headers if key.lower() == name.lower()), None)


def without(headers, name):
    return [line for line in headers if line[0].lower() != name.lower()]


def replaced(headers, name, lines):
    """The lines put where the name stood first, or at the end."""
    place = next((number for number, line in enumerate(headers) if line[0].lower() == name.lower()), len(headers))
    rest = without(headers, name)
    return rest[:place] + [list(line) for line in lines] + rest[place:]


def origin_lines(rng, right):
    """ACAO lines: a few right in an odd spelling, most of them wrong."""
    other = rng.choice(["https://other.example", "http://localhost:3000", "http://evil.example", "https://localhost"])
    choices = [
        [], [], [(ACAO, "")], [(ACAO, "null")], [(ACAO, "*")], [(ACAO, "*")], [(ACAO, other)], [(ACAO, other)],
        [(ACAO, right + "/")], [(ACAO, right.upper())], [(ACAO, right.replace("http:", "https:"))], [(ACAO, right.rsplit(":", 1)[0])],
        [(ACAO, f"{right}, {other}")], [(ACAO, f"{right},{other}")], [(ACAO, f"{right} {other}")], [(ACAO, f"*, {right}")],
        [(ACAO, right), (ACAO, right)], [(ACAO, right), (ACAO, other)], [(ACAO, "*"), (ACAO, "*")], [(ACAO, "*"), (ACAO, right)],
        [(ACAO, right), (ACAO.lower(), right)], [(ACAO.lower(), right)], [(ACAO.upper(), right)], [(ACAO.lower(), other)],
        [(ACAO.lower(), right), (ACAO.lower(), right)], [(ACAO, right), (ACAO, "")], [(ACAO, ""), (ACAO, right)], [(ACAO, ""), (ACAO, "")],
        [(ACAO + " ", right)], [(ACAO + "\t", right)], [(ACAO, "  " + right)], [(ACAO, right + "  ")], [(ACAO, "\t" + right + "\t")],
        [(ACAO, f'"{right}"')], [(ACAO, f"'{right}'")], [(ACAO, right + "\u00e9")], [(ACAO, LATIN)], [(ACAO, f"<{right}>")],
        [(ACAO, right + ":80")], [(ACAO, right + "?x")], [(ACAO, right + "/path")], [(ACAO, right + "#f")], [(ACAO, "localhost")],
        [(ACAO, "http://*")], [(ACAO, "http://localhost:*")], [(ACAO, "*.localhost")], [(ACAO, "NULL")], [(ACAO, "undefined")],
        [(ACAO, "true")], [(ACAO, "**")], [(ACAO, "* ")], [(ACAO, "*,")], [(ACAO, right + ",")], [(ACAO, "," + right)], [(ACAO, "%")],
        [(ACAO, "http://")], [(ACAO, "://")], [(ACAO, "http:localhost")], [(ACAO, "data:")], [(ACAO, "file://")], [(ACAO, "https://a b")],
        [("Access-Control-Allow-Origins", right)], [("Access-Control-Allow-0rigin", right)], [("Access-Control-Allow-Origin:", right)],
        [(ACAO, right + ";")], [(ACAO, "http://b\u00fccher.example")], [(ACAO, "null, null")], [(ACAO, "$http_origin")],
        [(ACAO, "http://localhost:99999")], [(ACAO, "http://[::1]")], [(ACAO, "http://user@localhost")], [(ACAO, "javascript:alert(1)")],
    ]
    return rng.choice(choices)


def credentials_lines(rng):
    return rng.choice([
        [], [], [(ACAC, "false")], [(ACAC, "True")], [(ACAC, "TRUE")], [(ACAC, "1")], [(ACAC, "")], [(ACAC, "true"), (ACAC, "true")],
        [(ACAC, "true, true")], [(ACAC, "true"), (ACAC, "false")], [(ACAC, '"true"')], [(ACAC, "true;")], [(ACAC, " true ")],
        [(ACAC, "true\t")], [(ACAC + " ", "true")], [(ACAC.lower(), "true")], [(ACAC, "yes")], [(ACAC, "\u00e9")], [(ACAC, "*")],
        [(ACAC, "true"), (ACAC, "")], [(ACAC, "true"), (ACAC.lower(), "true")], [(ACAC, "include")]])


def list_lines(rng, name, right):
    """Lists of tokens, for ACAM, ACAH and ACEH; `right` is the list that would do."""
    tokens = [token for token in right.split(",") if token.strip()] or ["X-Other"]
    first = tokens[0].strip()
    joined = ", ".join(token.strip() for token in tokens)
    return rng.choice([
        [], [], [(name, "")], [(name, "*")], [(name, "*")], [(name, f"*, {joined}")], [(name, joined.lower())], [(name, joined.upper())],
        [(name, ", ".join(tokens[1:]).strip())], [(name, ", ".join(tokens[1:]).strip())], [(name, f"{joined},")], [(name, f",{joined}")],
        [(name, f", ,{joined}, ,")], [(name, joined.replace(", ", ","))], [(name, joined.replace(", ", " "))], [(name, joined.replace(", ", ";"))],
        [(name, f"{joined}, bad token")], [(name, f"{joined}, b(d")], [(name, f'"{joined}"')], [(name, f"'{joined}'")], [(name, joined + "\u00e9")],
        [(name, first), *((name, token.strip()) for token in tokens[1:])], [(name, joined), (name, "")], [(name, joined), (name, "bad token")],
        [(name, "*"), (name, "bad token")], [(name, joined), (name, "*")], [(name, joined), (name, joined)], [(name.lower(), joined)],
        [(name + " ", joined)], [(name, "\t" + joined + "\t")], [(name, joined.replace(", ", " , "))], [(name, joined.replace(", ", ",\t"))],
        [(name, "**")], [(name, "GET")], [(name, "GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD")], [(name, "none")], [(name, f"{joined}, *")],
        [(name, f"[{joined}]")], [(name, "a" * 3000 + ", " + joined)], [(name, f"{joined}; x")], [(name, "Content-Type")],
        [(name, "Authorization")], [(name, "*, Authorization")], [(name, f"{joined}, @")], [(name, first[:-1] or "x")], [(name, first + "-")],
        [(name, ", ".join(reversed(tokens)))], [(name, "\u00e9, " + joined)], [(name, f"{joined}, \x01")], [(name, '"*"')]])


def max_age_lines(rng):
    return rng.choice([[(ACMA, value)] for value in ["600", "0", "-1", "86400", "999999999999", "600s", "abc", "", "1.5", " 600 "]]
                      + [[(ACMA, "5"), (ACMA, "600")]])


def content_type_lines(rng):
    return rng.choice([[], *([("Content-Type", value)] for value in
                             ["text/html", "application/json", "text/plain", "application/octet-stream", "text/css", "text/javascript",
                              "image/png", "", "nonsense"])])


def mutate_answer(rng, answer, where, sent_origin):
    """Damages one answer in place. `where` is preflight, redirect or response."""
    if "error" in answer:
        return
    draw = rng.random()
    headers = answer["headers"]
    if draw < 0.36:
        answer["headers"] = replaced(headers, ACAO, origin_lines(rng, sent_origin))
    elif draw < 0.50:
        answer["headers"] = replaced(headers, ACAC, credentials_lines(rng))
    elif where == "preflight":
        mutate_preflight(rng, answer)
    elif draw < 0.66:
        answer["headers"] = replaced(headers, ACEH, list_lines(rng, ACEH, value_of(headers, ACEH) or "X-Total"))
    elif draw < 0.70 and where == "response":
        answer["headers"] = replaced(headers, "Content-Type", content_type_lines(rng))
    elif draw < 0.72:
        answer["headers"] = headers + [["Cross-Origin-Resource-Policy", rng.choice(["same-origin", "same-site", "cross-origin", "x"])]]
    elif draw < 0.74:
        answer["headers"] = headers + [["X-Content-Type-Options", "nosniff"]]
    elif where == "response":
        answer["status"] = rng.choice(STATUSES + [301, 302, 303, 307, 308])
    elif draw > 0.94:
        answer["status"] = rng.choice([300, 304, 305, 306, 309, 200, 404])
    else:
        answer["headers"] = replaced(headers, "Vary", [("Vary", "Origin")])


def mutate_preflight(rng, answer):
    draw, headers = rng.random(), answer["headers"]
    if draw < 0.30:
        answer["headers"] = replaced(headers, ACAM, list_lines(rng, ACAM, value_of(headers, ACAM) or "PUT"))
    elif draw < 0.66:
        answer["headers"] = replaced(headers, ACAH, list_lines(rng, ACAH, value_of(headers, ACAH) or "X-Other"))
    elif draw < 0.72:
        answer["headers"] = replaced(headers, ACMA, max_age_lines(rng))
    else:
        answer["status"] = rng.choice(PREFLIGHT_STATUSES)
        if answer["status"] in (301, 302, 307, 308) and rng.random() < 0.7:
            answer["headers"] = headers + [["Location", "@SOMEWHERE"]]
