# SPDX-License-Identifier: Apache-2.0
"""A private network for one run: nothing but loopback, our own host names, our own addresses.

The browsers and the server run in a network and mount namespace of their own. So no request can leave the machine,
the fixed ports are always free however many runs there are, and names such as `api.example` resolve without any
browser's help. 203.0.113.10 is an address that browsers take for a public one, 10.9.8.7 for a local one.
"""
import fcntl
import os
import socket
import struct
import subprocess
import sys
import tempfile

MARK = "CROSSCHECK_ORACLE_NAMESPACE"
HOSTS = """127.0.0.1 localhost app.example api.example cdn.example www.app.example
203.0.113.10 public.example
10.9.8.7 local.example
"""
SCRATCH = "/var/tmp"  # profiles and the like: in memory, and gone with the namespace
# A process namespace too: however a run ends, its browsers end with it.
SEPARATE = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
ALIASES = ("203.0.113.10", "10.9.8.7")
SIOCGIFFLAGS, SIOCSIFFLAGS, SIOCSIFADDR = 0x8913, 0x8914, 0x8916
IFF_UP = 1


def enter():
    """Starts this program again inside the namespace, unless it is there already."""
    if os.environ.get(MARK):
        return
    environment = dict(os.environ, **{MARK: "1"})
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    os.execvpe("unshare", ["unshare", *SEPARATE, *rights, "--", sys.executable, *sys.argv], environment)


def set_up():
    """Raises the loopback interface, adds the addresses, and binds our host table over the system's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        raise_interface(control, b"lo")
        for number, address in enumerate(ALIASES, start=1):
            name = b"lo:%d" % number
            request = struct.pack("16sHH4s8x", name, socket.AF_INET, 0, socket.inet_aton(address))
            fcntl.ioctl(control, SIOCSIFADDR, request)
    run("mount", "-t", "tmpfs", "tmpfs", SCRATCH)
    tempfile.tempdir = SCRATCH
    bind_over("/etc/hosts", HOSTS)
    bind_over("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n")


def raise_interface(control, name):
    request = struct.pack("16sh14x", name, 0)
    flags = struct.unpack("16sh14x", fcntl.ioctl(control, SIOCGIFFLAGS, request))[1]
    fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh14x", name, flags | IFF_UP))


def bind_over(path, text):
    with tempfile.NamedTemporaryFile("w", prefix="oracle-", delete=False) as file:
        file.write(text)
    os.chmod(file.name, 0o644)
    run("mount", "--bind", file.name, path)
    os.unlink(file.name)


def run(*command):
    subprocess.run(command, check=True)
