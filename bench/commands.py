"""How long each command takes as a whole process: the median of several runs."""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

from budgets import beside

RUNS = 7
ENTRY = "from whowhere.interfaces.cli import main; main()"

BUDGETS = {
    ("--help",): 0.3,
    ("compare", "--help"): 0.3,
    ("check", "examples/support-desk.toml"): 1.0,
    ("compare", "--example", "support-desk"): 5.0,
}
"""Seconds that each command may take on a machine with two cores."""


def seconds(arguments: tuple[str, ...]) -> float:
    """Return the time of one run. Raises ``CalledProcessError`` if the command fails."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", ENTRY, *arguments], check=True, capture_output=True)
    return perf_counter() - start


def main() -> None:
    """Print each command's median beside its budget."""
    for arguments, budget in BUDGETS.items():
        seconds(arguments)
        taken = median(seconds(arguments) for _ in range(RUNS))
        print(f"whowhere {' '.join(arguments):40} {beside(taken, budget, 's')}", flush=True)


if __name__ == "__main__":
    main()
