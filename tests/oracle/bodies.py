# SPDX-License-Identifier: Apache-2.0
"""Bodies that suit who asks, so that a refusal is about CORS and not about the bytes."""
import base64

import font

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")
BODIES = {
    "img": PNG,
    "script": b"globalThis.crosscheckScript = 1;\n",
    "module": b"export default 1;\n",
    "import": b"export default 1;\n",
    "style": b"crosscheck-nothing { color: green }\n",
    "eventsource": b"retry: 100000\ndata: 1\n\n",
    "worker": b"postMessage(1);\n",
}
# Documents and data, for who asked for something else; none is a script.
NO_SCRIPTS = ["<!doctype html><p>", "<!-- c -->\n<html>", "<?xml version='1.0'?><a/>", '{"a":1}', ' { "a" :1}', ")]}'\n{}", "<bogus"]
CONTENT_TYPES = {
    "img": "image/png", "script": "text/javascript", "module": "text/javascript", "import": "text/javascript",
    "style": "text/css", "eventsource": "text/event-stream", "worker": "text/javascript", "font": "font/ttf",
}


def body_for(intent, answer):
    if "body" in answer:
        return answer["body"].encode("latin-1")
    if intent["as"] == "font":
        return font.smallest()
    return BODIES.get(intent["as"], b"hello")


def content_type_for(asker):
    return CONTENT_TYPES.get(asker, "text/plain")
