#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The same inputs give the same bytes: added twice, on any number of threads, in any order, in several steps."""
import pathlib
import random
import tempfile

from support import ok, outputs, same, write_articles, write_json_lines

with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    articles = write_articles(root / "articles", 24)
    (articles / "twin.txt").write_bytes((articles / "story003.txt").read_bytes())
    records = write_json_lines(root / "records.jsonl", 8)
    everything = [*sorted(articles.iterdir()), records]

    def made(*add_arguments):
        """The outputs of a case at one path, so that the path in them is the same."""
        case = root / "case.hw"
        for steps in add_arguments:
            ok("add", case, *steps, "--quiet")
        found = outputs(case, root)
        case.unlink()
        return found

    expected = made([articles, records])
    assert expected["documents"].count(b"\n") == 32, expected["documents"].decode()
    assert b"twin.txt" in expected["documents"], "the copy is noted"
    same(expected, made([articles, records], [articles, records]), "added twice")
    for threads in (1, 2, 7):
        same(expected, made([articles, records, "--threads", threads]), f"--threads {threads}")
    shuffled = everything[:]
    for seed in range(3):
        random.Random(seed).shuffle(shuffled)
        same(expected, made(shuffled), f"inputs in order {seed}")
    same(expected, made(everything[:9], everything[9:20], everything[20:]), "added in three steps")

    pages = sorted((pathlib.Path(__file__).resolve().parent.parent / "stories" / "ostrell" / "documents").iterdir())
    expected = made(pages)
    assert b"reuse.republication_notice" in expected["report"], "the story repeats blocks across a site"
    same(expected, made(*([page] for page in reversed(pages))), "pages of a site added one by one")
    same(expected, made([*pages[::-1], "--threads", 1]), "pages of a site in one thread")
    print("ok", len(expected), "outputs")
