#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every fuzz target still compiles against the program's headers: they are built by clang alone, which most machines lack.

usage: fuzz_targets.py COMPILER SOURCE_FOLDER
"""
import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def fault(compiler, root, target):
    done = subprocess.run([compiler, "-fsyntax-only", "-std=c++23", f"-I{root / 'src'}", f"-I{root / 'fuzz'}", '-DHEADWATER_FORMAT="pdf"', str(target)],
                          capture_output=True, text=True)
    return f"{target.name}: {done.stderr.strip()[:600]}" if done.returncode else None


def main():
    compiler, root = sys.argv[1], pathlib.Path(sys.argv[2])
    every = sorted((root / "fuzz").glob("*.cc"))
    clang_alone = [target for target in every if "<fuzzer/" in target.read_text(encoding="utf-8")]  # a header that comes with clang
    targets = [target for target in every if target not in clang_alone]
    if len(targets) < 10:
        sys.exit(f"{root / 'fuzz'}: only {len(targets)} targets found")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [f for f in pool.map(lambda target: fault(compiler, root, target), targets) if f]
    if faults:
        sys.exit("\n".join(faults))
    print(f"fuzz targets: {len(targets)} compile; for clang alone: {' '.join(target.name for target in clang_alone)}")


if __name__ == "__main__":
    main()
