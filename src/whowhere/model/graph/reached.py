"""Which figures and inputs stand behind a question, and where each is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import names_in
from whowhere.model.graph.trace import Graph

Key: TypeAlias = tuple[str, Spot]
"""A figure or input at the spot that it belongs to."""


def reached(graph: Graph, elsewhere: Mapping[str, Spot], roots: Iterable[Key]) -> tuple[Key, ...]:
    """Return the roots and all that they rest on, each once and after what it uses."""
    found: dict[Key, None] = {}
    for name, spot in roots:
        _visit(graph, elsewhere, name, spot, found)
    return tuple(found)


def _visit(
    graph: Graph, elsewhere: Mapping[str, Spot], name: str, spot: Spot, found: dict[Key, None]
) -> None:
    where, said = graph.apart(name)
    if where:
        _visit(graph, elsewhere, said, there(elsewhere, where, spot), found)
        return
    node = graph.node(name)
    key = (name, spot.within(node.scopes))
    if key in found:
        return
    if isinstance(node, Figure):
        for part in names_in(node.expression):
            _visit(graph, elsewhere, part, spot, found)
    found[key] = None
