#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Outputs never destroy the case, an input or somebody's file; a failed write leaves the old file; a disk that is full is told."""
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

from support import HEADWATER, as_nobody, ok, run, write_articles

FORMATS = ("json", "graphml", "claimreview", "prov", "webannotation", "ftm", "stix", "timelinejs", "ris", "bibtex")


def refused(arguments, words, path=None):
    """Status 2, one line that names the file, and the file as it was."""
    before = path.read_bytes() if path and path.is_file() else None
    done = run(*arguments)
    errors = done.stderr.decode().splitlines()
    assert done.returncode == 2 and len(errors) == 1, (arguments, done)
    assert words in errors[0], (arguments, errors)
    assert before is None or path.read_bytes() == before, f"{path} was changed"


def outputs_of(case, target):
    """Every way to write one file from a case."""
    yield ["report", case, "--html", target]
    yield ["report", case, "--md", target]
    for form in FORMATS:
        yield ["export", case, "--format", form, "-o", target]


def never_the_case(folder):
    case = folder / "harbour.hw"
    ok("add", case, folder / "good", "--quiet")
    os.link(case, folder / "hard.hw")
    (folder / "soft.hw").symlink_to(case)
    (folder / "up").mkdir()
    names = [case, folder / "hard.hw", folder / "soft.hw", folder / "up/../harbour.hw", f"{folder}//./harbour.hw",
             *(f"{case}{ending}" for ending in ("-wal", "-shm", "-journal"))]
    for name in names:
        for command in outputs_of(case, name):
            refused(command, "is the case, not written", case)
            refused([*command, "--force"], "is the case, not written", case)
        refused(["run", case, folder / "good", "--html", name, "--force"], "is the case, not written", case)
    for command in outputs_of(folder / "soft.hw", case):
        refused(command, "is the case, not written", case)
    refused(["export", folder / "hard.hw", "--format", "json", "-o", case], "is the case, not written", case)
    csv = folder / "csv.hw"
    csv.mkdir()
    shutil.copy(case, csv / "claims.csv")
    refused(["export", csv / "claims.csv", "--format", "csv", "-o", csv, "--force"], "is the case, not written", csv / "claims.csv")
    assert b"nothing differs" in ok("verify", case)


def never_an_input(folder):
    page = folder / "good/page.html"
    refused(["run", folder / "new.hw", folder / "good", "--html", folder / "good/story000.txt", "--force"], "is an input", folder / "good/story000.txt")
    assert not (folder / "new.hw").exists(), "refused before a case was made"
    ok("run", folder / "new.hw", folder / "good", "--html", page)
    refused(["run", folder / "new.hw", folder / "good", "--html", page], "is an input", page)
    page.unlink()
    table = folder / "values.csv"
    table.write_text("source,object,value\na,fire,9\nb,fire,40\n")
    places = folder / "places.tsv"
    places.write_text("Ostrell\tNorrland\n")
    for option in ("--sources", "--dependence"):
        refused(["fuse", table, option, table, "--force"], "is an input", table)
        refused(["fuse", table, "--hierarchy", places, option, places, "--force"], "is an input", places)
    refused(["fuse", table, "--sources", folder / "s.jsonl", "--dependence", folder / "./s.jsonl"], "named for two outputs")
    refused(["report", folder / "new.hw", "--html", folder / "r", "--md", folder / "up/../r"], "named for two outputs")


def never_a_strangers_file(folder):
    case = folder / "harbour.hw"
    letter = folder / "letter.txt"
    letter.write_text("Dear editor, ...")
    for command in outputs_of(case, letter):
        refused(command, "exists and is no earlier output of headwater (--force overwrites it)", letter)
        refused([*command[:-1], folder / "up"], "a folder, not a file")
        refused([*command[:-1], folder / "none/x"], "No such file or directory")
    table = folder / "values.csv"
    for option in ("--sources", "--dependence"):
        refused(["fuse", table, option, letter], "no earlier output", letter)
    (folder / "tables").mkdir()
    (folder / "tables/claims.csv").write_text("name,paid\nBrandvik,3\n")
    refused(["export", case, "--format", "csv", "-o", folder / "tables"], "no earlier output", folder / "tables/claims.csv")
    assert sorted(p.name for p in (folder / "tables").iterdir()) == ["claims.csv"], "nothing is written where one file may not be"
    ok("export", case, "--format", "csv", "-o", folder / "tables", "--force")
    weights = folder / "weights"
    weights.mkdir()
    (weights / "tagger.bin").write_text("mine")
    refused(["train", "language", folder / "none", "--out", weights], "no earlier output", weights / "tagger.bin")
    ok("report", case, "--html", letter, "--force")
    assert letter.read_text().startswith("<!DOCTYPE html>")


def ours_is_written_anew(folder):
    case = folder / "harbour.hw"
    target = folder / "again"
    for command in outputs_of(case, target):
        target.write_bytes(b"")  # an empty file loses nothing
        ok(*command)
        first = target.read_bytes()
        target.chmod(0o640)
        ok(*command)
        assert target.read_bytes() == first
        assert target.stat().st_mode & 0o777 == 0o640, "the permissions stay"
        target.unlink()
    ok("export", case, "--format", "csv", "-o", folder / "csv")
    ok("export", case, "--format", "csv", "-o", folder / "csv")
    for option in ("--sources", "--dependence"):
        for _ in range(2):
            ok("fuse", folder / "values.csv", option, folder / f"fused{option}")
    real = folder / "real.html"
    link = folder / "link.html"
    link.symlink_to("real.html")
    ok("report", case, "--html", link)
    assert link.is_symlink() and real.read_text().startswith("<!DOCTYPE html>"), "a link stays a link"
    for stream in ("/dev/stdout", "/dev/fd/1"):
        assert ok("report", case, "--html", stream) == real.read_bytes()
    ok("report", case, "--html", "/dev/null")
    assert not [p for p in folder.rglob(".headwater-*")], "no draft is left"


