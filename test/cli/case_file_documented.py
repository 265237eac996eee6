#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where docs/case-file.md and src/store/schema/*.sql do not name the same tables and columns."""
import pathlib
import re
import sqlite3
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def tables_of_schema():
    connection = sqlite3.connect(":memory:")
    for path in sorted((ROOT / "src/store/schema").glob("*.sql")):
        connection.executescript(path.read_text(encoding="utf-8"))
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            for name in names if not name.startswith(("text_search_", "page_search_", "page_names_"))}


def tables_of_page():
    found = {}
    for section in re.split(r"^## ", (ROOT / "docs/case-file.md").read_text(encoding="utf-8"), flags=re.M)[1:]:
        name = re.match(r"`(\w+)`", section)
        if name:
            found[name[1]] = re.findall(r"^\| `(\w+)` \| \w+ \| \S", section, re.M)
    return found


schema, page = tables_of_schema(), tables_of_page()
faults = [f"table {name}: the schema has {schema.get(name)}, docs/case-file.md has {page.get(name)}"
          for name in sorted(schema.keys() | page.keys()) if schema.get(name) != page.get(name)]
print("\n".join(faults) or f"docs/case-file.md: {len(schema)} tables, {sum(map(len, schema.values()))} columns described")
sys.exit(1 if faults or len(schema) < 40 else 0)
