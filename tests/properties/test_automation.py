"""What must hold of software under any who and where, and that every reading agrees on it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.facts.practice import load_practice
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.queues.software_figures import software_figures
from whowhere.model.software_kinds import ASSISTING, KINDS
from whowhere.quantities.ranges import Array, Range
from whowhere.simulate.central import CentralLeaves
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
AGREED = 1e-9
CONTACTS: dict[str, Any] = {"kind": "written contacts", "per_month": 4_000, "covers": 0.8}
NOTHING = {**CONTACTS, "share_solved": 0, "price": 0.99}
PERFECT = {
    **CONTACTS, "covers": 0.5, "share_solved": 1, "work_saved": 1, "rest_harder": 0, "price": 0,
    "checked_share": 0, "more_asked": 0, "taken_back": 0, "months_to_launch": 0.1,
    "months_to_reach": 0.1,
}  # fmt: skip
MADE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    "work that grows": {"work__growth": "10% to 40%"},
    "a season": {"work__season": {"11": 1.3, "12": 1.8}},
    **{way: standing(parts) for way, parts in WAYS.items()},
}
MIX = {"own_staff": {"PH": 0.4}, "managed_service": {"PL": 0.6}}
PATH = {"first": "employer_of_record@PH", "then": "managed_service@PL", "after_months": 12}


def case(way: str, automation: dict[str, Any] | None, **changes: Any) -> Case:
    options = {
        "places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"],
    }  # fmt: skip
    software = {"automation": automation} if automation else {}
    return case_of(changed(SMALL, **{**MADE[way], "options": options, **software, **changes}))


def made_of_others(way: str) -> dict[str, Any]:
    """Return options with a mix, and with a path where that makes sense there."""
    today = {part["option"] for part in WAYS.get(way, ())}
    paths = [] if today & {PATH["first"], PATH["then"]} else [PATH]
    return {
        "options": {
            "places": ["home", "PH", "PL"], "mixes": [MIX], "paths": paths,
            "engagements": ["own_staff", "managed_service", "build_operate_transfer"],
        }
    }  # fmt: skip


def costs(found: Case) -> dict[str, Array]:
    futures = Futures(found, SEED, DRAWS)
    return {each.id: futures.outcome(each).cost for each in found.options}


@pytest.mark.parametrize("way", MADE)
def test_software_changes_no_number_of_any_option_without_it(way: str) -> None:
    without, beside = costs(case(way, None)), costs(case(way, CONTACTS))

    assert {each for each in beside if not each.endswith("+auto")} == set(without)
    for option, cost in without.items():
        np.testing.assert_allclose(cost, beside[option], rtol=AGREED, err_msg=option)


@pytest.mark.parametrize("way", MADE)
def test_software_that_solves_nothing_costs_what_no_software_costs(way: str) -> None:
    found = costs(case(way, NOTHING, **made_of_others(way)))

    with_it = [each for each in found if each.endswith("+auto")]
    assert len(with_it) >= 6
    for option in with_it:
        people = found[option.removesuffix("+auto")]
        np.testing.assert_array_equal(found[option], people, err_msg=option)


def test_software_that_does_half_of_the_work_for_nothing_takes_half_of_the_people_away() -> None:
    found = case("a team at home", PERFECT)
    futures = Futures(found, SEED, DRAWS)
    outcomes = {each.id: futures.outcome(each) for each in found.options}
    people, beside = outcomes["own_staff@US"], outcomes["own_staff@US+auto"]

    def pay(of: Any) -> Array:
        return next(v for line, v in zip(of.lines, of.values, strict=True) if line.id == "pay")

    months = found.horizon_months
    ratio = pay(beside) / pay(people)
    # All but what the first fifth of a month still takes.
    assert ratio == pytest.approx(0.5, abs=0.5 / months)


@pytest.mark.parametrize("option", ["own_staff@US", "managed_service@PH", "own_staff@PL"])
def test_the_cost_falls_as_it_solves_more_and_rises_with_its_price(option: str) -> None:
    def cost(**said: Any) -> Array:
        fixed = {"work_saved": 0.6, "rest_harder": 0, "taken_back": 0, "building_cost": 1_000}
        return costs(case("a team at home", {**CONTACTS, **fixed, **said}))[f"{option}+auto"]

    shares = [cost(share_solved=share, price=0.1) for share in (0.0, 0.2, 0.5, 0.9)]
    prices = [cost(share_solved=0.4, price=price) for price in (0.0, 0.5, 1.0, 5.0)]
    assert all((more <= less).all() for less, more in pairwise(shares))
    assert all((low < high).all() for low, high in pairwise(prices))


@pytest.mark.parametrize("kind", ["written contacts", "voice", "documents", "coding assistant",
                                  "agent assist"])  # fmt: skip
def test_nothing_is_negative_that_software_costs(kind: str) -> None:
    found = case("a team at home", {"kind": kind, "error_cost": 20, "fixed_per_month": 500})
    futures = Futures(found, SEED, DRAWS)
    for option in found.options:
        outcome = futures.outcome(option)
        for line, value in zip(outcome.lines, outcome.values, strict=True):
            assert not line.id.startswith("software") or (value >= 0).all(), line.id


@pytest.mark.parametrize("way", MADE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    require_browser_agrees(compare(case(way, CONTACTS, **made_of_others(way)), SEED, DRAWS))


@pytest.mark.parametrize("way", MADE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way, CONTACTS, **made_of_others(way))
    require_workbook_agrees(found, [each for each in found.options if each.automated])


TAKES: dict[str, Any] = {
    **CONTACTS, "work_saved": 0.9, "rest_harder": 0, "checked_share": 0, "taken_back": 0,
}  # fmt: skip


def _bill(found: Case, option: str, *lines: str) -> Array:
    futures = Futures(found, SEED, DRAWS)
    outcome = futures.outcome(next(each for each in found.options if each.id == option))
    pairs = zip(outcome.lines, outcome.values, strict=True)
    return sum((value for line, value in pairs if line.id in lines), np.zeros(DRAWS))


def test_a_vendor_with_a_minimum_of_its_price_bills_it_whatever_software_takes() -> None:
    offer = {
        "option": "managed_service@PH", "vendor": "Acme", "kind": "output",
        "monthly_price": 50_000, "minimum_volume": 1,
    }  # fmt: skip
    found = case("a team at home", TAKES, offers=[offer])
    alone = _bill(found, "managed_service@PH:acme", "vendor_price", "minimum")
    beside = _bill(found, "managed_service@PH:acme+auto", "vendor_price", "minimum")

    np.testing.assert_allclose(beside, alone, rtol=AGREED)


def test_a_minimum_of_todays_contract_is_billed_to_its_end_and_no_longer() -> None:
    def owed(ends: str) -> Array:
        parts = [{
            "option": "managed_service@PH", "vendor": "Acme", "price_per_month": 50_000,
            "contract": {"ends": ends, "minimum": 1},
        }]  # fmt: skip
        found = case_of(changed(SMALL, **standing(parts), automation=TAKES))
        return _bill(found, "managed_service@PH+auto", "software_owed")

    start = case("a team at home", None).start
    early, late = (owed(f"{start.year + years}-12-31") for years in (0, 1))
    assert (early < late).all()
    assert (late > 0).all()


@pytest.mark.parametrize("kind", KINDS)
def test_a_desk_and_a_comparison_leave_people_as_much_work(kind: str) -> None:
    said = {"kind": kind, "share_solved": 0.37} if kind not in ASSISTING else {"kind": kind}
    found = case("a team at home", {**said, "covers": 1})
    likely = Evaluation(found.graph, CentralLeaves(found, 1, {}), found.elsewhere)
    own = {"share_solved": Range.exactly(0.37)} if kind not in ASSISTING else {}
    desk = software_figures(kind, own, load_practice()).likely

    left = likely.value("left_with_software", Spot())
    assert desk.work == pytest.approx(float(left.reshape(-1)[0]), rel=AGREED)


def test_a_price_without_a_currency_is_in_the_companys_as_all_money_of_the_file() -> None:
    def price(**said: Any) -> float:
        company = {"name": "-", "home": "DE", "currency": "EUR"}
        options = {"places": ["home"], "engagements": ["own_staff", "managed_service"]}
        found = case("a team at home", {**CONTACTS, **said}, company=company, options=options)
        return found.facts["price_of_unit", Spot()][0].value.likely

    assert price(price=0.99) == price(price=0.99, currency="EUR") == 0.99
    assert 0.7 < price(price=0.99, currency="USD") / 0.99 < 1


def test_lines_of_software_in_several_places_say_whose_people_work_beside_it() -> None:
    found = case("a team at home", CONTACTS, **made_of_others("a team at home"))
    mix = next(each for each in found.options if each.automated and "mix_1" in each.id)
    names = {line.name for line in found.ledger(mix) if line.id.startswith("software_use")}

    assert names == {
        "Software by use: own staff in the Philippines",
        "Software by use: managed service in Poland",
    }
