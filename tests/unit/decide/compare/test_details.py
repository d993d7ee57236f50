"""Details found when somebody asks are those that are found with the rest."""

from __future__ import annotations

import numpy as np
from tests.cases import example_case

from whowhere.decide.compare.comparison import compare, glance
from whowhere.decide.risk import risk_of
from whowhere.simulate import outcomes
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary

DRAWS = 1_024


def test_a_glance_tells_what_a_comparison_tells_line_by_line_and_month_by_month() -> None:
    case = example_case("product-team")
    found, glanced = compare(case, 1, DRAWS), glance(case, 1, DRAWS)
    assert [each.id for each in glanced.options] == [each.id for each in found.options]
    for one, other in zip(found.options, glanced.options, strict=True):
        assert (one.cost, one.saving, one.steady) == (other.cost, other.saving, other.steady)
        assert one.payback_month == other.payback_month, one.id
    assert any(each.payback_month.p50 for each in found.options)
    for at in (0, -1):
        assert found.options[at].lines == glanced.options[at].lines


def test_what_is_summarised_later_is_what_would_be_summarised_at_once() -> None:
    case = example_case("product-team")
    glanced = glance(case, 1, DRAWS)
    futures = Futures(glanced.case, 1, DRAWS)
    hours, today = futures.discounted_output(), futures.outcome(case.as_is).cost
    for each in glanced.options[::5]:
        outcome = futures.outcome(each.option)
        assert each.cost_per_useful_hour == summary(outcome.cost / hours)
        assert (each.set_up, each.risk) == (summary(outcome.set_up), risk_of(outcome))
        share = 1 - outcome.cost / today
        assert each.saving.p50 == np.median(share)
        assert each.saving.chance_of_loss == np.mean(outcome.cost > today)


def test_the_futures_that_are_followed_are_the_first_of_all() -> None:
    case = example_case("support-desk")
    every = Futures(case, 1, DRAWS)
    followed, first = every.followed(), outcomes.FUTURES_FOLLOWED
    for option in case.options[:12]:
        whole, part = every.outcome(option), followed.outcome(option)
        np.testing.assert_array_equal(part.values, whole.values[:, :first])
        np.testing.assert_array_equal(followed.spent(option), every.spent(option))
