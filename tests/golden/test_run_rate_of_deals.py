"""Run rate, horizon and claims of docs/reality.md, worked out once more from the deals themselves.

What a month costs in the end is found here by looking: a cost counts that still flows shortly
before the end in most futures. Quantiles are read off sorted lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from whowhere.facts.claims import median_delivered
from whowhere.facts.deals import deal_mix
from whowhere.facts.factbook import Factbook
from whowhere.model.classify.situation import Where
from whowhere.model.deals import Deal, deal_case
from whowhere.model.engagements import VENDORS
from whowhere.model.scenario.options import Option
from whowhere.report.reference.reality_page import AS_OF, FUTURES, SEED
from whowhere.simulate.deals import drawn_deals
from whowhere.simulate.outcomes import Futures

PAGE = (Path(__file__).parents[2] / "docs" / "reality.md").read_text("utf-8")
LATE = -3
"""A month shortly before the end."""


@dataclass(frozen=True)
class Signed:
    """A signed deal in its futures, as this file finds it."""

    deal: Deal
    where: Where
    price: float
    run: list[float]
    net: list[float]


def month_in_the_end(futures: Futures, option: Option, months: int) -> np.ndarray:
    """Return the sum of what is paid for running and still flows late in most futures."""
    total = np.zeros(futures.draws)
    for spot, line in futures.case.placed(option):
        flow = futures.evaluation.months(line.driver, spot, futures.draws)
        flows = np.broadcast_to(flow, (months, futures.draws))[LATE] > 0
        if line.phase == "run" and flows.mean() > 1 / 2:
            total += futures.evaluation.value(line.amount, spot)
    return total


def signed(deal: Deal, factbook: Factbook) -> Signed | None:
    case = deal_case(deal, factbook)
    futures = Futures(case, SEED, FUTURES)
    spot, value = case.spot(deal.option), futures.evaluation.value
    bought = "vendor_price" if deal.option.engagement in VENDORS else "own_centre_cost"
    price = 1 - np.median(value(bought, spot)) / np.median(value("home_own_centre_cost", spot))
    if price <= 0:
        return None
    today, moved = futures.outcome(case.as_is), futures.outcome(deal.option)
    kept = dict(zip((line.id for line in moved.lines), moved.values, strict=True))
    net = (today.cost - moved.cost) / (today.cost - kept["waiting"])
    months = [
        month_in_the_end(futures, each, deal.horizon_months) for each in (deal.option, case.as_is)
    ]
    ran = np.broadcast_to(value("months_run", spot), (FUTURES,)) >= 12
    run = 1 - months[0] / months[1]
    where = case.reaches[deal.option.place].where
    return Signed(deal, where, float(price), run[ran].tolist(), net[ran].tolist())


@pytest.fixture(scope="module")
def deals() -> list[Signed]:
    factbook = Factbook(AS_OF)
    found = (signed(deal, factbook) for deal in drawn_deals(deal_mix(), SEED))
    return [each for each in found if each is not None]


def at(chance: float, parts: Iterable[list[float]]) -> float:
    """Return the value below which a share of the deals' futures lies, each deal as one."""
    listed = sorted((value, 1 / len(part)) for part in parts for value in part)
    sought, weight = chance * sum(each for _, each in listed), 0.0
    for value, each in listed:
        weight += each
        if weight >= sought - 1e-9:
            return value
    raise AssertionError(chance)


def mean(parts: Iterable[list[float]]) -> float:
    means = [sum(part) / len(part) for part in parts]
    return sum(means) / len(means)


def percent(share: float) -> str:
    return f"{round(100 * share)}%"


def row(name: str, of: list[Signed]) -> str:
    run, net = [each.run for each in of], [each.net for each in of]
    lost = [[a - b for a, b in zip(each.run, each.net, strict=True)] for each in of]
    cells = [name, str(len(of))]
    for parts in (run, net):
        cells += [
            percent(at(0.5, parts)),
            f"{percent(at(0.1, parts))} to {percent(at(0.9, parts))}",
        ]
    return f"| {' | '.join(cells)} | {round(100 * at(0.5, lost))} points |"


