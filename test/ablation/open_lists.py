#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No list of words of an open class carries the grouping of claims: without it, group_b3_f1 of no made-up world falls by more
than .02.

open_lists.py HEADWATER_WITHOUT [--each]

Worlds of four subjects are made by bench/world.py of $HEADWATER_BENCH (default ../shared; skipped with status 77 where it is not
there). The lists of one file are taken away together; each alone where that costs too much, or with --each: then a table of what
each is worth is printed."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared")).resolve()
REGIMES = ["dev", "aviation", "ledger_street", "fever_isles"]
MOST_LOST = 0.02


def open_lists():
    """File -> lists: those that data/lexicon/README.md does not call closed, and the files it names as debts."""
    lists, text = {}, (ROOT / "data/lexicon/README.md").read_text()
    for name, file, what in re.findall(r"^\| `(\w+)` \| (\w+) \|.*\| ([^|]+) \|$", text, re.M):
        if not re.match(r"closed|stays", what):
            lists.setdefault(file, []).append(name)
    for name in re.findall(r"`(\w+/\w+\.tsv)`", text):
        lists.setdefault(name.split("/")[0], []).append(name)
    return lists


class World:
    def __init__(self, headwater, folder, regime):
        self.headwater, self.folder, self.regime = headwater, folder, regime
        subprocess.run([sys.executable, BENCH / "bench/world.py", "make", "--seed", "9", "--regime", regime, "--facts", "80", "--out", folder],
                       check=True, capture_output=True)
        self.full, self.claims = self.run("none")

    def run(self, without):
        """group_b3_f1 and the claims, without some lists."""
        case, wrapper = self.folder / "case.hw", self.folder / "headwater.sh"
        for file in self.folder.glob("case.hw*"):
            file.unlink()
        wrapper.write_text(f'#!/bin/sh\nexec "{self.headwater}" {without} "$@"\n')
        wrapper.chmod(0o700)
        subprocess.run([wrapper, "add", case, "documents", "--quiet"], cwd=self.folder, check=True)
        scored = subprocess.run([sys.executable, BENCH / "bench/world.py", "score", "--truth", self.folder / "truth.jsonl", "--case", case,
                                 "--headwater", wrapper], capture_output=True, text=True, check=True).stdout
        claims = subprocess.run([wrapper, "claims", case, "--json"], capture_output=True, check=True).stdout
        return float(re.search(r"world_group_b3_f1=([\d.]+)", scored)[1]), claims

    def lost(self, lists):
        return self.full - self.run(",".join(lists))[0]


def main():
    if not (BENCH / "bench/world.py").exists():
        print(f"skipped: no bench/world.py in {BENCH}; set HEADWATER_BENCH")
        return 77
    lists, each, failures = open_lists(), "--each" in sys.argv, []
    assert sum(map(len, lists.values())) > 50, f"too few lists read: {lists}"
    with tempfile.TemporaryDirectory() as folder:
        worlds = [World(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(folder) / regime, regime) for regime in REGIMES]
        everything = [name for names in lists.values() for name in names]
        assert any(world.run(",".join(everything))[1] != world.claims for world in worlds), "the lists are not taken away"
        for file, names in sorted(lists.items()):
            together = [world.lost(names) for world in worlds]
            print(file, len(names), *(f"{lost:+.3f}" for lost in together))
            if not each and max(together) <= MOST_LOST:
                continue
            for name in names:
                alone = [world.lost([name]) for world in worlds]
                print("  ", name, *(f"{lost:+.3f}" for lost in alone))
                failures += [f"{name}: {world.regime} loses {lost:.3f}" for world, lost in zip(worlds, alone) if lost > MOST_LOST]
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
