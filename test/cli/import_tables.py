#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`import`: an analyst's tables become documents with who says it; bad rows are named by line and reason, the good ones are kept."""
import json
import pathlib
import tempfile

from support import ok, run

CLAIMS = ("text,who,date,source,stance,colour\n"
          "Nine people died in the fire in Varnholm.,Edda Brandvik,2011-03-02,Ostrell Courier,,red\n"
          "Forty people died in the fire in Varnholm.,harbour police,2011-03-03,Tidemark Post,denies,\n"
          "bad,,2 March,,,\n")
SOURCES = '{"name":"Harbour Watch","front_of":"Coast Front","owner":"Holm Media","reliability":"B"}\n{"name":"x"}\n{"name":"edda brandvik","reliability":"C"}\n'


def rows(name, case):
    return [json.loads(line) for line in ok(name, case, "--json").splitlines()]


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    case, claims, sources = folder / "i.hw", folder / "claims.csv", folder / "sources.jsonl"
    claims.write_text(CLAIMS, encoding="utf-8")
    sources.write_text(SOURCES, encoding="utf-8")
    done = run("import", case, claims, sources)
    assert done.returncode == 1 and b"3 added" in done.stdout, done
    said = done.stderr.decode()
    for line in (f"{claims}: line 4: 2 March is no date (YYYY-MM-DD)", f"{claims}: columns that are not read: colour",
                 f"{sources}: line 2: nothing is said of the source", f"{sources}: line 1: Harbour Watch: no source of the case has this name"):
        assert line in said, (line, said)
    assert [(row["id"], row["source"], row["published"]) for row in rows("documents", case)[:2]] == [
        (f"{claims}#2", "Ostrell Courier", "2011-03-02"), (f"{claims}#3", "Tidemark Post", "2011-03-03")]
    told = {row["utterances"][0]["voices"][-1]: row for row in rows("claims", case) if row["utterances"][0]["voices"][-1] in ("Edda Brandvik", "harbour police")}
    assert told["Edda Brandvik"]["stance_counts"]["asserts"] == 1 and told["harbour police"]["stance_counts"]["denies"] == 1, told
    watch = next(row for row in rows("entities", case) if row["name"] == "Harbour Watch")
    assert {(one["kind"], one["name"]) for one in watch["relations"]} == {("front_of", "Coast Front"), ("owned_by", "Holm Media")}, watch
    rated = {row["name"]: row["rated"] for row in rows("sources", case) if row["rated"]}
    assert rated == {"Edda Brandvik": "C"}, rated
    note = folder / "notes.csv"
    note.write_text(f"document,quotation,text\n{claims}#2,Nine,ask the port\n{claims}#2,nowhere,ask\n", encoding="utf-8")
    done = run("import", case, note)
    assert done.returncode == 1 and b"line 3" in done.stderr and b"holds this quotation" in done.stderr, done
    noted = [row for row in rows("history", case) if row["action"] == "note"]
    assert [(row["value"], row["why"]) for row in noted] == [("ask the port", "from an imported table")] and f"{claims}#2:" in noted[0]["target"], noted
    assert b"2 already there" in run("import", case, claims).stdout, "the same table again changes nothing"
    assert b"nothing differs" in ok("verify", case)
    missing = run("import", folder / "none.hw", folder / "none.csv")
    assert missing.returncode == 1 and not (folder / "none.hw").exists(), missing
    print("ok")
