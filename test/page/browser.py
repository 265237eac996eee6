# SPDX-License-Identifier: Apache-2.0
"""What the tests of pages need: Node, Debian's Chromium, and packages of the registry. Skips (exit status 77), saying why, where one is absent."""
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
PACKAGES = {
    "playwright-core": ("1.64.1", "BC4s8y6SEVA6Q1rSxZTto8hI1KUI3xXlHGZgvGqP4IqPdI/a6FX9H29IDNz7vKo9l21b6LfYosScPL6M3xxyDQ=="),
    "axe-core": ("4.14.1", "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="),
}


def skip(why: str) -> None:
    print(f"skipped: {why}")
    sys.exit(77)


def package(name: str) -> pathlib.Path:
    """The unpacked package, downloaded once into build/ and checked against its published hash."""
    version, sha512 = PACKAGES[name]
    folder = PROJECT / "build" / f"{name}-{version}"
    if (folder / "package" / "package.json").exists():
        return folder / "package"
    address = f"https://registry.npmjs.org/{name}/-/{name}-{version}.tgz"
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            packed = answer.read()
    except (urllib.error.URLError, OSError) as error:
        skip(f"{address} cannot be fetched: {error}")
    found = base64.b64encode(hashlib.sha512(packed).digest()).decode()
    if found != sha512:
        sys.exit(f"{address}: SHA-512 is {found}, wanted {sha512}")
    with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
        tarfile.open(fileobj=io.BytesIO(packed)).extractall(fresh)
        if not folder.exists():
            shutil.move(fresh, folder)
            pathlib.Path(fresh).mkdir()
    return folder / "package"


def need_programs() -> None:
    for program in ("node", "chromium"):
        if not shutil.which(program):
            skip(f"no {program} on this machine")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.lstrip("v").split(".")[0]) < 20:
        skip(f"node is {version}; playwright-core needs 20 or later")
