# SPDX-License-Identifier: Apache-2.0
"""Opens every scenario's page in a real browser, and compares what happens there with what Crosscheck predicts.

    browsers_test.py CROSSCHECK ENGINE [SCENARIO...]

known_differences.txt lists where they are known to differ; a line that no longer holds fails the test too.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "oracle"))

import lab_process  # noqa: E402
import namespace  # noqa: E402
import pages  # noqa: E402

# Of what a browser prints, the lines about CORS; Crosscheck predicts these and may predict more.
ABOUT_CORS = {
    "chromium": re.compile(r"Access to |Fetch API cannot load "),
    "firefox": re.compile(r"Cross-Origin Request "),
    "webkit": re.compile(""),
}
# Printed when the page is read, not by its request.
ABOUT_THE_PAGE = re.compile("treat-as-public-address")


def known_differences(engine):
    known = {}
    for line in (HERE / "known_differences.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            browser, scenario, reason = line.split(maxsplit=2)
            if browser == engine:
                known[scenario] = reason
    return known


def differences(engine, scenario, visit, predicted):
    found = []
    # Crosscheck knows a page by its origin; a browser names its whole address.
    page, origin = scenario["page"], scenario["intent"]["origin"]
    lines = [line.replace(page + "#tell", page).replace(page, origin + "/") for line in visit.console]
    if visit.verdict != predicted["verdict"]:
        found.append(f"verdict: {visit.verdict}, predicted {predicted['verdict']}")
    printed = [line for line in lines if not ABOUT_THE_PAGE.search(line) and
               (ABOUT_CORS[engine].match(line) or line in predicted["console"])]
    if printed != predicted["console"]:
        found += [f"predicted: {line}" for line in predicted["console"]] or ["predicted no line"]
        found += [f"printed:   {line}" for line in printed] or ["printed no line"]
    return found


def main(crosscheck, engine, *names):
    namespace.enter()
    namespace.set_up()
    with lab_process.running(crosscheck) as lab:
        scenarios = [scenario for scenario in lab["scenarios"] if not names or scenario["id"] in names]
        predicted = lab_process.predicted(crosscheck, scenarios)
        visits = pages.visit_all(engine, {scenario["id"]: scenario["page"] for scenario in scenarios})
    known, failures = known_differences(engine), 0
    for scenario in scenarios:
        name = scenario["id"]
        found = differences(engine, scenario, visits[name], predicted[name, engine])
        if bool(found) == (name in known):
            continue
        failures += 1
        print(f"{name}: " + ("no longer differs; take it off known_differences.txt" if name in known else ""))
        print("".join(f"  {line}\n" for line in found), end="")
    print(f"{engine}: {len(scenarios)} scenarios, {failures} not as predicted, {len(known)} differences known")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
