#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Piles with marked stories and claims for `headwater train stories`, from the development data beside the project.

usage: marked_piles.py --data SHARED --out DIR [--worlds 1,2] [--facts 160]

News: every topic of SHARED/data/news; its stories and claims are the editor's where there are some, else its stories are the two sets of documents
that ECB+ put together. Worlds: made by SHARED/bench/world.py, a pile a regime and seed; a sentence states its focal value.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CAMPAIGN_WEIGHT = 2.5  # of a claim that one interest spreads: to show it as confirmed is the worst that can happen
WORLD_SHARE = 0.125  # of the piles of one regime together beside one of news
ORIGIN_SHARE = 0.3  # of a pile of the world beside one of news where origins are learned


def write(folder, name, gold):
    (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")


def span_of(origins):
    return {"lo": origins[0], "hi": origins[1]} if origins else None


def news(data, out):
    for path in sorted((data / "ecb").glob("*.jsonl")):
        name = path.stem
        shutil.copyfile(path, out / f"{name}.jsonl")
        marked = data / "editor" / f"{name}.gold.json"
        if marked.exists():
            gold = json.loads(marked.read_text(encoding="utf-8"))
            write(out, name, {"stories": gold["stories"], "claims": [dict(c, origins=span_of(c.get("origins"))) for c in gold["claims"]], "conflicts": gold["conflicts"]})
            continue
        ids = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        sets = {"ecb": [i for i in ids if not i.endswith("plus")], "plus": [i for i in ids if i.endswith("plus")]}
        write(out, name, {"stories": [{"id": k, "documents": v} for k, v in sets.items()]})


def world(bench, regime, seed, facts, share, out):
    name = f"{regime}-{seed}"
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, str(bench / "world.py"), "make", "--seed", str(seed), "--regime-file", str(bench / f"world_{regime}.json"),
                        "--facts", str(facts), "--out", made], check=True, stdout=subprocess.DEVNULL)
        made = pathlib.Path(made)
        shutil.rmtree(out / name, ignore_errors=True)
        shutil.copytree(made / "documents", out / name)
        texts = {}
        for line in (made / "texts.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            texts[record["id"]] = record["text"]
        stories, claims, conflicts, origins = {}, {}, [], {}
        for line in (made / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["record"] == "claim" and record["origins"] is not None:
                seen = record.get("origins_visible") or record["origins"]
                spread = record.get("campaign") and not record.get("untold")
                if spread:
                    seen = min(seen, record["origins"])
                origins[record["id"]] = {"lo": seen, "hi": seen, "weight": CAMPAIGN_WEIGHT if spread else 1}
            if record["record"] == "conflict":
                ids = [f'{record["incident"]}.{record["slot"]}={v}' for v in record["values"]]
                pairs = [(v, v) for v in ids] if record["kind"] == "denial" else [(a, b) for i, a in enumerate(ids) for b in ids[i + 1:]]
                conflicts += [{"a": a, "b": b, "kind": record["kind"]} for a, b in pairs]
            if record["record"] != "document" or not record["sentences"]:
                continue
            told = [s["incident"] for s in record["sentences"]]
            stories.setdefault(max(sorted(set(told)), key=told.count), []).append(record["file"])
            for s in record["sentences"]:
                claims.setdefault(s["claim"], []).append(
                    {"document": record["file"], "quote": texts[record["file"]][s["start"]:s["end"]], "stance": s["stance"]})
        write(out, name, {"share": share, "origin_share": ORIGIN_SHARE, "stories": [{"id": k, "documents": v} for k, v in sorted(stories.items())],
                          "claims": [{"id": k, "states": v, "origins": origins.get(k)} for k, v in sorted(claims.items())], "conflicts": conflicts})


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", required=True, type=pathlib.Path)
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    arguments.add_argument("--worlds", default="1", help="seeds, by comma; empty: none")
    arguments.add_argument("--facts", type=int, default=160)
    chosen = arguments.parse_args()
    os.makedirs(chosen.out, exist_ok=True)
    news(chosen.data / "data" / "news", chosen.out)
    bench = chosen.data / "bench"
    seeds = [int(seed) for seed in chosen.worlds.split(",") if seed]
    for seed in seeds:
        for regime in sorted(bench.glob("world_*.json")):
            world(bench, regime.stem.removeprefix("world_"), seed, chosen.facts, WORLD_SHARE / len(seeds), chosen.out)


if __name__ == "__main__":
    main()
