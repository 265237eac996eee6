# SPDX-License-Identifier: Apache-2.0
"""Hostile files and names: each ends within limits of processor time and memory, with its message, and the good file beside it is read.

usage: hostile.py HEADWATER [--all] [--only WORD]      --all: those that take longer, too; a stack of 1 MiB, two threads
"""
import json
import os
import pathlib
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

import hostile_archives as a
import hostile_texts as t

from support import HEADWATER

GOOD = "The ferry Ostrell left the quay at nine, the harbour office said. Nobody was hurt."
STACK = 1 << 20
MEMORY = 1536  # MiB, the most that one may take
CPU = 30       # seconds
CLOCK = 300
K = 1000


def case(name, make, words="", cpu=CPU, memory=MEMORY, quick=True):
    """`words`: "" the file is read without a word; else what the message about it says."""
    return {"name": name, "make": make, "words": words, "cpu": cpu, "memory": memory, "quick": quick}


LIMIT = "unpacks to more than the limit"

ARCHIVES = [
    case("three-packings.tar.gz", a.tar_gz_gz_gz_128_gib, LIMIT),
    case("nothing-in-a-billion.gz", a.gzip_of_a_billion_empty_gzips, LIMIT, quick=False),
    case("bomb.gz", a.gzip_bomb, LIMIT),
    case("deep.gz", lambda: a.gzip_in_gzip(12), "packed more than 4 times over"),
    case("three-deep.gz", lambda: a.gzip_in_gzip(3)),
    case("overlapping.zip", a.overlapping_zip),
    case("zips-in-zips.zip", lambda: a.zip_in_zip(12), "too deep"),
    case("many.zip", lambda: a.many_members(250_001), "too many members", quick=False),
    case("names.zip", a.strange_names),
    case("charset.zip", a.names_in_no_charset),
    case("encrypted.zip", a.encrypted_zip, "cannot be unpacked"),
    case("method.zip", a.unknown_method_zip, "cannot be unpacked"),
    case("checksum.zip", a.zip_with_broken_crc, "cannot be unpacked"),
    case("cut.zip", lambda: a.zipped(("a.txt", a.STORY * 99))[:-60], None),
    case("empty.zip", lambda: b"PK\5\6" + b"\0" * 18, "holds no documents"),
    case("links.tar", a.tar_of_links, "the file is empty"),
    case("negative.tar", lambda: a.tar_of_size(b"\xff" * 12), "cannot be unpacked"),
    case("huge.tar", lambda: a.tar_of_size(b"\x80" + struct.pack(">Q", (1 << 63) - 1).rjust(11, b"\0")), "cannot be unpacked"),
    case("letters.tar", lambda: a.tar_of_size(b"zzzzzzzzzzz\0"), "cannot be unpacked"),
    case("long-names.tar", lambda: a.tar_of_long_names(20 * K), "cannot be unpacked"),
    case("sparse.tar", a.sparse_tar, LIMIT),
    case("parent.tar", lambda: a.tar(("../../../tmp/x.txt", a.STORY), ("/tmp/y.txt", a.STORY))),
    case("many-files.7z", a.seven_zip_of_many_files, "cannot be unpacked"),
    case("cut.7z", lambda: b"7z\xbc\xaf\x27\x1c\0\x04" + b"\0" * 20, "cannot be unpacked"),
    case("far.7z", lambda: a.seven_zip(b"")[:12] + struct.pack("<QQI", 1 << 60, 1 << 60, 0), "cannot be unpacked"),
    case("old.rar", lambda: b"Rar!\x1a\x07\x00" + b"\0" * 99, "RAR archives are not read"),
    case("dictionary.xz", a.xz_of_large_dictionary, None),
    case("window.zst", a.zstd_of_large_window, "cannot be unpacked"),
    case("bomb.bz2", a.bzip2_bomb, LIMIT),
    case("cut.gz", lambda: a.gzip_in_gzip(1)[:-20], "cannot be unpacked"),
    case("head.gz", lambda: b"\x1f\x8b", "cannot be unpacked"),
    case("name-without-end.gz", lambda: b"\x1f\x8b\x08\x08\0\0\0\0\0\x03" + b"x" * 1_000_000, "cannot be unpacked"),
]

