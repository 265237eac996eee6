#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The report's page in a real browser: builds the sample case, writes its page, and runs page_test.mjs on it with playwright-core in Debian's Chromium.

Skips (exit status 77), saying why, where Node, Chromium or the package registry is absent.
"""
import base64
import hashlib
import io
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
VERSION = "1.64.1"
SHA512 = "BC4s8y6SEVA6Q1rSxZTto8hI1KUI3xXlHGZgvGqP4IqPdI/a6FX9H29IDNz7vKo9l21b6LfYosScPL6M3xxyDQ=="


def skip(why: str) -> None:
    print(f"skipped: {why}")
    sys.exit(77)


def playwright_core() -> pathlib.Path:
    """The unpacked package, downloaded once into build/ and checked against its published hash."""
    folder = PROJECT / "build" / f"playwright-core-{VERSION}"
    if (folder / "package" / "index.mjs").exists():
        return folder / "package"
    address = f"https://registry.npmjs.org/playwright-core/-/playwright-core-{VERSION}.tgz"
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            packed = answer.read()
    except (urllib.error.URLError, OSError) as error:
        skip(f"{address} cannot be fetched: {error}")
    found = base64.b64encode(hashlib.sha512(packed).digest()).decode()
    if found != SHA512:
        sys.exit(f"{address}: SHA-512 is {found}, wanted {SHA512}")
    with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
        tarfile.open(fileobj=io.BytesIO(packed)).extractall(fresh)
        if not folder.exists():
            shutil.move(fresh, folder)
            pathlib.Path(fresh).mkdir()
    return folder / "package"


def main() -> None:
    headwater = sys.argv[1]
    for program in ("node", "chromium"):
        if not shutil.which(program):
            skip(f"no {program} on this machine")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.lstrip("v").split(".")[0]) < 20:
        skip(f"node is {version}; playwright-core {VERSION} needs 20 or later")
    package = playwright_core()
    with tempfile.TemporaryDirectory() as work:
        case, page = f"{work}/selmira.hw", f"{work}/selmira.html"
        subprocess.run([headwater, "run", case, PROJECT / "examples/selmira/documents", "--html", page], check=True, stdout=subprocess.DEVNULL)
        picture = PROJECT / "build" / "page.png"
        sys.exit(subprocess.run(["node", HERE / "page_test.mjs", package / "index.mjs", page, picture]).returncode)


main()
