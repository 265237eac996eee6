#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The served page in a real browser: serve_test.py HEADWATER SCRIPT builds the sample case, serves it and runs test/page/SCRIPT.mjs on its address.

The script "attack" gets a case of hostile documents instead. Its arguments: PLAYWRIGHT ADDRESS AXE HEADWATER CASE.
"""
import pathlib
import subprocess
import sys
import tempfile

from browser import HERE, PROJECT, need_programs, package
from hostile_documents import write_hostile_documents


def documents_for(script: str, work: pathlib.Path) -> pathlib.Path:
    if script != "attack_test":
        return PROJECT / "examples/selmira/documents"
    folder = work / "documents"
    folder.mkdir()
    write_hostile_documents(folder)
    return folder


def main() -> None:
    headwater, script = sys.argv[1:3]
    need_programs()
    playwright, axe = package("playwright-core"), package("axe-core")
    with tempfile.TemporaryDirectory() as work:
        case = pathlib.Path(work) / "case.hw"
        subprocess.run([headwater, "add", case, "--quiet", documents_for(script, pathlib.Path(work))], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([headwater, "serve", case], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().split()[-1]
            status = subprocess.run(["node", HERE / f"{script}.mjs", playwright / "index.mjs", address, axe / "axe.min.js", headwater, case]).returncode
        finally:
            server.terminate()
            server.wait()
    sys.exit(status)


main()