WEB_ARCHIVES = [
    case("no-blank-line.warc", lambda: b"WARC/1.0\r\nWARC-Type: response\r\n" * (300 * K), "does not say how long it is"),
    case("lone-marks.warc", lambda: b"WARC/" * (6 * a.MEGABYTE), "does not say how long it is"),
    case("long-head.warc", lambda: b"WARC/1.0\r\n" + b"X: y\r\n" * (2 * a.MEGABYTE) + b"\r\n" + a.good_page(), "does not say how long it is"),
    case("huge-length.warc", lambda: a.good_page().replace(b"Content-Length: ", b"Content-Length: 99999999999999999999"), "does not say how long it is"),
    case("longer.warc", lambda: a.good_page().replace(b"Content-Length: ", b"Content-Length: 9"), "cut short"),
    case("negative.warc", lambda: a.good_page().replace(b"Content-Length: ", b"Content-Length: -"), "does not say how long it is"),
    case("bomb.warc", lambda: a.page(b"Content-Encoding: gzip\r\n", a.gzip_bomb()), LIMIT),
    case("codings.warc", lambda: a.page(b"Content-Encoding: " + b"gzip, " * 9 + b"\r\n", a.STORY), "packed too many times"),
    case("program.warc", lambda: a.page(b"Content-Encoding: lzop\r\n", a.packed_by("lzop")), "not read"),
    case("chunks.warc", lambda: a.page(b"Transfer-Encoding: chunked\r\n", b"1\r\nx\r\n" * 500_000), ""),
    case("chunk-sizes.warc", lambda: a.page(b"Transfer-Encoding: chunked\r\n", b"ffffffffffffffff\r\n" + a.STORY), ""),
    case("nested.warc", lambda: a.warcs_in_warcs(12), "too deep"),
    case("many.warc", lambda: a.warc(b"response", b"HTTP/1.1 200 OK\r\nContent-Type: image/x\r\n\r\nx") * 250_002, "too many records"),
    case("revisits.warc", lambda: a.warc(b"revisit", b"") * 50_000, "revisit records"),
    case("charset.warc", lambda: a.warc(b"response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=" + b"x" * 100_000 + b"\r\n\r\n<html><p>" + a.STORY)),
]

