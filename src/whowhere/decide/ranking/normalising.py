"""Ways to bring criteria in different units onto one scale, on which more is better."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np

from whowhere.model.decision_table.table import DecisionTable, Flags
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

Rule: TypeAlias = Callable[[Array], Array]
"""From values of shape (alternatives, criteria) to scaled ones of the same shape."""


class Need(StrEnum):
    """What the values of a criterion must be, so that nothing is divided by zero or reversed."""

    ANY = "any number"
    NOT_ALL_ZERO = "a column in which some value is not 0"
    LARGEST_ABOVE_ZERO = "a column whose largest value is above 0"
    NOT_BELOW_ZERO = "0 or more"
    ABOVE_ZERO = "above 0"
    PRODUCT_ABOVE_ONE = "above 0, with a product above 1"


@dataclass(frozen=True)
class Normalisation:
    """One way of scaling: for criteria of which more is better, and of which less is."""

    more: Rule
    less: Rule
    more_needs: Need
    less_needs: Need


def _ratio(top: Array, bottom: Array, alike: float) -> Array:
    """Return the quotient of two arrays; ``alike`` where the bottom is zero."""
    found = np.full(np.broadcast_shapes(top.shape, bottom.shape), alike)
    np.divide(top, bottom, out=found, where=np.broadcast_to(bottom != 0, found.shape))
    return found


def _length(x: Array) -> Array:
    return np.asarray(np.sqrt(np.einsum("ij,ij->j", x, x)))


def _logs(x: Array) -> Array:
    logs = np.log(x)
    return np.asarray(logs / logs.sum(axis=0))


def _standard(x: Array) -> Array:
    return _ratio(x - x.mean(axis=0), x.std(axis=0), 0.0)


NORMALISATIONS: Final[Mapping[str, Normalisation]] = {
    "vector": Normalisation(
        lambda x: x / _length(x), lambda x: 1 - x / _length(x),
        Need.NOT_ALL_ZERO, Need.NOT_ALL_ZERO,
    ),
    "minmax": Normalisation(
        lambda x: _ratio(x - x.min(axis=0), np.ptp(x, axis=0), 1.0),
        lambda x: _ratio(x.max(axis=0) - x, np.ptp(x, axis=0), 1.0),
        Need.ANY, Need.ANY,
    ),
    "max": Normalisation(
        lambda x: x / x.max(axis=0), lambda x: 1 - x / x.max(axis=0),
        Need.LARGEST_ABOVE_ZERO, Need.LARGEST_ABOVE_ZERO,
    ),
    "linear": Normalisation(
        lambda x: x / x.max(axis=0), lambda x: x.min(axis=0) / x,
        Need.LARGEST_ABOVE_ZERO, Need.ABOVE_ZERO,
    ),
    "sum": Normalisation(
        lambda x: x / x.sum(axis=0), lambda x: (1 / x) / (1 / x).sum(axis=0),
        Need.NOT_BELOW_ZERO, Need.ABOVE_ZERO,
    ),
    "share": Normalisation(
        lambda x: x / x.sum(axis=0), lambda x: 1 - x / x.sum(axis=0),
        Need.NOT_BELOW_ZERO, Need.NOT_BELOW_ZERO,
    ),
    "logarithmic": Normalisation(
        _logs, lambda x: (1 - _logs(x)) / (len(x) - 1),
        Need.PRODUCT_ABOVE_ONE, Need.PRODUCT_ABOVE_ONE,
    ),
    "nonlinear": Normalisation(
        lambda x: (x / x.max(axis=0)) ** 2, lambda x: (x.min(axis=0) / x) ** 3,
        Need.NOT_BELOW_ZERO, Need.ABOVE_ZERO,
    ),
    "enhanced_accuracy": Normalisation(
        lambda x: 1 - _ratio(x.max(axis=0) - x, (x.max(axis=0) - x).sum(axis=0), 0.0),
        lambda x: 1 - _ratio(x - x.min(axis=0), (x - x.min(axis=0)).sum(axis=0), 0.0),
        Need.ANY, Need.ANY,
    ),
    "zavadskas_turskis": Normalisation(
        lambda x: 1 - np.abs((x.max(axis=0) - x) / x.max(axis=0)),
        lambda x: 1 - np.abs((x.min(axis=0) - x) / x.min(axis=0)),
        Need.LARGEST_ABOVE_ZERO, Need.ABOVE_ZERO,
    ),
    "zscore": Normalisation(_standard, lambda x: -_standard(x), Need.ANY, Need.ANY),
    "none": Normalisation(lambda x: x, lambda x: -x, Need.ANY, Need.ANY),
}  # fmt: skip
"""Every way by name; a column without differences becomes the same number throughout.

