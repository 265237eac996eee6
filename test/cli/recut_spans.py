#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""200 random spans over all formats: each is cut out of the stored original once more, by Python's own decoders, and gives the text.

What the text holds that the original does not (line breaks between blocks, tabs between cells, spaces for tags) must be explained by the bytes that
stand there; what the original holds between two characters of a block must be markup. Offsets that are one byte or one character off must fail.
"""
import collections
import email
import email.policy
import html
import io
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import tempfile
import xml.etree.ElementTree
import zipfile
import zlib

import samples
from support import ok

SPANS = 200
SKIPPED = {"html": re.compile(r"<!--.*?-->|<[^>]*>", re.S), "docx": re.compile(r"<w:del>.*?</w:del>|<[^>]*>", re.S),
           "odt": re.compile(r"<office:annotation>.*?</office:annotation>|<[^>]*>", re.S), "rtf": re.compile(r"\\[a-z]+-?\d* ?|[{}\r\n]")}
SPACES = {"docx": r"<w:(tab|br)\b", "odt": r"<text:(s|tab|line-break)\b", "html": r"<br\b"}
RTF_SIGNS = {"emdash": "—", "tab": " ", "line": " "}


class Broken(Exception):
    """The original does not give the text."""


def offset_runs(blob):
    """[start, end, first byte, last byte + 1] of each run, as docs/case-file.md describes them."""
    numbers, value, shift = [], 0, 0
    for byte in blob:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            numbers.append((value >> 1) ^ -(value & 1))
            value = shift = 0
    runs, text_at, byte_at = [], 0, 0
    for i in range(0, len(numbers), 4):
        start, first = text_at + numbers[i], byte_at + numbers[i + 2]
        text_at, byte_at = start + numbers[i + 1], first + numbers[i + 3]
        runs.append([start, text_at, first, byte_at])
    return runs


def mail_part(original, kind):
    message = email.message_from_bytes(original, policy=email.policy.default)
    return next(part for part in message.walk() if part.get_content_type() == kind).get_payload(decode=True)


def chapters(original):
    with zipfile.ZipFile(io.BytesIO(original)) as book:
        name = next(n for n in book.namelist() if n.endswith(".opf"))
        space = {"o": "http://www.idpf.org/2007/opf"}
        package = xml.etree.ElementTree.fromstring(book.read(name))
        files = {item.get("id"): item.get("href") for item in package.findall(".//o:item", space) if item.get("properties") != "nav"}
        wanted = [files[ref.get("idref")] for ref in package.findall(".//o:itemref", space) if ref.get("idref") in files]
        return b"".join(book.read(name.rpartition("/")[0] + "/" + file) + b"\n" for file in wanted)


def printed(original):
    done = subprocess.run(["pdftotext", "-q", "-enc", "UTF-8", "-htmlmeta", "-", "-"], input=original, capture_output=True, check=True)
    return done.stdout.partition(b"<pre>")[2].rpartition(b"</pre>")[0]


def feed_text(way, original):
    """What an element of a feed's item holds: markup as it stands, else its text; always as UTF-8."""
    charset, _, way = way.rpartition("/")
    name, _, inner = way.rpartition(":")
    item = original.decode({"windows-1252": "cp1252"}.get(charset, charset or "utf-8"))
    held = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", item, re.S)[1]
    parts = re.split(r"<!\[CDATA\[(.*?)\]\]>", held, flags=re.S)
    if not re.search(r"<[a-z]", "".join(parts[::2])):
        held = "".join(part if i % 2 else html.unescape(part) for i, part in enumerate(parts))
    return held.encode(), inner


def stream_of(member, original):
    """The bytes that the offsets count in, how they are marked up, and their charset."""
    if member.startswith("mime:"):
        kind, _, rest = member.removeprefix("mime:").partition(":")
        stream, inner = mail_part(original, kind), rest
    elif member.startswith("feed:"):
        stream, inner = feed_text(member.removeprefix("feed:"), original)
    elif member.startswith("zip:"):
        with zipfile.ZipFile(io.BytesIO(original)) as file:
            name = member.removeprefix("zip:")
            return file.read(name), "docx" if name.startswith("word/") else "odt", "utf-8"
    elif member == "epub:spine":
        return chapters(original), "html", "utf-8"
    elif member == "pdf:text":
        return printed(original), "pdf", "utf-8"
    else:
        stream, inner = original, member
    if inner in ("json", "rtf"):
        return stream, inner, "utf-8" if inner == "json" else "cp1252"
    charset = inner.removeprefix("html").removeprefix(":") or "utf-8"
    return stream, "html" if inner.startswith("html") else "text", {"windows-1252": "cp1252", "utf-16le": "utf-16-le"}.get(charset, charset)


