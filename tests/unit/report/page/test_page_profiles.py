"""Options side by side in the page: the same numbers and sentences as ``whowhere profile``."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import example_case
from tests.page_build import build_engine
from tests.page_engine import PageEngine

from whowhere.decide.profile.profile import OptionProfile, profiles
from whowhere.report.page.case import page_case
from whowhere.report.profile.document import profile_document
from whowhere.report.wording.traits import good_and_bad

SEED, DRAWS = 7, 64
AGREED = 1e-9
EXAMPLES = ("support-desk", "eighty-twenty", "renew-or-return", "support-with-agents")
"""A team at home, a mix, contracts that stand today, and software beside people."""


def numbers(of: Any) -> list[float]:
    return [getattr(of, name) for name in ("mean", "p10", "p50", "p90")]


def near(found: dict[str, float], mine: Any) -> None:
    assert list(found.values()) == pytest.approx(numbers(mine), rel=AGREED, abs=1e-9)


def require_same(found: dict[str, Any], mine: OptionProfile) -> None:
    of, ramp, flex = mine.measures, mine.ramp, mine.flexibility
    for name, theirs in (
        ("control", of.control), ("oversight", of.oversight_time), ("people", of.people),
        ("first", ramp.first), ("half", ramp.half), ("all", ramp.all),
        ("full_output", of.months_to_full_output), ("to_leave", of.months_to_leave),
        ("low_demand", flex.low), ("high_demand", flex.high),
    ):  # fmt: skip
        near(found[name], theirs)
    for each in found["leaving"]:
        near(each["cost"], of.leaving[each["month"]])
    plain = [found[name] for name in ("distance_km", "shared_hours", "peak_cash", "follows_down")]
    assert plain == pytest.approx(
        [of.distance_km, of.shared_hours, mine.peak_cash, flex.follows_down], rel=AGREED, abs=1e-9
    )
    events = sorted(
        (each for each in mine.result.lines if each.line.phase == "risk"),
        key=lambda each: -each.amount.mean,
    )
    assert [each["id"] for each in found["events"]] == [each.line.id for each in events]


def require_same_climate(found: dict[str, Any], mine: OptionProfile) -> None:
    climate = mine.climate
    for name in (
        "corporate_tax", "language_gap", "speakers_needed", "institutional_distance",
        "country_risk_premium", "political_stability", "rule_of_law", "real_pay_growth",
        "exchange_volatility",
    ):  # fmt: skip
        assert found[name] == pytest.approx(getattr(climate, name), rel=AGREED)
    reach = climate.speakers_in_reach
    assert [*found["speakers_in_reach"].values()] == pytest.approx(
        [reach.low, reach.likely, reach.high], rel=1e-6
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_option_has_the_profile_that_the_command_tells(name: str) -> None:
    build_engine()
    case = example_case(name)
    page = PageEngine(page_case(case, SEED, DRAWS))
    _, found = profiles(case, [option.id for option in case.options], SEED, DRAWS)
    for mine in found:
        told = page.profile(mine.result.id)
        require_same(told, mine)
        points = page.good_and_bad(mine.result.id)
        assert (points["good"], points["bad"]) == good_and_bad(mine, case)
        require_same_climate(told["climate"], mine)


def test_words_law_and_clocks_are_those_of_the_command() -> None:
    case = example_case("support-desk")
    asked = ["managed_service@PH", "own_staff@IN"]
    told = page_case(case, SEED, DRAWS)["profiles"]
    comparison, found = profiles(case, asked, SEED, DRAWS)
    for document in profile_document(comparison, found)["options"]:
        words = told["options"][document["id"]]
        assert words["meaning"] == document["meaning"]["definition"]
        assert words["where"] == document["where"]["name"]
        assert [told["duties"][at][1] for at in words["duties"]] == [
            duty["sentence"] for duty in document["duties"]
        ]
    assert told["options"]["managed_service@PH"]["called"] == "offshore outsourcing"
    assert told["options"]["own_staff@IN"]["called"] == "captive offshoring"
    assert told["places"]["IN"]["gaps"] == "4:30-9, 17-21:30"


def test_an_option_of_several_parts_has_no_one_term() -> None:
    told = page_case(example_case("eighty-twenty"), SEED, DRAWS)["profiles"]["options"]
    of_parts = [words["called"] for name, words in told.items() if "mix" in name.lower()]
    assert of_parts
    assert not any(of_parts)
