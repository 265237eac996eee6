#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Folders: what cannot be read is named by itself and the rest is read; links stay inside; nothing is read twice."""
import json
import os
import pathlib
import shutil
import sys
import tempfile

from support import HEADWATER, article, as_nobody, ok, run


def ids(stdout):
    return [json.loads(line)["id"] for line in stdout.splitlines()]


def names_in(folder, *options):
    done = run("read", folder, "--json", *options)
    return sorted(str(pathlib.Path(i).relative_to(folder)) for i in ids(done.stdout)), done.stderr.decode().splitlines(), done.returncode


def write(path, number=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(article(number), encoding="utf-8")
    return path


def locked_entries(folder):
    """Each locked folder and file by name, in whatever place of the order, and everything else read."""
    for number, name in enumerate(("a", "b/deep", "c", "d/deep/er", "e")):
        for part in ("one", "two"):
            write(folder / name / f"{part}.txt", number)
    executable = shutil.copy(HEADWATER, folder.parent / "headwater")
    locked = [folder / "b", folder / "d/deep/er", folder / "c/one.txt"]
    no_search = folder / "e"
    for path in locked:
        path.chmod(0o000)
    no_search.chmod(0o444)
    try:
        done = as_nobody(executable, "read", folder, "--json")
    finally:
        for path in (*locked, no_search):
            path.chmod(0o755)
    errors = sorted(done.stderr.decode().splitlines())
    wanted = sorted(f"headwater: {path}: Permission denied" for path in [*locked, no_search / "one.txt", no_search / "two.txt"])
    assert errors == wanted, errors
    assert done.returncode == 1
    assert [str(pathlib.Path(i).relative_to(folder)) for i in ids(done.stdout)] == ["a/one.txt", "a/two.txt", "c/two.txt"], ids(done.stdout)


def links(folder):
    outside = write(folder.parent / "outside/secret.txt", 1).parent
    write(folder / "real/story.txt", 2)
    write(folder / ".hidden/kept.txt", 3)
    (folder / "again.txt").symlink_to("real/story.txt")  # inside: once, where it stands
    (folder / "again").symlink_to("real")
    (folder / "loop").symlink_to(folder)
    (folder / "real/up").symlink_to("..")
    (folder / "kept.txt").symlink_to(".hidden/kept.txt")  # the only way to a hidden file
    found, errors, status = names_in(folder)
    assert (found, errors, status) == (["kept.txt", "real/story.txt"], [], 0), (found, errors, status)
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "out").symlink_to(outside)
    (folder / "passwd.txt").symlink_to("../../../../../../../../etc/passwd")
    found, errors, status = names_in(folder)
    assert found == ["kept.txt", "real/story.txt"] and status == 0, (found, status)
    assert len(errors) == 1 and "3 links that lead out of the folder were passed over" in errors[0] and "--follow-links" in errors[0], errors
    (folder / "passwd.txt").unlink()
    found, errors, status = names_in(folder, "--follow-links")
    assert (found, errors, status) == (["kept.txt", "out/secret.txt", "real/story.txt"], [], 0), (found, errors, status)
    (folder / "nowhere.txt").symlink_to("gone.txt")
    (folder / "self").symlink_to("self")
    os.mkfifo(folder / "pipe")
    found, errors, status = names_in(folder)
    assert found == ["kept.txt", "real/story.txt"] and status == 1, (found, status)
    assert any("nowhere.txt: a link that cannot be followed: No such file" in e for e in errors), errors
    assert any("self: a link that cannot be followed: Too many levels" in e for e in errors), errors
    assert any("a pipe, socket or device was passed over" in e for e in errors), errors
    assert len(errors) == 4, errors
    entry = folder.parent / "entry"
    entry.symlink_to(folder / "real")  # a link that the user names is meant
    assert names_in(entry)[0] == ["story.txt"]
    case = folder.parent / "linked.hw"
    done = run("add", case, entry, "--quiet")
    assert done.returncode == 0 and b"entry/up" in done.stderr, f"what is named is the folder that links may not leave: {done}"


def the_case_is_no_document(folder):
    write(folder / "one.txt")
    case = folder / "case.hw"
    ok("add", case, folder)
    assert ok("add", case, folder).decode().endswith("0 added, 1 already there\n")
    done = run("add", case, case)
    assert done.returncode == 1 and b"case.hw: is the case itself" in done.stderr, done


def only_missing_inputs(folder):
    folder.mkdir()
    case = folder / "none.hw"
    for command in ("add", "run"):
        done = run(command, case, folder / "missing.txt", folder / "gone")
        assert done.returncode == 1 and len(done.stderr.splitlines()) == 2 and done.stdout == b"", done
        assert not list(folder.iterdir()), list(folder.iterdir())


def main():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name).resolve()
        root.chmod(0o755)
        for test in (locked_entries, links, the_case_is_no_document, only_missing_inputs):
            test(root / test.__name__ / "folder" if test is not only_missing_inputs else root / "empty")
            print("ok", test.__name__)


sys.exit(main())
