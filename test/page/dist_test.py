#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The page in ui/dist is what its sources make, small enough and without what the policy of the server forbids.

The comparison is skipped (exit status 77) where npm's modules are absent: cd ui && npm ci.
"""
import gzip
import pathlib
import re
import subprocess
import sys
import tempfile

UI = pathlib.Path(__file__).resolve().parents[2] / "ui"
DIST = UI / "dist"
GOAL = 80_000


def files(folder: pathlib.Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def first_load() -> list[str]:
    """The files that the page asks for before anything is shown."""
    page = (DIST / "index.html").read_text(encoding="utf-8")
    return ["index.html", *re.findall(r'(?:src|href)="/([^"]+)"', page)]


def main() -> None:
    page = (DIST / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<style|style=|\son\w+=|<script(?![^>]*\bsrc=)", page), "index.html holds inline script or style"
    assert not re.search(r"https?://", page), "index.html names another host"
    size = sum(len(gzip.compress((DIST / name).read_bytes(), 9)) for name in first_load())
    print(f"first load: {size} bytes gzip")
    assert size < GOAL, f"the first load is {size} bytes, not under {GOAL}"
    for name, content in files(UI / "src").items():
        assert not re.search(rb"innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|\.html\(|\beval\(|new Function|document\.write", content), f"ui/src/{name} makes markup or code of text"
    for name, content in files(DIST).items():
        assert not re.search(rb"\beval\(|new Function\(", content), f"{name} makes code of text"
    if not (UI / "node_modules/vite").exists():
        print("skipped: npm's modules are absent (cd ui && npm ci)")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as fresh:
        subprocess.run(["npx", "vite", "build", "--outDir", fresh, "--emptyOutDir", "--logLevel", "error"], cwd=UI, check=True)
        made, kept = files(pathlib.Path(fresh)), files(DIST)
    differ = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    assert not differ, f"ui/dist is not what ui/src makes (script/build_page): {differ}"


main()