def rtf_text(text):
    out, at, units = "", 0, []
    for sign in re.finditer(r"\\'([0-9a-f]{2})|\\u(-?\d+)\??|\\([a-z]+) ?|\\([~_{}\\])|([^\\])", text):
        if sign.start() != at:
            raise Broken(f"no RTF: {text!r}")
        at = sign.end()
        code, unit, word, escaped, plain = sign.groups()
        if unit:
            units.append(int(unit) % 65536)
            continue
        out += bytes.fromhex(code).decode("cp1252") if code else RTF_SIGNS[word] if word else {"~": " ", "_": "-"}.get(escaped, escaped) if escaped else plain
    return out + b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le")


class Original:
    """One document of the case, with the stream that its offsets count in."""

    def __init__(self, identity, path, text, runs, member, original, blocks):
        self.id, self.path, self.text, self.runs, self.blocks = identity, path, text, runs, blocks
        self.stream, self.kind, self.charset = stream_of(member, original)

    def decoded(self, first, last):
        return self.stream[first:last].decode(self.charset)

    def run_text(self, index, start, end):
        """The characters [start, end) of a run, from its bytes alone."""
        run_start, run_end, first, last = self.runs[index]
        if not 0 <= first < last <= len(self.stream):
            raise Broken(f"bytes {first}-{last} of {len(self.stream)}")
        if last - first == run_end - run_start:
            text = self.decoded(first + start - run_start, first + end - run_start)
            return text if self.kind == "json" else re.sub(self.space(start), " ", text)
        return self.whole_text(index)

    def whole_text(self, index):
        raw = self.decoded(*self.runs[index][2:])
        if self.kind == "json":
            return json.loads(f'"{raw}"')
        if self.kind == "rtf":
            raw = rtf_text(raw)
        if self.kind in ("html", "docx", "odt"):
            raw = html.unescape(SKIPPED[self.kind].sub("", raw))
        text = re.sub(self.space(self.runs[index][0]) + "+", " ", raw)
        near = range(max(0, index - 2), min(index + 3, len(self.runs)))
        twins = [i for i in near if self.runs[i][2:] == self.runs[index][2:]]  # characters of one reference
        return text[twins.index(index)] if len(twins) == len(text) else text

    def space(self, at):
        """White space that becomes a space: in code, blanks, tabs and line breaks stay as they are."""
        return r"[^\S \n\t]" if any(kind == "code" and start <= at < end for kind, start, end in self.blocks) else r"\s"

    def gap_text(self, index):
        """What must stand before a run, from the bytes between it and the one before and from the places of the blocks."""
        if index == 0:
            return ""
        left, right = self.runs[index - 1], self.runs[index]
        for (_, _, end), (_, start, _) in zip(self.blocks, self.blocks[1:]):
            if left[1] == end and right[0] == start:
                return "\n\n"
        if right[2] < left[3]:
            if right[2:] == left[2:]:
                return ""  # two characters of one reference
            raise Broken("bytes run backwards within a block")
        skipped = self.decoded(left[3], right[2])
        return self.explained(skipped, " " in (self.text[left[1] - 1], self.text[right[0]]))

    def explained(self, skipped, beside_space):
        if self.kind == "pdf":
            if not re.fullmatch(r"-?\s*(\fHarbour Weekly\s*)?", skipped):
                raise Broken(f"left out: {skipped!r}")
            return "" if skipped.startswith("-") or not skipped else " "
        if self.kind == "text":
            if skipped and not re.fullmatch(r"\n[> ]+", skipped):
                raise Broken(f"left out: {skipped!r}")
            return " " if skipped else ""
        rest = SKIPPED[self.kind].sub("", skipped) if self.kind in SKIPPED else skipped
        cells = re.findall(r"<(td|th|tr)\b", skipped)
        if html.unescape(rest).replace("\u00ad", "").strip() or (rest.strip(" \n") != rest and not cells):
            raise Broken(f"left out: {skipped!r}")
        if cells:
            return "\n" if "tr" in cells else "\t"
        return " " if re.search(SPACES.get(self.kind, r"\b\B"), skipped) and not beside_space else ""

    def recut(self, start, end):
        out = ""
        for index, (first, last, _, _) in enumerate(self.runs):
            before = self.runs[index - 1][1] if index > 0 else 0
            if before < end and start < first:
                gap = self.gap_text(index)
                if len(gap) != first - before:
                    raise Broken(f"{first - before} characters at {before}, {gap!r} expected")
                out += gap[max(0, start - before):][:end - max(start, before)]
            if first < end and start < last:
                out += self.run_text(index, max(start, first), min(end, last))
        return out

    def holds(self, start, end):
        try:
            return self.recut(start, end) == self.text[start:end]
        except (Broken, UnicodeDecodeError, ValueError, KeyError):
            return False

    def moved(self, by_text, by_byte, only=None):
        other = Original.__new__(Original)
        other.__dict__.update(self.__dict__)
        other.runs = [[a + by_text, b + by_text, c + by_byte, d + by_byte] if only in (None, i) else [a, b, c, d] for i, (a, b, c, d) in enumerate(self.runs)]
        return other


