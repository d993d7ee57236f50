"""The differences that weights are for, worked out once more from deals as companies make them."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.overall.criteria import NAMES, criteria_of
from whowhere.decide.reality import deal_result
from whowhere.facts.deals import deal_mix
from whowhere.facts.factbook import Factbook
from whowhere.model.buyer import usual_swings
from whowhere.model.deals import Deal, deal_case
from whowhere.quantities.ranges import Array
from whowhere.report.reference.reality_page import AS_OF, FUTURES, SEED
from whowhere.simulate.deals import drawn_deals
from whowhere.simulate.outcomes import Futures


def difference(deal: Deal, factbook: Factbook) -> Array | None:
    """Return how far a signed deal is from today's team on each criterion, by medians."""
    case = deal_case(deal, factbook)
    if not deal_result(deal, case, SEED, FUTURES).is_signed:
        return None
    futures = Futures(case, SEED, FUTURES)
    today, moved = (
        np.median(criteria_of(futures, futures.outcome(option)), axis=1)[: len(NAMES)]
        for option in (case.as_is, deal.option)
    )
    apart = np.abs(moved - today)
    apart[0] /= today[0]
    return np.asarray(apart)


@pytest.mark.slow
def test_one_deal_in_ten_makes_a_larger_difference_than_each_swing() -> None:
    factbook = Factbook(AS_OF)
    found = [difference(deal, factbook) for deal in drawn_deals(deal_mix(), SEED)]
    ninth = np.quantile([each for each in found if each is not None], 0.9, axis=0)
    assert dict(zip(NAMES, ninth, strict=True)) == pytest.approx(usual_swings(), rel=0.02)