def failure_keeps_the_old_file(folder):
    case = folder / "many.hw"
    page = folder / "kept.html"
    ok("run", case, write_articles(folder / "many", 60), "--html", page)
    before = page.read_bytes()
    limit = 100_000  # more than what SQLite keeps beside a case that is read
    assert len(before) > limit, len(before)
    done = subprocess.run([HEADWATER, "report", str(case), "--html", str(page)], capture_output=True, check=False, restore_signals=False,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert done.returncode == 2 and b"kept.html: File too large" in done.stderr, done
    assert page.read_bytes() == before
    page.chmod(0o444)
    executable = shutil.copy(HEADWATER, folder / "headwater")
    done = as_nobody(executable, "report", case, "--html", page)
    assert done.returncode == 2 and b"Permission denied" in done.stderr, done
    assert page.read_bytes() == before
    assert not [p for p in folder.rglob(".headwater-*")], "no draft is left"


def commands_with_output(folder):
    """One command line that prints, for each command of --help: a new command without one fails here."""
    case, good = folder / "harbour.hw", folder / "good"
    pairs = folder / "pairs.tsv"
    pairs.write_text("Edda Brandvik\tE. Brandvik\n")
    records = folder / "records.jsonl"
    records.write_text('{"id":"c1","text":"The crew of the ferry had no licence."}\n')
    lines = {name: [name, good] for name in ("read", "times", "attribute", "names", "events", "ledger", "reuse", "tag")}
    lines.update({name: [name, case] for name in ("report", "claims", "sources", "origins", "conflicts", "timeline", "entities", "documents", "verify")})
    lines.update({"compare": ["compare", "--pairs", pairs], "match": ["match", "--claims", records, records], "fuse": ["fuse", folder / "values.csv"],
                  "add": ["add", case, good], "import": ["import", case, records], "run": ["run", case, good], "explain": ["explain", case, "1"],
                  "export": ["export", case, "--format", "json", "-o", "/dev/stdout"], "train": ["train", "--help"],
                  "history": ["history", case], "serve": ["serve", case, "--get", "/api/case"], "rate": ["rate", case, "1", "2"], "note": ["note", case, "1", "ask the port"]})
    # What can be decided once alone.
    lines.update({name: [name, "--help"] for name in ("merge", "split", "same", "derive", "voice", "verdict", "hypothesis", "judge", "undo", "redo")})
    listed = re.findall(r"^  ([a-z_]+)", ok("--help").decode().split("Subcommands:")[1], re.M)
    assert sorted(lines) == sorted(listed), sorted(set(lines) ^ set(listed))
    return lines


def full_disk(folder):
    lines = list(commands_with_output(folder).values())
    with_json = [[*line, "--json"] for line in lines if line[0] not in ("export", "train", "tag")]
    helped = [[line[0], "--help"] for line in lines]
    printed = 0
    with open("/dev/full", "wb") as full:
        for line in [["--help"], ["--version"], *lines, *with_json, *helped]:
            if run(*line).stdout == b"":
                continue  # an empty list as JSON
            printed += 1
            done = subprocess.run([HEADWATER, *map(str, line)], stdout=full, stderr=subprocess.PIPE, check=False)
            errors = done.stderr.decode().splitlines()
            assert done.returncode == 2, f"{line}: exit status {done.returncode} {errors}"
            assert len(errors) == 1 and "No space left on device" in errors[0], (line, errors)
        for line in (["nonsense"], ["claims", folder / "none.hw"], ["read", folder / "none.txt"]):
            done = subprocess.run([HEADWATER, *map(str, line)], stdout=subprocess.DEVNULL, stderr=full, check=False)
            assert done.returncode == 2, f"{line}: a message that could not be written: exit status {done.returncode}"
    assert printed > 2 * len(lines), printed


def closed_streams(folder):
    case = folder / "harbour.hw"
    script = '"$1" report "$2" {}; echo "status $?" >&3'
    for closed, wanted in (("0<&-", "status 0"), ("1>&-", "status 2"), ("2>&-", "status 0"), ("0<&- 1>&- 2>&-", "status 2")):
        done = subprocess.run(["bash", "-c", "exec 3>&1; " + script.format(closed), "-", HEADWATER, str(case)], capture_output=True, check=False)
        assert wanted in done.stdout.decode(), (closed, done)
    assert b"nothing differs" in ok("verify", case)


def closed_pipe(folder):
    """A reader that goes away: quiet, no message."""
    case = folder / "harbour.hw"
    for trap in ("", "trap '' PIPE; "):
        done = subprocess.run(["bash", "-c", trap + '"$1" report "$2" --json | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}', "-", HEADWATER, str(case)],
                              capture_output=True, check=False)
        assert done.stderr == b"" and int(done.stdout) in (0, 141), (trap, done)


def main():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        root.chmod(0o755)
        write_articles(root / "good", 3)
        for test in (never_the_case, never_an_input, never_a_strangers_file, ours_is_written_anew, failure_keeps_the_old_file, full_disk,
                     closed_streams, closed_pipe):
            test(root)
            print("ok", test.__name__)


sys.exit(main())
