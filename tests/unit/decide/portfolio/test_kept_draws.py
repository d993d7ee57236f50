"""What packages draw together is what each would draw alone."""

from __future__ import annotations

import numpy as np
import pytest
from tests.plans import DRAWS, SEED, small_case

from whowhere.decide.portfolio.kept_draws import Kept, futures_of
from whowhere.simulate import leaves
from whowhere.simulate.outcomes import Futures


def test_every_option_of_every_package_costs_what_it_does_by_itself() -> None:
    kept = Kept()
    for one in small_case().packages:
        together, alone = futures_of(one.case, SEED, DRAWS, kept), Futures(one.case, SEED, DRAWS)
        for option in one.case.options:
            shared, own = together.outcome(option), alone.outcome(option)
            assert np.array_equal(shared.values, own.values), (one.package.id, option.id)


def test_a_second_package_draws_only_what_the_first_has_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn = list[tuple[str, str]]()
    scores = leaves.DrawGroup.scores

    def counted(group: leaves.DrawGroup, name: str, *first: int) -> np.ndarray:
        drawn.append((group.name, name))
        return scores(group, name, *first)

    monkeypatch.setattr(leaves.DrawGroup, "scores", counted)
    case, kept = small_case().packages[0].case, Kept()
    for _ in range(2):
        futures = futures_of(case, SEED, DRAWS, kept)
        for option in case.options:
            futures.outcome(option)
    of_groups = [each for each in drawn if each[0] != leaves.ENGAGEMENTS]
    assert of_groups
    assert len(of_groups) == len(set(of_groups))
