#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Twice the input takes about twice the time: processor time of growing inputs, not time on the clock.

Each shape is run at two sizes, one twice the other, several times in turn; of each the least time counts, less what the executable
takes to start on an empty text. A shape whose larger size takes more than LIMIT times the smaller one fails. Sizes are such that a stage that
looks at all of the text for each of its parts stands out.
"""
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from growing_text import News  # noqa: E402

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
LIMIT = 2.3
LONGEST = 60  # seconds of one run; what takes longer has failed
SHORTEST = 0.05  # seconds; below that nothing can be measured


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
    ("one long document", "run", long_document, 500_000),
    ("long documents, names", "names", long_documents, 300_000),
    ("one long document, events", "events", long_document, 1_000_000),
    ("one repeated mark, times", "times", repeated("("), 1_500_000),
    ("one repeated mark, names", "names", repeated("!"), 1_500_000),
    ("end marks before a small letter", "times", lambda count: [{"text": "!" * count + " a"}], 1_500_000),
    ("many documents", "run", documents, 1_000),
    ("documents of one happening", "run", one_happening, 1_000),
    ("many quotations", "run", quotations, 2_500),
    ("bracketed acronyms", "names", bracketed_acronyms, 15_000),
    ("credited lines", "run", credited_lines, 1_500),
    ("reader comments", "attribute", comments, 1_500),
]


def processor_time(arguments):
    """Seconds of the child on the processor; None where it was stopped or failed."""
    child = subprocess.Popen([HEADWATER, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST)))
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime if child.returncode == 0 else None


class Input:
    def __init__(self, folder, name, made):
        self.folder = folder
        if isinstance(made, str):
            self.path = folder / f"{name}.html"
            self.path.write_text(made, encoding="utf-8")
        else:
            self.path = folder / f"{name}.jsonl"
            self.path.write_text("".join(json.dumps(record) + "\n" for record in made), encoding="utf-8")

    def time(self, command):
        case = self.folder / "case.hw"
        for old in self.folder.glob("case.hw*"):
            old.unlink()
        arguments = [command, "--threads", "1"] + ([str(case)] if command == "run" else ["--json"]) + [str(self.path)]
        return processor_time(arguments)


def least(times):
    return None if None in times else min(times)


def measure(folder, command, make, size):
    """Seconds of the input and of one twice as long, each less those of an empty one."""
    inputs = [Input(folder, "empty", [{"text": "Nothing happened."}]), Input(folder, "once", make(size)), Input(folder, "twice", make(2 * size))]
    times = [[], [], []]
    for repeat in range(12):
        for which, input_file in enumerate(inputs):
            times[which].append(input_file.time(command))
        found = [least(list_of) for list_of in times]
        if None in found:
            return None, None
        start, once, twice = found
        if repeat >= 1 and twice - start <= LIMIT * 0.95 * (once - start):
            break  # noise only adds: the least of few runs is enough where it passes
    return once - start, twice - start


def main():
    wanted = sys.argv[2:]
    failed = []
    for name, command, make, size in SHAPES:
        if wanted and not any(word in name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            once, twice = measure(pathlib.Path(folder), command, make, size)
        if once is None:
            failed.append(f"{name}: {command} failed or took more than {LONGEST} s")
        elif once < SHORTEST:
            failed.append(f"{name}: {once:.3f} s is too short to be measured")
        elif twice > LIMIT * once:
            failed.append(f"{name}: {twice:.2f} s for twice the input of {once:.2f} s, {twice / once:.2f} times as long")
        print(f"{name}: {command} " + ("failed" if once is None else f"{once:.2f} s, {twice:.2f} s, ratio {twice / once:.2f}"), flush=True)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
