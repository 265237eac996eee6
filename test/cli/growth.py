#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Twice the input takes about twice the work: instructions of growing inputs, counted by valgrind, so that no machine and no neighbour matters.

Each shape is run at two sizes, one twice the other; from both is taken what the executable needs for an empty text. A shape whose larger size
takes more than LIMIT times the smaller one fails. Sizes are such that a stage that looks at all of the text for each of its parts stands out.
"""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from growing_text import News  # noqa: E402

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
LIMIT = 2.15
LONGEST = 120  # seconds of one run under valgrind; what takes longer has failed
LEAST = 50_000_000  # instructions; below that the start of the program outweighs the rest
COUNTER = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


def long_document(size):
    return [News().record(0, size)]


def long_documents(size):
    """Four, so that there is enough to be measured at a size that stays in the caches."""
    news = News()
    return [news.record(number, size) for number in range(4)]


def repeated(mark):
    return lambda count: [{"text": mark * count}]


def documents(count):
    news = News()
    return [news.record(number, 200) for number in range(count)]


def one_happening(count):
    news = News()
    return [{"id": f"d{number}", "date": f"2010-03-{4 + number % 20:02}", "source": f"{news.word()} Post",
             "text": f"A bomb killed {2 + number % 50} people at the market in Ostrell on 3 March 2010, {news.person()} said. "
                     f"The {news.word()} Front denied that it had planted the bomb."} for number in range(count)]


def quotations(count):
    news = News()
    return [{"text": "\n\n".join(f'“The {news.place()} road has been shut since {news.day()},” said {news.person()}.' for _ in range(count))}]


def bracketed_acronyms(count):
    """Names that differ, with acronyms of which many are shared."""
    news = News()
    sentences = []
    for _ in range(count):
        name = [news.word() for _ in range(3)]
        sentences.append(f"The {' '.join(name)} Council ({''.join(part[0] for part in name)}C) met in {news.place()}.")
    return [{"text": " ".join(sentences)}]


def credited_lines(count):
    """Each line names a wire in brackets before a dash, which credits the whole document."""
    news = News()
    return [{"text": "\n\n".join(f"{news.place().upper()} (Midland Wire) -- The mayor said on {news.day()} that {news.person()} had left."
                                 for _ in range(count)), "source": "Harbour Weekly"}]


def comments(count):
    news = News()
    page = "".join(f'<div class="comment"><span class="author">{news.person()}</span><p>I say that {news.person()} was never in {news.place()}, '
                   "whatever the mayor claimed last week.</p></div>" for _ in range(count))
    return f"<html><body><article><h1>Road closed</h1><p>{news.text(1500)}</p></article><section class='comments'>{page}</section></body></html>"


# name, command, what makes the input, size
SHAPES = [
    ("one long document", "run", long_document, 60_000),
    ("long documents, names", "names", long_documents, 75_000),
    ("one long document, events", "events", long_document, 100_000),
    ("one repeated mark, times", "times", repeated("("), 375_000),
    ("one repeated mark, names", "names", repeated("!"), 375_000),
    ("end marks before a small letter", "times", lambda count: [{"text": "!" * count + " a"}], 375_000),
    ("many documents", "run", documents, 150),
    ("documents of one happening", "run", one_happening, 150),
    ("many quotations", "run", quotations, 625),
    ("bracketed acronyms", "names", bracketed_acronyms, 3_750),
    ("credited lines", "run", credited_lines, 375),
    ("reader comments", "attribute", comments, 375),
]


def instructions(arguments):
    """Instructions of the child; None where it was stopped or failed."""
    child = subprocess.run([*COUNTER, HEADWATER, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
                           preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST)))
    counted = re.search(r"I +refs: +([0-9,]+)", child.stderr)
    return int(counted[1].replace(",", "")) if child.returncode == 0 and counted else None


class Input:
    def __init__(self, folder, name, made):
        self.folder = folder
        if isinstance(made, str):
            self.path = folder / f"{name}.html"
            self.path.write_text(made, encoding="utf-8")
        else:
            self.path = folder / f"{name}.jsonl"
            self.path.write_text("".join(json.dumps(record) + "\n" for record in made), encoding="utf-8")

    def work(self, command):
        case = self.folder / "case.hw"
        for old in self.folder.glob("case.hw*"):
            old.unlink()
        arguments = [command, "--threads", "1"] + ([str(case)] if command == "run" else ["--json"]) + [str(self.path)]
        return instructions(arguments)


def measure(folder, command, make, size):
    """Instructions for the input and for one twice as long, each less those for an empty one."""
    inputs = [Input(folder, "empty", [{"text": "Nothing happened."}]), Input(folder, "once", make(size)), Input(folder, "twice", make(2 * size))]
    counts = [input_file.work(command) for input_file in inputs]
    if None in counts:
        return None, None
    start, once, twice = counts
    return once - start, twice - start


def main():
    if not shutil.which(COUNTER[0]):
        sys.exit("valgrind counts the instructions here and is not installed: run script/setup")
    wanted = sys.argv[2:]
    failed = []
    for name, command, make, size in SHAPES:
        if wanted and not any(word in name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            once, twice = measure(pathlib.Path(folder), command, make, size)
        if once is None:
            failed.append(f"{name}: {command} failed or took more than {LONGEST} s")
        elif once < LEAST:
            failed.append(f"{name}: {once:,} instructions are too few to be measured")
        elif twice > LIMIT * once:
            failed.append(f"{name}: {twice:,} instructions for twice the input of {once:,}, {twice / once:.2f} times as many")
        print(f"{name}: {command} " + ("failed" if once is None else f"{once:,}, {twice:,}, ratio {twice / once:.2f}"), flush=True)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
