#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Small inputs that once were read or understood wrongly, each with what is right.

cases.py HEADWATER own      the inputs in test/cases/
cases.py HEADWATER shared   those in $HEADWATER_BENCH/cases (default ../shared), skipped with status 77 where there are none

A table maps a file name to one function that takes its path and asserts. Each entry runs whatever became of the others; the
failures are listed at the end."""
import json
import os
import pathlib
import sys
import tempfile
import traceback

from support import HEADWATER, run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def times(path, *expected, date=""):
    """The values of all times, in order of the text."""
    found = [t["value"] for t in lines("times", *(["--date", date] if date else []), path)[0]["times"]]
    assert found == list(expected), found


def lines(*arguments):
    """The JSON objects that a command prints; it must end well."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, f"exit status {done.returncode}: {done.stderr.decode()}"
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def shown(*arguments):
    done = run(*arguments)
    assert done.returncode == 0, f"exit status {done.returncode}: {done.stderr.decode()}"
    return done.stdout.decode()


def read(path):
    documents = lines("read", path)
    assert documents, "no document"
    return documents


def blocks(document):
    return [(block["kind"], document["text"][block["start"]:block["end"]]) for block in document["blocks"]]


def paragraphs(path, count, *not_beginning):
    found = [" ".join(text.split()) for _, text in blocks(read(path)[0])]
    assert len(found) == count, found
    for start in not_beginning:
        assert not any(text.startswith(start) for text in found), found


def holds(path, *texts, without=()):
    text = " ".join(read(path)[0]["text"].split())
    for wanted in texts:
        assert wanted in text, f"{wanted!r} not in {text!r}"
    for unwanted in without:
        assert unwanted not in text, f"{unwanted!r} in {text!r}"


def quotes(path, *expected):
    """Quote blocks as (author, date, text), in order."""
    document = read(path)[0]
    found = [(block.get("author"), block.get("published"), " ".join(document["text"][block["start"]:block["end"]].split()))
             for block in document["blocks"] if block["kind"] == "quote"]
    assert found == list(expected), found


def speakers(path):
    return [a["holder"] for a in lines("attribute", path)[0]["attributions"]]


def said_by(path, words):
    """Holders around the words, the outermost first."""
    document, found = read(path)[0], lines("attribute", path)[0]["attributions"]
    at = document["text"].index(words)
    return [a["holder"] for a in found if any(c["start"] <= at < c["end"] for c in a["content"])]


def says(path, holder, *contents):
    """The contents of the outermost attributions of a holder, parts joined by " … ", in order."""
    document, found = read(path)[0], lines("attribute", path)[0]["attributions"]
    told = [" … ".join(" ".join(document["text"][c["start"]:c["end"]].split()) for c in a["content"])
            for a in found if a["holder"] == holder and a["parent"] is None]
    assert told == list(contents), (told, speakers(path))


def fact(path, **expected):
    document = read(path)[0]
    found = {key: document[key] for key in expected}
    assert found == expected, found


def with_case(path, look):
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder) / "a.hw"
        report = shown("run", case, path)
        look(case, report)


def outlets(path, *names):
    def look(case, report):
        plural = "" if len(names) == 1 else "s"
        assert f" {len(names)} outlet{plural}," in report, report
        assert {d["source"] or d["site"] for d in lines("documents", case)} == set(names), lines("documents", case)
        assert path.name + "#" not in report, report
    with_case(path, look)


def foreign(path, language, sentences):
    """A document of another language: nothing is found in it, and every command that finds something says so."""
    event, = lines("events", path)
    assert event["events"] == [] and event["analysed"] is False, event
    assert sum(one["sentences"] for one in event["not_analysed"]) == sentences, event
    assert f"{language}, not analysed" in shown("events", path)
    for command in ("times", "names", "ledger"):
        text = shown(command, path)
        assert language in text and "not analysed" in text and "killing" not in text, text
    assert lines("names", path) == [] and lines("ledger", path) == [] and lines("times", path)[0]["times"] == []

    def look(case, report):
        assert f"not analysed: 1 of 1 document ({language})" in report, report
        assert "TIMELINE" not in report and " 0 claims," in report, report
        assert lines("documents", case)[0]["analysed"] is False
        report_json, = lines("report", case)
        assert [one["analysed"] for one in report_json["not_analysed"]] == [False], report_json["not_analysed"]
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "a.html"
            shown("report", case, "--html", page)
            assert f"{language}, not analysed" in page.read_text(encoding="utf-8")
            shown("export", case, "--format", "json", "-o", pathlib.Path(folder) / "a.json")
            exported = json.loads((pathlib.Path(folder) / "a.json").read_text(encoding="utf-8"))
            assert exported["documents"][0]["analysed"] is False
            shown("export", case, "--format", "csv", "-o", pathlib.Path(folder) / "csv")
            table = (pathlib.Path(folder) / "csv" / "documents.csv").read_text(encoding="utf-8").splitlines()
            assert "analysed" in table[0].split(",") and ",no," in table[1], table
    with_case(path, look)


