"""How close a plan is to a rule, whatever the solver does with columns that only count."""

from __future__ import annotations

import numpy as np
import pytest
from tests.plans import small_plan

from whowhere.decide.portfolio.findings import at_hub
from whowhere.decide.portfolio.plan import Slack, as_counted, slack_of


def test_a_year_without_moves_counts_none_even_where_the_solver_counts_some() -> None:
    planned = small_plan()
    laid, plan = planned.laid, planned.plan
    assert plan is not None
    careless = planned.solved.values.copy()
    careless[laid.layout.always + 1 :] = 1.0
    counted = as_counted(laid, careless)
    rows = [row for row in laid.programme.rows if row.rule == "moves_a_year" and row.about]
    assert len(rows) == planned.problem.years > 1
    for year, row in enumerate(rows):
        moving = {each.choice.package for each in plan.parts
                  if each.choice.is_move and each.choice.year == year}  # fmt: skip
        assert row.coefficients @ counted[row.columns] == pytest.approx(len(moving))
    assert np.array_equal(counted[: laid.layout.always + 1], careless[: laid.layout.always + 1])


def test_the_room_under_a_limit_of_moves_is_what_the_plan_leaves() -> None:
    planned = small_plan('moves_a_year = 3\napart = [["desk", "pay"]]')
    assert planned.plan is not None
    moves = [
        len({part.choice.package for part in planned.plan.parts
             if part.choice.is_move and part.choice.year == year})
        for year in range(planned.problem.years)
    ]  # fmt: skip
    room = {each.rule.id: each.slack for each in planned.priced}["moves_a_year"]
    assert room is not None
    assert room.left == pytest.approx(3 - max(moves))


def test_what_rounding_leaves_of_a_limit_is_nothing() -> None:
    assert Slack("year 1", 2_400_000 - 9.3e-10, 2_400_000).left == 0
    assert Slack("year 1", 2_399_999, 2_400_000).left == 1
    assert Slack("core work", 0.8000001, 0.8).left == pytest.approx(1e-7)


def test_a_site_that_a_solver_leaves_open_by_dust_is_nothing_that_a_rule_is_close_to() -> None:
    planned = small_plan("least_people_at_a_site = 2")
    laid = planned.laid
    (rule,) = laid.rules
    clean = as_counted(laid, planned.solved.values)
    said = slack_of(laid, rule, clean)
    rows = [row for row in laid.programme.rows if row.rule == rule.id]
    (shut, *_) = [row.columns for row in rows if not clean[row.columns].any()]
    dusty = clean.copy()
    dusty[shut] += 6e-12
    assert slack_of(laid, rule, dusty) == said
    dusty[shut] += 0.5
    changed = slack_of(laid, rule, dusty)
    assert changed != said


def test_a_site_is_held_against_the_people_that_it_must_have() -> None:
    planned = small_plan("least_people_at_a_site = 2")
    assert planned.plan is not None
    (room,) = [each.slack for each in planned.priced]
    assert room is not None
    people = {
        hub.name: at_hub(planned.plan, hub).people for hub in planned.plan.hubs if hub.is_site
    }
    assert people, "the plan has no site of its own: the rule speaks of nothing"
    fewest = min(people.values())
    assert (room.value, room.limit) == (pytest.approx(fewest), 2)
    assert room.left == pytest.approx(fewest - 2)
    assert people[room.about] == pytest.approx(fewest)
