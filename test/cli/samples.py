# SPDX-License-Identifier: Apache-2.0
"""One made-up input or more of every format that is read, and what each stores as its originals. All texts are our own writing."""
import base64
import gzip
import io
import json
import quopri
import zipfile

FIRST = "At least nine people died in the fire on the Varnholm ferry on 2 March 2011, the harbour police said on Thursday."
SECOND = "“The pump was out of order since January,” said café owner Joë Lindqvist — he watched from the quay until the morning."
THIRD = "The port authority of Varnholm denied that the crew had no licence, according to the harbour’s own weekly paper."
FAR = "Ωmega Shipping of Πeiraias paid 3 € a head; the ship’s bell 🔔 rang twice, naïve as that sounds."
LATIN = "The café’s\u00a0rösti “à la façon” cost £3 – the waiter said so, and nobody who sat there that evening objected."

PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>Ferry fire: the café owner’s account</title></head><body><div class=nav><a href=/>Home</a></div><article>
<p>At least nine people died in the <a href="/fire">fire on the <b>Varnholm</b>
   ferry</a> on 2&nbsp;March 2011, the harbour police said on&#32;Thursday.</p>
<p>{extra} Tom &amp; Ann &lt;the twins&gt; had &eacute;clairs &#8212; na&iuml;vely, &ldquo;as ever&rdquo;&hellip;<br>They left
   <!-- nobody knows why --> at nine,<br>
   and the har&shy;bour was calm.</p>
<blockquote>We   wait<i>ed</i> &NotEqualTilde; we   slept.</blockquote>
<ul><li>one boat<li>two <em>boats</em></ul>
<table><tr><th>Year<th>Boats</tr><tr><td>2010<td>3&nbsp;000</tr><tr><td>2011<td>41</tr></table>
<pre>bow  stern
\tkeel &amp; mast</pre>
<p>The port authority of Varnholm denied that the crew had no licence, according to the harbour&rsquo;s own weekly paper.</p>
</article><div id=comments><ol><li class=comment><cite>Joe</cite> <span>May 4, 2011</span><p>Well said, &amp; thank you for it.</p></li></ol></div></body></html>"""
FEED_ITEMS = [
    f"<item><title>Ferry fire</title><description>{FIRST} &amp; more.</description></item>",
    f"<item><title>The owner</title><link>/owner</link><description>&lt;p&gt;{SECOND}&lt;p&gt;Tom &amp;amp; Ann had &amp;eacute;clairs &amp;#8212; &lt;b&gt;na&amp;iuml;vely&lt;/b&gt;.&lt;/p&gt;</description></item>",
    f"<item><title>The bell</title><description>A short note.</description><content:encoded><![CDATA[<p>{FAR} It is 5 &lt; 6&nbsp;boats.</p><ul><li>one <b>boat</b><li>two</ul>]]></content:encoded></item>"]
ATOM_ITEMS = [
    f'<entry><title>The port</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{THIRD}</p><p>Tom &amp; Ann left<br/>\n   at caf&#233; nine.</p></div></content></entry>',
    f'<entry><title>The café</title><summary>{LATIN} Fewer than 5 &lt; 6 &amp; more.</summary></entry>']
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Weekly</title><link>http://post.example/</link>{"".join(FEED_ITEMS)}</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="windows-1252"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Weekly</title>{"".join(ATOM_ITEMS)}</feed>"""
FLAT = f"Ferry fire\nby Ann Lee\nMay 3, 2011\n\n{FIRST}\n\n{SECOND}\n  {FAR}\n\nAs the engineer writes:\n\n> Nobody at the long table in the harbour office could say\n> what the new pump would cost, or who was going to pay for it in\n> the end.\n\n{THIRD}\n"
MARKDOWN = f"# Ferry fire\n\n{FIRST}\n\n## The owner\n\n- one boat\n- two boats of the line\n\n> {THIRD}\n\n{SECOND}\n"
LATIN_FLAT = f"Ferry fire\n\n{LATIN}\n\n{FIRST}\n"


def page(charset="utf-8", extra=SECOND):
    return PAGE.format(charset=charset, extra=extra)


def mail(body, kind, coding, head="From: Edda Brandvik <brandvik@port.example>\r\nTo: news@post.example\r\n"):
    fields = (f"{head}Subject: The fire\r\nDate: Fri, 4 Mar 2011 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"
              f"Content-Transfer-Encoding: {coding}\r\n\r\n")
    return fields.encode() + body


def quoted(text, charset="utf-8"):
    return quopri.encodestring(text.encode(charset))


def packed(text, charset="utf-8"):
    return base64.encodebytes(text.encode(charset))


def alternatives():
    return (b"--edge\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted(FLAT) +
            b"\r\n--edge\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page().encode() +
            b"\r\n--edge\r\nContent-Type: text/plain; charset=utf-8; name=note.txt\r\nContent-Disposition: attachment; filename=note.txt\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n" + packed(FAR + "\n\n" + THIRD) + b"\r\n--edge--\r\n")


