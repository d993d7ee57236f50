"""The values of a point take the place of what the base says of the same."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.sweep.applying import applied
from whowhere.quantities.faults import Fault, Faults

OFFERED = {**SMALL, "offers": OFFERS_OF_ALL_KINDS}


def refused(base: Any, **values: Any) -> Fault:
    with pytest.raises(Faults) as found:
        applied(base, {name.replace("__", "."): value for name, value in values.items()})
    (fault,) = found.value.faults
    return fault


def test_the_base_itself_is_never_changed() -> None:
    before = copy.deepcopy(OFFERED)
    applied(
        OFFERED,
        {"home": "DE", "heads": 4, "heads.support_agent": 3, "places": "PL", "attrition": 0.3,
         "offers.alpha.monthly_price": 9_000, "work.core": 0.5},
    )  # fmt: skip
    assert before == OFFERED


def test_a_team_of_another_size_keeps_the_proportions_of_its_roles() -> None:
    found = scenario_of(applied(SMALL, {"heads": 22}), "it", ASSUMABLE)
    assert [role.heads for role in found.work.roles] == pytest.approx([20, 2])


def test_heads_and_pay_of_one_role_are_set_alone() -> None:
    found = applied(SMALL, {"heads.support_agent": 5, "pay.support_team_lead.senior": 70_000})
    agent, lead = found["work"]["roles"]
    assert (agent["heads"], lead["heads"], lead["pay"]) == (5, 1, 70_000)


def test_another_home_leaves_behind_the_town_and_the_pay_of_the_former_one() -> None:
    base = copy.deepcopy(SMALL)
    base["company"]["city"] = "Denver"
    base["work"]["roles"][0]["pay"] = 43_000
    found = applied(base, {"pay.support_agent": 30_000, "home": "PL"})
    assert "city" not in found["company"]
    assert [role.get("pay") for role in found["work"]["roles"]] == [30_000, None]


def test_one_place_stands_for_a_list_of_one() -> None:
    assert applied(SMALL, {"places": "PL"})["options"]["places"] == ["PL"]
    assert applied(SMALL, {"places": ["PL", "PH"]})["options"]["places"] == ["PL", "PH"]


def test_an_assumption_beats_those_that_speak_of_the_same() -> None:
    base = {**SMALL, "assumptions": {"PH": {"attrition": 0.2}, "attrition": 0.1, "talk": 1}}
    found = applied(base, {"attrition": "30% to 45%"})
    assert found["assumptions"] == {"attrition": "30% to 45%", "talk": 1}


def test_an_offer_is_named_by_its_vendor() -> None:
    found = applied(OFFERED, {"offers.alpha.monthly_price": 9_000})
    assert found["offers"][0]["monthly_price"] == 9_000
    assert refused(OFFERED, offers__alfa__monthly_price=1).nearest == "offers.alpha.monthly_price"
    assert refused(OFFERED, offers__alpha__price=1).key == "offers.alpha.price"
    assert refused(SMALL, offers__alpha__monthly_price=1).accepted == "a base with [[offers]]"


def test_software_is_left_or_taken_away() -> None:
    base = {**SMALL, "automation": {"kind": "written contacts"}}
    assert applied(base, {"automation": True})["automation"] == base["automation"]
    assert "automation" not in applied(base, {"automation": False})
    assert applied(base, {"automation.price": 1})["automation"]["price"] == 1
    assert refused(SMALL, automation=True).accepted == "a base with [automation]"
    assert refused(base, automation="on").accepted == "true or false"


def test_a_role_that_is_not_there_is_told_with_the_nearest() -> None:
    fault = refused(SMALL, heads__suport_agent=4)
    assert (fault.given, fault.nearest) == ("about no role of the work", "heads.support_agent")


def test_a_team_that_changes_has_no_one_size() -> None:
    base = copy.deepcopy(SMALL)
    base["work"]["roles"][0]["heads"] = {"2027-01": 5, "2027-07": 9}
    assert refused(base, heads=4).given == "for a team that changes"


@pytest.mark.parametrize("heads", [0, -1, "four", True, 1e9])
def test_a_team_has_a_number_of_people(heads: object) -> None:
    accepted = "a number of people above zero, up to 100,000"
    assert refused(SMALL, heads=heads).accepted == accepted
