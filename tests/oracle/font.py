# SPDX-License-Identifier: Apache-2.0
"""A TrueType font of one empty glyph: the smallest that the browsers' font sanitizers let through."""
import functools
import struct


@functools.cache
def smallest():
    """The bytes of the font file."""
    tables = {b"OS/2": os2(), b"cmap": cmap(), b"glyf": bytes(4), b"head": head(), b"hhea": hhea(), b"hmtx": struct.pack(">Hh", 500, 0),
              b"loca": struct.pack(">HH", 0, 0), b"maxp": maxp(), b"name": name(), b"post": struct.pack(">IIhhIIIII", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0)}
    offset = 12 + 16 * len(tables)
    directory = struct.pack(">IHHHH", 0x00010000, len(tables), 128, 3, len(tables) * 16 - 128)
    body = b""
    for tag, data in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag, checksum(data), offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return directory + body


def checksum(data):
    data += bytes(-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def head():
    return struct.pack(">IIIIHHqqhhhhHHhhh", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0)


def hhea():
    return struct.pack(">IhhhHhhhhhh8xhH", 0x00010000, 800, -200, 0, 500, 0, 0, 0, 1, 0, 0, 0, 1)


def maxp():
    return struct.pack(">IH13H", 0x00010000, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)


def cmap():
    """Format 4, which maps nothing: the one segment is the end mark."""
    subtable = struct.pack(">HHHHHHHHHHhH", 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0)
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + subtable


def name():
    records, strings = b"", b""
    for number, text in ((1, "Crosscheck"), (2, "Regular"), (4, "Crosscheck"), (6, "Crosscheck")):
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(data), len(strings))
        strings += data
    return struct.pack(">HHH", 0, 4, 6 + len(records)) + records + strings


def os2():
    return struct.pack(">HhHHH11h10sIIII4sHHHhhhHHIIhhHHH", 4, 500, 400, 5, 0, *([0] * 10), 0, bytes(10), 0, 0, 0, 0, b"CRSS", 64, 0, 0xFFFF,
                       800, -200, 0, 800, 200, 1, 0, 500, 700, 0, 32, 1)
