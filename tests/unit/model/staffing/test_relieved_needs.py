"""A week of which software takes a part: what is left for people in each half-hour."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from whowhere.facts.factbook import Factbook
from whowhere.model.queues.needed import smallest_desk
from whowhere.model.queues.queue import CallDemand
from whowhere.model.staffing.loading import parse_staffing
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.resolving import roster_problem
from whowhere.model.staffing.week import HALVES
from whowhere.quantities.faults import Faults

BOOK = Factbook(date(2026, 11, 25))
WEEK = """
title = "calls and mail"
currency = "USD"
week = 2027-03-01

[[demand]]
name = "calls"
clock = "Denver"
per_week = 6720
day_profile = [1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1]
handle = "5 min"
answer = "80% within 20s"
CALLS

[[demand]]
name = "mail"
clock = "Denver"
per_week = 3360
handle = "6 min"
due = "8h"
MAIL

[[sites]]
place = "Denver"
cost_per_hour = 20
patterns = ["5 x 8h"]
shrinkage = "30%"
"""
VOICE = '[demand.automation]\nkind = "voice"'
WRITTEN = '[demand.automation]\nkind = "written contacts"'

MORE_CALLS = 1 + 0.05 * 0.3 / 0.448
"""Calls that come where software solves 30% of them, for each that came before."""


def problem(calls: str = "", mail: str = "") -> RosterProblem:
    text = WEEK.replace("CALLS", calls).replace("MAIL", mail)
    return roster_problem(parse_staffing(text, "week", None), BOOK)


def test_each_half_hour_keeps_its_part_of_the_callers_who_take_longer() -> None:
    """Voice: 30% solved, half their work saved, and 5% x 30 / 44.8 more come."""
    before, after = problem().needs.live[0], problem(calls=VOICE).needs.live[0]
    np.testing.assert_allclose(after.contacts, before.contacts * MORE_CALLS * 0.85)
    handle = 300 * (1 + 0.1 * 0.3 / 0.448)
    assert after.callers.handle_s == pytest.approx(handle)
    for half in (0, 20, 36):
        demand = CallDemand(float(after.contacts[half]) / 1_800, handle)
        desk = smallest_desk("c", demand, 20, 0.8)
        assert desk
        assert after.seats[half] == desk.agents


def test_what_software_ended_is_checked_at_any_time_for_as_long_as_it_took_before() -> None:
    """6,720 calls of five minutes: 560 hours; 3% of the 30% that it solves are checked."""
    (mail, checking) = sorted(problem(calls=VOICE).needs.waiting, key=lambda need: need.is_checking)
    assert checking.name == "checking of calls"
    assert checking.due == HALVES
    assert float(checking.work.sum()) / 2 == pytest.approx(560 * MORE_CALLS * 0.3 * 0.03)
    assert float(mail.work.sum()) / 2 == pytest.approx(336)


def test_software_touches_only_the_contacts_that_it_is_said_of() -> None:
    plain, found = problem().needs, problem(mail=WRITTEN)
    np.testing.assert_array_equal(found.needs.seats, plain.seats)
    assert found.relieved
    assert list(found.relieved.software) == ["mail"]
    left = (1 - 0.225) * (1 + 0.1 * 0.45 / 0.448) + 0.45 * 0.03
    assert found.needs.waiting_hours == pytest.approx(336 * left)
    assert found.needs.contacts == pytest.approx(6720 + 3360 * 0.775)


def test_the_range_takes_the_work_saved_of_all_software_at_once() -> None:
    found = problem(VOICE, WRITTEN).relieved
    assert found
    assert found.decisive == "work_saved"
    (low, much), (high, little) = found.ends
    assert (low, high) == ("low", "high")
    assert [each.work_saved for each in found.at("low")] == [0.13, 0.13]
    assert little.hours < found.likely.hours < much.hours
    assert found.without.hours == problem().needs.hours


@pytest.mark.parametrize(
    "idle",
    ["share_solved = 0", 'kind = "voice"\nshare_solved = "0%"',
     'kind = "agent assist"\nassist_gain = 0'],
)  # fmt: skip
def test_software_that_does_nothing_changes_nothing(idle: str) -> None:
    plain, found = problem(), problem(calls=f"[demand.automation]\n{idle}")
    assert found.relieved is None
    np.testing.assert_array_equal(found.needs.seats, plain.needs.seats)
    np.testing.assert_array_equal(found.needs.work, plain.needs.work)


def test_contacts_that_software_ends_alone_need_nobody() -> None:
    alone = "[demand.automation]\nshare_solved = 1\nwork_saved = 1\nchecked_share = 0"
    found = problem(calls=alone)
    assert found.needs.live == ()
    assert found.needs.seats.max() == 0
    assert found.relieved
    assert found.relieved.alone == ("calls",)
    assert found.needs_before.seats.max() > 0


def test_more_work_saved_never_takes_more_hours() -> None:
    saved = (problem(calls=f"{VOICE}\nwork_saved = {at / 5}").needs.hours for at in range(6))
    hours = list(saved)
    assert hours == sorted(hours, reverse=True)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('kind = "voices"', "Did you mean 'voice'"),
        ("work_saved = 0.5", "with neither kind nor share_solved"),
        ('kind = "voice"\nshare_solved = "120%"', "a share from 0% to 100%"),
        ('kind = "voice"\nassist_gain = -1', "a change from -90% to 300%"),
        ('kind = "voice"\nsolved = 0.4', "share_solved"),
    ],
)
def test_software_that_makes_no_sense_is_refused_where_it_stands(written: str, told: str) -> None:
    with pytest.raises(Faults) as refused:
        problem(calls=f"[demand.automation]\n{written}")
    assert told in str(refused.value)
    assert "demand[1].automation" in str(refused.value)
