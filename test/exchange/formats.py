#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every format of `export` opened by its own library or its published rules: formats.py EXECUTABLE BUILD

Over the sample case and a case of hostile texts: claims, origins and conflicts come back in the number that the lists print; the same case gives
the same bytes; no path of this machine and no whole text goes out unasked.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import uuid

import environment

environment.enter(sys.argv[2])

import bibtexparser  # noqa: E402  these are in the environment alone
import followthemoney  # noqa: E402
import jsonschema  # noqa: E402
import networkx  # noqa: E402
import pandas  # noqa: E402
import prov.model  # noqa: E402
import rispy  # noqa: E402
import stix2  # noqa: E402

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "examples/selmira/documents"
LISTS = ("claims", "origins", "conflicts", "documents", "entities", "sources", "timeline")
FORMATS = ("csv", "json", "graphml", "claimreview", "prov", "webannotation", "ftm", "stix", "timelinejs", "ris", "bibtex")

EVIL = ["=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "\u202egnp.exe", "\u0001\u0008\x1b[31m", "\ufffe\uffff", "</script><b>", "a\"b'c", "} , {\\end{x} ~ # $ % & _ ^",
        "two\nlines\r\nthree\ttabs", "\u2028\u2029\u0085", "ER  - ", "&amp;&#x0;", "\U0001f600 é 漢", "-1+2"]


def run(*arguments):
    return subprocess.run([HEADWATER, *map(str, arguments)], capture_output=True, text=True, check=False)


def ok(*arguments):
    done = run(*arguments)
    assert done.returncode == 0 and not done.stderr, (arguments, done)
    return done.stdout


def rows(name, case):
    return [json.loads(line) for line in ok(name, case, "--json").splitlines()]


def write_hostile(folder):
    folder.mkdir()
    with open(folder / "hostile.jsonl", "w", encoding="utf-8") as file:
        for number, evil in enumerate(EVIL):
            text = (f"{evil}\n\nNine people died in the fire at {evil} on 2 March 2011, said {evil} Brandvik of Ostrell.\n\n"
                    f"\"The pump {evil} was out of order,\" said Edda Brandvik. The port authority denied that {4 + number % 3} people died in the fire.\n")
            file.write(json.dumps({"text": text, "title": evil, "source": f"{evil} Courier", "author": evil, "date": "2011-03-04",
                                   "url": f"https://courier.example/{number}?q={evil}"}) + "\n")


class Seen:
    """One case: its lists, and one export in each format."""

    def __init__(self, folder, documents):
        self.folder = folder
        self.case = folder / "case.hw"
        ok("add", self.case, documents, "--quiet")
        self.lists = {name: rows(name, self.case) for name in LISTS}
        self.lists["conflicts"] = rows("conflicts", self.case) + [row for row in rows_of_precision(self.case) if row]

    def path(self, form, *options):
        target = self.folder / f"{form}{len(options)}"
        ok("export", self.case, "--format", form, "-o", target, "--force", *options)
        return target

    def text(self, form, *options):
        return self.path(form, *options).read_text(encoding="utf-8")

    def count(self, name):
        return len(self.lists[name])


def rows_of_precision(case):
    """The conflicts that only differ in precision: listed apart."""
    both = [json.loads(line) for line in ok("conflicts", case, "--precision", "--json").splitlines()]
    plain = {row["id"] for row in rows("conflicts", case)}
    return [row for row in both if row["id"] not in plain]


def equal(found, wanted, what):
    assert found == wanted, f"{what}: {found}, wanted {wanted}"


def all_ids(seen, name):
    return {row["id"] for row in seen.lists[name]}


def csv(seen):
    folder = seen.path("csv")
    tables = {path.stem: pandas.read_csv(path, keep_default_na=False, na_values=[""]) for path in folder.iterdir()}
    for name in ("claims", "origins", "conflicts", "entities", "sources"):
        equal(set(tables[name]["id"]), all_ids(seen, name), f"csv {name}")
    equal(list(tables["documents"]["label"]), [row["label"] for row in seen.lists["documents"]], "csv documents")
    equal(set(tables["incidents"]["id"]), all_ids(seen, "timeline"), "csv incidents")
    claims = tables["claims"]
    for column in ("number", "documents", "origins_lo", "origins_hi", "asserts", "credibility"):
        assert pandas.api.types.is_integer_dtype(claims[column]), (column, claims[column].dtype)
    assert pandas.api.types.is_float_dtype(claims["probability"])
    wanted = [(row["id"], row["origins"]["lo"], row["origins"]["hi"]) for row in seen.lists["claims"]]
    equal(list(zip(claims["id"], claims["origins_lo"], claims["origins_hi"])), wanted, "csv origins of claims")
    for column in ("date_lo", "date_hi", "first_published"):
        for day in claims[column].dropna():
            datetime.date.fromisoformat(day)
    assert tables["origins"]["known"].dtype == bool
    for path in folder.iterdir():
        cells = pandas.read_csv(path, dtype=str, keep_default_na=False)
        numbers = {name for name in cells.columns if pandas.to_numeric(cells[name], errors="coerce").notna().any()}
        for name in set(cells.columns) - numbers:
            for cell in cells[name]:
                assert not re.match(r"\s*[=+@\t\r-]", cell), f"{path.name}: a spreadsheet computes {cell!r}"
                assert not re.search("[\x00-\x08\x0b-\x1f\u202e\u2028]", cell), (path.name, cell)


def json_(seen):
    whole = json.loads(seen.text("json"))
    for name in ("claims", "origins", "conflicts", "documents", "entities", "sources"):
        equal({row["id"] for row in whole[name]} if name != "documents" else len(whole[name]),
              all_ids(seen, name) if name != "documents" else seen.count(name), f"json {name}")


def graphml(seen):
    graph = networkx.read_graphml(seen.path("graphml"))
    kinds = {}
    for _, data in graph.nodes(data=True):
        kinds.setdefault(data["kind"], []).append(data)
    for name in ("claim", "origin", "conflict", "document"):
        equal(len(kinds.get(name, [])), seen.count(name + "s"), f"graphml {name}")
    for data in kinds["claim"]:
        assert isinstance(data["origins_lo"], int) and isinstance(data["probability"], float), data
    edges = {data["kind"] for *_, data in graph.edges(data=True)}
    assert {"states", "stands_in", "says", "goes_back_to", "stands_behind"} <= edges, edges
    behind = {}
    for _, to, data in graph.edges(data=True):
        if data["kind"] == "stands_behind":
            behind[graph.nodes[to]["ref"]] = behind.get(graph.nodes[to]["ref"], 0) + 1
    for row in seen.lists["claims"]:
        wanted = sum(1 for origin in seen.lists["origins"] if origin["claim"] == row["id"])
        equal(behind.get(row["id"], 0), wanted, f"graphml: origins behind {row['id']}")


def claimreview(seen):
    whole = json.loads(seen.text("claimreview"))
    schema = json.loads((ROOT / "docs/schema/export-claimreview.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(whole)
    equal([review["claimReviewed"] for review in whole["@graph"]], [row["text"] for row in seen.lists["claims"]], "claimreview")
    for review, row in zip(whole["@graph"], seen.lists["claims"]):
        equal(len(review["itemReviewed"]["appearance"]), row["documents"], "claimreview: appearances")
    text = json.dumps(whole).lower()
    assert '"true"' not in text and '"false"' not in text and "ratingvalue" not in text, "a rating says what is true"


def prov_(seen):
    document = prov.model.ProvDocument.deserialize(content=seen.text("prov"), format="json")
    types = {}
    for record in document.get_records(prov.model.ProvEntity):
        for kind in record.get_asserted_types():
            types[kind.localpart] = types.get(kind.localpart, 0) + 1
    for name in ("claim", "origin", "conflict", "document"):
        equal(types.get(name, 0), seen.count(name + "s"), f"prov {name}")
    derived = {str(kind) for record in document.get_records(prov.model.ProvDerivation) for kind in record.get_asserted_types()}
    assert {"prov:Quotation", "prov:PrimarySource"} <= derived, derived
    named = {record.identifier for record in document.get_records((prov.model.ProvEntity, prov.model.ProvAgent, prov.model.ProvActivity))}
    for record in document.get_records(prov.model.ProvRelation):
        for _, value in record.formal_attributes:
            assert not isinstance(value, prov.model.QualifiedName) or value in named, f"{value} is named and not there"


def webannotation(seen):
    whole = json.loads(seen.text("webannotation"))
    schema = json.loads((ROOT / "docs/schema/export-webannotation.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(whole)
    items = whole["first"]["items"]
    equal(len(items), whole["total"], "webannotation total")
    equal(len(items), len(json.loads(seen.text("json"))["claims"]) and sum(len(row["utterances"]) for row in seen.lists["claims"]), "webannotation")
    texts = [row["text"] for row in json.loads(seen.text("json", "--with-texts"))["documents"]]
    for item in items:
        quote, place = item["target"]["selector"]
        passage = quote["prefix"] + quote["exact"] + quote["suffix"]
        start = place["start"] - len(quote["prefix"])
        assert any(text[start:start + len(passage)] == passage and text[place["start"]:place["end"]] == quote["exact"] for text in texts), item
    equal(len({item["id"] for item in items}), len(items), "webannotation ids")


def ftm(seen):
    proxies = {}
    for line in seen.text("ftm").splitlines():
        data = json.loads(line)
        assert data["id"] not in proxies, data
        proxy = followthemoney.model.get_proxy(data, cleaned=False)
        if seen.sample:
            proxy.schema.validate(data)
            lost = {name for name, values in data["properties"].items() if len(set(values)) != len(proxy.get(name))}
            assert not lost, f"the library takes other values: {lost} of {data}"
        proxies[data["id"]] = proxy
    notes = [proxy for proxy in proxies.values() if proxy.schema.name == "Note"]
    for name in ("claim", "conflict"):
        equal(sum(name in note.get("keywords") for note in notes), seen.count(name + "s"), f"ftm {name}")
    origins = [proxy for proxy in proxies.values() if proxy.schema.name == "UnknownLink" and proxy.first("role") == "origin of"]
    equal(len(origins), seen.count("origins"), "ftm origins")
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in proxies and proxies[value].schema.is_a(prop.range), (proxy, prop.name, value)


def stix(seen):
    bundle = stix2.parse(seen.text("stix"), allow_custom=False)
    by_id = {thing.id: thing for thing in bundle.objects}
    equal(len(by_id), len(bundle.objects), "stix ids")
    labels = [label for thing in bundle.objects if thing.type == "note" for label in thing.labels]
    equal(labels.count("headwater:claim"), seen.count("claims"), "stix claims")
    equal(labels.count("headwater:conflict"), seen.count("conflicts"), "stix conflicts")
    equal(sum(int(label.split("=")[1]) for label in labels if label.startswith("headwater:origins=")), seen.count("origins"), "stix origins")
    graded = [label for label in labels if label.startswith("admiralty-scale:")]
    equal(len(graded), seen.count("claims"), "stix grades")
    assert all(re.fullmatch(r'admiralty-scale:information-credibility="[1-6]"', label) for label in graded), graded
    report = [thing for thing in bundle.objects if thing.type == "report"]
    equal(len(report), 1, "stix report")
    equal(set(report[0].object_refs), set(by_id) - {report[0].id}, "stix: all that the report names")
    for thing in bundle.objects:
        equal(uuid.UUID(thing.id.split("--")[1]).version, 5, thing.id)
        for key in ("source_ref", "target_ref", "created_by_ref"):
            assert thing.get(key) is None or thing[key] in by_id, thing


def timelinejs(seen):
    whole = json.loads(seen.text("timelinejs"))
    schema = json.loads((ROOT / "docs/schema/export-timelinejs.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(whole)
    dated = [row["id"] for row in seen.lists["timeline"] if row["date"]]
    equal([event["unique_id"] for event in whole["events"]], dated, "timelinejs")
    for event in whole["events"]:
        start = event["start_date"]
        datetime.date(start["year"], start.get("month", 1), start.get("day", 1))
        assert "<" not in event["text"]["headline"] + event["text"]["text"], event


def ris(seen):
    with open(seen.path("ris"), encoding="utf-8") as file:
        entries = rispy.load(file)
    equal(len(entries), seen.count("documents"), "ris")
    equal([entry.get("date", "").replace("/", "-") or None for entry in entries], [row["published"] for row in seen.lists["documents"]], "ris dates")
    if seen.sample:
        equal([entry["title"] for entry in entries], [" ".join(row["title"].split()) for row in seen.lists["documents"]], "ris titles")


def bibtex(seen):
    library = bibtexparser.parse_string(seen.text("bibtex"))
    assert not library.failed_blocks, library.failed_blocks
    equal([entry.key for entry in library.entries], [row["label"] for row in seen.lists["documents"]], "bibtex")
    equal([entry["note"] for entry in library.entries], ["sha256 " + row["sha256"] for row in seen.lists["documents"]], "bibtex")


def same_bytes(seen):
    for form in FORMATS:
        first = read_all(seen.path(form))
        equal(read_all(seen.path(form, "--threads", "1")), first, f"{form}: other bytes the second time")


def read_all(path):
    return {file.name: file.read_bytes() for file in sorted(path.iterdir())} if path.is_dir() else path.read_bytes()


def nothing_unasked(seen):
    """Paths of this machine, and texts: a sentence that no claim quotes stands for all of them."""
    here = str(seen.documents.parent).encode()
    for form in FORMATS:
        out = read_all(seen.path(form))
        everything = b"".join(out.values()) if isinstance(out, dict) else out
        assert here not in everything, f"{form}: a path of this machine"
        assert not seen.sample or b"file:///" not in everything, form
    asked = seen.text("json", "--with-paths")
    assert here.decode() in asked, "--with-paths"
    texts = json.loads(seen.text("json", "--with-texts"))
    assert all("text" in row for row in texts["documents"]) and not any("text" in row for row in json.loads(seen.text("json"))["documents"])
    for form in ("csv", "ftm", "ris"):
        plain, full = read_all(seen.path(form)), read_all(seen.path(form, "--with-texts"))
        size = len if form != "csv" else lambda files: len(files["documents.csv"])
        assert size(full) > size(plain) + 2000, f"{form}: --with-texts"


def chosen(seen):
    """--claims: those findings, with what they rest on, under their own numbers."""
    picked = [row for row in seen.lists["claims"] if row["documents"] > 1][:2]
    names = f"{picked[0]['number']},{picked[-1]['id']}"
    part = json.loads(seen.text("json", "--claims", names))
    equal([row["number"] for row in part["claims"]], sorted({row["number"] for row in picked}), "--claims")
    ids = {row["id"] for row in picked}
    assert part["origins"] and {row["claim"] for row in part["origins"]} <= ids
    equal({row["id"] for row in part["conflicts"]}, {row["id"] for row in seen.lists["conflicts"] if ids & set(row["claims"])}, "--claims conflicts")
    spoken = {utterance["document"] for row in part["claims"] for utterance in row["utterances"]}
    equal({row["id"] for row in part["documents"]}, spoken, "--claims documents")
    for form in FORMATS:
        assert len(read_all(seen.path(form, "--claims", names))) <= len(read_all(seen.path(form))), form
    graph = networkx.read_graphml(seen.path("graphml", "--claims", names))
    equal(sum(data["kind"] == "claim" for _, data in graph.nodes(data=True)), len(ids), "graphml --claims")
    refused = run("export", seen.case, "--format", "json", "-o", seen.folder / "none", "--claims", "9999")
    assert refused.returncode == 2 and "--claims 9999: there is no claim 9999" in refused.stderr, refused
    assert not (seen.folder / "none").exists()


class Decided(Seen):
    """The sample case with what two analysts decided: each decision stands in each format that has a place for it, and is no machine's."""

    def __init__(self, folder):
        super().__init__(folder, SAMPLE)
        claims = [row["id"] for row in self.lists["claims"]]
        place = self.lists["claims"][0]["utterances"][0]
        self.conflict, self.source = self.lists["conflicts"][0]["id"], self.lists["sources"][0]["id"]
        self.document = place["document"]
        self.rated, self.noted = claims[0], claims[1]
        ok("rate", self.case, self.rated, "5", "--by", "Ada Quell", "--why", "the film is older")
        ok("note", self.case, self.noted, "ask the port", "--by", "Bo Rask")
        ok("note", self.case, f"{place['document']}:{place['start']}-{place['end']}", "whose words?", "--by", "Bo Rask")
        ok("verdict", self.case, self.conflict, "accepted", "--by", "Ada Quell")
        ok("rate", self.case, self.source, "E", "--by", "Ada Quell")
        self.grade = self.lists["claims"][0]["credibility"]


def decided_graphml(seen):
    nodes = {data.get("ref"): data for _, data in networkx.read_graphml(seen.path("graphml")).nodes(data=True)}
    rated = nodes[seen.rated]
    equal((rated["rated"], rated["rated_by"], rated["machine_credibility"]), ("5", "Ada Quell", seen.grade), "graphml: rated")
    assert "ask the port, by Bo Rask" in nodes[seen.noted]["decisions"] and "rated" not in nodes[seen.noted], nodes[seen.noted]
    assert "accepted, by Ada Quell" in nodes[seen.conflict]["decisions"], nodes[seen.conflict]
    equal(sum("decisions" in data for data in nodes.values() if data["kind"] == "document"), 0, "graphml: decided documents")


def decided_claimreview(seen):
    whole = json.loads(seen.text("claimreview"))
    jsonschema.Draft202012Validator(json.loads((ROOT / "docs/schema/export-claimreview.json").read_text(encoding="utf-8"))).validate(whole)
    persons = [review for review in whole["@graph"] if review["author"]["@type"] == "Person"]
    equal([(review["author"]["name"], review["reviewRating"]["alternateName"][0], review["reviewRating"]["ratingExplanation"]) for review in persons],
          [("Ada Quell", "5", "the film is older")], "claimreview: the analyst's")
    machine = [review for review in whole["@graph"] if review["itemReviewed"]["@id"] == persons[0]["itemReviewed"]["@id"] and review not in persons]
    equal(len(machine), 1, "claimreview: the machine's stays")


def decided_prov(seen):
    document = prov.model.ProvDocument.deserialize(content=seen.text("prov"), format="json")
    agents = {agent.identifier: str(next(iter(agent.get_attribute("prov:label")))) for agent in document.get_records(prov.model.ProvAgent)}
    made = {record.args[0]: agents[record.args[1]] for record in document.get_records(prov.model.ProvAssociation)}
    about = {(record.args[0].localpart, made[record.args[1]]) for record in document.get_records(prov.model.ProvInfluence)}
    assert {(seen.rated, "Ada Quell"), (seen.noted, "Bo Rask"), (seen.conflict, "Ada Quell")} <= about, about
    persons = {agent.identifier for agent in document.get_records(prov.model.ProvAgent) if "Ada" in agents[agent.identifier]}
    assert len(persons) == 1 and all(made[act] != "Ada Quell" for act in made if act.localpart == "analysis")


def decided_webannotation(seen):
    whole = json.loads(seen.text("webannotation"))
    jsonschema.Draft202012Validator(json.loads((ROOT / "docs/schema/export-webannotation.json").read_text(encoding="utf-8"))).validate(whole)
    items = whole["first"]["items"]
    ours = {item["body"][0]["value"]: item for item in items if "creator" in item}
    rated, noted, placed = ours["rated 5: the film is older"], ours["note: ask the port"], ours["note: whose words?"]
    equal((rated["motivation"], rated["creator"]["name"], placed["creator"]["name"]), ("assessing", "Ada Quell", "Bo Rask"), "webannotation: creators")
    known = {item["id"] for item in items}
    assert set(rated["target"]) | set(noted["target"]) <= known
    utterance = seen.lists["claims"][0]["utterances"][0]
    position = placed["target"]["selector"][1]
    equal((position["start"], position["end"]), (utterance["start"], utterance["end"]), "webannotation: the passage of a note")


def decided_ftm(seen):
    proxies = {}
    for line in seen.text("ftm").splitlines():
        proxy = followthemoney.model.get_proxy(json.loads(line), cleaned=False)
        proxies[proxy.id] = proxy
    ours = {proxy.id: proxy for proxy in proxies.values() if "decision" in proxy.get("keywords", quiet=True)}
    about = {(ours[link.first("subject")].first("publisher"), proxies[link.first("object")].id)
             for link in proxies.values() if link.schema.name == "UnknownLink" and link.first("role") == "decision about"}
    assert {("Ada Quell", f"hw-{seen.rated}"), ("Bo Rask", f"hw-{seen.noted}"), ("Ada Quell", f"hw-{seen.conflict}")} <= about, about
    assert not any(proxy.get("publisher") for proxy in proxies.values() if proxy.schema.name == "Note" and proxy.id not in ours)


def decided_stix(seen):
    things = stix2.parse(seen.text("stix"), allow_custom=False).objects
    by_id = {thing.id: thing for thing in things}
    ours = [thing for thing in things if "headwater:decision" in thing.get("labels", [])]
    who = lambda thing: by_id[thing.created_by_ref].name
    target = lambda thing: [label for ref in thing.object_refs for label in by_id[ref].get("labels", [])]
    opinion = next(thing for thing in ours if thing.type == "opinion")
    equal((opinion.opinion, who(opinion), opinion.explanation), ("strongly-disagree", "Ada Quell", "rated 5: the film is older"), "stix opinion")
    assert f"headwater:claim-id={seen.rated}" in target(opinion) and 'admiralty-scale:information-credibility="5"' in opinion.labels, opinion
    notes = {thing.content: thing for thing in ours if thing.type == "note"}
    assert who(notes["note: ask the port"]) == "Bo Rask" and f"headwater:claim-id={seen.noted}" in target(notes["note: ask the port"]), notes
    assert any(f"headwater:conflict-id={seen.conflict}" in target(note) and "accepted" in words for words, note in notes.items()), notes
    assert any('admiralty-scale:source-reliability="e"' in note.labels for note in notes.values()), notes
    assert all(by_id[thing.created_by_ref].identity_class == "system" for thing in things if "headwater:claim" in thing.get("labels", []))


DECIDED_CHECKS = (decided_graphml, decided_claimreview, decided_prov, decided_webannotation, decided_ftm, decided_stix, same_bytes, nothing_unasked)
CHECKS = (csv, json_, graphml, claimreview, prov_, webannotation, ftm, stix, timelinejs, ris, bibtex, same_bytes, nothing_unasked, chosen)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        write_hostile(root / "hostile")
        for title, documents in (("sample", SAMPLE), ("decided", SAMPLE), ("hostile", root / "hostile")):
            (root / title).mkdir(exist_ok=True)
            (root / f"{title}-case").mkdir()
            seen = Decided(root / f"{title}-case") if title == "decided" else Seen(root / f"{title}-case", documents)
            seen.sample, seen.documents = documents == SAMPLE, documents
            for check in DECIDED_CHECKS if title == "decided" else CHECKS:
                try:
                    check(seen)
                    print(f"ok      {title} {check.__name__}")
                except Exception as error:  # pylint: disable=broad-except  the libraries throw what they like
                    failed += 1
                    print(f"FAILED  {title} {check.__name__}\n        {type(error).__name__}: {str(error)[:600]}")
    sys.exit(1 if failed else 0)


main()
