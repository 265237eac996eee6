#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the commands print with --json and the schemas in docs/schema are the same: check_schemas.py EXECUTABLE

Every line fits its schema made strict (types, required keys, enumerations, no key that the schema does not name); every command gives a line at
least; and for each schema lines broken in every way (a value of a wrong type, a required key gone, an unknown key) are refused.
"""
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import jsonschema

from strict import broken_rows, closed, short, unclear

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "docs/schema"
STORIES = [ROOT / "examples/selmira/documents", ROOT / "test/stories/ostrell/documents"]
# What the contract of the command line allows: the schemas list these values, all of them and no other.
KINDS = {
    ("read", "kind"): "heading paragraph list_item quote table caption comment code",
    ("attribute", "form"): "direct indirect mixed",
    ("attribute", "act"): "speech belief",
    ("attribute", "stance"): "asserts denies doubts",
    ("attribute", "modality"): "plain hedged",
    ("events", "event_type"): "attack bombing shooting killing kidnapping arson robbery clash strike protest arrest trial designation founding agreement "
                              "meeting statement movement election accident other",
    ("events", "status"): "accomplished attempted threatened planned denied",
    ("events", "role"): "perpetrator victim target instrument other",
    ("ledger", "conflict_kind"): "disjoint update correction denial place actor scope",
    ("conflicts", "conflict_kind"): "disjoint update correction denial place actor scope",
    ("reuse", "kind"): "verbatim near rewrite summary",
    ("reuse", "from"): "a b unknown",
    ("compare", "relation"): "same contradicts related unrelated",
    ("claims", "stance"): "asserts denies doubts",
    ("claims", "derivation"): "original quotation attribution verbatim rewrite syndication shared_feed",
}

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


def commands(folder, documents, number):
    """Schema -> command line. A case is made on the way."""
    case = folder / f"case{number}.hw"
    yield "add", ["add", case, documents, "--json"]
    for stage in ("read", "times", "attribute", "names", "events", "ledger", "reuse"):
        yield stage, [stage, documents, "--json"]
    lists = ("claims", "conflicts", "timeline", "sources", "origins", "entities", "documents")
    for name in (*lists, "report", "verify"):
        yield name, [name, case, "--json"]
    for name in lists:
        for row in [json.loads(line) for line in print_of([name, case, "--json"]).splitlines()][:3]:
            yield "explain", ["explain", case, row["id"], "--json"]
    yield from decisions(case)


def decisions(case):
    """Something is decided, and printed by all that show it."""
    claims = [json.loads(line) for line in print_of(["claims", case, "--json"]).splitlines()]
    told = max(claims, key=lambda claim: len(claim["utterances"]))
    source = json.loads(print_of(["sources", case, "--json"]).splitlines()[0])
    clash = [json.loads(line)["id"] for line in print_of(["conflicts", case, "--json"]).splitlines()][:1]
    why = ["--why", "read both", "--by", "E. Brandvik", "--json"]
    yield "decision", ["rate", case, told["id"], "3", *why]
    yield "decision", ["rate", case, source["id"], "B", *why]
    yield "decision", ["note", case, told["id"], "ask the port", *why]
    yield "decision", ["voice", case, told["utterances"][0]["id"], "Port Authority", *why]
    for conflict in clash:
        yield "decision", ["verdict", case, conflict, "rejected", *why]
    yield "decision", ["split", case, told["id"], told["utterances"][-1]["id"], "--json"]
    yield "decision", ["undo", case, "--json"]
    for name in ("claims", "sources", "report"):
        yield name, [name, case, "--json"]
    yield "conflicts", ["conflicts", case, "--rejected", "--json"]
    yield "explain", ["explain", case, told["id"], "--json"]
    yield "history", ["history", case, "--json"]


def commands_of_files(folder):
    yield "names-pairs", ["names", "--pairs", folder / "names.tsv", "--json"]
    yield "compare", ["compare", "--pairs", folder / "sentences.tsv", "--json"]
    yield "match", ["match", "--claims", folder / "claims.jsonl", folder / "queries.jsonl", "--json"]
    yield "fuse", ["fuse", folder / "values.csv", "--type", "value=number", "--json"]


def differences(case):
    """What verify prints of a case whose text was changed."""
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE documents SET text = replace(text, 'ferry', 'barge') WHERE row = 1")
    connection.close()
    done = subprocess.run([HEADWATER, "verify", str(case), "--json"], capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Check:
    """The schemas, the rows that each has seen, and what is wrong."""

    def __init__(self):
        self.schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.glob("*.json"))}
        self.rows = {name: [] for name in self.schemas}
        self.faults = []
        for name, schema in self.schemas.items():
            jsonschema.Draft202012Validator.check_schema(schema)
            self.faults += [f"{name}{place}: takes anything" for place in unclear(schema)]

    def validator(self, name, row):
        schema = closed(self.schemas[name])
        if name == "explain":  # the part for what is explained tells more of a fault than "none of seven"
            schema = {**schema["$defs"].get(f"explained_{row.get('explains')}", schema), "$defs": schema["$defs"]}
        return jsonschema.Draft202012Validator(schema)

    def add(self, name, rows):
        for row in rows:
            self.rows[name].append(row)
            self.faults += [f"{name}: {error.json_path}: {error.message[-200:]}" for error in self.validator(name, row).iter_errors(row)]

    def broken(self):
        """How many broken rows were refused."""
        count = 0
        for name, rows in self.rows.items():
            if not rows:
                self.faults.append(f"{name}: no row was printed, so the schema is not tried")
            # The longest row has the most in it; one of each thing that is explained.
            tried = {row.get("explains"): row for row in sorted(rows, key=lambda row: len(json.dumps(row)))}.values()
            for row in map(short, tried):
                validator = self.validator(name, row)
                for wrong, made in broken_rows(row, validator.schema.get("required", [])):
                    count += 1
                    if validator.is_valid(made):
                        self.faults.append(f"{name}: a row passes although {wrong}")
        return count

    def kinds(self):
        for (name, key), wanted in KINDS.items():
            found = [set(part["enum"]) for part in parts_named(self.schemas[name], key) if "enum" in part]
            if not found or any(values != set(wanted.split()) for values in found):
                self.faults.append(f"{name}: {key} lists {found}, the contract says {wanted}")


def parts_named(schema, key):
    if isinstance(schema, dict):
        for name, value in schema.items():
            if name == key and isinstance(value, dict):
                yield value
            yield from parts_named(value, key)
    if isinstance(schema, list):
        for value in schema:
            yield from parts_named(value, key)


def main():
    known = set(re.findall(r"^  ([a-z_]+)", print_of(["--help"]).split("Subcommands:")[1], re.M))
    check = Check()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        inputs = [write_inputs(folder), *STORIES]
        for number, documents in enumerate(inputs):
            for schema, command in commands(folder, documents, number):
                check.faults += [] if command[0] in known else [f"{schema}: the command {command[0]} is missing"]
                check.add(schema, [json.loads(line) for line in print_of(command).splitlines()])
            for schema in [schema for schema in check.schemas if schema.startswith("export")]:
                target = folder / f"{schema}{number}"
                texts = ["--with-texts"] if number == 1 else []
                print_of(["export", folder / f"case{number}.hw", "--format", schema.removeprefix("export").strip("-") or "json", "-o", target, *texts])
                check.add(schema, [json.loads(target.read_text(encoding="utf-8"))])
        for schema, command in commands_of_files(folder):
            check.add(schema, [json.loads(line) for line in print_of(command).splitlines()])
        check.add("verify", differences(folder / "case0.hw"))
    check.kinds()
    refused = check.broken()
    print("\n".join(check.faults[:40]) or f"{refused} broken rows refused; rows checked: " + ", ".join(f"{k} {len(v)}" for k, v in check.rows.items()))
    sys.exit(1 if check.faults else 0)


main()
