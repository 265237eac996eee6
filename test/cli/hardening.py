# SPDX-License-Identifier: Apache-2.0
"""Reads the executable: position-independent, read-only relocations bound at start, canaries, checked calls, landing pads, no executable stack."""
import platform
import subprocess
import sys

PATH = sys.argv[1]


def tool(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def segments():
    return [line.split() for line in tool("readelf", "--wide", "--program-headers", PATH).splitlines() if line.startswith("  ")]


def first_instruction(symbol):
    lines = tool("objdump", "--no-show-raw-insn", f"--disassemble={symbol}", PATH).splitlines()
    body = next(i for i, line in enumerate(lines) if line.endswith(f"<{symbol}>:"))
    return lines[body + 1].split("\t")[-1].strip()


def missing(build_type):
    header = tool("readelf", "--wide", "--file-header", PATH)
    dynamic = tool("readelf", "--wide", "--dynamic", PATH)
    imports = tool("readelf", "--wide", "--dyn-syms", PATH)
    found = segments()
    wanted = {
        "position-independent executable": "DYN" in header and "PIE" in dynamic,
        "read-only relocations (RELRO)": any(row and row[0] == "GNU_RELRO" for row in found),
        "all symbols bound at start (BIND_NOW)": "BIND_NOW" in dynamic or "NOW" in dynamic.split("FLAGS_1")[-1],
        "stack canaries": "__stack_chk_fail" in imports,
        "a stack that is not executable": any(row and row[0] == "GNU_STACK" and "E" not in row[6] for row in found),
    }
    if build_type == "Release":
        wanted["checked calls (_FORTIFY_SOURCE)"] = "_chk@" in imports.replace("__stack_chk_fail@", "")
    if platform.machine() == "x86_64":
        wanted["landing pads for indirect branches (CET)"] = first_instruction("main") == "endbr64"
    return [what for what, there in wanted.items() if not there]


lacking = missing(sys.argv[2] if len(sys.argv) > 2 else "")
assert not lacking, f"{PATH} lacks: {', '.join(lacking)}"
print("ok")
