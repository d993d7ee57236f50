from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.sensitivity.indices import indices_of
from whowhere.quantities.estimates import Index
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import DrawGroup
from whowhere.simulate.indices import first_and_total

DRAWS = 2**15


def uniform(seed: int, factors: int) -> Array:
    """Even numbers between 0 and 1, shape (factors, draws), from the draws of a group."""
    from scipy.stats import norm  # noqa: PLC0415

    names = tuple(f"x{at}" for at in range(factors))
    group = DrawGroup("indices", names, seed, DRAWS)
    return np.asarray(norm.cdf(np.stack([group.scores(name) for name in names])))


def indices(function: Callable[[Array], Array], factors: int) -> list[tuple[Index, Index]]:
    a, b = uniform(1, factors), uniform(2, factors)
    mixed = []
    for factor in range(factors):
        one = a.copy()
        one[factor] = b[factor]
        mixed.append(function(one))
    return list(first_and_total(function(a), function(b), np.stack(mixed), 1))


def test_ishigamis_function_has_its_known_indices() -> None:
    """a = 7, b = 0.1; Ishigami and Homma (1990): 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437."""

    def ishigami(u: Array) -> Array:
        x = np.pi * (2 * u - 1)
        return np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])

    found = indices(ishigami, 3)
    firsts, totals = (0.3139, 0.4424, 0.0), (0.5576, 0.4424, 0.2437)
    for (first, total), one, all_of_it in zip(found, firsts, totals, strict=True):
        assert first.value == pytest.approx(one, abs=0.02)
        assert total.value == pytest.approx(all_of_it, abs=0.02)


def test_sobols_g_function_has_its_known_indices() -> None:
    """Variance of a factor 1 / (3 (1 + a)^2); Saltelli and Sobol (1995)."""
    a = np.array([0.0, 1.0, 4.5, 9.0, 99.0])

    def g(u: Array) -> Array:
        return np.prod((np.abs(4 * u - 2) + a[:, None]) / (1 + a[:, None]), axis=0)

    parts = 1 / (3 * (1 + a) ** 2)
    variance = np.prod(1 + parts) - 1
    for (first, total), part in zip(indices(g, 5), parts, strict=True):
        assert first.value == pytest.approx(part / variance, abs=0.02)
        with_others = part * np.prod(1 + parts) / (1 + part) / variance
        assert total.value == pytest.approx(with_others, abs=0.02)


def test_intervals_hold_the_truth_of_a_sum_and_tell_what_matters_from_what_does_not() -> None:
    def weighted(u: Array) -> Array:
        return np.asarray(3 * u[0] + 2 * u[1] + 0 * u[2])

    found = indices(weighted, 3)
    for (first, total), truth in zip(found, (9 / 13, 4 / 13, 0.0), strict=True):
        assert first.low - 0.02 <= truth <= first.high + 0.02
        assert total.low - 0.02 <= truth <= total.high + 0.02
    assert found[2][1].value == 0


def test_shares_of_a_real_difference_are_shares_and_chance_is_one_of_them() -> None:
    case = example_case("finance-back-office")
    first, second = (each for each in case.options if each.id in {"own_staff@IN", "own_staff@PL"})
    found = indices_of(case, first, second, 1, 1024)
    assert found == indices_of(case, first, second, 1, 1024)
    assert any(not share.unknowns for share in found.shares)
    for share in found.shares:
        assert -0.1 < share.alone.value < 1.1
        assert 0 <= share.in_all.value < 1.2
        assert share.in_all.low <= share.in_all.value * 1.0001 + 0.05
    assert 0.6 < found.explained_alone < 1.2


def test_inputs_that_move_together_count_as_one_factor() -> None:
    """The indices tell apart factors that are independent, and no others."""
    stated = [{"inputs": ["PH.pay", "friction_abroad"], "rank": 0.6}]
    case = case_of(changed(SMALL, correlations=stated))
    options = {option.id: option for option in case.options}
    found = indices_of(case, options["own_staff@PH"], case.as_is, 1, 256)
    both = next(share for share in found.shares if len(share.unknowns) > 1)
    assert [each.id for each in both.unknowns] == ["friction_abroad", "PH.pay"]
    known = [each.id for share in found.shares for each in share.unknowns]
    assert len(known) == len(set(known))
