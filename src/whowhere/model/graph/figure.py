"""A figure: one plain function of the model, traced to an expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import getdoc
from typing import Literal, TypeAlias

from whowhere.model.graph.operand import Axis, ModelError, Operand
from whowhere.quantities.units import Unit, unit

Scope: TypeAlias = Literal["place", "engagement", "offer"]
"""What a value belongs to: a place, an engagement, both, an offer for both, or none (the work)."""


FigureFunction: TypeAlias = Callable[..., Operand]

HOME = "home_"
"""``home_pay_bill`` is the figure ``pay_bill`` as it stands at home with own staff."""
FROM = "from_"
"""``from_pay_bill`` is the figure ``pay_bill`` as it stands where the work is done today."""
ELSEWHERE = (HOME, FROM)
"""What a name may begin with to say that its figure is looked up at another spot."""


@dataclass(frozen=True)
class Input:
    """A leaf of the graph: a value that the facts or the user give."""

    name: str
    unit: Unit
    meaning: str
    scopes: frozenset[Scope] = frozenset()
    axes: frozenset[Axis] = frozenset()
    group: str = ""
    """The group that it is drawn in, where it is another than that of what it belongs to."""

    @property
    def drawn_with(self) -> tuple[str, frozenset[Scope]]:
        """What it is drawn with: what a part alone says is drawn with the work."""
        scopes = self.scopes
        return self.group, scopes if len(scopes) > 1 else scopes - {"offer"}


@dataclass(frozen=True)
class Figure:
    """A node of the graph: its function's name, words, unit and traced arithmetic."""

    name: str
    unit: Unit
    meaning: str
    source: str
    family: str
    """The module that defines it, for instance ``people``."""
    expression: Operand
    scopes: frozenset[Scope]
    axes: frozenset[Axis]


@dataclass(frozen=True)
class Declaration:
    """What a figure's signature and docstring say, before tracing."""

    function: FigureFunction
    name: str
    parameters: tuple[str, ...]
    unit: Unit
    meaning: str
    source: str
    family: str


_FIELDS = re.compile(r"^(?P<meaning>.+?)\n\s*\nUnit: (?P<unit>.+?)\nSource: (?P<source>.+)$", re.S)


@cache
def declaration(function: FigureFunction) -> Declaration:
    """Read a figure's signature and docstring: meaning, a blank line, ``Unit:``, ``Source:``."""
    name = function.__name__
    match = _FIELDS.match(getdoc(function) or "")
    if not match:
        raise ModelError(f"figure {name}: the docstring must end in 'Unit: ...' and 'Source: ...'")
    words = {key: " ".join(text.split()) for key, text in match.groupdict().items()}
    try:
        measured = unit(words["unit"])
    except ValueError as error:
        raise ModelError(f"figure {name}: {error}") from error
    family = function.__module__.rpartition(".")[2]
    parameters = function.__code__.co_varnames[: function.__code__.co_argcount]
    return Declaration(
        function, name, parameters, measured, words["meaning"], words["source"], family
    )
