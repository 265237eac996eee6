# SPDX-License-Identifier: Apache-2.0
"""The libraries of the formats, in a virtual environment of their own in the build tree: made once, wheels only."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def enter(build):
    """Goes on in the environment; skips (exit status 77), saying why, where it cannot be made."""
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()[:12]
    home = pathlib.Path(build).resolve() / f"exchange-{wanted}"
    python = home / "bin/python"
    if pathlib.Path(sys.prefix).resolve() == home:
        return
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        for command in ([sys.executable, "-m", "venv", "--system-site-packages", home],
                        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "-r", REQUIREMENTS]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                skip(f"{' '.join(map(str, command))}: {(done.stderr or done.stdout).strip().splitlines()[-1:]}")
        (home / "complete").touch()
    os.execv(python, [str(python), *sys.argv])
