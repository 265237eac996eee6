#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where an include breaks src/layers.txt, where a folder or a room is not in it, where a source file lacks its licence line, or where
two files define a type of one name in one namespace, which the linker would take for the same (one-definition rule)."""
import collections
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
allowed = {}
for line in (root / "src/layers.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        name, others = line.split(":")
        allowed[name] = set(others.split())


def room_fault(inside, folder, room):
    """What is wrong with an include of `inside`, a path below `folder`, from a file of that room, "" beside the rooms."""
    other = inside.split("/")[0] if "/" in inside else ""
    if room in ("", other, "main") or other in allowed[f"{folder}/{room}"]:
        return ""
    return f"{folder}/{room} may not include " + (f"{folder}/{other}" if other else f"{inside}, which stands beside the rooms of {folder}")


def faults_of(path):
    where = path.relative_to(root)
    folder, *rooms = path.relative_to(root / "src").parts[:-1] or [""]
    room = "/".join(rooms)
    if folder not in allowed or (room and f"{folder}/{room}" not in allowed):
        return [f"{where}: folder {'/'.join([folder, *rooms])} is not in src/layers.txt"]
    text = path.read_text(encoding="utf-8")
    found = [] if text.startswith("// SPDX-License-Identifier: Apache-2.0\n") else [f"{where}: first line is not the SPDX line"]
    is_test = path.stem.endswith(("_test", "_for_tests"))
    for number, line in enumerate(text.splitlines(), 1):
        include = re.match(r'#include "([^"/]+)/([^"]+)"', line)
        if not include or include[1] not in allowed:
            continue
        if is_test and include[1] in ("language", "names"):  # tests read tokens and names as the program makes them
            continue
        if include[1] != folder and include[1] not in allowed[folder]:
            found.append(f"{where}:{number}: {folder} may not include {include[1]}")
        elif include[1] == folder and not is_test and (fault := room_fault(include[2], folder, room)):
            found.append(f"{where}:{number}: {fault}")
    return found


LOCAL = re.compile(r"\nnamespace \{\n.*?\n\}  // namespace\n", re.S)
TYPE = re.compile(r"^(?:template <[^>]*>\n)?(?:struct|class|enum class|enum) (\w+)\b(?!::)[^;{(]*\{", re.M)


def types_twice(paths):
    """Types outside of anonymous namespaces whose name stands in two files."""
    places = collections.defaultdict(list)
    for path in paths:
        if path.stem.endswith(("_test", "_for_tests")):
            continue
        text = path.read_text(encoding="utf-8")
        space = re.search(r"^namespace (headwater\S*) \{", text, re.M)
        for name in set(TYPE.findall(LOCAL.sub("\n", text))):
            places[(space[1] if space else "", name)].append(str(path.relative_to(root)))
    return [f"{' and '.join(where)}: both define the type {name}" for (_, name), where in sorted(places.items()) if len(where) > 1]


sources = sorted(p for ending in ("*.h", "*.cc") for p in root.glob(f"src/**/{ending}"))
faults = [fault for path in sources for fault in faults_of(path)] + types_twice(sources)
for path in sorted(p for folder in ("script", "test", "bench") for p in (root / folder).rglob("*")):
    if path.is_file() and (path.suffix in (".py", ".sh") or path.read_bytes().startswith(b"#!")):
        if b"SPDX-License-Identifier: Apache-2.0" not in path.read_bytes()[:200]:
            faults.append(f"{path.relative_to(root)}: no SPDX line")
print("\n".join(faults) or f"layers: {len(sources)} files keep src/layers.txt", file=sys.stderr if faults else sys.stdout)
sys.exit(1 if faults else 0)
