# SPDX-License-Identifier: Apache-2.0
"""Small faults that can be made in a C++ source, for script/mutate.

Input: the text of a source formatted by clang-format (comparisons have spaces around them, template brackets have none).
Output: mutants, each a span of the text, what stands there, what is put there and the kind of the fault.
Rule: comments, strings, characters, preprocessor lines and static_asserts are left alone, and so are the default values of
fields ("double sum = 0;" in a struct): nearly all are overwritten before anybody reads them, so that most such faults are none.
"""
import dataclasses
import re

OPPOSITES = {
    "comparison": {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)},
    "and/or": {"&&": ("||",), "||": ("&&",)},
    "arithmetic": {"+": ("-",), "-": ("+",), "*": ("+",), "+=": ("-=",), "-=": ("+=",)},
    "truth": {"true": ("false",), "false": ("true",)},
    "extreme": {"std::min": ("std::max",), "std::max": ("std::min",), "any_of": ("all_of",), "all_of": ("any_of",),
                "none_of": ("any_of",)},
    "jump": {"continue;": ("break;",), "break;": ("continue;",)},
}
LEFT_ALONE = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#[^\n]*(?:\\\n[^\n]*)*'
                        r"|static_assert\([^;]*;", re.M | re.S)
OPERATOR = re.compile(r"(?<= )(<=|>=|==|!=|<|>|&&|\|\||\+=|-=|\+|-|\*)(?=[ \n])")
WORD = re.compile(r"\b(?:true|false|std::min|std::max|any_of|all_of|none_of)\b|\b(?:continue|break);")
NUMBER = re.compile(r"(?<![\w.])(\d+\.\d*(?:e-?\d+)?|\d+)([uUlLfF]*)(?![\w.'])")
CONDITION = re.compile(r"\b(?:if|while) \(")
CALL = re.compile(r"(?<=\n)[ \t]+(?!return\b|throw\b|delete\b|if\b|for\b|while\b|switch\b|else\b|using\b|co_)((?:[a-z_][\w]*(?:::|\.|->))*[a-z_]\w*)\(")


@dataclasses.dataclass(frozen=True)
class Mutant:
    start: int
    end: int
    old: str
    new: str
    kind: str


