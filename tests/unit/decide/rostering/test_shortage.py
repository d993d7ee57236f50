"""Weeks that nobody can cover: the hour and the rule are named."""

from __future__ import annotations

import pytest
from tests.rosters import DENVER, MANILA, by_day, crew, problem

from whowhere.decide.rostering.shortage import shortage
from whowhere.decide.rostering.uncovered import uncovered

AROUND = by_day(0, 24, [1] * 7)


@pytest.mark.parametrize(
    ("rule", "value"),
    [("starts", "08:00 to 09:00"), ("closed_on", ["Sun"]), ("heads_at_most", 2)],
)
def test_the_rule_that_stands_in_the_way_is_named(rule: str, value: object) -> None:
    asked = problem(AROUND, crew(**{rule: value}))
    missing = shortage(asked)
    assert missing is not None
    assert missing.rules == (rule,)
    assert rule in str(uncovered(asked, missing))


def test_the_hour_is_told_on_the_clock_of_the_demand() -> None:
    """One seat at night, and no shift that starts before eight: Wednesday three o'clock is open."""
    seats = by_day(3, 3.5, [0, 0, 1, 0, 0, 0, 0])
    asked = problem(seats, crew(starts="08:00 to 16:00"))
    missing = shortage(asked)
    assert missing is not None
    assert missing.empty.sum() == pytest.approx(1)
    assert "Wed 03:00 (Europe/Paris)" in str(uncovered(asked, missing))


def test_one_site_cannot_go_round_the_clock_without_nights() -> None:
    missing = shortage(problem(AROUND, crew()), by_night=False)
    assert missing is not None
    assert missing.rules == ("no work by night",)
    both = problem(AROUND, crew(), crew(DENVER))
    assert shortage(both, by_night=False) is None


def test_paris_and_manila_leave_an_hour_that_is_night_in_both() -> None:
    """Night ends in Manila at six, which is 23:00 in Paris in winter; there it began at 22:00."""
    missing = shortage(problem(AROUND, crew(), crew(MANILA)), by_night=False)
    assert missing is not None
    assert missing.empty.reshape(7, 48)[:, 44:46].min() == pytest.approx(1)
    assert missing.empty.sum() == pytest.approx(14)


def test_two_rules_that_stand_in_the_way_together_leave_no_single_one_to_drop() -> None:
    asked = problem(AROUND, crew(starts="08:00 to 09:00", closed_on=["Sun"]))
    missing = shortage(asked)
    assert missing is not None
    assert not missing.rules
    assert "No single rule" in str(uncovered(asked, missing))


def test_a_week_that_can_be_covered_has_no_shortage() -> None:
    assert shortage(problem(AROUND, crew())) is None
