# SPDX-License-Identifier: Apache-2.0
"""page_test.py PAGE BUILD CXX: the program that docs/library.md shows is built as it says, and protected; it may use all of
httplib."""
import http.client
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time


# A client has other members with each of httplib's definitions: header and library have to agree.
USES_CLIENT = """
  server.Get("/client", [](const auto& request, auto& response) {
    httplib::Client client(request.get_param_value("host"), std::stoi(request.get_param_value("port")));
    response.set_content(client.Get("/none") ? "answered" : "refused", "text/plain");
  });
"""


def quietly(*command):
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{ran.stdout}")


def preflight(port, origin):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("OPTIONS", "/items", headers={"Origin": origin, "Access-Control-Request-Method": "PUT"})
    response = connection.getresponse()
    return response.status, response.getheader("Access-Control-Allow-Origin")


def asks(port):
    """What the server says after it was its own client."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", f"/client?host=127.0.0.1&port={port}")
    response = connection.getresponse()
    return response.status, response.read()


def main(page, build, compiler):
    text = pathlib.Path(page).read_text()
    work = pathlib.Path(build, "tests", "install", "page")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    quietly("cmake", "--install", build, "--prefix", str(work / "prefix"), "--component", "development")
    # A port of its own, so that tests can run at a time.
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for language, name in (("cmake", "CMakeLists.txt"), ("cpp", "server.cc")):
        code = re.search(rf"^```{language}\n(.*?)^```", text, re.M | re.S)[1]
        (work / name).write_text(code.replace("8080", str(port)).replace("  server.listen", USES_CLIENT + "  server.listen"))
    quietly("cmake", "-G", "Ninja", "-S", str(work), "-B", str(work / "build"), f"-DCMAKE_CXX_COMPILER={compiler}",
            f"-DCMAKE_PREFIX_PATH={work / 'prefix'}")
    quietly("cmake", "--build", str(work / "build"))
    server = subprocess.Popen([work / "build" / "server"])
    try:
        for _ in range(100):
            try:
                allowed = preflight(port, "http://localhost:3000")
                break
            except OSError:
                time.sleep(0.1)
        answers = [allowed, preflight(port, "http://evil.example"), asks(port)]
    finally:
        server.kill()
        server.wait()
    if answers != [(204, "http://localhost:3000"), (403, None), (200, b"answered")]:
        sys.exit(f"the server answers {answers}")


if __name__ == "__main__":
    main(*sys.argv[1:])
