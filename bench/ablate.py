#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What each rule of attribution is worth, on texts that its author did not write: a row a rule.

ablate.py --headwater PATH [--fast] [RULE...]

fires      how often it stands as the reason of an attribution, over all sets
precision  how many of those share half of their content's words with a gold content (passages, PolNeAR, RiQuA)
the rest   points lost (-) or won (+) without it: PolNeAR dev and RiQuA valid, exact F1 of source, cue and content;
           held-out passages (test/attribution/passages, those numbered 2), found and all keys right
PolNeAR and RiQuA need the scorer and data of $HEADWATER_BENCH (default ../shared).
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "test" / "attribution"))
import score_passages  # noqa: E402
from passages import read_passages  # noqa: E402

WORD = re.compile(r"\w+")
SPAN_SETS = ("polnear_dev", "riqua_valid")
ROLES = ("source", "cue", "content")


def wrapper(headwater, options):
    """The scorer runs `PATH attribute --json FILE`: a script that adds the options."""
    file = tempfile.NamedTemporaryFile("w", suffix=".sh", delete=False)
    file.write(f'#!/bin/sh\ncommand=$1\nshift\nexec "{headwater}" "$command" {" ".join(options)} "$@"\n')
    file.close()
    os.chmod(file.name, 0o700)
    return file.name


def span_figures(home, headwater, options):
    script, figures = wrapper(headwater, options), {}
    for name in SPAN_SETS:
        done = subprocess.run([sys.executable, str(home / "bench/attribution.py"), "--data", str(home / "data/attribution"),
                               "--headwater", script, "--only", name], capture_output=True, text=True, check=True)
        for role in ROLES:
            figures[f"{name.split('_')[0]} {role}"] = float(re.search(rf"{name}\.{role}_exact_f1=([\d.]+)", done.stdout)[1])
    os.unlink(script)
    return figures


def passage_figures(headwater, options):
    passages = read_passages(score_passages.FOLDER)
    found = score_passages.run(headwater, passages, options)
    held_out = [(p, f) for p, f in zip(passages, found) if score_passages.HELD_OUT.search(p.id)]
    scores = score_passages.score(*zip(*held_out))
    return {"held-out found": scores["found"], "held-out keys": scores["all keys"]}


def figures_of(home, headwater, options):
    return {**span_figures(home, headwater, options), **passage_figures(headwater, options)}


def words_of(text, spans):
    return {m.start() for start, end in spans for m in WORD.finditer(text, start, end)}


def marked_texts(home):
    """(record to read, content words of each gold attribution) of all sets."""
    for name in SPAN_SETS:
        data = home / "data/attribution"
        gold = {g["id"]: g["attributions"] for g in map(json.loads, open(data / f"{name}_gold.jsonl", encoding="utf-8"))}
        for record in map(json.loads, open(data / f"{name}.jsonl", encoding="utf-8")):
            yield record, [words_of(record["text"], a["content"]) for a in gold[record["id"]]]
    for passage in read_passages(score_passages.FOLDER):
        if score_passages.HELD_OUT.search(passage.id):
            record = {"id": passage.id, "text": passage.text}
            yield record, [words_of(passage.text, gold.content) for gold in passage.gold.values()]


def precision_of_rules(home, headwater, options):
    fired, right = collections.Counter(), collections.Counter()
    marked = list(marked_texts(home))
    given = "\n".join(json.dumps({"id": str(i), "text": record["text"]}) for i, (record, _) in enumerate(marked))
    done = subprocess.run([headwater, "attribute", "--json", "--quiet", *options, "-"], input=given, capture_output=True,
                          text=True, encoding="utf-8", check=True)
    for record in map(json.loads, done.stdout.splitlines()):
        text, golds = marked[int(record["id"])][0]["text"], marked[int(record["id"])][1]
        for one in record["attributions"]:
            rule = one["why"][0]["rule"]
            words = words_of(text, [(s["start"], s["end"]) for s in one["content"]])
            fired[rule] += 1
            right[rule] += any(len(words & gold) * 2 >= len(words | gold) for gold in golds)
    return fired, right


def rules_of(headwater):
    """Its message for a name that is no rule lists all."""
    done = subprocess.run([headwater, "attribute", "--without", "none", "-"], capture_output=True, text=True, check=False)
    return re.findall(r"attribution\.\w+", done.stderr.split("did you mean")[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--headwater", required=True)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("rules", nargs="*")
    options = parser.parse_args()
    home = pathlib.Path(os.environ.get("HEADWATER_BENCH", ROOT.parent / "shared"))
    headwater = str(pathlib.Path(options.headwater).resolve())
    mode = ["--fast"] if options.fast else []
    base = figures_of(home, headwater, mode)
    fired, right = precision_of_rules(home, headwater, mode)
    print("| rule | fires | precision | " + " | ".join(base) + " |")
    print("|---|---|---|" + "---|" * len(base))
    print(f"| none left out | {sum(fired.values())} | {100 * sum(right.values()) / max(1, sum(fired.values())):.0f} | "
          + " | ".join(f"{value:.1f}" for value in base.values()) + " |", flush=True)
    for rule in options.rules or rules_of(headwater):
        without = figures_of(home, headwater, mode + ["--without", rule])
        share = f"{100 * right[rule] / fired[rule]:.0f}" if fired[rule] else "-"
        print(f"| `{rule}` | {fired[rule]} | {share} | "
              + " | ".join(f"{without[key] - base[key]:+.1f}" for key in base) + " |", flush=True)


if __name__ == "__main__":
    main()
