# SPDX-License-Identifier: Apache-2.0
"""Small faults that can be made in a C++ source, for script/mutate.

Input: the text of a source formatted by clang-format (comparisons have spaces around them, template brackets have none).
Output: mutants, each a span of the text, what stands there, what is put there and the kind of the fault.
Rule: comments, strings, characters, preprocessor lines and static_asserts are left alone.
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
