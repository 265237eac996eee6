# SPDX-License-Identifier: Apache-2.0
"""Archives, web archives and compound files that are made to cost much or to break a reader. Each function gives bytes."""
import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib

MEGABYTE = 1 << 20
GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
STORY = b"The weir at Ostrell was closed on Monday, the harbour office said. Nobody was hurt.\n"


def packed_again(head, unit, times):
    """gzip of head + unit * times, without packing the units one by one: what begins it, a piece, and how often that follows.
    The checksum at its end is missing."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    out = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    batch = max(1, MEGABYTE // len(unit))
    first = packer.compress(unit * batch) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(unit * batch) + packer.flush(zlib.Z_FULL_FLUSH)
    return GZIP_HEAD + out + first, again, times // batch


def tar_head(name, size):
    head = tarfile.TarInfo(name)
    head.size = size
    return head.tobuf(tarfile.GNU_FORMAT)


def tar(*members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as file:
        for name, content in members:
            head = tarfile.TarInfo(name)
            head.size = len(content)
            file.addfile(head, io.BytesIO(content))
    return out.getvalue()


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in members:
            file.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def tar_gz_gz_gz_128_gib():
    """A member that nobody wants (.png), 128 GiB of zeros, packed three times."""
    head, unit, times = packed_again(tar_head("a.png", 128 << 30), b"\0" * MEGABYTE, 128 << 10)
    head, unit, times = packed_again(head, unit, times)
    head, unit, times = packed_again(head, unit, times)
    return head + unit * times


def gzip_of_a_billion_empty_gzips():
    """Nothing ever comes out of the inner one, however long it is unpacked."""
    head, unit, times = packed_again(b"", gzip.compress(b"", mtime=0), 1 << 30)
    head, unit, times = packed_again(head, unit, times)
    return head + unit * times


def gzip_bomb():
    head, unit, times = packed_again(b"", b"x" * MEGABYTE, 10 << 10)
    return head + unit * times


def gzip_in_gzip(times):
    packed = STORY
    for _ in range(times):
        packed = gzip.compress(packed, mtime=0)
    return packed


def overlapping_zip(members=20000):
    """Many members that share one packed stream: 20 GB out of 1.6 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = b"x " * (MEGABYTE // 2)
    packed = packer.compress(content) + packer.flush()
    checksum = zlib.crc32(content)
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, checksum, len(packed), len(content), 5, 0) + b"a.txt" + packed
    entries = []
    for i in range(members):
        name = f"{i}.txt".encode()
        entries.append(struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, checksum, len(packed), len(content),
                                   len(name), 0, 0, 0, 0, 0, 0) + name)
    directory = b"".join(entries)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, members, members, len(directory), len(local), 0)
    return local + directory + end


def zip_in_zip(times):
    packed = zipped(("story.txt", STORY))
    for number in range(times):
        packed = zipped((f"{number}.zip", packed))
    return packed


def many_members(count):
    return zipped(*((f"{i}.txt", b"") for i in range(count)), method=zipfile.ZIP_STORED)


def strange_names():
    return zipped(("../../etc/passwd", STORY), ("/etc/shadow", STORY), ("C:\\windows\\system.txt", STORY), ("a\nb\x1b[31m.txt", STORY),
                  ("#1", STORY), ("https://post.example/x", STORY), (" ", STORY), ("x" * 60000, STORY), ("-rf", STORY),
                  ("a!b!c", STORY), ("\u202egpj.txt", STORY))


def names_in_no_charset():
    packed = zipped(("aaaa.txt", STORY))
    return packed.replace(b"aaaa", b"\xff\xfe\xe9\x80")


def encrypted_zip():
    packed = bytearray(zipped(("a.txt", STORY)))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def unknown_method_zip():
    packed = bytearray(zipped(("a.txt", STORY)))
    packed[8] = 97
    packed[packed.index(b"PK\x01\x02") + 10] = 97
    return bytes(packed)


def zip_with_broken_crc():
    packed = zipped(("a.txt", STORY), method=zipfile.ZIP_STORED)
    return packed.replace(b"Ostrell", b"Ostroll")


def tar_of_links():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE)):
            head = tarfile.TarInfo(f"{number}.txt")
            head.type, head.linkname = kind, "/etc/passwd"
            file.addfile(head)
        head = tarfile.TarInfo("story.txt")
        head.size = len(STORY)
        file.addfile(head, io.BytesIO(STORY))
    return out.getvalue()


def tar_of_size(field):
    head = bytearray(tar_head("a.txt", 0))
    head[124:136] = field
    total = sum(head[:148]) + 8 * 32 + sum(head[156:])
    head[148:156] = f"{total:06o}\0 ".encode()
    return bytes(head) + STORY.ljust(512, b"\0") + b"\0" * 1024


def tar_of_long_names(count):
    """Name records before name records: each is read inside the one before."""
    head = tarfile.TarInfo("././@LongLink")
    head.type, head.size = tarfile.GNUTYPE_LONGNAME, 5
    return (head.tobuf(tarfile.GNU_FORMAT) + b"name\0".ljust(512, b"\0")) * count + tar(("a.txt", STORY))


def sparse_tar():
    """4 EiB that stand nowhere: a GNU sparse file of one hole."""
    head = bytearray(tar_head("a.txt", 512))
    head[156:157] = b"S"
    head[257:265] = b"ustar  \0"
    head[386:398] = b"\x80" + struct.pack(">Q", 0).rjust(11, b"\0")
    head[398:410] = b"00000001000\0"
    head[483:495] = b"\x80" + struct.pack(">Q", 4 << 60).rjust(11, b"\0")
    total = sum(head[:148]) + 8 * 32 + sum(head[156:])
    head[148:156] = f"{total:06o}\0 ".encode()
    return bytes(head) + b"x" * 512 + b"\0" * 1024


