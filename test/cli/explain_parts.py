#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a list or `explain` loads of a case is enough: each prints what it prints with the whole case. explain_parts.py EXECUTABLE [CASE]

In a copy of the case the findings are marked as stale, so that the whole case is loaded and its findings are made anew."""
import json
import pathlib
import shutil
import sqlite3
import sys
import tempfile

from support import ok, run, write_articles, write_json_lines

LISTS = ["claims", "timeline", "conflicts", "entities", "sources", "origins", "documents"]
MOST = 40  # of each kind


def make_case(folder):
    page = folder / "page.html"
    page.write_text(
        "<html><head><title>Ferry fire</title></head><body><nav><a href='/'>Home</a> <a href='/a'>About us</a></nav><article><h1>Ferry fire</h1>"
        "<p>Twelve people died when a bomb exploded on the ferry in Ostrell last Tuesday, the harbour police said. The Red Tide Front, also known as RTF, "
        "claimed responsibility, according to the Norrland Wire.</p><p>The Sea Guard, the armed wing of the Harbour League, denied that it had planted the bomb.</p>"
        "</article><footer>Copyright Harbour Weekly</footer></body></html>", encoding="utf-8")
    case = folder / "case.hw"
    ok("add", case, write_articles(folder / "articles", 12), write_json_lines(folder / "records.jsonl", 6), page, "--quiet", "--date", "2011-03-05")
    return case


def names_of(case):
    for kind in LISTS:
        lines = [json.loads(line) for line in ok(kind, case, "--json").splitlines()]
        assert lines, f"the case has no {kind}"
        for number, line in enumerate(lines[:MOST], 1):
            yield line["id"]
            if kind == "claims":
                yield str(number)
            if kind == "documents" and number < 10:
                yield f"d{number:0{max(2, len(str(len(lines))))}}"


def first_difference(part, whole, where="$"):
    if isinstance(part, dict) and isinstance(whole, dict):
        for key in [*part, *(k for k in whole if k not in part)]:
            if part.get(key) != whole.get(key):
                return first_difference(part.get(key), whole.get(key), f"{where}.{key}")
    if isinstance(part, list) and isinstance(whole, list) and len(part) == len(whole):
        for i, (a, b) in enumerate(zip(part, whole)):
            if a != b:
                return first_difference(a, b, f"{where}[{i}]")
    return f"{where}: {part!r} of the part, {whole!r} of the whole"


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    case = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else make_case(folder)
    stale = folder / "stale.hw"
    shutil.copy(case, stale)
    with sqlite3.connect(stale) as connection:
        connection.execute("UPDATE meta SET value = value - 1 WHERE key = 'findings_made_from'")
    connection.close()
    for kind in LISTS:
        for form in ([], ["--json"], ["--csv"]):
            whole = run(kind, stale, *form)
            assert whole.returncode == 0 and b"made anew" in whole.stderr, whole
            assert ok(kind, case, *form) == whole.stdout, f"{kind} {form}"
    for filters in (["claims", "--source", "police"], ["claims", "--document", "story"], ["claims", "--min-documents", "2"], ["documents", "--search", "pump"]):
        found = ok(filters[0], case, *filters[1:])
        assert found == run(filters[0], stale, *filters[1:]).stdout and len(found.splitlines()) > 1, filters
    tried = 0
    for wanted in names_of(case):
        part = ok("explain", case, wanted, "--json")
        whole = run("explain", stale, wanted, "--json")
        assert whole.returncode == 0 and b"made anew" in whole.stderr, whole
        assert part == whole.stdout, f"{wanted}: {first_difference(json.loads(part), json.loads(whole.stdout))}"
        tried += 1
    for strange in ("c00000000", "0", "99999", "d00", "d9999", "", "nothing"):
        assert run("explain", case, strange).returncode == 2, strange
        assert run("explain", stale, strange).returncode == 2, strange
    print(f"ok: {tried} findings explained alike")
