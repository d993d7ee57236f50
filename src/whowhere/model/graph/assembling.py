"""From the graph to the steps of a program: what is an option's own, in the order it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import numpy as np

from whowhere.model.graph.arithmetic import ARITHMETIC, chosen, over_levies
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import Call, Constant, Name, Operand
from whowhere.model.graph.parts import Scopes
from whowhere.model.graph.program import BLOCK, Instruction, Program, Taken
from whowhere.model.graph.ramps import Arrivals, area_until, arrivals, ramp_sum
from whowhere.model.graph.readings import Look, Reading
from whowhere.model.graph.trace import Graph
from whowhere.model.graph.windows import Block, Cut, cut, gained, step_at, sum_until
from whowhere.quantities.ranges import Array

OWN: Final[Scopes] = frozenset({"place", "engagement", "offer"})
"""What belongs to one option alone."""


@dataclass(frozen=True)
class Paths:
    """How a monthly path's running sum, and the sum of that, are read: others share both."""

    sums: Callable[[Operand], Reading]
    sums_of_sums: Callable[[Operand], Reading]


def is_own(graph: Graph, name: str) -> bool:
    """Whether a name is a figure that belongs to one option alone, and does not go by month."""
    if graph.is_elsewhere(name):
        return False
    node = graph.node(name)
    return isinstance(node, Figure) and node.scopes == OWN and "month" not in node.axes


@dataclass
class Assembling:
    """Makes one program from what is alike in all futures of an option."""

    graph: Graph
    read: Callable[[str], Reading]
    """How a name is read, and how an expression."""
    operand: Callable[[Operand], Reading]
    paths: Paths
    look: Look
    given: frozenset[str]
    """Figures of the option that are known at other values than their arithmetic gives."""
    settled: list[tuple[Reading, bool]] = field(default_factory=list)
    """Conditions that are alike in all futures, and what they are: other options may differ."""
    _places: dict[object, int] = field(default_factory=dict)
    _taken: list[Taken] = field(default_factory=list)
    _constants: dict[int, Array] = field(default_factory=dict)
    _steps: list[Instruction] = field(default_factory=list)
    _size: int = 1
    _alike: dict[object, bool] = field(default_factory=dict)

    def program(self, names: Sequence[str]) -> Program:
        """Return the program that computes some figures of the option."""
        asked = {name: self._named(name) for name in names}
        return Program(tuple(self._taken), self._constants, tuple(self._steps), asked, self._size)

    def _named(self, name: str) -> int:
        expression = self._expression(name)
        if expression is None:
            return self._take(name, self.read(name))
        return self._at(expression)

    def _expression(self, name: str) -> Operand | None:
        """Return the arithmetic of a figure of the option; ``None`` for what is looked up."""
        if name in self.given or not is_own(self.graph, name):
            return None
        node = self.graph.node(name)
        return node.expression if isinstance(node, Figure) else None

    def _at(self, operand: Operand) -> int:
        """Return the place of an expression, after the steps that lead to it."""
        match operand:
            case Name(name=name):
                return self._named(name)
            case Constant(value=value):
                return self._constant(operand, value)
            case Call() if self._is_own(operand):
                return self._called(operand)
        return self._take(operand, self.operand(operand))

    def _called(self, call: Call) -> int:
        match call:
            case Call(op="where", args=(condition, *sides)):
                settled = self._settled(condition)
                if settled is not None:
                    return self._at(sides[0] if settled else sides[1])
                return self._step(call, chosen)
            case Call(op="over_months", args=(path, first, last)):
                return self._window(call, path, first, last)
            case Call(op="ramped", args=(path, first, last)):
                return self._ramp(call, path, first, last)
            case Call(op="over_levies", axes=axes):
                return self._step(call, partial(over_levies, with_roles="role" in axes))
        return self._step(call, ARITHMETIC[call.op])

    def _constant(self, operand: Operand, value: float) -> int:
        if operand not in self._places:
            self._constants[self._new(operand)] = np.array(value)
        return self._places[operand]

    def _is_own(self, call: Call) -> bool:
        return self.graph.scopes_of(call) == OWN and "month" not in call.axes

    def _settled(self, condition: Operand) -> bool | None:
        """Return what a condition is, where it is the same in every future; else ``None``."""
        if not self._is_alike(condition):
            return None
        read = self.operand(condition)
        holds = bool(read(self.look).item())
        self.settled.append((read, holds))
        return holds

    def _is_alike(self, operand: Operand) -> bool:
        if operand not in self._alike:
            self._alike[operand] = self._looks_alike(operand)
        return self._alike[operand]

    def _looks_alike(self, operand: Operand) -> bool:
        match operand:
            case Constant():
                return True
            case Name(name=name) if expression := self._expression(name):
                return self._is_alike(expression)
            case Call(op="where", args=(condition, then, otherwise)) if self._is_own(operand):
                settled = self._settled(condition)
                return settled is not None and self._is_alike(then if settled else otherwise)
            case Call(args=args) if self._is_own(operand):
                return all(map(self._is_alike, args))
        return self.operand(operand)(self.look).size == 1

    def _window(self, call: Call, path: Operand, first: Operand, last: Operand) -> int:
        bounds = [self._at(first), self._at(last)]
        sums = [
            self._apply(("until", path, bound), sum_until, self._month_of(path, bound))
            for bound in bounds
        ]
        return self._apply(call, gained, *bounds, *sums)

    def _ramp(self, call: Call, path: Operand, first: Operand, last: Operand) -> int:
        bounds = [self._at(first), self._at(last)]
        sums = self.paths.sums(path)
        by_horizon = self._take(("horizon", path), lambda look: sums(look)[-1])
        come = self._apply(("arrivals", *bounds), _arrivals, *bounds, self._sums(path))
        return self._apply(
            call, ramp_sum, by_horizon, come, *(self._area(path, bound) for bound in bounds)
        )

    def _area(self, path: Operand, bound: int) -> int:
        twice = self._take(("twice", path), self.paths.sums_of_sums(path), is_table=True)
        month, at = self._month_of(path, bound), self._cut(path, bound)
        return self._apply(("area", path, bound), area_until, twice, month, at)

    def _month_of(self, path: Operand, bound: int) -> int:
        sums, at = self._sums(path), self._cut(path, bound)
        return self._apply(("month", path, bound), step_at, sums, at)

    def _cut(self, path: Operand, bound: int) -> int:
        return self._apply(("cut", bound), _cut, bound, self._sums(path), BLOCK)

    def _sums(self, path: Operand) -> int:
        return self._take(("sums", path), self.paths.sums(path), is_table=True)

    def _step(self, call: Call, apply: Callable[..., Any]) -> int:
        if call not in self._places:
            self._apply(call, apply, *map(self._at, call.args))
        return self._places[call]

    def _apply(self, key: object, apply: Callable[..., Any], *arguments: int) -> int:
        if key not in self._places:
            self._steps.append(Instruction(apply, self._new(key), arguments))
        return self._places[key]

    def _take(self, key: object, read: Callable[[Look], Any], *, is_table: bool = False) -> int:
        if key not in self._places:
            self._taken.append(Taken(read, self._new(key), is_table))
        return self._places[key]

    def _new(self, key: object) -> int:
        self._places[key] = self._size
        self._size += 1
        return self._places[key]


def _cut(bound: Array, sums: Array, block: Block) -> Cut:
    return cut(bound, len(sums) - 1, block)


def _arrivals(first: Array, last: Array, sums: Array) -> Arrivals:
    return arrivals(first, last, len(sums) - 1)