def saved_page():
    return (b"--edge\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            b"Content-Location: http://post.example/a\r\n\r\n" + quoted(page("windows-1252", LATIN), "windows-1252") +
            b"\r\n--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--edge--\r\n")


def mailbox():
    letters = [mail(quoted(FLAT), "text/plain; charset=utf-8", "quoted-printable"), mail(LATIN_FLAT.encode("windows-1252"), "text/plain; charset=windows-1252", "8bit")]
    return b"".join(b"From brandvik@port.example Fri Mar  4 10:00:00 2011\n" + letter.replace(b"\r\n", b"\n") + b"\n" for letter in letters)


def chunked(body, size=97):
    return b"".join(b"%x\r\n%s\r\n" % (len(body[i:i + size]), body[i:i + size]) for i in range(0, len(body), size)) + b"0\r\n\r\n"


def record(address, body, kind="response"):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2011-03-04T10:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def answer(body, charset="utf-8", more=""):
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\n{more}\r\n".encode() + body


def crawl():
    plain, latin = page(extra=THIRD + " One.").encode(), page("windows-1252", LATIN + " Two.").encode("windows-1252")
    third, fourth = page(extra=FAR).encode(), page(extra=THIRD).encode()
    return ([record("http://post.example/a", answer(plain)), record("http://post.example/b", answer(chunked(latin), "windows-1252", "Transfer-Encoding: chunked\r\n")),
             record("http://post.example/c", answer(gzip.compress(third, mtime=0), more="Content-Encoding: gzip\r\n")),
             record("http://post.example/d", answer(chunked(gzip.compress(fourth, mtime=0)), more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"))],
            [plain, latin, third, fourth])


def zipped(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, body in members.items():
            file.writestr(zipfile.ZipInfo(name), body, method)
    return out.getvalue()


def docx():
    def run(text):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    body = "".join(f"<w:p>{p}</w:p>" for p in [
        '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' + run("Ferry fire"), run(FIRST.replace(" people", "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> people")),
        run("Tom &amp; Ann") + "<w:r><w:tab/></w:r>" + run(" left &#233;clairs") + "<w:r><w:br/></w:r>" + run("for the twins &lt;here&gt;."),
        run(SECOND) + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + run(" " + FAR), '<w:pPr><w:numPr/></w:pPr>' + run("one boat"), run(THIRD)])
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>'})


def odt():
    body = (f"<text:h>Ferry fire</text:h><text:p>{FIRST}</text:p><text:p>Tom &amp; Ann<text:s text:c=\"2\"/>left<text:tab/> &#233;clairs<text:line-break/>for the "
            f"<text:span>twins</text:span>.</text:p><text:p>{SECOND}<office:annotation><text:p>a note</text:p></office:annotation> {FAR}</text:p>"
            f"<text:list><text:list-item><text:p>one boat</text:p></text:list-item></text:list><text:p>{THIRD}</text:p>")
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text",
                   "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>{body}</office:text></office:body></office:document-content>'})


def epub():
    package = ('<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The ferry</dc:title></metadata><manifest>'
               '<item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="two.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>')
    return zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>", "OEBPS/content.opf": package, "OEBPS/nav.xhtml": "<html><body><p>Contents</p></body></html>",
                   "OEBPS/one.xhtml": f"<html><body><h1>One</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>", "OEBPS/two.xhtml": f"<html><body><h1>Two</h1><p>{FAR} caf&#233; &amp; bar</p><p>{THIRD}</p></body></html>"})


def rtf():
    def escaped(text):
        units = text.encode("utf-16-le")
        out = ""
        for i in range(0, len(units), 2):
            unit = int.from_bytes(units[i:i + 2], "little")
            out += chr(unit) if unit < 128 else f"\\u{unit if unit < 32768 else unit - 65536}?"
        return out
    return ("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\info{\\title The ferry}}\\f0\\pard " + escaped(FIRST) + "\\par\n" + escaped(SECOND).replace("January", "{\\b Janu\nary}") +
            "\\par\nCaf\\'e9 \\'93bar\\'94\\emdash\\tab  the\\~quay\\line and\\_on, \\{so\\}.\\par " + escaped(FAR) + "\\par}").encode()


def pdf():
    """Pages with a running line on top; a word divided at the end of a line, another at the end of a page."""
    pages = [["Harbour Weekly", "", "At least nine people died in the fire on the Varnholm ferry on 2 March, the trans-", "port police of the harbour said on Thursday morning in a short note to the press.", "",
              "The pump was out of order since January, said the owner of the bar on the quay, and", "he watched from there until the morning, when the last boats came into the old har-"],
             ["Harbour Weekly", "", "bour in the rain. The port authority of Varnholm denied that the crew had no licence,", "which is what the weekly paper had said of (nearly) all &amp; every crew, <b> & others."],
             ["Harbour Weekly", "", "Nobody could say what it would cost, and the mayor left before the vote was over, but", "the council of the town met again on Monday to talk about the new bridge and its price."]]
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages))), len(pages)),
              b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
    for number, lines in enumerate(pages):
        shown = b"BT /F1 10 Tf 40 760 Td 14 TL " + b" ".join(b"(%s) Tj T*" % line.replace("(", "\\(").replace(")", "\\)").encode() if line else b"T* T* T*" for line in lines) + b" ET"
        bodies.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 700 800]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * number))
        bodies.append(b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(out))


