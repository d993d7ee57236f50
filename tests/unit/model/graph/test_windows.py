"""The cash-flow primitive: sums over windows, as one number and month by month."""

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.model.graph.windows import (
    cut,
    gained,
    inside,
    passed,
    running_sum,
    spread,
    step_at,
    sum_until,
)


def between(sums: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    until = (sum_until(step_at(sums, cut(bound, len(sums) - 1))) for bound in (first, last))
    return gained(first, last, *until)


def window(path: np.ndarray, first: float, last: float) -> float:
    return float(between(running_sum(path[:, None]), np.array([first]), np.array([last]))[0])


def test_whole_months_are_summed_as_they_stand() -> None:
    assert window(np.array([1.0, 2.0, 4.0, 8.0]), 1, 3) == 6.0


def test_a_month_that_lies_half_inside_counts_half() -> None:
    assert window(np.array([1.0, 2.0, 4.0, 8.0]), 0.5, 1.25) == 0.5 + 0.5


def test_what_lies_beyond_the_horizon_does_not_count() -> None:
    path = np.array([1.0, 2.0, 4.0])
    assert window(path, 2, 99) == 4.0
    assert window(path, -5, 1) == 1.0
    assert window(path, 3, 9) == 0.0


def test_a_window_that_ends_before_it_starts_is_empty() -> None:
    assert window(np.array([1.0, 2.0, 4.0]), 2, 1) == 0.0


@pytest.mark.parametrize("rate", [0.001, 0.04, 0.11])
@pytest.mark.parametrize("months", [1, 12, 60])
def test_present_value_of_level_payments_agrees_with_numpy_financial(
    rate: float, months: int
) -> None:
    monthly = (1 + rate) ** (1 / 12) - 1
    path = (1 + rate) ** (-np.arange(1, 61) / 12)
    expected = npf.pv(monthly, months, -1_000)
    assert 1_000 * window(path, 0, months) == pytest.approx(expected, rel=1e-12)


def test_without_discount_the_present_value_is_the_plain_sum() -> None:
    assert 1_000 * window(np.ones(36), 0, 36) == 36_000


def test_present_value_of_uneven_payments_agrees_with_numpy_financial() -> None:
    rate = 0.09
    flows = np.array([500.0, 0.0, 750.0, 120.0, 90.0])
    path = flows * (1 + rate) ** (-np.arange(1, 6) / 12)
    expected = npf.npv((1 + rate) ** (1 / 12) - 1, np.concatenate([[0.0], flows]))
    assert window(path, 0, 5) == pytest.approx(expected, rel=1e-12)


def test_growing_pay_agrees_with_the_geometric_sum() -> None:
    growth, discount, months = 1.05 ** (1 / 12), 1.10 ** (1 / 12), 36
    path = (growth / discount) ** np.arange(1, months + 1)
    q = growth / discount
    assert window(path, 0, months) == pytest.approx(q * (1 - q**months) / (1 - q), rel=1e-12)


bounds = st.floats(-10, 50, allow_nan=False)
paths = st.lists(st.floats(0.01, 100), min_size=1, max_size=40)


@given(path=paths, first=bounds, last=bounds)
def test_the_months_of_a_window_add_up_to_its_sum(
    path: list[float], first: float, last: float
) -> None:
    values = np.array(path)[:, None]
    start, end = np.array([first]), np.array([last])
    total = between(running_sum(values), start, end)
    assert spread(values, start, end).sum(axis=0) == pytest.approx(total, rel=1e-9, abs=1e-9)


@given(path=paths, cuts=st.lists(st.floats(0, 40), min_size=3, max_size=3))
def test_two_adjoining_windows_make_one(path: list[float], cuts: list[float]) -> None:
    values = np.array(path)
    a, b, c = sorted(cuts)
    whole = window(values, a, c)
    assert window(values, a, b) + window(values, b, c) == pytest.approx(whole, rel=1e-9, abs=1e-9)


def test_each_draw_has_its_own_window() -> None:
    path = np.tile(np.array([1.0, 2.0, 4.0])[:, None], (1, 3))
    first, last = np.array([0.0, 1.0, 2.5]), np.array([3.0, 1.5, 3.0])
    assert between(running_sum(path), first, last).tolist() == [7.0, 1.0, 2.0]


def test_a_path_that_is_alike_in_all_futures_is_cut_in_each() -> None:
    path = np.array([1.0, 2.0, 4.0])[:, None]
    first, last = np.array([0.0, 1.0, 2.5]), np.array([3.0, 1.5, 3.0])
    assert between(running_sum(path), first, last).tolist() == [7.0, 1.0, 2.0]


def test_a_month_has_passed_as_far_as_the_bound_reaches_into_it() -> None:
    shares = passed(np.array([1.25, 9.0, -1.0]), 3)
    assert shares.T.tolist() == [[1.0, 0.25, 0.0], [1.0, 1.0, 1.0], [0.0, 0.0, 0.0]]


def test_no_month_lies_in_a_window_that_ends_before_it_begins() -> None:
    first, last = (passed(np.array([bound]), 4) for bound in (3.0, 1.5))
    assert inside(first, last).ravel().tolist() == [0.0] * 4
    assert inside(last, first).ravel().tolist() == [0.0, 0.5, 1.0, 0.0]
