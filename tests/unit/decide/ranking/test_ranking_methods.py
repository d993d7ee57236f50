"""What the methods do where papers are silent: limits, thresholds, ties, parameters."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
from tests.tables import ranked, table

from whowhere.decide.ranking.kernel import kernel
from whowhere.decide.ranking.methods import METHODS
from whowhere.decide.ranking.parameters import GivenParameter
from whowhere.decide.ranking.ranked import methods_named, settings_of
from whowhere.decide.ranking.scoring import ranks
from whowhere.quantities.faults import Faults

ALL = list(METHODS)
SAMPLE = table(
    [[3, 40, 7], [5, 30, 9], [4, 20, 2], [1, 60, 8]], [0.5, 0.3, 0.2], [1, -1, 1]
)  # fmt: skip


@pytest.mark.parametrize("method", ALL)
def test_a_criterion_in_which_all_are_alike_changes_no_rank(method: str) -> None:
    with_it = table(
        np.column_stack([SAMPLE.matrix, np.full(4, 7.0)]), [0.5, 0.3, 0.2, 0.4], [1, -1, 1, -1]
    )
    found = ranked(with_it, method)
    assert np.isfinite(found.scored.scores).all()
    if method != "electre1":  # there it agrees with everybody, which lifts every concordance
        assert found.ranks == ranked(SAMPLE, method).ranks


@pytest.mark.parametrize("method", ALL)
def test_alternatives_alike_in_everything_are_level(method: str) -> None:
    found = ranked(table([[2, 3], [2, 3], [2, 3]], directions=[1, -1]), method)
    assert np.isfinite(found.scored.scores).all()
    assert found.ranks == (1, 1, 1)


@pytest.mark.parametrize("method", ALL)
def test_a_criterion_of_weight_zero_is_left_out(method: str) -> None:
    unfit = np.array([-3.0, 0.0, 5.0, 100.0])
    with_it = table(np.column_stack([SAMPLE.matrix, unfit]), [0.5, 0.3, 0.2, 0], [1, -1, 1, -1])
    assert ranked(with_it, method).scored.scores == pytest.approx(
        ranked(SAMPLE, method).scored.scores, abs=1e-15
    )


def test_level_scores_share_the_better_rank() -> None:
    assert ranks(np.array([5.0, 7.0, 7.0, 1.0]), low_is_best=False) == (3, 1, 1, 4)
    assert ranks(np.array([0.3, 0.1 + 0.2, 0.9]), low_is_best=True) == (1, 1, 3)


@pytest.mark.parametrize(
    ("function", "strengths"),
    [
        ("usual", [0, 0, 1, 1, 1, 1]),
        ("ushape", [0, 0, 0, 1, 1, 1]),
        ("vshape", [0, 0, 1 / 4, 1 / 2, 1, 1]),
        ("level", [0, 0, 0, 1 / 2, 1 / 2, 1]),
        ("vshape_indifference", [0, 0, 0, 1 / 3, 1, 1]),
        ("gaussian", [0, 0, *(1 - math.exp(-d * d / 18) for d in (1, 2, 4, 9))]),
    ],
)
def test_the_six_functions_of_brans(function: str, strengths: list[float]) -> None:
    """Thresholds q = 1, p = 4, s = 3; differences -1, 0, 1, 2, 4 and 9."""
    for difference, strength in zip((-1, 0, 1, 2, 4, 9), strengths, strict=True):
        found = ranked(
            table([[10 + difference], [10]]), "promethee2",
            preference_function=function, q=1, p=4, s=3,
        )  # fmt: skip
        assert found.scored.details["positive_flow"][0] == pytest.approx(strength)


def test_a_function_without_its_threshold_is_refused_for_each_criterion() -> None:
    with pytest.raises(Faults) as refused:
        ranked(SAMPLE, "promethee2", preference_function=["level", "usual", "gaussian"], q=3, p=2)
    assert [fault.key for fault in refused.value.faults] == [
        "promethee2 parameter q of C1", "promethee2 parameter s of C3",
    ]  # fmt: skip


@pytest.mark.parametrize("scale", ["table", "criterion", "pair"])
def test_electre_agrees_with_a_plain_recomputation(scale: str) -> None:
    generator = np.random.default_rng(8)
    x, w = generator.uniform(0, 1, (9, 4)), generator.dirichlet(np.ones(4))
    found = ranked(
        table(x, list(w)), "electre1", normalisation="none", discordance_scale=scale,
        concordance=0.5, discordance=0.6,
    ).scored  # fmt: skip
    reach = [max(column) - min(column) for column in x.T]
    for a, b in product(range(9), repeat=2):
        if a == b:
            continue
        gaps = [x[b][j] - x[a][j] for j in range(4)]
        agree = sum(w[j] for j in range(4) if gaps[j] <= 0)
        against = {
            "table": max(0, *gaps) / max(reach),
            "criterion": max(0, *(gaps[j] / reach[j] for j in range(4))),
            "pair": max(0, *(gaps[j] * w[j] for j in range(4)))
            / max(abs(gaps[j]) * w[j] for j in range(4)),
        }[scale]
        assert found.details["concordance"][a, b] == pytest.approx(agree)
        assert found.details["discordance"][a, b] == pytest.approx(against)
        assert found.details["outranks"][a, b] == (agree >= 0.5 and against <= 0.6)
    net = found.details["outranks"].sum(axis=1) - found.details["outranks"].sum(axis=0)
    assert list(found.scores) == list(net)


def test_the_mean_of_all_pairs_may_be_the_threshold() -> None:
    details = ranked(SAMPLE, "electre1", concordance="mean", discordance="mean").scored.details
    apart = ~np.eye(4, dtype=bool)
    assert details["concordance_threshold"] == pytest.approx(details["concordance"][apart].mean())


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        ([], [0, 1, 2, 3]),
        ([(0, 1), (1, 2), (2, 3)], [0, 2]),
        ([(0, 1), (1, 0), (1, 2)], [0, 1, 3]),
        ([(0, 1), (1, 2), (2, 0), (2, 3)], [0, 1, 2]),
        ([(3, 0), (0, 1), (1, 0), (1, 2)], [1, 3]),
    ],
)
def test_the_kernel_of_a_graph(edges: list[tuple[int, int]], kept: list[int]) -> None:
    outranks = np.zeros((4, 4), dtype=bool)
    for one, other in edges:
        outranks[one, other] = True
    assert kernel(outranks) == kept


@pytest.mark.parametrize(
    ("method", "matrix", "words"),
    [
        ("codas", [[0, 1], [2, 3]], "C1 of A1 is 0"),
        ("marcos", [[1, 1], [-2, 3]], "C1 of A2 is -2"),
        ("edas", [[-1, 1], [1, 3]], "average of C1 is 0"),
        ("wsm", [[0, 1], [2, 3]], "C1 of A1 is 0"),
        ("cocoso", [[1, 9], [2, 3]], "A2 is the worst in all"),
    ],
)
def test_values_that_a_method_would_divide_by_are_refused(
    method: str, matrix: list[list[float]], words: str
) -> None:
    with pytest.raises(Faults, match=words):
        ranked(table(matrix, directions=[-1, 1]), method)


def test_every_value_that_a_normalisation_cannot_take_is_told() -> None:
    unfit = table([[1, -1, 5], [0, 2, 5], [3, 0, 5]], directions=[-1, -1, 1])
    with pytest.raises(Faults) as refused:
        ranked(unfit, "topsis", normalisation=["sum", "logarithmic", "vector"])
    assert [fault.key for fault in refused.value.faults] == ["C1 of A2", "C2 of A1", "C2 of A3"]


def test_logarithms_whose_product_is_one_or_less_are_refused() -> None:
    with pytest.raises(Faults, match="product above 1"):
        ranked(table([[0.5], [0.9]]), "wsm", normalisation="log")


def test_parameters_go_to_the_methods_that_know_them() -> None:
    chosen = methods_named(["topsis", "vikor", "codas"])
    given = {
        "normalization": GivenParameter("min-max", "normalization"),
        "vikor.normalisation": GivenParameter("none", "vikor.normalisation"),
        "tau": GivenParameter(0.05, "tau"),
    }
    found = settings_of(chosen, given, ("a", "b"))
    assert found["topsis"]["normalisation"] == found["codas"]["normalisation"] == ("minmax",) * 2
    assert found["codas"]["tau"] == 0.05
    with pytest.raises(Faults, match="accepted: one of normalisation, v") as refused:
        settings_of(methods_named(["vikor"]), given, ("a", "b"))
    assert [fault.key for fault in refused.value.faults] == ["tau"]


def test_vikor_takes_a_normalisation_of_its_own_beside_that_of_the_rest() -> None:
    chosen = methods_named(["vikor"])
    given = {
        "normalisation": GivenParameter("minmax", "normalisation"),
        "vikor.normalisation": GivenParameter("vector", "vikor.normalisation"),
    }
    assert settings_of(chosen, given, ("a",))["vikor"]["normalisation"] == ("vector",)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("PROMETHEE-II", "promethee2"), ("saw", "wsm"), ("ELECTRE I", "electre1")],
)
def test_methods_have_other_names(written: str, meant: str) -> None:
    assert [method.name for method in methods_named([written])] == [meant]


def test_a_table_too_large_for_pairs_is_refused_with_the_limit() -> None:
    large = table(np.random.default_rng(1).uniform(1, 2, (2_001, 2)))
    with pytest.raises(Faults, match="up to 2,000 with 2 criteria for electre1"):
        ranked(large, "electre1")
