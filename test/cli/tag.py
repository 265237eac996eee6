#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`headwater tag` prints CoNLL-U whose offsets cut the words, takes its own output back, and names what is no CoNLL-U."""
import pathlib
import subprocess
import sys
import tempfile

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
TEXT = "Edda Brandvik denied the report. “It isn’t true,” she said.\n\nThe long-term plan stands.\n"


def tag(*arguments):
    return subprocess.run([HEADWATER, "tag", "--quiet", *map(str, arguments)], capture_output=True, text=True)


def rows(text):
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


with tempfile.TemporaryDirectory() as name:
    article = pathlib.Path(name) / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    first = tag(article)
    assert first.returncode == 0, first.stderr
    words = rows(first.stdout)
    assert all(len(row) == 10 for row in words), first.stdout
    for row in words:
        places = dict(part.split("=", 1) for part in row[9].split("|"))
        assert TEXT[int(places["start"]):int(places["end"])] == row[1], row
    assert ["denied", "deny", "VERB", "VBD"] in [row[1:5] for row in words], first.stdout
    assert sum(row[7] == "root" for row in words) == first.stdout.count("# sent_id"), "one root a sentence"
    assert tag("--threads", 1, article).stdout == first.stdout

    treebank = pathlib.Path(name) / "article.conllu"
    treebank.write_text(first.stdout, encoding="utf-8")
    again = tag("--pretokenized", treebank)
    assert again.returncode == 0, again.stderr
    assert [row[:8] for row in rows(again.stdout)] == [row[:8] for row in words]

    treebank.write_text("1\tonly two\n", encoding="utf-8")
    broken = tag("--pretokenized", treebank)
    assert broken.returncode == 1 and "article.conllu:1" in broken.stderr, broken.stderr
    print("ok", len(words), "words")
