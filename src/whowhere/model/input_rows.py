"""Inputs as rows: name, unit, meaning."""

from __future__ import annotations

from collections.abc import Iterable

from whowhere.model.graph.figure import Input, Scope
from whowhere.model.graph.operand import Axis
from whowhere.quantities.units import unit


def inputs_of(
    rows: Iterable[tuple[str, str, str]],
    scopes: set[Scope],
    axes: set[Axis] | None = None,
    group: str = "",
) -> tuple[Input, ...]:
    """Return an input for each row, all with the same scopes, axes and group of draws."""
    return tuple(
        Input(name, unit(measure), meaning, frozenset(scopes), frozenset(axes or ()), group)
        for name, measure, meaning in rows
    )
