"""What deals promise at run rate and keep over the horizon, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import inf

import numpy as np
import pytest

from whowhere.decide.compare.comparison import compare
from whowhere.decide.promises import kept, promised, share_at_run_rate, share_between, tenths
from whowhere.decide.reality import DealResult, deal_result
from whowhere.facts.deals import deal_mix
from whowhere.facts.factbook import Factbook
from whowhere.model.classify.situation import Where
from whowhere.model.deals import deal_case
from whowhere.simulate.deals import drawn_deals

DRAWS = 128
DEALS = drawn_deals(deal_mix(), 1)


def made_up(run_rates: list[float], savings: list[float], gross: float = 0.5) -> DealResult:
    of = np.array(savings), np.array(run_rates)
    return DealResult(DEALS[0], gross, *of, 0.0, 0.5, 0.2, {}, None, Where.FAR)


ONE = made_up([0.5, 0.3], [0.4, -0.2], gross=0.8)
OTHER = made_up([0.6, 0.6, 0.2, 0.0], [0.5, 0.4, 0.1, 0.0], gross=0.2)


def test_each_deal_weighs_as_much_as_another() -> None:
    found = tenths([np.array([0.4]), np.array([0.0, 0.1, 0.1, 0.2])])
    # The first holds half the weight, the others an eighth each.
    assert (found.p10, found.p50, found.p90) == (0.0, 0.2, 0.4)
    assert found.mean == pytest.approx((0.4 + 0.1) / 2)


def test_run_rate_stands_beside_horizon_in_the_same_futures() -> None:
    found = promised([ONE, OTHER])
    assert found.deals == 2
    assert found.run_rate.mean == pytest.approx((0.4 + 0.35) / 2)
    assert found.horizon.mean == pytest.approx((0.1 + 0.25) / 2)
    # 0.1 and 0.5 of the one, 0.1, 0.2, 0.1 and 0 of the other.
    assert found.lost.mean == pytest.approx((0.3 + 0.1) / 2)
    assert found.lost.p50 == pytest.approx(0.1)
    assert found.lost.p90 == pytest.approx(0.5)


def test_a_deal_that_never_ran_is_not_judged() -> None:
    assert promised([ONE, made_up([], [])]) == promised([ONE])
    with pytest.raises(ValueError, match="at least one array"):
        promised([made_up([], [])])


def test_shares_of_futures_lie_between_their_bounds_both_ends_included() -> None:
    deals = [ONE, OTHER]
    assert share_between(deals, -inf, 0) == pytest.approx((1 / 2 + 1 / 4) / 2)
    assert share_between(deals, 0.1, 0.4) == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert share_at_run_rate(deals, 0.5) == pytest.approx((1 / 2 + 2 / 4) / 2)


def test_what_is_kept_is_the_saving_over_the_horizon_of_that_on_the_price() -> None:
    found = kept([ONE, OTHER])
    assert found.together == pytest.approx((0.1 + 0.25) / (0.8 + 0.2))
    # 0.5 and -0.25 of the one; 2.5, 2, 0.5 and 0 of the other.
    assert found.by_future.p10 == pytest.approx(-0.25)
    assert found.by_future.p50 == pytest.approx(0.5)
    assert found.by_future.p90 == pytest.approx(2.5)
    assert kept([ONE, OTHER, replace(OTHER, gross=-0.1)]) == found


@pytest.mark.parametrize("at", [1, 2, 5])
def test_a_deal_has_the_run_rate_that_a_comparison_of_it_shows(at: int) -> None:
    case = deal_case(DEALS[at], Factbook(date(2026, 11, 23)))
    (shown,) = (
        each.steady.saving
        for each in compare(case, 1, DRAWS).options
        if each.option == DEALS[at].option
    )
    result = deal_result(DEALS[at], case, 1, DRAWS)
    assert result.never_ran == 0
    assert np.median(result.run_rates) == pytest.approx(shown.p50, rel=1e-9)
    assert result.where == case.reaches[DEALS[at].option.place].where
