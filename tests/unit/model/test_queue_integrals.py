"""The integrals behind waiting lines, held against the sums that they stand for, term by term."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from whowhere.model.queues.integrals import log_blocking, log_series

OCCUPANCIES = (0.001, 0.5, 0.9, 0.9999, 1.0, 1.01, 2.0, 50.0)


@pytest.mark.parametrize("occupancy", OCCUPANCIES)
@pytest.mark.parametrize("agents", [1, 2, 7, 40, 600, 5_000])
def test_the_integral_for_lost_calls_is_erlangs_recursion(agents: int, occupancy: float) -> None:
    load, inverse = agents * occupancy, 0.0
    logs = [0.0]
    for busy in range(agents, 0, -1):
        logs.append(logs[-1] + math.log(busy / load))
    top = max(logs)
    inverse = top + math.log(math.fsum(math.exp(each - top) for each in logs))
    found = log_blocking(np.array([float(agents)]), np.array([load]))[0]
    assert found == pytest.approx(-inverse, rel=1e-11, abs=1e-11)


def test_a_desk_without_agents_loses_every_call() -> None:
    found = log_blocking(np.zeros(3), np.array([0.01, 1.0, 500.0]))
    assert found == pytest.approx([0, 0, 0], abs=1e-12)


@pytest.mark.parametrize("x", [0.001, 1.0, 25.0, 300.0])
@pytest.mark.parametrize("a", [0.001, 0.4, 1.0, 19.0, 250.0])
def test_the_series_of_a_line_is_its_terms_added_exactly(a: float, x: float) -> None:
    """Added as fractions, until what is left is beyond the digits compared."""
    total, term, each = Fraction(0), Fraction(1), 0
    while term > total / 10**14:
        total += term
        each += 1
        term = (term * Fraction(x) / (Fraction(a) + each)).limit_denominator(10**40)
    found = log_series(np.array([a]), np.array([x]))[0]
    assert found == pytest.approx(math.log(total), rel=1e-11, abs=1e-11)
