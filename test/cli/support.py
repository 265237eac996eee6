# SPDX-License-Identifier: Apache-2.0
"""What the command tests share: the executable, small made-up inputs, and the outputs of a case."""
import json
import os
import pathlib
import subprocess
import sys

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
LISTS = ["claims", "sources", "origins", "conflicts", "timeline", "entities", "documents"]

NOBODY = 65534
TOWNS = ["Ostrell", "Varnholm", "Lindmark", "Teveran", "Kessby", "Morhaven"]
OUTLETS = ["Tidemark Post", "Ostrell Courier", "Norrland Wire", "Harbour Weekly"]


def run(*arguments, **options):
    return subprocess.run([HEADWATER, *map(str, arguments)], capture_output=True, check=False, **options)


def ok(*arguments):
    done = run(*arguments)
    assert done.returncode == 0, f"{arguments}: exit status {done.returncode}: {done.stderr.decode()}"
    assert done.stderr == b"", f"{arguments}: {done.stderr.decode()}"
    return done.stdout


def as_nobody(executable, *arguments):
    """As a user whom file permissions bind."""
    options = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run([executable, *map(str, arguments)], capture_output=True, check=False, cwd="/", **options)


def article(number):
    town, outlet = TOWNS[number % len(TOWNS)], OUTLETS[number % len(OUTLETS)]
    dead = 3 + number % 7
    return (f"Fire on the {town} ferry\n\n"
            f"At least {dead} people died when a fire broke out on the ferry in {town} on 2 March 2011, the harbour police said.\n\n"
            f"\"The pump in engine room {number} had been out of order since January,\" said harbour master Edda Brandvik.\n\n"
            f"The port authority of {town} denied that the crew had no licence, according to the {outlet}.\n")


def write_articles(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"story{number:03}.txt").write_text(article(number), encoding="utf-8")
    return folder


def write_json_lines(path, count):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"id": f"r{number:03}", "text": article(100 + number), "date": "2011-03-04",
                                   "source": OUTLETS[number % len(OUTLETS)], "title": f"Ferry fire {number}"}) + "\n")
    return path


def outputs(case, scratch):
    """Everything that the lists and exports print, as one dictionary."""
    found = {name: ok(name, case, "--json") for name in LISTS}
    found.update({f"{name}.csv": ok(name, case, "--csv") for name in LISTS})
    found.update({f"{name}.txt": ok(name, case) for name in LISTS})
    found["report"] = ok("report", case, "--full") + ok("report", case)
    for form in ("json", "graphml"):
        target = pathlib.Path(scratch) / f"export.{form}"
        ok("export", case, "--format", form, "-o", target)
        found[f"export.{form}"] = target.read_bytes()
        target.unlink()
    return found


def same(a, b, what):
    different = [name for name in a if a[name] != b[name]]
    assert not different, f"{what}: different outputs: {different}"
