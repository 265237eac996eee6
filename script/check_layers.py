#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where an include breaks src/layers.txt, where a folder is in no layer, or where a source file lacks its licence line."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
layers = {}
for line in (root / "src/layers.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        name, allowed = line.split(":")
        layers[name] = set(allowed.split()) | {name}

faults = []
sources = sorted(p for ending in ("*.h", "*.cc") for p in root.glob(f"src/**/{ending}"))
for path in sources:
    folder = path.relative_to(root / "src").parts[0]
    where = path.relative_to(root)
    if folder not in layers:
        faults.append(f"{where}: folder {folder} is not in src/layers.txt")
        continue
    text = path.read_text(encoding="utf-8")
    if not text.startswith("// SPDX-License-Identifier: Apache-2.0\n"):
        faults.append(f"{where}: first line is not the SPDX line")
    for number, line in enumerate(text.splitlines(), 1):
        include = re.match(r'#include "([^"/]+)/', line)
        if include and include[1] in layers and include[1] not in layers[folder]:
            faults.append(f"{where}:{number}: {folder} may not include {include[1]}")
for path in sorted(p for folder in ("script", "test", "bench") for p in (root / folder).rglob("*")):
    if path.is_file() and (path.suffix in (".py", ".sh") or path.read_bytes().startswith(b"#!")):
        if b"SPDX-License-Identifier: Apache-2.0" not in path.read_bytes()[:200]:
            faults.append(f"{path.relative_to(root)}: no SPDX line")
print("\n".join(faults) or f"layers: {len(sources)} files keep src/layers.txt", file=sys.stderr if faults else sys.stdout)
sys.exit(1 if faults else 0)
