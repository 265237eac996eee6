#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where a test cannot fail: check_tests.py [--self-test]

C++ (src, fuzz): rc::check outside base/property_for_tests.h (its result is easily thrown away); a TEST that neither expects anything nor calls
something that does; a property without RC_ASSERT; an expectation about constants.
Python (test): an assert about a tuple; an except that passes over the fault; a test script that neither asserts nor exits with a status.
--self-test tries each of these on a made-up source.
"""
import ast
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WRAPPER = "src/base/property_for_tests.h"
EXPECTS = re.compile(r"\b(?:EXPECT_|ASSERT_|RC_ASSERT|FAIL\(|ADD_FAILURE)|\b(?:expect|check)(?:_\w+)?\(")
TEST = re.compile(r"^(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\((\w+), (\w+).*?\{\n(.*?)^\}\n", re.M | re.S)
CONSTANTS = re.compile(r"\b(?:EXPECT|ASSERT)_(?:TRUE|FALSE)\((?:true|false|\d+)\)|\b(?:EXPECT|ASSERT)_EQ\((\w+), \1\)")
COMMENT = re.compile(r"//[^\n]*")


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def arguments(text, start):
    """What stands up to the bracket that closes the one before `start`."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return text[start:at]
    return text[start:]


def faults_of_cpp(name, text):
    code = COMMENT.sub(lambda m: " " * len(m[0]), text)
    faults = []
    if name != WRAPPER:
        faults += [(line_of(code, m.start()), "rc::check gives its result away: use expect_property") for m in re.finditer(r"\brc::check\b", code)]
    faults += [(line_of(code, m.start()), f"expects a constant: {m[0]}") for m in CONSTANTS.finditer(code)]
    for test in TEST.finditer(code):
        if not EXPECTS.search(test[3]):
            faults.append((line_of(code, test.start()), f"{test[1]}.{test[2]} expects nothing"))
        for prop in re.finditer(r"\bexpect_property\(", test[3]):
            if not EXPECTS.search(arguments(test[3], prop.end())):
                faults.append((line_of(code, test.start(3) + prop.start()), f"{test[1]}.{test[2]}: a property that asserts nothing"))
    return faults


def passes_over(handler):
    return all(isinstance(node, (ast.Pass, ast.Continue)) for node in handler.body)


def faults_of_python(_, text, script=True):
    tree = ast.parse(text)
    faults = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and (isinstance(node.test, ast.Constant) or isinstance(node.test, ast.Tuple)):
            faults.append((node.lineno, "asserts a constant or a tuple, which always holds"))
        if isinstance(node, ast.ExceptHandler) and passes_over(node):
            faults.append((node.lineno, "passes over an exception"))
    tells = any(isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and ast.unparse(node.func) in ("sys.exit", "expect")) for node in ast.walk(tree))
    if script and not tells:
        faults.append((1, "neither asserts nor exits with a status"))
    return faults


def faults_of_tree():
    faults, count = [], 0
    for path in sorted([*ROOT.glob("src/**/*.cc"), *ROOT.glob("src/**/*.h"), *ROOT.glob("fuzz/*.cc")]):
        name = str(path.relative_to(ROOT))
        count += len(TEST.findall(path.read_text(encoding="utf-8")))
        faults += [f"{name}:{line}: {fault}" for line, fault in faults_of_cpp(name, path.read_text(encoding="utf-8"))]
    for path in sorted(ROOT.glob("test/**/*.py")):
        text = path.read_text(encoding="utf-8")
        faults += [f"{path.relative_to(ROOT)}:{line}: {fault}" for line, fault in faults_of_python(path.name, text, text.startswith("#!"))]
    if count < 200:
        faults.append(f"only {count} tests found: this check looks in the wrong place")
    return faults, count


def self_test():
    good_cpp = 'TEST(A, b) {\n  expect_property("p", [](int a) { RC_ASSERT(a == a); });\n}\nTEST(A, c) {\n  EXPECT_EQ(f(1), 1);\n}\n'
    bad_cpp = {"TEST(A, b) {\n  rc::check([](int a) { RC_ASSERT(a == a); });\n}\n": "rc::check",
               "TEST(A, b) {\n  EXPECT_TRUE(rc::check([] { RC_ASSERT(f()); }));\n}\n": "rc::check",
               "TEST(A, b) {\n  f();\n}\n": "expects nothing",
               "TEST(A, b) {\n  f();  // EXPECT_TRUE(f())\n}\n": "expects nothing",
               'TEST(A, b) {\n  EXPECT_TRUE(f());\n  expect_property("p", [](int a) { f(a); });\n}\n': "asserts nothing",
               "TEST(A, b) {\n  EXPECT_TRUE(true);\n}\n": "a constant",
               "TEST(A, b) {\n  EXPECT_EQ(found, found);\n}\n": "a constant"}
    bad_python = {"assert (a == b, 'they differ')": "a tuple", "assert True": "a constant", "print('ok')": "neither",
                  "try:\n    f()\nexcept ValueError:\n    pass\nassert a": "passes over"}
    for name, check, good, bad in (("C++", faults_of_cpp, good_cpp, bad_cpp), ("Python", faults_of_python, "assert a == b, c", bad_python)):
        assert not check("x", good), (name, check("x", good))
        for source, words in bad.items():
            assert any(words in fault for _, fault in check("x", source)), (name, source, check("x", source))
    assert not faults_of_cpp(WRAPPER, "EXPECT_TRUE(rc::check(name, p));\n")
    print(f"check_tests: {len(bad_cpp) + len(bad_python)} kinds of tests that cannot fail are seen")


def main():
    if "--self-test" in sys.argv:
        self_test()
        return
    faults, count = faults_of_tree()
    print("\n".join(faults) or f"tests: {count} tests expect something", file=sys.stderr if faults else sys.stdout)
    sys.exit(1 if faults else 0)


main()
