"""The same tables ranked by pymcdm, an independent program."""

from __future__ import annotations

import numpy as np
import pytest
from pymcdm import methods, normalizations
from pymcdm.weights.subjective import AHP
from tests.tables import ranked, table

from whowhere.decide.ranking.ahp import hierarchy
from whowhere.model.decision_table.pairwise_form import Judgements

WAYS = (
    "minmax", "max", "sum", "vector", "logarithmic", "linear", "nonlinear", "enhanced_accuracy",
    "zavadskas_turskis",
)  # fmt: skip
PEERS = {
    "topsis": methods.TOPSIS, "vikor": methods.VIKOR, "wsm": methods.WSM, "codas": methods.CODAS,
    "mabac": methods.MABAC, "marcos": methods.MARCOS, "cocoso": methods.COCOSO,
}  # fmt: skip
DIVIDE_BY_ZERO_OR_LESS = {
    ("marcos", "minmax"), ("marcos", "zavadskas_turskis"), ("mabac", "zavadskas_turskis"),
    ("cocoso", "zavadskas_turskis"),
}  # fmt: skip
"""Where pymcdm returns what means nothing and we refuse."""

GENERATOR = np.random.default_rng(4)
MATRIX = GENERATOR.uniform(1, 9, (60, 6))
WEIGHTS = GENERATOR.dirichlet(np.ones(6))
TYPES = np.array([1, -1, 1, -1, 1, 1])
TABLE = table(MATRIX, list(WEIGHTS), list(TYPES))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("method", PEERS)
def test_scores_agree_under_every_normalisation(method: str, way: str) -> None:
    if (method, way) in DIVIDE_BY_ZERO_OR_LESS:
        with pytest.raises(ValueError, match=method):
            ranked(TABLE, method, normalisation=way)
        return
    peer = PEERS[method](getattr(normalizations, f"{way}_normalization"))
    found = ranked(TABLE, method, normalisation=way)
    assert found.scored.scores == pytest.approx(peer(MATRIX, WEIGHTS, TYPES), rel=1e-11, abs=1e-13)


@pytest.mark.parametrize(
    ("method", "peer"),
    [
        ("vikor", methods.VIKOR()), ("wsm", methods.WSM()), ("edas", methods.EDAS()),
        ("codas", methods.CODAS()), ("mabac", methods.MABAC()), ("marcos", methods.MARCOS()),
        ("cocoso", methods.COCOSO()), ("promethee2", methods.PROMETHEE_II("usual")),
    ],
)  # fmt: skip
def test_scores_and_ranks_agree_with_no_parameter_given(
    method: str, peer: methods.mcda_method.MCDA_method
) -> None:
    found, theirs = ranked(TABLE, method), peer(MATRIX, WEIGHTS, TYPES)
    assert found.scored.scores == pytest.approx(theirs, rel=1e-11, abs=1e-13)
    assert list(found.ranks) == list(peer.rank(theirs))


@pytest.mark.parametrize("v", [0.0, 0.3, 1.0])
def test_vikor_agrees_whatever_v_is(v: float) -> None:
    theirs = methods.VIKOR(v=v)(MATRIX, WEIGHTS, TYPES)
    assert ranked(TABLE, "vikor", v=v).scored.scores == pytest.approx(theirs, abs=1e-13)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_cocoso_agrees_whatever_lambda_is(share: float) -> None:
    theirs = methods.COCOSO(l=share)(MATRIX, WEIGHTS, TYPES)
    found = ranked(TABLE, "cocoso", **{"lambda": share})
    assert found.scored.scores == pytest.approx(theirs, rel=1e-11)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("usual", "usual"), ("ushape", "ushape"), ("vshape", "vshape"), ("level", "level"),
        ("vshape_indifference", "vshape_2"), ("linear", "vshape_2"), ("type 4", "level"),
    ],
)  # fmt: skip
def test_promethee_agrees_under_the_five_functions_that_both_have(ours: str, theirs: str) -> None:
    q, p = [0.5, 1, 0.2, 0, 1.5, 0.3], [2.0, 3, 1, 4, 2.5, 0.9]
    peer = methods.PROMETHEE_II(theirs, q=q, p=p)
    found = ranked(TABLE, "promethee2", preference_function=ours, q=q, p=p)
    assert found.scored.scores == pytest.approx(peer(MATRIX, WEIGHTS, TYPES), abs=1e-13)


def test_pairwise_judgements_give_the_same_weights() -> None:
    matrix = np.array([[1, 3, 5, 1], [1 / 3, 1, 2, 1 / 4], [1 / 5, 1 / 2, 1, 1 / 3], [1, 4, 3, 1]])
    found = hierarchy(Judgements(("a", "b", "c", "d"), matrix))
    assert found.weights == pytest.approx(AHP(matrix=matrix)(), abs=1e-12)


def test_mabac_keeps_its_border_where_pymcdms_is_zero() -> None:
    many = np.random.default_rng(1).uniform(1, 9, (800, 4))
    types = np.array([1, 1, -1, -1])
    found = ranked(table(many, [0.25] * 4, list(types)), "mabac")

    assert np.all(methods.MABAC()(many, np.full(4, 0.25), types) > 0)
    assert np.mean(np.array(found.scored.scores) > 0) == pytest.approx(0.591, abs=0.001)
