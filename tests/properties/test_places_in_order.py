"""What holds of every ranking of places, whatever the values and the weights are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from whowhere.decide.places.scores import Scores, scores
from whowhere.model.place_case import Indicator
from whowhere.quantities.ranges import Array

PILLARS = ("cost", "people")
INDICATORS = (
    Indicator("a", "cost", "a", "", "low", "linear", 2),
    Indicator("b", "cost", "b", "", "high", "log", 1),
    Indicator("c", "people", "c", "", "high", "linear", 1),
    Indicator("d", "people", "d", "", "high", "linear", 1),
    Indicator("e", "people", "e", "", "low", "linear", 2),
)
value = some.one_of(some.just(float("nan")), some.integers(1, 40).map(float))
tables = some.integers(2, 12).flatmap(
    lambda places: some.lists(
        some.lists(value, min_size=5, max_size=5), min_size=places, max_size=places
    ).map(np.array)
)
weights = some.lists(some.floats(0, 100), min_size=2, max_size=2).filter(lambda each: sum(each) > 1)


def scored(
    values: Array, by: list[float], indicators: tuple[Indicator, ...] = INDICATORS
) -> Scores:
    return scores(values, indicators, PILLARS, by)


@given(tables, weights)
def test_contributions_and_the_effect_of_gaps_add_up_to_the_score(
    values: Array, by: list[float]
) -> None:
    found = scored(values, by)
    ranked = ~np.isnan(found.total)
    added = found.median + np.nansum(found.contributions, axis=1) + found.missing_effect
    assert found.total[ranked] == pytest.approx(added[ranked], abs=1e-9)


@given(tables, weights)
def test_scores_stay_between_0_and_100(values: Array, by: list[float]) -> None:
    found = scored(values, by)
    for each in (found.indicators, found.pillars, found.total):
        assert np.nanmin(each, initial=0) >= 0
        assert np.nanmax(each, initial=100) <= 100 + 1e-9


@given(tables, weights)
def test_weights_ten_times_as_large_change_nothing(values: Array, by: list[float]) -> None:
    once, tenfold = scored(values, by), scored(values, [10 * each for each in by])
    assert tenfold.total == pytest.approx(once.total, nan_ok=True)
    assert tenfold.contributions == pytest.approx(once.contributions, nan_ok=True)


@given(tables, weights, some.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(
    values: Array, by: list[float], dice: object
) -> None:
    order = list(range(len(values)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    assert scored(values[order], by).total == pytest.approx(
        scored(values, by).total[order], nan_ok=True
    )


@given(tables, weights, some.integers(0, 4))
def test_a_missing_value_is_as_if_the_indicator_were_left_out_for_that_place(
    values: Array, by: list[float], gap: int
) -> None:
    values[0, gap] = np.nan
    kept = [at for at in range(5) if at != gap]
    with_gap = scored(values, by)
    without = scored(values[:, kept], by, tuple(INDICATORS[at] for at in kept))
    known = ~np.isnan(with_gap.pillars[0])
    assert with_gap.pillars[0][known] == pytest.approx(without.pillars[0][known])


@given(tables, weights, some.integers(0, 4), some.integers(1, 30))
def test_a_better_value_never_lowers_a_places_score(
    values: Array, by: list[float], at: int, step: int
) -> None:
    better = values.copy()
    if INDICATORS[at].better == "high":
        better[0, at] += step
    else:
        better[0, at] -= step
    before, after = scored(values, by).total[0], scored(better, by).total[0]
    assert np.isnan(before) or after >= before - 1e-9
