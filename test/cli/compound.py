# SPDX-License-Identifier: Apache-2.0
"""Writes small compound files (MS-CFB) and Outlook messages in them, for tests."""
import struct

FREE, LAST, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def entry(name, kind, right, child, start, size):
    text = name.encode("utf-16-le") + b"\0\0"
    return text.ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", len(text), kind, 1, FREE, right, child, start, size)


def compound_file(tree):
    """A dictionary: bytes are streams, dictionaries storages. Streams have 4,096 bytes and more, so that none is a small one."""
    sectors, table, entries = [], [], []

    def place(data):
        start, count = len(sectors), -(-len(data) // 512)
        sectors.extend(data[i * 512:(i + 1) * 512].ljust(512, b"\0") for i in range(count))
        table.extend([*range(start + 1, start + count), LAST])
        return start

    def add(nodes):
        numbers = []
        for name, value in nodes.items():
            numbers.append(len(entries))
            entries.append(None)
            if isinstance(value, dict):
                entries[numbers[-1]] = [name, 1, FREE, add(value), 0, 0]
            else:
                assert len(value) >= 4096, name
                entries[numbers[-1]] = [name, 2, FREE, FREE, place(value), len(value)]
        for here, after in zip(numbers, numbers[1:]):
            entries[here][2] = after
        return numbers[0]

    entries.append(["Root Entry", 5, FREE, FREE, LAST, 0])
    entries[0][3] = add(tree)
    directory = place(b"".join(entry(*fields) for fields in entries))
    tables = next(n for n in range(1, 110) if n * 128 >= len(sectors) + n)
    table += [TABLE] * tables
    table += [FREE] * (tables * 128 - len(table))
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + struct.pack("<16x5H10x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<8I", tables, directory, 0, 4096, LAST, 0, LAST, 0)
    header += struct.pack("<109I", *range(len(sectors), len(sectors) + tables), *[FREE] * (109 - tables))
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def text_stream(text):
    return text.ljust(2048).encode("utf-16-le")


def message(subject, sender, text, **attachments):
    """Attachments: bytes, or another message."""
    tree = {"__properties_version1.0": b"\0" * 4096, "__substg1.0_0037001F": text_stream(subject),
            "__substg1.0_0C1A001F": text_stream(sender), "__substg1.0_1000001F": text_stream(text)}
    for number, (name, value) in enumerate(attachments.items()):
        inner = {"__substg1.0_3701000D": value} if isinstance(value, dict) else {"__substg1.0_37010102": value.ljust(4096)}
        tree[f"__attach_version1.0_#{number:08X}"] = {"__properties_version1.0": b"\0" * 4096, "__substg1.0_3707001F": text_stream(name), **inner}
    return tree
