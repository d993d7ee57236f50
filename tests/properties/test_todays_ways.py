"""What must hold whatever stands today, and that three readings of the model agree on it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed
from tests.page_build import build_engine
from tests.page_engine import PageEngine
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.renegotiate import price_to_stay
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.report.compare.renegotiate import price_sentence
from whowhere.report.page.case import page_case
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
AGREED = 1e-9
COMPARED = {"places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"]}


def case(way: str, **changes: Any) -> Case:
    return case_of(changed(SMALL, **standing(WAYS[way]), options=COMPARED, **changes))


@pytest.mark.parametrize("way", WAYS)
def test_to_stay_is_an_option_and_saves_nothing(way: str) -> None:
    found = compare(case(way), SEED, DRAWS)
    staying = next(each for each in found.options if each.id == found.as_is.id)

    assert (staying.saving.p10, staying.saving.p50, staying.saving.p90) == (0, 0, 0)
    assert staying.set_up.p90 == 0


@pytest.mark.parametrize("way", WAYS)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    found = compare(case(way), SEED, DRAWS)
    page = require_browser_agrees(found)
    price = price_to_stay(found)
    assert page["price_to_stay"] == (price_sentence(price, found) if price else "")


@pytest.mark.parametrize("way", WAYS)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way)
    require_workbook_agrees(found, found.options)


def test_a_team_at_home_costs_the_same_however_it_is_said() -> None:
    parts = [{"option": "own_staff@home"}]
    short = case_of(changed(SMALL, options=COMPARED))
    long = case_of(changed(SMALL, **standing(parts), options=COMPARED))

    assert total(long) == total(short)


def total(found: Case) -> dict[str, float]:
    futures = Futures(found, SEED, DRAWS)
    return {each.id: float(futures.outcome(each).cost.sum()) for each in found.options}


def test_halves_of_one_arrangement_cost_what_the_whole_does_but_for_what_is_fixed() -> None:
    whole = [{"option": "own_staff@home"}]
    halves = [
        {"option": "own_staff@home", "share": "50%"},
        {"option": "own_staff@PL", "share": "50%"},
    ]
    home = Futures(case_of(changed(SMALL, **standing(whole), options=COMPARED)), SEED, DRAWS)
    split = Futures(case_of(changed(SMALL, **standing(halves), options=COMPARED)), SEED, DRAWS)
    pay = lines(home)["pay"]

    assert lines(split)["pay_part1"] == pytest.approx(pay / 2, rel=1e-12)


def lines(futures: Futures) -> dict[str, float]:
    found = futures.outcome(futures.case.as_is)
    return {line.id: value.mean() for line, value in zip(found.lines, found.values, strict=True)}


def test_at_the_price_to_stay_staying_costs_as_much_as_the_best_other_option() -> None:
    found = compare(case("a vendor with a contract"), SEED, DRAWS)
    price = price_to_stay(found)

    assert price is not None
    assert price.at is not None
    assert price.now == pytest.approx(120_000)
    parts = [{**WAYS["a vendor with a contract"][0], "price_per_month": price.at}]
    again = compare(case_of(changed(SMALL, **standing(parts), options=COMPARED)), SEED, DRAWS)
    best = min(each.cost.p50 for each in again.options if each.id != again.as_is.id)
    assert again.as_is.cost.p50 == pytest.approx(best, rel=1e-4)


def test_the_browser_agrees_that_a_renewed_price_is_no_rival_of_staying() -> None:
    build_engine()
    quotes = [{"option": "managed_service@PH", "monthly_price": 100_000}]
    found = compare(case("a vendor with a contract", quotes=quotes), SEED, DRAWS)
    price = price_to_stay(found)
    assert price is not None
    assert "renewed" not in price.rival
    page = PageEngine(page_case(found.case, SEED, DRAWS)).answer()
    assert page["price_to_stay"] == price_sentence(price, found)


def test_a_renewal_at_todays_price_saves_nothing() -> None:
    quotes = [{"option": "managed_service@PH", "monthly_price": 120_000, "indexation": "3%"}]
    found = compare(case("a vendor with a contract", quotes=quotes), SEED, DRAWS)
    renewed = saving(found, "managed_service@PH:renewed")

    assert renewed == pytest.approx((0, 0, 0), abs=1e-12)


def saving(found: Comparison, option: str) -> tuple[float, float, float]:
    each = next(each.saving for each in found.options if each.id == option)
    return each.p10, each.p50, each.p90


def test_a_longer_notice_never_makes_leaving_cheaper() -> None:
    costs = []
    for months in (0, 3, 12):
        parts = [{"option": "managed_service@PH", "contract": {"notice_months": months}}]
        found = case_of(changed(SMALL, **standing(parts), options=COMPARED))
        another = next(each for each in found.options if each.offer == "another")
        costs.append(Futures(found, SEED, DRAWS).outcome(another).cost)

    assert np.all(costs[0] <= costs[1] + 1e-6)
    assert np.all(costs[1] <= costs[2] + 1e-6)


def test_the_browser_judges_todays_parts_as_python_does() -> None:
    build_engine()
    way = next(name for name, parts in WAYS.items() if len(parts) == 3)
    found = compare(case(way, requirements={"shared_hours": 2}), SEED, DRAWS)
    page = PageEngine(page_case(found.case, SEED, DRAWS)).answer()

    assert {each["id"]: each["fails"] for each in page["options"]} == {
        each.id: each.fails for each in found.options
    }


def test_what_is_said_of_a_part_is_said_of_no_other() -> None:
    home = {"option": "own_staff@home", "share": "50%"}
    vendor = {"option": "managed_service@PH"}

    def tenure(part: str, *parts: dict[str, Any]) -> float:
        found = case_of(changed(SMALL, **standing(list(parts)), options=COMPARED))
        return found.facts["tenure_at_home", Spot(offer=part)][0].value.likely

    young = {**home, "since": "2026-06-01"}
    assert tenure("part1", young, vendor) < 1
    assert tenure("part2", young, vendor) == tenure("part2", home, vendor) > 1
