"""Rosters: their cost against every possible one, and what they cover by the clocks themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations, pairwise, product

import numpy as np
import pytest
from scipy.optimize import LinearConstraint, milp
from tests.rosters import DENVER, MANILA, PARIS, WEEK, by_day, crew, problem

from whowhere.decide.rostering.roster import Roster, best_roster
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.decide.rostering.service import occupancy, services
from whowhere.decide.rostering.ways import ways
from whowhere.facts.clocks import clock
from whowhere.model.staffing.needs import WaitingNeed
from whowhere.model.staffing.week import HALVES
from whowhere.quantities.ranges import Array

EXACT = SearchLimits(gap=0.0, nodes=100_000)
SIMPLE = {"starts_every": "2h", "days_off_in_a_row": 2}
ROUGH = SearchLimits(gap=0.25, nodes=1)


def roster_of(found: Roster | None) -> Roster:
    assert found is not None
    return found


def covered_by_clocks(roster: Roster) -> Array:
    """Count people at work by walking through every shift in universal time."""
    total = np.zeros(HALVES)
    midnight = datetime.combine(WEEK, time(), clock(roster.problem.zone)).astimezone(UTC)
    for tour in roster.tours:
        there = roster.problem.crews[tour.crew]
        for day, start in tour.shifts:
            local = datetime.combine(WEEK, time(), clock(there.clock.zone))
            begins = local + timedelta(days=day, minutes=30 * start)
            at = (begins.astimezone(UTC) - midnight) // timedelta(minutes=30)
            for half, share in enumerate(there.cover(tour.pattern)):
                total[(at + half) % HALVES] += tour.heads * share
    return total


def test_the_cheapest_of_all_tiny_rosters_is_found() -> None:
    """Four days of five, one start: every number of people on each set of days is tried."""
    seats = by_day(9, 17, [2, 3, 1, 3, 2, 0, 0])
    there = crew(patterns=["4 x 8h"], starts="09:00 to 09:00", closed_on=["Sat", "Sun"])
    sets = list(combinations(range(5), 4))
    need = seats.reshape(7, 48)[:, 18]
    fewest = min(
        sum(counts)
        for counts in product(range(4), repeat=5)
        if all(
            sum(n for n, days in zip(counts, sets, strict=True) if day in days) >= need[day]
            for day in range(7)
        )
    )
    found = roster_of(best_roster(problem(seats, there), EXACT))
    assert found.all_heads == fewest
    assert found.cost == pytest.approx(fewest * 32 * 10)
    assert found.gap == pytest.approx(0, abs=1e-9)


def test_moving_starts_cost_what_a_list_of_all_personal_weeks_costs() -> None:
    """Every week that a person could work is a column of its own: 21 sets x 3 starts a day."""
    seats = by_day(8, 12, [2, 1, 2, 0, 1, 0, 1]) + by_day(15, 17, [1, 2, 0, 2, 1, 0, 0])
    there = crew(patterns=["3 x 8h"], starts="08:00 to 10:00", start_may_move="2h", premium=0.0)
    columns = []
    for days in combinations(range(7), 3):
        for starts in product((16, 18, 20), repeat=3):
            column = np.zeros(HALVES)
            for day, start in zip(days, starts, strict=True):
                column[(day * 48 + start + np.arange(16)) % HALVES] += 1
            columns.append(column)
    rows = LinearConstraint(np.array(columns).T, lb=seats)
    listed = milp(np.full(len(columns), 240.0), constraints=rows, integrality=1)
    found = roster_of(best_roster(problem(seats, there), EXACT))
    assert found.cost == pytest.approx(listed.fun)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_every_half_hour_is_covered_by_the_clocks_of_the_sites(seed: int) -> None:
    seats = np.random.default_rng(seed).integers(0, 6, HALVES).astype(float)
    shifts = {
        "shrinkage": 0.2,
        "meal_break": "30 min",
        "starts_every": "2h",
        "days_off_in_a_row": 2,
    }
    asked = problem(seats, crew(**shifts), crew(MANILA, 4.0, heads_at_most=6, **shifts))
    found = roster_of(best_roster(asked, ROUGH))
    assert (covered_by_clocks(found) >= seats - 1e-6).all()
    assert covered_by_clocks(found) == pytest.approx(found.all_present)
    assert found.heads(1) <= 6
    assert found.bound <= found.cost + 1e-6
    assert sum(found.site_cost(at) for at in (0, 1)) == pytest.approx(found.cost)


@pytest.mark.slow
@pytest.mark.parametrize(
    "rule",
    [
        {"days_off_in_a_row": 2}, {"starts": "07:00 to 09:00"}, {"closed_on": ["Sun"]},
        {"heads_at_most": 6}, {"starts_every": "2h"},
    ],
    ids=lambda rule: next(iter(rule)),
)  # fmt: skip
def test_a_rule_more_never_lowers_the_cost(rule: dict[str, object]) -> None:
    seats = by_day(9, 15, [2, 3, 2, 3, 2, 1, 0])
    free = roster_of(best_roster(problem(seats, crew()), EXACT))
    bound = roster_of(best_roster(problem(seats, crew(**rule)), EXACT))
    assert bound.cost >= free.cost - 1e-6


def test_rest_between_shifts_narrows_how_far_starts_move() -> None:
    """Fourteen hours of rest and a shift of eight leave two hours to move, not six."""
    seats = by_day(6, 20, [1, 1, 1, 1, 1, 0, 0])
    move = {"start_may_move": "6h", "patterns": ["5 x 8h"]}
    for rest, widest in (("8h", 6), ("14h", 2)):
        found = roster_of(best_roster(problem(seats, crew(rest=rest, **move)), EXACT))
        for tour in found.tours:
            starts = [start for _, start in tour.shifts]
            assert max(starts) - min(starts) <= 2 * widest


def test_starts_that_move_over_midnight_still_leave_the_rest_between_shifts() -> None:
    """Read off the clock: no two shifts of one person, from week to week, lie closer than rest."""
    there = crew(rest="13h", start_may_move="3h", starts="20:00 to 04:00", days_off_in_a_row=1)
    seats = by_day(0, 3, [2, 1, 2, 1, 2, 1, 2]) + by_day(8, 10, [1, 0, 1, 0, 1, 0, 0])
    asked = problem(seats, there)
    found = roster_of(best_roster(asked, EXACT))
    assert any(start < 8 for tour in found.tours for _, start in tour.shifts)
    for tour in found.tours:
        begins = sorted(day * 24 + start / 2 for day, start in tour.shifts)
        for one, following in pairwise([*begins, begins[0] + 168]):
            assert following - (one + 8) >= 13


def test_without_nights_starts_still_move_within_daylight() -> None:
    """Night ends at six: of starts from five to eight, those from six on remain in one band."""
    there = crew(starts="05:00 to 08:00", start_may_move="3h")
    seats = by_day(6, 7, [1, 0, 1, 0, 1, 0, 1]) + by_day(15, 16, [0, 1, 0, 1, 0, 1, 0])
    day = roster_of(best_roster(problem(seats, there), EXACT, by_night=False))
    assert day.night_hours(0) == 0
    assert day.all_heads == 2


def test_days_off_follow_each_other_where_they_must() -> None:
    seats = by_day(9, 17, [2, 2, 2, 2, 2, 2, 2])
    found = roster_of(best_roster(problem(seats, crew(days_off_in_a_row=2)), EXACT))
    for tour in found.tours:
        worked = {day for day, _ in tour.shifts}
        assert len(worked) == 5
        assert any({day, (day + 1) % 7}.isdisjoint(worked) for day in range(7))


def test_nights_cost_their_premium_to_the_cent() -> None:
    """One seat from 22 to 6 on five nights: 40 hours at 10, a quarter more for each."""
    seats = np.zeros(HALVES)
    for day in range(5):
        seats[(day * 48 + 44 + np.arange(16)) % HALVES] = 1
    found = roster_of(best_roster(problem(seats, crew(premium=0.25)), EXACT))
    assert found.night_hours(0) == pytest.approx(40)
    assert found.cost == pytest.approx(40 * 10 * 1.25)


def test_following_the_sun_nobody_works_by_night_and_the_clock_is_still_round() -> None:
    around = by_day(0, 24, [1] * 7)
    asked = problem(around, crew(premium=0.5, **SIMPLE), crew(DENVER, 10.0, premium=0.5, **SIMPLE))
    found = {way.kind: way for way in ways(asked, ROUGH) if way.kind != "alone"}
    sun, together = roster_of(found["sun"].roster), roster_of(found["together"].roster)
    assert (covered_by_clocks(sun) >= 1 - 1e-6).all()
    assert sun.night_hours(0) == sun.night_hours(1) == 0
    assert sun.heads(0) > 0 < sun.heads(1)
    assert together.bound <= together.cost <= sun.cost


@pytest.mark.slow
def test_work_that_can_wait_is_done_when_due_first_come_first_served() -> None:
    mail = by_day(0, 24, [1] * 7) * 0.5
    need = WaitingNeed("mail", mail, mail, due=8)
    asked = problem(by_day(9, 17, [1] * 7), crew(**SIMPLE), waiting=(need,))
    found = roster_of(best_roster(asked, ROUGH))
    done = found.done[0]
    assert done.sum() == pytest.approx(mail.sum())
    assert (found.all_present >= asked.needs.seats + done - 1e-6).all()
    # By the end of a half-hour, all that came in until eight half-hours before must be done. The
    # week comes again and again, so what is left over from before it is the same at its end.
    came, went = np.cumsum(np.tile(mail, 3)), np.cumsum(np.tile(done, 3))
    left_before = max(0.0, float(np.max(went - came)))
    for half in range(HALVES, 2 * HALVES):
        oldest = came[half - need.due + 1]
        assert went[half] + 1e-6 >= oldest - left_before - 1e-6
        assert went[half] - left_before <= came[half] + 1e-6


def test_waiting_work_needs_fewer_people_than_the_same_work_at_once() -> None:
    work = by_day(8, 12, [2] * 7)
    need = WaitingNeed("mail", work, work, due=48)
    slow = roster_of(best_roster(problem(np.zeros(HALVES), crew(), waiting=(need,)), EXACT))
    fast = roster_of(best_roster(problem(work, crew()), EXACT))
    assert slow.cost < fast.cost


def test_promises_hold_in_every_half_hour_of_a_roster() -> None:
    seats = by_day(8, 20, [4, 4, 4, 4, 4, 2, 2])
    found = roster_of(best_roster(problem(seats, crew(shrinkage=0.25)), ROUGH))
    (calls,) = services(found)
    assert (calls.agents >= seats).all()
    assert 0 < occupancy(found) < 1
    assert calls.in_time[calls.need.contacts == 0].min() == 1


def test_shrinkage_takes_heads_in_proportion() -> None:
    seats = by_day(9, 17, [7] * 5 + [0, 0])
    there = crew(starts="09:00 to 09:00")
    lean = roster_of(best_roster(problem(seats, there), EXACT))
    real = replace(there, rules=there.rules.model_copy(update={"shrinkage": 0.3}))
    assert lean.all_heads == 7
    assert roster_of(best_roster(problem(seats, real), EXACT)).all_heads == 10


def test_the_same_week_gives_the_same_roster_twice() -> None:
    seats = np.random.default_rng(5).integers(0, 4, HALVES).astype(float)
    asked = problem(seats, crew(**SIMPLE))
    first, second = (roster_of(best_roster(asked, ROUGH)) for _ in range(2))
    assert first.tours == second.tours
    assert asked.zone == PARIS


def test_of_rosters_that_cost_the_same_nobody_waits_before_opening() -> None:
    """Eight to six, eight hours each: whoever comes at three waits five hours for nothing."""
    seats = by_day(8, 18, [3, 3, 3, 3, 3, 0, 0])
    free = roster_of(best_roster(problem(seats, crew()), EXACT))
    bound = roster_of(best_roster(problem(seats, crew(starts="08:00 to 10:00")), EXACT))
    assert free.cost == pytest.approx(bound.cost)
    assert free.empty_hours == pytest.approx(0, abs=1e-6)
    assert free.empty_at_least == pytest.approx(0, abs=1e-6)
    assert (free.all_present[seats == 0] == 0).all()


def test_empty_hours_that_no_roster_avoids_are_told_with_their_bound() -> None:
    """Two hours a day are needed and shifts last eight: six of them are empty every day."""
    seats = by_day(9, 11, [1, 1, 1, 1, 1, 0, 0])
    found = roster_of(best_roster(problem(seats, crew(days_off_in_a_row=2)), EXACT))
    assert found.all_heads == 1
    assert found.empty_hours == pytest.approx(5 * 6)
    assert found.empty_at_least == pytest.approx(5 * 6)


def test_fewer_empty_hours_never_cost_more() -> None:
    """Without pay for nights, a night is as cheap as a day; with it the aim stays the cost."""
    seats = by_day(20, 23, [1, 1, 1, 1, 1, 0, 0])
    dear = crew(premium=0.5)
    found = roster_of(best_roster(problem(seats, dear), EXACT))
    # Nights are from 22 to 6: who starts at 15 works one hour of it, and any later start more.
    assert {at for tour in found.tours for _, at in tour.shifts} == {30}
    assert found.cost == pytest.approx(found.bound)


def test_people_with_work_that_waits_are_not_there_for_nothing() -> None:
    seats = by_day(8, 12, [2, 2, 2, 2, 2, 0, 0])
    work = np.zeros((7, 48))
    work[:5, 24:32] = 1.0
    mail = WaitingNeed("mail", work.reshape(HALVES), work.reshape(HALVES), 48)
    found = roster_of(best_roster(problem(seats, crew(), waiting=(mail,)), EXACT))
    free = found.all_present - found.done[0]
    assert free[seats == 0].sum() / 2 == pytest.approx(found.empty_hours)
    assert found.empty_hours == pytest.approx(found.empty_at_least, abs=1e-6)
