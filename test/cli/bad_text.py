#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Text that no writer meant: `tag` and `attribute` end in time, with spans that cut words out of the text. bad_text.py EXECUTABLE"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
SECONDS = 20
INVISIBLE = "\u200b\ufeff"
OPENING = ["“", "„", "‟", "«", "‹", "‘", "‚", "'", "``", "「", "『", '"', "＂"]
CLOSING = ["”", "“", "”", "»", "›", "’", "‘", "'", "''", "」", "』", '"', "＂"]
PAIRS = list(zip(OPENING, CLOSING))
SAID = "Lind said the bridge was late and Brell denied that officials knew"


def shown(word):
    """A word as it is printed: what would steer a terminal appears as a mark."""
    def mark(match):
        code = ord(match[0])
        return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7f else f"<U+{code:04X}>"
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]", mark, word)


def quotation_marks():
    for n, (left, right) in enumerate(PAIRS):
        yield f"pair {n}", f"{left}The bridge is late,{right} said Lind. {left}It is not,{right} Brell replied."
        yield f"never closed {n}", f"Lind said: {left}The bridge is late. Brell denied it.\n\nNobody asked Tiel, he added."
        yield f"never opened {n}", f"The bridge is late,{right} said Lind. Brell denied it.{right} Nobody asked."
        yield f"turned round {n}", f"{right}The bridge is late,{left} said Lind. He said {right} and {left} again."
        yield f"empty {n}", f"Lind said {left}{right} and {left} {right} and left."
        yield f"at the ends {n}", f"{left}{SAID}{right}"
        yield f"alone {n}", left
    nested = "Lind said he would go"
    for depth in range(200):
        left, right = PAIRS[depth % len(PAIRS)]
        nested = f"{left}{nested},{right} Brell said"
    yield "nested", nested
    yield "nested, never closed", " he said ".join(left for left, _ in PAIRS * 200)
    yield "one within another", "“Lind said: ‘Brell told me «it is ‹late› now» and left,’” said Tiel."
    yield "mixed", "".join(left + "word " + PAIRS[(n * 7) % len(PAIRS)][1] for n, (left, _) in enumerate(PAIRS * 50))
    for n, mark in enumerate(dict.fromkeys(OPENING + CLOSING)):
        yield f"marks in a row {n}", "Lind said " + mark * 10_000 + " it was late."
        yield f"marks with words {n}", f"Lind said {mark} it {mark} was late " * 2_000


def odd_texts():
    yield "no sentence end", (SAID + " ") * 2_000
    yield "no sentence end, lines", (SAID + "\n") * 2_000
    yield "one line", (SAID + ", ") * 15_000
    yield "one line of sentences", (SAID + ". ") * 15_000
    yield "one word", "said" * 250_000
    yield "no white space", "Lindsaid,“it”.Brell" * 20_000
    yield "white space", "Lind said" + " " * 500_000 + "it was late" + "\n" * 500_000 + "."
    yield "upper case", (SAID.upper() + ". ") * 500
    yield "lower case", (SAID.lower() + ". ") * 500
    yield "that that", "Lind said that " * 5_000
    yield "colons", "Lind: " * 5_000
    yield "one label a line", "LIND: it is late.\n" * 5_000
    yield "introductions", "Lind added this:\n" * 10_000
    yield "sources before colons", "And this from Lind:\nit was late.\n" * 5_000
    yield "as do", "They support it, as do Lind and Brell:\nIt is late.\n" * 5_000
    yield "commas", "Lind, Brell, and Tiel, " * 5_000
    yield "stops", "." * 100_000 + "Lind said. " + "?!" * 50_000
    yield "brackets", "(" * 20_000 + "Lind said it was late" + ")" * 20_000
    yield "dashes", "Lind — said — it — was — late " * 5_000
    yield "names", "Anna Brell of the Harbour Council " * 5_000
    yield "according to", "according to Lind, " * 5_000
    yield "apostrophes", "the rebels' leaders' friends' " * 5_000
    yield "abbreviations", "Mr. Dr. U.S. No. 5 a.m. " * 5_000
    yield "addresses", "http://a.example/b@c.example/ x@y www.z.example " * 5_000
    yield "nothing but marks", "“„‟«»‹›‘’‚'`\"''「」『』" * 500
    for name, mark in {"zero width space": "\u200b", "byte order mark": "\ufeff", "soft hyphen": "\u00ad", "nul": "\0", "right to left": "\u202e",
                       "joiner": "\u200d", "line separator": "\u2028", "next line": "\u0085", "escape": "\x1b", "replacement": "\ufffd",
                       "combining": "\u0301", "private": "\ue000", "beyond the plane": "\U0001F4E2", "no-break": "\u00a0"}.items():
        yield f"{name} between words", SAID.replace(" ", mark + " ") + mark + "." + mark
        yield f"{name} for spaces", SAID.replace(" ", mark)
        yield f"{name} within words", mark.join(SAID)
        yield f"{name} in quotation marks", f"{mark}“{mark}The bridge is late{mark},{mark}”{mark} said{mark} Lind{mark}."
        yield f"{name} many", f"Lind said {mark * 50_000} it was late."
        yield f"{name} alone", mark * 3
    yield "empty", " "
    yield "languages", "Lind said it was late. Die Brücke ist seit gestern gesperrt, sagte er. 市长说，桥不会开放。 “Merci,” she said. Мост не откроют до мая. " * 200


