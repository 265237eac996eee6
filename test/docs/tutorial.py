#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs each command of docs/tutorial.md in order, in a folder of its own, and compares what is printed with what the page shows:
tutorial.py EXECUTABLE

Each `sh` block is followed by a `text` block, its output. There `…` stands for anything within a line, and alone on a line for any lines.
The sample of a report in README.md is compared, too."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STEPS_AT_LEAST = 12


def steps(page):
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", page, re.M | re.S)
    found = []
    for at, (kind, content) in enumerate(blocks):
        if kind == "sh":
            following = blocks[at + 1] if at + 1 < len(blocks) else ("", "")
            if following[0] != "text":
                sys.exit(f"tutorial: no output is shown behind\n{content}")
            found.append((content, following[1]))
    return found


def pattern(shown):
    """"a …\\n…\\nb\\n" matches an "a " line, any lines, a "b" line."""
    parts = []
    for line in shown.splitlines():
        parts.append(r"(?:.*\n)*?" if line == "…" else ".*".join(re.escape(part) for part in line.split("…")) + r"\n")
    return re.compile("".join(parts))


def first_missing(shown, printed):
    """The first line shown from which on the output does not fit."""
    lines = shown.splitlines()
    for count in range(1, len(lines) + 1):
        if not pattern("\n".join(lines[:count])).match(printed):
            return lines[count - 1]
    return "(the end: more is printed)"


def sample_of_readme(printed):
    """"" where the block of README.md that holds "…" stands in what the first step prints."""
    blocks = re.findall(r"^```\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    samples = [block for block in blocks if "…" in block]
    if len(samples) != 1:
        return f"README.md shows {len(samples)} samples of a report instead of one"
    return "" if pattern(samples[0]).search(printed) else f"README.md shows what is not printed:\n{samples[0]}"


def main():
    executable = pathlib.Path(sys.argv[1]).resolve()
    environment = dict(os.environ, PATH=f"{executable.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8")
    todo = steps((ROOT / "docs/tutorial.md").read_text(encoding="utf-8"))
    printed = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", pathlib.Path(folder) / "examples")
        for commands, shown in todo:
            done = subprocess.run(["bash", "-euc", commands], cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
            if done.returncode:
                sys.exit(f"tutorial: exit status {done.returncode} of\n{commands}{done.stderr}")
            if not pattern(shown).fullmatch(done.stdout):
                sys.exit(f"tutorial:\n{commands}prints\n{done.stdout}\nin which this line is not found in its place:\n{first_missing(shown, done.stdout)}")
            printed.append(done.stdout)
    if len(todo) < STEPS_AT_LEAST:
        sys.exit(f"tutorial: {len(todo)} steps found, at least {STEPS_AT_LEAST} expected: this test looks in the wrong place")
    if fault := sample_of_readme(printed[0]):
        sys.exit(f"tutorial: {fault}")
    print(f"tutorial: {len(todo)} steps print what the page shows")


if __name__ == "__main__":
    main()
