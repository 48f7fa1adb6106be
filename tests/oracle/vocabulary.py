# SPDX-License-Identifier: Apache-2.0
"""The words the generator draws from: header names and values near the edges of the rules, methods, mutations."""

LATIN = "caf\u00e9"


def safelist_headers(rng):
    """Safelisted names with values on both sides of each rule's edge."""
    return rng.choice([
        lambda: ("Accept", rng.choice(["*/*", "application/json", "a\"b", "text/html, */*;q=0.1", "x(y)", "a:b", "a<b", "a@b",
                                       "a{b}", "a\tb", LATIN, "", "\x7f", "a\x01b"])),
        lambda: ("Accept", "x" * rng.choice([127, 128, 129])),
        lambda: ("Accept-Language", rng.choice(["en", "en-US,en;q=0.5", "zh-TW, zh;q=0.9", "en_US", "*", "e/n", LATIN, "a=b",
                                                "en\"", "en\t"])),
        lambda: ("Accept-Language", "e" * rng.choice([127, 128, 129])),
        lambda: ("Content-Language", rng.choice(["de", "de-AT, de", "d@e", "de_AT", "", LATIN])),
        lambda: ("Content-Language", "d" * rng.choice([127, 128, 129])),
        lambda: ("Content-Type", content_type(rng)),
        lambda: ("Range", range_value(rng)),
    ])()


def content_type(rng):
    return rng.choice([
        "text/plain", "text/plain;charset=UTF-8", "TEXT/PLAIN", "text/plain; charset=utf-8", "application/json",
        "application/json;charset=utf-8", "multipart/form-data", "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "text/plain,text/plain",
        "text/plain;charset=a,b", "text/plain;charset=\"a\"", "text /plain", "text/", "/plain", "", "text", "text/html",
        "application/xml", "text/plain;", " text/plain", "text/plain ; x=y", "text/plain;" + LATIN, "text/plain;a=b:c",
        "text/plain;" + "a" * 116, "text/plain;" + "a" * 117, "text/plain;" + "a" * 118, "text/plain, application/json",
        "application/csp-report", "text/x-plain", "text/plain\t", "multipart/mixed", "application/grpc-web+proto"])


def range_value(rng):
    return rng.choice(["bytes=0-255", "bytes=5-", "bytes=-500", "bytes=0-1,5-6", "BYTES=0-1", "Bytes=0-", "bytes=9-3", "bytes= 0-1",
                       "bytes=0 - 1", "bytes=0-9223372036854775806", "bytes=9223372036854775807-",
                       "bytes=0-99999999999999999999", "bytes=18446744073709551615-", "bytes=18446744073709551616-", "items=0-1",
                       "bytes=", "bytes=-", "bytes=0-0", "bytes=00-01", "bytes=a-b", "bytes=1-2 ", "", "bytes:0-1"])