def json_lines():
    lines = [json.dumps({"id": "r1", "text": FIRST + "\n\n" + SECOND + "\t" + FAR, "title": "Ferry fire"}), json.dumps({"id": "r2", "text": THIRD + "\n\n“" + FAR + "” \\ / \"", "note": {"text": "no"}}, ensure_ascii=False),
             '{"id": "r3", "te\\u0078t": "The bell \\/ rang \\u00e9t\\u00E9 \\ud83d\\udd14 twice\\r\\n\\r\\n' + FIRST + '"}']
    return [line.encode() for line in lines]


def inputs():
    """Name of the format -> (file name, its bytes, the originals that must be stored for it, sorted)."""
    records, payloads = crawl()
    lines = json_lines()
    box = mailbox()
    letters = [letter for letter in box.split(b"From brandvik@port.example Fri Mar  4 10:00:00 2011\n") if letter]
    html_mail = mail(quoted(page("windows-1252", LATIN), "windows-1252"), "text/html; charset=windows-1252", "quoted-printable")
    mixed = mail(alternatives(), 'multipart/mixed; boundary="edge"', "8bit")
    inner = {"notes/one.txt": (THIRD + "\n\n" + FLAT).encode(), "two.html": page(extra=FAR + " Two.").encode()}
    whole = {
        "html": ("a.html", page().encode()), "html windows-1252": ("b.html", page("windows-1252", LATIN).encode("windows-1252")), "html utf-16": ("c.html", page("utf-16").encode("utf-16")),
        "text": ("e.txt", FLAT.encode()), "text utf-16": ("f.txt", FLAT.encode("utf-16")), "text windows-1252": ("g.txt", LATIN_FLAT.encode("windows-1252")),
        "markdown": ("h.md", b"\xef\xbb\xbf" + MARKDOWN.encode()), "mail quoted-printable": ("i.eml", mail(quoted(FLAT), "text/plain; charset=utf-8", "quoted-printable")),
        "mail base64": ("j.eml", mail(packed(FLAT + FAR, "utf-16"), "text/plain; charset=utf-16", "base64")), "mail html": ("k.eml", html_mail),
        "mhtml": ("l.mhtml", mail(saved_page(), 'multipart/related; type="text/html"; boundary="edge"', "8bit", "From: <Saved by a browser>\r\n")),
        "rtf": ("m.rtf", rtf()), "docx": ("n.docx", docx()), "odt": ("o.odt", odt()), "epub": ("p.epub", epub()), "pdf": ("q.pdf", pdf()),
    }
    made = {name: (file, data, [data]) for name, (file, data) in whole.items()}
    made["mail with attachment"] = ("r.eml", mixed, sorted([mixed, (FAR + "\n\n" + THIRD).encode()]))
    made["jsonl"] = ("s.jsonl", b"\n".join(lines) + b"\n", sorted(lines))
    made["rss"] = ("d.xml", FEED.encode(), sorted(item.encode() for item in FEED_ITEMS))
    made["atom windows-1252"] = ("y.xml", ATOM.encode("windows-1252"), sorted(item.encode("windows-1252") for item in ATOM_ITEMS))
    made["mbox"] = ("t.mbox", box, sorted(letters))
    made["warc"] = ("u.warc", b"".join(records), sorted(payloads))
    made["warc gz"] = ("v.warc.gz", b"".join(gzip.compress(r.replace(b"post.example", b"copy.example"), mtime=0) for r in [record("http://copy.example/e", answer(chunked(page(extra=THIRD + " Again.").encode()), more="Transfer-Encoding: chunked\r\n"))]),
                       [page(extra=THIRD + " Again.").encode()])
    made["zip in zip"] = ("w.zip", zipped({"in/pack.zip": zipped(inner), "readme.txt": LATIN + "\n\n" + THIRD}), sorted([*inner.values(), (LATIN + "\n\n" + THIRD).encode()]))
    made["wacz"] = ("x.wacz", zipped({"archive/data.warc.gz": gzip.compress(record("http://post.example/w", answer(page(extra=LATIN + " Packed.").encode())), mtime=0)}, zipfile.ZIP_STORED), [page(extra=LATIN + " Packed.").encode()])
    return made
