# SPDX-License-Identifier: Apache-2.0
"""completion.py SHELL PREFIX: what SHELL offers for a line that is typed, with crosscheck installed at PREFIX.

Prints "skipped: ..." and exits 77 where the shell is not installed.
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

# A line, and what must be offered for its last word. A file called cases.jsonl lies in the folder.
CASES = [
    ("crosscheck ch", ["check"]),
    ("crosscheck rep", ["replay"]),
    ("crosscheck --ver", ["--version"]),
    ("crosscheck replay --en", ["--engine"]),
    ("crosscheck replay --engine webk", ["webkit"]),
    ("crosscheck replay --engine ", ["all", "standard", "chromium", "firefox", "webkit"]),
    ("crosscheck check --credentials ", ["omit", "same-origin", "include"]),
    ("crosscheck check --json --as xhr-", ["xhr-upload"]),
    ("crosscheck replay case", ["cases.jsonl"]),
]


def bash(prefix, line, _):
    words = [word or '""' for word in line.split(" ")]
    script = (
        f"source {prefix}/share/bash-completion/completions/crosscheck\n"
        f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}\n"
        "_crosscheck crosscheck\n"
        # What `complete -o default` does when the function offers nothing.
        '((${#COMPREPLY[@]})) || mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")\n'
        'complete -p crosscheck | grep -q -- "-o default" && printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False).stdout.split()


def fish(prefix, line, _):
    script = f"source {prefix}/share/fish/vendor_completions.d/crosscheck.fish; complete -C '{line}'"
    said = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=False).stdout
    return [offer.split("\t")[0] for offer in said.splitlines()]


def zsh(prefix, line, wanted):
    """Types the line and a tab in an interactive zsh, and reads the words that appear on the screen."""
    try:
        pid, terminal = pty.fork()
    except OSError as error:
        print(f"skipped: {error}")
        sys.exit(77)
    if pid == 0:
        os.environ.update(TERM="dumb", PS1="", ZDOTDIR="/nonexistent", COLUMNS="200")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    setup = f"fpath=({prefix}/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; PS1=; echo rea''dy\n"
    try:
        os.write(terminal, setup.encode())
        read_until(terminal, {"ready"})
        os.write(terminal, line.encode() + b"\t")
        return read_until(terminal, set(wanted))
    finally:
        os.write(terminal, b"\x15exit\n")
        os.close(terminal)
        os.waitpid(pid, 0)


def read_until(terminal, wanted):
    """The words that appear until all that are wanted did, or until nothing more does for ten seconds."""
    seen = ""
    last = time.monotonic()
    while not wanted <= set(words_of(seen)) and time.monotonic() - last < 10:
        if select.select([terminal], [], [], 0.05)[0]:
            seen += os.read(terminal, 65536).decode(errors="replace")
            last = time.monotonic()
    return words_of(seen)


def words_of(screen):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x07", "", screen).split()


def main():
    shell, prefix = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if not shutil.which(shell):
        print(f"skipped: {shell} is not installed")
        return 77
    os.environ["PATH"] = f"{prefix}/bin:{os.environ['PATH']}"
    offers = {"bash": bash, "fish": fish, "zsh": zsh}[shell]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "cases.jsonl").touch()
        os.chdir(folder)
        for line, wanted in CASES:
            offered = offers(prefix, line, wanted)
            missing = [word for word in wanted if word not in offered]
            if missing:
                print(f"{line!r}: {shell} does not offer {missing}; it offers {offered}")
                wrong += 1
    return int(wrong > 0)


sys.exit(main())
