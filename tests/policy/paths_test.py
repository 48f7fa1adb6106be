# SPDX-License-Identifier: Apache-2.0
"""Where a policy chooses a route, servers choose the same one: nginx, Apache and Express are asked for the oddest of paths.

    paths_test.py ROUTE_OF      CROSSCHECK_SEED=7 for others
"""
import collections
import os
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

ROUTE_OF = sys.argv.pop(1)
SEED = int(os.environ.get("CROSSCHECK_SEED", "20261121"))
PATHS = 4000
PIECES = ["/", "/", "/", "public", "admin", "health", "ADMIN", "Public", "y", "..", ".", "%2e", "%2E%2e", "%2f", "%5c", "\\", ";", ";x", "%3b", "%25",
          "%252f", "%252e", "%61dmin", "//", "%20", "a.b", "~"]

NGINX = """daemon off; worker_processes 1; pid $DIR/pid; error_log $DIR/error.log;
events { worker_connections 64; }
http {
  access_log off; client_body_temp_path $DIR/body; proxy_temp_path $DIR/proxy; fastcgi_temp_path $DIR/fastcgi;
  uwsgi_temp_path $DIR/uwsgi; scgi_temp_path $DIR/scgi;
  server {
    listen 127.0.0.1:$PORT;
    location / { return 200 other; }
    location /public/ { return 200 public; }
    location /admin/ { return 200 admin; }
    location = /health { return 200 health; }
  }
}
"""
APACHE = """ServerRoot $DIR
PidFile $DIR/pid
ServerName 127.0.0.1
Listen 127.0.0.1:$PORT
ErrorLog $DIR/error.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
AllowEncodedSlashes On
ErrorDocument 404 other
<Location /public/>
  ErrorDocument 404 public
</Location>
<Location /admin/>
  ErrorDocument 404 admin
</Location>
<LocationMatch ^/health$>
  ErrorDocument 404 health
</LocationMatch>
"""
EXPRESS = """const app = require('express')();
app.enable('strict routing');  // else /health/ is /health
const says = (name) => (request, response) => response.send(name);
app.all('/public/:rest(.*)', says('public'));
app.all('/admin/:rest(.*)', says('admin'));
app.all('/health', says('health'));
app.use(says('other'));
app.listen($PORT, '127.0.0.1');
"""
SERVERS = {
    "nginx": (NGINX, ["nginx", "-e", "$DIR/error.log", "-p", "$DIR", "-c", "$DIR/settings"]),
    "apache2": (APACHE, ["apache2", "-D", "FOREGROUND", "-d", "$DIR", "-f", "$DIR/settings"]),
    "node": (EXPRESS, ["node", "$DIR/settings"]),
}


def paths():
    """Each once; half of them begin where something is at stake."""
    dice = random.Random(SEED)
    found = {"/public/y%5cy%2f..%2f..%2fadmin%2fs", "/y%252fy%2f..%2fadmin/s", "/health;%2fx", "/ADMIN/s", "/public/x", "/admin/x", "/health", "/x"}
    while len(found) < PATHS:
        path = dice.choice(["/public/", "/admin/", "/", "/", "/health"])
        path += "".join(dice.choice(PIECES) for _ in range(dice.randint(0, 7)))
        if dice.random() < 0.3:
            path += dice.choice(["/admin/s", "%2fadmin%2fs", "/public/s", "/health"])
        found.add(path)
    return sorted(found)


def answer(port, path):
    """The name of what answered; None for an error, a redirect or a closed connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        received = b""
        while part := connection.recv(65536):
            received += part
    body = received.partition(b"\r\n\r\n")[2].decode("latin-1").strip()
    return body if body in ("other", "public", "admin", "health") else None


class Paths(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.paths = paths()
        said = subprocess.run([ROUTE_OF], input="\n".join(cls.paths) + "\n", capture_output=True, text=True, check=True).stdout
        cls.routes = dict(zip(cls.paths, said.splitlines(), strict=True))

    def test_the_policy_chooses_often_enough(self):
        chosen = collections.Counter(self.routes.values())
        for name in ("public", "admin", "other", "ambiguous"):
            self.assertGreater(chosen[name], 200, chosen)

    def ask(self, name):
        settings, command = SERVERS[name]
        if not shutil.which(command[0]):
            self.assertIsNone(os.environ.get("CI"), f"{command[0]} is not installed")
            self.skipTest(f"{command[0]} is not installed")
        with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
            free.close()
            pathlib.Path(folder, "settings").write_text(settings.replace("$DIR", folder).replace("$PORT", str(port)))
            environment = os.environ | {"NODE_PATH": "/usr/share/nodejs"}
            server = subprocess.Popen([word.replace("$DIR", folder) for word in command], stdout=subprocess.DEVNULL, env=environment)
            try:
                for _ in range(100):
                    try:
                        socket.create_connection(("127.0.0.1", port), timeout=1).close()
                        break
                    except OSError:
                        time.sleep(0.05)
                self.hold(name, port)
            finally:
                server.terminate()
                server.wait()

    def hold(self, name, port):
        agreed = collections.Counter()
        wrong = []
        for path, route in self.routes.items():
            if route == "ambiguous":
                continue
            served = answer(port, path)
            if served is not None and served != route:
                wrong.append(f"{path}: the policy says {route}, {name} {served}")
            agreed[served == route] += 1
        self.assertEqual(wrong, [])
        self.assertGreater(agreed[True], 500, "the server answers")

    def test_nginx(self):
        self.ask("nginx")

    def test_apache(self):
        self.ask("apache2")

    def test_express(self):
        self.ask("node")


if __name__ == "__main__":
    unittest.main()
