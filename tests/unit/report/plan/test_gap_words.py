"""What is proved of a plan is said, and never an endless share."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.portfolio.solving import Solution, State
from whowhere.report.plan.words import gap_words


def _solution(state: State, objective: float, bound: float) -> Solution:
    values = np.ones(1) if np.isfinite(objective) else np.empty(0)
    return Solution(state, values, objective, bound, 0.0, 0.0)


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        (_solution("impossible", np.inf, -np.inf), "Proved: no plan keeps all rules."),
        (_solution("nothing found", np.inf, 3.0), "Not proved: no bound is known yet."),
        (_solution("stopped", 10.0, -np.inf), "Not proved: no bound is known yet."),
        (_solution("stopped", 10.0, 9.0), "may be better by up to 10.0%."),
    ],
)
def test_what_is_not_known_is_not_said_to_be_endless(solution: Solution, said: str) -> None:
    assert gap_words(solution).endswith(said)
    assert "inf" not in gap_words(solution).split()