KINDS: dict[str, Callable[[Signed], bool]] = {
    "All": lambda each: each.price > 0,
    "Home": lambda each: each.where == "home",
    "Near": lambda each: each.where == "near",
    "Far": lambda each: each.where == "far",
    "own staff, far": lambda each: (
        (each.deal.option.engagement, each.where) == ("own_staff", "far")
    ),
    "managed service, home": lambda each: (
        (each.deal.option.engagement, each.where) == ("managed_service", "home")
    ),
    "managed service, near": lambda each: (
        (each.deal.option.engagement, each.where) == ("managed_service", "near")
    ),
    "up to 20 heads": lambda each: each.deal.heads <= 20,
    "21 to 60 heads": lambda each: 20 < each.deal.heads <= 60,
    "more than 60 heads": lambda each: each.deal.heads > 60,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
def test_run_rate_and_horizon_of_each_kind_are_those_of_the_page(
    name: str, deals: list[Signed]
) -> None:
    assert row(name, [each for each in deals if KINDS[name](each)]) in PAGE.splitlines()


def model_cell(what: str) -> str:
    """Return the model's own number in the row of a published figure."""
    (found,) = (line for line in PAGE.splitlines() if line.split(" | ")[1:2] == [what])
    return found.split(" | ")[5]


def share(parts: list[list[float]], low: float, high: float) -> float:
    return mean([[float(low <= value <= high) for value in part] for part in parts])


@pytest.mark.slow
def test_each_published_figure_stands_beside_what_such_deals_come_to(deals: list[Signed]) -> None:
    run, net = [each.run for each in deals], [each.net for each in deals]
    abroad = [each.net for each in deals if each.where != "home"]
    bengaluru = [
        each.run for each in deals
        if (each.deal.home, each.deal.option.id) == ("US", "own_staff@IN")
    ]  # fmt: skip
    prices = [each.price for each in deals]
    expected = {
        "Sellers: more than 60%, as an adviser tells it (2006)": at(0.5, run),
        "120 clients of an adviser: more than 33% before one-time and management cost":
            sum(prices) / len(prices),
        "The same 120 clients: more than 17% after one-time and management cost": mean(net),
        "Work sent offshore: just under 10%, failures among them (2005)": mean(abroad),
        "Work sent offshore: came to cost more, or no less (2005)": share(abroad, -99, 0),
        "25 large companies: saw no saving (2005)": share(net, -99, 0),
        "Companies that saved 10 to 25%": share(net, 0.10, 0.25),
        "Companies that saved 21 to 40%": share(net, 0.21, 0.40),
        "Companies that saved more than 40%": share(net, 0.40, 1),
    }  # fmt: skip
    assert {what: model_cell(what) for what in expected} == {
        what: percent(value) for what, value in expected.items()
    }
    (centre,) = (line for line in PAGE.splitlines() if "Own centre of 1,000" in line)
    assert centre.split(" | ")[4:6] == [str(len(bengaluru)), percent(at(0.5, bengaluru))]
    reached = percent(share(run, 0.6, 1)), percent(share(net, 0.6, 1))
    said = (
        f"reached at run rate in {reached[0]} of all futures, and over the horizon in {reached[1]}"
    )
    assert said in PAGE.replace("\n", " ")


@pytest.mark.slow
def test_what_the_horizon_keeps_of_the_price_is_that_of_the_page(deals: list[Signed]) -> None:
    each = [[value / deal.price for value in deal.net] for deal in deals]
    ends = f"{percent(at(0.1, each))} to {percent(at(0.9, each))}"
    together = mean([deal.net for deal in deals]) / mean([[deal.price] for deal in deals])
    assert f"| median future | {percent(at(0.5, each))} | {ends} |" in PAGE
    assert f"| mean of one by mean of the other | {percent(together)} |" in PAGE
    assert together == pytest.approx(median_delivered(), abs=0.1)


@pytest.mark.slow
def test_what_the_words_say_of_the_model_is_so(deals: list[Signed]) -> None:
    """Where this fails the model has moved: read the page's sentences, and write them anew."""
    run, net = [each.run for each in deals], [each.net for each in deals]
    near = [each for each in deals if each.where == "near"]
    far_own = [each for each in deals if KINDS["own staff, far"](each)]
    abroad = [each.net for each in deals if each.where != "home"]
    assert at(0.5, run) < 0.60 < at(0.9, run)  # sellers' claims, above the median, within 8 in 10
    assert at(0.5, [each.run for each in far_own]) > 0.60
    assert share(net, 0.6, 1) < 0.2  # few deals over a horizon
    assert at(0.5, [each.net for each in near]) < at(0.5, [each.run for each in near]) / 2
    assert mean(net) == pytest.approx(0.15, abs=0.03)  # plans
    assert mean(abroad) > 0.10
    assert mean(net) < 0.17
    assert share(abroad, -99, 0) == pytest.approx(0.28, abs=0.05)  # about as many as Ventoro
    assert share(net, -99, 0) < 0.44
    assert share(net, 0.10, 0.25) < 0.62 / 2  # the middle is too thin
    assert share(net, 0.40, 1) > 0.09 * 2
    lost = [
        at(0.5, [[a - b for a, b in zip(each.run, each.net, strict=True)] for each in deals
                 if KINDS[name](each)])
        for name in ("up to 20 heads", "21 to 60 heads", "more than 60 heads")
    ]  # fmt: skip
    assert max(lost) - min(lost) < 0.03  # much the same for a small team and a large one
