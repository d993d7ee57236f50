"""What whowhere takes beside an earlier commit: ratios of processors' time, both run in turn.

    python bench/before.py              beside the kept baseline
    python bench/before.py 1a2b3c4 7    beside another commit, seven runs of each quick one

The commit's sources are laid out in a folder of their own and run by this very Python. A ratio
holds where the machine's speed drifts; the seconds beside it do not.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from budgets import beside

BASELINE = "ddf43c26"
"""The commit before whowhere was asked to be several times faster."""
RUNS = 5
ROOT = Path(__file__).parents[1]
DO_NOT_KEEP = "PYTHONDONTWRITEBYTECODE"
ENTRY = "from whowhere.interfaces.cli import main; main()"
ENGINE = """
from time import process_time
import engine
case = engine.every_place()
engine.shared(case)
started = process_time()
engine.shared(case)
print((process_time() - started) * 1_000 / len(case.options))
"""
"""Milliseconds that one option takes where everything that can be shared is."""


@dataclass(frozen=True)
class Measure:
    """Something that both commits do."""

    title: str
    taken: Callable[[Path], float]
    """What it takes in the tree of a commit."""
    most: float
    """The most that it may take of what it took before."""
    unit: str = "s"
    is_slow: bool = False
    """Whether it takes minutes: then it is run once."""


def main() -> None:
    """Print each measure's ratio beside the most that it may be."""
    commit = sys.argv[1] if len(sys.argv) > 1 else BASELINE
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS
    with tree_of(commit) as before:
        for tree in (ROOT, before):  # keeps what is compiled
            MEASURES[0].taken(tree)
        for each in MEASURES:
            times = 1 if each.is_slow else runs
            _tell(each, [(each.taken(ROOT), each.taken(before)) for _ in range(times)])


@contextmanager
def tree_of(commit: str = BASELINE) -> Iterator[Path]:
    """Lay a commit's files out in a folder, for as long as it is needed."""
    packed = subprocess.run(
        ["git", "archive", commit, "src", "examples", "bench"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout  # fmt: skip
    with TemporaryDirectory() as folder, tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(folder, filter="data")
        yield Path(folder)


def run(tree: Path, code: tuple[str, ...]) -> str:
    """Run this Python on the sources of a tree, and return what it prints."""
    paths = f"{tree / 'src'}{os.pathsep}{tree / 'bench'}"
    return subprocess.run(
        [sys.executable, *code], check=True, capture_output=True, text=True,
        env={**_settings(), "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"},
    ).stdout  # fmt: skip


def _settings() -> dict[str, str]:
    """Return what this machine sets, but for what would have modules compiled in every run."""
    return {name: value for name, value in os.environ.items() if name != DO_NOT_KEEP}


def command(arguments: str, most: float, *, is_slow: bool = False) -> Measure:
    """Return the processors' time of a command as a whole process."""

    def taken(tree: Path) -> float:
        before = os.times()
        run(tree, ("-c", ENTRY, *arguments.split()))
        after = os.times()
        user, system = "children_user", "children_system"
        return sum(getattr(after, kind) - getattr(before, kind) for kind in (user, system))

    return Measure(f"whowhere {arguments}", taken, most, is_slow=is_slow)


def _of_every_place(tree: Path) -> float:
    return float(run(tree, ("-c", ENGINE)))


def _of_500_options(tree: Path) -> float:
    told = json.loads(run(tree, (str(tree / "bench" / "scale.py"), "{}")))
    return float(told["processor"])


MEASURES = (
    command("compare --example product-team", 1 / 2.5),
    command("compare --example support-desk", 1 / 2.5),
    command("compare --example product-team --json", 1 / 2.5),
    command("check --example support-desk", 0.7),
    command("compare --help", 0.8),
    Measure("one option of every place", _of_every_place, 1.0, "ms"),
    Measure("500 options, 8,192 futures, 36 months", _of_500_options, 1 / 3),
    command("plan --example portfolio", 1 / 8, is_slow=True),
)


def _tell(each: Measure, pairs: list[tuple[float, float]]) -> None:
    ratio = median(now / before for now, before in pairs)
    now, before = (median(times) for times in zip(*pairs, strict=True))
    told = beside(ratio, each.most, "times the baseline")
    print(f"{each.title:50} {told}  ({now:.2f} against {before:.2f} {each.unit})", flush=True)


if __name__ == "__main__":
    main()
