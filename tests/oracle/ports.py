# SPDX-License-Identifier: Apache-2.0
"""The fixed ports of every run: each run has a network namespace of its own, so they are always free.

`refused`: nobody listens. `tls`: reached as https, speaks plain. `closing`: closes each connection after one answer, so
that a connection dropped there is always a fresh one; on a reused one Firefox prints another line.
"""
from dataclasses import dataclass


@dataclass(frozen=True)
class Ports:
    page: int = 18100
    targets: tuple = (18101, 18102, 18103)
    refused: int = 18104
    tls: int = 18105
    secure_page: int = 18106
    secure_target: int = 18107
    closing: int = 18108

    @property
    def page_origin(self):
        return f"http://localhost:{self.page}"

    @property
    def origins(self):
        """The origins other than the page's, plain HTTP."""
        hosts = [("127.0.0.1", self.page)]
        hosts += [(host, port) for port in self.targets for host in ("127.0.0.1", "localhost")]
        return [f"http://{host}:{port}" for host, port in hosts]


PORTS = Ports()
