#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every line that a command prints with --json fits its schema in docs/schema: check_schemas.py EXECUTABLE"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
SCHEMAS = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/schema"

COURIER = """Nine dead in Varnholm ferry fire

At least nine people were killed when a fire broke out on the Varnholm ferry on 2 March 2011, the harbour police said on Thursday.

"The crew had no licence," said Edda Brandvik, spokeswoman for the Free Coast Council (FCC), the political wing of the Coast Front.

The port authority denied that the crew had no licence. The Coast Front, also known as the Harbour Brigade, said it had not set the fire.
"""
TIDEMARK = """Ferry fire: toll rises

Forty people were killed in the fire on the ferry in Varnholm on 3 March 2011, according to the Free Coast Council.

"The crew had no licence," the Ostrell Courier quoted Edda Brandvik as saying. Police arrested two men in Ostrell on Friday.
"""


def write_inputs(folder):
    documents = folder / "documents"
    documents.mkdir()
    (documents / "tidemark.txt").write_text(TIDEMARK, encoding="utf-8")
    (documents / "courier.html").write_text(
        "<html><head><title>Nine dead</title></head><body><article><h1>Nine dead in Varnholm ferry fire</h1>"
        + "".join(f"<p>{p}</p>" for p in COURIER.split("\n\n")[1:]) + "</article></body></html>", encoding="utf-8")
    records = [{"id": f"r{i}", "text": text, "date": "2011-03-04", "source": source, "author": "A. Holm", "title": "Ferry fire"}
               for i, (text, source) in enumerate([(COURIER, "Ostrell Courier"), (TIDEMARK, "Tidemark Blog"), (COURIER + "\n", "Norrland Wire")])]
    (documents / "records.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    (folder / "names.tsv").write_text("Edda Brandvik\tE. Brandvik\nFree Coast Council\tFCC\n", encoding="utf-8")
    (folder / "sentences.tsv").write_text("Nine people died.\tNine people were killed.\nThe crew had no licence.\tThe crew had a licence.\n")
    (folder / "claims.jsonl").write_text('{"id":"c1","text":"The crew of the ferry had no licence."}\n{"id":"c2","text":"Nine people died."}\n')
    (folder / "queries.jsonl").write_text('{"id":"q1","text":"Was the ferry crew licensed?"}\n')
    (folder / "values.csv").write_text("source,object,value\na,fire,9\nb,fire,9\nc,fire,40\n")
    return documents


def print_of(command):
    done = subprocess.run([HEADWATER, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"headwater {' '.join(map(str, command))}: exit status {done.returncode}: {done.stderr}")
    return done.stdout


def commands(folder, documents):
    """Schema -> command line. A case is made on the way."""
    case = folder / "case.hw"
    yield "add", ["add", case, documents, "--json"]
    for stage in ("read", "times", "attribute", "names", "events", "ledger", "reuse"):
        yield stage, [stage, documents, "--json"]
    yield "names-pairs", ["names", "--pairs", folder / "names.tsv", "--json"]
    yield "compare", ["compare", "--pairs", folder / "sentences.tsv", "--json"]
    yield "match", ["match", "--claims", folder / "claims.jsonl", folder / "queries.jsonl", "--json"]
    yield "fuse", ["fuse", folder / "values.csv", "--type", "value=number", "--json"]
    lists = ("claims", "conflicts", "timeline", "sources", "origins", "entities", "documents")
    for name in (*lists, "report", "verify"):
        yield name, [name, case, "--json"]
    for name in lists:
        for row in [json.loads(line) for line in print_of([name, case, "--json"]).splitlines()][:3]:
            yield "explain", ["explain", case, row["id"], "--json"]


def main():
    known = set(re.findall(r"^  ([a-z_]+)", print_of(["--help"]).split("Subcommands:")[1], re.M))
    checked, faults = {}, []

    def check(name, values):
        schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for value in values:
            checked[name] = checked.get(name, 0) + 1
            faults.extend(f"{name}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value))

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        documents = write_inputs(folder)
        for schema, command in commands(folder, documents):
            if command[0] in known:
                check(schema, [json.loads(line) for line in print_of(command).splitlines()])
            else:
                faults.append(f"{schema}: the command {command[0]} is missing")
        print_of(["export", folder / "case.hw", "--format", "json", "-o", folder / "export.json"])
        check("export", [json.loads((folder / "export.json").read_text(encoding="utf-8"))])
    print("\n".join(faults[:40]) or "lines checked: " + ", ".join(f"{k} {v}" for k, v in sorted(checked.items())))
    sys.exit(1 if faults else 0)


main()
