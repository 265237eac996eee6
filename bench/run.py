#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the quality scorers of $HEADWATER_BENCH (default ../shared) over the executable, and our speed figures.

run.py --headwater PATH [AREA…]; an AREA whose scorer or data is absent is skipped with a message.
"""
import argparse
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
AREAS = ["reading", "attribution", "times", "names", "ledger", "reuse", "claims", "fuse"]


def scorer(home, area, headwater):
    script, data = home / "bench" / f"{area}.py", home / "data" / area
    if not script.exists() or not data.exists():
        print(f"skipped {area}: no {script} or no {data}; set HEADWATER_BENCH to a folder that has them")
        return None
    return [sys.executable, str(script), "--data", str(data), "--headwater", headwater]


def world(home, headwater):
    script = home / "bench" / "world.py"
    if not script.exists():
        print(f"skipped world: no {script}; set HEADWATER_BENCH to a folder that has it")
        return None
    return [sys.executable, str(script), "run", "--headwater", headwater, "--seeds", "1,2,3", "--facts", "400"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--headwater", required=True)
    parser.add_argument("areas", nargs="*", default=AREAS + ["world", "speed"])
    options = parser.parse_args()
    home = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared"))
    headwater = str(pathlib.Path(options.headwater).resolve())
    failed = []
    for area in options.areas:
        print(f"== {area}", flush=True)
        if area == "world":
            command = world(home, headwater)
        elif area == "speed":
            command = [sys.executable, str(ROOT / "bench" / "speed.py"), "--headwater", headwater]
        else:
            command = scorer(home, area, headwater)
        if command and subprocess.run(command, check=False).returncode != 0:
            failed.append(area)
    if failed:
        print(f"failed: {' '.join(failed)}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
