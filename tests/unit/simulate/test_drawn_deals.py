from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from whowhere.facts.deals import DealMix, deal_mix
from whowhere.model.deals import Deal
from whowhere.simulate.deals import DEALS, drawn_deals


@pytest.fixture(scope="module")
def mix() -> DealMix:
    return deal_mix()


@pytest.fixture(scope="module")
def deals(mix: DealMix) -> tuple[Deal, ...]:
    return drawn_deals(mix, seed=1)


def test_the_same_seed_gives_the_same_deals_and_another_seed_others(
    mix: DealMix, deals: tuple[Deal, ...]
) -> None:
    assert drawn_deals(mix, seed=1) == deals
    assert drawn_deals(mix, seed=2) != deals


def test_each_choice_comes_as_often_as_it_weighs(mix: DealMix, deals: tuple[Deal, ...]) -> None:
    homes = Counter(deal.home for deal in deals)
    total = sum(mix.home_weights.values())
    for home, weight in mix.home_weights.items():
        assert homes[home] == pytest.approx(DEALS * weight / total, abs=2)
    kinds = Counter(deal.work.name for deal in deals)
    for kind in mix.work:
        expected = DEALS * kind.weight / sum(each.weight for each in mix.work)
        assert kinds[kind.name] == pytest.approx(expected, abs=2)
    at_home = sum(each.weight for each in mix.arrangements if not each.abroad)
    share = at_home / sum(each.weight for each in mix.arrangements)
    assert sum(not deal.is_abroad for deal in deals) == pytest.approx(DEALS * share, abs=2)


def test_sizes_spread_by_factors_around_the_likely_one(
    mix: DealMix, deals: tuple[Deal, ...]
) -> None:
    heads = np.array([deal.heads for deal in deals])
    low, middle, high = np.quantile(heads, (0.1, 0.5, 0.9))
    assert low == pytest.approx(mix.heads.low, rel=0.1)
    assert middle == pytest.approx(mix.heads.likely, rel=0.1)
    assert high == pytest.approx(mix.heads.high, rel=0.1)


def test_a_deal_goes_where_such_work_goes(mix: DealMix, deals: tuple[Deal, ...]) -> None:
    for deal in deals:
        places = mix.destinations_of(deal.home, deal.work.name)
        assert deal.option.place in ({*places} if deal.is_abroad else {deal.home})
