"""What no input may do: every reader, command and address is given valid inputs made wrong.

- Inputs are given to their readers in this process, many a second. One falls if anything but a
  refusal is raised, if it takes more than 2 s of processor time, or more than 1 GiB.
- Commands are run as a user types them, each in a process forked from a warm one. One falls with a
  traceback too, with a code that README does not name, and by the same limits.
- Requests are asked of the application. One falls if it is answered with 5xx, with a refusal that
  is no problem document, without the headers of every answer, and by the same limits.

Inputs are made by seed and number; ``--only NUMBER`` tries one again, and what fell is kept.

Run: python bench/fuzz.py --inputs 100000 --commands 1000 --requests 10000 --seed 1
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

KINDS = ("inputs", "commands", "requests")
EVERY = 10_000
BATCH = 500
"""Tries of one process: what it keeps in memory goes with it."""


@dataclass(frozen=True)
class Watch:
    """What a run has seen."""

    kept: Path
    count: Counter[str]
    worst: dict[str, float]

    def saw(self, line: str) -> None:
        """Take what a try told: its number, what came of it, its seconds and kilobytes."""
        number, what, cpu, kilobytes, fell = line.rstrip("\n").split("\t")
        self.count[what] += 1
        kind = what.split(": ")[0]
        self.worst[kind] = max(self.worst.get(kind, 0.0), float(cpu))
        self.worst["kilobytes"] = max(self.worst.get("kilobytes", 0.0), float(kilobytes))
        if fell:
            self.count["fell"] += 1
            print(f"{number}: {what}: {fell}", flush=True)

    def tell(self) -> None:
        """Print the worst and the counts."""
        for kind, seconds in sorted(self.worst.items()):
            print(f"worst {kind}: {seconds:,.2f}")
        for what, times in sorted(self.count.items()):
            print(f"{times:9,}  {what}", flush=True)


def in_batches(numbers: list[int], run: Callable[[list[int]], Iterator[str]], watch: Watch) -> None:
    """Try all numbers, some hundred in each process; go on behind one that ended its process."""
    stopped: list[int] = []
    for each in (signal.SIGINT, signal.SIGTERM):  # what was tried so far is told all the same
        signal.signal(each, lambda number, _: stopped.append(number))
    while numbers and not stopped:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)  # Ctrl-C is for whoever counts
            os.close(reading)
            with os.fdopen(writing, "w") as out:
                for line in run(numbers[:BATCH]):
                    out.write(line)
                    out.flush()
            os._exit(0)
        os.close(writing)
        told = 0
        with os.fdopen(reading) as lines:
            for line in lines:
                watch.saw(line)
                told += 1
        _, status = os.waitpid(child, 0)
        done = min(BATCH, len(numbers))
        if status and told < done:
            code = os.waitstatus_to_exitcode(status)
            watch.saw(f"{numbers[told]}\tended\t0\t0\tthe process ended with {code}\n")
            done = told + 1
        numbers = numbers[done:]
        if numbers and (stopped or numbers[0] % EVERY < BATCH):
            print(f"up to {numbers[0]:,}: {watch.count['fell']:,} fell", flush=True)


def main() -> None:
    """Try what was asked for; end with 1 if anything fell."""
    asked = argparse.ArgumentParser(description=__doc__)
    for kind in KINDS:
        asked.add_argument(f"--{kind}", type=int, default=0)
    asked.add_argument("--first", type=int, default=0, help="the number to begin with")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", type=int, help="one of a kind again, by its number")
    asked.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fell")
    told = asked.parse_args()
    told.keep.mkdir(exist_ok=True)
    os.environ["WHOWHERE_FACTS"] = str(told.keep / "none")
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    import whowhere.interfaces.api.warm  # noqa: F401, PLC0415 - what every command needs, once
    from tries import commands, inputs, requests  # noqa: PLC0415

    watch = Watch(told.keep, Counter(), {})
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(Path(__file__).parents[1] / "examples", name, dirs_exist_ok=True)
        place = SimpleNamespace(seed=told.seed, folder=Path(name), kept=told.keep)
        for kind, run in zip(KINDS, (inputs, commands, requests), strict=True):
            if times := getattr(told, kind):
                last = told.first + times
                numbers = [told.only] if told.only is not None else [*range(told.first, last)]
                in_batches(numbers, lambda some, run=run: run(some, place), watch)
    watch.tell()
    sys.exit(bool(watch.count["fell"]))


if __name__ == "__main__":
    main()
