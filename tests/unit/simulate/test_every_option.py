"""Places are looked at side by side; what is found is what one after the other would give."""

from __future__ import annotations

import os

import numpy as np
import pytest
from tests.cases import example_case

from whowhere.quantities.ranges import Array
from whowhere.simulate import every_option
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome

DRAWS = 256


def spending(futures: Futures, outcome: Outcome) -> tuple[str, Array, Array]:
    return outcome.option.id, outcome.cost, futures.spent(outcome.option)


@pytest.mark.slow
@pytest.mark.parametrize("processors", [1, 3])
def test_any_number_of_processors_gives_the_same_bytes(
    processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    monkeypatch.setattr(every_option, "FEW_OPTIONS", 0)
    case = example_case("support-desk")
    found = of_every_option(Futures(case, 1, DRAWS), spending)
    alone = Futures(case, 1, DRAWS)
    expected = [spending(alone, outcome) for outcome in alone.outcomes()]
    assert [each[0] for each in found] == [each[0] for each in expected]
    for (_, cost, spent), (_, same_cost, same_spent) in zip(found, expected, strict=True):
        np.testing.assert_array_equal(cost, same_cost)
        np.testing.assert_array_equal(spent, same_spent)


def test_a_mistake_in_one_option_reaches_the_caller() -> None:
    def look(_: Futures, outcome: Outcome) -> None:
        raise ValueError(outcome.option.id)

    with pytest.raises(ValueError, match="@"):
        of_every_option(Futures(example_case("support-desk"), 1, DRAWS), look)
