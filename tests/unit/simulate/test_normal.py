"""Normal scores: equal to two other libraries from one tail to the other."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri

from whowhere.quantities.ranges import Z_OF_P90
from whowhere.simulate.normal import inverse_normal

TAIL = np.logspace(-300, np.log10(0.5), 20_001)[:-1]
BOTH_SIDES = np.concatenate([np.logspace(-10, -2, 2_001), np.linspace(0.01, 0.99, 10_000)])


def test_scores_equal_those_of_scipy_over_the_lower_half() -> None:
    np.testing.assert_allclose(inverse_normal(TAIL), ndtri(TAIL), rtol=2e-15, atol=2e-16)


def test_scores_equal_those_of_scipy_in_the_upper_tail() -> None:
    upper = 1 - np.logspace(-10, np.log10(0.4), 5_001)
    np.testing.assert_allclose(inverse_normal(upper), ndtri(upper), rtol=2e-15)


def test_scores_equal_those_of_the_standard_library() -> None:
    theirs = [NormalDist().inv_cdf(p) for p in BOTH_SIDES]
    np.testing.assert_allclose(inverse_normal(BOTH_SIDES), theirs, rtol=1e-15, atol=1e-16)


@pytest.mark.parametrize(
    ("p", "score"),
    [(0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408)],
)
def test_scores_equal_the_published_ones(p: float, score: float) -> None:
    assert inverse_normal(np.array([p]))[0] == pytest.approx(score, rel=1e-15)


def test_one_chance_in_ten_lies_above_the_score_that_ranges_use() -> None:
    assert inverse_normal(np.array([0.9]))[0] == pytest.approx(Z_OF_P90, rel=1e-15)


def test_scores_keep_the_shape_of_the_chances() -> None:
    assert inverse_normal(np.full((3, 4), 0.5)).tolist() == np.zeros((3, 4)).tolist()


@given(st.floats(min_value=2.0**-33, max_value=0.5))
def test_equal_chances_below_and_above_give_opposite_scores(p: float) -> None:
    below, above = inverse_normal(np.array([1 - (1 - p), 1 - p]))
    assert below == -above


def test_scores_rise_with_chances() -> None:
    assert (np.diff(inverse_normal(np.linspace(1e-6, 1 - 1e-6, 100_001))) > 0).all()


@pytest.mark.parametrize("p", [0.0, 1.0, -0.1, 1.5, float("nan")])
def test_a_chance_outside_zero_to_one_is_refused(p: float) -> None:
    with pytest.raises(ValueError, match="strictly between 0 and 1"):
        inverse_normal(np.array([0.5, p]))
