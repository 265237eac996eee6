#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the page asks is answered at once, however large the case: scale.py EXECUTABLE [CASE]

Without CASE one of 4,000 documents is made. Each path is asked of a server that has just begun, so that nothing is remembered; the processor
time of the answer is bound, as clocks lie on busy machines."""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
MOST = 0.5  # seconds of processor time for one answer, start included
TOWNS = [a + b for a in ("Os", "Varn", "Lind", "Kess", "Mor", "Tev", "Dor", "Hel") for b in ("trell", "holm", "mark", "by", "haven", "eran")]
THINGS = ["ferry", "pump", "bridge", "mill", "tunnel", "depot", "market", "station"]


def documents(count):
    dice = random.Random(7)
    for number in range(count):
        town, thing, dead = TOWNS[number // 4 % len(TOWNS)], THINGS[number // 4 // len(TOWNS) % len(THINGS)], 2 + number // 4 % 9
        day = f"2012-{1 + number // 4 % 12:02}-{1 + number // 48 % 28:02}"
        text = (f"A fire at the {thing} in {town} killed {dead + number % 4 // 3} people on {day}, the harbour police said. "
                f"\"Hall {number // 4} of the {thing} had been shut since spring,\" said Edda Brandvik, who runs it. "
                f"The port authority of {town} denied that crew {dice.randrange(10_000)} had no licence.")
        yield {"id": f"n{number:06}", "text": text, "date": day, "source": f"{town} Post {number % 4}", "title": f"Fire at the {thing} of {town}"}


def answer(case, path):
    """The answer and its processor time."""
    before = os.times()
    done = subprocess.run([HEADWATER, "serve", case, "--get", path], capture_output=True, check=False)
    after = os.times()
    assert done.returncode == 0, (path, done.stderr)
    return json.loads(done.stdout), after.children_user - before.children_user + after.children_system - before.children_system


def paths(case):
    ask = lambda path: answer(case, path)[0]
    claims = ask("/api/claims?limit=3")["items"]
    source, person = ask("/api/sources?limit=1")["items"][0]["id"], ask("/api/entities?limit=1")["items"][0]["id"]
    document, story = ask("/api/documents?limit=1")["items"][0]["id"], ask("/api/stories?limit=1")["items"][0]["id"]
    last = ask("/api/claims?limit=1")["total"] - 2
    yield from ("/api/case", "/api/claims?facets=1", f"/api/claims?offset={last}", "/api/claims?sort=origins&descending=1", "/api/claims?grade=1,2&disputed=1",
                f"/api/claims?person={person}", "/api/claims?q=brandvik%20hall", f"/api/claims?from=2012-03-01&to=2012-03-09&offset={0}")
    yield from (f"/api/claims/{claim['id']}" for claim in claims)
    yield from (f"/api/claims/{claims[0]['id']}/whatif", f"/api/documents/{document}", "/api/documents?sort=claims", "/api/stories", f"/api/stories/{story}",
                "/api/sources", f"/api/sources/{source}", "/api/repeats", "/api/conflicts?real=1", "/api/timeline", "/api/entities", f"/api/entities/{person}",
                "/api/not_read", "/api/history", "/api/history?decisions=1", "/api/hypotheses", "/api/search?q=ostrell")


def deciding(case):
    """Processor time of one decision, and of taking it back."""
    for words in (["rate", case, "1", "3", "--by", "A"], ["merge", case, "1", "2", "--by", "A"], ["undo", case, "--by", "A"]):
        before = os.times()
        subprocess.run([HEADWATER, *words], check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        yield words[0], after.children_user - before.children_user + after.children_system - before.children_system


def main():
    with tempfile.TemporaryDirectory() as folder:
        case = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/large.hw"
        if len(sys.argv) < 3:
            records = pathlib.Path(folder) / "documents.jsonl"
            records.write_text("".join(json.dumps(record) + "\n" for record in documents(4_000)), encoding="utf-8")
            subprocess.run([HEADWATER, "add", case, records, "--quiet"], check=True)
        begun = time.monotonic()
        taken = [(answer(case, path)[1], path) for path in paths(case)]
        if len(sys.argv) < 3:
            taken += [(seconds, name) for name, seconds in deciding(case)]
        taken.sort()
        middle, late = taken[len(taken) // 2], taken[len(taken) * 95 // 100]
        print(f"{len(taken)} answers in {time.monotonic() - begun:.1f} s: median {middle[0] * 1000:.0f} ms, 95th percentile {late[0] * 1000:.0f} ms of the processor; "
              f"slowest {taken[-1][1]} {taken[-1][0] * 1000:.0f} ms")
        slow = [(path, round(seconds, 2)) for seconds, path in taken if seconds > MOST]
        assert not slow, slow


main()
