#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Nothing is lost where `add` is killed or a system call fails: killed.py EXECUTABLE [--all | --each | --kills].

25 kills at seeded moments (--all: 500), and system calls on the case's files that fail once each, one a run
(a sample; --all: every call in every way, --each: every call in one way and no kills, --kills: 500 kills alone). Afterwards the case opens, what it holds is what an undisturbed run stores, verify is
clean, and running `add` again ends where an undisturbed run ends."""
import errno
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

from support import HEADWATER, ok, outputs, run, same, write_articles, write_json_lines

ALL = "--all" in sys.argv
EACH = "--each" in sys.argv
KILLS = 500 if ALL or "--kills" in sys.argv else 25
# How each call may fail; in the quick form the errors take turns.
ERRORS = {"open": ["EIO", "EMFILE", "ENOSPC"], "write": ["ENOSPC", "EIO", "EDQUOT"], "fsync": ["EIO", "ENOSPC", "EDQUOT"],
          "truncate": ["EIO"], "rename": ["EIO", "ENOSPC"], "link": ["EPERM", "EIO", "ENOSPC", "EDQUOT"], "mmap": ["ENOMEM"]}
SAMPLE = 4  # calls of each kind in the quick form


class Scene:
    """Inputs, the command over them, and what an undisturbed run prints."""

    def __init__(self, root, articles, records):
        self.root = root
        root.mkdir()
        inputs = [write_articles(root / "articles", articles), write_json_lines(root / "records.jsonl", records)]
        self.case = root / "case.hw"
        self.arguments = [HEADWATER, "add", str(self.case), *map(str, inputs), "--quiet"]
        started = time.monotonic()
        subprocess.run(self.arguments, check=True)
        self.seconds = time.monotonic() - started
        self.expected = outputs(self.case, root)
        self.documents = set(self.without_counts(self.expected["documents"]))
        self.clear()

    @staticmethod
    def without_counts(lines):
        """Documents as they were stored: what the findings say of them is of the whole case."""
        return [line.split(b'"utterances"')[0] for line in lines.splitlines()]

    def clear(self):
        for path in self.root.glob("case.hw*"):
            path.unlink()

    def check_what_is_there(self, what):
        if not self.case.exists():
            return False
        done = run("documents", self.case, "--json")
        assert done.returncode == 0, f"{what}: {done.stderr.decode()}"
        strange = set(self.without_counts(done.stdout)) - self.documents
        assert not strange, f"{what}: {strange}"
        done = run("verify", self.case)
        assert done.returncode == 0, f"{what}: {done.stdout.decode()}{done.stderr.decode()}"
        return True

    def check_next_run(self, what, everything):
        subprocess.run(self.arguments, check=True)
        if everything:
            same(self.expected, outputs(self.case, self.root), what)
        else:
            assert ok("claims", self.case, "--json") == self.expected["claims"], what
            assert ok("documents", self.case, "--json") == self.expected["documents"], what
        litter = [path.name for path in self.root.glob("case.hw?*") if ".new-" not in path.name]
        assert not litter, f"{what}: {litter} left"


def kill_at_any_moment(root):
    scene = Scene(root / "kills", 60, 20)
    dice = random.Random(20110302)
    stopped = opened = 0
    for number in range(KILLS):
        process = subprocess.Popen(scene.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(dice.random() * scene.seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        stopped += process.returncode == -signal.SIGKILL
        opened += scene.check_what_is_there(f"kill {number}")
        scene.check_next_run(f"kill {number}", number % 5 == 0)
        scene.clear()
        if number % 50 == 49:
            print(f"{number + 1} kills, nothing lost", flush=True)
    assert stopped >= KILLS // 2, f"only {stopped} of {KILLS} runs were stopped"
    print(f"ok: {stopped} of {KILLS} runs stopped, {opened} cases opened, nothing lost")


def failing(scene, library, call=None, at=None, error=None):
    """One run in which that call fails: exit status and number of calls of each kind."""
    counts = scene.root / "counts"
    environment = {**os.environ, "LD_PRELOAD": str(library), "FAIL_PATH": str(scene.case), "FAIL_COUNTS": str(counts)}
    if call:
        environment |= {"FAIL_CALL": call, "FAIL_AT": str(at), "FAIL_ERRNO": str(getattr(errno, error))}
    done = subprocess.run(scene.arguments, env=environment, capture_output=True, check=False, timeout=300)
    made = {name: int(number) for name, number in (line.split() for line in counts.read_text().splitlines())}
    return done, made


def chosen(made):
    for call, errors in ERRORS.items():
        count = made[call]
        numbers = range(1, count + 1) if ALL or EACH else sorted({1, *(1 + i * (count - 1) // (SAMPLE - 1) for i in range(SAMPLE))} if count else [])
        for number in numbers:
            for error in errors if ALL else [errors[number % len(errors)]]:
                yield call, number, error


def let_calls_fail(root):
    library = root / "failing_calls.so"
    source = pathlib.Path(__file__).with_name("failing_calls.c")
    subprocess.run([os.environ.get("CC", "cc"), "-std=gnu17", "-shared", "-fPIC", "-O1", source, "-o", library, "-ldl"], check=True)
    scene = Scene(root / "calls", 5, 2)
    done, made = failing(scene, library)
    assert done.returncode == 0, done
    for call in ("open", "write", "fsync", "link", "mmap"):
        assert made[call] > 0, f"the library does not see {call}: {made}"
    scene.clear()
    tried = told = 0
    for call, number, error in chosen(made):
        what = f"{call} {number} fails with {error}"
        done, _ = failing(scene, library, call, number, error)
        assert done.returncode in (0, 2), f"{what}: exit status {done.returncode}, {done.stderr.decode()}"
        assert (done.returncode == 2) == (b"headwater: " in done.stderr), f"{what}: {done}"
        litter = [path.name for path in scene.root.glob("case.hw.new-*")]
        assert not litter, f"{what}: {litter} left"
        if done.returncode == 0:
            assert ok("claims", scene.case, "--json") == scene.expected["claims"], f"{what}: ended with 0 and something is missing"
        tried += 1
        told += done.returncode == 2
        scene.check_what_is_there(what)
        scene.check_next_run(what, tried % 5 == 0)
        scene.clear()
        if tried % 50 == 0:
            print(f"{tried} failing calls, nothing lost", flush=True)
    assert tried and told, (tried, told)
    print(f"ok: {tried} of {sum(len(ERRORS[call]) * count for call, count in made.items())} failing calls tried, {told} told, nothing lost; {made}")


with tempfile.TemporaryDirectory() as name:
    if "--kills" not in sys.argv:
        let_calls_fail(pathlib.Path(name))
    if not EACH:
        kill_at_any_moment(pathlib.Path(name))
