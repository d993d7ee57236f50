"""Every country, every engagement, 8,192 futures: shared drivers against the plain way.

The plain way evaluates one option at a time, shares nothing between options, and goes through
the horizon month by month. It is timed on some of the options and scaled to all of them; both
ways are held to the same answer before they are timed.

Run: python bench/engine.py
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np

from budgets import beside
from whowhere.facts.factbook import Factbook
from whowhere.facts.statute_book import countries
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

DRAWS = 8_192
SAMPLED = 24
MOST = 5.0
"""Milliseconds that one option may take where everything that can be shared is."""
ROUNDS = 3
SOURCE = Path(__file__).parents[1] / "examples" / "support-desk.toml"


def every_place() -> Case:
    """Return the support desk, compared in every country whose statutes are known."""
    import tomllib  # noqa: PLC0415

    document = tomllib.loads(SOURCE.read_text("utf-8"))
    document["options"] = {"places": ["home", *(c for c in countries() if c != "US")]}
    return resolve(scenario_of(document, "bench", ASSUMABLE), Factbook(date(2026, 11, 23)))


def shared(case: Case) -> float:
    """Return the sum of all options' mean costs, with everything shared that can be."""
    return sum(float(each.cost.mean()) for each in Futures(case, 1, DRAWS).outcomes())


def plain(case: Case, option: Option) -> Array:
    """Return one option's cost, month by month, from draws of its own."""
    futures = Futures(case, 1, DRAWS)
    spot = case.spot(option)
    cost = np.zeros(DRAWS)
    for line in case.ledger(option):
        amount = futures.evaluation.value(line.amount, spot)
        for month in futures.evaluation.months(line.driver, spot):
            cost += amount * month
    return cost


def check(case: Case, options: list[Option]) -> float:
    """Return the largest relative difference between the two ways."""
    wanted = {option.id for option in options}
    costs = {
        each.option.id: each.cost
        for each in Futures(case, 1, DRAWS).outcomes()
        if each.option.id in wanted
    }
    return max(
        float(np.max(np.abs(plain(case, option) / costs[option.id] - 1))) for option in options
    )


def main() -> None:
    """Time both ways in turn and print the ratio."""
    started = perf_counter()
    case = every_place()
    resolved = perf_counter() - started
    cells = len(case.options) * DRAWS * case.horizon_months
    step = len(case.options) // SAMPLED
    sample = list(case.options[::step])[:SAMPLED]
    difference = check(case, sample[:6])
    fast, slow = [], []
    for _ in range(ROUNDS):
        started = perf_counter()
        shared(case)
        fast.append(perf_counter() - started)
        started = perf_counter()
        for option in sample:
            plain(case, option)
        slow.append((perf_counter() - started) * len(case.options) / len(sample))
    quick, long = float(np.median(fast)), float(np.median(slow))
    print(
        f"{len(case.options)} options x {DRAWS:,} futures x {case.horizon_months} months"
        f" = {cells / 1e6:,.0f} million cells; facts resolved in {resolved:.2f} s"
    )
    print(f"largest relative difference between the two ways: {difference:.1e}")
    print(f"shared drivers  {quick:8.2f} s  {cells / quick / 1e6:8.0f} million cells/s")
    print(
        f"plain           {long:8.2f} s  {cells / long / 1e6:8.0f} million cells/s"
        f"  (from {len(sample)} options)"
    )
    print(f"ratio           {long / quick:8.1f}")
    print(f"one option of every place in {beside(quick * 1_000 / len(case.options), MOST, 'ms')}")


if __name__ == "__main__":
    sys.exit(main())
