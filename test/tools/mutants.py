#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""script/mutants.py: which faults are found in a source, and that each behind its switch is the fault alone: mutants.py"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "script"))
from mutants import blanked, find_mutants, is_default_of_field, switch_all  # noqa: E402

SOURCE = """// SPDX-License-Identifier: Apache-2.0
#include "a.h"
constexpr double share = 0.5;
// a comment: a < b && true
int f(std::vector<int> v, int a) {
  if (a < 3 && !v.empty()) {
    v.push_back(a + 1);
    const char* text = "a < b";
    return std::min(a, 07) - 1'000;
  }
  for (const auto x : v) {
    if (x == a) continue;
    a -= x;
  }
  return a > 2 ? a : 0;
}
"""
FOUND = [
    ("0.5", "1.0", "constant"), ("0.5", "0.25", "constant"), ("(a < 3 && !v.empty())", "(!(a < 3 && !v.empty()))", "negated condition"),
    ("<", "<=", "comparison"), ("<", ">=", "comparison"), ("3", "4", "constant"), ("3", "2", "constant"), ("&&", "||", "and/or"),
    ("v.push_back(a + 1)", "", "dropped call"), ("+", "-", "arithmetic"), ("1", "2", "constant"), ("1", "0", "constant"),
    ("std::min", "std::max", "extreme"), ("-", "+", "arithmetic"), ("(x == a)", "(!(x == a))", "negated condition"), ("==", "!=", "comparison"),
    ("continue;", "break;", "jump"), ("-=", "+=", "arithmetic"), (">", ">=", "comparison"), (">", "<=", "comparison"), ("2", "3", "constant"),
    ("2", "1", "constant"), ("0", "1", "constant"),
]
SWITCHED = {
    "comparison": "return (hw_mutant(1) ? (a >= 2) : (a > 2)) ? a : 0;",
    "and/or": "if ((hw_mutant(1) ? (a < 3 || !v.empty()) : (a < 3 && !v.empty()))) {",
    "negated condition": "if (hw_mutant(1) != static_cast<bool>(x == a)) continue;",
    "dropped call": "{ if (!hw_mutant(1)) { v.push_back(a + 1); } }",
    "jump": "if (x == a) { if (hw_mutant(1)) break; else continue; }",
    "arithmetic": "v.push_back((hw_mutant(1) ? (a - 1) : (a + 1)));",
    "extreme": "return (hw_mutant(1) ? (std::max(a, 07) - 1'000) : (std::min(a, 07) - 1'000));",
}

mutants = find_mutants(SOURCE)
found = [(m.old, m.new, m.kind) for m in mutants]
assert sorted(found) == sorted(FOUND), (set(found) ^ set(FOUND), found)
for mutant in mutants:
    assert SOURCE[mutant.start:mutant.end] == mutant.old, mutant
for kind, wanted in SWITCHED.items():
    lines = [switch_all(SOURCE, {1: m})[0] for m in mutants if m.kind == kind]
    assert any(wanted in made for made in lines), (kind, lines)
    assert all(made.count("\n") == SOURCE.count("\n") for made in lines), kind
made, lines, alone = switch_all(SOURCE, dict(enumerate(mutants, 1)))
assert 1 in alone and 2 in alone, "a constant expression cannot wait for the run"
assert set(alone) | set(lines) == set(range(1, len(mutants) + 1)), (alone, lines)
assert made.startswith('#include "hw_mutant.h"\n'), made[:40]
FIELDS = "struct A {\n  int a = 0;  // a field\n  bool b{false};\n  int f() const {\n    int c = 0;\n    return c;\n  }\n};\nint g() {\n  int d = 1;\n}\n"
left_alone = {FIELDS[m.start - 8:m.start] for m in find_mutants(FIELDS) if is_default_of_field(blanked(FIELDS), m.start)}
assert {words.split()[-2 if words.endswith("= ") else -1] for words in left_alone} == {"a", "b{"}, left_alone
print(f"{len(mutants)} faults found, {len(lines)} of them behind switches at once")
