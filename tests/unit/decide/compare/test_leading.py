"""Which options a chart shows, and what is drawn of them."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.leading import (
    SHOWN,
    cheapest_by_place,
    costs_of,
    dots_of,
    mean_parts,
    shown,
)

SEED, DRAWS = 3, 64


@cache
def comparison() -> Comparison:
    return compare(case_of(SMALL), SEED, DRAWS)


def test_a_chart_shows_todays_team_whatever_it_costs() -> None:
    found = comparison()
    assert found.as_is.id in {each.id for each in shown(found, 2)}
    with_less = compare(case_of(changed(SMALL, options__places=["home"])), SEED, DRAWS)
    assert len(shown(with_less)) == min(SHOWN, len([o for o in with_less.options if not o.fails]))


def test_the_futures_of_a_chart_are_those_of_the_comparison() -> None:
    costs = costs_of(comparison())
    assert list(costs) == [each.id for each in shown(comparison())]
    for each in shown(comparison()):
        assert costs[each.id].mean() == pytest.approx(each.cost.mean)


def test_each_dot_stands_in_the_middle_of_its_slice_of_the_futures() -> None:
    assert dots_of(np.arange(1001.0)) == pytest.approx([20 + 40 * at for at in range(25)])


def test_the_parts_of_an_option_sum_to_its_mean_cost() -> None:
    found = comparison()
    for each in found.options:
        assert sum(mean_parts(each, found.case).values()) == pytest.approx(each.cost.mean)


def test_a_map_names_the_cheapest_option_that_qualifies_in_each_place() -> None:
    found = cheapest_by_place(comparison())
    qualify = [each for each in comparison().options if not each.fails]
    assert found.keys() == {each.option.place for each in qualify}
    for each in qualify:
        assert found[each.option.place].cost.p50 <= each.cost.p50
