#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The report as PDF and as a Word document: made where Chromium and pandoc are, a clear line where they are not, nothing left behind."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

from support import HEADWATER, ok, run

SAMPLE = pathlib.Path(__file__).resolve().parent.parent.parent / "examples/selmira/documents"


def without_programs(case, folder):
    for option, program in (("--pdf", b"chromium"), ("--docx", b"pandoc")):
        made = folder / "none"
        done = subprocess.run([HEADWATER, "report", case, option, made], capture_output=True, env={"PATH": str(folder)}, check=False)
        assert done.returncode == 2 and program + b", which is not installed" in done.stderr, done
        assert len(done.stderr.splitlines()) == 1 and not made.exists(), done


def failing_program(case, folder):
    """A program that fails, or writes nothing, leaves what was there."""
    programs = folder / "bin"
    programs.mkdir()
    made = folder / "kept.docx"
    for script, reason in (("exit 3", b"pandoc: failed"), ("exit 0", b"pandoc: wrote no file")):
        (programs / "pandoc").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / "pandoc").chmod(0o755)
        done = subprocess.run([HEADWATER, "report", case, "--docx", made], capture_output=True, env={"PATH": f"{programs}:/usr/bin:/bin"}, check=False)
        assert done.returncode == 2 and reason in done.stderr and not made.exists(), done


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        work = folder / "tmp"
        work.mkdir()
        os.environ["TMPDIR"] = str(work)
        case, pdf, docx = folder / "s.hw", folder / "s.pdf", folder / "s.docx"
        ok("add", case, SAMPLE)
        without_programs(case, folder)
        failing_program(case, folder)
        if shutil.which("chromium"):
            ok("report", case, "--pdf", pdf)
            words = b" ".join(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.split())
            assert pdf.read_bytes().startswith(b"%PDF-") and b"killed 9" in words and b"Nine persons died" in words
            ok("report", case, "--pdf", pdf)  # an earlier output is written anew
        if shutil.which("pandoc"):
            ok("report", case, "--docx", docx)
            assert "Nine persons died" in zipfile.ZipFile(docx).read("word/document.xml").decode()
        note = folder / "note.pdf"
        note.write_text("mine")
        assert run("report", case, "--pdf", note).returncode == 2 and note.read_text() == "mine"
        assert not list(work.iterdir()), "no folder is left behind"


main()
