# SPDX-License-Identifier: Apache-2.0
"""The rules that hold for the source tree as a whole: which folder may include which, sizes, licence lines.

Each rule is a function from the files to the list of what breaks it, one sentence a finding.
"""
import os
import pathlib
import re

# Each folder of src/ may include those before it.
LAYERS = ["base", "url", "json", "http", "browser", "policy", "servers", "diagnosis", "paste", "report", "responders", "replay", "capi", "adapters"]
# Two ends that know nothing of each other; that they agree is a test.
STRANGERS = {frozenset({"browser", "policy"})}
# The folder that a public header belongs to.
PUBLIC = {
    "url.h": "url",
    "http.h": "http",
    "browser.h": "browser",
    "preflight_cache.h": "browser",
    "browser_failures.inc": "browser",
    "policy.h": "policy",
    "policy_apply.h": "policy",
    "policy_config.h": "policy",
    "policy_file.h": "policy",
    "policy_issues.inc": "policy",
    "policy_reasons.inc": "policy",
    "server_config.h": "servers",
    "diagnosis.h": "diagnosis",
    "hops.h": "diagnosis",
    "probes.h": "diagnosis",
    "causes.inc": "diagnosis",
    "remedies.inc": "diagnosis",
    "cures.h": "diagnosis",
    "stacks.inc": "diagnosis",
    "error.h": "base",
    "responder.h": "responders",
    "crosscheck.h": "capi",
}
SOCKETS = re.compile(r"curl/.*|httplib\.h|netdb\.h|arpa/.*|netinet/.*|sys/(socket|un)\.h|boost/(asio|beast).*")
SOCKETS_ALLOWED = ("src/responders/live/", "apps/", "adapters/", "include/crosscheck/adapters/", "tests/", "bench/")
FILES = re.compile(r"fstream|filesystem|fcntl\.h|sys/stat\.h|unistd\.h")
FILES_FORBIDDEN = ("src/base/", "src/url/", "src/http/", "src/browser/", "src/policy/")

CXX = (".h", ".cc", ".inc", ".c")
SOURCE = CXX + (".py", ".js", ".ts", ".sh", ".cmake")
MOST_BYTES = 16 * 1024


def read_tree(root):
    """The text of every source file by its path from the root; what was built or fetched is left out."""
    files = {}
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in {".git", "build", ".cache", "node_modules", "__pycache__"}]
        for name in names:
            path = pathlib.Path(folder, name)
            if name.endswith(SOURCE) or name == "CMakeLists.txt":
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return files


def includes(text):
    return re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', text, re.M)


def layer_of(path):
    """The folder of src/ that a file belongs to, or None."""
    parts = path.split("/")
    if parts[:3] == ["include", "crosscheck", "adapters"]:
        return "adapters"
    if parts[:2] == ["include", "crosscheck"]:
        return PUBLIC.get(parts[-1], f"include/crosscheck/{parts[-1]}")
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def included_layer(include):
    parts = include.split("/")
    if parts[0] == "crosscheck":
        return layer_of("include/" + include)
    return parts[0] if len(parts) > 1 and parts[0] in LAYERS + ["apps", "adapters"] else None


def wrong_arrows(files):
    found = []
    for path, text in files.items():
        source = layer_of(path)
        if not path.endswith(CXX) or source is None:
            continue
        if source not in LAYERS:
            found.append(f"{path}: {source} has no place in LAYERS or PUBLIC of tests/tree/tree.py")
            continue
        allowed = LAYERS[: LAYERS.index(source) + 1]
        for include in includes(text):
            target = included_layer(include)
            if target is not None and (target not in allowed or frozenset({source, target}) in STRANGERS):
                found.append(f"{path} includes {include}, but {source} may not use {target}")
    return found


def forbidden_headers(files):
    found = []
    for path, text in files.items():
        for include in includes(text) if path.endswith(CXX) else []:
            if SOCKETS.fullmatch(include) and not path.startswith(SOCKETS_ALLOWED):
                found.append(f"{path} includes {include}, but only src/responders/live opens sockets")
            if FILES.fullmatch(include) and path.startswith(FILES_FORBIDDEN):
                found.append(f"{path} includes {include}, but only readers open files")
    return found


def too_large(files, exceptions):
    """`exceptions` maps a path to the reason why it may be large; one that is not needed any more is a finding too."""
    large = {path for path, text in files.items() if len(text.encode()) > MOST_BYTES}
    found = [f"{path} has more than {MOST_BYTES} bytes" for path in sorted(large - exceptions.keys())]
    return found + [f"{path} is listed as large and is not" for path in sorted(exceptions.keys() - large)]


def read_exceptions(text):
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split(maxsplit=1) for line in lines)


def without_licence(files):
    return [
        f"{path} does not say SPDX-License-Identifier: Apache-2.0 in its first three lines"
        for path, text in files.items()
        if not any("SPDX-License-Identifier: Apache-2.0" in line for line in text.splitlines()[:3])
    ]


def read_documents(root):
    """The text of every Markdown file by its path from the root."""
    skipped = {"build", "node_modules", ".git"}
    paths = [p for p in pathlib.Path(root).rglob("*.md") if not skipped & set(p.relative_to(root).parts)]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def broken_links(documents, exists):
    """`exists` says whether a path from the root is there."""
    found = []
    for path, text in documents.items():
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
            here = os.path.normpath(os.path.join(os.path.dirname(path), target))
            if "://" not in target and not target.startswith("mailto:") and not exists(here):
                found.append(f"{path} links to {target}, which is not there")
    return found


def undocumented(inc, page):
    """Ids of a list that their page does not explain, and ids that it explains though there are none."""
    ids = set(re.findall(r'^(?:CROSSCHECK_FAILURE|X)\(\w+, "([^"]+)"', inc, re.M))
    explained = set(re.findall(r"^\| `([^`]+)` \|", page, re.M))
    return sorted(ids ^ explained)


LITERAL = re.compile(
    r'''
    //[^\n]* | \#include[^\n]* | '(?:[^'\\]|\\.)+' |
    R"(?P<mark>\w*)\((?P<raw>.*?)\)(?P=mark)" |
    "(?P<text>(?:[^"\\\n]|\\.)*)" |
    \s+ | .
    ''',
    re.S | re.X,
)


def literals(text):
    """The string literals of a C++ text, those that stand side by side as one."""
    found, last = [], None
    for token in LITERAL.finditer(text):
        literal = token["raw"] if token["text"] is None else re.sub(r"\\(.)", r"\1", token["text"])
        if literal is not None:
            last = (last or "") + literal
        elif last is not None and not token[0].isspace() and not token[0].startswith("//"):
            found.append(last)
            last = None
    return found


# What a library says, which is looked for and not said.
HEARD = {"maximum nested", "cannot redefine", "existing inline table", "as dotted key-value pair"}


def untold(files):
    """What is said of policies, and is not in the catalogue of what can be told in other languages."""
    catalogue = "\n".join(
        "\n".join(literals(text)) for path, text in files.items() if path.startswith("src/diagnosis/catalogue/phrases_of_")
    )
    return [
        f"{path} says {literal!r}, which no src/diagnosis/catalogue/phrases_of_*.h has"
        for path, text in files.items()
        if path.startswith("src/policy/") and path.endswith(CXX)
        for literal in literals(text)
        if re.search("[A-Za-z] [A-Za-z]", literal) and literal not in catalogue and literal not in HEARD
    ]
