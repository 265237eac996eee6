#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where docs/features.md has not 37 numbered rows, a state that is none of yes, partly and no, a "partly" or "no" that does not say
what is missing, a "yes" without a test, a named test that does not exist, or totals that are not those of its rows: check_features.py

A cell of tests: `test/x.py: ` and names in backquotes, several files divided by `; `. A name is `Suite.Name` in C++, a function or
the words of a check in Python, the words of a check in JavaScript."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FEATURES = 37


def holds(path, name):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".cc":
        suite, _, test = name.partition(".")
        return re.search(rf"^TEST(_F|_P)?\({re.escape(suite)}, {re.escape(test)}\)", text, re.M) is not None
    if path.suffix == ".py":
        return re.search(rf"^def {re.escape(name)}\(", text, re.M) is not None or f'"{name}"' in text
    return any(f"{quote}{name}" in text for quote in "\"`")


def faults_of_tests(cell):
    faults = []
    for part in cell.split("; "):
        file, _, names = part.partition(": ")
        path = ROOT / file
        listed = re.findall(r"`([^`]+)`", names)
        if not path.is_file() or not listed:
            faults.append(f"no file, or no test named: {part}")
        else:
            faults += [f"{file} holds no test {name}" for name in listed if not holds(path, name)]
    return faults


def faults_of(page):
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if re.match(r"\| \d+ \|", line)]
    faults = []
    if [row[0] for row in rows] != [str(number) for number in range(1, FEATURES + 1)]:
        faults.append(f"rows are not numbered 1 to {FEATURES}")
    totals = {"yes": 0, "partly": 0, "no": 0}
    for row in rows:
        if len(row) != 5 or not all(row):
            faults.append(f"{row[0]}: not five cells")
            continue
        number, _, cell, _, tests = row
        state, _, missing = cell.partition(":")
        if state not in totals:
            faults.append(f"{number}: the state {state} is none of yes, partly, no")
            continue
        totals[state] += 1
        if (state == "yes") == bool(missing.strip()):
            faults.append(f"{number}: what is missing stands behind partly and no, and nothing behind yes")
        if tests != "–":
            faults += [f"{number}: {fault}" for fault in faults_of_tests(tests)]
        elif state != "no":
            faults.append(f"{number}: {state} without a test")
    said = "Now: {yes} yes, {partly} partly, {no} no.".format(**totals)
    if said not in page:
        faults.append(f"the page does not say: {said}")
    return faults, said


def main():
    faults, said = faults_of((ROOT / "docs/features.md").read_text(encoding="utf-8"))
    print("\n".join(faults) or f"features: {said}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