PART = b'Content-Type: multipart/mixed; boundary="b"\r\n'
MAILS = [
    case("groups.eml", lambda: t.nested_groups(80 * K), "nested"),
    case("groups-1000.eml", lambda: t.nested_groups(1000)),
    case("groups-to.eml", lambda: t.nested_groups(80 * K, b"rEsEnT-tO"), "nested"),
    case("groups-cc.eml", lambda: t.nested_groups(80 * K, b"cC \t"), "nested"),
    case("groups-folded.eml", lambda: b"From: a:\r\n" + b" a:\r\n" * (200 * K) + b"To: b\r\nSubject: The weir\r\n\r\n" + t.STORY, "nested"),
    case("groups-below.eml", lambda: t.mail(b"Content-Type: message/rfc822\r\n", t.nested_groups(80 * K)), "nested"),
    case("groups-in-part.eml", lambda: t.mail(PART, b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + t.nested_groups(80 * K)), "nested"),
    case("comments.eml", lambda: t.nested_comments(2_000_000)),
    case("quotes.eml", lambda: b'From: "' + b'\\"' * 2_000_000 + b"\r\nTo: b\r\nSubject: The weir\r\n\r\n" + t.STORY),
    case("addresses.eml", lambda: b"To: " + t.folded(b"x@post.example, " * (200 * K)) + b"\r\nFrom: b\r\nSubject: The weir\r\n\r\n" + t.STORY),
    case("multiparts.eml", lambda: t.nested_multiparts(20 * K), "multiparts"),
    case("messages.eml", lambda: t.nested_messages(20 * K), "multiparts"),
    case("multiparts-499.eml", lambda: t.nested_multiparts(499)),
    case("messages-499.eml", lambda: t.nested_messages(499), None),
    case("parts.eml", lambda: t.many_parts(190 * K), "more than 2000 parts"),
    case("attachments.eml", lambda: t.many_attachments(1500)),
    case("fields.eml", lambda: t.mail(b"".join(b"X-%d: y\r\n" % i for i in range(199 * K)))),
    case("same-field.eml", lambda: t.mail(b"X-Spam: y\r\n" * (500 * K)), "more than 200000 header fields"),
    case("delimiters.eml", lambda: t.mail(PART, b"--\r\n" * (300 * K)), "may begin a part"),
    case("long-field.eml", lambda: t.mail(b"X-Spam: " + b"y" * t.BIG + b"\r\n")),
    case("long-subject.eml", lambda: t.HEAD.replace(b"The weir", t.folded(b"weir " * (a.MEGABYTE))) + b"\r\n" + t.STORY),
    case("parameters.eml", lambda: t.many_parameters(100 * K)),
    case("parameters-plain.eml", lambda: t.mail(b"Content-Type: text/plain" + b"; a=b" * (200 * K) + b"\r\n")),
    case("words.eml", lambda: t.encoded_words(200 * K)),
    case("boundary.eml", lambda: t.mail(b"Content-Type: multipart/mixed; boundary=" + b"x" * a.MEGABYTE + b"\r\n"), None),
    case("no-boundary.eml", lambda: t.mail(b"Content-Type: multipart/mixed\r\n"), None),
    case("dashes.eml", lambda: t.mail(PART, b"--b\r\nContent-Type: text/plain\r\n\r\n" + b"--\r\n" * (190 * K) + t.STORY)),
    case("mails-in-mails.eml", lambda: t.mails_in_mails(10), "too deep"),
    case("attachment-names.eml", lambda: t.attachment(b"../../etc/passwd\x1b[2J\x07", t.STORY)),
    case("long-name.eml", lambda: t.attachment(b"x" * a.MEGABYTE, t.STORY)),
    case("attached-bomb.eml", lambda: t.attachment(b"x.tar.gz", a.tar_gz_gz_gz_128_gib()), LIMIT, quick=False),
    case("charset.eml", lambda: t.mail(b"Content-Type: text/plain; charset=" + b"ibm037-\xff" * 1000 + b"\r\n")),
    case("utf-7.eml", lambda: t.mail(b"Content-Type: text/plain; charset=utf-7\r\n", b"+AGE- caf\xe9 " + t.STORY)),
    case("quoted.eml", lambda: t.mail(b"Content-Transfer-Encoding: quoted-printable\r\n", b"=" * 4_000_000 + b"=\r\n" * 500_000 + t.STORY)),
    case("uuencoded.eml", lambda: t.mail(b"Content-Transfer-Encoding: x-uuencode\r\n", b"begin 644 a\n" + b"M" * 60 + b"\n" * 100_000)),
    case("date.eml", lambda: t.mail().replace(b"4 Mar 2019", b"99 Xyz 99999999999999")),
    case("references.eml", lambda: t.mail(b"References: " + t.folded(b"<a@b> " * (300 * K)) + b"\r\n")),
    case("mbox", lambda: b"From a@b Mon Mar  4 10:00:00 2019\n" + t.mail() + b"\nFrom x\nSubject: y\n\n" * 250_001, "too many messages"),
    case("bell.mht", lambda: t.mail(b"Content-Type: multipart/related; boundary=b\r\n", b"\0\7\x1b" * 100_000), None),
]

