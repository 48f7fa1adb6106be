# SPDX-License-Identifier: Apache-2.0
"""Times Starlette's CORSMiddleware: main.py CASES SECONDS. See ../README.md for what is read and printed."""
import itertools
import json
import sys
import time

from starlette.middleware.cors import CORSMiddleware

SECONDS = float(sys.argv[2])


async def application(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})


def middleware_of(policy):
    # A set, so that looking up takes as long with one origin as with many.
    return CORSMiddleware(application, allow_origins=frozenset(policy["origins"]), allow_methods=policy["methods"],
                          allow_headers=policy["headers"], max_age=policy["max_age"])


def scope_of(case):
    lines = [("origin", origin) for origin in case["origins"][:1]] + case["lines"]
    headers = [(name.lower().encode(), value.encode()) for name, value in lines]
    return {"type": "http", "method": case["method"], "path": "/v1/items", "headers": headers}


async def receive():
    return {"type": "http.request"}


async def ignore(message):
    pass


def answer(asgi, scope, send):
    """Runs it to its end: nothing in it waits."""
    try:
        asgi(scope, receive, send).send(None)
    except StopIteration:
        return
    raise RuntimeError("the application waits")


def agrees(asgi, scope, case):
    sent = []

    async def record(message):
        sent.append(message)

    for origin in case["origins"][:100] or [None]:
        if origin is not None:
            scope["headers"][0] = (b"origin", origin.encode())
        sent.clear()
        answer(asgi, scope, record)
        if any(name == b"access-control-allow-origin" for name, _ in sent[0]["headers"]) != case["allowed"]:
            return False
    return True


def loop(asgi, scope, case):
    lines = itertools.cycle([(b"origin", origin.encode()) for origin in case["origins"]])
    headers = scope["headers"]

    def fixed(times):
        for _ in range(times):
            answer(asgi, scope, ignore)

    def varied(times):
        for _ in range(times):
            headers[0] = next(lines)
            answer(asgi, scope, ignore)

    return varied if len(case["origins"]) > 1 else fixed


def measure(run):
    """Nanoseconds of processor time that one of many takes."""
    times = 1
    while True:
        begin = time.process_time()
        run(times)
        seconds = time.process_time() - begin
        if seconds >= SECONDS:
            return seconds / times * 1e9
        wanted = 1.3 * SECONDS * times / seconds if seconds > 0 else times * 100
        times = int(min(max(wanted, times * 2), times * 100))


def main():
    policies, middlewares = {}, {"none": application}
    with open(sys.argv[1], encoding="latin-1") as file:
        for line in file:
            case = json.loads(line)
            if "case" not in case:
                policies[case["policy"]] = case
                middlewares[case["policy"]] = middleware_of(case)
                continue
            policy = policies.get(case["policy"])
            if policy and any("*." in origin for origin in policy["origins"]):
                continue  # regular expressions only
            result = {"case": case["case"]}
            if not case["method"]:
                def compile_many(times, policy=policy):
                    for _ in range(times):
                        middleware_of(policy)
                result["ns"] = measure(compile_many)
            else:
                asgi, scope = middlewares[case["policy"]], scope_of(case)
                if case["allowed"] is not None and not agrees(asgi, scope, case):
                    result["differs"] = True
                result["ns"] = measure(loop(asgi, scope_of(case), case))
            print(json.dumps(result), flush=True)


main()
