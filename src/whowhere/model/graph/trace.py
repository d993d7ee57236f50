"""Trace figures into a graph, refusing unknown names, cycles and mismatched units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from whowhere.model.graph.figure import (
    ELSEWHERE,
    FROM,
    HOME,
    Declaration,
    Figure,
    FigureFunction,
    Input,
    Scope,
)
from whowhere.model.graph.figure import declaration as declared
from whowhere.model.graph.operand import ModelError, Name, Operand, label, names_in
from whowhere.model.graph.parts import Scopes, kept_parts, with_equal_parts_shared
from whowhere.quantities.faults import nearest

OF_A_PART: Scopes = frozenset({"offer"})
"""What belongs to a part of the work, wherever it is done: how many people it takes."""


@dataclass(frozen=True, eq=False)
class Graph:
    """The whole model: inputs, and figures in an order in which each follows what it uses."""

    inputs: Mapping[str, Input]
    figures: Mapping[str, Figure]
    in_parts: bool = False
    """Whether the work may be done in parts: heads, and what is as today, then belong to each."""
    kept: Mapping[Operand, Scopes] = field(default_factory=dict, compare=False)
    """Parts of expressions that are computed once, with what each belongs to."""
    _behind: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    _leaves: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    _scopes: dict[Operand, Scopes] = field(default_factory=dict, compare=False)

    def node(self, name: str) -> Input | Figure:
        """Return the figure or input called ``name``, also where ``name`` says ``home_``."""
        found = self.figures.get(name) or self.inputs.get(name)
        if found:
            return found
        return self.node(plain(name))

    def is_elsewhere(self, name: str) -> bool:
        """Whether ``name`` refers to a figure or input as it stands at home, or today."""
        return name not in self.figures and name not in self.inputs

    def apart(self, name: str) -> tuple[str, str]:
        """Return where ``name`` is looked up, ``home_``, ``from_`` or empty, and what it names."""
        if not self.is_elsewhere(name):
            return "", name
        return prefix_of(name), plain(name)

    def scopes_where_used(self, name: str) -> Scopes:
        """Return what a value belongs to; at home it is the same for every place and option."""
        scopes = self.node(name).scopes
        if not self.is_elsewhere(name):
            return scopes
        is_of_a_part = self.in_parts and (prefix_of(name) == FROM or "offer" in scopes)
        return OF_A_PART if is_of_a_part else frozenset()

    def scopes_of(self, operand: Operand) -> Scopes:
        """Return what a part of an expression belongs to."""
        if operand not in self._scopes:
            used = map(self.scopes_where_used, names_in(operand))
            self._scopes[operand] = frozenset[Scope]().union(*used)
        return self._scopes[operand]

    def figures_behind(self, name: str) -> frozenset[str]:
        """Return a figure and every figure that it rests on in its own place."""
        if name not in self.figures:
            return frozenset()
        parts = names_in(self.figures[name].expression)
        return frozenset({name}).union(*(self.figures_behind(part) for part in parts))

    def used_by(self, name: str) -> tuple[str, ...]:
        """Return the inputs that a figure rests on, in reading order, each once."""
        seen: dict[str, None] = {}
        self._collect(name, seen)
        return tuple(leaf for leaf in seen if isinstance(self.node(leaf), Input))

    def leaves_behind(self, name: str) -> frozenset[str]:
        """Return the inputs that a figure rests on, with ``home_`` or ``from_`` before some."""
        if name not in self._leaves:
            self._leaves[name] = frozenset(
                each for each in self.names_behind(name) if isinstance(self.node(each), Input)
            )
        return self._leaves[name]

    def names_behind(self, name: str) -> frozenset[str]:
        """Return a name and all that it rests on, with ``home_`` or ``from_`` before some."""
        if name not in self._behind:
            seen: dict[str, None] = {}
            self._collect(name, seen)
            self._behind[name] = frozenset(seen)
        return self._behind[name]

    def _collect(self, name: str, seen: dict[str, None]) -> None:
        if name in seen:
            return
        seen[name] = None
        node = self.node(name)
        if isinstance(node, Figure):
            where, _ = self.apart(name)
            for part in names_in(node.expression):
                self._collect(part if self.is_elsewhere(part) else where + part, seen)


def prefix_of(name: str) -> str:
    """Return what a name begins with to say where it is looked up; empty if it does not."""
    return next((prefix for prefix in ELSEWHERE if name.startswith(prefix)), "")


def plain(name: str) -> str:
    """Return a name without what says where it is looked up."""
    return name.removeprefix(prefix_of(name))


def trace(
    functions: Iterable[FigureFunction], inputs: Iterable[Input], *, in_parts: bool = True
) -> Graph:
    """Call every figure once with symbolic operands and return the graph.

    Where the work is not done ``in_parts``, today's way is the one that is at home: ``from_x`` is
    then ``home_x``.

    Raises ``ModelError`` on a name that nothing defines, a cycle, a name defined twice, or
    units or axes that do not fit; the message has the names of both sides.
    """
    leaves = {leaf.name: leaf for leaf in inputs}
    declarations = _by_name(functions, leaves)
    figures: dict[str, Figure] = {}
    for name in _order(declarations, leaves):
        figures[name] = _traced(declarations[name], Graph(leaves, figures, in_parts))
    shared = with_equal_parts_shared(figures)
    kept = kept_parts(shared.values(), Graph(leaves, shared, in_parts).scopes_where_used)
    return Graph(leaves, shared, in_parts, kept)


def _by_name(
    functions: Iterable[FigureFunction], leaves: Mapping[str, Input]
) -> dict[str, Declaration]:
    declarations: dict[str, Declaration] = {}
    for function in functions:
        declaration = declared(function)
        if declaration.name in declarations or declaration.name in leaves:
            raise ModelError(f"{declaration.name} is defined twice")
        declarations[declaration.name] = declaration
    return declarations


def _order(declarations: Mapping[str, Declaration], leaves: Mapping[str, Input]) -> list[str]:
    known = {*declarations, *leaves}
    for name in known:
        if prefix_of(name) and plain(name) in known:
            raise ModelError(f"{name} would also be {plain(name)} seen from elsewhere: rename it")
    needs: dict[str, list[str]] = {}
    for declaration in declarations.values():
        used = [_resolved(declaration, parameter, known) for parameter in declaration.parameters]
        needs[declaration.name] = [name for name in used if name in declarations]
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise ModelError(f"figures go round in a circle: {' <- '.join(error.args[1])}") from error


def _resolved(declaration: Declaration, parameter: str, known: set[str]) -> str:
    name = parameter if parameter in known else plain(parameter)
    if name not in known:
        hint = nearest(parameter, known)
        meant = f"; did you mean {hint}?" if hint else ""
        raise ModelError(f"figure {declaration.name} uses {parameter}, which is unknown{meant}")
    return name


def _traced(declaration: Declaration, so_far: Graph) -> Figure:
    names = {name: _as_looked_up(name, so_far) for name in declaration.parameters}
    operands = {name: _operand(meant, so_far) for name, meant in names.items()}
    try:
        expression = declaration.function(**operands)
    except ModelError as error:
        raise ModelError(f"figure {declaration.name}: {error}") from error
    if expression.unit != declaration.unit:
        raise ModelError(
            f"figure {declaration.name} is declared in {declaration.unit} but its arithmetic,"
            f" {label(expression)}, gives {expression.unit}"
        )
    scopes = frozenset(scope for name in names.values() for scope in so_far.scopes_where_used(name))
    return Figure(
        declaration.name, declaration.unit, declaration.meaning, declaration.source,
        declaration.family, expression, scopes, expression.axes,
    )  # fmt: skip


def _as_looked_up(name: str, so_far: Graph) -> str:
    """Return the name as the graph has it: without parts, today's way is the one at home."""
    where, said = so_far.apart(name)
    if where != FROM or so_far.in_parts:
        return name
    return HOME + said


def _operand(name: str, so_far: Graph) -> Operand:
    node = so_far.node(name)
    return Name(node.unit, node.axes, name)