PAGES = [
    case("attributes.html", lambda: t.html(b"<p " + b"a=b " * (1000 * K) + b">" + t.STORY)),
    case("attributes-everywhere.html", lambda: t.html((b"<b" + b" a" * 64 + b">x") * (150 * K)), None),
    case("unclosed.html", lambda: t.html(b"<div>" * (1000 * K)), None),
    case("unclosed-inline.html", lambda: t.html(b"<b><i><a href=x>" * (300 * K)), None),
    case("tables.html", lambda: t.html(b"<table><tr><td>" * (300 * K) + b"x"), None),
    case("closed-tables.html", lambda: t.html(b"<table><tr><td>" * (30 * K) + b"x" + b"</td></tr></table>" * (30 * K)), None),
    case("lists.html", lambda: t.html(b"<ul><li>x" * (200 * K)), None),
    case("quotes-in-quotes.html", lambda: t.html(b"<blockquote>x" * (200 * K)), None),
    case("definitions.html", lambda: t.html(b"<dl><dd>x" * (200 * K)), None),
    case("ends.html", lambda: t.html(b"</div>" * (900 * K))),
    case("rows.html", lambda: t.html(b"<table>" + b"<tr><td>x<td>y" * (300 * K) + b"</table>"), None),
    case("comments.html", lambda: t.html(b"<!--" * (900 * K))),
    case("comments-bang.html", lambda: t.html(b"<!-- --!" * (900 * K))),
    case("cdata.html", lambda: t.html(b"<![CDATA[" * (500 * K))),
    case("declarations.html", lambda: t.html(b"<?" * (400 * K) + b"<!" * (400 * K))),
    case("angles.html", lambda: t.html(b"<" * (3000 * K)), "more than 1000000 tags"),
    case("open-quotes.html", lambda: t.html(b"<a href='\"" * (500 * K)), None),
    case("open-values.html", lambda: t.html(b"<a x=\"'" * (500 * K)), None),
    case("script-ends.html", lambda: t.html(b"<script>" + b"</scrip" * (500 * K)), None),
    case("scripts.html", lambda: t.html(b"<script></script>" * (300 * K))),
    case("titles.html", lambda: t.html(b"<title>" * (500 * K)), None),
    case("textareas.html", lambda: t.html(b"<textarea>" * (500 * K)), None),
    case("ampersands.html", lambda: t.html(b"&" * (3000 * K)), None),
    case("references.html", lambda: t.html(b"&#99999999999999999999;&#xd800;&notanentityatall;&#0;" * (100 * K)), None),
    case("long-reference.html", lambda: t.html(b"&#" + b"9" * (3000 * K)), None),
    case("ld-deep.html", lambda: t.ld_json(b'{"a":' * (150 * K))),
    case("ld-keys.html", lambda: t.ld_json(b'{"@type":"NewsArticle",' + b",".join(b'"k%d":0' % i for i in range(60 * K)) + b"}")),
    case("ld-many.html", lambda: t.html(b"", b'<script type="application/ld+json">{"@type":"NewsArticle"}</script>' * (50 * K))),
    case("ld-names.html", lambda: t.ld_json(b'{"@type":"NewsArticle","author":[' + b",".join(b'"Anna Brell %d"' % i for i in range(40 * K)) + b"]}")),
    case("data-url.html", lambda: t.html(b'<img src="data:image/png;base64,' + b"A" * (20 * a.MEGABYTE) + b'"><a href="data:text/html,' + b"x" * a.MEGABYTE + b'">x</a>')),
    case("style.html", lambda: t.html(b"", b"<style>" + b"a{b:c}" * (3 * a.MEGABYTE) + b"</style>")),
    case("metas.html", lambda: t.html(b"", b'<meta name="author" content="Anna Brell">' * (100 * K))),
    case("many-authors.html", lambda: t.html(b"", b"".join(b'<meta name="author" content="Anna Brell%d">' % i for i in range(50 * K)))),
    case("marks-for-author.html", lambda: t.html(b"", b'<meta name="author" content="' + "·".encode() * (1000 * K) + b'">')),
    case("bylines.html", lambda: t.html(b'<span class="byline">By Anna Brell</span> ' * (100 * K)), None),
    case("times.html", lambda: t.html(b'<time datetime="2019-03-04">x</time>' * (100 * K)), None),
    case("long-title.html", lambda: t.html(b"").replace(b"The weir<", b"weir " * a.MEGABYTE + b"<")),
    case("breaks.html", lambda: t.html(b"<br>x" * (500 * K)), None),
    case("links.html", lambda: t.html(b"<a href=x>y</a> " * (300 * K)), None),
    case("paragraphs.html", lambda: t.html(b"<p>x" * (900 * K)), None),
    case("elements.html", lambda: t.html(b"<b>" * (6000 * K)), "more than"),
    case("svg.html", lambda: t.html(b"<svg><g>" * (200 * K)), None),
    case("noscript.html", lambda: b"<html><body>" + b"<noscript><p>x" * (200 * K), None),
    case("unknown.html", lambda: t.html(b"".join(b"<x-%d>" % i for i in range(300 * K))), None),
    case("wide.html", lambda: t.html(b"<p>x").decode().encode("utf-16")[:-1]),
    case("half-pair.html", lambda: b"\xff\xfe" + ("<html><body><p>" + t.STORY.decode()).encode("utf-16le") + b"\x3d\xd8"),
    case("nothing-but-nul.html", lambda: b"<html><body><p>" + b"\0" * (2 * a.MEGABYTE), None),
    case("charset.html", lambda: t.html(b"caf\xe9", b'<meta charset="\'; x-no-such">')),
    case("iso-2022.html", lambda: t.html(b"\x1b$B" * 200_000, b'<meta charset="iso-2022-jp">'), None),
    case("too-large.html", lambda: t.html(b"x " * (34 * a.MEGABYTE)), "larger than 64 MiB"),
]

