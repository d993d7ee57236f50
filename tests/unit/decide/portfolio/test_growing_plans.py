"""A plan grows while it is asked about: what is known is told at once, and nothing that is not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import inf

import pytest
from tests.plans import small_plan

from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.near_best import alternatives
from whowhere.decide.portfolio.plan import Answers
from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.report.plan.sentences import near_sentences

RULES = "most_in_one_place = 0.4\nmost_sites = 1\nmoves_a_year = 1"


@cache
def growth() -> tuple[list[Planned], Planned]:
    case, heard = small_plan(RULES).case, list[Planned]()
    whole = plan_portfolio(case, PlanRequest(draws=64), on_found=heard.append)
    return heard, whole


def test_the_plan_is_told_first_with_its_room_under_every_rule_and_no_price() -> None:
    heard, whole = growth()
    first = heard[0]
    assert first.plan == whole.plan
    assert first.pending == {"prices", "near plans"}
    assert [each.rule.id for each in first.priced] == [each.rule.id for each in whole.priced]
    assert [each.slack for each in first.priced] == [each.slack for each in whole.priced]
    assert all(each.saving is None for each in first.priced)
    assert not first.others.is_searched


def test_every_price_and_every_other_plan_is_told_once_it_is_known() -> None:
    heard, whole = growth()
    prices = [sum(each.saving is not None for each in known.priced) for known in heard]
    others = [len(known.alternatives) for known in heard]
    assert prices == sorted(prices)
    assert others == sorted(others)
    assert set(range(len(whole.priced) + 1)) <= set(prices)
    assert set(range(len(whole.alternatives) + 1)) <= set(others)
    assert heard[-1].pending == set()
    assert replace(heard[-1], in_time=whole.in_time) == whole


def test_plans_that_nobody_had_the_time_to_look_for_are_not_said_to_be_none() -> None:
    planned = small_plan(RULES)
    assert planned.plan is not None
    spent = Budget(SolverLimits(seconds=1.0), begun=-inf)
    found = alternatives(Answers(planned.laid, planned.solved), spent)
    assert (found.plans, found.is_searched) == ((), False)
    said = list(near_sentences(replace(planned, others=found), planned.plan))
    assert said == [
        "They were not looked for in time: give the search more of it (--time-limit SECONDS)."
    ]


def test_where_a_whole_search_finds_none_that_is_what_is_said() -> None:
    planned = small_plan(RULES)
    assert planned.plan is not None
    none = replace(planned, others=planned.others._replace(plans=(), is_searched=True))
    assert list(near_sentences(none, planned.plan)) == [
        "A short search found none that differs much from the best."
    ]


def test_what_hears_of_a_plan_may_end_the_search() -> None:
    def enough(known: Planned) -> None:
        if "prices" not in known.pending:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plan_portfolio(small_plan(RULES).case, PlanRequest(draws=64), on_found=enough)
