"""A budget is the ledger read by month: whatever stands today and whatever the options are made of.

The present value of the months is the cost that the comparison shows, in each future; all that is
on the books is paid sooner or later, and nothing else is.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SCENARIOS, SMALL, case_of, changed, example_case
from tests.page_build import build_engine
from tests.page_engine import PageEngine
from tests.properties.test_paths import MADE, case, paths_from

from whowhere.decide.budget.answer import budget_of
from whowhere.decide.budget.flows import Flows, flows_of
from whowhere.model.budget_categories import CATEGORIES
from whowhere.model.case import Case
from whowhere.report.page.case import page_case
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
AGREED = 1e-9
SOFTWARE = {"kind": "written contacts"}
MIXED = {
    "places": ["home", "PH"], "engagements": ["own_staff", "employer_of_record"],
    "mixes": [{"own_staff": {"home": 0.4, "PH": 0.6}}],
}  # fmt: skip


def require_adds_up(found: Case) -> None:
    futures = Futures(found, SEED, DRAWS)
    for option in found.options:
        flows, cost = flows_of(found, futures.evaluation, option), futures.outcome(option).cost
        np.testing.assert_allclose(flows.present_value.sum(axis=0), cost, rtol=AGREED)
        on_books = sum(
            (value for name, value in flows.booked.items() if name != "imputed"), np.zeros(1)
        )
        np.testing.assert_allclose(
            flows.cash.sum(axis=0), on_books.sum(axis=0), rtol=1e-6, atol=1e-6 * cost.max()
        )


@pytest.mark.parametrize("way", MADE)
def test_from_whatever_stands_today_with_paths(way: str) -> None:
    require_adds_up(case(way, *paths_from(way)))


@pytest.mark.parametrize(
    "changes",
    [
        {"automation": SOFTWARE},
        {"options": MIXED},
        {"offers": OFFERS_OF_ALL_KINDS},
        {"offers": OFFERS_OF_ALL_KINDS, "work__today": "nothing"},
        {"company": {**SMALL["company"], "payment_days": 37, "budget_rates": {"PHP": 50}}},
    ],
    ids=["software", "a mix", "offers", "offers for new work", "terms and rates"],
)
def test_with_software_mixes_offers_and_terms(changes: dict[str, Any]) -> None:
    require_adds_up(case_of(changed(SMALL, **changes)))


def test_a_mix_of_one_option_twice_is_booked_as_that_option_is() -> None:
    """Half and half of the same people has every category, capital and cash of the whole."""
    halves = [{"option": "own_staff@PH", "share": 0.5}, {"option": "own_staff@PL", "share": 0.5}]
    parts = {"own_staff": {each["option"][-2:]: each["share"] for each in halves}}
    options = {"places": ["home", "PH", "PL"], "engagements": ["own_staff"], "mixes": [parts]}
    found = case_of(changed(SMALL, options=options))
    evaluation = Futures(found, SEED, DRAWS).evaluation
    told = {x.id: flows_of(found, evaluation, x) for x in found.options}
    mixed = next(flows for name, flows in told.items() if "mix" in name)

    assert set(mixed.booked) == set(told["own_staff@PH"].booked)
    assert mixed.capital.sum() > 0
    for name in ("travel", "severance", "one_off"):
        wholes = [told[each["option"]].booked[name].sum() for each in halves]
        assert 0.3 * min(wholes) < mixed.booked[name].sum() < 1.1 * sum(wholes)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_example_by_quarter_adds_up_to_its_years(name: str) -> None:
    futures = Futures(example_case(name), SEED, DRAWS)
    option = futures.case.options[-1]
    quarters, years = (budget_of(futures, option, by) for by in ("quarter", "year"))

    for amount in (*CATEGORIES, "total", "on_books", "cash", "capital", "present_value", "today"):
        sums = [
            sum(found.over.mean for money in told.periods if (found := money.amount(amount)))
            for told in (quarters, years)
        ]
        assert sums[0] == pytest.approx(sums[1], rel=AGREED, abs=1e-6)
    assert sum(money.present_value.over.mean for money in years.periods) == pytest.approx(
        float(futures.outcome(option).cost.mean()), rel=AGREED
    )
    assert sum(each.option for each in years.run_rate) == pytest.approx(
        _year_at_run_rate(futures, years.option.id), rel=AGREED
    )


def _year_at_run_rate(futures: Futures, option_id: str) -> float:
    from whowhere.decide.compare.steady import steady_month  # noqa: PLC0415 - of this test alone

    option = next(each for each in futures.case.options if each.id == option_id)
    return 12 * float(steady_month(futures, option).mean())


def test_what_is_capital_is_within_what_is_booked() -> None:
    found = case_of(changed(SMALL, automation=SOFTWARE))
    futures = Futures(found, SEED, DRAWS)

    assert all(_capital_is_within(flows_of(found, futures.evaluation, option))
               for option in found.options)  # fmt: skip


def _capital_is_within(flows: Flows) -> bool:
    parts = [flows.booked[name] for name in ("facilities", "one_off") if name in flows.booked]
    return bool((flows.capital <= sum(parts, np.zeros(1)) + 1e-6).all())


@pytest.mark.parametrize("way", ["a team at home", "new work", "half and half"])
def test_the_browser_tells_the_same_money(way: str) -> None:
    build_engine()
    found = case(way, *paths_from(way))
    futures, page = Futures(found, SEED, DRAWS), PageEngine(page_case(found, SEED, DRAWS))
    for option in found.options:
        ours, theirs = budget_of(futures, option, "year"), page.money(option.id)
        worth = futures.outcome(found.as_is).cost - futures.outcome(option).cost
        assert theirs["saved"][-1]["mean"] == pytest.approx(worth.mean(), rel=AGREED, abs=1e-4)
        for month, saved in zip(theirs["saved"], ours.saved_so_far, strict=True):
            assert month["p50"] == pytest.approx(saved.p50, rel=1e-6, abs=1e-3)
        assert theirs["payback"] == ours.totals.payback_month.p50
        rates = {each.category: (each.today, each.option) for each in ours.run_rate}
        for at, side in enumerate(("today", "option")):
            for part in theirs["run_rate"][side]:
                assert part["mean"] == pytest.approx(rates.get(part["id"], (0, 0))[at], rel=AGREED)
