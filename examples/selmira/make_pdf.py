#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes documents/11-hospital-register.pdf: one page of text in a built-in font, the same bytes each time."""
import pathlib

LINES = """Dorvik District Hospital
Extract from the register of admissions
Selmira pumping station, 14 May 2019
Issued 16 May 2019

Between 06:40 and 11:15 on 14 May 2019 the hospital admitted 25 persons
from the Selmira pumping station. Two of them died of burns on 15 May 2019.
Seven persons were dead on arrival.

In all, nine people died in the explosion and 23 people were injured.

The register holds no gunshot or shrapnel wounds.

Dr. Edda Lindqvist, head of admissions""".split("\n")


def content():
    rows = ["BT", "/F1 11 Tf", "14 TL", "72 760 Td"]
    for line in LINES:
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        rows += [f"({escaped}) Tj", "T*"]
    return "\n".join(rows + ["ET"]).encode("latin-1")


def pdf():
    stream = content()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (Extract from the register of admissions) /CreationDate (D:20190516090000Z) >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return out


if __name__ == "__main__":
    target = pathlib.Path(__file__).parent / "documents" / "11-hospital-register.pdf"
    target.write_bytes(pdf())
