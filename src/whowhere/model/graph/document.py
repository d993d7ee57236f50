"""The third reading: figures as data, so that other programs can compute and tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from whowhere.model.graph.figure import Figure, Input, Scope
from whowhere.model.graph.operand import Axis, Call, Constant, ModelError, Name, Operand, names_in
from whowhere.model.graph.trace import Graph
from whowhere.model.graph.words import in_words

Nested: TypeAlias = str | float | list[Any]
"""A name, a number, or an operation: its name, then its operands."""

_AXES: tuple[tuple[Axis, str], ...] = (("levy", "l"), ("role", "r"), ("month", "m"), ("grade", "g"))
_SCOPES: tuple[tuple[Scope, str], ...] = (("place", "p"), ("engagement", "e"), ("offer", "o"))


def nested(operand: Operand) -> Nested:
    """Return an expression as nested lists: ``["add", "pay", 1]``."""
    match operand:
        case Name(name=name):
            return name
        case Constant(value=value):
            return value
        case Call(op=op, args=args):
            return [op, *(nested(arg) for arg in args)]
    raise ModelError(f"no reading for {operand}")


def graph_document(
    graph: Graph, wanted: Iterable[str], drawn: Iterable[Input] = ()
) -> dict[str, Any]:
    """Return the figures that are wanted and all that they rest on, each once.

    A figure is a row of meaning, unit, source, arithmetic in words, scopes, axes, and arithmetic
    as nested lists; each follows what it uses. An input is a row of meaning, unit, scopes, axes,
    and its place among the inputs of its scopes, from which its draws follow: among those of
    ``drawn``, where more are drawn than the graph has.
    """
    known = tuple(drawn) or tuple(graph.inputs.values())
    names = frozenset(name for each in wanted for name in _behind(graph, each))
    return {
        "figures": {
            name: _figure(figure, graph)
            for name, figure in graph.figures.items()
            if name in names
        },
        "inputs": {
            name: _input(graph.inputs[name], known) for name in graph.inputs if name in names
        },
    }  # fmt: skip


def _behind(graph: Graph, name: str) -> Iterator[str]:
    """Yield a figure or input and all that it rests on, here, at home or today."""
    seen, ahead = set[str](), [name]
    while ahead:
        _, at = graph.apart(ahead.pop())
        if at in seen:
            continue
        seen.add(at)
        node = graph.node(at)
        if isinstance(node, Figure):
            ahead.extend(names_in(node.expression))
    yield from seen


def _figure(figure: Figure, graph: Graph) -> list[Any]:
    return [
        figure.meaning, str(figure.unit), figure.source, in_words(figure.expression, graph),
        _letters(_SCOPES, figure.scopes), _letters(_AXES, figure.axes), nested(figure.expression),
    ]  # fmt: skip


def _input(leaf: Input, drawn: Iterable[Input]) -> list[Any]:
    return [
        leaf.meaning, str(leaf.unit), _letters(_SCOPES, leaf.scopes), _letters(_AXES, leaf.axes),
        _position(leaf, drawn), leaf.group,
    ]  # fmt: skip


def _position(leaf: Input, drawn: Iterable[Input]) -> int:
    alike = (each.name for each in drawn if each.drawn_with == leaf.drawn_with)
    return list(alike).index(leaf.name)


def _letters(table: Iterable[tuple[Any, str]], those: frozenset[Any]) -> str:
    return "".join(letter for name, letter in table if name in those)
