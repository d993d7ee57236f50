"""PROMETHEE II: how strongly each alternative is preferred to the others, less the reverse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored, blocks
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

FAR: Final = 40.0
"""Bends from which a Gaussian preference is full to the last digit."""
LEAST: Final = 1e-100
"""The smallest p or s that is told from zero, as in tables."""


class Preference(NamedTuple):
    """How a difference becomes a preference from 0 to 1, and which thresholds it needs."""

    strength: Callable[[Array, float, float, float], Array]
    """Of the difference, q, p and s; only differences above zero count."""
    needs: tuple[str, ...]


def _sloping(d: Array, q: float, p: float, s: float) -> Array:
    del s
    if p <= q:  # the slope is a step
        return np.asarray(d > q, dtype=np.float64)
    return np.clip((d - q) / (p - q), 0.0, 1.0)


def _bell(d: Array, q: float, p: float, s: float) -> Array:
    del q, p
    spread = np.minimum(np.maximum(d, 0.0) / s, FAR)
    return np.asarray(-np.expm1(-(spread**2) / 2))


PREFERENCES: Final[Mapping[str, Preference]] = {
    "usual": Preference(lambda d, _q, _p, _s: (d > 0).astype(np.float64), ()),
    "ushape": Preference(lambda d, q, _p, _s: (d > q).astype(np.float64), ("q",)),
    "vshape": Preference(lambda d, _q, p, s: _sloping(d, 0.0, p, s), ("p",)),
    "level": Preference(lambda d, q, p, _s: (d > q) * 0.5 + (d > p) * 0.5, ("q", "p")),
    "vshape_indifference": Preference(_sloping, ("q", "p")),
    "gaussian": Preference(_bell, ("s",)),
}
"""The six generalised criteria of Brans and Vincke, in their order."""

ALIASES: Final[Mapping[str, str]] = {
    "1": "usual", "type1": "usual", "type_1": "usual", "i": "usual",
    "2": "ushape", "type2": "ushape", "type_2": "ushape", "ii": "ushape", "u-shape": "ushape",
    "u_shape": "ushape", "quasi": "ushape", "u": "ushape",
    "3": "vshape", "type3": "vshape", "type_3": "vshape", "iii": "vshape", "v-shape": "vshape",
    "v_shape": "vshape", "v": "vshape",
    "4": "level", "type4": "level", "type_4": "level", "iv": "level",
    "5": "vshape_indifference", "type5": "vshape_indifference", "type_5": "vshape_indifference",
    "linear": "vshape_indifference", "vshape_2": "vshape_indifference",
    "vshape2": "vshape_indifference", "v-shape_indifference": "vshape_indifference",
    "v-shape-indifference": "vshape_indifference", "indifference": "vshape_indifference",
    "v_shape_indifference": "vshape_indifference", "v-shape_with_indifference":
    "vshape_indifference", "vshape_with_indifference": "vshape_indifference",
    "6": "gaussian", "type6": "gaussian", "type_6": "gaussian", "vi": "gaussian", "gauss":
    "gaussian",
}  # fmt: skip


def promethee2(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the net flow, from -1 to 1: what speaks for an alternative less what speaks against.

    A difference becomes a preference by the function of its criterion, with thresholds in the
    criterion's own unit: none up to ``q``, full from ``p``, the bend of the Gaussian at ``s``.

    Source: Brans and Vincke (1985), A preference ranking organisation method, Management Science
    31, 647-656; Brans, Vincke and Mareschal (1986), European Journal of Operational Research 24.
    """
    _require_thresholds(table, settings)
    signed = np.where(table.maximise, table.matrix, -table.matrix)
    count = len(signed)
    positive, negative = np.zeros(count), np.zeros(count)
    for column, rule in enumerate(_rules(settings)):
        values, weight = signed[:, column], table.weights[column]
        for part in blocks(count):
            preferred = rule(values[part, np.newaxis] - values)
            positive[part] += weight * preferred.sum(axis=1)
            negative += weight * preferred.sum(axis=0)
    positive, negative = positive / (count - 1), negative / (count - 1)
    return Scored(positive - negative, {"positive_flow": positive, "negative_flow": negative})


def _rules(settings: Settings) -> Iterator[Callable[[Array], Array]]:
    """Yield, for each criterion, what turns differences into preferences."""
    for name, *thresholds in zip(
        settings["preference_function"], settings["q"], settings["p"], settings["s"], strict=True
    ):
        q, p, s = (0.0 if threshold is None else threshold for threshold in thresholds)
        strength = PREFERENCES[name].strength
        yield lambda d, q=q, p=p, s=s, strength=strength: strength(d, q, p, s)  # type: ignore[misc]


def _require_thresholds(table: DecisionTable, settings: Settings) -> None:
    faults = [
        fault
        for column, criterion in enumerate(table.criteria)
        for fault in _threshold_faults(column, criterion, settings)
    ]
    if faults:
        raise Faults(faults)


def _threshold_faults(column: int, criterion: str, settings: Settings) -> Iterator[Fault]:
    name = settings["preference_function"][column]
    values: dict[str, float | None] = {key: settings[key][column] for key in ("q", "p", "s")}
    needs: Sequence[str] = PREFERENCES[name].needs
    for key in needs:
        value = values[key]
        if value is None or (key != "q" and value < LEAST):
            given = "missing" if value is None else f"{value:g}"
            least = "0 or more" if key == "q" else "above 0"
            accepted = f"a number, {least}, in the unit of {criterion}: {name} needs it"
            yield Fault("", f"promethee2 parameter {key} of {criterion}", given, accepted)
    q, p = values["q"], values["p"]
    if {"q", "p"} <= set(needs) and q is not None and p is not None and q > p:
        key, given = f"promethee2 parameter q of {criterion}", f"{q:g}, above p"
        yield Fault("", key, given, f"0 to {p:g}")
