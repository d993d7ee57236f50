"""Weights from pairwise judgements."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.ranking.ahp import RANDOM_INDEX, hierarchy
from whowhere.model.decision_table.pairwise_form import Judgements


def judgements(matrix: object) -> Judgements:
    values = np.array(matrix, dtype=np.float64)
    return Judgements(tuple("abcdefghijklmnopqrst"[: len(values)]), values)


def test_judgements_that_agree_give_back_the_weights_behind_them() -> None:
    weights = np.array([0.5, 0.3, 0.15, 0.05])
    found = hierarchy(judgements(weights[:, np.newaxis] / weights))
    assert found.weights == pytest.approx(weights)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-12)
    assert found.most_inconsistent is None


def test_the_judgement_that_was_turned_round_is_found() -> None:
    weights = np.array([0.5, 0.25, 0.15, 0.1])
    matrix = weights[:, np.newaxis] / weights
    matrix[0, 3], matrix[3, 0] = 1 / 5, 5
    found = hierarchy(judgements(matrix))
    assert found.most_inconsistent is not None
    assert (found.most_inconsistent.row, found.most_inconsistent.column) == ("d", "a")
    assert found.most_inconsistent.given == 5
    assert found.consistency_ratio is not None
    assert found.consistency_ratio > 0.10
    assert found.is_tolerable is False


def test_two_criteria_cannot_contradict_each_other() -> None:
    found = hierarchy(judgements([[1, 3], [1 / 3, 1]]))
    assert found.weights == pytest.approx([0.75, 0.25])
    assert found.consistency_ratio == 0


def test_beyond_fifteen_criteria_there_is_no_ratio() -> None:
    found = hierarchy(judgements(np.ones((16, 16))))
    assert (len(RANDOM_INDEX), found.consistency_ratio) == (15, None)
