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

TOWNS = [a + b for a in ("Os", "Varn", "Lind", "Kess", "Mor", "Tev", "Dor", "Hel", "Grim", "Ul") for b in ("trell", "holm", "mark", "by", "haven", "eran", "stad", "vik")]
THINGS = ["ferry", "pump", "bridge", "mill", "tunnel", "depot", "market", "station", "school", "quarry", "bakery", "harbour"]
WAYS = ["{town} police said {dead} people died in a fire at the {thing} on {day}.",
        "A fire at the {thing} of {town} killed {dead}, the mayor told the {town} Post.",
        "The mayor of {town} denied that the {thing} had been shut since spring.",
        "\"Hall {number} of the {thing} was never safe,\" Edda {town} said on {day}."]


def documents(count):
    """Four reports of each of 25,000 fires, a sentence each; one of them counts otherwise."""
    for number in range(count):
        fire = number // 4
        town, thing = TOWNS[fire % len(TOWNS)], THINGS[fire // len(TOWNS) % len(THINGS)]
        day = f"{2000 + fire // 960}-{1 + fire % 12:02}-{1 + fire // 12 % 28:02}"
        text = WAYS[number % 4].format(town=town, thing=thing, dead=2 + fire % 9 + (number % 4 == 1), day=day, number=fire)
        yield {"id": f"n{number:06}", "text": text, "date": day, "source": f"{town} Post {number % 4}", "title": f"Fire at the {thing}"}


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
