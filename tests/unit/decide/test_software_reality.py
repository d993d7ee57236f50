"""Published cases of software beside the model, which is given what was published."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from whowhere.decide.reality import SoftwareResult, software_result
from whowhere.facts.factbook import Factbook
from whowhere.facts.practice import load_practice
from whowhere.facts.software_cases import SoftwareCase, software_cases
from whowhere.model.software_deals import software_case

DAY = date(2026, 11, 23)
CHATS = {"kind": "written contacts", "share_solved": 0.4, "work_saved": 0.5, "rest_harder": 0}


def case(measure: Any, **automation: Any) -> SoftwareCase:
    return SoftwareCase(
        name="made up", measure=measure, home="US", role="support agent", published=1,
        set_from_it=False, sources=(), automation={**CHATS, **automation}, says="-",
    )  # fmt: skip


def result(said: SoftwareCase) -> SoftwareResult:
    return software_result(said.measure, software_case(said, Factbook(DAY)), 1, 64)


def test_what_is_left_for_people_is_what_the_inputs_say() -> None:
    found = result(case("work left", checked_share=0, more_asked=0))
    assert (found.p10, found.p90) == pytest.approx((0.8, 0.8))
    assert result(case("share solved")).p50 == pytest.approx(0.4)


def test_twice_as_many_calls_spare_twice_as_many_posts() -> None:
    one, two = (result(case("posts", per_month=each)) for each in (1_000, 2_000))
    # 400 chats of some 6 minutes, half of that saved, of 1,870 x 0.7 hours a year: a fifth of a
    # post, two fifths at 15 minutes.
    assert 0.05 < one.p10 < one.p50 < one.p90 < 0.6
    assert two.p50 == pytest.approx(2 * one.p50)


def test_use_and_building_are_in_dollars() -> None:
    priced = {"per_month": 28_000, "price": 0.5, "price_per": "resolution", "building_cost": 90_000}
    assert result(case("use by the month", **priced)).p50 == pytest.approx(14_000)
    assert result(case("building", **priced)).p50 == pytest.approx(90_000)


def test_what_was_published_lies_inside_from_p10_to_p90_and_not_beyond() -> None:
    assert SoftwareResult(45, 50, 60).holds(45)
    assert not SoftwareResult(46, 50, 60).holds(45)
    assert not SoftwareResult(1, 5, 44.9).holds(45)


@pytest.mark.parametrize("said", software_cases(), ids=lambda said: said.name)
def test_every_case_says_who_published_it(said: SoftwareCase) -> None:
    assert said.sources
    assert set(said.sources) <= set(load_practice().sources)