FEEDS = [
    case("items.xml", lambda: t.feed(t.ITEM * 250_001), "too many items", quick=False),
    case("empty-items.xml", lambda: t.feed(b"<item/>" * (300 * K)), "too many items"),
    case("nested-items.xml", lambda: t.feed(b"<item>" * (50 * K)), "not closed"),
    case("laughs.xml", t.laughs),
    case("outside.xml", t.outside_entity),
    case("entities.xml", lambda: t.feed(t.ITEM, b"<!DOCTYPE rss [" + b'<!ENTITY a "b">' * (300 * K) + b"]>"), None),
    case("cut.xml", lambda: t.feed(t.ITEM)[:-70], "cut off"),
    case("elements.xml", lambda: t.feed(b"<item>" + b"<a>" * (300 * K) + b"</item>"), "without text"),
    case("texts.xml", lambda: t.feed(b"<item>" + b"<description>x</description>" * (100 * K) + b"</item>"), None),
]

RECORDS = [
    case("long-line.jsonl", lambda: t.record(b', "x": "' + b"y" * (100 * a.MEGABYTE) + b'"'), "larger than 64 MiB"),
    case("deep.jsonl", lambda: t.record(b', "x": ' + b"[" * (2000 * K)), "nested more than 200 deep"),
    case("deep-objects.jsonl", lambda: t.record(b', "x": ' + b'{"a":' * (1000 * K)), "nested more than 200 deep"),
    case("keys.jsonl", lambda: t.record(b"".join(b', "k%d": 0' % i for i in range(300 * K))), "more than"),
    case("values.jsonl", lambda: t.record(b', "x": [' + b"0," * (20 * a.MEGABYTE) + b"0]"), "more than"),
    case("escapes.jsonl", lambda: b'{"text": "' + b"\\u0041\\ud800" * (300 * K) + b'"}\n', None),
    case("nul.jsonl", lambda: b'{"text": "The weir was closed.\\u0000"}\n\0\0\0\n', None),
    case("no-charset.jsonl", lambda: b'{"text": "caf\xe9"}\n', "not valid UTF-8"),
    case("lines.jsonl", lambda: b"{}\n" * (300 * K), "too many records"),
    case("broken.jsonl", lambda: b'{"text": \n' * (300 * K), "too many records"),
    case("numbers.jsonl", lambda: t.record(b', "date": ' + b"9" * (1000 * K) + b', "title": 1e99999'), None),
    case("cut.jsonl", lambda: b'{"text": "The weir', "not valid JSON"),
]

