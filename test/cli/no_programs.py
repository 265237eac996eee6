# SPDX-License-Identifier: Apache-2.0
"""Whatever a document says, no program is started but those that docs/cli.md names.

Programs of many names stand first on PATH and leave a mark when they are started; where strace is there, every start is listed as well."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import hostile_archives as a
import hostile_texts as t

from support import HEADWATER

PROGRAMS = ["lzop", "lrzip", "grzip", "uudecode", "xz", "unxz", "lzma", "gzip", "gunzip", "bzip2", "bunzip2", "zstd", "unzstd", "lz4", "lzip", "compress", "uncompress",
            "zcat", "rpm2cpio", "unrar", "7z", "unzip", "tar", "pdftotext", "pdftoppm", "tesseract", "env", "sh", "file", "iconv", "python3"]
PACKED = ["lzop", "lrzip", "grzip", "compress", "uudecode", "lz4", "lzip", "xz", "gzip", "bzip2", "zstd", "rpm", "lzma"]
ALLOWED = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/bin/pdftotext"}


def shims(folder, marks):
    folder.mkdir()
    marks.mkdir()
    for name in PROGRAMS:
        path = folder / name
        path.write_text(f"#!/bin/sh\n: > '{marks}/{name}'\ncat\n")
        path.chmod(0o755)
    return folder


def inputs(folder):
    folder.mkdir()
    for name in PACKED:
        packed = a.packed_by(name)
        gz_head, gz_piece, times = a.packed_again(packed, b"\0", 1)
        for kind, content in (("bin", packed), ("gz", gz_head + gz_piece * times), ("zip", a.zipped((f"a.{name}", packed))), ("tar", a.tar((f"a.{name}", packed))),
                              ("eml", t.attachment(f"a.{name}".encode(), packed)), ("warc", a.page(f"Content-Encoding: {name}\r\n".encode(), packed))):
            (folder / f"{name}.{kind}").write_bytes(content)
        (folder / f"{name}.tar.gz").write_bytes(a.gzip.compress(packed))
    (folder / "paper.pdf").write_bytes(a.pdf_with_page(a.pdf_stream(b"BT /F1 12 Tf 9 99 Td (The weir was closed on Monday.) Tj ET")))
    return folder


def started_programs(listing):
    """Paths that execve and execveat were given with success; a program started by its descriptor shows by the link it was opened from."""
    found = set()
    for line in listing.splitlines():
        if re.search(r"= 0$", line) and (match := re.search(r'execve(?:at)?\((?:(\d+)(?:<([^>]*)>)?, )?"([^"]*)"', line)):
            found.add(match[3] or match[2] or "")
    return found


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    path, documents = shims(root / "shims", root / "marks"), inputs(root / "documents")
    environment = {**os.environ, "PATH": f"{path}:{os.environ['PATH']}"}
    environment.pop("HEADWATER_TOOLS", None)
    for command in (["read", "--json", "--ocr", documents], ["add", root / "case.hw", documents, "--quiet"]):
        done = subprocess.run([HEADWATER, *map(str, command)], capture_output=True, check=False, env=environment)
        assert done.returncode == 1, done.stderr[-500:]
        started = sorted(mark.name for mark in (root / "marks").iterdir())
        assert not started, f"{command[0]} started {started}"
    assert subprocess.run([path / "lzop"], stdin=subprocess.DEVNULL, check=False).returncode == 0 and (root / "marks/lzop").exists(), "the shims leave marks"
    print("ok no program of PATH was started")
    strace = shutil.which("strace")
    if not strace:
        print("skipped: the list of all starts (strace is not installed)")
    else:
        listing = root / "starts"
        subprocess.run([strace, "-f", "-y", "-e", "trace=execve,execveat", "-o", listing, HEADWATER, "read", "--json", documents], capture_output=True, check=False, env=environment)
        started = started_programs(listing.read_text()) - {HEADWATER}
        assert started and started <= ALLOWED, started
        print("ok strace saw", *sorted(started))
