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
SOURCES = '{"name":"Harbour Watch","front_of":"Coast Front","owner":"Holm Media","reliability":"B"}\n{"name":"x"}\n'


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
                 f"{sources}: line 2: nothing is said of the source", f"{sources}: line 1: a rating is an analyst's decision"):
        assert line in said, (line, said)
    assert [(row["id"], row["source"], row["published"]) for row in rows("documents", case)[:2]] == [
        (f"{claims}#2", "Ostrell Courier", "2011-03-02"), (f"{claims}#3", "Tidemark Post", "2011-03-03")]
    told = {row["utterances"][0]["voices"][-1]: row for row in rows("claims", case) if row["utterances"][0]["voices"][-1] in ("Edda Brandvik", "harbour police")}
    assert told["Edda Brandvik"]["stance_counts"]["asserts"] == 1 and told["harbour police"]["stance_counts"]["denies"] == 1, told
    watch = next(row for row in rows("entities", case) if row["name"] == "Harbour Watch")
    assert {(one["kind"], one["name"]) for one in watch["relations"]} == {("front_of", "Coast Front"), ("owned_by", "Holm Media")}, watch
    assert b"2 already there" in run("import", case, claims).stdout, "the same table again changes nothing"
    assert b"nothing differs" in ok("verify", case)
    missing = run("import", folder / "none.hw", folder / "none.csv")
    assert missing.returncode == 1 and not (folder / "none.hw").exists(), missing
    print("ok")
