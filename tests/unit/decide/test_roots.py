from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.decide.roots import root


def counted(calls: list[float], function: object) -> object:
    def call(x: float) -> float:
        calls.append(x)
        return function(x)  # type: ignore[operator]

    return call


def test_a_root_is_found_in_few_steps_where_the_gap_is_smooth() -> None:
    calls: list[float] = []
    found = root(counted(calls, lambda x: x**3 - 2 * x - 5), 2, 3, 1e-9)  # type: ignore[arg-type]
    assert found == pytest.approx(2.0945514815423265, abs=2e-9)  # Wallis's equation, 1685
    assert len(calls) < 14


@given(st.floats(0.01, 999.9), st.floats(1, 1e6))
def test_a_jump_is_found_too_in_hardly_more_steps_than_halving_takes(
    at: float, size: float
) -> None:
    calls: list[float] = []
    gap = counted(calls, lambda x: -1.0 if x < at else size + x)
    assert root(gap, 0, 1000, 1e-4) == pytest.approx(at, abs=2e-4)  # type: ignore[arg-type]
    assert len(calls) <= 2 + 2 + math.ceil(math.log2(1000 / 2e-4))


def test_a_gap_with_one_sign_has_no_root_to_find() -> None:
    with pytest.raises(ValueError, match="no change of sign"):
        root(lambda x: x + 1, 0, 1, 1e-6)
