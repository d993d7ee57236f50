"""A mix is taken for all of a package or not at all, and each of its parts counts where it is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.unit.decide.portfolio.test_costing import PORTFOLIO, case_of, choice, costed, planned
from tests.unit.decide.portfolio.test_todays_parts_in_plans import best, shares, whole

from whowhere.decide.portfolio.problem import Choice, Package, Problem, SharedSite
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.mixes import part_of
from whowhere.model.scenario.options import Option

MIX = Option(Engagement.MANAGED_SERVICE, "IN", "mix_1")
FIFTH = {"own_staff": {"home": 0.2}, "managed_service": {"IN": 0.8}}
DESK, BOOKS, TESTS = PORTFOLIO["packages"]


def part(place: str, portion: float, cost: float, **said: Any) -> Choice:
    option = part_of(MIX, Option(Engagement.MANAGED_SERVICE, place))
    return Choice("desk", option, np.array([cost]), whole=MIX, portion=portion, people=10.0, **said)


def two_packages(*, split: bool = False) -> Problem:
    """A desk in Mexico, or 1/4 in Poland and 3/4 in India; books in Poland or in Mexico."""
    choices = (
        part("PL", 0.25, 60.0, hub="vendor", hub_staff=1.0, vendor="Acme"),
        part("IN", 0.75, 100.0, vendor="Ganga"),
        whole("desk", "MX", 105.0),
        whole("books", "PL", 50.0),
        whole("books", "MX", 54.0),
    )
    desk = Package("desk", "Desk", 8.0, may_split=split, least_part=0.2)
    hub = SharedSite("vendor", "Acme", False, np.array([4.0]), 2.0, np.array([3.0]))
    return Problem((desk, Package("books", "Books", 2.0)), choices, (hub,))


def test_a_mix_costs_its_parts_in_their_portions_and_opens_what_they_need() -> None:
    plan = best(two_packages())
    assert shares(plan) == {"desk@PL": 0.25, "desk@IN": 0.75, "books@PL": 1}
    assert plan is not None
    # 15 + 75 for the desk, 50 for the books, a vendor of 4 and 2 - 0.25 people at 3 each
    assert plan.cost == pytest.approx(15 + 75 + 50 + 4 + 1.75 * 3)


@pytest.mark.parametrize(
    ("rules", "is_mixed"),
    [
        ({"most_in_one_place": 0.61}, True),  # 6 of ten heads in India
        ({"most_in_one_place": 0.59}, False),
        ({"most_with_one_vendor": 0.61}, True),  # those of Ganga
        ({"most_with_one_vendor": 0.59}, False),
        ({"groups": ({"name": "Asia", "places": ["IN"], "least": 0.6},)}, True),
        ({"barred_places": ("IN",)}, False),
        ({"most_vendors": 0}, False),
    ],
)
def test_a_rule_keeps_or_breaks_a_mix_by_what_of_it_is_where(
    rules: dict[str, Any], is_mixed: bool
) -> None:
    found = best(two_packages(), **rules)
    if found is None:
        assert not is_mixed
    else:
        assert ("desk@IN" in shares(found)) is is_mixed


def test_packages_that_are_apart_share_no_place_of_any_part() -> None:
    plan = best(two_packages(), apart=(("desk", "books"),))
    assert shares(plan) == {"desk@PL": 0.25, "desk@IN": 0.75, "books@MX": 1}


def test_packages_that_stay_together_are_together_in_every_part() -> None:
    plan = best(two_packages(), together=(("desk", "books"),))
    assert shares(plan) == {"desk@MX": 1, "books@MX": 1}


@pytest.mark.parametrize("most", [0.1, 0.3, 0.5])
def test_a_package_that_may_be_split_takes_a_mix_as_it_is_stated_or_not_at_all(most: float) -> None:
    plan = best(two_packages(split=True), groups=({"name": "IN", "places": ["IN"], "most": most},))
    assert "desk@IN" not in shares(plan)


def mixed(package: dict[str, Any], *mixes: dict[str, Any], **changes: Any) -> Any:
    others = [each for each in PORTFOLIO["packages"] if each["id"] != package["id"]]
    return costed(case_of(packages=[{**package, "mixes": list(mixes)}, *others], **changes))


def test_who_stays_of_a_mix_neither_moves_nor_is_hired_and_the_rest_does() -> None:
    found = mixed(DESK, FIFTH, rules={"moves_a_year": 1})
    home, abroad = (choice(found, "desk", f"{each}:in_mix_1") for each in
                    ("own_staff@GB", "managed_service@IN"))  # fmt: skip
    assert (home.is_move, home.hires, home.set_up) == (False, 0, 0)
    assert home.portion * home.people == pytest.approx(4)
    assert abroad.is_move
    assert abroad.hires == abroad.people > 0
    assert abroad.hub == "vendor:a vendor in India"


def test_a_mix_that_moves_later_pays_todays_team_longer_in_every_part() -> None:
    found = mixed(DESK, FIFTH, rules={"moves_a_year": 1})
    now, later = (choice(found, "desk", "managed_service@IN:in_mix_1", year) for year in (0, 1))
    home = [choice(found, "desk", "own_staff@GB:in_mix_1", year) for year in (0, 1)]
    today = choice(found, "desk", "own_staff@GB")
    assert now.costs.mean() < later.costs.mean() < today.costs.mean() * 1.2
    assert home[0].costs == pytest.approx(home[1].costs)


def test_today_is_no_mix_whose_first_part_stays() -> None:
    found = planned(case_of(packages=[{**DESK, "mixes": [FIFTH]}, BOOKS, TESTS]))
    assert found.today is not None
    assert found.today.options_of("desk") == (Option.read("own_staff@GB"),)


def test_new_work_is_measured_against_own_staff_at_home_not_a_mix_of_them() -> None:
    new = {**DESK, "today": "nothing", "mixes": [FIFTH]}
    found = planned(case_of(packages=[new, BOOKS, TESTS]))
    assert found.today is not None
    assert found.today.options_of("desk") == (Option.read("own_staff@GB"),)
    home = choice(found.costed, "desk", "own_staff@GB:in_mix_1")
    assert not home.is_move
    assert home.hires * home.portion == pytest.approx(4)


def test_todays_vendor_who_goes_on_in_a_mix_is_that_vendor() -> None:
    today = {"parts": [{"option": "managed_service@IN", "vendor": "Acme"}]}
    found = mixed({**DESK, "today": today}, FIFTH)
    goes_on = choice(found, "desk", "managed_service@IN:in_mix_1")
    assert (goes_on.vendor, goes_on.hub, goes_on.is_move) == ("Acme", "vendor:Acme", False)


def test_an_offer_in_a_mix_is_paid_at_its_price_to_whom_it_names() -> None:
    offer = {"vendor": "Acme", "option": "managed_service@IN", "kind": "output",
             "monthly_price": 50_000, "currency": "USD"}  # fmt: skip
    mix = {"own_staff": {"home": 0.2}, "managed_service": {"IN:acme": 0.8}}
    found = mixed({**DESK, "offers": [offer]}, mix)
    alone, part = (choice(found, "desk", f"managed_service@IN:{each}") for each in
                   ("acme", "acme_in_mix_1"))  # fmt: skip
    assert (part.vendor, part.currency, part.hub) == ("Acme", "USD", "vendor:Acme")
    assert part.costs.mean() == pytest.approx(alone.costs.mean(), rel=0.15)


def test_mixes_of_all_packages_and_of_one_are_weighed_side_by_side() -> None:
    options = {**PORTFOLIO["options"], "mixes": [FIFTH]}
    own = {"own_staff": {"home": 0.5, "PL": 0.5}}
    found = costed(case_of(packages=[{**DESK, "mixes": [own]}, BOOKS, TESTS], options=options))
    taken = {(each.package, each.mix) for each in found.problem.choices if each.mix}
    assert taken == {
        ("desk", "managed_service@IN:mix_1"), ("desk", "own_staff@GB:mix_2"),
        ("books", "managed_service@IN:mix_1"), ("tests", "managed_service@IN:mix_1"),
    }  # fmt: skip


def test_a_mix_with_a_part_that_misses_a_requirement_is_not_weighed() -> None:
    found = mixed({**DESK, "requirements": {"shared_hours": 6}}, FIFTH)
    assert not any(each.mix for each in found.problem.choices)
    assert "managed service in India" in found.failing["desk"]["managed_service@IN:mix_1"]
