# SPDX-License-Identifier: Apache-2.0
"""Writes small PDF files for tests: pages of lines, and pages that are one picture."""
import re
import subprocess
import tempfile

WIDTH, HEIGHT = 480, 200


def lines_page(lines):
    """The stream of a page that shows lines."""
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    return f"BT /F1 12 Tf 16 TL 20 {HEIGHT - 30} Td\n{shown}ET".encode("latin-1"), None


def draw(lines, *options):
    """A picture of a page of lines."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf([lines_page(lines)]))
        file.flush()
        return subprocess.run(["pdftoppm", "-q", "-r", "300", "-singlefile", *options, file.name], capture_output=True, check=True).stdout


def scan_page(lines):
    """A page that is the picture of these lines, as a scanner makes it."""
    drawn = draw(lines, "-gray")
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", drawn)
    width, height = int(head[1]), int(head[2])
    pixels = drawn[head.end():]
    picture = (f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 "
               f"/Length {len(pixels)} >>\nstream\n").encode() + pixels + b"\nendstream"
    return f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /Picture Do Q".encode(), picture


def pdf(pages):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for stream, picture in pages:
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
        content, resources = len(objects), "/Font << /F1 3 0 R >>"
        if picture:
            objects.append(picture)
            resources += f" /XObject << /Picture {len(objects)} 0 R >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {content} 0 R "
                       f"/Resources << {resources} >> >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
