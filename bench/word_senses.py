#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""models/senses/word_senses.bin: what words mean, from the data files of WordNet 3.0 (Debian packages wordnet-base, wordnet-sense-index).

usage: word_senses.py DICT OUT      DICT: folder with data.noun, index.noun, noun.exc, …, cntlist.rev

Kept of a word: a 32-bit hash, its commonest senses with the share of each among those counted in SemCor. Kept of a sense: its parent (hypernym;
of an adjective what it is like, or pertains to), its lexicographer file; and pairs of senses that are antonyms. Glosses, examples, people and
Latin names of beings are left out, and so are collocations but for the short names of things, foods, places, peoples and qualities.
Format: src/learn/word_senses.h, within src/learn/model_file.h. Needs the PyPI package xxhash for the checksum."""
import collections
import pathlib
import re
import struct
import sys

import xxhash

PARTS = ("noun", "verb", "adj", "adv")
PART_OF_SENSE_KEY = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
BEINGS = {5, 20}  # lexicographer files noun.animal, noun.plant
PEOPLE = 18
COLLOCATIONS = {0, 1, 6, 7, 8, 13, 15, 18, 23, 26, 27, 28, 44}  # lexicographer files whose terms of two words are kept
MOST_SENSES = 6
SURE_SENSES = 3
LEAST_SHARE = 0.03
SHARES = 15


def read_senses(folder):
    """{(part, offset): (lexicographer file, words, pointers)}"""
    senses = {}
    for part in PARTS:
        for line in (folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = [fields[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(fields[at]))]
            senses[part, fields[0]] = (int(fields[1]), words, [(p[0], (PART_NAME[p[2]], p[1]), int(p[3][2:], 16)) for p in pointers])
    return senses


PART_NAME = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}


def read_counts(folder):
    """{(word, part, number of the sense): times}"""
    counts = collections.Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, number, times = line.split()
        word, rest = key.split("%")
        counts[word, PART_OF_SENSE_KEY[rest[0]], int(number)] += int(times)
    return counts


def is_kept(word, senses):
    """senses: (lexicographer file, of one individual, written with a capital) of each."""
    if not re.fullmatch(r"[a-z][a-z_'-]*", word):
        return False
    if all(file in BEINGS and capital or file == PEOPLE and individual for file, individual, capital in senses):
        return False
    return "_" not in word or word.count("_") == 1 and any(file in COLLOCATIONS for file, _, _ in senses)


def shares_of(word, listed, counts):
    """The senses of a word over all parts of speech with their shares, the commonest first."""
    weighed = [(counts[word, part, number] + 0.5 / number, sense) for part, number, sense in listed]
    total = sum(weight for weight, _ in weighed)
    weighed.sort(key=lambda one: -one[0])
    return [(sense, weight / total) for n, (weight, sense) in enumerate(weighed[:MOST_SENSES]) if n < SURE_SENSES or weight / total >= LEAST_SHARE]


def read_index(folder):
    """{word: [(part, number of the sense, sense)]}, of each part the commonest first"""
    listed = collections.defaultdict(list)
    for part in PARTS:
        for line in (folder / f"index.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            offsets = fields[-int(fields[2]):]
            listed[fields[0]] += [(part, number, (part, offset)) for number, offset in enumerate(offsets, 1)]
    return listed


def read_words(folder, listed, senses, counts):
    words = {}
    for word, its in listed.items():
        kinds = []
        for _, _, sense in its:
            file, spelt, pointers = senses[sense]
            capital = any(w.lower() == word and w[0].isupper() for w in spelt)
            kinds.append((file, any(p[0] == "@i" for p in pointers), capital))
        if is_kept(word, kinds):
            words[word] = shares_of(word, its, counts)
    for part in PARTS:  # men, went, better
        for line in (folder / f"{part}.exc").read_text(encoding="latin-1").splitlines():
            form, *bases = line.split()
            for base in bases:
                if base in words and "_" not in form and any(counts[base, part, n] for n in range(1, 4)):
                    known = words.get(form, [])
                    words[form] = known + [one for one in words[base] if one[0][0] == part and one[0] not in [s for s, _ in known]]
    return words


def parent_of(sense, listed, senses):
    """Hypernym, of several the first of the same lexicographer file; of an adjective what it pertains to, in the commonest
    sense of that word in which it is one of its kind, else what it is like; None at the top."""
    for kinds in (("@", "@i"), ("\\",), ("&",)):
        if kinds == ("&",) and any(p[0] == "!" for p in senses[sense][2]):
            continue  # the head of a cluster is like its satellites: the parent is the one with an antonym
        above = [p for p in senses[sense][2] if p[0] in kinds and (p[0] != "&" or any(q[0] == "!" for q in senses[p[1]][2]))]
        if kinds == ("\\",) and above:
            _, (part, offset), number = above[0]
            word = senses[part, offset][1][number - 1].lower()
            file = senses[part, offset][0]
            among_its_kind = [one for p, _, one in listed[word] if p == part and senses[one][0] == file and any(
                q[0] in ("@", "@i") and senses[q[1]][0] == file for q in senses[one][2])]
            return among_its_kind[0] if among_its_kind else (part, offset)
        above = [p[1] for p in above]
        if above:
            return next((one for one in above if senses[one][0] == senses[sense][0]), above[0])
    return None


def fnv1a64(text):
    value = 14695981039346656037
    for byte in text.encode():
        value = (value ^ byte) * 1099511628211 % 2**64
    return value


def key_of(word):
    value = fnv1a64(word.replace("_", " "))
    return (value ^ value >> 32) & 0xFFFFFFFF


def u24(value):
    return struct.pack("<I", value)[:3]


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    senses, counts = read_senses(folder), read_counts(folder)
    listed = read_index(folder)
    words = read_words(folder, listed, senses, counts)
    needed, parents = set(), {}
    for its in words.values():
        for sense, _ in its:
            while sense and sense not in needed:
                needed.add(sense)
                parents[sense] = parent_of(sense, listed, senses)
                sense = parents[sense]
    numbers = {None: 0}  # a parent stands before its children; 0 is above all

    def number_of(sense):
        chain = []
        while sense not in numbers and sense not in chain:
            chain.append(sense)
            sense = parents[sense]
        if sense not in numbers:  # a circle among verbs
            parents[chain[-1]] = None
        for one in reversed(chain):
            numbers[one] = len(numbers)

    for sense in sorted(needed):
        number_of(sense)
    antonyms = set()
    for sense in needed:
        for kind, other, _ in senses[sense][2]:
            if kind != "!" or other not in needed:
                continue
            like = [p[1] for p in senses[other][2] if p[0] == "^" and p[1] in needed and p[1][0] == "adj"]  # sad, like unhappy: opposite of happy
            for one in [other, *like]:
                antonyms |= {(numbers[sense], numbers[one]), (numbers[one], numbers[sense])}
    by_number = sorted((n, s) for s, n in numbers.items() if s)
    keys = {}
    for word in sorted(words):
        keys.setdefault(key_of(word), words[word])
    table = struct.pack("<8sIIII", b"hwsense1", len(keys), sum(map(len, keys.values())), len(numbers), len(antonyms))
    starts, packed = [], []
    for key in sorted(keys):
        starts.append(len(packed))
        packed += [u24(numbers[sense] | min(SHARES, 1 + round(share * (SHARES - 1))) << 18) for sense, share in keys[key]]
    table += b"".join(struct.pack("<I", key) for key in sorted(keys))
    table += b"".join(u24(start) for start in [*starts, len(packed)]) + b"".join(packed)
    table += u24(0) + b"".join(u24(numbers[parents[sense]] | senses[sense][0] << 18) for _, sense in by_number)
    table += b"".join(u24(a) + u24(b) for a, b in sorted(antonyms))
    header = struct.pack("<4sIQQ40s", b"HWMF", 1, len(table), xxhash.xxh3_64_intdigest(table), b"senses/word_senses")
    out.write_bytes(header + table)
    print(len(words), "words,", len(packed), "senses of words,", len(numbers), "senses,", len(antonyms), "antonyms,", len(table), "bytes")


if __name__ == "__main__":
    main()
