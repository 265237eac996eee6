#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Golden stories: each folder here is a story with one file per stage; what the program prints now must equal it.

check_golden.py EXECUTABLE [--approve]      --approve writes the files anew (script/approve)
"""
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
STORIES = {"selmira": "examples/selmira/documents", "ostrell": "test/stories/ostrell/documents"}
LISTS = ["claims", "conflicts", "timeline", "entities", "origins", "sources", "documents"]


def outputs(headwater, documents):
    """File name -> what is printed. Runs in the project's root, so that paths in it are the same everywhere."""
    def call(*arguments):
        done = subprocess.run([headwater, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode != 0 or done.stderr:
            sys.exit(f"headwater {' '.join(arguments)}: exit status {done.returncode}\n{done.stderr}")
        return done.stdout

    with tempfile.TemporaryDirectory() as folder:
        case = f"{folder}/story.hw"
        call("add", case, documents, "--quiet")
        found = {"read.jsonl": call("read", documents, "--json"), "attribute.jsonl": call("attribute", documents, "--json"),
                 "times.jsonl": call("times", documents, "--json"), "events.jsonl": call("events", documents, "--json"),
                 "reuse.jsonl": call("reuse", documents, "--json"), "report.txt": call("report", case, "--full").replace(case, "story.hw"),
                 "report_short.txt": call("report", case).replace(case, "story.hw")}
        for name in LISTS:
            found[f"{name}.jsonl"] = call(name, case, "--json")
        return found


def main():
    headwater = str(pathlib.Path(sys.argv[1]).resolve())
    approve = "--approve" in sys.argv
    different = 0
    for story, documents in STORIES.items():
        folder = HERE / story
        found = outputs(headwater, documents)
        if approve:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for name, text in found.items():
                (folder / name).write_text(text, encoding="utf-8")
            continue
        for stale in sorted({path.name for path in folder.iterdir()} - found.keys()):
            different += 1
            print(f"{story}/{stale} is compared with nothing")
        for name, text in found.items():
            expected = (folder / name).read_text(encoding="utf-8") if (folder / name).exists() else ""
            if text != expected:
                different += 1
                lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), f"{story}/{name} (golden)", "printed now",
                                             lineterm="", n=1)
                print("\n".join(line[:300] for _, line in zip(range(30), lines)))
    if different:
        print(f"{different} files differ from the golden stories; if that is meant: script/approve, then read the diff")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
