#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A claim from a PDF leads to its page; scans and pictures are read with --ocr alone, and refused with a reason otherwise."""
import json
import os
import pathlib
import shutil
import sys
import tempfile

from small_pdf import draw, lines_page, pdf, scan_page
from support import ok, run

FIRE = ["At least nine people died in the fire on the Varnholm ferry",
        "on 2 March 2011, the harbour police said on Thursday."]
PUMP = ["The pump in engine room four had been out of order since January,",
        "said harbour master Edda Brandvik."]
LICENCE = ["The port authority of Varnholm denied that the crew had no licence,",
           "according to the harbour weekly."]


def lines(data):
    return [json.loads(line) for line in data.splitlines()]


def places(value):
    if isinstance(value, dict):
        if {"text", "original", "bytes"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from places(item)


def pages_shown(case):
    """Words -> page, over all that explain shows of the claims."""
    found = {}
    for claim in lines(ok("claims", case, "--json")):
        for place in places(json.loads(ok("explain", case, claim["id"], "--json"))):
            found[" ".join(place["text"].split())] = place.get("page")
    return found


def page_of(found, words):
    pages = {page for text, page in found.items() if words in text}
    assert len(pages) == 1, (words, found)
    return pages.pop()


def text_pages(folder):
    file, case = folder / "pages.pdf", folder / "pages.hw"
    file.write_bytes(pdf([lines_page(FIRE), lines_page([]), lines_page(PUMP), lines_page(LICENCE)]))
    [document] = lines(ok("read", file, "--json"))
    assert [block.get("page") for block in document["blocks"]] == [1, 3, 4], document
    ok("add", case, file, "--quiet")
    found = pages_shown(case)
    assert page_of(found, "nine people") == 1
    assert page_of(found, "pump in engine") == 3
    assert page_of(found, "no licence") == 4
    assert b"] page 4 bytes " in ok("explain", case, lines(ok("documents", case, "--json"))[0]["id"])
    assert b"nothing differs" in ok("verify", case)


def sentence_across_pages(folder):
    file = folder / "across.pdf"
    file.write_bytes(pdf([lines_page([*FIRE, "The police of the harbour, which had been on the quay since"]), lines_page(PUMP[1:])]))
    [document] = lines(ok("read", file, "--json", "--dropped"))
    assert len(document["blocks"]) == 1, document["blocks"]
    assert "since said harbour master" in document["text"], document["text"]


def plain_text_has_no_pages(folder):
    (folder / "a.txt").write_text(" ".join(FIRE))
    [document] = lines(ok("read", folder / "a.txt", "--json"))
    assert all("page" not in block for block in document["blocks"])


def refusals(folder):
    scan = folder / "scan.pdf"
    scan.write_bytes(pdf([scan_page(FIRE)]))
    without = folder / "without"
    without.mkdir()
    for child in ("pdftotext", "pdftoppm"):
        (without / child).symlink_to(shutil.which(child))
    bare = {**os.environ, "HEADWATER_TOOLS": str(without)}
    for options, words in (([], "if it is a scan, --ocr reads it with tesseract, which is not installed here"),
                           (["--ocr"], "tesseract is not installed")):
        done = run("read", scan, *options, env=bare)
        assert done.returncode == 1 and words in done.stderr.decode(), done
        assert len(done.stderr.splitlines()) == 1, done.stderr
    done = run("read", scan, "--ocr", "--ocr-languages", "../eng")
    assert done.returncode == 2, done
    return bare


def scans(folder, bare):
    scan, case = folder / "scan.pdf", folder / "scan.hw"
    done = run("read", scan)
    assert done.returncode == 1 and done.stderr.endswith(b"the PDF holds no text: if it is a scan, --ocr reads it with tesseract\n"), done
    scan.write_bytes(pdf([scan_page(FIRE), lines_page(PUMP), scan_page(LICENCE)]))
    [document] = lines(ok("read", scan, "--ocr", "--json"))
    assert document["text"] == "\n\n".join(" ".join(page) for page in (FIRE, PUMP, LICENCE)), document["text"]
    assert [block["page"] for block in document["blocks"]] == [1, 2, 3]
    ok("add", case, scan, "--ocr", "--quiet")
    assert page_of(pages_shown(case), "no licence") == 3
    assert b"nothing differs" in ok("verify", case)
    done = run("verify", case, env=bare)
    assert done.returncode == 1 and b"cannot be read again here" in done.stdout, done
    picture = folder / "picture.png"
    drawn = draw(LICENCE, "-png")
    picture.write_bytes(drawn)
    assert run("read", picture).returncode == 1
    [document] = lines(ok("read", picture, "--ocr", "--json"))
    assert (document["text"], document["mime"]) == (" ".join(LICENCE), "image/png"), document
    picture.write_bytes(drawn[:200])
    done = run("read", picture, "--ocr")
    assert done.returncode == 1 and b"the picture is not read: tesseract failed" in done.stderr, done


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    if "--scans" in sys.argv:
        if not shutil.which("tesseract"):
            print("skipped: tesseract is not installed")
            sys.exit(77)
        scans(root, refusals(root))
        print("ok scans")
    else:
        for test in (text_pages, sentence_across_pages, plain_text_has_no_pages, refusals):
            test(root)
            print("ok", test.__name__)
