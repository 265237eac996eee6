#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bad inputs and bad cases: one clear line each, the exit status of the contract, and a case that still opens."""
import json
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile

from support import HEADWATER, as_nobody, ok, run, write_articles


def expect(done, status, words, lines=1):
    errors = done.stderr.decode().splitlines()
    assert done.returncode == status, f"exit status {done.returncode}, not {status}: {errors}"
    assert len(errors) == lines, errors
    assert any(words in line for line in errors), f"{words!r} not in {errors}"


def inputs(folder):
    good = write_articles(folder / "good", 2)
    (folder / "nothing").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "latin.txt").write_bytes("Pelle Öberg såg elden i hamnen på natten.".encode("latin-1") + b"\xff\xfe")
    (folder / "wrong.jsonl").write_text('{"id": "a", "text": "The quay burned."}\n{"id": "b"\n{"id": "c", "title": "no text"}\n')
    case = folder / "inputs.hw"
    expect(run("add", case, folder / "missing.txt", good), 1, "missing.txt: No such file or directory")
    assert len(ok("documents", case, "--json").splitlines()) == 2
    expect(run("add", case, folder / "nothing"), 1, "holds no files")
    done = run("add", case, folder / "wrong.jsonl")
    assert done.returncode == 1 and b"wrong.jsonl" in done.stderr, done.stderr
    assert b'"id":"a"' in ok("documents", case, "--json"), "the good record of a bad file is stored"
    for name in ("empty.txt", "binary.bin", "latin.txt"):
        done = run("add", case, folder / name)
        assert done.returncode in (0, 1), done
        assert done.returncode == 0 or name.encode() in done.stderr, done.stderr
    with zipfile.ZipFile(folder / "latin-title.docx", "w") as file:
        file.writestr("word/document.xml", "<w:p><w:t>The quay burned all night.</w:t></w:p>")
        file.writestr("docProps/core.xml", b"<dc:title>Caf\xe9 </dc:title>")
    ok("add", case, folder / "latin-title.docx")
    stored = [json.loads(line) for line in ok("documents", case, "--json").splitlines()]
    assert "Café" in [document["title"] for document in stored], stored
    assert ok("verify", case)


def not_a_case(folder):
    text = folder / "text.hw"
    text.write_text("Not a case, only words. " * 20)
    newer = folder / "newer.hw"
    ok("add", newer, folder / "good", "--quiet")
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    for command in (["claims"], ["documents", "--json"], ["verify"], ["report"]):
        expect(run(command[0], text, *command[1:]), 2, "not a headwater case")
        expect(run(command[0], folder / "none.hw", *command[1:]), 2, "No such file or directory")
        expect(run(command[0], newer, *command[1:]), 2, "made by a newer headwater (version 9)")
    expect(run("add", text, folder / "good"), 2, "not a headwater case")
    expect(run("add", folder / "no/such/folder.hw", folder / "good"), 2, "No such file or directory")
    expect(run("add", folder / "good", folder / "good"), 2, "a folder, not a headwater case")
    assert text.read_text().startswith("Not a case"), "a file that is no case stays as it was"


def usage(folder):
    case = folder / "usage.hw"
    ok("add", case, folder / "good", "--quiet")
    expect(run("export", case, "--format", "xlsx", "-o", folder / "x"), 2, "csv, json, graphml")
    expect(run("explain", case, "c0000000"), 2, "nothing in the case has this id or number")
    assert run("claims", case, "--credibility", "7").returncode == 2
    assert run("timeline", case, "--from", "yesterday").returncode == 2
    assert run("nonsense").returncode == 2
    assert run("claims").returncode == 2


def read_only(folder):
    locked = folder / "locked"
    locked.mkdir()
    # The build may lie in a home that nobody else may enter.
    executable = shutil.copy(HEADWATER, folder / "headwater")
    case = locked / "case.hw"
    ok("add", case, folder / "good", "--quiet")
    before = ok("documents", case, "--json")
    locked.chmod(0o555)
    case.chmod(0o444)
    try:
        expect(as_nobody(executable, "add", case, folder / "good"), 2, "cannot be written")
        expect(as_nobody(executable, "add", locked / "new.hw", folder / "good"), 2, "Permission denied")
        done = as_nobody(executable, "documents", case, "--json")
        assert done.stdout == before and done.returncode == 0, done
    finally:
        locked.chmod(0o755)
    assert sorted(p.name for p in locked.iterdir()) == ["case.hw"], list(locked.iterdir())


def locked_by_another(folder):
    case = folder / "busy.hw"
    ok("add", case, folder / "good", "--quiet")
    connection = sqlite3.connect(case, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    expect(run("add", case, folder / "good"), 2, "being written by another process")
    assert len(ok("documents", case, "--json").splitlines()) == 2, "reading goes on"
    connection.execute("ROLLBACK")
    connection.close()


def full_disk(folder):
    """No file may grow beyond a limit: what was stored before is kept, and the next run goes on."""
    many = write_articles(folder / "many", 120)
    case = folder / "full.hw"
    limit = 900_000
    done = subprocess.run([HEADWATER, "add", str(case), str(many)], capture_output=True, check=False, restore_signals=False,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    expect(done, 2, "full.hw: ")
    kept = run("documents", case, "--json").stdout.splitlines()
    assert 0 < len(kept) < 120, len(kept)
    ok("add", case, many, "--quiet")
    assert len(ok("documents", case, "--json").splitlines()) == 120


def damaged(folder):
    case = folder / "cut.hw"
    ok("add", case, folder / "many", "--quiet")
    bytes_before = case.read_bytes()
    for size in (0, 50, 4096, len(bytes_before) // 2, len(bytes_before) - 5000):
        case.write_bytes(bytes_before[:size])
        for command in ("documents", "verify"):
            done = run(command, case)
            assert done.returncode in (1, 2), (size, command, done)
            assert done.returncode == 1 or len(done.stderr.decode().splitlines()) == 1, done.stderr


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    root.chmod(0o755)
    for test in (inputs, not_a_case, usage, read_only, locked_by_another, full_disk, damaged):
        test(root)
        print("ok", test.__name__)
