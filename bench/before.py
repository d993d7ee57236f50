"""What commands take beside an earlier commit: ratios of processors' time, both run in turn.

    python bench/before.py              beside the kept baseline
    python bench/before.py 1a2b3c4 7    beside another commit, seven runs of each

The commit's sources are laid out in a folder of their own and run by this very Python. A ratio
holds where the machine's speed drifts; the seconds beside it do not.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from budgets import beside

BASELINE = "7c4be24"
"""The commit before answers were asked to be faster."""
RUNS = 5
ROOT = Path(__file__).parents[1]
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

MOST = {
    ("compare", "--example", "product-team"): 1.1,
    ("compare", "--example", "support-desk"): 1.1,
    ("compare", "--example", "product-team", "--json"): 1.1,
}
"""The most that a command may take of what it took before."""


def main() -> None:
    """Print each command's ratio beside the most that it may be."""
    commit = sys.argv[1] if len(sys.argv) > 1 else BASELINE
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS
    with TemporaryDirectory() as folder:
        before = Path(folder)
        _lay_out(commit, before)
        for arguments, most in MOST.items():
            code = (ENTRY, *arguments)
            pairs = [(_seconds(ROOT, code), _seconds(before, code)) for _ in range(runs)]
            _tell(f"whowhere {' '.join(arguments)}", pairs, most, "s")
        pairs = [(_engine(ROOT), _engine(before)) for _ in range(runs)]
        _tell("one option of every place", pairs, 1.1, "ms")


def _lay_out(commit: str, folder: Path) -> None:
    """Write a commit's files into a folder."""
    packed = subprocess.run(
        ["git", "archive", commit, "src", "examples", "bench"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout  # fmt: skip
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(folder, filter="data")


def _seconds(tree: Path, code: tuple[str, ...]) -> float:
    """Return the processors' time of a command as a whole process."""
    before = os.times()
    _run(tree, code)
    after = os.times()
    return (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )


def _engine(tree: Path) -> float:
    return float(_run(tree, (ENGINE,)))


def _run(tree: Path, code: tuple[str, ...]) -> str:
    paths = f"{tree / 'src'}{os.pathsep}{tree / 'bench'}"
    return subprocess.run(
        [sys.executable, "-c", *code], check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"},
    ).stdout  # fmt: skip


def _tell(title: str, pairs: list[tuple[float, float]], most: float, unit: str) -> None:
    ratio = median(now / before for now, before in pairs)
    now, before = (median(times) for times in zip(*pairs, strict=True))
    told = beside(ratio, most, "times the baseline")
    print(f"{title:50} {told}  ({now:.2f} against {before:.2f} {unit})", flush=True)


if __name__ == "__main__":
    main()
