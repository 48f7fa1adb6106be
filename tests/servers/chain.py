# SPDX-License-Identifier: Apache-2.0
"""A chain of real layers on loopback: an Express application, nginx in front of it, a caching nginx as CDN in front of that, and
HAProxy as another way in. Each has faults of its own, by path; on every other path the chain is right.
"""
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ORIGIN = "http://app.example"

NGINX = """
daemon off; worker_processes 1; pid {dir}/pid; error_log {dir}/error.log;
events {{ worker_connections 128; }}
http {{
  access_log off; client_body_temp_path {dir}/body; proxy_temp_path {dir}/proxy; fastcgi_temp_path {dir}/fastcgi;
  uwsgi_temp_path {dir}/uwsgi; scgi_temp_path {dir}/scgi;
  proxy_cache_path {dir}/cache keys_zone=cdn:1m; proxy_http_version 1.1;
  proxy_set_header Host $http_host; proxy_set_header Connection "";
  map $http_x_forwarded_proto $proto {{ default $http_x_forwarded_proto; "" $scheme; }}
  proxy_set_header X-Forwarded-Proto $proto;

  # the proxy
  server {{
    listen 127.0.0.1:{nginx};
    location / {{ proxy_pass http://127.0.0.1:{app}; }}
    location /nginx-drops {{ proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://127.0.0.1:{app}; }}
    location /nginx-doubles {{ add_header Access-Control-Allow-Origin $http_origin always; proxy_pass http://127.0.0.1:{app}; }}
    location /nginx-names-another {{
      proxy_hide_header Access-Control-Allow-Origin; add_header Access-Control-Allow-Origin https://www.example always;
      proxy_pass http://127.0.0.1:{app};
    }}
    location /nginx-forgets-vary {{ proxy_hide_header Vary; proxy_pass http://127.0.0.1:{app}; }}
    location /nginx-refuses {{ return 403 "no\\n"; }}
    location /nginx-finds-nobody {{ proxy_pass http://127.0.0.1:1; }}
    location /nginx-redirects {{ return 301 http://$host$request_uri; }}
    location /nginx-answers-options {{
      if ($request_method = OPTIONS) {{ return 405; }}
      proxy_pass http://127.0.0.1:{app};
    }}
    location /secure/nginx-hides-https {{ proxy_set_header X-Forwarded-Proto http; proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:{app}; }}
    location /both-double {{ add_header Access-Control-Allow-Origin $http_origin always; proxy_pass http://127.0.0.1:{app}; }}
  }}

  # the CDN
  server {{
    listen 127.0.0.1:{cdn};
    listen 127.0.0.1:{tls} ssl;
    ssl_certificate {dir}/cert.pem; ssl_certificate_key {dir}/key.pem;
    proxy_cache cdn; proxy_cache_valid 200 1m; proxy_cache_methods GET HEAD;
    add_header X-Cache $upstream_cache_status always;
    location / {{ proxy_pass http://127.0.0.1:{nginx}; }}
    location /cdn-drops {{ proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://127.0.0.1:{nginx}; }}
    location /cdn-doubles {{ add_header Access-Control-Allow-Origin * always; proxy_pass http://127.0.0.1:{nginx}; }}
    location /cdn-ignores-vary {{ proxy_ignore_headers Vary; proxy_pass http://127.0.0.1:{nginx}; }}
    location /quiet-cache {{ proxy_ignore_headers Vary; add_header X-From quiet; proxy_pass http://127.0.0.1:{nginx}; }}
    location /cdn-blocks {{ default_type text/html; return 403 "<h1>Request blocked</h1>\\n"; }}
    location /cdn-redirects {{ return 302 http://127.0.0.1:1$request_uri; }}
    location /secure/cdn-hides-https {{ proxy_set_header X-Forwarded-Proto http; proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:{nginx}; }}
    location /both-double {{ add_header Access-Control-Allow-Origin $http_origin always; proxy_pass http://127.0.0.1:{nginx}; }}
  }}
}}
"""

HAPROXY = """
defaults
  mode http
  timeout connect 2s
  timeout client 5s
  timeout server 5s
frontend balancer
  bind 127.0.0.1:{haproxy}
  http-request set-var(txn.path) path
  http-response del-header Access-Control-Allow-Origin if {{ var(txn.path) -m beg /haproxy-drops }}
  http-response add-header Access-Control-Allow-Origin * if {{ var(txn.path) -m beg /haproxy-doubles }}
  http-request deny deny_status 429 if {{ path_beg /haproxy-limits }}
  default_backend app
backend app
  server app 127.0.0.1:{app}
"""


def free_ports(count):
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(f"a server ended with status {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("a server does not listen")


class Chain:
    """All layers, started once. Attributes: the ports app, nginx, cdn, tls, haproxy; dir."""

    def __enter__(self):
        self.dir = tempfile.mkdtemp()
        os.chmod(self.dir, 0o755)  # nginx's workers are somebody else where it is started by root
        self.processes = []
        application = subprocess.Popen(["node", HERE / "chain_app.js"], stdout=subprocess.PIPE, text=True,
                                       env={**os.environ, "NODE_PATH": "/usr/share/nodejs"})
        self.processes.append(application)
        self.app = int(application.stdout.readline())
        self.nginx, self.cdn, self.tls, self.haproxy = free_ports(4)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                        "-subj", "/CN=api.example", "-addext", "subjectAltName=DNS:api.example", "-keyout", f"{self.dir}/key.pem",
                        "-out", f"{self.dir}/cert.pem"], check=True, capture_output=True)
        ports = {name: getattr(self, name) for name in ("app", "nginx", "cdn", "tls", "haproxy")}
        for name, text in (("nginx.conf", NGINX), ("haproxy.cfg", HAPROXY)):
            pathlib.Path(self.dir, name).write_text(text.format(dir=self.dir, **ports), encoding="utf-8")
        self.start(["nginx", "-e", f"{self.dir}/error.log", "-p", self.dir, "-c", f"{self.dir}/nginx.conf"], self.cdn)
        self.start(["/usr/sbin/haproxy", "-db", "-q", "-f", f"{self.dir}/haproxy.cfg"], self.haproxy)
        return self

    def start(self, command, port):
        process = subprocess.Popen(command)
        self.processes.append(process)
        wait_for(port, process)

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        self.processes[0].stdout.close()
        shutil.rmtree(self.dir)
