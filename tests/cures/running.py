# SPDX-License-Identifier: Apache-2.0
"""Starts a server that cures are proved on, with lines in its places, and the application behind a proxy."""
import contextlib
import fcntl
import hashlib
import http.client
import http.server
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent


class Upstream(http.server.BaseHTTPRequestHandler):
    """The application behind a proxy: it knows no CORS, but on /sets and, in two layers, on /twice; it refuses OPTIONS."""
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status = 405 if self.command == "OPTIONS" else 200
        if self.path.startswith("/login") and "Authorization" not in self.headers:
            status = 401
        self.send_response(status)
        for _ in range({"/sets": 1, "/twice": 2}.get(self.path, 0)):
            self.send_header("Access-Control-Allow-Origin", self.headers.get("Origin", "*"))
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_OPTIONS = do_HEAD = answer

    def version_string(self):
        return "app"

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def status(port):
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        connection.request("GET", "/")
        return connection.getresponse().status


def fill(text, places):
    """Puts lines in the places of a file, indented as the place is."""
    def put(match):
        lines = places.get(match.group(3), "").splitlines()
        return "".join(match.group(1) + line + "\n" if line else "\n" for line in lines)
    return re.sub(r"^([ \t]*)(#|//) @(\S+)\n", put, text, flags=re.M)


class Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):  # a proxy that ends takes its connections with it
        pass


@contextlib.contextmanager
def upstream():
    server = Quiet(("127.0.0.1", 0), Upstream)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def missing(stack):
    """Why the stack cannot run here, or nothing."""
    if "$POLICY_SERVER" in stack.command and not os.environ.get("POLICY_SERVER"):
        return "its server was not built: libcpp-httplib-dev is not installed"
    for tool, oldest in stack.tools.items():
        if not shutil.which(tool):
            return f"{tool} is not installed"
        said = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
        version = re.search(r"\d+(\.\d+)+", said).group()
        if tuple(map(int, version.split("."))) < oldest:
            return f"{tool} {version} is too old"
    return ""


INSTALL = {"npm": ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--omit=optional", "--ignore-scripts", "--prefix"],
           "pip": ["pip3", "install", "--quiet", "--no-cache-dir", "--no-deps", "--only-binary", ":all:", "--target"]}


def fetched(stack):
    """Where the packages of that stack are, fetched if they are not."""
    command = [*INSTALL["npm" if stack.npm else "pip"]]
    packages = stack.npm or stack.pip
    folder = pathlib.Path(tempfile.gettempdir(), f"crosscheck-{command[0]}-" + hashlib.sha256(" ".join(packages).encode()).hexdigest()[:16])
    folder.mkdir(exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "complete").exists():
            subprocess.run([*command, folder, *packages], check=True, capture_output=True, text=True, timeout=180)
            (folder / "complete").touch()
    return folder


@contextlib.contextmanager
def running(stack, places, upstream_port):
    """The server with those lines in its places; gives its port."""
    folder = tempfile.mkdtemp()
    port = free_port()
    packages = str(fetched(stack)) if stack.npm or stack.pip else ""
    cache = pathlib.Path(tempfile.gettempdir(), f"crosscheck-cure-{stack.name}")

    def replaced(text):
        for name in ("POLICY_SERVER", "CXX", "INCLUDE"):  # what CMake knows
            text = text.replace(f"${name}", os.environ.get(name, ""))
        return text.replace("$DIR", folder).replace("$CACHE", str(cache)).replace("$PACKAGES", packages).replace("$PORT", str(port)).replace("$UPSTREAM", str(upstream_port))

    files = HERE / "servers" / stack.name
    for file in filter(pathlib.Path.is_file, files.rglob("*")):
        copy = folder / file.relative_to(files)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(fill(replaced(file.read_text(encoding="utf-8")), places), encoding="utf-8")
    environment = {**os.environ, "HOME": folder, "NODE_PATH": f"{packages}/node_modules" if stack.npm else "/usr/share/nodejs", "GOPROXY": "off", "GOFLAGS": "-mod=mod",
                   "GOCACHE": str(pathlib.Path(tempfile.gettempdir(), "crosscheck-go-cache")), "PYTHONDONTWRITEBYTECODE": "1"}
    for tool in ("cargo", "rustup"):  # what they have fetched is in the real home
        environment.setdefault(f"{tool.upper()}_HOME", str(pathlib.Path.home() / f".{tool}"))
    if stack.build:
        cache.mkdir(exist_ok=True)
        built = subprocess.run([replaced(word) for word in stack.build], cwd=folder, env=environment, capture_output=True, text=True)
        if built.returncode:
            raise RuntimeError(f"{stack.name}: {built.stdout}{built.stderr}")
    with open(f"{folder}/output", "w", encoding="utf-8") as output:
        process = subprocess.Popen([replaced(word) for word in stack.command], cwd=folder, env=environment, stdout=output, stderr=output)
    try:
        for _ in range(400):
            if process.poll() is not None:
                raise RuntimeError(f"{stack.name} ended: {pathlib.Path(folder, 'output').read_text(encoding='utf-8')}")
            if answers(port) and not (stack.early and status(port) == 404):
                break
            time.sleep(0.025)
        yield port
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder)
