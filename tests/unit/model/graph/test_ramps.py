"""The ramp's primitive: as one number, month by month, and against a sum by small steps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.model.graph.ramps import area_until, arrivals, person_months, ramp_sum, sum_of_sums
from whowhere.model.graph.windows import cut, running_sum, step_at

MONTHS = 24
PATH = 1.01 ** -np.arange(1.0, MONTHS + 1)


def at_once(first: float, last: float) -> float:
    sums = running_sum(PATH[:, None])
    begins, ends = np.array([first]), np.array([last])
    return float(
        ramp_sum(sums[-1], arrivals(begins, ends, MONTHS), until(sums, begins), until(sums, ends))[
            0
        ]
    )


def until(sums: np.ndarray, bound: np.ndarray) -> np.ndarray:
    at = cut(bound, MONTHS)
    return area_until(sum_of_sums(sums), step_at(sums, at), at)


@given(first=st.floats(0, 30), length=st.floats(0.03, 40))
def test_the_sum_at_once_is_that_of_the_months(first: float, length: float) -> None:
    there = person_months(np.array([first]), np.array([first + length]), MONTHS)[:, 0]
    assert at_once(first, first + length) == pytest.approx(there @ PATH, rel=1e-9, abs=1e-9)
    assert ((there >= -1e-12) & (there <= 1 + 1e-12)).all()
    assert (np.diff(there) >= -1e-12).all()


@pytest.mark.parametrize(("first", "last"), [(0.5, 0.9), (2.25, 7.75), (20, 31), (25, 26)])
def test_it_is_the_path_times_the_share_that_is_there_step_by_step(
    first: float, last: float
) -> None:
    steps = (np.arange(MONTHS * 2_000) + 0.5) / 2_000
    share = np.clip((steps - first) / (last - first), 0, 1)
    by_steps = (PATH.repeat(2_000) * share).sum() / 2_000
    assert at_once(first, last) == pytest.approx(by_steps, abs=1e-5)


def test_a_team_that_all_comes_on_one_day_is_a_window() -> None:
    whole = PATH[5:].sum()
    assert at_once(5 - 1e-3, 5) == pytest.approx(whole, rel=1e-4)


def test_many_futures_share_a_path_or_a_bound() -> None:
    paths = np.stack([PATH, 2 * PATH], axis=1)
    sums = running_sum(paths)
    first, last = np.array([2.5]), np.array([6.0])
    found = ramp_sum(sums[-1], arrivals(first, last, MONTHS), until(sums, first), until(sums, last))
    assert found == pytest.approx([at_once(2.5, 6), 2 * at_once(2.5, 6)])