OFFICE = [
    case("chapters.epub", lambda: t.book(b'<itemref idref="c0"/>' * (200 * K))),
    case("no-spine.epub", lambda: t.book(b'<itemref idref="nothing"/>'), "no text"),
    case("manifest.epub", lambda: t.book(b"<itemref idref='c0'/>", 3000)),
    case("bomb.docx", lambda: t.docx(b"<w:p><w:t>x</w:t></w:p>" * (20 * a.MEGABYTE)), LIMIT, quick=False),
    case("paragraphs.docx", lambda: t.docx(b"<w:p>" * (2 * a.MEGABYTE)), "no text"),
    case("runs.docx", lambda: t.docx(b"<w:p><w:t>weir</w:t></w:p>" * (1200 * K)), "more than"),
    case("deleted.docx", lambda: t.docx(b"<w:del>" * (1000 * K) + b"<w:p><w:t>x"), "no text"),
    case("outside.docx", lambda: t.docx(b"<w:p><w:t>The weir was closed &x;</w:t></w:p>").replace(b"", b""), ""),
    case("nested.odt", lambda: t.odt(b"<text:p><text:span>x" * (300 * K)), None),
    case("not-a-zip.docx", lambda: a.STORY, "cannot be unpacked"),
    case("groups.rtf", lambda: b"{\\rtf1 " + b"{" * (3000 * K) + a.STORY),
    case("ends.rtf", lambda: b"{\\rtf1 " + b"}" * (3000 * K) + a.STORY),
    case("binary.rtf", lambda: b"{\\rtf1 " + a.STORY + b"\\bin2147483647 x"),
    case("far-binary.rtf", lambda: b"{\\rtf1 " + a.STORY + b"\\bin99999999999999999999 x"),
    case("characters.rtf", lambda: b"{\\rtf1 " + a.STORY + b"\\u-1?\\u55357?\\u999999999?\\uc999999999\\u65?\\'zz\\'"),
    case("paragraphs.rtf", lambda: b"{\\rtf1 " + b"x\\par " * (1500 * K), "more than"),
    case("ring.msg", a.lone_table_in_a_ring, "damaged"),
    case("siblings.msg", a.siblings_in_a_ring, None),
    case("in-itself.msg", a.message_in_itself, "too deep"),
    case("lists.msg", a.list_of_tables_in_a_ring, "compound file"),
    case("cut.msg", lambda: a.message_in_itself()[:700], "damaged"),
    case("head.msg", lambda: a.message_in_itself()[:8] + b"\xff" * 2000, "damaged"),
    case("pages-in-a-ring.pdf", a.pages_in_a_ring, "PDF"),
    case("tables-in-a-ring.pdf", a.tables_in_a_ring, "PDF"),
    case("deep.pdf", a.pdf_of_deep_arrays, "PDF"),
    case("bomb.pdf", a.pdf_bomb, None),
    case("cut.pdf", lambda: a.pdf_with_page(a.pdf_stream(b"BT ET"))[:300], "PDF"),
    case("empty.pdf", lambda: b"%PDF-1.7\n", "PDF"),
]

TEXTS = [
    case("lines.txt", lambda: b"x\n" * (3 * a.MEGABYTE), "lines"),
    case("paragraphs.txt", lambda: b"The weir.\n\n" * (1100 * K), "more than"),
    case("one-word.txt", lambda: b"x" * t.BIG),
    case("blank.txt", lambda: b"\n" * t.BIG, "lines"),
    case("spaces.txt", lambda: b" " * t.BIG, "no text"),
    case("dates.txt", lambda: b"4 March 2019 " * (200 * K)),
    case("quotes.txt", lambda: b"> " * (2000 * K) + a.STORY),
    case("no-charset.txt", lambda: a.STORY + t.random_bytes(300_000), None),
    case("mark.txt", lambda: b"\xef\xbb\xbf", "no text"),
    case("wide.txt", lambda: b"\xff\xfe\x00", None),
    case("returns.txt", lambda: b"The weir was closed.\r" * (200 * K)),
    case("marks.txt", lambda: ("weir" + "\u0301" * 1_000_000).encode()),
    case("overrides.txt", lambda: ("\u202e" * 100_000 + "The weir was closed.\u2066").encode()),
    case("escapes.txt", lambda: b"\x1b]0;title\x07\x1b[2J The weir was closed by order of the harbour office." + b" It rained." * 40),
    case("nul.txt", lambda: b"The weir was closed.\0 It rained." + b" The harbour office said so." * 9),
    case("table.csv", lambda: b'"' * (1000 * K) + b"\n=cmd|' /C calc'!A0,+1,-1,@x\n"),
    case("urls.txt", lambda: b"https://post.example/ " * (200 * K)),
    case("mentions.txt", lambda: b"By Anna Brell | 4 March 2019\n" * (100 * K), None),
    case("too-large.txt", lambda: b"The weir was closed.\n" * (4 * a.MEGABYTE), "larger than 64 MiB"),
    case("png.txt", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "binary file"),
    case("packed.Z", lambda: a.packed_by("compress"), "binary file"),
    case("packed.lzo", lambda: a.packed_by("lzop"), "binary file"),
]