def load(case):
    database = sqlite3.connect(case)
    originals = {sha: zlib.decompress(data) if packing == "zlib" else data for sha, packing, data in database.execute("SELECT sha256, packing, bytes FROM originals")}
    found = []
    for row, identity, path, sha, text, runs, member in database.execute("SELECT row, id, path, sha256, text, offset_runs, offset_member FROM documents ORDER BY row"):
        blocks = database.execute("SELECT kind, start_at, end_at FROM blocks WHERE document = ? ORDER BY position", (row,)).fetchall()
        found.append((Original(identity, path, text, offset_runs(runs), member, originals[sha], blocks), originals[sha]))
    return found


def format_of(path, formats):
    return formats[pathlib.Path(path.partition("!")[0].partition("#")[0]).name]


def draw(chance, documents):
    """A span a document in turn; short ones, ones of a sentence, and ones over several blocks."""
    for number in range(SPANS):
        document = documents[number % len(documents)]
        size = len(document.text)
        length = chance.randint(1, (12, 100, size)[number // len(documents) % 3])
        start = chance.randrange(max(1, size - length + 1))
        yield document, start, min(size, start + length)


def check_spans(documents, formats):
    cut, across = collections.Counter(), 0
    spans = list(draw(random.Random(20110302), documents))
    for document, start, end in spans:
        given = document.recut(start, end)
        assert given == document.text[start:end], f"{document.id} {start}-{end}: {given!r} is not {document.text[start:end]!r}"
        cut[format_of(document.path, formats)] += 1
        across += "\n\n" in document.text[start:end]
    assert len(spans) == SPANS and set(cut) == set(formats.values()), cut
    assert across >= SPANS // 10, f"{across} spans over several blocks"
    return cut, across


def check_whole_and_moved(documents):
    """Every text as a whole holds; offsets that are one off do not."""
    for document in documents:
        end = len(document.text)
        assert document.recut(0, end) == document.text, f"{document.id}: {document.recut(0, end)!r} is not {document.text!r}"
        for by_text, by_byte in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            assert not document.moved(by_text, by_byte).holds(1, end - 1), f"{document.id}: offsets moved by {by_text}, {by_byte} pass"
        longest = max(range(len(document.runs)), key=lambda i, runs=document.runs: runs[i][1] - runs[i][0])
        start, stop = document.runs[longest][:2]
        assert not document.moved(0, 1, longest).holds(start, stop), f"{document.id}: one run moved by a byte passes"


def places(value):
    if isinstance(value, dict):
        if {"document", "text", "bytes", "start"} <= value.keys() and value["bytes"] is not None:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from places(item)


def check_printed_places(case, documents):
    """The byte ranges that explain prints are those of the runs, and the bytes there give the text."""
    by_id, seen = {document.id: document for document in documents}, set()
    for line in ok("claims", case, "--json").splitlines():
        for place in places(json.loads(ok("explain", case, json.loads(line)["id"], "--json"))):
            document, start, end = by_id[place["document"]], place["start"], place["end"]
            touched = [[c + max(start, a) - a, c + min(end, b) - a] if d - c == b - a else [c, d] for a, b, c, d in document.runs if a < end and b > start]
            assert place["bytes"] == {"start": min(t[0] for t in touched), "end": max(t[1] for t in touched)}, place
            assert document.recut(start, end) == document.text[start:end], place
            seen.add((document.id, start, end))
    assert len(seen) > 50, len(seen)
    return len(seen)


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch) / "inputs"
    folder.mkdir()
    made = samples.inputs()
    for file, data, _ in made.values():
        (folder / file).write_bytes(data)
    case = pathlib.Path(scratch) / "case.hw"
    ok("add", case, folder)
    assert b"nothing differs" in ok("verify", case)
    loaded = load(case)
    formats = {file: name for name, (file, _, _) in made.items()}
    for name, (_, _, wanted) in made.items():
        assert sorted(data for document, data in loaded if format_of(document.path, formats) == name) == wanted, f"{name}: other originals are stored"
    documents = [document for document, _ in loaded]
    check_whole_and_moved(documents)
    cut, across = check_spans(documents, formats)
    printed_places = check_printed_places(case, documents)
    print(f"ok: {sum(cut.values())} spans of {len(documents)} documents, {across} over several blocks; {printed_places} places that explain prints")
    print(", ".join(f"{name} {count}" for name, count in sorted(cut.items())))
