# SPDX-License-Identifier: Apache-2.0
"""A running example of adapters/, and what it answers."""
import contextlib
import http.client
import socket
import subprocess
import time


@contextlib.contextmanager
def running(example, origin):
    """The port of `example`, whose policy allows pages of `origin`, for as long as it runs."""
    process = subprocess.Popen([example, "0", origin], stdout=subprocess.PIPE, text=True)
    try:
        port = int(process.stdout.readline())
        wait_for(port)
        yield port
        if process.poll() is not None:
            raise AssertionError(f"{example} ended with status {process.returncode}")
    finally:
        process.kill()
        process.wait()


def wait_for(port):
    """Some servers print their port a moment before they listen."""
    for _ in range(200):
        try:
            return ask(port, "GET", "/items")
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the example does not answer")


def ask(port, method, path, headers=(), body=b""):
    """The status, and the header lines by their names in lower case; several lines of a name are joined."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path)
    for name, value in headers:
        connection.putheader(name, value)
    if method in ("PUT", "POST"):
        connection.putheader("Content-Length", len(body))
    connection.endheaders(body)
    response = connection.getresponse()
    response.read()
    lines = {}
    for name, value in response.getheaders():
        lines.setdefault(name.lower(), []).append(value)
    connection.close()
    return response.status, {name: ", ".join(values) for name, values in lines.items()}


def raw(port, method, path, headers, body=b""):
    """What comes back for a request whose body is sent a moment after the lines."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers)]
    return sent(port, "\r\n".join([*lines, "", ""]).encode(), body)


def sent(port, *parts):
    """What comes back on a connection of its own until it is closed, or nothing has come for half a second."""
    got = b""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        try:
            for i, part in enumerate(filter(None, parts)):
                time.sleep(0.2 * i)
                connection.sendall(part)
            while piece := connection.recv(65536):
                got += piece
                connection.settimeout(0.5)
        except (TimeoutError, ConnectionError):
            pass
    return got
