#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""headwater train comparing: the same pairs give the same bytes, bad rows are named: train_comparing.py EXECUTABLE"""
import pathlib
import tempfile

from support import TOWNS, ok, run

PARTS = ("likeness", "opposition", "contradiction")


def rows():
    for number, town in enumerate(TOWNS * 8):
        text = f"A ferry burned off {town} in {1980 + number} and {3 + number} people died"
        yield f"1\t1\t{text}\tA ferry burned off {town}"
        yield f"0\t0.5\t{text}\tNo ferry burned off {TOWNS[number % 5]}"


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        data = folder / "data"
        data.mkdir()
        for name in PARTS:
            (data / f"{name}.tsv").write_text("\n".join(rows()) + "\n", encoding="utf-8")
        made = []
        for threads in ("1", "2"):
            out = folder / f"out{threads}"
            ok("train", "comparing", data, "--out", out, "--threads", threads)
            made.append([(out / f"{name}.bin").read_bytes() for name in PARTS])
        assert made[0] == made[1], "the number of threads changes the weights"
        assert all(one.startswith(b"HWMF") for one in made[0])
        for part in PARTS:
            refuse_bad_rows(data, f"{part}.tsv", folder / "other")


def refuse_bad_rows(data, name, out):
    sound = (data / name).read_bytes()
    for bad, reason in (("1\t1\tone text", "not label, weight and two texts a line"), ("x\t1\ta\tb", "not label"), ("1\t0\ta\tb", "not label"),
                        ("", "there are no pairs")):
        (data / name).write_text(bad + "\n", encoding="utf-8")
        done = run("train", "comparing", data, "--out", out)
        message = done.stderr.decode()
        assert done.returncode == 2 and name in message and reason in message, (bad, done)
    (data / name).unlink()
    done = run("train", "comparing", data, "--out", out)
    assert done.returncode == 2 and name.encode() in done.stderr, done
    (data / name).write_bytes(sound)


main()
