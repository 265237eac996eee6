#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""headwater train comparing: the same pairs give the same bytes, bad rows are named: train_comparing.py EXECUTABLE"""
import pathlib
import tempfile

from support import TOWNS, ok, run

FILES = ("likeness.bin", "opposition.bin")


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
        for name in ("likeness", "opposition"):
            (data / f"{name}.tsv").write_text("\n".join(rows()) + "\n", encoding="utf-8")
        made = []
        for threads in ("1", "2"):
            out = folder / f"out{threads}"
            ok("train", "comparing", data, "--out", out, "--threads", threads)
            made.append([(out / name).read_bytes() for name in FILES])
        assert made[0] == made[1], "the number of threads changes the weights"
        assert all(one.startswith(b"HWMF") for one in made[0])
        for bad, reason in (("1\t1\tone text", "not label, weight and two texts a line"), ("x\t1\ta\tb", "not label"), ("1\t0\ta\tb", "not label"),
                            ("", "there are no pairs")):
            (data / "opposition.tsv").write_text(bad + "\n", encoding="utf-8")
            done = run("train", "comparing", data, "--out", folder / "other")
            message = done.stderr.decode()
            assert done.returncode == 2 and "opposition.tsv" in message and reason in message, (bad, done)
        (data / "opposition.tsv").unlink()
        done = run("train", "comparing", data, "--out", folder / "other")
        assert done.returncode == 2 and b"opposition.tsv" in done.stderr, done


main()
