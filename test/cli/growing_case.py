#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A case of some hundred documents that grows in random steps, the last ones alone, gives the bytes of one that is made at once; what analysts
decided meanwhile is found again, and verify finds each row and the index of the page in order."""
import json
import pathlib
import random
import tempfile

from support import ok, outputs, same

TOWNS = [a + b for a in ("Os", "Varn", "Lind", "Kess", "Mor", "Tev") for b in ("trell", "holm", "mark", "by", "haven")]
OUTLETS = ["Selmira Post", "Brae Courier", "Northern Wire", "Ostrell Herald", "Lindmark Daily", "Quay Gazette", "Kessby Star"]
THINGS = ["ferry", "pump house", "bridge", "grain mill", "tunnel"]


def documents(count):
    """Stories of four to twelve documents: reports of their own, copies, copies with a credit, other numbers, denials."""
    dice = random.Random(11)
    number = 0
    while number < count:
        town, thing, dead, day = dice.choice(TOWNS), dice.choice(THINGS), dice.randrange(2, 30), f"2013-{dice.randrange(1, 13):02}-{dice.randrange(1, 28):02}"
        first = (f"A fire at the {thing} in {town} killed {dead} people on {day}, the harbour police said. "
                 f"\"The {thing} had been shut since spring,\" said Edda Brandvik, who runs it. Hall {dice.randrange(900)} burned until noon.")
        for part in range(min(dice.randrange(4, 13), count - number)):
            outlet = OUTLETS[(number + part) % len(OUTLETS)]
            text = dice.choice([
                first, f"{first} {outlet} reports.", f"The Northern Wire reported that a fire in {town} killed {dead + dice.randrange(3)} people. {first[:150]}",
                f"{dead + dice.randrange(4)} people died when the {thing} in {town} burned on {day}. The port authority denied that the {thing} was shut.",
                f"Police in {town} said the fire at the {thing} was no accident. Residents counted {dead} dead, according to the {outlet}."])
            yield {"id": f"g{number + part:04}", "text": f"{text} Note {dice.randrange(10_000)}.", "date": day, "source": outlet, "title": f"Fire in {town}"}
        number += part + 1


def steps(records, dice):
    """Random pieces of all but the last four, which come alone."""
    at = 0
    while at < len(records) - 4:
        size = min(dice.randrange(20, 90), len(records) - 4 - at)
        yield records[at:at + size]
        at += size
    yield from ([record] for record in records[at:])


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    case, records = root / "case.hw", list(documents(300))

    def add(some):
        lines = root / "records.jsonl"
        lines.write_text("".join(json.dumps(record) + "\n" for record in some), encoding="utf-8")
        ok("add", case, lines, "--quiet")

    add(records)
    expected = outputs(case, root)
    for seed in range(2):
        case.unlink()
        shuffled = records[:]
        random.Random(seed).shuffle(shuffled)
        *most, last, alone = steps(shuffled, random.Random(seed))
        for step in most:
            add(step)
        claim = json.loads(ok("claims", case, "--json").splitlines()[0])["id"]
        ok("rate", case, claim, 3, "--by", "I. Arden", "--quiet")
        add(last)
        add(alone)
        ok("verify", case)
        assert b"I. Arden" in ok("report", case, "--full"), "what was decided before the last documents came is found again"
        ok("undo", case, "--by", "I. Arden", "--quiet")
        same(expected, outputs(case, root), f"grown in order {seed}")
    print("ok", len(records), "documents")
