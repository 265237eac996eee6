#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes small inputs to begin with, a folder a fuzz target: fuzz/seeds.py FOLDER. All of them are our own writing."""
import base64
import bz2
import gzip
import io
import lzma
import pathlib
import quopri
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile

LOREM = "The council of Brenford met on Monday evening to talk about the new bridge over the river."
IPSUM = "Nobody at the meeting could say what it would cost, and the mayor left before the vote began."
PART = "\x1e"

PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge vote delayed | Brenford Post</title>
<meta property="og:type" content="article"><meta name="author" content="Ann Lee"><link rel="canonical" href="http://post.example/a">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bridge vote delayed","datePublished":"2011-05-03",
"author":{{"name":"Ann Lee"}},"articleBody":"{LOREM}"}}</script></head><body>
<div class="nav"><a href="/">Home</a> &gt; <a href="/n">News</a></div><article><h1>Bridge vote delayed</h1>
<p class="byline">By Ann Lee, 3 May 2011<p>{LOREM}<br>{IPSUM}<blockquote>We wait &amp; see&hellip; caf&eacute; &#8212; na&iuml;ve</blockquote>
<ul><li>one<li>two</ul><pre>a  b\n\tc</pre><table><tr><td>Year<td>Cost</tr><tr><td>2011<td>3&nbsp;m</tr><tr><td>2012<td>4 m</tr></table></article>
<div id="comments"><h3>2 comments</h3><ol><li class="comment"><cite>Joe</cite> <span>May 4, 2011</span><p>Well said.</ol></div>
<div class="footer">© 2011 Brenford Media. All rights reserved.</div></body></html>"""

FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Brenford Post</title><item><title>Bridge vote delayed</title>
<link>http://post.example/a</link><pubDate>Tue, 03 May 2011 10:00:00 GMT</pubDate><description>{LOREM} &lt;b&gt;{IPSUM}&lt;/b&gt;</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Brenford Post</title><entry>
<title>Bridge</title><updated>2011-05-03T10:00:00Z</updated><author><name>Ann Lee</name></author><content type="html"><![CDATA[<p>{LOREM}</p>]]>
</content></entry></feed>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="http://post.example/"><title>Brenford Post</title>
<link>http://post.example/</link></channel><item rdf:about="b"><title>Bridge</title><link>b</link><dc:date>2011-05-03</dc:date><dc:creator>Ann Lee</dc:creator><description>{LOREM}</description></item></rdf:RDF>"""
XHTML_FEED = f"""<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="http://post.example/"><a:title type="html">Post &amp;amp; Co</a:title><a:entry><a:link href="x?y=1&amp;z=2"/>
<a:source><a:title>Wire</a:title></a:source><a:content type="xhtml"><div><p>{LOREM} caf&#233;</p></div></a:content></a:entry><a:entry><a:summary>1 &lt; 2 {IPSUM}</a:summary></a:entry></a:feed>"""
FEEDS = [FEED, ATOM, RDF, XHTML_FEED, FEED.encode("utf-16"), FEED[:-60], FEED.replace("</item>", "<item>"),
         FEED.replace('version="1.0"', 'version="1.0" encoding="windows-1252"').replace("Bridge", "Br\xfccke").encode("windows-1252")]

FLAT = f"""Home | News | Sport | Contact

Bridge vote delayed
by Ann Lee
May 3, 2011

{LOREM}

As the engineer writes:

> {IPSUM}
> And more.

- one
- two

# A heading

Submitted by Joe Roe on May 4, 2011

I was there and it was loud.

Related posts

Leave a comment
"""


def mail(body, kind="text/plain; charset=utf-8", coding="8bit", more=""):
    return (f"From: Ann Lee <a@example.org>\r\nTo: b@example.org\r\nSubject: =?utf-8?Q?Caf=C3=A9?= bridge\r\n{more}"
            f"Date: Tue, 3 May 2011 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"
            f"Content-Transfer-Encoding: {coding}\r\n\r\n{body}\r\n")


def quoted(text, charset="utf-8"):
    return quopri.encodestring(text.encode(charset)).decode()


def packed(text, charset="utf-8"):
    return base64.encodebytes(text.encode(charset)).decode()


