#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every single edit of a case made with another SQLite tool is seen: single_edits.py EXECUTABLE [--all].

One copy of a small real case an edit: each column of each table set to another value of its type, to a value of
another type and (where it may be) to NULL; a row deleted, added, doubled and two rows swapped in each table;
triggers, views, tables and indices added, changed and dropped; the numbers of the header; the last documents taken
out together with their log entries (seen with `verify --head`). `verify` must exit 1 or 2, and name the table, the
document or the entry. --all: for each column the first, a middle and the last row; otherwise a middle one alone."""
import json
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from support import article, ok, run, write_articles, write_json_lines

EVERY = "--all" in sys.argv
NO_ROWS_IN_A_SMALL_CASE = set()


def quote(name):
    return '"' + name.replace('"', '""') + '"'


def connect(path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    return connection


def make_case(folder):
    """A case with rows in as many tables as can be: copies, shared passages, conflicts, comments, links, rejected times."""
    source = write_articles(folder / "articles", 6)
    shutil.copy(source / "story000.txt", source / "twin.txt")
    write_json_lines(folder / "records.jsonl", 3)
    (folder / "page.html").write_text(
        "<html><head><title>Ferry fire in Ostrell</title></head><body><nav><a href='/'>Home</a> <a href='/a'>About</a></nav><article><h1>Ferry fire</h1>"
        "<p>The <a href='https://example.org/police'>harbour police</a> said on Tuesday that 12 people died when a bomb exploded on the ferry in Ostrell on 2 March 2011. "
        "The Red Tide Front, also known as RTF, claimed responsibility, said Edda Brandvik, spokeswoman for the Harbour League.</p>"
        "<p>The Sea Guard, the armed wing of the Harbour League, killed 14 people in the bombing in Ostrell on 2 March 2011, the ministry said. "
        "Officials gave the report to Radio Lusk on condition that they were not named. The ministry passed the report to Radio Lusk on the condition that it was not credited.</p></article>"
        "<footer>Copyright Harbour Weekly</footer></body></html>", encoding="utf-8")
    (folder / "more.txt").write_text(
        "Bomb kills nine in Ostrell\n\nA bomb exploded on the ferry in Ostrell on 2 March 2011, killing nine people and injuring 40, police said.\n\n"
        "The Red Tide Front (RTF) denied that it had planted the bomb, Radio Lusk reported.\n\n" + article(3), encoding="utf-8")
    case = folder / "case.hw"
    for inputs in ((source,), (folder / "records.jsonl", folder / "page.html", folder / "more.txt")):
        head = json.loads(ok("add", case, *inputs, "--json"))["head"]
    return case, head


def tables_of(case):
    with sqlite3.connect(case) as connection:
        names = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
            # Their words find rows of the page and show nothing; no edit of them shows.
            if not row[0].startswith(("page_search", "page_names"))]
        return {name: [dict(zip(("name", "type", "key"), (row[1], row[2], row[5]), strict=True))
                       for row in connection.execute(f"PRAGMA table_info({quote(name)})")] for name in names}


def key_of(connection, table, columns, number):
    """WHERE clause and values that name the row at `number` in the order of the key."""
    keys = [c["name"] for c in columns if c["key"]]
    row = connection.execute(f"SELECT {', '.join(map(quote, keys))} FROM {quote(table)} ORDER BY {', '.join(map(quote, keys))} LIMIT 1 OFFSET {number}").fetchone()
    return " AND ".join(f"{quote(k)} IS ?" for k in keys), row


def other_values(value):
    if value is None:
        return [7, "x"]
    if isinstance(value, int):
        return [value + 1, str(value) + "x", None]
    if isinstance(value, float):
        return [value + 0.5, None]
    if isinstance(value, bytes):
        return [bytes([value[0] ^ 1]) + value[1:] if value else b"\1", value + b"\0", None]
    return [value + "x", value[:-1] if value else "y", value.encode(), None]


def column_edit(table, columns, column, number, pick):
    def edit(connection):
        where, key = key_of(connection, table, columns, number)
        old = connection.execute(f"SELECT {quote(column)} FROM {quote(table)} WHERE {where}", key).fetchone()[0]
        values = other_values(old)
        if pick >= len(values):
            return False
        connection.execute(f"UPDATE {quote(table)} SET {quote(column)} = ? WHERE {where}", (values[pick], *key))
        now = connection.execute(f"SELECT count(*) FROM {quote(table)} WHERE {where} AND {quote(column)} IS ? AND typeof({quote(column)}) = typeof(?)",
                                 (*key, old, old)).fetchone()[0]
        return not now
    return edit


def delete_row(table, columns, number):
    def edit(connection):
        where, key = key_of(connection, table, columns, number)
        connection.execute(f"DELETE FROM {quote(table)} WHERE {where}", key)
        return True
    return edit


def add_row(table, columns, number):
    """The row again, its key one further than any."""
    def edit(connection):
        where, key = key_of(connection, table, columns, number)
        row = list(connection.execute(f"SELECT * FROM {quote(table)} WHERE {where}", key).fetchone())
        last = max(i for i, c in enumerate(columns) if c["key"])
        for i, column in enumerate(columns):
            if i == last or (table == "documents" and column["name"] == "id"):
                value = row[i]
                most = connection.execute(f"SELECT max({quote(column['name'])}) FROM {quote(table)}").fetchone()[0]
                row[i] = most + 1 if isinstance(value, int) else value + (b"x" if isinstance(value, bytes) else "x")
        connection.execute(f"INSERT INTO {quote(table)} VALUES ({','.join('?' * len(row))})", row)
        return True
    return edit


def empty_table(table):
    def edit(connection):
        connection.execute(f"DELETE FROM {quote(table)}")
        return True
    return edit


def swap_rows(table, columns):
    """The first two rows exchange what is no key."""
    def edit(connection):
        rest = [c["name"] for c in columns if not c["key"]]
        if table == "documents":
            rest.remove("id")
        names = ", ".join(map(quote, rest))
        (where_a, key_a), (where_b, key_b) = (key_of(connection, table, columns, n) for n in (0, 1))
        a, b = (connection.execute(f"SELECT {names} FROM {quote(table)} WHERE {w}", k).fetchone() for w, k in ((where_a, key_a), (where_b, key_b)))
        if a == b:
            return False
        for where, key, values in ((where_a, key_a, b), (where_b, key_b, a)):
            connection.execute(f"UPDATE {quote(table)} SET {', '.join(quote(r) + ' = ?' for r in rest)} WHERE {where}", (*values, *key))
        return True
    return edit


def sql(text):
    def edit_of_schema(connection):
        connection.executescript(text)
        return True
    return edit_of_schema


def nothing(_):
    return True


def edits_of_schema(tables):
    yield "a trigger", sql("CREATE TRIGGER evil AFTER UPDATE ON claims BEGIN DELETE FROM originals; END"), "evil"
    yield "a trigger of a view", sql("CREATE VIEW v AS SELECT 1 AS a; CREATE TRIGGER evil INSTEAD OF INSERT ON v BEGIN SELECT 1; END"), "evil"
    yield "a view", sql("CREATE VIEW evil AS SELECT * FROM claims"), "evil"
    yield "a table", sql("CREATE TABLE evil (a)"), "evil"
    yield "a virtual table", sql("CREATE VIRTUAL TABLE evil USING fts5 (a)"), "evil"
    yield "an index", sql("CREATE INDEX evil ON claims (text)"), "evil"
    yield "an index of an expression", sql("CREATE INDEX evil ON claims (abs(position))"), "evil"
    yield "a sequence", sql("CREATE TABLE evil (a INTEGER PRIMARY KEY AUTOINCREMENT)"), "evil"
    yield "statistics", sql("ANALYZE"), "sqlite_stat1"
    yield "a view for a table", sql("ALTER TABLE sources RENAME TO hidden; CREATE VIEW sources AS SELECT * FROM hidden"), "sources"
    for table in tables:
        if not table.startswith("text_search"):
            yield f"{table} dropped", sql(f"DROP TABLE {table}"), table
            yield f"{table} with a column more", sql(f"ALTER TABLE {table} ADD COLUMN evil TEXT"), table
            yield f"{table} with a generated column", sql(f"ALTER TABLE {table} ADD COLUMN evil AS (1) VIRTUAL"), table
    yield "text_search dropped", sql("DROP TABLE text_search"), "text_search"
    for name in ("documents_by_sha256", "claims_by_id", "utterances_by_document"):
        yield f"{name} dropped", sql(f"DROP INDEX {name}"), name
        yield f"{name} on another column", sql(f"DROP INDEX {name}; CREATE INDEX {name} ON log (target)"), name
    for name in ("log_is_never_changed", "log_is_never_cut"):
        yield f"{name} dropped", sql(f"DROP TRIGGER {name}"), name
    for pragma in ("application_id = 7", "user_version = 0", "user_version = 1", "user_version = 2", "user_version = 3", "user_version = 5"):
        yield pragma, sql(f"PRAGMA {pragma}"), "case.hw"


TRIGGERS = """
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
"""


def edits_of_rows(case, tables):
    with sqlite3.connect(case) as connection:
        counts = {table: connection.execute(f"SELECT count(*) FROM {quote(table)}").fetchone()[0] for table in tables}
    for table, columns in tables.items():
        count = counts[table]
        if count == 0:
            NO_ROWS_IN_A_SMALL_CASE.add(table)
            continue
        numbers = sorted({0, count // 2, count - 1}) if EVERY else [count // 2]
        for number in numbers:
            for column in columns:
                for pick in range(4 if EVERY else 2):
                    yield f"{table}.{column['name']} of row {number}, value {pick}", column_edit(table, columns, column["name"], number, pick), None
            yield f"{table} row {number} deleted", delete_row(table, columns, number), None
            yield f"{table} row {number} again", add_row(table, columns, number), None
        yield f"{table} emptied", empty_table(table), None
        if count > 1 and any(not c["key"] for c in columns):
            yield f"{table} rows swapped", swap_rows(table, columns), None


def tried(folder, case, number, edit):
    """None where the edit could not be made or changed nothing, else (status, output)."""
    copy = folder / f"{number}" / "case.hw"
    copy.parent.mkdir()
    try:
        shutil.copy(case, copy)
        connection = connect(copy)
        try:
            connection.executescript("DROP TRIGGER log_is_never_changed; DROP TRIGGER log_is_never_cut")
            if edit.__name__ == "edit_of_schema":
                connection.executescript(TRIGGERS)
            if not edit(connection):
                return None
            if edit.__name__ != "edit_of_schema":
                connection.executescript(TRIGGERS)
        except (sqlite3.IntegrityError, sqlite3.OperationalError):
            return None
        finally:
            connection.close()
        done = run("verify", copy, "--quiet", timeout=60)
        return done.returncode, (done.stdout + done.stderr).decode(errors="replace")
    finally:
        shutil.rmtree(copy.parent)


def cut_off(folder, case):
    """The last documents, all that was made from them and their log entries taken out: the case as it was before."""
    early = folder / "early.hw"
    inputs = write_articles(folder / "few", 2)
    ok("add", early, inputs, "--quiet")
    shutil.copy(early, folder / "cut.hw")
    head = json.loads(ok("add", early, folder / "articles", "--json"))["head"]
    assert run("verify", folder / "cut.hw").returncode == 0, "the cut case is a case in itself"
    done = run("verify", folder / "cut.hw", "--head", head)
    assert done.returncode == 1 and head.encode() in done.stdout, done
    assert b"it ends at the head given" in ok("verify", early, "--head", head)
    assert run("verify", case, "--head", "xyz").returncode == 2


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        case, head = make_case(folder)
        assert f"its head is {head}".encode() in ok("verify", case), "verify prints the head that add gave"
        tables = tables_of(case)
        assert tried(folder, case, "control", nothing) == (0, ""), "the way of editing alone is no edit"
        edits = [*edits_of_rows(case, tables), *edits_of_schema(tables)]
        made, unseen, unnamed, seen_by_status = 0, [], [], {1: 0, 2: 0}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for (what, _, expected), outcome in zip(edits, pool.map(lambda i: tried(folder, case, i, edits[i][1]), range(len(edits))), strict=True):
                if outcome is None:
                    continue
                made += 1
                status, text = outcome
                if status not in seen_by_status:
                    unseen.append(f"{what}: exit status {status}, {text!r}")
                    continue
                seen_by_status[status] += 1
                if not text.strip() or (expected and expected not in text):
                    unnamed.append(f"{what}: {text!r}")
        cut_off(folder, case)
        ok("verify", case)
        print(f"{made - len(unseen)} of {made} single edits seen ({seen_by_status[1]} named by verify, {seen_by_status[2]} refused), "
              f"{len(unnamed)} not named; {len(tables)} tables, without rows: {', '.join(sorted(NO_ROWS_IN_A_SMALL_CASE)) or 'none'}")
        for line in unseen + unnamed:
            print(line)
        assert made > 400 and not unseen and not unnamed
        assert len(NO_ROWS_IN_A_SMALL_CASE) <= 3, NO_ROWS_IN_A_SMALL_CASE


main()
