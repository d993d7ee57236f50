"""How long each command takes as a whole process, beside its budget and the kept baseline.

The two run in turn: the ratio is that of processors' time, which holds where the machine drifts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from before import ENTRY, ROOT, tree_of
from budgets import beside
from whowhere.interfaces.cli import COMMANDS

RUNS = 5
HELP = 0.3
"""Seconds that the help of any command may take."""
BUDGETS = {
    ("--help",): HELP,
    **{(name, "--help"): HELP for name in COMMANDS},
    ("check", "--example", "support-desk"): 0.6,
    ("compare", "--example", "support-desk"): 1.0,
    ("compare", "--example", "product-team"): 1.0,
}
"""Seconds that each command may take on a machine with two processors."""


@dataclass(frozen=True)
class Taken:
    """What one run took, in seconds."""

    waited: float
    processors: float


def once(tree: Path, arguments: tuple[str, ...]) -> Taken:
    """Run a tree's command once. Raises ``CalledProcessError`` if the command fails."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "OPENBLAS_NUM_THREADS": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody compiles whowhere at every start
    before, start = os.times(), perf_counter()
    subprocess.run(
        [sys.executable, "-c", ENTRY, *arguments], check=True, capture_output=True, env=environment
    )
    waited, after = perf_counter() - start, os.times()
    return Taken(
        waited,
        after.children_user + after.children_system - before.children_user - before.children_system,
    )


def main() -> None:
    """Print each command's median beside its budget, and its ratio to the baseline."""
    with tree_of() as baseline:
        for arguments, budget in BUDGETS.items():
            for tree in (ROOT, baseline):  # not counted: modules are compiled, tables are kept
                once(tree, arguments)
            pairs = [(once(ROOT, arguments), once(baseline, arguments)) for _ in range(RUNS)]
            taken = median(now.waited for now, _ in pairs)
            ratio = median(now.processors / before.processors for now, before in pairs)
            told = f"{beside(taken, budget, 's')}   {ratio:.2f} of the baseline's processor time"
            print(f"whowhere {' '.join(arguments):32} {told}", flush=True)


if __name__ == "__main__":
    main()