ALTERNATIVES = ("--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + LOREM + "\r\n--b\r\nContent-Type: text/html\r\n\r\n" + PAGE +
                "\r\n--b\r\nContent-Type: text/plain; name=n.txt\r\nContent-Disposition: attachment; filename=n.txt\r\n"
                "Content-Transfer-Encoding: base64\r\n\r\n" + packed(IPSUM) + "\r\n--b--")
MAILS = [mail(LOREM), mail(quoted("Das Café — " + IPSUM), coding="quoted-printable"), mail(packed(LOREM + "\n\n" + IPSUM), coding="base64"),
         mail(quoted(LOREM + " café", "windows-1252"), "text/plain; charset=windows-1252", "quoted-printable"), mail(PAGE, "text/html; charset=utf-8"),
         mail(ALTERNATIVES, 'multipart/mixed; boundary="b"')]

HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def chunked(text):
    body = text.encode()
    return "".join(f"{len(body[i:i + 100]):x}\r\n{body[i:i + 100].decode('latin-1')}\r\n" for i in range(0, len(body), 100)) + "0\r\n\r\n"


def record(body, kind="response", more="", length=None):
    raw = body if isinstance(body, bytes) else body.encode("latin-1", "replace")
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2011-05-03T10:00:00Z\r\n{more}"
            f"WARC-Target-URI: http://post.example/a\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length or len(raw)}\r\n\r\n")
    return head.encode() + raw + b"\r\n\r\n"


def brotli_stored(text):
    """A brotli stream of one uncompressed meta-block and the empty last one (RFC 7932, 9.2)."""
    body = text.encode()
    # from the lowest bit: window 16 (0), not the last (0), four nibbles of length (00), length - 1, uncompressed (1)
    head = (len(body) - 1) << 4 | 1 << 20
    return head.to_bytes(3, "little") + body + b"\x03"


def answers():
    return [HTTP + "\r\n" + PAGE, HTTP + "Transfer-Encoding: chunked\r\n\r\n" + chunked(LOREM), HTTP + "Content-Encoding: gzip\r\n\r\n" + PAGE,
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Nothing here", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"]


def warcs():
    whole = b"".join(record(a) for a in answers()[:2]) + record(HTTP.encode() + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE.encode()))
    whole += record(HTTP.encode() + b"Content-Encoding: br\r\n\r\n" + brotli_stored(LOREM))
    whole += record(HTTP + "\r\n", "revisit", "WARC-Refers-To-Target-URI: http://post.example/a\r\nWARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n")
    whole += record("software: none\r\n", "warcinfo") + record(LOREM, "conversion")
    return [whole, record(HTTP + "\r\n" + PAGE), record("x", length=900), gzip.compress(record(HTTP + "\r\n" + LOREM)) + gzip.compress(record(LOREM, "resource"))]


def w(*paragraphs):
    return ('<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>' + "".join(f"<w:p>{p}</w:p>" for p in paragraphs) + "</w:body></w:document>")


DOCX = [w('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bridge vote delayed</w:t></w:r>', f'<w:r><w:t xml:space="preserve">{LOREM} </w:t><w:tab/><w:t> caf&#233; &amp; bar</w:t></w:r>',
          f'<w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>') + PART +
        '<cp:coreProperties><dc:title>Bridge vote delayed</dc:title><dc:creator>Ann Lee</dc:creator><dcterms:created>2011-05-03T10:00:00Z</dcterms:created></cp:coreProperties>']
ODT = [f'<office:document-content><office:body><office:text><text:h text:outline-level="1">Bridge</text:h><text:p>{LOREM}<text:s text:c="2"/>b<text:tab/> c<text:line-break/>d</text:p>'
       f'<text:list><text:list-item><text:p>one &lt; two</text:p></text:list-item></text:list><office:annotation><text:p>no</text:p></office:annotation></office:text></office:body></office:document-content>'
       + PART + '<office:meta><dc:title>Bridge</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><meta:creation-date>2011-05-03</meta:creation-date></office:meta>']
EPUB = ['<package><metadata><dc:title>Bridge</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2011</dc:date></metadata><manifest><item id="a" href="c1.xhtml"/><item id="b" href="c2.xhtml"/>'
        '<item id="n" href="c3.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>' + PART +
        f'<html><body><h1>One</h1><p>{LOREM}</p></body></html>' + PART + f'<html><body><p>{IPSUM} &eacute;</p></body></html>' + PART + '<html><nav>Contents</nav></html>']
