"""Heads of a role as users write them: one number, or how many from which month on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.scenario.heads import HeadsByDate, HeadsRule, as_written
from whowhere.quantities.faults import Faults

READ = HeadsRule().read


def said_of(heads: Any, **changes: Any) -> str:
    roles = [{"role": "support agent", "heads": heads, "level": "mid"}]
    with pytest.raises(Faults) as found:
        case_of(changed(SMALL, work__roles=roles, **changes))
    return str(found.value)


def test_heads_hold_from_their_month_until_the_next() -> None:
    found = READ({"2027-03-15": 7, "2027-01": 5, "2028-01": 2.5})

    assert isinstance(found, HeadsByDate)
    assert found.by_month(dt.date(2027, 1, 10), 14) == (5, 5, *[7] * 10, 2.5, 2.5)
    assert found.by_month(dt.date(2027, 1, 10), 2) == (5, 5)
    assert as_written(found) == {"2027-01": 5, "2027-03": 7, "2028-01": 2.5}


@pytest.mark.parametrize(("written", "heads"), [(12, 12.0), (0.5, 0.5), ("1,200", 1200.0)])
def test_one_number_is_one_number(written: object, heads: float) -> None:
    assert READ(written) == heads
    assert as_written(heads) == heads


@pytest.mark.parametrize(
    ("heads", "words"),
    [
        ({"2027-01": 5, "2027-13": 7, "July": 9}, "2027-13, July"),
        ({"2027-01": 5, "2027-07": 0}, "0 at 2027-07"),
        ({"2027-01": 5, "2027-07": True}, "true at 2027-07"),
        ({"2027-01": 5, "2027-07": 6, "2027-07-15": 7}, "one month twice"),
        ({"2027-02": 5}, "heads from 2027-02 on"),
        ({"2026-12": 5, "2027-02": 6}, "heads from 2026-12 on"),
        ({}, "0 months"),
        (0, "a number above 0, up to 100,000, or heads by month"),
        ("many", "a number above 0, up to 100,000, or heads by month"),
    ],
)
def test_what_is_no_heads_is_refused_with_what_was_given(heads: Any, words: str) -> None:
    assert words in said_of(heads)


def test_growth_beside_dates_is_refused() -> None:
    said = said_of({"2027-01": 5, "2027-07": 6}, work__growth="10%")

    assert "growth, or heads by month, but not both" in said


def test_volumes_by_date_are_refused_in_words() -> None:
    roles = [{"role": "support agent", "volume": {"2027-01": {}, "2027-07": {}}, "level": "mid"}]
    with pytest.raises(Faults, match=r"volumes by date.*one typical week"):
        case_of(changed(SMALL, work__roles=roles))


def test_a_step_beyond_any_horizon_changes_nothing() -> None:
    roles = [{"role": "support agent", "heads": {"2027-01": 5, "2050-01": 6}, "level": "mid"}]

    assert case_of(changed(SMALL, work__roles=roles)).team is None
