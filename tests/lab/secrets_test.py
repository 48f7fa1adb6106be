# SPDX-License-Identifier: Apache-2.0
"""No output holds a secret: every scenario of a lab is asked with cookies, tokens and passwords, in every language, as text
and as JSON, and so are the texts that `crosscheck explain` reads.

    secrets_test.py CROSSCHECK
"""
import concurrent.futures
import http.server
import subprocess
import sys
import threading

import lab_process

LANGUAGES = ("en", "zh-TW", "zh-CN")
# Every secret begins so; nothing else does.
SECRET = "Geheim"
COOKIE = f"sid={SECRET}Cookie; other={SECRET}Other"
HEADERS = [
    f"Authorization: Bearer {SECRET}Bearer",
    f"Proxy-Authorization: Basic {SECRET}Basic",
    f"X-Api-Key: {SECRET}Key",
    f"X-Auth-Token: {SECRET}Token",
]
BODY = '{"password":"%sBody","token":"%sToken"}' % (SECRET, SECRET)
QUERY = f"access_token={SECRET}Query&api_key={SECRET}Key&code={SECRET}Code"
# What a server says back: cookies, tokens in addresses and in bodies.
ANSWER = [
    ("Set-Cookie", f"sid={SECRET}Set; HttpOnly"),
    ("Set-Cookie", f"other={SECRET}Set2"),
    ("Authorization", f"Bearer {SECRET}Back"),
    ("X-Api-Key", f"{SECRET}Back"),
    ("Location", f"https://user:{SECRET}Location@login.example/cb?code={SECRET}Location#access_token={SECRET}Fragment"),
    ("Link", f"<https://next.example/?token={SECRET}Link>; rel=next"),
    ("Access-Control-Allow-Origin", f"https://user:{SECRET}Acao@app.example"),
]


class Handler(http.server.BaseHTTPRequestHandler):
    """/STATUS answers with that status and all of ANSWER."""

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = BODY.encode()
        self.send_response_only(int(self.path[1:4]))
        for name, value in ANSWER:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_OPTIONS = answer

    def log_message(self, *_):
        pass


def run(crosscheck, arguments, stdin=None):
    done = subprocess.run([crosscheck, *arguments], input=stdin, capture_output=True, timeout=120)
    return arguments, done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def secrets_in(output):
    return [line for line in output.splitlines() if SECRET.lower() in line.lower()]


def variants(arguments):
    for language in LANGUAGES:
        for output in (["-v"], ["--json"]) if language != "en" else ([], ["-v"], ["--json"]):
            yield [*arguments, "--lang", language, *output]


def with_secrets(arguments):
    """A scenario's request with all that must not be shown; the URL comes first."""
    url, *rest = arguments
    fragment = url.find("#")
    url = url if fragment < 0 else url[:fragment]
    if url.startswith("http"):
        url += ("&" if "?" in url else "?") + QUERY
    more = [word for header in HEADERS for word in ("-H", header)]
    if "-d" not in rest and "--as" not in rest and "GET" not in rest and "-X" in rest:
        more += ["--data-raw", BODY]
    return [url, *rest, *more, "-b", COOKIE]


def checks(lab, base):
    for scenario in lab["scenarios"]:
        if scenario["arguments"]:
            yield from (["check", *v] for v in variants(with_secrets(scenario["arguments"])))
    for status in (200, 204, 301, 401, 403, 500):
        url = f"{base}/{status}?{QUERY}"
        for request in ([], ["-X", "PUT"], ["--redirect", "error"]):
            asked = [url, "--origin", "http://app.example", "--credentials", "include", "-b", COOKIE, *request]
            yield from (["check", *v] for v in variants(asked))
    # a password in the URL
    yield from (["check", *v] for v in variants([base.replace("//", f"//user:{SECRET}@") + "/200", "--origin", "http://a.example"]))


