#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The case commands over a small case: keys, filters, explain back to bytes, verify, export."""
import csv
import io
import json
import pathlib
import re
import sqlite3
import tempfile
import xml.etree.ElementTree

from support import LISTS, OUTLETS, ok, run, write_articles, write_json_lines

KEYS = {
    "claims": "id text facets stance_counts documents outlets origins probability credibility why utterances",
    "conflicts": "id kind slot claims values incident why",
    "documents": "id path sha256 title source published utterances",
    "entities": "id name kind aliases mentions relations documents",
    "sources": "id name kind reliability record interests owner group",
    "origins": "claim origin group utterances cut",
    "timeline": "id type date place counts reports values conflicts claims",
}


def lines(*arguments):
    return [json.loads(line) for line in ok(*arguments).decode().splitlines()]


def write_dispute(path):
    """Two reports that cannot both be right."""
    said = {"Kestrel Post": "Guards of the pilot office sank the tug Alba off Kesk on 9 May 2012, its captain Jonas Reim said.",
            "Kesk Observer": "The pilot office denied that its guards sank the tug Alba off Kesk on 9 May 2012."}
    rows = [{"id": outlet, "text": text, "date": "2012-05-11", "source": outlet} for outlet, text in said.items()]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def lists(case):
    for name in LISTS:
        rows = lines(name, case, "--json")
        for row in rows:
            missing = set(KEYS[name].split()) - row.keys()
            assert not missing, f"{name}: {missing}"
        assert rows, f"{name}: the case was made so that each list has rows"
        table = list(csv.reader(io.StringIO(ok(name, case, "--csv").decode())))
        assert len(table) == len(rows) + 1, name
        assert all(len(row) == len(table[0]) for row in table), name
        assert len(ok(name, case).decode().splitlines()) == len(rows) + 1, name


def filters(case):
    documents = lines("documents", case, "--json")
    wire = lines("documents", case, "--json", "--source", "norrland")
    assert wire == [d for d in documents if d["source"] == "Norrland Wire"] and wire, wire
    found = lines("documents", case, "--json", "--search", "Kessby pump")
    assert 0 < len(found) < len(documents), len(found)
    claims = lines("claims", case, "--json")
    assert lines("claims", case, "--json", "--min-documents", 2) == [c for c in claims if c["documents"] >= 2]
    assert lines("claims", case, "--json", "--credibility", "1,2") == [c for c in claims if c["credibility"] in (1, 2)]
    assert lines("claims", case, "--json", "--text", "no such words anywhere") == []
    early = lines("timeline", case, "--json", "--from", "1900-01-01", "--to", "1900-01-02")
    assert all(i["date"]["lo"] is None for i in early), early  # only "before …" can lie there
    on_the_day = lines("timeline", case, "--json", "--from", "2011-03-02", "--to", "2011-03-02")
    assert any(i["date"]["lo"] == "2011-03-02" for i in on_the_day) and len(early) < len(on_the_day), on_the_day


def texts(case, inputs):
    return {d["id"]: d["text"] for d in lines("read", *inputs, "--json")}


def check_places(value, text_of):
    """Every place quotes the text, and its bytes are those of the original."""
    count = 0
    if isinstance(value, dict):
        if {"document", "start", "end", "text", "bytes"} <= value.keys():
            assert text_of[value["document"]][value["start"]:value["end"]] == value["text"], value
            if value["bytes"] is not None and value["member"] == "utf-8":
                assert value["original"] == value["text"], value
            count += 1
        value = list(value.values())
    if isinstance(value, list):
        count += sum(check_places(item, text_of) for item in value)
    return count


def explain(case, inputs):
    text_of = texts(case, inputs)
    places = 0
    for name in LISTS:
        for row in lines(name, case, "--json")[:4]:
            told = lines("explain", case, row["id"], "--json")
            assert len(told) == 1 and told[0]["id"] == row["id"], row["id"]
            places += check_places(told[0], text_of)
            assert ok("explain", case, row["id"]).strip()
    first = lines("explain", case, "1", "--json")[0]
    assert first["explains"] == "claim" and first["rank"] == 1
    assert places > 0
    assert run("explain", case, "c00000000").returncode == 2


def export(case, root):
    ok("export", case, "--format", "csv", "-o", root / "tables")
    names = sorted(path.name for path in (root / "tables").iterdir())
    assert "claims.csv" in names and "utterances.csv" in names and len(names) == 12, names
    ok("export", case, "--format", "json", "-o", root / "case.json", "--with-paths")
    whole = json.loads((root / "case.json").read_text(encoding="utf-8"))
    assert len(whole["documents"]) == len(lines("documents", case, "--json"))
    assert whole["claims"] == lines("claims", case, "--json")
    ok("export", case, "--format", "graphml", "-o", root / "case.graphml")
    graph = xml.etree.ElementTree.parse(root / "case.graphml").getroot()
    nodes = {node.get("id") for node in graph.iter("{http://graphml.graphdrawing.org/xmlns}node")}
    edges = list(graph.iter("{http://graphml.graphdrawing.org/xmlns}edge"))
    assert nodes and edges, (len(nodes), len(edges))
    for edge in edges:
        assert edge.get("source") in nodes and edge.get("target") in nodes


def verify(case):
    ok("verify", case)
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE documents SET text = replace(text, 'ferry', 'barge') WHERE row = 1")
    connection.close()
    done = run("verify", case)
    assert done.returncode == 1, done
    assert "its text was changed after it was added" in done.stdout.decode(), done.stdout.decode()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    given = [write_articles(folder / "articles", 10), write_json_lines(folder / "records.jsonl", 8), write_dispute(folder / "dispute.jsonl")]
    made = folder / "case.hw"
    assert b"20 added" in ok("add", made, *given)
    lists(made)
    filters(made)
    explain(made, given)
    export(made, folder)
    assert ok("run", folder / "other.hw", *given)
    ok("report", made, "--html", folder / "report.html", "--md", folder / "report.md")
    page = (folder / "report.html").read_text()
    assert page.lower().startswith("<!doctype html>") and (folder / "report.md").read_text()
    heads = re.findall(r'<article class="finding" id="(c[0-9a-f]{8})">\n<h3><span class="number">(\d+)</span>', page)
    assert heads and [(row["id"], str(row["number"])) for row in lines("claims", made, "--json") if row["id"] in dict(heads)] == heads, heads
    verify(made)
    print("ok")