NAMES = [b"control\x01\x02\x7f.txt", b"line\nfeed.txt", b"escape\x1b[31m\x1b]0;x\x07.txt", b"invalid\xff\xfe\xc3(.txt", b"\xc2\x9b31m.txt", b"x" * 251 + b".txt",
         b"-rf.txt", b"--json", b"#1.txt", b"a!b.txt", b"a:b.txt", b"C:\\windows.txt", b"https:post.example", b"...txt", b" .txt", b"$(touch x).txt", b"`id`.txt",
         b"%s%n%n.txt", "\u202etxt.exe".encode(), b"a;b|c&d.txt", b"'\".txt", b"*?[a].txt", b"~.txt", b"\\.txt", b"tab\t.txt", b"return\r.txt", "\u2028line.txt".encode(),
         b"x.warc#3.txt", b"nul\xe2\x80\x8b.txt", b"=cmd().txt", b"a\\nb.txt", b"<script>alert(1)<.txt"]

ALL = ARCHIVES + WEB_ARCHIVES + MAILS + PAGES + FEEDS + RECORDS + OFFICE + TEXTS


def limit_child(cpu):
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu * 2 + 10, cpu * 2 + 10))
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Run:
    """The good file and others, read by one process: its status, errors, documents, processor seconds and MiB."""

    def __init__(self, *paths, cpu=CPU, **options):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            child = subprocess.Popen([HEADWATER, "read", "--json", "--threads", "2", "--", *paths], stdout=out, stderr=errors,
                                     preexec_fn=lambda: limit_child(cpu), **options)
            watch = threading.Timer(CLOCK, child.kill)
            watch.start()
            _, status, used = os.wait4(child.pid, 0)
            watch.cancel()
            child.returncode = 0
            self.status = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            self.seconds, self.memory = used.ru_utime + used.ru_stime, used.ru_maxrss >> 10
            errors.seek(0)
            self.errors = errors.read().decode(errors="replace")
            out.seek(0)
            self.good = sum(1 for line in out if GOOD.encode() in line)
            self.documents = 0
            out.seek(0)
            self.documents = sum(1 for _ in out)


def faults(run, wanted, cpu=CPU, memory=MEMORY, good=1):
    """What is wrong with a run. `wanted`: None where the file may be read or refused."""
    found = []
    if run.status not in (0, 1):
        found.append(f"exit status {run.status}")
    if wanted == "" and (run.status != 0 or run.errors):
        found.append(f"not read: {run.errors[:200]!r}")
    if wanted == "" and run.documents < 2:
        found.append("no document")
    if wanted and (wanted not in run.errors or run.status != 1):
        found.append(f"no word of {wanted!r}, status {run.status}: {run.errors[:300]!r}")
    if run.good != good:
        found.append("the good file beside it was not read")
    if run.seconds > cpu:
        found.append(f"{run.seconds:.0f} s")
    if run.memory > memory:
        found.append(f"{run.memory} MiB")
    return found


def files(folder, good, cases):
    for one in cases:
        path = folder / one["name"]
        path.write_bytes(one["make"]())
        run = Run(good, path, cpu=one["cpu"])
        path.unlink()
        yield one["name"], run, faults(run, one["words"], one["cpu"], one["memory"])


