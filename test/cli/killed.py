#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`add` killed at 50 seeded moments: the case opens, and running again ends where an undisturbed run ends."""
import pathlib
import random
import signal
import subprocess
import tempfile
import time

from support import HEADWATER, ok, outputs, run, same, write_articles, write_json_lines

ROUNDS = 50

with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    inputs = [write_articles(root / "articles", 60), write_json_lines(root / "records.jsonl", 20)]
    case = root / "case.hw"
    arguments = [HEADWATER, "add", str(case), *map(str, inputs), "--quiet"]

    started = time.monotonic()
    subprocess.run(arguments, check=True)
    whole_run = time.monotonic() - started
    expected = outputs(case, root)
    case.unlink()

    dice = random.Random(20110302)
    stopped = opened = 0
    for number in range(ROUNDS):
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(dice.random() * whole_run)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        stopped += process.returncode == -signal.SIGKILL
        if case.exists():
            done = run("documents", case, "--json")
            assert done.returncode == 0, f"round {number}: {done.stderr.decode()}"
            assert run("verify", case).returncode == 0, f"round {number}: {run('verify', case).stdout.decode()}"
            opened += 1
        subprocess.run(arguments, check=True)
        if number % 5 == 0:
            same(expected, outputs(case, root), f"round {number}")
        else:
            assert ok("claims", case, "--json") == expected["claims"], f"round {number}"
            assert ok("documents", case, "--json") == expected["documents"], f"round {number}"
        case.unlink()
        for litter in root.glob("case.hw*"):
            assert ".new-" in litter.name, f"round {number}: {litter} was left"
            litter.unlink()
    assert stopped >= ROUNDS // 2, f"only {stopped} of {ROUNDS} runs were stopped"
    print(f"ok: {stopped} of {ROUNDS} runs stopped, {opened} cases opened")