RTF = ["{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Bridge}{\\author Ann Lee}{\\creatim\\yr2011\\mo5\\dy3}}\\b Hello\\b0  w\\'e9 \\u8220?x\\u8221?\\~y\\par\n"
       + LOREM + "\\line{\\*\\generator x;}\\uc2\\u233 ab\\emdash\\tab  z\\par{\\pict\\bin3 abc}\\u-10179?\\u-8704?\\par}"]
JSONL = [f'{{"id":"x","text":"One\\n\\ntwo \\u00e9 \\ud83d\\ude00","date":"2011-05-03","author":"A. B.","title":"T"}}\n{{"text":"{LOREM}","authors":["Ann Lee"],"url":"http://post.example/"}}\n',
         '{"te\\u0078t":"a\\tb","n":{"text":"no"}}\n{broken\n{"text":7}\n']
PRINTED = [f'<html><head><title>Bridge</title><meta name="Author" content="Ann Lee"/><meta name="CreationDate" content="D:20110503"/></head><body><pre>Brenford Post\n\nBridge\n\n{LOREM[:60]}\n{LOREM[60:]} trans-\nport &amp; more\n\n1\n\f'
           f'Brenford Post\n\n{IPSUM}\n\n2\n\fBrenford Post\n\nand so on it goes\u00a0\n\u00a0until the end.\n\n3\n\f</pre></body></html>']