def texts(base):
    """What people paste."""
    url = f"{base}/401?{QUERY}"
    header_words = " ".join(f"-H '{header}'" for header in HEADERS)
    curl = f"curl '{url}' -X PUT -H 'Origin: http://app.example' {header_words} -b '{COOKIE}' -H 'Cookie: {COOKIE}'"
    members = ", ".join("'%s': '%s'" % tuple(header.split(": ", 1)) for header in HEADERS)
    fetch = "fetch('%s', {method: 'PUT', credentials: 'include', headers: {%s, cookie: '%s'}, body: '%s'})" % (
        url, members, COOKIE, BODY)
    answer = "".join(f"{name}: {value}\n" for name, value in ANSWER)
    request = f"> PUT /?{QUERY} HTTP/1.1\n> Host: api.example\n> Cookie: {COOKIE}\n"
    request += "".join(f"> {header}\n" for header in HEADERS)
    blocked = "has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."
    yield from (curl, curl + f" --data-raw '{BODY}'", curl + f" -u 'user:{SECRET}User' -e 'https://u:{SECRET}@a.example/'")
    yield from (fetch, fetch.replace("'PUT'", "'PUT', mode: 'no-cors'"))
    yield f"HTTP/1.1 200 OK\n{answer}"
    yield f"HTTP/1.1 302 Found\n{answer}"
    yield request + ">\n< HTTP/1.1 401 Unauthorized\n" + "".join(f"< {line}\n" for line in answer.splitlines())
    yield "".join(f"{name}:\n{value}\n" for name, value in ANSWER)
    yield f"Access to fetch at '{url}' from origin 'http://app.example' {blocked}"
    yield f"Access to fetch at 'https://u:{SECRET}@a.example/' (redirected from '{url}') from origin 'http://app.example' {blocked}"
    yield (f"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {url}. "
           "(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.")
    yield f"curl https://a.example/ -u user:{SECRET}User -X 'P T'"
    yield f"curl https://a.example/ -H '{SECRET} without a colon'"
    yield f"curl 'https://a.example/ -b {COOKIE}' -X PUT"
    yield f"curl -X '{SECRET} {SECRET}' https://a.example/"
    yield "fetch('https://a.example/', {headers: {'%s': '%s'}})" % (HEADERS[0], SECRET)
    yield "fetch('https://a.example/', {mode: '%s'})" % SECRET
    yield "fetch(token + '%s')" % SECRET
    yield "fetch(`${'%s'}/v1`)" % SECRET


def cut_texts(base):
    """What cannot be read is shown with a caret, and nothing of it that may be a secret."""
    for text in list(texts(base))[1:5:2]:
        for cut in range(20, len(text), 11):
            yield text[:cut]


def explanations(base):
    for text in texts(base):
        for arguments in variants(["explain", "-"]):
            yield arguments, text.encode()
    for text in cut_texts(base):
        yield ["explain", "-"], text.encode()
    for text in list(texts(base))[:5]:
        yield ["explain", "-", "--live"], text.encode()
        yield ["explain", "-", "--live", "--json"], text.encode()


def main(crosscheck):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    failures = 0
    with lab_process.running(crosscheck) as lab, concurrent.futures.ThreadPoolExecutor(4) as pool:
        jobs = [(arguments, None) for arguments in checks(lab, base)] + list(explanations(base))
        statuses = {}
        for arguments, status, output in pool.map(lambda job: run(crosscheck, *job), jobs):
            statuses[status] = statuses.get(status, 0) + 1
            found = secrets_in(output)
            if found or status not in (0, 1, 3, 4) or not output:
                failures += 1
                if failures < 20:
                    print(f"{arguments[:8]}... status {status}: {found[:3]}")
        # The test would see one.
        _, _, shown = run(crosscheck, ["check", f"{base}/200?{QUERY}", "--origin", "http://a.example", "--show-secrets"])
        failures += 0 if secrets_in(shown) else 1
    print(f"{len(jobs)} outputs by status {statuses}, {failures} with secrets or none")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
