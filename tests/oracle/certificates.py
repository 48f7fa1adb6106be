# SPDX-License-Identifier: Apache-2.0
"""A certificate authority of our own and a server certificate under it, made once per run."""
import functools
import pathlib
import subprocess
import tempfile

NAMES = ("subjectAltName=DNS:localhost,DNS:app.example,DNS:www.app.example,DNS:api.example,DNS:cdn.example,"
         "DNS:public.example,DNS:local.example,IP:127.0.0.1")  # spelt out: Firefox refuses `*.example`


@functools.cache
def make():
    """(path of the server's certificate with its key, path of the authority's certificate)"""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="oracle-certificates-"))
    authority, server = folder / "authority.pem", folder / "server.pem"
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    openssl("req", "-x509", *key, "-days", "3650", "-subj", "/CN=Crosscheck oracle", "-keyout", folder / "authority.key", "-out", authority)
    openssl("req", "-x509", *key, "-days", "365", "-subj", "/CN=localhost", "-addext", NAMES, "-addext", "basicConstraints=critical,CA:FALSE",
            "-addext", "extendedKeyUsage=serverAuth", "-CA", authority, "-CAkey", folder / "authority.key",
            "-keyout", folder / "server.key", "-out", folder / "server.crt")
    server.write_bytes((folder / "server.key").read_bytes() + (folder / "server.crt").read_bytes())
    return server, authority


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)