def pdf_file():
    out, places = b"%PDF-1.4\n", []
    stream = b"BT /F1 12 Tf 20 100 Td (The bridge was closed.) Tj ET"
    for number, body in enumerate([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                                   b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"], 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def zipped(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, body in members.items():
            file.writestr(name, body)
    return out.getvalue()


def packed_by_cmake(members, *options):
    """Archives that Python does not write: 7z, tar with zstd."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in members.items():
            (pathlib.Path(folder) / name).write_text(text)
        subprocess.run(["cmake", "-E", "tar", "cf", "packed", *options, "--mtime=2026-01-01", *members], cwd=folder, check=True)
        return (pathlib.Path(folder) / "packed").read_bytes()


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            file.addfile(info, io.BytesIO(body))
    return out.getvalue()


def mbox():
    return "".join("From a@example.org Tue May  3 10:00:00 2011\n" + m.replace("\r\n", "\n") + "\n" for m in MAILS[:3])


MHTML = ["Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://post.example/a\r\n\r\n" + quoted(PAGE) + PART +
         "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed("x"), "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed(PAGE)]

COMPRESSED_RTF = (len(RTF[0]) + 12).to_bytes(4, "little") + len(RTF[0]).to_bytes(4, "little") + b"MELA" + bytes(4) + RTF[0].encode()
SENT = bytes.fromhex("40003900") + bytes(4) + (129_488_832_000_000_000).to_bytes(8, "little")
MSG = [LOREM.encode("utf-16-le"), b"\x1e" + PAGE.encode(), b"\x1e\x1e" + COMPRESSED_RTF,
       b"\x1e".join([IPSUM.encode("utf-16-le"), b"", b"", "Café".encode("utf-16-le"), SENT, LOREM.encode(), "n.txt".encode("utf-16-le")])]


def compound_file():
    """A compound file of one stream of 4,096 bytes: table, directory, stream."""
    def number(value, size=4):
        return value.to_bytes(size, "little")

    def entry(name, kind, child, start, size):
        raw = (name + "\0").encode("utf-16-le")
        return (raw.ljust(64, b"\0") + number(len(raw), 2) + bytes([kind, 1]) + b"\xff" * 8 + number(child) + bytes(36) + number(start) + number(size, 8))

    free, last = 0xFFFFFFFF, 0xFFFFFFFE
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + b"".join(number(v, 2) for v in (0x3E, 3, 0xFFFE, 9, 6)) + bytes(10)
    head += b"".join(number(v) for v in (1, 1, 0, 4096, last, 0, last, 0, 0)) + b"\xff" * (4 * 108)
    table = b"".join(number(v) for v in [0xFFFFFFFD, last, *range(3, 10), last]).ljust(512, b"\xff")
    names = entry("Root Entry", 5, 1, last, 0) + entry("__properties_version1.0", 2, free, 2, 4096)
    return head + table + names.ljust(512, b"\0") + SENT.rjust(48, b"\0").ljust(4096, b"\0")


def conllu():
    rows = [("Lind", "PROPN", "NNP", 2, "nsubj"), ("denied", "VERB", "VBD", 0, "root"), ("long", "ADJ", "JJ", 5, "amod"), ("-", "PUNCT", "HYPH", 3, "punct"),
            ("term", "NOUN", "NN", 2, "obj")]
    lines = [f"{i}\t{form}\t{form}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\tSpaceAfter=No" for i, (form, upos, xpos, head, relation) in enumerate(rows, 1)]
    return ["# sent_id = 1\n# lang = de\n" + "\n".join(lines) + "\n\n", "\n".join(lines).replace("\t2\tobj", "\t_\t_") + "\n\n"]


def model_files():
    """Weights in their envelope: a linear model of 16 rows and 4 labels, a table, tags, rules of lemmas. The checksums are those of nothing."""
    linear = b"HWL3" + struct.pack("<III", 4, 4, 0) + bytes(range(64)) + bytes(128)
    table = b"HWT1" + struct.pack("<I", 4) + struct.pack("<IH", 7, 1) * 15 + bytes(6)
    weights = [linear, table, b"\0\1\2\3", b"2\ty\n1\t\tkeep\n"]
    return weights + [b"HWMF" + struct.pack("<IQQ40s", 1, len(w), 0, b"language/moves") + w for w in weights]


VOICES = [f"{LOREM} “{IPSUM}” said Ann Lee. ‘It isn’t,’ he denied that «they» said.\n\nAnn Lee: no.\n{LOREM.upper()}",
          "Die Brücke ist seit gestern gesperrt, sagte der Bürgermeister. Мост не откроют до мая. 市长说，桥不会开放。 He said: “Nein.”"]

WHOLE_CASES = [bytes([0]) + bytes((i * 37 + i * i * (n + 3)) % 256 for i in range(200 + 150 * n)) for n in range(8)]
WHOLE_CASES += [("\3" + PART.join("abcd"[n % 4] + "ab" + t for n, t in enumerate([*VOICES, FLAT, "The army denied “that the bridge was closed”. Nobody closed the bridge."]))).encode()]

SEEDS = {
    "whole_case": WHOLE_CASES,
    "attribution": VOICES, "conllu": conllu(), "model_file": model_files(),
    "html": [PAGE, PAGE.encode("utf-16"), PAGE.replace("utf-8", "windows-1252").encode("windows-1252"), PAGE.replace("utf-8", "iso-2022-jp"),
             "".join(f"<p>{LOREM}<p><a href=/{i}>Read more</a>" for i in range(20))],
    "feed": FEEDS, "mail": MAILS, "warc": warcs(), "warc_http": [PART.join(answers())] + answers(), "docx": DOCX, "odt": ODT, "epub": EPUB, "rtf": RTF,
    "text": [FLAT, FLAT.encode("utf-16"), (FLAT + "caf\xe9").encode("windows-1252"), LOREM[:50] + "\n" + LOREM[50:] + "\n" + IPSUM],
    "jsonl": JSONL, "mbox": [mbox()], "mhtml": MHTML, "msg": MSG, "msg_file": [compound_file()],
    "zip": [zipped({"a.txt": LOREM, "b/c.html": PAGE}), zipped({"in.zip": zipped({"a.txt": LOREM})}, zipfile.ZIP_STORED), tarred({"a.txt": LOREM.encode()}),
            gzip.compress(tarred({"a.txt": LOREM.encode()})), bz2.compress(tarred({"a.txt": LOREM.encode()})), lzma.compress(LOREM.encode()),
            packed_by_cmake({"a.txt": LOREM, "c.html": PAGE}, "--format=7zip"), packed_by_cmake({"a.txt": LOREM}, "--zstd")],
    "wacz": [PART.join(answers()[:2])], "pdf": PRINTED, "pdf_child": [pdf_file()],
}


def write_seeds(folder):
    for target, seeds in SEEDS.items():
        place = pathlib.Path(folder) / target
        place.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds):
            (place / f"seed{number}").write_bytes(seed if isinstance(seed, bytes) else seed.encode())


if __name__ == "__main__":
    write_seeds(sys.argv[1])