def seven_zip(header):
    start = struct.pack("<QQI", 0, len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\x04" + struct.pack("<I", zlib.crc32(start)) + start + header


def seven_zip_of_many_files():
    """A header that announces 99 million files and describes none."""
    return seven_zip(b"\x01\x05" + b"\xf0" + struct.pack("<I", 99_000_000) + b"\0\0")


def xz_of_large_dictionary():
    """The byte of the dictionary's size set to 4 GiB, its checksum made right."""
    packed = bytearray(lzma.compress(STORY))
    size = (packed[12] + 1) * 4
    block = packed[12:12 + size - 4]
    at = block.index(b"\x21\x01") + 2
    block[at] = 40
    packed[12:12 + size] = block + struct.pack("<I", zlib.crc32(bytes(block)))
    return bytes(packed)


def zstd_of_large_window():
    return b"\x28\xb5\x2f\xfd\x00\xa8" + b"\x01\x00\x00"


def bzip2_bomb():
    return bz2.compress(b"x" * (300 * MEGABYTE))


def warc(kind, body, fields=b""):
    return b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Target-URI: http://post.example/a\r\n" + fields + b"Content-Length: %d\r\n\r\n" % len(body) + body + b"\r\n\r\n"


def page(fields, body):
    return warc(b"response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + b"\r\n" + body)


def good_page():
    return page(b"", b"<html><body><p>" + STORY + b"</p></body></html>")


def warcs_in_warcs(times):
    inner = b"<html><p>" + STORY
    for _ in range(times):
        inner = warc(b"resource", inner, b"Content-Type: text/plain\r\n")
    return inner


class Compound:
    """Compound files (OLE2) of which one thing is wrong."""

    def __init__(self):
        self.table = [0xFFFFFFFD, 0xFFFFFFFE]
        self.directory = b""

    @staticmethod
    def entry(name, kind, left=0xFFFFFFFF, right=0xFFFFFFFF, child=0xFFFFFFFF, start=0xFFFFFFFE, size=0):
        wide = name.encode("utf-16le").ljust(64, b"\0")
        return wide + struct.pack("<HBBIII", len(name) * 2 + 2, kind, 1, left, right, child) + b"\0" * 36 + struct.pack("<IQ", start, size)

    def file(self, sectors, table, lists=0xFFFFFFFE, first_directory=1):
        head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
        head += struct.pack("<IIIIIIIIII", 0, 1, first_directory, 0, 4096, 0xFFFFFFFE, 0, lists, 0, 0)
        head += b"".join(struct.pack("<I", 0xFFFFFFFF) for _ in range(108))
        return head.ljust(512, b"\0") + b"".join(struct.pack("<I", number) for number in table).ljust(512, b"\xff") + b"".join(sectors)


def compound(entries, table=(0xFFFFFFFD, 0xFFFFFFFE), **options):
    directory = b"".join(entries).ljust(512, b"\0")
    return Compound().file([directory], table, **options)


def lone_table_in_a_ring():
    return compound([Compound.entry("Root Entry", 5)], table=(0xFFFFFFFD, 1))


def siblings_in_a_ring():
    properties = Compound.entry("__properties_version1.0", 2, left=1, right=2)
    body = Compound.entry("__substg1.0_1000001E", 2, left=1, right=2, start=1, size=1 << 40)
    return compound([Compound.entry("Root Entry", 5, child=1), properties, body])


def message_in_itself():
    entries = [Compound.entry("Root Entry", 5, child=1),
               Compound.entry("__properties_version1.0", 2, right=2),
               Compound.entry("__attach_version1.0_#00000000", 1, child=3),
               Compound.entry("__substg1.0_3701000D", 1, child=1)]
    return compound(entries)


def list_of_tables_in_a_ring():
    return compound([Compound.entry("Root Entry", 5)], lists=1)


def packed_by(program):
    """What starts like the format of a program that libarchive would start."""
    magic = {"lzop": b"\x89LZO\x00\x0d\x0a\x1a\x0a", "lrzip": b"LRZI\x00\x06", "grzip": b"GRZipII\x00\x02\x04:)", "compress": b"\x1f\x9d\x90",
             "uudecode": b"begin 644 a.txt\n", "lz4": b"\x04\x22\x4d\x18", "lzip": b"LZIP\x01\x14", "xz": b"\xfd7zXZ\x00", "gzip": b"\x1f\x8b\x08",
             "bzip2": b"BZh9", "zstd": b"\x28\xb5\x2f\xfd", "rpm": b"\xed\xab\xee\xdb\x03", "lzma": b"\x5d\x00\x00\x80\x00"}
    return magic[program] + b"\0" * 40


def pdf(objects, trailer):
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf_stream(data, more=b""):
    return b"<< /Length %d %s >>\nstream\n" % (len(data), more) + data + b"\nendstream"


def pdf_with_page(content):
    return pdf([CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", content, FONT], b"")


def pages_in_a_ring():
    return pdf([CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>"], b"")


def tables_in_a_ring():
    return pdf([CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>"], b"/Prev 9")


def pdf_of_deep_arrays():
    return pdf([CATALOG, b"<< /Type /Pages /Kids " + b"[" * 1_000_000 + b"]" * 1_000_000 + b" /Count 1 >>"], b"")


def pdf_bomb():
    content = b"BT /F1 8 Tf 9 9 Td " + b"(weir weir weir weir) Tj " * (4 * MEGABYTE) + b"ET"
    return pdf_with_page(pdf_stream(zlib.compress(content, 9), b"/Filter /FlateDecode"))
