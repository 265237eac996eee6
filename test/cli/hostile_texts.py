# SPDX-License-Identifier: Apache-2.0
"""Mails, pages, feeds, records, office files and texts that are made to cost much or to break a reader. Each function gives bytes."""
import base64

from hostile_archives import MEGABYTE, STORY, zipped

HEAD = b"From: Anna Brell <anna@post.example>\r\nTo: x@post.example\r\nSubject: The weir\r\nDate: Mon, 4 Mar 2019 10:00:00 +0000\r\n"


def mail(fields=b"", body=STORY):
    return HEAD + fields + b"\r\n" + body


def nested_groups(count, field=b"From"):
    return field + b": " + b"a:" * count + b"\r\nTo: x@post.example\r\nSubject: The weir\r\n\r\n" + STORY


def nested_comments(count):
    return b"From: Anna " + b"(" * count + b")" * count + b"\r\nTo: x@post.example\r\nSubject: The weir\r\n\r\n" + STORY


def folded(value, step=60):
    return b"\r\n ".join(value[i:i + step] for i in range(0, len(value), step))


def nested_multiparts(depth):
    out = [HEAD]
    for i in range(depth):
        out.append(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (i, i))
    out.append(b"Content-Type: text/plain\r\n\r\n" + STORY)
    return b"".join(out)


def nested_messages(depth):
    return HEAD + b"".join(b"Content-Type: message/rfc822\r\n\r\n" + HEAD for _ in range(depth)) + b"\r\n" + STORY


def many_parts(count):
    return mail(b'Content-Type: multipart/mixed; boundary="b"\r\n', b"--b\r\nContent-Type: text/plain\r\n\r\n" + STORY + b"--b\r\nContent-Type: image/x\r\n\r\nx\r\n" * count)


def many_attachments(count):
    return mail(b'Content-Type: multipart/mixed; boundary="b"\r\n',
                b"".join(b'--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="%d.txt"\r\n\r\n' % i + STORY for i in range(count)) + b"--b--\r\n")


def attachment(name, content, kind=b"application/octet-stream"):
    return mail(b'Content-Type: multipart/mixed; boundary="b"\r\n',
                b"--b\r\nContent-Type: text/plain\r\n\r\n" + STORY + b"--b\r\nContent-Type: " + kind + b"\r\nContent-Transfer-Encoding: base64\r\n"
                b'Content-Disposition: attachment; filename="' + name + b'"\r\n\r\n' + base64.encodebytes(content) + b"--b--\r\n")


def mails_in_mails(depth):
    inner = mail()
    for i in range(depth):
        inner = attachment(b"%d.eml" % i, inner).replace(b'boundary="b"', b'boundary="b%d"' % i).replace(b"--b", b"--b%d" % i)
    return inner


def many_parameters(count):
    return mail(b"Content-Type: text/plain; " + b"; ".join(b"name*%d*=utf-8''x" % i for i in range(count)) + b"\r\n")


def encoded_words(count):
    return HEAD.replace(b"The weir", b" ".join([b"=?utf-8?q?=41?="] * count)) + b"\r\n" + STORY


def html(body, head=b""):
    return b"<html><head><title>The weir</title>" + head + b"</head><body><p>" + STORY + b"</p>" + body + b"</body></html>"


def ld_json(text):
    return html(b"", b'<script type="application/ld+json">' + text + b"</script>")


def feed(items, before=b""):
    return b'<?xml version="1.0"?>' + before + b'<rss version="2.0"><channel><title>Post</title>' + items + b"</channel></rss>"


ITEM = b"<item><title>The weir</title><description>" + STORY + b"</description></item>"


def laughs():
    lines = [b'<!ENTITY a "ha">'] + [b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 100) for i in range(10)]
    return feed(ITEM.replace(STORY, STORY + b"&k;"), b"<!DOCTYPE rss [" + b"".join(lines) + b"]>")


def outside_entity():
    return feed(ITEM.replace(STORY, STORY + b"&x;"), b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')


def record(more):
    return b'{"id": "a", "text": "The weir was closed."' + more + b"}\n"


def book(spine, chapters=1):
    manifest = b"".join(b'<item id="c%d" href="c%d.xhtml"/>' % (i, i) for i in range(chapters))
    package = b"<package><metadata><dc:title>The weir</dc:title></metadata><manifest>" + manifest + b"</manifest><spine>" + spine + b"</spine></package>"
    texts = [(f"c{i}.xhtml", b"<html><body><p>" + STORY * 100 + b"</p></body></html>") for i in range(chapters)]
    return zipped(("mimetype", b"application/epub+zip"), ("content.opf", package), *texts)


def docx(xml):
    return zipped(("word/document.xml", b"<w:document><w:body>" + xml + b"</w:body></w:document>"))


def odt(xml):
    return zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office:text>" + xml + b"</office:text>"))


def random_bytes(count):
    out, state = bytearray(), 1
    for _ in range(count):
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        out.append(state >> 56)
    return bytes(out)


BIG = 30 * MEGABYTE