def blanked(text):
    """The text with everything that is left alone as blanks, so that offsets stay."""
    return LEFT_ALONE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def end_of_brackets(text, opening):
    """Offset behind the bracket that closes the one at `opening`, or None."""
    depth = 0
    for at in range(opening, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return None


def changed_numbers(digits, ending):
    """A whole number one up and one down, a fraction doubled and halved; nothing for octal numbers."""
    if "." in digits:
        value = float(digits)
        return [repr(v) + ending for v in ((value * 2, value / 2) if value else (1.0,))]
    if digits.startswith("0") and digits != "0":
        return []
    value = int(digits)
    return [f"{v}{ending}" for v in (value + 1, value - 1) if v >= 0]


FIELD = re.compile(r"^[ \t]+(?!return\b)[\w:<>,*& ]+[ \]] ?= -?[\w.']+;|^[ \t]+(?!return\b)[\w:<>,*& ]+\w\{-?[\w.']*\};")


def is_default_of_field(code, at):
    """Whether the line of a position sets a field of a struct or class where it is declared."""
    start = code.rfind("\n", 0, at) + 1
    line = code[start:(code + "\n").find("\n", start)]
    if not FIELD.match(line) or "constexpr" in line:
        return False
    depth = 0
    for i in range(start - 1, -1, -1):
        depth += {"}": 1, "{": -1}.get(code[i], 0)
        if depth < 0:
            opening = code[code.rfind("\n", 0, i) + 1:i]
            return re.search(r"\b(?:struct|class)\b", opening) is not None
    return False


def find_mutants(text):
    """All mutants of a source, in the order of the text."""
    code = blanked(text)
    found = []

    def put(start, end, new, kind):
        found.append(Mutant(start, end, text[start:end], new, kind))

    for pattern in (OPERATOR, WORD):
        for match in pattern.finditer(code):
            for kind, opposites in OPPOSITES.items():
                for new in opposites.get(match[0], ()):
                    put(match.start(), match.end(), new, kind)
    for match in NUMBER.finditer(code):
        for new in changed_numbers(match[1], match[2]):
            put(match.start(), match.end(), new, "constant")
    for match in CONDITION.finditer(code):
        end = end_of_brackets(code, match.end() - 1)
        inner = code[match.end():end - 1] if end else ";"
        if ";" not in inner:  # an initializer or a declaration stays
            put(match.end() - 1, end, f"(!{text[match.end() - 1:end]})", "negated condition")
    for match in CALL.finditer(code):
        end = end_of_brackets(code, match.end() - 1)
        before = code[:match.start()].rstrip()
        if end and code[end:end + 1] == ";" and before.endswith((";", "{", "}", ")", ":")):
            put(match.start(1), end, "", "dropped call")
    return sorted(found, key=lambda m: (m.start, m.end, m.new))


# Many mutants at once: each waits behind hw_mutant(number), which one environment variable chooses when the tests run.

SWITCH = "hw_mutant.h"
SWITCH_TEXT = """#pragma once
#include <cstdlib>
inline bool hw_mutant(int number) {
  static const int chosen = std::getenv("HEADWATER_MUTANT") ? std::atoi(std::getenv("HEADWATER_MUTANT")) : 0;
  return chosen == number;
}
"""


def start_of_expression(code, at):
    depth = 0
    while at > 0:
        c = code[at - 1]
        if c in ")]" or (c == "}" and code[at:at + 1] != "\n"):
            depth += 1
        elif c in "([{":
            if depth == 0:
                return at
            depth -= 1
        elif depth == 0:
            assigns = c == "=" and code[at:at + 1] in " \n" and code[at - 2] not in "=<>!"
            colon = c == ":" and code[at:at + 1] in " \n"
            if c in ",;?}" or assigns or colon or code[:at].endswith(("return ", "return\n", "else ")):
                return at
        at -= 1
    return 0


def end_of_expression(code, at):
    depth = 0
    while at < len(code):
        c = code[at]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                return at
            depth -= 1
        elif depth == 0 and (c in ",;?" or (c == ":" and code[at - 1] in " \n")):
            return at
        at += 1
    return at


def switchable(code, mutant):
    """(start, end) of what a switch replaces, or None where the mutant must be tried alone."""
    line = code[code.rfind("\n", 0, mutant.start) + 1:mutant.start]
    if "constexpr" in line or "template" in line or "case " in line or "enum" in line:
        return None
    if mutant.kind == "dropped call":
        return mutant.start, mutant.end + 1
    if mutant.kind in ("negated condition", "jump"):
        return mutant.start, mutant.end
    start, end = start_of_expression(code, mutant.start), end_of_expression(code, mutant.end)
    start += len(code[start:mutant.start]) - len(code[start:mutant.start].lstrip())
    return start, mutant.end + len(code[mutant.end:end].rstrip())


def switched_part(text, mutant, number, span):
    start, end = span
    before = text[start:end]
    after = text[start:mutant.start] + mutant.new + text[mutant.end:end]
    if mutant.kind == "dropped call":
        return f"{{ if (!hw_mutant({number})) {{ {before} }} }}"
    if mutant.kind == "jump":
        return f"{{ if (hw_mutant({number})) {after} else {before} }}"
    if mutant.kind == "negated condition":
        return f"(hw_mutant({number}) != static_cast<bool>{before})"
    return f"(hw_mutant({number}) ? ({after}) : ({before}))"


def switch_all(text, numbered):
    """The text with these mutants behind switches, and the numbers of those that must be tried alone: {number: mutant}."""
    code = blanked(text)
    parts, alone = [], []
    for number, mutant in sorted(numbered.items(), key=lambda item: item[1].start):
        span = switchable(code, mutant)
        if span is None or any(span[0] < other[1] and other[0] < span[1] for other, _, _ in parts):
            alone.append(number)
        else:
            parts.append((span, number, mutant))
    out, at = [], 0
    for span, number, mutant in sorted(parts):
        out += [text[at:span[0]], switched_part(text, mutant, number, span)]
        at = span[1]
    made = "".join(out) + text[at:]
    if parts:  # the first line is the licence line: numbers of lines stay
        made = f'#include "{SWITCH}"' + made[made.index("\n"):]
    lines = {number: (text.count("\n", 0, span[0]) + 1, text.count("\n", 0, span[1]) + 1) for span, number, _ in parts}
    return made, lines, alone
