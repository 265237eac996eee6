#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Decisions of an analyst on the sample case: they change what is shown, are undone and redone to the same bytes, survive new documents and more
analysis, and what cannot be decided is named and changes nothing."""
import json
import pathlib
import shutil
import tempfile

from support import ok, run

SAMPLE = pathlib.Path(__file__).resolve().parent.parent.parent / "examples/selmira/documents"
LISTS = ("claims", "conflicts", "sources", "origins", "timeline")
BY = ("--by", "I. Arden", "--why", "read both")


def lines(*arguments):
    return [json.loads(line) for line in ok(*arguments).decode().splitlines()]


def shown(case):
    return {name: ok(name, case, "--json") for name in LISTS} | {"report": ok("report", case)}


def html_report(case):
    page = pathlib.Path(case).with_suffix(".html")
    ok("report", case, "--html", page)
    return page.read_text(encoding="utf-8")


def claim(case, name):
    found = lines("claims", case, "--json", "--claim", name)
    assert len(found) == 1, (name, len(found))
    return found[0]


def merged_and_back(case):
    before = shown(case)
    first, second = lines("claims", case, "--json")[2:4]
    ok("merge", case, "3", second["id"], *BY)
    merged = claim(case, second["id"])
    assert merged["id"] == first["id"], "a claim that was merged is found under both names"
    assert merged["documents"] == first["documents"] + second["documents"]
    assert merged["origins"]["lo"] == 2, merged["origins"]
    assert merged["machine"] == {"origins": first["origins"], "credibility": first["credibility"]}
    assert [made["action"] for made in merged["decisions"]] == ["merge"] and merged["decisions"][0]["made_by"] == "I. Arden"
    assert merged["decisions"][0]["why"] == "read both"
    assert second["id"] not in [row["id"] for row in lines("claims", case, "--json")]
    assert {origin["claim"] for origin in lines("origins", case, "--json", "--claim", "3")} == {first["id"]}
    assert second["id"] not in json.dumps([row["claims"] for row in lines("conflicts", case, "--json")])
    ok("undo", case, *BY)
    assert shown(case) == before
    ok("redo", case, *BY)
    assert claim(case, "3") == {**merged, "decisions": claim(case, "3")["decisions"]}
    ok("undo", case)


def split_off(case):
    told = claim(case, "1")
    leaving = next(u["id"] for u in told["utterances"] if u["document"].endswith("11-hospital-register.pdf"))
    ok("split", case, "1", leaving, *BY)
    rows = lines("claims", case, "--json")
    part = rows[-1]
    assert [u["id"] for u in part["utterances"]] == [leaving] and part["origins"] == {"lo": 1, "hi": 1}, part["origins"]
    assert part["number"] == len(rows) and claim(case, part["id"]) == part
    rest = claim(case, "1")
    assert rest["documents"] == told["documents"] - 1 and rest["origins"]["lo"] == told["origins"]["lo"] - 1, rest["origins"]
    ok("undo", case)


def derived(case):
    told = claim(case, "1")
    own = next(u for u in told["utterances"] if "11-hospital" in u["document"])
    other = next(u for u in told["utterances"] if "06-energy" in u["document"])
    ok("derive", case, own["id"], other["id"], "rewrite", *BY)
    after = claim(case, "1")
    moved = next(u for u in after["utterances"] if u["id"] == own["id"])
    assert (moved["derived_from"], moved["derivation"], moved["origin"]) == (other["id"], "rewrite", other["origin"]), moved
    assert moved["decision"] and "I. Arden decided" in moved["why"][-1]["text"]
    assert after["origins"]["lo"] == told["origins"]["lo"] - 1
    done = run("derive", case, other["id"], own["id"])
    assert done.returncode == 2 and b"comes from that utterance itself" in done.stderr, done.stderr
    ok("undo", case)
    single = next(row for row in lines("claims", case, "--json") if row["origins"] == {"lo": 1, "hi": 1} and row["documents"] > 1)
    copied = next(u for u in single["utterances"] if u["derived_from"] and u["derivation"] != "shared_feed")
    ok("derive", case, copied["id"], "none", *BY)
    ok("voice", case, copied["id"], "Ilse Varn", *BY)
    after = claim(case, single["id"])
    assert "Ilse Varn" in [o["origin"] for o in lines("origins", case, "--json", "--claim", single["id"])]
    assert after["origins"]["lo"] == 2, after["origins"]
    ok("undo", case)
    ok("undo", case)


def conflict_rejected(case):
    clash = next(row for row in lines("conflicts", case, "--json") if row["kind"] == "disjoint")
    before = {name: claim(case, name)["credibility"] for name in clash["claims"]}
    ok("verdict", case, clash["id"], "rejected", *BY)
    assert clash["id"] not in [row["id"] for row in lines("conflicts", case, "--json")]
    assert clash["id"] in [row["id"] for row in lines("conflicts", case, "--rejected", "--json") if row["verdict"] == "rejected"]
    after = {name: claim(case, name)["credibility"] for name in clash["claims"]}
    assert before != after, "no claim is doubtful for a conflict that was rejected"
    ok("verdict", case, clash["id"], "none", *BY)
    assert {name: claim(case, name)["credibility"] for name in clash["claims"]} == before
    ok("undo", case)
    ok("undo", case)


def rated_apart(case):
    machine = claim(case, "1")
    ok("rate", case, "1", "4", *BY)
    assert (claim(case, "1")["rated"], claim(case, "1")["credibility"]) == ("4", machine["credibility"])
    report = ok("report", case, "--full").decode()
    assert "Decided: rated 4, by I. Arden" in report and "read both" in report, report
    assert "<strong>Decided:</strong> rated 4, by I. Arden" in html_report(case)
    source = lines("sources", case, "--json")[0]
    ok("rate", case, source["id"], "B", *BY)
    row = next(row for row in lines("sources", case, "--json") if row["id"] == source["id"])
    assert (row["rated"], row["reliability"]) == ("B", source["reliability"])
    ok("rate", case, "1", "none", *BY)
    assert claim(case, "1")["rated"] is None


def thirty(case):
    """30 decisions, undone and redone, give the same bytes; nothing of the history changes."""
    rows = lines("claims", case, "--json")
    for at, row in enumerate(rows[10:20]):
        ok("rate", case, row["id"], str(at % 6 + 1), *BY)
        ok("note", case, row["id"], f"looked at {at}", *BY)
    many = [row for row in rows if len(row["utterances"]) > 1]
    for row in many[:3]:
        ok("split", case, row["id"], row["utterances"][-1]["id"], *BY)
    for one, other in zip(rows[30:34], rows[34:38]):
        ok("same", case, one["id"], other["id"], "same", *BY)
    ok("same", case, rows[5]["id"], rows[6]["id"], "unsure", *BY)
    for row in many[3:5]:
        ok("voice", case, row["utterances"][0]["id"], "Ilse Varn", *BY)
    made = [row["number"] for row in lines("history", case, "--decisions", "--json") if row["state"] == "active"][-30:]
    assert len(made) == 30
    decided = shown(case)
    history = lines("history", case, "--json")
    for number in reversed(made):
        ok("undo", case, str(number), *BY)
    for number in made:
        ok("redo", case, str(number), *BY)
    assert shown(case) == decided
    later = lines("history", case, "--json")
    assert [{**row, "state": ""} for row in later[:len(history)]] == [{**row, "state": ""} for row in history]
    assert len(later) == len(history) + 60
    assert b"nothing differs" in ok("verify", case)
    for number in made:
        ok("undo", case, str(number), *BY)


def new_documents(case, folder):
    """A decision finds its claims again when a new document makes another utterance the first of them."""
    merge = lines("claims", case, "--json")[2:4]
    ok("merge", case, merge[0]["id"], merge[1]["id"], *BY)
    earlier = folder / "00-first.jsonl"
    said = "At least 40 workers died at the Selmira pumping station, and the authorities are hiding the bodies."
    earlier.write_text(json.dumps({"id": "aa-first", "text": said, "date": "2019-05-15", "source": "Pass Courier"}) + "\n", encoding="utf-8")
    ok("add", case, earlier)
    with_it = [row for row in lines("claims", case, "--json") if row["decisions"] and any(u["document"] == "aa-first" for u in row["utterances"])]
    assert len(with_it) == 1, [row["id"] for row in with_it]
    held = {u["id"] for u in with_it[0]["utterances"]}
    assert {u["id"] for old in merge for u in old["utterances"]} <= held
    assert b"nothing differs" in ok("verify", case)


def refused(case):
    before = len(lines("history", case, "--json"))
    some = lines("claims", case, "--json")[0]
    for arguments, reason in (
            (("rate", case, "999", "2"), "999: no claim or source has this id"), (("rate", case, "1", "A"), "A: the credibility of a claim is 1 to 6"),
            (("rate", case, "1", "7"), "7 is none of"), (("merge", case, "1", "1"), "both are one claim already"),
            (("merge", case, "1", "c00000000"), "c00000000: no claim has this id or number"),
            (("split", case, "1", *[u["id"] for u in some["utterances"]]), "one utterance at least has to stay"),
            (("split", case, "1", "nowhere.txt:0-5"), "nowhere.txt:0-5: is no utterance of"), (("note", case, "d999", "x"), "d999: nothing in the case has this id"),
            (("note", case, some["utterances"][0]["document"] + ":0-999999", "x"), "the document has"),
            (("verdict", case, "x00000000", "rejected"), "no conflict has this id"), (("judge", case, "h1", "1", "CC"), "no hypothesis has this id"),
            (("undo", case, "1"), "1: no decision has this number"), (("rate", case, "1", "2", "--by", "headwater"), "other than headwater's"),
            (("rate", case + ".none", "1", "2"), "no such file")):
        done = run(*arguments)
        assert done.returncode == 2 and reason in done.stderr.decode(), (arguments, done.stderr)
        assert len(done.stderr.decode().splitlines()) == 1, done.stderr
    assert len(lines("history", case, "--json")) == before


def labels(case):
    """Documents are named by their labels in the report, too."""
    document = lines("documents", case, "--json")[10]["id"]
    ok("note", case, "d11:269-338", "seen the register", *BY)
    made = lines("history", case, "--decisions", "--json")[-1]
    assert (made["target"], made["value"]) == (f"{document}:269-338", "seen the register"), made
    assert "seen the register" in ok("report", case, "--full").decode(), "a note on a passage stands with its claim"
    ok("undo", case)


def hypotheses(case):
    made = lines("hypothesis", case, "The boiler burst by itself", "--json")[0]["target"]
    ok("judge", case, made, "1", "I", *BY)
    entries = lines("history", case, "--decisions", "--json")
    assert (entries[-1]["action"], entries[-1]["value"], entries[-1]["target"]) == ("judge", "I", made)
    ok("hypothesis", case, "none", "--id", made)


def changed_by_hand(case):
    """verify names an entry that nobody could have decided."""
    import sqlite3
    with sqlite3.connect(case) as connection:
        connection.execute("INSERT INTO log SELECT number + 1, made_at, 'somebody', 'crown', '', '{}', hash, hash FROM log ORDER BY number DESC LIMIT 1")
    connection.close()
    done = run("verify", case)
    assert done.returncode == 1 and b'has an unknown action "crown"' in done.stdout, done.stdout


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        case = str(folder / "sample.hw")
        ok("add", case, SAMPLE)
        for check in (merged_and_back, split_off, derived, conflict_rejected, rated_apart, thirty, refused, labels, hypotheses):
            check(case)
        new_documents(case, folder)
        shutil.copy(case, case + ".copy")
        changed_by_hand(case + ".copy")


main()
