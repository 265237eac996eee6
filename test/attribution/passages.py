# SPDX-License-Identifier: Apache-2.0
"""Passages with attributions marked in the text and keys below it.

The marks are those of src/attribution/labeller/marked_passages.h. Below a line "--" stands one line for each attribution:
NUMBER FORM ACT STANCE MODALITY open|anonymous ^PARENT HOLDER, where HOLDER is "nobody", "named: NAME; OTHER NAME …" or
"unnamed: LONGEST DESCRIPTION; HEAD NOUN".
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

MARK = re.compile(r"\{([scx])(\d+(?:,\d+)*):")
KEY = re.compile(
    r"(\d+) (direct|indirect|mixed) (speech|belief) (asserts|denies|doubts) (plain|hedged) (open|anonymous) \^(-|\d+)"
    r" (?:(named|unnamed): (.+)|nobody)$")
ROLES = {"s": "source", "c": "cue", "x": "content"}


@dataclass
class Gold:
    source: list = field(default_factory=list)
    cue: list = field(default_factory=list)
    content: list = field(default_factory=list)
    form: str = ""
    act: str = ""
    stance: str = ""
    modality: str = ""
    anonymous: bool = False
    parent: str | None = None
    holders: list = field(default_factory=list)
    named: bool = False


@dataclass
class Passage:
    id: str
    kind: str
    source: str
    author: str
    date: str
    text: str
    gold: dict  # by number


def read_marks(marked):
    """The words without marks, and the spans of each attribution by number."""
    words, stack, gold, at = [], [], {}, 0
    while at < len(marked):
        mark = MARK.match(marked, at)
        if mark:
            stack.append((ROLES[mark[1]], mark[2].split(","), len(words)))
            at = mark.end()
            continue
        if marked[at] == "}":
            role, numbers, start = stack.pop()
            for number in numbers:
                getattr(gold.setdefault(number, Gold()), role).append((start, len(words)))
        else:
            assert marked[at] != "{", marked[at:at + 40]
            words.append(marked[at])
        at += 1
    assert not stack, stack
    return "".join(words), gold


def add_key(line, gold):
    key = KEY.match(line)
    assert key, line
    one = gold[key[1]]
    one.form, one.act, one.stance, one.modality = key[2], key[3], key[4], key[5]
    one.anonymous = key[6] == "anonymous"
    one.parent = None if key[7] == "-" else key[7]
    one.named = key[8] == "named"
    one.holders = [name.strip() for name in (key[9] or "").split(";") if name.strip()]


def read_passages(folder):
    passages = []
    for path in sorted(Path(folder).glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n%%"):
            block = block.strip("\n")
            if not block:
                continue
            heads = dict(line[2:].split(": ", 1) for line in block.split("\n") if line.startswith("# ") and ": " in line)
            body = "\n".join(line for line in block.split("\n") if not line.startswith("# ")).strip("\n")
            marked, _, keys = body.partition("\n--\n")
            text, gold = read_marks(marked.rstrip("\n"))
            for line in keys.split("\n"):
                if line.strip():
                    add_key(line.strip(), gold)
            passages.append(Passage(heads["id"], heads.get("kind", ""), heads.get("source", ""), heads.get("author", ""),
                                    heads.get("date", ""), text, gold))
    return passages
