#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every view on a case of 100,000 documents, in Chromium, against the clock: large_case.py HEADWATER [DOCUMENTS [ROOM]]

The floors are those of speed.mjs: the first view 1.0 s after the server was started, then 200 ms for the median interaction and 500 ms for
the 95th percentile. ROOM (3) is by how much a machine may be slower that has other work to do; with 1 it is the floor itself."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from browser import HERE, need_programs, package

HEADS = ["Os", "Varn", "Lind", "Kess", "Mor", "Tev", "Dor", "Hel", "Grim", "Ul", "Brand", "Sand", "Yr", "Nor", "Wes", "Had"]
MIDDLES = ["a", "el", "in", "or", "um", "ab", "ost", "ir", "en", "ul"]
ENDS = ["trell", "holm", "mark", "by", "haven", "eran", "stad", "vik", "mouth", "dal"]
THINGS = ["ferry", "pump", "bridge", "mill", "tunnel", "depot", "market", "station", "school", "quarry", "bakery", "tower"]
WAYS = ["A fire at the {thing} of {town} killed {dead} people on {day}, the police said.",
        "A fire killed {dead} people at the {thing} of {town}, {name} said.",
        "The mayor of {town} denied that a fire at the {thing} killed {dead} people.",
        "{name} told reporters that the {thing} of {town} had been shut since {year}."]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

def documents(count):
    """Four reports of each of 25,000 fires, a sentence each: one denies it, one tells of something else."""
    for number in range(count):
        fire = number // 4
        word = lambda at: HEADS[at % 16] + MIDDLES[at // 16 % 10] + ENDS[at // 160 % 10]
        year, month, date = 2000 + fire // 1250, fire % 12, 1 + fire // 12 % 28
        text = WAYS[number % 4].format(town=word(fire), thing=THINGS[fire // 1600 % 12], name=f"Edda {word(fire * 7 + 3)}", dead=2 + fire % 90, day=f"{date} {MONTHS[month]} {year}", year=year - 9)
        yield {"id": f"n{number:06}", "text": text, "date": f"{year}-{month + 1:02}-{date:02}", "source": f"{word(fire)} Post {number % 4}", "title": f"Fire of {word(fire)}"}


def main() -> None:
    headwater = sys.argv[1]
    count, room = (int(words) for words in [*sys.argv[2:], *["100000", "3"][len(sys.argv) - 2:]])
    need_programs()
    playwright = package("playwright-core")
    with tempfile.TemporaryDirectory() as work:
        case, records = pathlib.Path(work) / "large.hw", pathlib.Path(work) / "documents.jsonl"
        records.write_text("".join(json.dumps(record) + "\n" for record in documents(count)), encoding="utf-8")
        began = time.monotonic()
        subprocess.run([headwater, "add", case, records, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        print(f"{count} documents added in {time.monotonic() - began:.0f} s", flush=True)
        sys.exit(subprocess.run(["node", HERE / "speed.mjs", playwright / "index.mjs", headwater, case, str(room)]).returncode)


main()
