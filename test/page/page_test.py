#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The report's page in a real browser: builds the sample case, writes its page, and runs page_test.mjs on it with playwright-core in Debian's Chromium."""
import pathlib
import subprocess
import sys
import tempfile

from browser import HERE, PROJECT, need_programs, package


def main() -> None:
    headwater = sys.argv[1]
    need_programs()
    playwright = package("playwright-core")
    with tempfile.TemporaryDirectory() as work:
        case, page, full = f"{work}/selmira.hw", f"{work}/selmira.html", f"{work}/full.html"
        subprocess.run([headwater, "run", case, PROJECT / "examples/selmira/documents", "--html", page], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([headwater, "report", case, "--html", full, "--with-texts"], check=True)
        claims = subprocess.run([headwater, "claims", case, "--json"], check=True, capture_output=True).stdout
        pathlib.Path(f"{work}/claims.jsonl").write_bytes(claims)
        picture = PROJECT / "build" / "page.png"
        sys.exit(subprocess.run(["node", HERE / "page_test.mjs", playwright / "index.mjs", page, full, f"{work}/claims.jsonl", str(PROJECT), picture]).returncode)


main()
