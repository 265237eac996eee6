#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A number has one meaning: that of a claim names it in every command, and no finding of a report states two different counts.

numbers.py EXECUTABLE [FOLDER OF DOCUMENTS…]     without folders the sample cases
"""
import csv
import html
import io
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

from support import HEADWATER, LISTS, ok

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = [ROOT / "examples/selmira/documents", ROOT / "test/stories/ostrell/documents"]
HEAD = re.compile(r"^ (\d+) (.*)$")
ORIGINS = re.compile(r"no known origin|\d+ to \d+ independent origins|\d+ independent origins?")
DOCUMENTS = re.compile(r"\b(\d+) documents?\b")
BARE = re.compile(r"(\d+) (?:origins?|independent(?! origin))\b")


def rows(case, name):
    return [json.loads(line) for line in ok(name, case, "--json").splitlines()]


def words_of(origins):
    lo, hi = origins["lo"], origins["hi"]
    if hi == 0:
        return "no known origin"
    if lo == hi:
        return f"{lo} independent origin{'' if lo == 1 else 's'}"
    return f"{lo} to {hi} independent origins"


def entries(report):
    """Of each claim to look at: its number, and its lines, each unwrapped."""
    section = report.split("\nCLAIMS TO LOOK AT FIRST\n")[1].split("\n\n")[0] if "CLAIMS TO LOOK AT FIRST" in report else ""
    found = []
    for line in section.split("\n"):
        head = HEAD.match(line)
        if head:
            found.append((int(head[1]), [line.strip()]))
        elif found and re.match(r"^    \S", line):
            found[-1][1].append(line.strip())
        elif found and line.startswith("     "):
            found[-1][1][-1] += " " + line.strip()
    return found


def one_count_a_finding(report, claims):
    checked = 0
    by_id = {claim["id"]: claim for claim in claims}
    shown = entries(report)
    for number, lines in shown:
        claim = claims[number - 1]
        assert claim["id"] in lines[0], f"number {number} is not {claim['id']}: {lines[0]}"
        for line in lines[1:]:
            assert not BARE.search(line), f"a count of origins in other words: {line}"
            about = claim
            if line.startswith("Against it: "):
                about = by_id[line.split()[-1]]
            elif not line.startswith(("Look because: ", *"0123456789")):
                continue
            for words in ORIGINS.findall(line):
                assert words == words_of(about["origins"]), f"claim {number}: {words!r} and {words_of(about['origins'])!r}: {line}"
                checked += 1
            if not line.startswith("Look because: ") or ORIGINS.search(line):
                counts = DOCUMENTS.findall(ORIGINS.split(line)[0]) if not line.startswith("Against it: ") else DOCUMENTS.findall(line)[-1:]
                for count in counts:
                    assert int(count) == about["documents"], f"claim {number}: {count} documents and {about['documents']}: {line}"
                    checked += 1
        for line in lines:
            said = re.match(r"All (\d+) documents pass through", line)
            assert not said or (int(said[1]) == claim["documents"] and claim["origins"]["lo"] == claim["origins"]["hi"]), line
    for words, name in re.findall(rf"({ORIGINS.pattern}) (c[0-9a-f]{{8}}\S*)", " ".join(report.split())):
        assert words == words_of(by_id[name]["origins"]), f"{name}: {words!r} in one place, {words_of(by_id[name]['origins'])!r} in another"
        checked += 1
    assert [number for number, _ in shown] == list(range(1, len(shown) + 1)), "the report counts from 1, in order"
    return checked


def counts_are_of_the_utterances(claims):
    for claim in claims:
        stances = {stance: {u["document"] for u in claim["utterances"] if u["stance"] == stance} for stance in ("asserts", "denies", "doubts")}
        assert claim["documents"] == len(stances["asserts"]), claim["id"]
        assert claim["documents_against"] == len(stances["denies"]), claim["id"]
        assert claim["outlets"] <= claim["documents"], claim["id"]
        assert claim["origins"]["lo"] <= claim["origins"]["hi"] <= max(claim["documents"], claim["origins"]["lo"]) + 1, claim["id"]


def one_number_everywhere(case, claims):
    assert [claim["number"] for claim in claims] == list(range(1, len(claims) + 1))
    by_number = {claim["number"]: claim["id"] for claim in claims}
    for command in (["--text", "a"], ["--min-documents", "2"], ["--credibility", "5,6"]):
        for line in ok("claims", case, *command, "--json").splitlines():
            claim = json.loads(line)
            assert by_number[claim["number"]] == claim["id"], "a filter changes no number"
    table = list(csv.DictReader(io.StringIO(ok("claims", case, "--csv").decode())))
    assert {int(row["number"]): row["id"] for row in table} == by_number
    origins = rows(case, "origins")
    assert [o["claim_number"] for o in origins] == sorted(o["claim_number"] for o in origins), "origins follow their claims"
    for origin in origins:
        assert by_number[origin["claim_number"]] == origin["claim"]
    reported = json.loads(ok("report", case, "--json"))["claims"]
    assert [(c["number"], c["id"]) for c in reported] == sorted(by_number.items())
    for number in {1, 2, len(claims) // 2 + 1, len(claims)} & set(by_number):
        name = by_number[number]
        assert ok("explain", case, number, "--json") == ok("explain", case, name, "--json")
        assert json.loads(ok("explain", case, number, "--json"))["number"] == number
        for command in ("origins", "conflicts", "claims"):
            assert ok(command, case, "--claim", number, "--json") == ok(command, case, "--claim", name, "--json")
        assert [json.loads(line)["id"] for line in ok("claims", case, "--claim", number, "--json").splitlines()] == [name]


def one_report_in_three_forms(case, folder, report):
    page, markdown = folder / "page.html", folder / "report.md"
    ok("report", case, "--html", page)
    ok("report", case, "--md", markdown)
    numbers = [(number, lines[0].split()[-1]) for number, lines in entries(report)]
    heads = re.findall(r'<article class="finding" id="(c[^"]*)">\n<h3><span class="number">(\d+)</span>', html.unescape(page.read_text(encoding="utf-8")))
    assert heads and [(int(n), i) for i, n in heads][:len(numbers)] == numbers[:len(heads)], "the page"
    heads = re.findall(r"^- (\d+) .*  (c[0-9a-f]{8}[^ ]*)$", markdown.read_text(encoding="utf-8"), re.M)
    assert heads and [(int(n), i) for n, i in heads] == numbers[:len(heads)], "Markdown"
    short = re.sub(r"\n     +", " ", ok("report", case).decode()).split("\n\n")[1]
    heads = re.findall(r"^ (\d+) .* +(c[0-9a-f]{8}\S*)$", short, re.M)
    assert heads and [(int(n), i) for n, i in heads] == numbers[:len(heads)], "the short report"


def labels(case, report):
    known = {row["label"]: row["id"] for row in rows(case, "documents")}
    for label in set(re.findall(r"\[(d\d+):\d+-\d+\]", report)):
        assert json.loads(ok("explain", case, label, "--json"))["id"] == known[label]


def on_a_terminal(columns, *arguments):
    """What the command prints on a terminal of so many columns."""
    main, side = pty.openpty()
    process = subprocess.Popen([HEADWATER, *map(str, arguments)], stdout=side, env={"COLUMNS": str(columns), "NO_COLOR": "1", "PATH": "/usr/bin:/bin"})
    os.close(side)
    printed = b""
    while True:
        try:
            piece = os.read(main, 65536)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(main)
    assert process.wait() == 0
    return printed.decode().replace("\r\n", "\n").splitlines()


TEXT = {"claims": "text", "sources": "name", "origins": "origin", "conflicts": "values", "timeline": None, "entities": "name", "documents": "title"}


def on_80_columns(case):
    for name in LISTS:
        ids = [row["id"] for row in rows(case, name)]
        if not ids:
            continue
        lines = on_a_terminal(80, name, case)
        longest = max(map(len, ids))
        for row in ids:
            assert any(row in line for line in lines), f"{name}: the id {row} is not whole in {lines}"
        for line in lines[1:-1]:
            assert len(line) <= max(80, longest + 40), f"{name}: {line!r}"
        if TEXT[name]:
            assert TEXT[name] in lines[0].split(), f"{name}: no text among {lines[0]!r}"
            at = lines[0].index(" " + TEXT[name])
            below = "below: " + TEXT[name] in lines[0]
            assert below or 80 - at >= 20 or max(map(len, lines[1:-1])) < 80, f"{name}: no room for the text in {lines[0]!r}"


def main():
    folders = [pathlib.Path(f).resolve() for f in sys.argv[2:]] or SAMPLES
    checked = 0
    for documents in folders:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            case = folder / "story.hw"
            ok("add", case, documents, "--quiet")
            claims, report = rows(case, "claims"), ok("report", case, "--full").decode()
            checked += one_count_a_finding(report, claims)
            counts_are_of_the_utterances(claims)
            if claims:
                one_number_everywhere(case, claims)
            one_report_in_three_forms(case, folder, report)
            labels(case, report)
            on_80_columns(case)
    assert checked > 20, f"only {checked} counts were looked at"
    print("ok", checked, "counts")


sys.exit(main())
