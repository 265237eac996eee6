#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""--models DIR: the weights of a folder are used, and a bad file is named in one line: models.py EXECUTABLE"""
import pathlib
import shutil
import struct
import tempfile

from support import ok, run, write_articles

MODELS = pathlib.Path(__file__).resolve().parent.parent.parent / "models"
TEXT = "Edda Brandvik denied the report. “It isn’t true,” she said.\n\nThe long-term plan stands.\n"


def refuses(folder, article, name, reason):
    for command in (["tag", article], ["attribute", article], ["add", folder / "case.hw", article], ["run", folder / "case.hw", article]):
        done = run(*command, "--models", folder)
        lines = done.stderr.decode().splitlines()
        assert done.returncode == 2 and done.stdout == b"", (command, done)
        assert lines == [f"headwater: {folder}/{name}: {reason}"], lines
    assert not (folder / "case.hw").exists(), "no case is made"


def copy_of_models(folder):
    for area in ("language", "attribution"):
        shutil.copytree(MODELS / area, folder / area)
    return folder


def bad_files(folder, article):
    """Each change of a file, and what is said of it."""
    moves = folder / "language/moves.bin"
    good = moves.read_bytes()
    size = len(good) - 64
    cases = [
        (b"", "0 bytes are too few for a file of weights"),
        (good[:40], "40 bytes are too few for a file of weights"),
        (good[:1000], f"936 bytes of weights instead of {size}: cut off"),
        (good + b"\0", f"{size + 1} bytes of weights instead of {size}: something follows them"),
        (good[64:], "no file of weights"),
        (b"not weights, only words. " * 100, "no file of weights"),
        (good[:4] + struct.pack("<I", 9) + good[8:], "weights of version 9, this program reads version 1"),
        ((folder / "language/relations.bin").read_bytes(), "holds language/relations, wanted language/moves"),
        (good[:-1] + b"\1", "damaged: the checksum of the weights differs"),
    ]
    for content, reason in cases:
        moves.write_bytes(content)
        refuses(folder, article, "language/moves.bin", reason)
    moves.unlink()
    refuses(folder, article, "language/moves.bin", "No such file or directory")
    moves.mkdir()
    refuses(folder, article, "language/moves.bin", "not a file")
    moves.rmdir()
    moves.write_bytes(good)


def attribution_files(folder, article):
    stray = folder / "attribution/trees.bin"
    kept = stray.read_bytes() if stray.exists() else None
    stray.write_bytes(b"cut")
    refuses(folder, article, "attribution/trees.bin", "3 bytes are too few for a file of weights")
    stray.unlink()
    if kept is not None:
        refuses(folder, article, "attribution/trees.bin", "No such file or directory")
        stray.write_bytes(kept)


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    text = root / "article.txt"
    text.write_text(TEXT, encoding="utf-8")
    copied = copy_of_models(root / "models")
    for command in ("tag", "attribute"):
        assert ok(command, text, "--models", copied) == ok(command, text), f"{command}: the same weights, the same output"
    ok("add", root / "a.hw", write_articles(root / "articles", 2), "--models", copied, "--quiet")
    refuses(root, text, "language/clusters.bin", "No such file or directory")
    bad_files(copied, text)
    attribution_files(copied, text)
    ok("tag", text, "--models", copied)
    print("ok")
