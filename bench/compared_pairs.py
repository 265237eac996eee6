#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""likeness.tsv, opposition.tsv and contradiction.tsv for `headwater train comparing`, from the development data beside the project.

usage: compared_pairs.py --data SHARED/data/claims --out DIR [--leave-out SET.CATEGORY …] [--fold K/N]

likeness: pairs that people rated 0..5 (STS), as 0..1. opposition: claims that a text refutes (1) or supports (0) (FEVER-symmetric, FM2, RTE-3);
each set weighs by its size, both labels alike. contradiction: texts that contradict a claim (1) or do not (0): RTE-3, both labels alike, and
a tenth of a pair of FEVER-symmetric and FM2 each. A line: label, weight, text a, text b. --fold leaves out the pairs of part K (0..N-1), drawn
by the first letters of the claim, so that claims on one subject stay together. MRPC and SICK are never used."""
import argparse
import hashlib
import pathlib

LIKENESS = ("sts",)
OPPOSITION = ("fever_symmetric", "fm2", "rte3")
SUBJECT_LETTERS = 12
BESIDE = 0.1


def read_set(folder):
    """(text a, text b, label, category)"""
    rows = {}
    for line in (folder / "pairs.tsv").read_text(encoding="utf-8").splitlines():
        number, a, b = line.split("\t")
        rows[number] = (a, b)
    for line in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines():
        number, label, *category = line.split("\t")
        yield *rows[number], label, category[0] if category else ""


def part_of(text, parts):
    return int(hashlib.md5(text[:SUBJECT_LETTERS].encode()).hexdigest(), 16) % parts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--fold")
    options = parser.parse_args()
    part, parts = map(int, options.fold.split("/")) if options.fold else (-1, 1)
    options.out.mkdir(parents=True, exist_ok=True)
    lines = {"likeness": [], "opposition": [], "contradiction": []}
    for name in LIKENESS + OPPOSITION:
        rows = [r for r in read_set(options.data / name) if f"{name}.{r[3]}" not in options.leave_out and part_of(r[1], parts) != part]
        if name in LIKENESS:
            lines["likeness"] += [f"{float(label) / 5:.3f}\t1\t{a}\t{b}" for a, b, label, _ in rows]
            continue
        against = sum(r[2] == "C" for r in rows)
        for a, b, label, _ in rows:
            weight = BESIDE if name != "rte3" else (len(rows) - against) / against if label == "C" else 1
            lines["contradiction"].append(f"{int(label == 'C')}\t{weight:.4f}\t{a}\t{b}")
        rows = [r for r in rows if r[2] in ("E", "C")]
        for a, b, label, _ in rows:
            weight = len(rows) / 2 / sum(r[2] == label for r in rows)
            lines["opposition"].append(f"{int(label == 'C')}\t{weight:.4f}\t{a}\t{b}")
    for name, its in lines.items():
        (options.out / f"{name}.tsv").write_text("\n".join(its) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
