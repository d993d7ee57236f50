"""The page's model after one slider has moved: 24 and 53 options, beside NumPy.

Both answer the same question with the same futures: costs, quantiles, paybacks, weights, who
beats whom. The page computes anew only what rests on the input that moved; NumPy here begins
afresh, as a command does. The option that heads the page comes first, and the whole answer after
it. 53 options are drawn in as few futures as while a slider moves. Times are of the processor,
which other work on the machine does not lengthen; clocks stand beside them.

Run: python bench/page_engine.py   (make page builds the bundle first)
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from budgets import beside
from whowhere.decide.compare.comparison import compare
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.report.media.page_bundle import BUNDLE
from whowhere.report.page.case import page_case
from whowhere.report.page.moving import moving_draws

HERE = Path(__file__).parent
SOURCE = HERE.parent / "examples" / "support-desk.toml"
SEED, DRAWS, ROUNDS = 1, 1_024, 20
HEADED = 0.15
"""The part of NumPy's time in which the option that heads the page shall have followed."""
MOVED = (
    ("PH.attrition", 0.2, 0.8, "one place"),
    ("managed_service.vendor_margin", 0.1, 0.5, "one engagement"),
    ("talk_share", 0.05, 0.6, "every option"),
    ("discount_rate", 0.05, 0.2, "every option and every month"),
)


def four_places() -> Case:
    """Return the support desk at home and in three more countries: 24 options."""
    document = tomllib.loads(SOURCE.read_text("utf-8"))
    document["options"] = {"places": ["home", "PH", "MX", "PL"]}
    return _case(document)


def as_given() -> Case:
    """Return the support desk as the example has it: 53 options."""
    return _case(tomllib.loads(SOURCE.read_text("utf-8")))


def _case(document: dict[str, Any]) -> Case:
    return resolve(scenario_of(document, "bench", ASSUMABLE), Factbook(date(2026, 11, 23)))


def by_page(case: Case, draws: int) -> dict[str, Any]:
    """Return what Node.js measured."""
    node = shutil.which("node") or sys.exit("node is not on the path")
    question = {
        "document": page_case(case, SEED, draws),
        "headed": compare(case, SEED, draws).best.id,
        "moved": [move[:3] for move in MOVED],
        "rounds": ROUNDS,
    }
    with TemporaryDirectory() as folder:
        file = Path(folder) / "question.json"
        file.write_text(json.dumps(question), "utf-8")
        command = [node, str(HERE / "page_engine.mjs"), str(BUNDLE), str(file)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def by_numpy(case: Case, draws: int) -> tuple[float, float]:
    """Return processor and clock time of a comparison, in milliseconds, medians of a few."""
    compare(case, SEED, draws)
    spent = []
    for _ in range(5):
        used, started = process_time(), perf_counter()
        compare(case, SEED, draws)
        spent.append((1_000 * (process_time() - used), 1_000 * (perf_counter() - started)))
    return median(each[0] for each in spent), median(each[1] for each in spent)


def main() -> None:
    """Print both for each case, and how many times as fast the page is."""
    given = as_given()
    _told(four_places(), DRAWS)
    _told(given, moving_draws(len(given.options), DRAWS))


def _told(case: Case, draws: int) -> None:
    page, (numpy, clock) = by_page(case, draws), by_numpy(case, draws)
    print(f"\n{len(case.options)} options, {draws:,} futures, {case.horizon_months} months")
    print(f"{'':44}{'CPU ms':>8}{'clock ms':>10}{'of NumPy':>10}{'  heading alone, of NumPy'}")
    print(f"{'NumPy, from the start':44}{numpy:8.0f}{clock:10.0f}{1:9.2f}x")
    first = page["first"]
    print(f"{'page, first answer':44}{first['cpu']:8.0f}{first['wall']:10.0f}"
          f"{first['cpu'] / numpy:9.2f}x")  # fmt: skip
    for (name, _, _, touched), row in zip(MOVED, page["moves"], strict=True):
        cpu, wall, one = (
            median(each[key] for each in row["times"]) for key in ("cpu", "wall", "one")
        )
        label = f"page, {name}: {touched}"
        print(f"{label:44.44}{cpu:8.0f}{wall:10.0f}{cpu / numpy:9.2f}x"
              f"  {one:.0f} ms, {beside(one / numpy, HEADED, 'x')}")  # fmt: skip


if __name__ == "__main__":
    main()
