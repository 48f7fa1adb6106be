# SPDX-License-Identifier: Apache-2.0
"""Random URLs with bases, the nastier the better; the same seed gives the same list."""

import random

SCHEMES = [
    "http", "http", "http", "https", "https", "HTTP", "hTTps", "ws", "wss", "ftp", "file", "data", "blob", "mailto", "foo", "web+x", "about", "1a", "a b",
]  # fmt: skip
SLASHES = ["", "/", "//", "///", "////", "\\\\", "/\\", "\\/", "\\", "//\t/", "/./", "/.//"]
LABELS = [
    "a", "Example", "example.com", "EXAMPLE.com.", "localhost", "LOCALHOST", "127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433",
    "256", "1.2.3.4.5", "1.2.3.4.", "1..2", "4294967295", "4294967296", "0x", "0x.0x.0", "09", "0.0.0.08", "a.0", "1e2", "1.2.3.foo",
    "[::1]", "[1:2:3:4:5:6:7:8]", "[::FFFF:1.2.3.4]", "[1::2::3]", "[1:0:0:2:0:0:0:3]", "[::1.2.3]", "[::01.2.3.4]", "[v1.x]", "[", "]",
    "[::1%25eth0]", "[::1", "[1:2:3:4:5:6:7::]", "[::8:7:6:5:4:3:2:1]", "[::1]x", "x[::1]", "[0:f::f:f:0:0]", "[0:0:1:0:0:1:0:0]",
    "\u00e9.example", "xn--e1afmkfd", "xn--a", "XN--A", "xn--\u00e9", "\u00df", "\u1e9e", "\uff11\uff12\uff17.1", "\u3002", "a\u3002b", "\u00ad", "a\u00adb",
    "\u2603", "\U0001f600", "\u05d0a", "a\u05d0", "\u200d", "\u0628\u200d", "%41", "%2e", "%2E%2e", "%00", "%25", "%zz", "%e2%98%83", "%E2%98", "%C3",
    "-a-", "a_b", "a~b", "a!b", "a$b", "a&b", "a'b", "a(b)", "a+b", "a,b", "a;b", "a=b", "a*b", "a b", "a%20b", "a|b", "a^b", "a<b", "a`b", "a{b}",
    "C:", "C|", "c|", "", ".", "..", "a..b", "\ufffd", "\ud800", "\x7f", "\x00", "\x01", "\t", "\n",
]  # fmt: skip
USERINFO = ["", "@", "u@", "u:@", ":@", ":p@", "u:p@", "u:p:q@", "u@v@", "%40@", "\u00e9:\u00e9@", "a b@", "a|b^c@", "'\"<>@", "/@", "?@", "#@", "[]@", ";=@"]
PORTS = ["", ":", ":80", ":443", ":0", ":00080", ":65535", ":65536", ":8080", ":8a", ":-1", ":+1", ":\t21", ": 80", ":99999999999", "::", ":80:"]
SEGMENTS = [
    "", "a", "b.c", ".", "..", "%2e", "%2E.", ".%2e", "%2e%2E", "...", ".a", "%2f", "%5c", "%", "%zz", "%41", "a b", "\u00e9", "\U0001f600", "\ud83d", "{}",
    "`", "^", "|", "'", "\"", "<>", "~", "C:", "C|", "c:", "D|x", ":", "@", "&=", "\x7f", "\x1f", "\t", "\r\n", "a\tb", "\u00a0", "\ufeff", ";x", "*", "[", "]",
]  # fmt: skip
TAILS = ["", "?", "?a=b", "?'", "? \"<>`{}^|", "?\u00e9", "?%zz", "??", "?#", "#", "#f", "#?", "##", "# \"<>`{}^|'", "#\u00e9", "#\x00", "?a#b", "?\ud800", " ", "\t", "  ?", " #"]
WRAPS = ["", "", "", "", " ", "\x00", "\x1f ", "\n"]
BASES = [
    "http://h/a/b/c?q#f", "http://h/a//b/", "http://h/?", "https://u:p@example.com:8443/x/", "https://u:p@example.com:8443/x/", "https://h", "https://h/#",
    "https://[::1]:1/a/./b", "file:///C:/a/b", "file:///a/b", "file://server/share/x", "foo://h/a/b",
    "foo://h", "foo:/a/b", "foo:/.//b", "foo:opaque?q#f", "data:text/plain,x ", "mailto:a@b", "blob:https://h/x", "ws://h/", "about:blank", "ftp://h/%41/..",
]  # fmt: skip
ANYWHERE = "\t\n\r \x00\x1f/\\?#@:[]%.&|^`'\"<>{}~*+-0aZ\u00e9\u3002\ud800\udfff\U0001f600"


def _path(rng):
    separators = rng.choice([["/"], ["/"], ["/", "\\"]])
    return "".join(rng.choice(separators) + rng.choice(SEGMENTS) for _ in range(rng.randrange(5)))


def _host(rng):
    return ".".join(rng.choice(LABELS) for _ in range(rng.choice([1, 1, 1, 1, 2, 3])))


def _url(rng):
    text = ""
    shape = rng.random()
    if shape < 0.75:
        text += rng.choice(SCHEMES) + ":"
    if shape < 0.85:
        text += rng.choice(["//", "//", "//", rng.choice(SLASHES)])
        text += (rng.choice(USERINFO) if rng.random() < 0.3 else "") + _host(rng) + (rng.choice(PORTS) if rng.random() < 0.4 else "")
    elif rng.random() < 0.5:
        text += rng.choice(SEGMENTS)
    text += _path(rng) + rng.choice(TAILS)
    return rng.choice(WRAPS) + text + rng.choice(WRAPS)


def _mutate(rng, text):
    for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 3])):
        at = rng.randrange(len(text) + 1)
        action = rng.randrange(3)
        if action == 0:
            text = text[:at] + rng.choice(ANYWHERE) + text[at:]
        elif action == 1:
            text = text[:at] + text[at + 1 :]
        else:
            end = min(len(text), at + rng.randrange(1, 6))
            text = text[:at] + text[at:end] * 2 + text[end:]
    return text


def random_urls(seed, count):
    """A list of (input, base or None)."""
    rng = random.Random(seed)
    urls = []
    for _ in range(count):
        base = rng.choice(BASES) if rng.random() < 0.5 else None
        urls.append((_mutate(rng, _url(rng)), base))
    return urls