UNSAFE_HEADERS = [
    ("Authorization", "Bearer abc"), ("authorization", "Basic dTpw"), ("X-Token", "1"), ("x-requested-with", "XMLHttpRequest"),
    ("X-Requested-With", "XMLHttpRequest"), ("X-CSRF-Token", "t"), ("Cache-Control", "no-cache"), ("Pragma", "no-cache"),
    ("If-None-Match", "\"x\""), ("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"), ("X-B", "2"), ("X-A", "1"),
    ("x-a", "1"), ("a", "b"), ("X_Under", "1"), ("X.Dot", "1"), ("!#$%&'*+-.^_`|~", "odd"), ("X-Empty", ""), ("X-Latin", LATIN),
    ("x-long", "v" * 300), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("X-API-Key", "k"),
    ("Content-Encoding", "gzip"), ("Content-Location", "/x"), ("Last-Event-ID", "7"), ("Idempotency-Key", "1"),
    ("Content-Disposition", "inline"), ("Link", "<x>"), ("Allow", "GET"), ("Max-Forwards", "1"), ("Priority", "u=1"),
    ("X-HTTP-Method-Override", "PATCH"), ("Upgrade-Insecure-Requests", "1"), ("apikey", "z"), ("ngrok-skip-browser-warning", "1"),
    ("Access-Control-Allow-Origin", "*"), ("Purpose", "prefetch"), ("Sec", "1"), ("Proxy", "1"), ("Server", "me"), ("From", "a@b.c"),
    ("Service-Worker", "script"), ("SOAPAction", "\"x\""), ("X-Forwarded-For", "127.0.0.1"), ("Warning", "1"), ("Age", "1"),
    ("Expires", "0"), ("ETag", "\"a\""), ("If-Match", "*"), ("If-Range", "\"a\""), ("If-Unmodified-Since", "x"), ("Ping-To", "x"),
]
CLIENT_HINTS = [
    ("DPR", "1"), ("DPR", "1.5"), ("DPR", "x"), ("Save-Data", "on"), ("Save-Data", "off"), ("Viewport-Width", "800"), ("Width", "100"),
    ("Width", "1.5"), ("Downlink", "1"), ("Downlink", "1.25"), ("RTT", "50"), ("ECT", "4g"), ("ECT", "5g"), ("Device-Memory", "8"),
    ("Device-Memory", "0.5"), ("Sec-CH-UA", "x"), ("Content-DPR", "1"), ("Lang", "en"),
]
FORBIDDEN_HEADERS = [
    ("Cookie", "a=b"), ("Host", "evil"), ("Origin", "http://evil.example"), ("Referer", "/x"), ("Sec-Fetch-Mode", "cors"),
    ("Proxy-Foo", "1"), ("Accept-Charset", "utf-8"), ("Accept-Encoding", "x"), ("Connection", "close"), ("Date", "x"), ("DNT", "1"),
    ("Expect", "x"), ("TE", "x"), ("Via", "x"), ("Set-Cookie", "a=b"), ("Cookie2", "x"), ("Access-Control-Request-Method", "PUT"),
    ("Access-Control-Request-Private-Network", "true"), ("X-HTTP-Method", "TRACE"), ("X-HTTP-Method-Override", "track"),
    ("X-Method-Override", "GET, connect"), ("Keep-Alive", "1"), ("sec-x", "1"), ("Trailer", "x"), ("Upgrade", "x"),
    ("User-Agent", "agent/1"), ("Content-Length", "3"), ("Content-Transfer-Encoding", "x"),
]
INVALID_HEADERS = [("X Y", "1"), ("", "1"), ("X:Y", "1"), ("X-\u00e9", "1"), ("X-Nul", "a\x00b"), ("X-Line", "a\nb"), ("X-Wide", "\u4e2d"),
                   ("X-Trim", "  a  "), ("X-Tab", "\ta\t"), ("X-CR", "a\r\nb")]

METHODS = ["GET", "GET", "GET", "POST", "POST", "POST", "PUT", "PUT", "DELETE", "DELETE", "PATCH", "HEAD", "OPTIONS", "patch", "get", "post",
           "put", "delete", "head", "Delete", "Patch", "QUERY", "PROPFIND", "PURGE", "CHICKEN", "x-custom", "OPTIONS", "LINK"]
ODD_METHODS = ["CONNECT", "TRACE", "track", "GE T", "", "PU\u00e9T", "G:T", "pATCH", "*", "M-SEARCH", "!"]

STATUSES = [200] * 30 + [201, 202, 203, 204, 204, 205, 206, 226, 299, 300, 304, 304, 305, 400, 401, 401, 403, 404, 404, 405, 407, 410, 413,
                         416, 418, 422, 429, 451, 500, 500, 501, 502, 503, 504, 511, 599]
PREFLIGHT_STATUSES = [200, 204, 201, 206, 299, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 407, 418, 500, 502, 503]
EXPOSABLE = [("X-Total", "7"), ("ETag", "\"1\""), ("X-Request-Id", "r1"), ("Cache-Control", "no-store"), ("Expires", "0"), ("Pragma", "x"),
             ("Content-Language", "en"), ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"), ("Set-Cookie", "a=b"), ("Server", "s"),
             ("Vary", "Origin"), ("X-Two", "1"), ("x-lower", "1"), ("Link", "<x>"), ("Date", "Mon, 01 Jan 2024 00:00:00 GMT"),
             ("Set-Cookie2", "x"), ("Content-Disposition", "inline"), ("X-Empty", ""), ("Timing-Allow-Origin", "*")]

OPAQUE_TYPES = ["application/json", "application/problem+json", "text/html", "text/HTML; charset=utf-8", "application/xml", "text/xml", "text/plain",
                "application/octet-stream", "application/pdf", "application/zip", "text/csv", "application/x-protobuf", "text/event-stream",
                "application/vnd.ms-excel", "multipart/byteranges", "text/vtt", "application/dash+xml", "text/css", "text/javascript",
                "font/ttf", "nonsense", "x/y"]
ODD_TYPES = ["text/html", "nonsense", "*/*", "text/plain; charset=utf-8", "TEXT/JAVASCRIPT", "text/css;x=1", "image/gif", "/css", "css/", "text/css x"]