def part_foreign(path):
    event, = lines("events", path)
    assert event["analysed"] is True and event["not_analysed"] == [{"language": "de", "sentences": 1}], event
    assert "1 of 3 sentences not analysed: German" in shown("events", path)
    assert not any(e["type"] == "killing" for e in event["events"]), event
    assert not any("1987" in t["text"] for t in lines("times", path)[0]["times"])

    def look(case, report):
        assert "not analysed: 1 sentence (German)" in report, report
        assert not any("Brücke" in claim["text"] for claim in lines("claims", case))
    with_case(path, look)


def name_pairs(path, same):
    """Pairs of names in a file: all of them the same, or none."""
    found = lines("names", "--pairs", path)
    assert found, "no pairs"
    wrong = [(pair["a"], pair["b"], pair["score"]) for pair in found if (pair["score"] >= 0.5) != same]
    assert not wrong, wrong


def mail_05(path):
    assert "Sent" not in speakers(path) and "Cc" not in speakers(path), speakers(path)
    assert said_by(path, "The levy was paid in full") == ["Crane Office", "treasurer"], said_by(path, "The levy was paid in full")


def mail_06(path):
    first, second = read(path)
    assert first["text"] == "See the mail below.", first
    assert second["text"].startswith("The mill at Arby") and second["authors"] == ["Lene Ostrow"], second
    assert second["published"] == "2019-11-15" and second["title"] == "Mill", second


def mail_04b(path):
    holds(path, "The levy was not paid")
    quotes(path, *[("Sanne", "2031-03-03", text)
                   for text in ("Hey Jens,", "You told the board that the levy was paid.", "The board noted it.", "Sanne")])


def actors(path, role):
    return [a["name"] for document in lines("events", path) for e in document["events"] for a in e["actors"] if a["role"] == role]


def doers(path, *expected):
    assert actors(path, "perpetrator") == list(expected), actors(path, "perpetrator")


def event_places(path, *expected):
    """(city or text, region, country) of each event's place."""
    found = [(p["city"] or p["text"], p["region"], p["country"])
             for document in lines("events", path) for p in (e["place"] for e in document["events"]) if p]
    assert found == list(expected), found


def place_names(path, *expected):
    found = [e["place"]["text"] for document in lines("events", path) for e in document["events"] if e["place"]]
    assert found == list(expected), found


def only_money(path):
    """Nobody shot, killed, attacked or arrested where money moves."""
    found = lines("ledger", path)
    assert not {one["type"] for one in found} & {"shooting", "killing", "attack", "clash", "arrest"}, found
    counted = {count["what"] for one in found for count in one["counts"]}
    assert not counted & {"killed", "wounded", "shot", "arrested"}, counted


def accidents(path):
    types = {e["type"] for document in lines("events", path) for e in document["events"]}
    assert types == {"accident"}, types
def angled_names(path):
    wanted = ["Corvale International Inc", "Wavel Ventures Inc", "Securities and Exchange Commission"]
    assert said_by(path, "has again raised its offer") == ["Corvale International Inc"], said_by(path, "has again raised its offer")
    assert set(speakers(path)) == set(wanted), speakers(path)


def inner_clauses(path):
    assert "man" not in speakers(path) and "Authorities" in speakers(path), speakers(path)
    assert said_by(path, "the fine is due") == ["Koll"], said_by(path, "the fine is due")
    says(path, "brother", "that the mayor lied")


def speakers_told_apart(path):
    assert said_by(path, "it has sold its rope mill") == ["Lusk Holdings Ltd"], speakers(path)
    assert said_by(path, "has raised its offer") == ["Brell Timber Co"], speakers(path)
    assert said_by(path, "trade was slow") == ["Grain and Rope Exchange"], speakers(path)
    assert said_by(path, "the bridge was shut") == ["Ministry of Roads and Bridges"], speakers(path)
    assert said_by(path, "the toll is due") == ["Orlik"], speakers(path)
    says(path, "sister", "that the miller cheated")
    assert said_by(path, "has been charged with theft") == ["Police"], speakers(path)
    assert "woman" not in speakers(path), speakers(path)
    says(path, "baker", "that he had known")


