"""What must hold of every ranking whatever the numbers are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tables import ranked, table

from whowhere.decide.ranking.methods import METHODS
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Faults

MONOTONE = [name for name in METHODS if name != "codas"]
"""CODAS adds sums of gaps only beyond a threshold, so that a better alternative may lose them."""


@st.composite
def tables(draw: st.DrawFn) -> DecisionTable:
    count, columns = draw(st.integers(3, 7)), draw(st.integers(2, 5))
    seed = draw(st.integers(0, 2**32 - 1))
    generator = np.random.default_rng(seed)
    values = generator.integers(1, 12, (count, columns)) * draw(st.sampled_from([1.0, 0.37, 250.0]))
    weights = list(generator.dirichlet(np.ones(columns)))
    return table(values, weights, draw(st.lists(st.sampled_from([1, -1]), min_size=columns,
                                                max_size=columns)))  # fmt: skip


def scores(of: DecisionTable, method: str) -> np.ndarray | None:
    try:
        return ranked(of, method).scored.scores
    except Faults:  # CoCoSo, where one is the worst in all
        return None


@pytest.mark.parametrize("method", METHODS)
@given(tables(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_another_order_of_alternatives_gives_each_the_same_score(
    method: str, of: DecisionTable, random: object
) -> None:
    order = list(range(len(of.alternatives)))
    random.shuffle(order)  # type: ignore[attr-defined]
    turned = DecisionTable(
        tuple(of.alternatives[at] for at in order), of.criteria, of.maximise, of.weights,
        of.matrix[order],
    )  # fmt: skip
    before, after = scores(of, method), scores(turned, method)
    assert (before is None) == (after is None)
    if before is not None:
        assert after == pytest.approx(before[order], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("method", METHODS)
@given(tables(), st.integers(-3, 8))
@settings(max_examples=25, deadline=None)
def test_the_unit_of_a_criterion_does_not_matter(
    method: str, of: DecisionTable, doublings: int
) -> None:
    scaled = of.matrix.copy()
    scaled[:, 0] *= 2.0**doublings  # exact, so that no threshold is crossed by noise
    before = scores(of, method)
    after = scores(
        DecisionTable(of.alternatives, of.criteria, of.maximise, of.weights, scaled), method
    )
    if before is not None:
        assert after == pytest.approx(before, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("method", MONOTONE)
@given(tables(), st.integers(0, 2**16))
@settings(max_examples=40, deadline=None)
def test_who_is_nowhere_better_never_ranks_higher(
    method: str, of: DecisionTable, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    loss = generator.integers(0, 3, len(of.criteria)) * 0.1 * of.matrix[0]
    worse = of.matrix[0] - np.where(of.maximise, loss, -loss)
    longer = DecisionTable(
        (*of.alternatives, "worse"), of.criteria, of.maximise, of.weights,
        np.vstack([of.matrix, worse]),
    )  # fmt: skip
    try:
        found = ranked(longer, method).ranks
    except Faults:
        return
    assert found[0] <= found[-1]


@pytest.mark.parametrize("method", METHODS)
@given(tables())
@settings(max_examples=25, deadline=None)
def test_scores_are_finite_and_ranks_begin_at_one(method: str, of: DecisionTable) -> None:
    try:
        found = ranked(of, method)
    except Faults:
        return
    assert np.isfinite(found.scored.scores).all()
    assert min(found.ranks) == 1
    assert len(found.ranks) == len(of.alternatives)
