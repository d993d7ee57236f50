"""Fiscal years, quarters and months: no month is in two of them, and none is left out."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.decide.budget.calendar import By, periods

STARTS = st.dates(date(2020, 1, 1), date(2040, 12, 1)).map(lambda day: day.replace(day=1))


def labels(start: date, months: int, year_starts: int, by: By) -> list[str]:
    return [period.label for period in periods(start, months, year_starts, by)]


def test_a_year_from_april_is_named_by_both_of_its_years() -> None:
    found = periods(date(2027, 1, 1), 36, 4, "year")

    assert [(period.label, period.months) for period in found] == [
        ("FY2026/27", 3), ("FY2027/28", 12), ("FY2028/29", 12), ("FY2029/30", 9),
    ]  # fmt: skip
    assert (found[1].start, found[1].end) == (date(2027, 4, 1), date(2028, 3, 31))


def test_a_year_from_january_is_named_by_one() -> None:
    assert labels(date(2027, 1, 1), 24, 1, "year") == ["FY2027", "FY2028"]


def test_quarters_are_counted_from_the_start_of_the_year() -> None:
    assert labels(date(2027, 2, 1), 6, 4, "quarter") == [
        "FY2026/27 Q4", "FY2027/28 Q1", "FY2027/28 Q2",
    ]  # fmt: skip


def test_months_are_named_by_the_calendar() -> None:
    assert labels(date(2027, 11, 1), 3, 7, "month") == ["2027-11", "2027-12", "2028-01"]


@pytest.mark.parametrize("by", ["month", "quarter", "year"])
@given(start=STARTS, months=st.integers(1, 180), year_starts=st.integers(1, 12))
def test_periods_cover_every_month_once(by: By, start: date, months: int, year_starts: int) -> None:
    found = periods(start, months, year_starts, by)

    assert [month for each in found for month in range(each.first, each.after)] == list(
        range(months)
    )
    assert len({each.label for each in found}) == len(found)
    inner = found[1:-1]
    assert {each.months for each in inner} <= {{"month": 1, "quarter": 3, "year": 12}[by]}
    assert all(before.end < after.start for before, after in pairwise(found))
    if by == "year":
        assert {each.start.month for each in found[1:]} <= {year_starts}
