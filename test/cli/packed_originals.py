#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Documents out of web archives, zips, mailboxes and Outlook messages: verify finds them whole, and explain leads back to the bytes of the member."""
import json
import pathlib
import re
import tempfile
import zipfile

from compound import compound_file, message
from support import article, ok

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Ferry fire: the café owner’s account</title></head><body><article>
<p>At least nine people died in the fire on the Varnholm ferry on 2 March 2011, the harbour police said on Thursday.</p>
<p>“The pump was out of order since January,” said café owner Joë Lindqvist, who watched from the quay until the morning.</p>
<p>The port authority of Varnholm denied that the crew had no licence, according to the harbour’s own weekly paper.</p>
</article></body></html>"""


def record(kind, address, body):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0-{abs(hash(address)) % 9}>\r\nWARC-Date: 2011-03-04T10:00:00Z\r\n"
            f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def answer(page, charset):
    body = page.format(charset=charset).encode(charset)
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def letter(number):
    return (f"From someone@varnholm.example Fri Mar  4 10:00:00 2011\nFrom: Edda Brandvik <brandvik@port.example>\nTo: news@post.example\n"
            f"Subject: The fire, letter {number}\nDate: Fri, 4 Mar 2011 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{article(number)}\n")


def packed(root):
    root.mkdir()
    (root / "crawl.warc").write_bytes(record("response", "http://post.example/a", answer(PAGE, "utf-8")) +
                                      record("response", "http://weekly.example/b", answer(PAGE.replace("nine", "ten"), "windows-1252")))
    with zipfile.ZipFile(root / "bundle.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("notes/one.txt", article(1))
        bundle.writestr("notes/two.html", PAGE.replace("nine", "eleven").format(charset="utf-8"))
    (root / "letters.mbox").write_text(letter(2) + letter(3), encoding="utf-8")
    forwarded = message("Forwarded", "Joe Lindqvist", article(5))
    (root / "letter.msg").write_bytes(compound_file(
        message("The fire", "Edda Brandvik", article(4), forwarded=forwarded, minutes=article(6).encode())))
    return root


def places(value):
    if isinstance(value, dict):
        if {"text", "original", "bytes"} <= value.keys() and value["bytes"] is not None:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from places(item)


def plain(text):
    """Without markup, character set and layout: what must be the same in the text and in the original."""
    return " ".join(re.sub(r"[^\x00-\x7f]", "?", re.sub(r"<[^>]*>", " ", text)).split())


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    case = folder / "case.hw"
    ok("add", case, packed(folder / "inputs"))
    documents = [json.loads(line) for line in ok("documents", case, "--json").splitlines()]
    assert len(documents) == 9, [d["path"] for d in documents]
    assert b"nothing differs" in ok("verify", case)
    seen = 0
    for row in (json.loads(line) for line in ok("claims", case, "--json").splitlines()):
        for place in places(json.loads(ok("explain", case, row["id"], "--json"))):
            assert plain(place["original"]) == plain(place["text"]), place
            seen += 1
    assert seen > 20, seen
    print(f"ok: {seen} places")
