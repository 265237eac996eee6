#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where a command, an option, a rule id or a table is undocumented, or documented and gone; where a link leads nowhere;
where an entry of the lab book or of the decisions has no date, stands out of order or is not listed: check_docs.py EXECUTABLE"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HEADWATER = sys.argv[1]


def help_of(*command):
    return subprocess.run([HEADWATER, *command, "--help"], capture_output=True, text=True, check=True).stdout


def commands():
    listed = help_of().split("Subcommands:")[1]
    return re.findall(r"^  ([a-z_]+)", listed, re.M)


def options(command):
    return sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", help_of(command))) - {"--help"})


def rules():
    found = {}
    for path in sorted((ROOT / "data/rules").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                found[line.split("\t")[0]] = path.name
    return found


def rules_in_source():
    layers = [line.split(":")[0] for line in (ROOT / "src/layers.txt").read_text().splitlines() if ":" in line and line[0] != "#"]
    pattern = re.compile(r'"((?:%s)\.[a-z][a-z0-9_]*)"' % "|".join(layers))
    used = {}
    for path in sorted(ROOT.glob("src/**/*.cc")) + sorted(ROOT.glob("src/**/*.h")):
        if path.name.endswith("_test.cc"):
            continue
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        for rule in pattern.findall(code):
            if not rule.endswith((".csv", ".docx", ".html", ".json", ".md", ".pdf", ".tsv")):
                used[rule] = path.relative_to(ROOT)
    return used


def tables():
    names = []
    for path in sorted((ROOT / "src/store/schema").glob("*.sql")):
        names += re.findall(r"CREATE (?:VIRTUAL )?TABLE (?:IF NOT EXISTS )?(\w+)", path.read_text())
    return names


def pages():
    return sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")) + sorted(ROOT.glob("models/**/*.md"))


def anchors(page):
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links():
    faults = []
    for page in pages():
        for target, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8")):
            there = page.parent / target if target else page
            if not there.exists():
                faults.append(f"{page.relative_to(ROOT)}: no {target}")
            elif anchor and anchor not in anchors(there):
                faults.append(f"{page.relative_to(ROOT)}: no heading #{anchor} in {target or page.name}")
    naming = pages() + [path for folder in ("src", "test", "bench", "script", "fuzz") for path in sorted((ROOT / folder).rglob("*")) if path.is_file()]
    for page in naming:
        for name in re.findall(r"docs/[a-z/-]+\.md", page.read_text(encoding="utf-8", errors="replace")):
            if not (ROOT / name).exists():
                faults.append(f"{page.relative_to(ROOT)}: no {name}")
    return faults


def undated_entries():
    faults = []
    decisions = ROOT / "docs/decisions.md"
    for page in sorted(ROOT.glob("docs/lab/*.md")) + [decisions]:
        areas = re.split(r"^# ", page.read_text(encoding="utf-8"), flags=re.M)
        for area in areas:
            entries = re.findall(r"^## (.*)$", area, re.M)
            dates = [entry.split(" ")[0] for entry in entries]
            faults += [f"{page.name}: no date: {entry}" for entry in entries if not re.match(r"\d{4}-\d\d-\d\d \S", entry)]
            if dates != sorted(dates, reverse=True):
                faults.append(f"{page.name}: not newest first: {area.splitlines()[0]}")
    text = decisions.read_text(encoding="utf-8")
    if re.findall(r"^  - (.*)$", text.split("\n# ")[0], re.M) != [title[11:] for title in re.findall(r"^## (.*)$", text, re.M)]:
        faults.append("docs/decisions.md: the list at the top is not that of the headings")
    for page in sorted(ROOT.glob("docs/lab/*.md")) + [ROOT / "docs/benchmarks.md"]:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) > 140:
                faults.append(f"{page.name}:{number}: more than 140 columns")
    if len(list(ROOT.glob("docs/lab/*.md"))) < 10:
        faults.append("hardly any lab books found: this check looks in the wrong place")
    return faults


def main():
    faults = broken_links() + undated_entries()
    cli = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
    common = cli.split("\n## ")[0]
    for command in commands():
        # One section may be about several: `headwater undo|redo CASE`.
        section = re.search(rf"^#+ `headwater (?:[a-z|]+\|)?{command}\b.*?(?=^## |^### |\Z)", cli, re.M | re.S)
        if not section:
            faults.append(f"docs/cli.md: command {command} has no section")
            continue
        for option in options(command):
            if f"`{option}" not in section[0] and f"`{option}" not in common:
                faults.append(f"docs/cli.md: option {option} of {command} is not described")
    decides = (ROOT / "docs/how-it-decides.md").read_text(encoding="utf-8")
    known = rules()
    for rule, where in known.items():
        if f"`{rule}`" not in decides:
            faults.append(f"docs/how-it-decides.md: rule {rule} ({where}) is not described")
    for rule, where in rules_in_source().items():
        if rule not in known:
            faults.append(f"{where}: rule {rule} has no sentence in data/rules/")
    for rule in re.findall(r"`([a-z]+\.[a-z][a-z0-9_]+)`", decides):
        if rule not in known:
            faults.append(f"docs/how-it-decides.md: rule {rule} is described, but there is none")
    case_file = (ROOT / "docs/case-file.md").read_text(encoding="utf-8")
    for table in tables():
        if f"`{table}`" not in case_file:
            faults.append(f"docs/case-file.md: table {table} is not described")
    if len(commands()) < 20 or not any(options(command) for command in commands()):
        faults.append("hardly any commands or options found: this check looks in the wrong place")
    if not known or not tables():
        faults.append("no rules or no tables found: this check looks in the wrong place")
    print("\n".join(faults) or f"docs: {len(commands())} commands, {len(known)} rules, {len(tables())} tables described")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
