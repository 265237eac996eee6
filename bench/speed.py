#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Wall time of `headwater run` on the sample case and, where there, on a world of about 800 articles: minimum of N runs.

Machines are shared and noisy: give --against OTHER to time a second executable (yesterday's build) in turn and print the ratio.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def once(headwater, documents):
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run([headwater, "run", f"{folder}/case.hw", str(documents), "--quiet"], stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start


def world(home, folder):
    script = home / "bench" / "world.py"
    if not script.exists():
        print(f"skipped the world of 800 articles: no {script}")
        return None
    subprocess.run([sys.executable, str(script), "make", "--seed", "1", "--facts", "400", "--out", folder], check=True,
                   stdout=subprocess.DEVNULL)
    return pathlib.Path(folder) / "documents"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--headwater", required=True)
    parser.add_argument("--against")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    home = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared"))
    with tempfile.TemporaryDirectory() as folder:
        inputs = {"sample case": ROOT / "examples" / "selmira" / "documents", "world of 800": world(home, folder)}
        if (home / "corpus" / "seeds").exists():
            inputs["two seed documents"] = home / "corpus" / "seeds"
        for name, documents in inputs.items():
            if documents is None:
                continue
            mine, other = [], []
            for _ in range(options.runs):
                mine.append(once(options.headwater, documents))
                if options.against:
                    other.append(once(options.against, documents))
            ratio = f"   {min(other) / min(mine):.2f} × as fast as {options.against}" if other else ""
            print(f"{name}: {min(mine):.3f} s (minimum of {options.runs}){ratio}")


if __name__ == "__main__":
    main()
