#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every path of docs/api.md is answered in the shape it says (test/web/shapes.py), on the sample case; and what documents hold goes out as JSON text
alone, whatever they hold: api.py EXECUTABLE"""
import json
import os
import pathlib
import re
import shutil
import struct
import sys
import tempfile
import urllib.parse

import jsonschema

from serving import ROOT, Server, run, sample_case

sys.path.insert(0, str(ROOT / "test/cli"))
import small_pdf  # noqa: E402
from shapes import SHAPES, schema


def documented_paths():
    """The paths of the list under Reading, without their queries."""
    text = (ROOT / "docs/api.md").read_text(encoding="utf-8").split("## Reading")[1].split("## Adding")[0]
    return set(re.findall(r"^- `(/api/[^`?]*)", text, re.M)) | set(re.findall(r"`(/api/\w+/ID)`\s+adds", text))


def ids_of(server):
    first = lambda path: server.get(path)["items"][0]["id"]
    quoted = lambda text: urllib.parse.quote(text, safe="")
    return {"claims": "3", "documents": quoted(first("/api/documents")), "stories": first("/api/stories"), "explain": "3",
            "sources": server.get("/api/sources?q=families")["items"][0]["id"], "entities": server.get("/api/entities?q=families")["items"][0]["id"]}


def check_shapes(server):
    ids = ids_of(server)
    more = {"/api/claims": "?facets=1", "/api/claims/ID/compare": "?a=0&b=1", "/api/search": "?q=dorvik"}
    documented = documented_paths() - {"/api/export", "/api/documents/ID/original", "/api/documents/ID/page"}
    assert documented == set(SHAPES), documented ^ set(SHAPES)
    for path, shape in SHAPES.items():
        kind = path.split("/")[2]
        answer = server.get(path.replace("/ID", "/" + ids.get(kind, "")) + more.get(path, ""))
        checker = jsonschema.Draft202012Validator(schema(shape))
        for error in checker.iter_errors(answer):
            raise AssertionError(f"{path}: {error.json_path}: {error.message}")
        for key in shape:  # a shape that takes anything checks nothing
            broken = {name: value for name, value in answer.items() if name != key}
            assert not checker.is_valid(broken), f"{path}: without {key} it would pass"
        if path.endswith("s") and path not in ("/api/hypotheses", "/api/repeats"):
            assert answer["items"], path
    everything = [f"/api/claims/{number}" for number in range(1, 60)]
    checker = jsonschema.Draft202012Validator(schema(SHAPES["/api/claims/ID"]))
    for path in everything:
        for error in checker.iter_errors(server.get(path)):
            raise AssertionError(f"{path}: {error.json_path}: {error.message}")


def check_contents(server):
    """What the sample case is about is in the answers."""
    claim = server.get("/api/claims/3")
    assert claim["row"]["sentence"] == ("40 or more killed: four documents, one origin, Committee for Tavarian Families, a front of National Renewal Front "
                                        "of Tavaria. Nine: three independent sources, one more report credits nobody.")
    assert [rival["number"] for rival in claim["rivals"] if rival["real"]] == [1]
    assert (claim["rivals"][0]["value"], claim["rivals"][0]["own_value"]) == ("9", "40")
    ids = {node["id"] for node in claim["tree"]["nodes"]}
    assert all(edge["from"] in ids and edge["to"] in ids for edge in claim["tree"]["edges"])
    assert {said["id"] for said in claim["utterances"]} <= ids
    for said in claim["utterances"]:
        document = server.get("/api/documents/" + urllib.parse.quote(said["document"], safe=""))
        text = "".join(block["text"] + " " * (after["start"] - block["end"]) for block, after in
                       zip(document["blocks"], document["blocks"][1:] + [{"start": document["length"]}]))
        assert document["blocks"][0]["start"] > 0 or text[said["start"]:said["end"]] == said["text"], said
        mark = next(mark for mark in document["marks"] if mark["claim"] == claim["id"])
        assert (mark["start"], mark["number"], mark["claim_number"]) == (said["start"], said["number"], 3)
    one = server.get("/api/claims/1")
    ministry = next(origin["id"] for origin in one["origin_list"] if origin["name"] == "Energy Ministry")
    hospital = next(origin["id"] for origin in one["origin_list"] if origin["name"] == "Dorvik District Hospital")
    assert server.get("/api/claims/1/whatif")["changed"] == []
    silent = server.get(f"/api/claims/1/whatif?off={ministry}")
    assert (silent["origins"], silent["credibility"]) == ({"lo": 2, "hi": 3}, 1), silent
    joined = server.get(f"/api/claims/1/whatif?join={ministry}+{hospital}")
    assert (joined["origins"]["lo"], joined["credibility"]) == (2, 1), joined
    both = server.get(f"/api/claims/1/whatif?off={ministry},{hospital}")
    assert both["origins"]["lo"] == 1 and both["credibility"] > 2, both
    assert server.get("/api/claims/1")["origins"] == one["origins"], "nothing is stored"
    aligned = server.get("/api/claims/3/compare?a=0&b=1")
    assert [run_["kind"] for run_ in aligned["runs"]] == ["same", "only_b", "same"]
    added = aligned["runs"][1]["b"]
    assert aligned["b"]["text"][added[0]:added[1]].startswith("this newspaper has learned")
    assert "".join(aligned["a"]["text"][run_["a"][0]:run_["a"][1]] for run_ in aligned["runs"]) == aligned["a"]["text"]
    assert server.get("/api/explain/3") == json.loads(run("explain", server.case, "3", "--json").stdout)
    source = server.get("/api/sources/" + server.get("/api/sources?q=families")["items"][0]["id"])
    assert source["interested"] and source["fronts"][0]["name"] == "National Renewal Front of Tavaria" and source["fronts"][0]["spans"][0]["text"]
    assert {"Morning Standard"} <= {one["name"] for one in source["repeated_by"]}
    real = server.get("/api/conflicts?real=1")["items"]
    assert len(real) == 3 and all(side["claim"]["number"] for conflict in real for side in conflict["sides"])
    assert server.get("/api/timeline?undated=1")["total"] + server.get("/api/timeline?from=0001-01-01")["total"] == server.get("/api/timeline")["total"]
    for number in ("0", "60", "c00000000", "%22", "1;DROP TABLE claims", "..%2F..%2Fetc%2Fpasswd"):
        assert server.ask("/api/claims/" + number.replace(" ", "%20")).status == 404, number


def check_exports(server):
    """What is handed on is what the commands write, and names no folder of this machine."""
    for form, begins in (("html", b"<!DOCTYPE html>"), ("md", b"# headwater"), ("json", b"{"), ("graphml", b"<?xml")):
        answer = server.ask(f"/api/export?format={form}")
        assert answer.status == 200 and answer.body.startswith(begins), f"{form}: {answer.status} {answer.body[:200]}"
        assert answer.headers["content-disposition"] == f'attachment; filename="selmira.{form}"', form
        assert str(server.case.parent).encode() not in answer.body, form
    for query in ("", "?format=nonsense", "?format=..%2Fx", "?format=csv"):
        answer = server.ask("/api/export" + query)
        assert answer.status == 400 and answer.json["error"]["what"], query


def payloads():
    tags = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</script><script>alert(1)</script>", "<style>*{display:none}</style>",
            "<iframe src=javascript:alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>",
            "<link rel=stylesheet href=//evil.example>", "<form action=//evil.example><input>", "<object data=x>", "<embed src=x>", "<math><mi xlink:href=x>",
            "<details open ontoggle=alert(1)>", "<body onload=alert(1)>", "<video><source onerror=alert(1)>", "<marquee onstart=alert(1)>", "<!--><script>alert(1)//-->",
            "<template><script>alert(1)</script>", "<x onclick=alert(1)>", "<plaintext>", "<xmp>", "<noscript><p title='</noscript><img src=x>'>"]
    quotes = ["\"><script>alert(1)</script>", "'-alert(1)-'", "\\\"-alert(1)}//", "${alert(1)}", "{{constructor.constructor('alert(1)')()}}", "`${alert(1)}`",
              "%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;", "&#x3C;script&#x3E;", "\\u003cscript\\u003e", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
              "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "];alert(1)//", "'; DROP TABLE claims; --", "\" OR 1=1 --",
              "*) OR (", "NEAR(a b)"]
    signs = ["a\u202eb", "a\u2066b\u2069", "a\u200fb", "a\u0007b", "a\u001b[2Jb", "a\u0085b", "a\u2028b", "a\u2029b", "a\ufeffb", "a\u061cb", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
             "a\u0301\u0301\u0301", "x" * 3000, "\u05d0\u05d1\u05d2", "\ufff9a\ufffb", "a\u0000b", "\u00adsoft", "a\u200bb"]
    return tags + quotes + signs


def check_payloads(folder):
    """In every field of a document; the answer is JSON, the page of the server never holds them."""
    held = payloads()
    assert len(set(held)) >= 60, len(held)
    lines = folder / "evil.jsonl"
    with open(lines, "w", encoding="utf-8") as file:
        for number, payload in enumerate(held):
            file.write(json.dumps({"id": f"p{number} {payload[:60]}", "title": payload, "author": payload, "source": f"Outlet {number} {payload[:80]}", "url": payload,
                                   "date": "2019-05-14", "text": f"{payload} said {payload}. Edda Kell {payload} said that {number + 3} people died in Dorvik {payload}."}) + "\n")
    case = folder / "evil.hw"
    done = run("add", case, lines)
    assert done.returncode == 0, done.stderr[:500]
    hidden = re.compile("[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
    with Server(case) as server:
        listed = server.get("/api/documents?limit=500")["items"]
        assert len(listed) == len(held)
        paths = ["/api/claims?limit=500&facets=1", "/api/documents?limit=500", "/api/stories?limit=500", "/api/sources?limit=500", "/api/entities?limit=500",
                 "/api/conflicts?limit=500", "/api/timeline?limit=500", "/api/not_read?limit=500", "/api/repeats", "/api/history?limit=500"]
        for one in listed:
            quoted = urllib.parse.quote(one["id"], safe="")
            paths += [f"/api/documents/{quoted}", f"/api/documents?outlet={urllib.parse.quote(one['outlet'] or '')}", f"/api/claims?document={quoted}", f"/api/explain/{quoted}"]
        paths += [f"/api/claims/{row['number']}" for row in server.get("/api/claims?limit=500")["items"]]
        paths += [f"/api/search?q={urllib.parse.quote(payload[:200])}" for payload in held if "\0" not in payload]
        for path in paths:
            answer = server.ask(path)
            assert answer.status == 200, f"{path}: {answer.status} {answer.body[:200]}"
            assert answer.headers["content-type"] == "application/json" and answer.headers["x-content-type-options"] == "nosniff", path
            text = answer.body.decode()
            assert not hidden.search(text), f"{path}: {hidden.search(text)[0]!r}"
            json.loads(text)
        found = {one["title"] for one in listed}
        kept = [payload for payload in held[:44] if payload in found]
        assert len(kept) >= 40, set(held[:44]) - found
        for payload in held:
            for path in ("/" + urllib.parse.quote(payload[:200]), "/?q=" + urllib.parse.quote(payload[:200]), "/api/" + urllib.parse.quote(payload[:200], safe="")):
                answer = server.ask(path)
                assert answer.headers["content-type"] == "application/json" or payload.encode() not in answer.body, path
        quoted = urllib.parse.quote(listed[0]["id"], safe="")
        raw = server.ask(f"/api/documents/{quoted}/original")
        assert raw.headers["content-type"] == "application/octet-stream" and raw.headers["content-disposition"].startswith("attachment")
        assert server.ask(f"/api/documents/{quoted}/original?text=1").headers["content-type"] == "text/plain; charset=utf-8"


def check_large_paragraph(folder):
    """A paragraph of any length is shown piece by piece."""
    text = "The pump was out of order, Edda Kell said. " * 5_000
    (folder / "large.txt").write_text(text, encoding="utf-8")
    case = folder / "large.hw"
    assert run("add", case, folder / "large.txt").returncode == 0
    with Server(case) as server:
        path = "/api/documents/" + urllib.parse.quote(server.get("/api/documents")["items"][0]["id"], safe="")
        at, seen = 0, 0
        for _ in range(3):
            shown = server.get(f"{path}?at={at}")
            assert shown["from"] <= at < shown["to"] and shown["to"] - shown["from"] <= 60_000
            assert len(server.ask(f"{path}?at={at}").body) < 20_000_000
            assert shown["blocks"][0]["cut"] and sum(len(block["text"]) for block in shown["blocks"]) <= 60_000
            seen, at = shown["to"], shown["next"]
        assert seen > 60_000
        last = server.get(f"{path}?at=99999999")
        assert last["next"] is None and last["to"] == last["length"]


def check_printed_pages(folder):
    """The pages of a PDF as they are printed, and what is said where they cannot be drawn."""
    pages = [["A storm closed the harbour of Lindau on Monday,", "the port office said in the morning."],
             ["Nine people were hurt at the ferry landing,", "said Jonas Wieck, who saw it from the pier."],
             ["The mayor denied that the lighthouse had been unsafe", "since the winter before."]]
    (folder / "pages.pdf").write_bytes(small_pdf.pdf([small_pdf.lines_page(lines) for lines in pages]))
    (folder / "plain.txt").write_text("Nine people were hurt in Lindau, said Jonas Wieck.")
    case = folder / "pages.hw"
    assert run("add", case, folder / "pages.pdf", folder / "plain.txt").returncode == 0
    with Server(case) as server:
        rows = {row["mime"]: "/api/documents/" + urllib.parse.quote(row["id"], safe="") for row in server.get("/api/documents")["items"]}
        printed = rows.pop("application/pdf")
        shown = server.get(printed)
        text = "".join(block["text"] for block in shown["blocks"])
        assert len(shown["pages"]) == 3 and shown["pages"][0] == 0 and shown["pages"] == sorted(set(shown["pages"])), shown["pages"]
        assert shown["pages_missing"] is None and text
        pictures = {server.ask(f"{printed}/page?number={number}").body for number in (1, 2, 3)}
        assert len(pictures) == 3
        for picture in pictures:
            width, height = struct.unpack(">II", picture[16:24])
            assert picture.startswith(b"\x89PNG") and max(width, height) == 1600, (picture[:8], width, height)
        for path in (f"{printed}/page?number=0", f"{printed}/page?number=4", f"{rows.popitem()[1]}/page"):
            assert server.ask(path).status == 404, path
    done = run("serve", case, "--get", printed, env={**os.environ, "HEADWATER_TOOLS": "/nowhere"})
    assert "not installed" in json.loads(done.stdout)["pages_missing"]


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        case = sample_case(folder)
        with Server(case) as server:
            server.case = case
            check_shapes(server)
            check_contents(server)
            check_exports(server)
        check_payloads(folder)
        check_large_paragraph(folder)
        if shutil.which("pdftoppm"):
            check_printed_pages(folder)
    print(f"the API: {len(SHAPES)} shapes, contents of the sample case, {len(payloads())} payloads")


main()
