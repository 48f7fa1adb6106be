#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Long policies, right and wrong ones, take time in the proportion of their length.

long_policies_test.py CROSSCHECK
"""
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

CROSSCHECK = sys.argv[1]
SIZE = 1024 * 1024  # an eighth of what a policy may have
MOST_SECONDS = 10  # of which the slowest takes a tenth; where time grew with the square of the length, it would take minutes


def text_of(extension, value):
    return f'"{value}"' if extension != "yaml" else f"'{value}'"


def fill(head, item, tail, between=""):
    """As many items as fit. item(i) is the i-th."""
    items, size, i = [], len(head) + len(tail), 0
    while size < SIZE:
        items.append(item(i))
        size += len((items[-1] + between).encode())
        i += 1
    return head + between.join(items[:-1]) + tail


def of_list(extension, key, value, between=", "):
    """A policy whose list `key` is long. value(i) is its i-th text."""
    item = lambda i: text_of(extension, value(i))
    others = [] if key == "origins" else [("origins", "[" + text_of(extension, "https://app.example.com") + "]")]
    return of_members(extension, others, key, "[", item, "]", between)


def of_members(extension, others, key, opening, item, closing, between):
    if extension == "json":
        others = "".join(f'"{name}": {value}, ' for name, value in others)
        return fill(f'{{{others}"{key}": {opening}', item, closing + "}\n", between)
    sign = " = " if extension == "toml" else ": "
    others = "".join(f"{name}{sign}{value}\n" for name, value in others)
    return fill(f"{others}{key}{sign}{opening}", item, closing + "\n", between)


def of_keys(extension, key):
    """A policy of many keys. key(i) is the i-th."""
    if extension == "json":
        return fill("{", lambda i: f'"{key(i)}": 1', "}\n", ", ")
    return fill("", lambda i: key(i) + (" = 1\n" if extension == "toml" else ": 1\n"), "")


def of_routes(extension, settings):
    """A policy of many routes. settings(i) are pairs of a key and its value."""
    sign = " = " if extension == "toml" else ": "

    def item(i):
        pairs = [(key, value if value == "true" else text_of(extension, value)) for key, value in settings(i)]
        return "{" + ", ".join((f'"{key}"' if extension == "json" else key) + sign + value for key, value in pairs) + "}"

    return of_members(extension, [("origins", "[]")], "routes", "[", item, "]", ", ")


def inherited(origin, key):
    """As many origins as routes that set `key`."""
    head = "origins:\n" + "".join(f"  - {origin(i)}\n" for i in range(SIZE // 64)) + "routes:\n"
    return fill(head, lambda i: f"  - {{path: /{i}, {key}: true}}\n", "")


SHAPES = {
    "origins on one line": lambda e: of_list(e, "origins", lambda i: f"https://app{i}.example.com"),
    "origins, each on a line": lambda e: of_list(e, "origins", lambda i: f"https://app{i}.example.com", ",\n  "),
    "origins beyond ASCII": lambda e: of_list(e, "origins", lambda i: f"https://ä{i}.example.com"),
    "origins that are none": lambda e: of_list(e, "origins", lambda i: f"app{i}.example.com/"),
    "one origin again and again": lambda e: of_list(e, "origins", lambda i: "https://app.example.com"),
    "origins in one text": lambda e: of_members(e, [], "origins", '"', lambda i: f"https://app{i}.example.com/", '"', " "),
    "methods": lambda e: of_list(e, "methods", lambda i: f"M{i}"),
    "request headers": lambda e: of_list(e, "request-headers", lambda i: f"X-{i}"),
    "request headers that are none": lambda e: of_list(e, "request-headers", lambda i: f"X {i}"),
    "exposed headers": lambda e: of_list(e, "expose", lambda i: f"X-{i}"),
    "numbers for texts": lambda e: of_members(e, [], "origins", "[", lambda i: "1", "]", ","),
    "unknown keys": lambda e: of_keys(e, lambda i: f"k{i}"),
    "keys with a slip": lambda e: of_keys(e, lambda i: f"orgins{i % 10}{i // 10 if e == 'toml' else ''}"),
    "one key again and again": lambda e: of_keys(e, lambda i: "origins"),
    "routes": lambda e: of_routes(e, lambda i: [("path", f"/{i}"), ("debug", "true")]),
    "routes with unknown keys": lambda e: of_routes(e, lambda i: [("path", f"/{i}"), ("foo", "true"), ("bar", "true")]),
    "routes with a key twice": lambda e: of_routes(e, lambda i: [("path", f"/{i}"), ("path", f"/{i}")]),
    "routes with hosts": lambda e: of_routes(e, lambda i: [("path", "/"), ("host", f"a{i}.b.c.example"), ("debug", "true")]),
}
OF_ONE_FORMAT = {
    "anchors.yaml": lambda: fill("origins: [", lambda i: f"&a{i} b", "]\n", ", "),
    "keys without values.yaml": lambda: fill("", lambda i: f"? a{i}\n", ""),
    "entries without values.yaml": lambda: fill("origins:\n", lambda i: "  -\n", ""),
    "dates.toml": lambda: fill("origins = [", lambda i: "1979-05-27", "]\n", ","),
    "tables.toml": lambda: fill("", lambda i: f"[[a{i}]]\n[[a{i}]]\n", ""),
    "brackets.yaml": lambda: fill("origins: ", lambda i: "[", "\n"),
    "routes that inherit origins.yaml": lambda: inherited(lambda i: f"https://app{i}.example.com", "debug"),
    "routes that inherit origins which they refuse.yaml": lambda: inherited(lambda i: f"http://app{i}.example.com", "credentials"),
    "routes that inherit headers.yaml": lambda: fill("origins: []\nexpose:\n" + "".join(f"  - X-{i}\n" for i in range(SIZE // 24)) + "routes:\n",
                                                     lambda i: f"  - {{path: /{i}, debug: true}}\n", ""),
    "a table again and again.toml": lambda: fill("", lambda i: "[a]\nx = 1\n", ""),
    "names with dots.toml": lambda: fill("", lambda i: f"a{i}.x = 1\na{i}.y = 1\n", ""),
    "escapes.json": lambda: fill('{"origins": [', lambda i: f'"https:\\/\\/app{i}.example.com"', "]}\n", ", "),
}


class LongPolicies(unittest.TestCase):
    def test_time_is_in_the_proportion_of_length(self):
        texts = {f"{name}.{extension}": (shape, (extension,)) for name, shape in SHAPES.items() for extension in ("yaml", "json", "toml")}
        texts.update({name: (shape, ()) for name, shape in OF_ONE_FORMAT.items()})
        with tempfile.TemporaryDirectory() as folder:
            for name, (shape, arguments) in texts.items():
                path = pathlib.Path(folder, name.replace(" ", "-"))
                path.write_text(shape(*arguments), encoding="utf-8")
                started = time.monotonic()
                checked = subprocess.run([CROSSCHECK, "policy", "check", str(path)], capture_output=True, text=True, timeout=60, check=False)
                took = time.monotonic() - started
                with self.subTest(name):
                    self.assertLess(took, MOST_SECONDS)
                    self.assertIn(checked.returncode, (0, 1, 4), checked.stdout[:1000])
                    self.assertEqual(checked.stderr, "")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
