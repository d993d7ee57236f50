"""Rosters found by exchange: they cover the week, keep the rules, and are not far from the best."""

from __future__ import annotations

import numpy as np
from tests.rosters import MANILA, by_day, crew, problem

from whowhere.decide.rostering.exchange import exchanged, weeks_of
from whowhere.decide.rostering.programme import programme
from whowhere.decide.rostering.roster import best_roster
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.model.staffing.problem import RosterProblem
from whowhere.quantities.ranges import Array


def exchanged_cost(asked: RosterProblem) -> tuple[float, Array]:
    weeks = weeks_of(asked, programme(asked))
    counts = exchanged(weeks, asked.needs, asked.needs.seats)
    assert counts is not None
    assert (weeks.cover @ counts >= asked.needs.seats - 1e-6).all()
    return float(counts @ weeks.cost), np.bincount(weeks.crew, counts)


def test_exchange_finds_the_fewest_people_where_days_off_decide() -> None:
    """Seven seats a day on seven days are 49 shifts: ten people of five, not nine."""
    found, heads = exchanged_cost(problem(by_day(9, 17, [7] * 7), crew(starts="09:00 to 09:00")))
    assert heads[0] == 10
    assert found == 10 * 40 * 10


def test_a_cheaper_site_is_filled_to_its_last_desk_and_no_further() -> None:
    asked = problem(by_day(9, 17, [4] * 5 + [0, 0]), crew(), crew(MANILA, 2.0, heads_at_most=3))
    _, heads = exchanged_cost(asked)
    assert heads[1] == 3


def test_exchange_is_never_below_the_proof_and_the_roster_never_dearer_than_exchange() -> None:
    seats = by_day(7, 22, [9, 8, 8, 8, 7, 5, 4]) + by_day(10, 14, [5, 4, 4, 4, 3, 2, 2])
    asked = problem(seats, crew(shrinkage=0.3, meal_break="30 min", days_off_in_a_row=2))
    found, _ = exchanged_cost(asked)
    best = best_roster(asked, SearchLimits(nodes=1))
    assert best is not None
    assert best.bound <= best.cost <= found + 1e-6
    assert found <= 1.06 * best.cost


def test_who_is_nowhere_allowed_covers_nothing() -> None:
    asked = problem(by_day(9, 17, [1] * 7), crew(heads_at_most=1))
    weeks = weeks_of(asked, programme(asked))
    assert exchanged(weeks, asked.needs, asked.needs.seats) is None