def incidents(path, *expected):
    """(date, type, reports) of each incident of `ledger`."""
    found = [(one["date"]["lo"], one["type"], len(one["reports"])) for one in lines("ledger", path)]
    assert found == list(expected), found


def killed(path, least, most, reports):
    """One incident, whose one number of dead so many reports give; nothing clashes."""
    one, = lines("ledger", path)
    dead = [count for count in one["counts"] if count["what"] == "killed"]
    assert [(count["lo"], count["hi"]) for count in dead] == [(least, most)], dead
    values = [len(value["reports"]) for value in one["values"] if value["slot"] == "killed"]
    assert values == [reports], values
    assert not one["conflicts"], one["conflicts"]


def compared(path, *relations):
    found = [pair["relation"] for pair in lines("compare", "--pairs", path)]
    assert found == list(relations), found


def not_contradicted(path):
    assert all(pair["relation"] != "contradicts" for pair in lines("compare", "--pairs", path))


def disputes(case):
    return [c for c in lines("conflicts", case) if not c["only_precision"] and c["kind"] not in ("update", "correction")]


def no_conflict(path, look=lambda case, report: None):
    def both(case, report):
        assert disputes(case) == [], disputes(case)
        assert "none found between these documents" in report, report
        look(case, report)
    with_case(path, both)


def apart(words):
    """Sentences that begin so stand in one claim each."""
    def look(case, report):
        for claim in lines("claims", case):
            assert not (claim["text"].startswith(words) and claim["documents"] > 1), claim["text"]
    return look


def value_is(text):
    return lambda case, report: None if text in report else (_ for _ in ()).throw(AssertionError(report))


def without_claims(*words):
    def look(case, report):
        told = [claim["text"] for claim in lines("claims", case)]
        assert told and not [text for text in told for word in words if word in text], told
    return look


def one_claim(case, report):
    assert len(lines("claims", case)) == 1, report


SHARED = {
    "07a.jsonl": lambda p: incidents(p, ("2031-07-01", "accident", 6)),
    "07b.jsonl": lambda p: incidents(p, ("2031-05-09", "accident", 5)),
    "14a.jsonl": lambda p: killed(p, 6, 6, 3),
    "14b.jsonl": lambda p: killed(p, 1, None, 1),
    "15a.tsv": not_contradicted,
    "15b.jsonl": no_conflict,
    "16a.jsonl": no_conflict,
    "17a.jsonl": lambda p: no_conflict(p, apart("Payment date")),
    "18a.jsonl": no_conflict,
    "18b.jsonl": no_conflict,
    "19a.jsonl": lambda p: no_conflict(p, value_is("killed 6 ")),
    "28a.tsv": lambda p: compared(p, "same", "same"),
    "29a.jsonl": lambda p: incidents(p, ("1987-03-02", "agreement", 2)),
    "30a.jsonl": lambda p: no_conflict(p, without_claims("Anyone with", "staff writer", "Join The")),
    "32a.jsonl": lambda p: with_case(p, one_claim),
    "13a.txt": lambda p: times(p, "2016-04-04"),
    "13b.txt": lambda p: times(p, "XXXX-XX-XXT12:00"),
    "26a.txt": lambda p: times(p, "2024-12-24", "2025-01-13", "2024-12-11", date="2025-01-01"),
    "26b.txt": lambda p: times(p, "1975-11/1975-12", "2024-08", "2023-10-26T11:00", date="2025-01-01"),
    "26c.txt": lambda p: times(p, "2005-03-11", "2005-03-11TNI", "2005-03-12", "2008-02", date="2008-12-13"),
    "02a.jsonl": lambda p: paragraphs(p, 3, "part with", "sum the", "night and"),
    "02b.eml": lambda p: paragraphs(p, 2, "and then pays", "a 10 billion"),
    "03a.txt": lambda p: holds(p, "The Treasury said it was willing to take part with several other states"),
    "04a.eml": lambda p: holds(p, "I never said the well was clean."),
    "04b.eml": mail_04b,
    "05a.eml": mail_05,
    "06a.eml": mail_06,
    "08a.jsonl": lambda p: event_places(p, ("Bristol", "Tennessee", "United States")),
    "08b.jsonl": lambda p: event_places(p, ("Wellington", "Somerset", "United Kingdom")),
    "09a.jsonl": lambda p: place_names(p, "Brisdale", "Berrick County"),
    "10a.txt": lambda p: doers(p, "gunmen"),
    "10b.txt": lambda p: doers(p, "prisoner"),
    "11a.jsonl": only_money,
    "11b.jsonl": only_money,
    "12a.txt": accidents,
    "20a.txt": lambda p: foreign(p, "German", 4),
    "20b.txt": lambda p: foreign(p, "Dutch", 2),
    "22a.txt": lambda p: says(p, "Dorval", " … ".join([
        "“We watch how fast we can control the leak,”", "“The old wells fell but the new ones rose.",
        "“Until now we have stayed within the 800 mark, and we follow it closely.",
        "“I ask you to keep the rules. I think it is important that we come out of the week the right way.”"])),
    "23a.txt": angled_names,
    "23b.txt": inner_clauses,
    "24a.txt": lambda p: says(p, "homeless man who goes by the name Tamp", "“Last night there was gunfire. Senseless killing,”"),
    "21a.jsonl": lambda p: outlets(p, "corranpost.example", "brentherald.example", "arveltimes.example"),
    "21c.warc": lambda p: outlets(p, "holmpost.example"),
    "25a.html": lambda p: fact(p, published="2021-06-11"),
    "25b.html": lambda p: fact(p, published="2023-01-02"),
    "27a.tsv": lambda p: name_pairs(p, same=True),
    "27b.tsv": lambda p: name_pairs(p, same=False),
    "31a.html": lambda p: fact(p, authors=["Abby Goodnow", "Tobias Kaplan", "Robert Peer"], source="Corran Broadcasting Corporation"),
}


