#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Text of documents, file names and members never leaves raw: no control character, no override of direction, no formula, no markup."""
import csv
import io
import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

from support import LISTS, article, ok, run

EVIL = "\x1b[31m\x1b]0;owned\x07\x1b[2J\x08\x7f\x9b5m\u202egnp.exe\u2066a\u2069\u200f\u061c\u2028\u2029\ufeff\x85"
MARKUP = '</span><script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) http://evil.example/ www.evil.example `x` **b** &lt; "\'>'
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]")
STAGES = ("read", "times", "attribute", "names", "events", "ledger", "reuse", "tag")


def check(text, what):
    if isinstance(text, bytes):
        text = text.decode("utf-8")  # valid at all
    found = HIDDEN.search(text)
    assert not found, f"{what}: {text[max(0, found.start() - 60):found.end() + 20]!r}"


def documents(folder):
    folder.mkdir()
    story = article(3)
    (folder / f"a{EVIL}.txt").write_text(story, encoding="utf-8")
    (folder / "two\nlines\tand tab.txt").write_text(article(4), encoding="utf-8")
    with open(bytes(folder) + b"/raw\x9b31m\xff.txt", "w", encoding="utf-8") as file:
        file.write(article(5))
    record = {"id": f"r{EVIL}{MARKUP}", "source": f"=HYPERLINK(\"http://evil\"){EVIL}", "author": f"@Anna{EVIL}{MARKUP}", "date": "2011-03-04",
              "title": f"+1{EVIL}{MARKUP}", "url": f"http://x.example/{EVIL}", "text": story.replace("ferry", f"ferry {EVIL}").replace("licence", f"licence {MARKUP}")}
    other = dict(record, id="-r2", source="\t=1+1", author="A. Holm", text=story.replace("At least 6", "At least 40") + f"\nSaid {EVIL}Brandvik: =cmd|' /C calc'!A0\n")
    (folder / "records.jsonl").write_text("".join(json.dumps(r) + "\n" for r in (record, other)), encoding="utf-8")
    (folder / "page.html").write_text(f"<html><head><title>Fire &#27;[31m {EVIL}</title><meta name=author content='Bo&#x9b; Holm&#8238;'></head><body><p>"
                                      + "</p><p>".join(story.replace("police", "police &#27;[5m&#8238;").split("\n\n")) + "</p></body></html>", encoding="utf-8")
    with zipfile.ZipFile(folder / "pack.zip", "w") as pack:
        pack.writestr(f"in{EVIL}ner.txt", article(6))
        pack.writestr(f"bad{EVIL}.jsonl", "{no json}\n")
    return folder


def stages(folder, inputs):
    for stage in STAGES:
        for option in ([], ["--json"]):
            done = run(stage, inputs, *option)
            check(done.stdout, (stage, option))
            check(done.stderr, (stage, option, "messages"))
            if option and stage != "tag":
                for line in done.stdout.splitlines():
                    json.loads(line)
    done = run("read", inputs / f"none{EVIL}", folder / "two\nlines")
    check(done.stderr, "missing files")
    assert len(done.stderr.splitlines()) == 2, done.stderr
    pairs = folder / "pairs.tsv"
    pairs.write_text(f"Anna{EVIL}\tA. {EVIL}\nno tab{EVIL}\n", encoding="utf-8")
    for command in ("names", "compare"):
        for option in ([], ["--json"]):
            done = run(command, "--pairs", pairs, *option)
            check(done.stdout + done.stderr, (command, option))
    table = folder / "values.csv"
    table.write_text(f'source,object,value\n"a{EVIL}",fire,"9{EVIL}"\nb,fire,"40{EVIL}"\n', encoding="utf-8")
    for option in ([], ["--json"]):
        check(ok("fuse", table, "--sources", folder / "s", "--dependence", folder / "d", *option), "fuse")
        check((folder / "s").read_bytes() + (folder / "d").read_bytes(), "files of fuse")
    queries = folder / "queries.jsonl"
    queries.write_text(json.dumps({"id": f"q{EVIL}", "text": "The crew had no licence."}) + "\n", encoding="utf-8")
    for option in ([], ["--json"]):
        check(ok("match", "--claims", queries, queries, *option), "match")
    for words in ([f"x{EVIL}"], ["read", f"--{EVIL}"], ["read", "--date", EVIL, inputs], ["claims", f"{EVIL}.hw"]):
        done = run(*[w.replace("\x00", "") for w in map(str, words)])
        check(done.stdout + done.stderr, words)
        assert len(done.stderr.splitlines()) == 1, done.stderr


def json_is_exact(folder, inputs):
    texts = {json.loads(line)["text"] for line in run("read", inputs / "records.jsonl", "--json").stdout.splitlines()}
    assert any("\x1b[31m" in text or "\u202e" in text for text in texts), "JSON keeps the text, escaped"


def case(folder, inputs):
    path = folder / "evil.hw"
    done = run("add", path, inputs)
    check(done.stdout + done.stderr, "add")
    for name in LISTS:
        for option in ([], ["--json"], ["--csv"]):
            check(ok(name, path, *option), (name, option))
        lines = ok(name, path).decode().split("\n")
        rows = len(ok(name, path, "--json").splitlines())
        assert len(lines) == rows + 2, f"{name}: a row is a line"
        for row in csv.reader(io.StringIO(ok(name, path, "--csv").decode())):
            for cell in row:
                assert not re.match(r"\s*[=+\-@\t\r]", cell), f"{name}: {cell!r} is computed by spreadsheets"
    check(ok("verify", path), "verify")
    check(ok("report", path), "report")
    check(ok("report", path, "--json"), "report --json")
    for name in LISTS:
        for row in [json.loads(line) for line in ok(name, path, "--json").splitlines()][:4]:
            check(ok("explain", path, "--", row["id"]), ("explain", row["id"]))
            check(ok("explain", path, "--json", "--", row["id"]), ("explain", row["id"]))
    return path


def files(folder, path):
    page = folder / "page.html"
    ok("report", path, "--html", page)
    html = page.read_text(encoding="utf-8")
    check(html, "the page")
    assert "<script" not in html and "<img" not in html and "onerror=alert(1)&gt;" in html, "markup of documents is text"
    markdown = folder / "report.md"
    ok("report", path, "--md", markdown)
    text = markdown.read_text(encoding="utf-8")
    check(text, "Markdown")
    bare = re.sub(r"\\.", "", text)  # what is not escaped
    for pattern in (r"<", r"\]\(", r"https?:/", r"www\.", r"!\["):
        assert not re.search(pattern, bare), f"Markdown holds {pattern}: {re.search('.{40}' + pattern + '.{40}', bare)}"
    for form in ("json", "graphml"):
        target = folder / f"export.{form}"
        ok("export", path, "--format", form, "-o", target)
        check(target.read_bytes(), form)
    json.loads((folder / "export.json").read_text(encoding="utf-8"))
    xml.etree.ElementTree.parse(folder / "export.graphml")
    ok("export", path, "--format", "csv", "-o", folder / "tables")
    for table in (folder / "tables").iterdir():
        check(table.read_bytes(), table.name)
        for row in csv.reader(io.StringIO(table.read_text(encoding="utf-8"))):
            for cell in row:
                assert not re.match(r"\s*[=+\-@\t\r]", cell), f"{table.name}: {cell!r}"


def main():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        inputs = documents(root / "documents")
        stages(root, inputs)
        json_is_exact(root, inputs)
        files(root, case(root, inputs))
        print("ok")


sys.exit(main())