def run(command, records, folder):
    path = pathlib.Path(folder) / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in records), encoding="utf-8")
    begin = time.monotonic()
    done = subprocess.run([HEADWATER, command, "--json", "--quiet", str(path)], capture_output=True, check=False, timeout=600)
    return done, time.monotonic() - begin


def check_span(span, text, what):
    assert 0 <= span["start"] < span["end"] <= len(text), (what, span, len(text))
    for at in (span["start"], span["end"] - 1):
        assert not text[at].isspace() and text[at] not in INVISIBLE, (what, span, text[span["start"]:span["end"]][:80])


def check_attributions(found, text):
    parents = {a["id"]: a["parent"] for a in found["attributions"]}
    assert len(parents) == len(found["attributions"]), "ids are not unique"
    for a in found["attributions"]:
        assert a["content"], a
        for span in [a["source"], a["cue"], *a["content"]]:
            if span is not None:
                check_span(span, text, found["id"])
        assert a["content"] == sorted(a["content"], key=lambda s: s["start"]), a
        assert a["holder"] is None or a["holder"].strip(), a
        assert a["parent"] is None or a["parent"] in parents, a
        chain = set()
        at = a["id"]
        while at is not None:
            assert at not in chain, f"{found['id']}: {at} stands inside itself"
            chain.add(at)
            at = parents[at]
            if len(chain) > 100:
                break
    for span in found["not_analysed"]:
        check_span(span, text, found["id"])


def check_tags(lines, texts):
    """The words of each document, put together, are its text without white space."""
    text, at, heads = "", 0, []
    for line in [*lines, "# newdoc id = "]:
        if line.startswith("# newdoc"):
            assert not any(c for c in text[at:] if not c.isspace() and c > " " and c not in INVISIBLE), (text[at:at + 50],)
            text, at = texts.get(line.split(" = ", 1)[1], ""), 0
        elif not line:
            assert all(head is None or 0 <= head <= len(heads) for head in heads), heads
            heads = []
        elif not line.startswith("#"):
            row = line.split("\t")
            assert len(row) == 10, row
            places = dict(part.split("=", 1) for part in row[9].split("|"))
            span = {"start": int(places["start"]), "end": int(places["end"])}
            check_span(span, text, "tag")
            assert span["start"] >= at and shown(text[span["start"]:span["end"]]) == row[1], row
            at = span["end"]
            heads.append(None if row[6] == "_" else int(row[6]))


def check(records, folder):
    texts = dict(records)
    done, seconds = run("attribute", records, folder)
    errors = done.stderr.decode().splitlines()
    assert done.returncode in (0, 1) and all("no text" in line or "is empty" in line for line in errors), (records[0][0], done.returncode, errors[:3])
    for line in done.stdout.decode().split("\n"):
        if line:
            found = json.loads(line)
            check_attributions(found, texts[found["id"]])
    tagged, tag_seconds = run("tag", records, folder)
    assert tagged.returncode == done.returncode, tagged.stderr
    check_tags(tagged.stdout.decode().split("\n"), texts)
    return max(seconds, tag_seconds)


def small_and_large(folder):
    small, slow = [], []
    for name, text in [*quotation_marks(), *odd_texts()]:
        if len(text) < 5_000:
            small.append((name, text))
            continue
        seconds = check([(name, text)], folder)
        assert seconds < SECONDS, f"{name}: {seconds:.1f} s"
        slow.append((seconds, name))
    check(small, folder)
    for seconds, name in sorted(slow)[-3:]:
        print(f"   {seconds:.1f} s  {name}")


def time_is_linear(folder):
    """Twice the words take about twice the time: of the better of two runs."""
    sentences = {"marks and that": ["said", '"', "that", "that", "that"], "clauses": "Lind said that Brell denied it , and".split(),
                 "words": ["harbour"], "names": "Anna Brell of the".split(), "quotes": "“ Lind said ‘ it ”".split()}
    for name, words in sentences.items():
        for command in ("attribute", "tag"):
            texts = ["Lind " + " ".join(words[i % len(words)] for i in range(size)) for size in (25_000, 50_000)]
            half, whole = (min(run(command, [(name, text)], folder)[1] for _ in range(2)) for text in texts)
            assert whole < 3 * half + 0.5, f"{command}: {name}: {half:.2f} s, then {whole:.2f} s"


def one_treebank_sentence(folder):
    """--pretokenized: a sentence of 50,000 words, which nothing cuts."""
    path = pathlib.Path(folder) / "long.conllu"
    times = []
    for size in (25_000, 50_000):
        path.write_text("".join(f"{i}\t{'Lind said that it .'.split()[i % 5]}\t_\tX\tXX\t_\t0\troot\t_\t_\n" for i in range(1, size + 1)) + "\n")
        begin = time.monotonic()
        done = subprocess.run([HEADWATER, "tag", "--pretokenized", str(path)], capture_output=True, check=False, timeout=600)
        times.append(time.monotonic() - begin)
        assert done.returncode == 0 and done.stdout.count(b"\n") == size + 1, done.stderr
    assert times[1] < 3 * times[0] + 0.5, times


with tempfile.TemporaryDirectory() as scratch:
    for test in (small_and_large, time_is_linear, one_treebank_sentence):
        test(scratch)
        print("ok", test.__name__)
