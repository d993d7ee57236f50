"""The same question has the same bytes for an answer, whatever Python and however many threads.

Python 3.12 and later add up floats with less rounding than 3.11 does. Both ways are tried here on
whichever Python runs this, and so are two numbers of threads.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newest_python import claimed, folders, newest

ROOT = Path(__file__).resolve().parents[2]
SUMS = {
    "plain": """
def add(numbers, /, start=0):
    for number in numbers:
        start = start + number
    return start
""",
    "compensated": """
def add(numbers, /, start=0):
    lost = 0.0
    for number in numbers:
        total = start + number
        if type(number) is float and type(total) is float:
            big, small = (start, number) if abs(start) >= abs(number) else (number, start)
            kept = (big - total) + small
            lost += kept if kept == kept else 0.0
        start = total
    return start + lost if lost else start
""",
}
"""As Python 3.11 and as Python 3.12 add up; 3.12 compensates for floats alone (Neumaier)."""
QUICK = ("--draws", "256", "--as-of", "2026-11-23")
LEARN = ("learn", "--example", "product-team", "--json", *QUICK)
ASKED = {
    "learn": LEARN,
    "hire": ("hire", "Poland", "60000", "--as-of", "2026-11-23", "--json"),
    "places": ("places", "--json", "--as-of", "2026-11-23"),
    "profile": (
        "profile",
        "--example",
        "support-desk",
        "--option",
        "own_staff@PH",
        "--json",
        *QUICK,
    ),
}
REPORTS = (".html", ".xlsx", ".md")


def run(way: str, *words: str, threads: int = 1, python: str | Path = sys.executable) -> bytes:
    code = f"import builtins\n{SUMS[way]}\nbuiltins.sum = add\n" if way else ""
    code += "from whowhere.interfaces.cli import main; main()"
    counted = {f"{name}_NUM_THREADS": str(threads) for name in ("OPENBLAS", "OMP")}
    done = subprocess.run(
        [python, "-c", code, *words],
        env={**os.environ, **counted}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_the_two_ways_to_add_up_differ_or_this_would_prove_nothing() -> None:
    ways = {}
    for name, code in SUMS.items():
        exec(code, scope := {})  # noqa: S102 - the text above
        ways[name] = scope["add"]([0.1] * 10)
    assert ways == {"plain": 0.9999999999999999, "compensated": 1.0}


@pytest.mark.slow
@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_is_the_same_however_python_adds_up(asked: str) -> None:
    assert run("plain", *ASKED[asked]) == run("compensated", *ASKED[asked])


@pytest.mark.slow
@pytest.mark.parametrize("ending", REPORTS)
def test_a_report_is_the_same_however_python_adds_up(tmp_path: Path, ending: str) -> None:
    for way in SUMS:
        path = str(tmp_path / f"{way}{ending}")
        run(way, "report", "--example", "product-team", "--output", path, *QUICK)
    plain, compensated = (tmp_path / f"{way}{ending}" for way in SUMS)
    assert plain.read_bytes() == compensated.read_bytes()


@pytest.mark.slow
def test_an_answer_is_the_same_whatever_threads_the_environment_allows() -> None:
    words = (*LEARN[:-4], "--draws", "2048", *LEARN[-2:])
    assert run("", *words, threads=1) == run("", *words, threads=4)


@pytest.mark.slow
def test_an_answer_is_the_same_under_the_newest_python_that_has_what_it_needs() -> None:
    other = newest(claimed(ROOT) - {sys.version_info.minor}, [*kept(), *folders()])
    if other is None or not can_run(other):
        pytest.skip("there is no other Python with NumPy")
    assert run("", *LEARN, python=other) == run("", *LEARN)


def kept() -> list[Path]:
    """Where ``make test-newest`` keeps an environment of its own."""
    return [ROOT / ".venv-newest" / "bin"]


def can_run(python: Path) -> bool:
    asked = "import click, numpy, pydantic, rich"
    return subprocess.run([python, "-c", asked], check=False, capture_output=True).returncode == 0
