"""The season of some work as users write it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.scenario.season import SeasonRule, as_written
from whowhere.model.season_notes import season_said
from whowhere.quantities.faults import Faults

READ = SeasonRule().read
TWELVE = {str(month): 1.0 for month in range(1, 13)}


@pytest.mark.parametrize(
    "written",
    [
        {"11": "130%", "12": "150%"},
        {"November": 1.3, "Dec": "150 %"},
        {11: 1.3, "december": 1.5},
    ],
)
def test_months_that_are_not_stated_keep_the_mean_of_the_year(written: object) -> None:
    found = READ(written)

    assert found.months == pytest.approx((*[0.92] * 10, 1.3, 1.5))
    assert sum(found.months) == pytest.approx(12)
    assert (found.peak, found.peak_month) == (1.5, "December")
    assert as_written(found) == {"11": 1.3, "12": 1.5}
    assert season_said(found).startswith(
        "Of a mean month's work there is 130% in November and 150%"
    )


def test_a_season_begins_in_the_month_of_the_start() -> None:
    found = READ({"12": 1.5}).by_month(dt.date(2027, 11, 15), 14)

    assert found[1] == found[13] == 1.5
    assert found[0] == pytest.approx(10.5 / 11)


def test_twelve_months_are_scaled_to_a_mean_of_one() -> None:
    found = READ({**TWELVE, "12": 1.48})

    assert found.months == pytest.approx((*[1 / 1.04] * 11, 1.48 / 1.04))
    assert season_said(found) == (
        "From 96% of a mean month's work in January to 142% in December; the year's mean is 100%."
    )


@pytest.mark.parametrize(
    ("season", "words"),
    [
        ({**TWELVE, "12": 2.0}, "twelve months with a mean of 108%"),
        ({"12": "700%", "11": "600%"}, "1300% in 2 months"),
        ({"12": 12.0}, "1200% in 1 months"),
        ({"13": 1.2, "Smarch": 1.2}, "13, Smarch"),
        ({"12": 1.2, "December": 1.3}, "one month twice"),
        ({"12": "lots"}, "each with its share of a mean month"),
        ({"12": -0.1}, "-0.1 for 12"),
        ({"12": True}, "true for 12"),
        ({}, "months by number or English name"),
        ("winter", "months by number or English name"),
    ],
)
def test_what_is_no_season_is_refused_with_what_was_given(season: Any, words: str) -> None:
    with pytest.raises(Faults) as found:
        case_of(changed(SMALL, work__season=season))

    assert words in str(found.value)


@pytest.mark.parametrize("name", ["flexible_capacity", "managed_service.minimum_billed"])
def test_what_only_a_season_has_is_refused_without_one(name: str) -> None:
    with pytest.raises(Faults, match="given for work without a season"):
        case_of(changed(SMALL, assumptions={name: 0.3}))
    assert case_of(changed(SMALL, work__season={"12": 1.5}, assumptions={name: 0.3})).season
