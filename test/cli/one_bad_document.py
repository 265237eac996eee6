#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One bad document never takes a case down: marks that belong to no quotation, and memory that runs out in one of several inputs."""
import json
import pathlib
import resource
import tempfile

from support import ok, run, write_articles

# Quotation marks that open or close nothing, where a rule looks for a quotation.
UNPAIRED = [
    "Divers later identified as `Merganser' the tug that had sunk off Kessby.",
    "The crew was later described as \u2018Ostrell Nine the harbour said.",
    "The council dismissed as \u201d the claim that the quay had burned.",
    "Brandvik rejected as \u00ab baseless the report that the pump failed.",
    "The lock -- later identified as ` -- was closed on Monday, Edda Brandvik said.",
    "\u201eThe quay is safe, said Edda Brandvik. \u201c \u201c \" '",
    "Edda Brandvik said: \u201d",
    "`",
]


def unpaired_marks(folder):
    paths = []
    for number, text in enumerate(UNPAIRED):
        paths.append(folder / f"marks{number}.txt")
        paths[-1].write_text(f"The quay in Kessby was closed on Monday.\n\n{text}\n", encoding="utf-8")
    for name in ("attribute", "times", "names", "events", "tag", "reuse", "ledger", "read"):
        ok(name, *paths)
    found = [json.loads(line) for line in ok("attribute", "--json", paths[0]).decode().splitlines()]
    holders = [a["holder"] for a in found[0]["attributions"]]
    assert holders == ["Divers"], holders
    case = folder / "marks.hw"
    ok("run", case, *paths)
    assert len(ok("documents", case, "--json").splitlines()) == len(UNPAIRED)
    ok("verify", case)


def with_memory(mebibytes):
    size = mebibytes << 20
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))}


def least_memory(folder, good):
    """What the good documents need, in steps of 32 MiB."""
    for mebibytes in range(64, 2048, 32):
        case = folder / "trial.hw"
        done = run("add", "--threads", 1, case, good, **with_memory(mebibytes))
        case.unlink(missing_ok=True)
        if done.returncode == 0:
            return mebibytes
    raise AssertionError("the good documents fit in no memory")


def out_of_memory(folder):
    good = write_articles(folder / "good", 3)
    least = least_memory(folder, good)
    big = folder / "good" / "big.txt"
    sentence = "The ferry in Ostrell burned on Monday and the harbour police of Kessby said nothing more of it. "
    big.write_text("".join(f"{n} {sentence}\n\n" for n in range(40000)), encoding="utf-8")
    case = folder / "memory.hw"
    done = run("add", "--threads", 1, case, good, **with_memory(least + 64))
    errors = done.stderr.decode()
    assert done.returncode == 1, (done.returncode, errors)
    assert errors.endswith("big.txt: out of memory\n") and errors.count("\n") == 1, errors
    assert len(ok("documents", case, "--json").splitlines()) == 3
    ok("verify", case)


with tempfile.TemporaryDirectory() as scratch:
    unpaired_marks(pathlib.Path(scratch))
    out_of_memory(pathlib.Path(scratch))
