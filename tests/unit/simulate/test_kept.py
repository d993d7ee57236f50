"""Draws are kept for the next who ask, up to a bound, and nobody can spoil them."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.simulate import draws
from whowhere.simulate.draws import DrawGroup, luck
from whowhere.simulate.kept import KeptDraws


def test_what_is_kept_is_drawn_once() -> None:
    kept, drawn = KeptDraws(), list[int]()

    def draw() -> np.ndarray:
        drawn.append(1)
        return np.arange(8.0)

    assert kept.get("a", draw) is kept.get("a", draw)
    assert len(drawn) == 1


def test_what_nobody_asked_for_longest_goes_first() -> None:
    kept = KeptDraws(most_bytes=2 * 64)
    first = kept.get("first", lambda: np.zeros(8))
    kept.get("second", lambda: np.zeros(8))
    assert kept.get("first", lambda: np.ones(8)) is first
    kept.get("third", lambda: np.zeros(8))
    assert kept.get("first", lambda: np.ones(8)) is first
    assert kept.get("second", lambda: np.ones(8))[0] == 1


def test_an_array_beyond_the_bound_is_given_and_not_kept() -> None:
    kept = KeptDraws(most_bytes=8)
    assert kept.get("large", lambda: np.zeros(8))[0] == 0
    assert kept.get("large", lambda: np.ones(8))[0] == 1


def test_nobody_can_write_into_what_is_kept() -> None:
    with pytest.raises(ValueError, match="read-only"):
        luck("kept", 1, 64)[0] = 0


def test_kept_draws_are_those_that_would_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    group = DrawGroup("place:PH", ("one", "other"), 7, 256)
    before = [group.scores("other"), group.scores("other", 64), luck("event", 7, 256)]
    monkeypatch.setattr(draws, "KEPT", KeptDraws(most_bytes=0))
    again = DrawGroup("place:PH", ("one", "other"), 7, 256)
    after = [again.scores("other"), again.scores("other", 64), luck("event", 7, 256)]
    for one, other in zip(before, after, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("of", ["name", "place", "seed", "draws"])
def test_other_draws_are_not_taken_for_these(of: str) -> None:
    usual = {"name": "a", "place": "x", "seed": 1, "draws": 64}
    other = usual | {of: {"name": "b", "place": "y", "seed": 2, "draws": 128}[of]}

    def scores(name: str, place: str, seed: int, draws: int) -> np.ndarray:
        return DrawGroup(name, ("x", "y"), seed, draws).scores(place)

    assert not np.array_equal(scores(**usual)[:64], scores(**other)[:64])