def digest(path):
    found = [(d["title"], d["authors"], d["published"], d["text"]) for d in read(path)]
    assert found == [("Weir open", ["Otto Reim"], "2031-03-03", "The weir was opened on Sunday."),
                     ("Weir shut", ["Jonas Brekk"], "2031-03-03", "The weir was shut on Monday.")], found


def mail_parts(path):
    found = [" ".join(d["text"].split()) for d in read(path)]
    assert found == ["The papers are attached. This line stands below the first attachment.",
                     "The protocol of the council was not signed."], found


def mail_two_heads(path):
    quotes(path, ("Otto Reim", "2031-03-03", "You said that the crane was safe."),
           ("Norrland Office of Mines", "2031-03-02", "The crane was inspected in January."))
    holds(path, "I did not say so.", without=["Jonas Brekk", "mailto"])


def mail_wrote(path):
    quotes(path, ("Otto Reim", "2031-03-03", "The weir was opened on Sunday, the fishermen say."),
           (None, None, "The weir stays shut until April."), ("Otto Reim", "2031-03-03", "I saw the water myself."))
    assert said_by(path, "I saw the water") == ["Otto Reim"], said_by(path, "I saw the water")
    assert said_by(path, "No, the weir was not opened") == []


OWN = {
    "toll_told_on.jsonl": lambda p: incidents(p, ("2033-04-05", "accident", 4)),
    "toll_parts.jsonl": lambda p: killed(p, 5, 5, 3),
    "bounds.tsv": not_contradicted,
    "dozens.jsonl": no_conflict,
    "forms.jsonl": lambda p: no_conflict(p, apart("")),
    "negatives.jsonl": no_conflict,
    "corrected.jsonl": lambda p: no_conflict(p, value_is("killed 4 ")),
    "double_negations.tsv": lambda p: compared(p, "same", "same"),
    "deal.jsonl": lambda p: incidents(p, ("1988-05-02", "agreement", 2)),
    "page_lines.jsonl": lambda p: no_conflict(p, without_claims("Anyone who", "staff writer", "Join The")),
    "one_sentence.jsonl": lambda p: with_case(p, one_claim),
    "house_numbers.txt": lambda p: times(p, "2019-05-07", "1998"),
    "british_dates.txt": lambda p: times(p, "2021-03-02", "2021-03-19", "2021-02-24", "PT1H30M", "1988-03/1988-04", "1989-10", "2021-03-09T08:15",
                                         date="2021-03-10"),
    "story_nights.txt": lambda p: times(p, "2003-06-04", "2003-06-04TNI", "2003-06-05", "2008-04", date="2009-01-20"),
    "wrapped_accents.txt": lambda p: paragraphs(p, 2, "říční", "přístav", "Českomoravská", "compensation"),
    "wrapped_name.txt": lambda p: paragraphs(p, 2, "Edda", "Lindmark", "Norrland", "had not"),
    "list_kept.txt": lambda p: holds(p, "tents", "Contents of the medicine chest", "stretchers", "Latest", "one crane"),
    "discussion.txt": lambda p: holds(p, "the eighth section", "The books of the yard were burned", "the year 1901"),
    "mail_wrote.eml": mail_wrote,
    "mail_schrieb.eml": lambda p: quotes(p, ("Jonas Brekk", "2031-03-03", "The harbour office paid the smith twice for one gate.")),
    "mail_outlook_german.eml": lambda p: quotes(
        p, ("Schleusenamt Lindmark", "2031-03-03", "The lock at Lindmark was closed for repairs on 1 March, the keeper told us.")),
    "mail_outlook_french.eml": lambda p: quotes(
        p, ("Bureau du port", "2031-03-03", "The bridge of Teveran was sold for two million crowns, the mayor said.")),
    "mail_two_heads.eml": mail_two_heads,
    "mail_forward.eml": lambda p: quotes(
        p, ("Hanne Orlik", "2031-03-02", "The mill burned down because the pump had no water, the miller told me.")),
    "mail_html_reply.eml": lambda p: (
        holds(p, "The pump was never ordered."),
        quotes(p, *[("Otto Reim", "2031-03-03",
                     "The pump was ordered in January and paid for in February, as the clerk of the council told the whole meeting on that day.")] * 3)),
    "mail_html_outlook.eml": lambda p: (
        holds(p, "I know of no pump.", without=["Subject:", "Sent:"]),
        quotes(p, ("Kessby Council", "2031-03-03", "The pump was paid for in February."))),
    "mail_digest.eml": digest,
    "mail_parts.eml": mail_parts,
    "mail_html_only_in_html.eml": lambda p: holds(p, "The harbour of Morhaven was closed on 1 March 2031"),
    "date_event.html": lambda p: fact(p, published="2022-05-06"),
    "date_picture.html": lambda p: fact(p, published="2022-05-06"),
    "date_shown.html": lambda p: fact(p, published="2022-05-05", authors=["Hanne Orlik"]),
    "date_manuscript.html": lambda p: fact(p, published="2021-07-09"),
    "author_body.html": lambda p: fact(p, authors=["Morhaven Sound"], source="Morhaven Sound"),
    "author_person.html": lambda p: fact(p, authors=["Hanne Orlik"], source="Morhaven Sound"),
    "addresses.jsonl": lambda p: outlets(p, "morhavenpost.example", "lindmarknews.example"),
    "town_parts.jsonl": lambda p: event_places(
        p, ("Manchester", "New Hampshire", "United States"), ("Boston", "Lincolnshire", "United Kingdom"),
        ("Wellington", None, "New Zealand")),
    "page_words.jsonl": lambda p: place_names(p, "Lindby", "Hadley County"),
    "doers.txt": lambda p: doers(p, "gunmen"),
    "doers_page.txt": lambda p: doers(p, "driver"),
    "money.jsonl": only_money,
    "quake.txt": accidents,
    "paragraphs_quoted.txt": lambda p: (
        says(p, "Brell", "“The nets were empty for a month,” … “Then the herring came back. … “We went out every night until the frost. … "
                         "“Now they have our maps.”"),
        says(p, "Anna Orlik", "“The lock is shut,” … “It was never tested. … “It stays shut.”"),
        says(p, "Jonas Tiel", "“The rails were laid in May,” … “They were crooked by June."),
        says(p, "foreman", "“The rails were straight,”")),
    "speakers_told_apart.txt": speakers_told_apart,
    "nicknames.txt": lambda p: (
        says(p, "retired sailor who goes by the name Gull", "“We heard the shots from the roof,”"),
        says(p, "Jonas Tiel", "“They paid us in rope,”"),
        says(p, "Edda Orlik", '“He called it a "farce" again,”')),
    "french.txt": lambda p: foreign(p, "French", 2),
    "mixed.txt": part_foreign,
    "names_same.tsv": lambda p: name_pairs(p, same=True),
    "names_different.tsv": lambda p: name_pairs(p, same=False),
}


def main():
    which = sys.argv[2]
    table = OWN if which == "own" else SHARED
    folder = ROOT / "test/cases"
    if which == "shared":
        folder = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared")).resolve() / "cases"
        if not folder.is_dir():
            print(f"skipped: no {folder}; set HEADWATER_BENCH to a folder that has cases")
            return 77
    failed = []
    for name, check in table.items():
        try:
            check(folder / name)
        except Exception:  # a broken output may fail anywhere in the check
            failed.append(f"{name}: {traceback.format_exc(limit=-2)}")
    unlisted = sorted({path.name for path in folder.iterdir()} - set(table)) if which == "own" else []
    failed += [f"{name}: stands in no table" for name in unlisted]
    print("\n".join(failed) or f"ok: {len(table)} cases ({HEADWATER})")
    return 1 if failed else 0


sys.exit(main())