Sources: Jahan and Edwards (2015), A state-of-the-art survey on the influence of normalization
techniques in ranking, Materials and Design 65; vector, linear and minmax after Hwang and Yoon
(1981); nonlinear after Peldschus (1983); logarithmic after Zavadskas and Turskis (2008); enhanced
accuracy after Zeng, Li and Yang (2013).
"""

ALIASES: Final[Mapping[str, str]] = {
    "min-max": "minmax", "min_max": "minmax", "linear_max": "linear", "linear_sum": "sum",
    "linear_minmax": "minmax", "weitendorf": "minmax", "euclidean": "vector", "l2": "vector",
    "log": "logarithmic", "standardise": "zscore", "standardize": "zscore", "z-score": "zscore",
    "zavadskas-turskis": "zavadskas_turskis", "peldschus": "nonlinear", "raw": "none",
    "non-linear": "nonlinear",
}  # fmt: skip
"""Other names that authors and programs use."""


def normalised(table: DecisionTable, names: Sequence[str], method: str) -> Array:
    """Scale a table, each criterion by the way of that name; shape (alternatives, criteria).

    Raises ``Faults`` with every value that a way cannot take; ``method`` says who asked.
    """
    require(table, names, method)
    return scaled(table.matrix, table.maximise, names)


def scaled(matrix: Array, maximise: Flags, names: Sequence[str]) -> Array:
    """Scale values that are known to be fit for it."""
    found = np.empty_like(matrix)
    for name in dict.fromkeys(names):
        chosen = np.array([each == name for each in names])
        for better, rule in ((True, NORMALISATIONS[name].more), (False, NORMALISATIONS[name].less)):
            columns = np.flatnonzero(chosen & (maximise == better))
            if len(columns):
                found[:, columns] = rule(matrix[:, columns])
    return found


def require(table: DecisionTable, names: Sequence[str], method: str) -> None:
    """Refuse values that a way of scaling cannot take. Raises ``Faults``."""
    faults: list[Fault] = []
    for column, name in enumerate(names):
        way = NORMALISATIONS[name]
        need = way.more_needs if table.maximise[column] else way.less_needs
        faults += unmet(table, column, need, f"for {method} with normalisation {name}")
    if faults:
        raise Faults(faults)


def unmet(table: DecisionTable, column: int, need: Need, whose: str) -> Iterator[Fault]:
    """Yield a fault for each value of a criterion that is not as needed, or for the column."""
    values, criterion = table.matrix[:, column], table.criteria[column]
    accepted, do = f"{need} {whose}", "Choose a normalisation that takes it, such as minmax."
    wrong = np.flatnonzero(_wrong(values, need))
    for row in wrong:
        key = f"{criterion} of {table.alternatives[row]}"
        yield Fault(table.row_at(int(row)), key, f"{values[row]:g}", accepted, do=do)
    if not len(wrong) and not _sound(values, need):
        yield Fault("", criterion, f"{values.min():g} to {values.max():g}", accepted, do=do)


def _wrong(values: Array, need: Need) -> Flags:
    """Return which values are wrong by themselves."""
    if need in {Need.ABOVE_ZERO, Need.PRODUCT_ABOVE_ONE}:
        return np.asarray(values <= 0)
    if need is Need.NOT_BELOW_ZERO:
        return np.asarray(values < 0)
    return np.zeros(len(values), dtype=np.bool_)


def _sound(values: Array, need: Need) -> bool:
    """Tell whether the values are fit together."""
    if need is Need.PRODUCT_ABOVE_ONE:
        return bool(np.log(values).sum() > 0)
    if need in {Need.LARGEST_ABOVE_ZERO, Need.NOT_BELOW_ZERO}:
        return bool(values.max() > 0)
    return need is not Need.NOT_ALL_ZERO or bool(values.any())
