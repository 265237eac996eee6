#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""headwater read beside trafilatura on the same pages, in one run: pages per second of processor time, and both scores.

reading.py --headwater PATH [--set wcxb] [--limit N] [--venv DIR]
The pages and the scorer come from $HEADWATER_BENCH (default ../shared); trafilatura from PyPI into a virtual environment of its own,
which is thrown away unless --venv names a folder to keep it in. Nothing of it is a dependency of headwater.
"""
import argparse
import gzip
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RIVAL = "trafilatura==2.2.0"
NEEDED = [RIVAL, "lxml_html_clean"]
EXTRACT = """
import json, pathlib, sys
import trafilatura
for page in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    found = trafilatura.bare_extraction(page.read_bytes(), with_metadata=True, favor_precision=False)
    found = found.as_dict() if found is not None else {}
    author = found.get("author") or ""
    print(json.dumps({"id": page.stem, "text": found.get("text") or "", "title": found.get("title") or "", "blocks": [],
                      "authors": [name.strip() for name in author.split(";") if name.strip()], "published": found.get("date") or ""}))
"""


def unpack(folder, into, limit):
    packed = sorted(folder.iterdir())[:limit]
    for page in packed:
        data = page.read_bytes()
        name = page.name.removesuffix(".gz")
        (into / name).write_bytes(gzip.decompress(data) if page.suffix == ".gz" else data)
    return len(packed)


def timed(command):
    """Standard output of a child, and its processor time in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return out, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment(folder):
    python = pathlib.Path(folder) / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *NEEDED], check=True)
    return python


def score(home, name, predictions):
    scorer = [sys.executable, str(home / "bench" / "reading.py"), "--data", str(home / "data" / "reading"), "--only", name]
    done = subprocess.run([*scorer, "--predictions", str(predictions)], stdout=subprocess.PIPE, text=True)
    result = next((line for line in done.stdout.splitlines() if line.startswith("RESULT")), "")
    return dict(part.split("=") for part in result.split()[1:])


def with_page_names(lines):
    """Documents of headwater under the names of their pages."""
    for line in lines.splitlines():
        document = json.loads(line)
        document["id"] = pathlib.Path(document["id"]).stem
        yield json.dumps(document)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--headwater", default=str(ROOT / "build" / "release" / "headwater"))
    options.add_argument("--set", default="wcxb")
    options.add_argument("--limit", type=int)
    options.add_argument("--venv")
    options = options.parse_args()
    home = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared")).resolve()
    folder = home / "data" / "reading" / "pages" / options.set
    if not folder.is_dir():
        print(f"skipped: no {folder}; set HEADWATER_BENCH to a folder that has it")
        return
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        python = environment(options.venv or str(made / "venv"))
        (made / "pages").mkdir()
        pages = unpack(folder, made / "pages", options.limit)
        ours, our_time = timed([options.headwater, "read", "--json", "--quiet", "--threads", "1", str(made / "pages")])
        theirs, their_time = timed([str(python), "-c", EXTRACT, str(made / "pages")])
        (made / "headwater.jsonl").write_text("\n".join(with_page_names(ours.decode())))
        (made / "trafilatura.jsonl").write_bytes(theirs)
        print(f"{'':14} {'headwater':>12} {RIVAL:>20}")
        print(f"{'pages/CPU s':14} {pages / our_time:12.1f} {pages / their_time:20.1f}   {their_time / our_time:.1f} times")
        if options.limit:
            return
        scores = [score(home, options.set, made / f"{name}.jsonl") for name in ("headwater", "trafilatura")]
        for measure in scores[0]:
            if measure in scores[1] and not measure.endswith(("inputs", "failed", "contract_errors", "wall_s")):
                print(f"{measure.split('.')[-1]:14} {scores[0][measure]:>12} {scores[1][measure]:>20}")
        print("headwater's weights were trained on these pages: docs/benchmarks.md has the cross-validated figures")


if __name__ == "__main__":
    main()