def names(folder, good):
    for name in NAMES:
        path = os.path.join(os.fsencode(folder), name)
        with open(path, "wb") as file:
            file.write(a.STORY)
        run = Run(good, path)
        os.unlink(path)
        yield name.decode(errors="backslashreplace"), run, faults(run, "")


class Growing:
    """A file that another writes to all the time."""

    def __init__(self, path):
        self.path, self.over = path, False
        path.write_bytes(a.STORY * 200_000)
        self.writer = threading.Thread(target=self.write)
        self.writer.start()

    def write(self):
        with open(self.path, "ab", buffering=0) as file:
            while not self.over:
                file.write(a.STORY * 2000)
                if file.tell() > 200 << 20:
                    time.sleep(0.05)

    def stop(self):
        self.over = True
        self.writer.join()


def special(folder, good):
    """What is no file to read: each named, none waited for."""
    odd = "not a regular file"
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "socket"))
    large = folder / "large.txt"
    with open(large, "wb") as file:
        file.truncate(5 << 30)
    (folder / "loop").symlink_to("loop")
    (folder / "to-pipe").symlink_to("pipe")
    for name, path, words in (("a pipe", pipe, odd), ("a socket", folder / "socket", odd), ("zeros", "/dev/zero", odd), ("random", "/dev/urandom", odd),
                              ("a terminal", "/dev/tty", odd), ("nothing", "/dev/null", odd), ("a link to a pipe", folder / "to-pipe", odd),
                              ("a link to itself", folder / "loop", "loop"), ("5 GiB", large, "larger than 1024 MiB"),
                              ("memory of a process", "/proc/self/mem", "/proc/self/mem"), ("a missing file", folder / "no", "No such file"),
                              ("a name too long", "x" * 5000, "name too long")):
        run = Run(good, path)
        yield name, run, faults(run, words or None)
    growing = Growing(folder / "growing.txt")
    run = Run(good, folder / "growing.txt")
    growing.stop()
    yield "a growing file", run, faults(run, "changed while it was read")
    with open("/dev/zero", "rb") as zeros:
        run = Run(good, "-", stdin=zeros)
    yield "zeros as standard input", run, faults(run, "larger than 1024 MiB", memory=2600)
    listener.close()


def closed_streams(folder, good):
    """Standard streams closed at start: no file of ours may take their place."""
    paper = folder / "paper.pdf"
    paper.write_bytes(a.pdf_with_page(a.pdf_stream(b"BT /F1 12 Tf 9 99 Td (The weir was closed on Monday.) Tj ET")))
    for name, closed in (("no standard input", (0,)), ("no standard error", (2,)), ("neither", (0, 2))):
        def close(closed=closed):
            limit_child(CPU)
            for number in closed:
                os.close(number)
        for what, status, paths in (("a PDF", 0, [paper]), ("a PDF and a fault", 1, [paper, "/dev/zero"])):
            done = subprocess.run([HEADWATER, "read", "--json", good, *paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=close, check=False)
            texts = [json.loads(line)["text"] for line in done.stdout.splitlines()]
            found = [] if done.returncode == status and texts == [GOOD, "The weir was closed on Monday."] else [f"{done.returncode} {texts}"]
            yield f"{name}, {what}", None, found


def everything(folder, good, options):
    chosen = [one for one in ALL if one["quick"] or "--all" in options]
    if "--only" in options:
        word = options[options.index("--only") + 1]
        yield from files(folder, good, [one for one in ALL if word in one["name"]])
        return
    yield from files(folder, good, chosen)
    yield from names(folder, good)
    yield from special(folder, good)
    yield from closed_streams(folder, good)


def main():
    options = sys.argv[2:]
    count, bad, started = 0, 0, time.time()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        good = folder / "good file.txt"
        good.write_text(GOOD)
        for what, run, found in everything(folder, good, options):
            count += 1
            bad += bool(found)
            if found or "--verbose" in options:
                print("FAILED" if found else "ok", what, "" if run is None else f"({run.seconds:.1f} s, {run.memory} MiB)", *found, run.errors[:150] if run and "--verbose" in options else "", flush=True)
    print(f"{count - bad} of {count} hostile files and names ended as they should, {time.time() - started:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
