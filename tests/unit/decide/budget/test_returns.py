"""The return on a move: as numpy-financial has it; silent where there is none, or several."""

from __future__ import annotations

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.decide.budget.returns import peak_funding, yearly_return


def oracle(saved: np.ndarray) -> float:
    """Return the yearly rate; numpy-financial counts the first payment as at once."""
    return float((1 + npf.irr(saved)) ** 12 - 1)


@given(
    outlay=st.lists(st.floats(1, 1e6), min_size=1, max_size=6),
    savings=st.lists(st.floats(1, 1e5), min_size=12, max_size=60),
)
def test_it_is_that_of_numpy_financial(outlay: list[float], savings: list[float]) -> None:
    saved = np.array([*(-each for each in outlay), *savings])
    if saved.sum() <= 0.01 * np.abs(saved).max():
        return
    found = yearly_return(saved)

    assert found is not None
    monthly = (1 + found) ** (1 / 12) - 1
    assert npf.npv(monthly, saved) == pytest.approx(0, abs=1e-6 * np.abs(saved).sum())
    assert sum(rate > 1e-9 for rate in real_rates(saved)) == 1


def real_rates(saved: np.ndarray) -> list[float]:
    """Return every real monthly rate at which the months are worth nothing."""
    roots = np.roots(saved)
    real = roots[(np.abs(roots.imag) < 1e-9 * np.abs(roots.real)) & (roots.real > 0)].real
    return [float(root) - 1 for root in real]


def test_a_plain_case() -> None:
    saved = np.array([-1000.0, *[100.0] * 12])

    assert yearly_return(saved) == pytest.approx(oracle(saved), rel=1e-9)


@pytest.mark.parametrize(
    "saved",
    [
        [100.0, 100.0],  # nothing goes out
        [-100.0, 20.0, 30.0],  # it never comes back
        [-100.0, 300.0, -250.0],  # it comes back, and goes out for good
        [100.0, -300.0, 400.0],  # it comes first
        [0.0, 0.0],
    ],
)
def test_it_is_silent_where_there_is_none_or_more_than_one(saved: list[float]) -> None:
    assert yearly_return(np.array(saved)) is None


def test_peak_funding_is_the_most_that_is_out_at_any_months_end() -> None:
    beyond = np.array([[5.0, -1.0], [7.0, -1.0], [-20.0, 3.0]])

    assert peak_funding(beyond).tolist() == [12.0, 1.0]


def test_a_move_with_an_exit_has_the_one_return_above_zero() -> None:
    """numpy-financial takes the root nearest to zero, which is below it."""
    saved = np.array([-100.0, *[40.0] * 6, -130.0])

    assert npf.irr(saved) < 0
    assert yearly_return(saved) == pytest.approx(1.1721880488977252**12 - 1, rel=1e-9)
