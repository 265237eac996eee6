#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two writers and three readers at once: writers_and_readers.py EXECUTABLE [--all].

5 rounds (--all: 100). In each two `add` of different documents begin on one case that is not there yet, while three
readers list and verify it again and again. No reader and no writer may say a false word (damaged, locked, not a
case, a count that fits no instant), and the end is the same as after one `add` of everything."""
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

from support import HEADWATER, outputs, run, same, write_articles, write_json_lines

ROUNDS = 100 if "--all" in sys.argv else 5
READERS = [["documents", "--json"], ["verify"], ["report", "--json"]]
NOT_YET = b"findings are not stored yet"


def check_reader(command, done, total):
    """None, or the false word."""
    text = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode == 2 and "No such file" in text:
        return None
    if done.returncode != 0:
        return f"{command}: exit status {done.returncode}: {text[-300:]}"
    strange = [line for line in done.stderr.splitlines() if NOT_YET not in line]
    if strange:
        return f"{command}: {strange}"
    if command[0] == "documents":
        count = len(done.stdout.splitlines())
        if count > total:
            return f"{command}: {count} documents of {total}"
    if command[0] == "report" and not re.search(r'"documents":\d+', text):
        return f"{command}: {text[:200]}"
    return None


def one_round(root, number, halves, total):
    case = root / f"round{number}.hw"
    false_words, reads, finished = [], [0], threading.Event()

    def read(command):
        while not finished.is_set():
            word = check_reader(command, run(command[0], case, *command[1:]), total)
            reads[0] += 1
            if word:
                false_words.append(word)

    readers = [threading.Thread(target=read, args=(command,)) for command in READERS]
    for reader in readers:
        reader.start()
    writers = [subprocess.Popen([HEADWATER, "add", str(case), str(half), "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
               for half in halves]
    for writer in writers:
        out, err = writer.communicate(timeout=600)
        if writer.returncode != 0 or out or err:
            false_words.append(f"add: exit status {writer.returncode}: {out!r} {err!r}")
    finished.set()
    for reader in readers:
        reader.join()
    return case, false_words, reads[0]


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    articles = write_articles(folder / "articles", 24)
    records = write_json_lines(folder / "records.jsonl", 16)
    alone = folder / "alone.hw"
    subprocess.run([HEADWATER, "add", str(alone), str(articles), str(records), "--quiet"], check=True)
    expected = outputs(alone, folder)
    del expected["report"]  # it names the file
    false_words, reads = [], 0
    for number in range(ROUNDS):
        case, words, made = one_round(folder, number, (articles, records), 40)
        false_words += words
        reads += made
        verified = run("verify", case)
        if verified.returncode != 0:
            false_words.append(f"verify after both: {verified.stdout.decode()}")
        same(expected, outputs(case, folder), f"round {number}")
        assert sorted(path.name for path in folder.glob(case.name + "*")) == [case.name], list(folder.glob(case.name + "*"))
        case.unlink()
        if number % 20 == 19:
            print(f"{number + 1} rounds, {len(false_words)} false words, {reads} reads", flush=True)
    print(f"{len(false_words)} false words in {ROUNDS} rounds, {reads} reads beside two writers")
    print("\n".join(false_words[:20]))
    assert not false_words and reads > ROUNDS
