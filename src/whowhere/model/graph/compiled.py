"""Expressions as Python functions, made once: what they are called with is a look at a spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias, TypeVar

import numpy as np

from whowhere.model.graph.arithmetic import ARITHMETIC, first_draws, over_levies
from whowhere.model.graph.assembling import Assembling, Paths, is_own
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import (
    Call,
    Constant,
    ModelError,
    Name,
    Operand,
    goes_by_month,
    names_in,
)
from whowhere.model.graph.program import Program
from whowhere.model.graph.ramps import (
    Arrivals,
    area_until,
    arrivals,
    person_months,
    ramp_sum,
    sum_of_sums,
)
from whowhere.model.graph.readings import Look, Reading, choice, kept, scaled
from whowhere.model.graph.trace import Graph
from whowhere.model.graph.windows import (
    Cut,
    Step,
    cut,
    gained,
    inside,
    passed,
    running_sum,
    step_at,
    sum_until,
)
from whowhere.quantities.ranges import Array

T = TypeVar("T")
Asked: TypeAlias = tuple[tuple[str, ...], frozenset[str]]
"""The figures that a program computes, and those that are given."""
Settled: TypeAlias = tuple[tuple[Reading, bool], ...]
"""Conditions under which a program holds: each the same in every future, and what it is."""


@cache
def compiled(graph: Graph) -> Compiled:
    """Return the readings of a graph, made as they are asked for."""
    return Compiled(graph)


@dataclass
class Compiled:
    """The readings of a graph."""

    graph: Graph
    _names: dict[str, Reading] = field(default_factory=dict)
    _operands: dict[Operand, Reading] = field(default_factory=dict)
    _monthly: dict[tuple[Operand, int | None], Reading] = field(default_factory=dict)
    _own_names: dict[str, bool] = field(default_factory=dict)
    _programs: dict[Asked, list[tuple[Settled, Program]]] = field(default_factory=dict)

    def name(self, name: str) -> Reading:
        """Return the reading of a figure or input."""
        if name not in self._names:
            away = self.graph.is_elsewhere(name)
            self._names[name] = self._elsewhere(name) if away else self._own(name)
        return self._names[name]

    def operand(self, operand: Operand) -> Reading:
        """Return the reading of an expression."""
        if operand not in self._operands:
            self._operands[operand] = self._read(operand)
        return self._operands[operand]

    def monthly(self, operand: Operand, draws: int | None) -> Reading:
        """Return the reading of a driver month by month, in the first draws or in all."""
        if (operand, draws) not in self._monthly:
            self._monthly[operand, draws] = self._months(operand, draws)
        return self._monthly[operand, draws]

    def is_own(self, name: str) -> bool:
        """Whether a name is a figure that belongs to one option alone."""
        if name not in self._own_names:
            self._own_names[name] = is_own(self.graph, name)
        return self._own_names[name]

    def program(
        self, names: tuple[str, ...], look: Look, given: frozenset[str] = frozenset()
    ) -> Program:
        """Return the program that computes some figures at a spot where others are given."""
        known = self._programs.setdefault((names, given), [])
        for settled, program in known:
            if all(_settled(read(look)) is holds for read, holds in settled):
                return program
        paths = Paths(self._running_sum, self._sum_of_sums)
        making = Assembling(self.graph, self.name, self.operand, paths, look, given)
        program = making.program(names)
        known.append((tuple(making.settled), program))
        return program

    def _months(self, operand: Operand, draws: int | None) -> Reading:
        match operand:
            case Call(op="over_months", args=(path, first, last)):
                months, share = self._first(path, draws), self._inside(path, first, last, draws)
                return lambda look: share(look) * months(look)
            case Call(op="ramped", args=(path, first, last)):
                months, there = self._first(path, draws), self._there(path, first, last, draws)
                return lambda look: there(look) * months(look)
            case Call(op="where", args=(condition, *sides)):
                holds = self.operand(condition)
                then, otherwise = (self.monthly(side, draws) for side in sides)
                return choice(lambda look: first_draws(holds(look), draws), then, otherwise)
            case Call(op="multiply", args=(factor, path)) if not goes_by_month(factor):
                return scaled(self.monthly(factor, draws), self.monthly(path, draws))
            case Call(op=op, args=(left, right)):
                apply, (one, other) = (
                    ARITHMETIC[op],
                    (self.monthly(a, draws) for a in (left, right)),
                )
                return lambda look: apply(one(look), other(look))
        whole = self.operand(operand)
        return lambda look: first_draws(whole(look), draws)

    def _elsewhere(self, name: str) -> Reading:
        where, said = self.graph.apart(name)
        there = self.name(said)
        return lambda look: there(look.elsewhere(where))

    def _own(self, name: str) -> Reading:
        node = self.graph.node(name)
        body = self.operand(node.expression) if isinstance(node, Figure) else None

        def compute(look: Look) -> Array:
            known = look.found(name)
            if known is None and body is not None:
                return body(look)
            if known is None:
                raise ModelError(f"nothing gives {name}")
            return known

        return kept(name, node.scopes, (name,), compute)

    def _read(self, operand: Operand) -> Reading:
        match operand:
            case Name(name=name):
                return self.name(name)
            case Constant(value=value):
                number = np.array(value)
                return lambda _: number
            case Call() if operand in self.graph.kept:
                scopes, uses = self.graph.kept[operand], operand.names
                return kept(operand, scopes, uses, self._called(operand))
            case Call():
                return self._called(operand)
        raise ModelError(f"no reading for {operand}")

    def _called(self, call: Call) -> Reading:
        match call:
            case Call(op="where"):
                return choice(*map(self.operand, call.args))
            case Call(op="over_months", args=(path, first, last)):
                return self._window(path, first, last)
            case Call(op="ramped", args=(path, first, last)):
                return self._ramp(path, first, last)
            case Call(op="over_levies", args=(amount,), axes=axes):
                levies, with_roles = self.operand(amount), "role" in axes
                return lambda look: over_levies(levies(look), with_roles=with_roles)
            case Call(op="over_roles", args=(amount,)):
                roles = self.operand(amount)
                return lambda look: roles(look).sum(axis=-2)
        apply, (left, right) = ARITHMETIC[call.op], map(self.operand, call.args)
        return lambda look: apply(left(look), right(look))

    def _window(self, path: Operand, first: Operand, last: Operand) -> Reading:
        begins, ends = self.operand(first), self.operand(last)
        until_first, until_last = (self._sum_until(path, bound) for bound in (first, last))
        return lambda look: gained(begins(look), ends(look), until_first(look), until_last(look))

    def _ramp(self, path: Operand, first: Operand, last: Operand) -> Reading:
        sums, come = self._running_sum(path), self._arrivals(path, first, last)
        start, end = (self._area_until(path, bound) for bound in (first, last))
        return lambda look: ramp_sum(sums(look)[-1], come(look), start(look), end(look))

    def _arrivals(self, path: Operand, first: Operand, last: Operand) -> Callable[[Look], Arrivals]:
        """Read how a team arrives, which is the same for every path."""
        months, begins, ends = map(self.operand, (path, first, last))
        return self._kept(
            ("arrivals", first, last),
            lambda look: arrivals(begins(look), ends(look), len(months(look))),
        )

    def _area_until(self, path: Operand, bound: Operand) -> Reading:
        """Read the integral of a path's sum up to a bound, which many ramps on the path share."""
        twice, steps = self._sum_of_sums(path), self._step(path, bound)
        cuts = self._cut(path, bound)
        return self._kept(
            ("area until", path, bound),
            lambda look: area_until(twice(look), steps(look), cuts(look)),
        )

    def _sum_of_sums(self, path: Operand) -> Reading:
        sums = self._running_sum(path)
        return self._kept(("sum of sums", path), lambda look: sum_of_sums(sums(look)))

    def _sum_until(self, path: Operand, bound: Operand) -> Reading:
        """Read a path's sum up to a bound, which many windows on the path share."""
        steps = self._step(path, bound)
        return self._kept(("until", path, bound), lambda look: sum_until(steps(look)))

    def _step(self, path: Operand, bound: Operand) -> Callable[[Look], Step]:
        """Read a path's sum in the month that a bound falls in, for windows and ramps alike."""
        sums, cuts = self._running_sum(path), self._cut(path, bound)
        return self._kept(("step", path, bound), lambda look: step_at(sums(look), cuts(look)))

    def _cut(self, path: Operand, bound: Operand) -> Callable[[Look], Cut]:
        """Read where a bound falls among the months, which are the same for every path."""
        months, at = self.operand(path), self.operand(bound)
        return self._kept(("cut", bound), lambda look: cut(at(look), len(months(look))))

    def _inside(self, path: Operand, first: Operand, last: Operand, draws: int | None) -> Reading:
        """Read which part of each month lies in a window, which many paths share."""
        begins, ends = (self._passed(path, bound, draws) for bound in (first, last))
        return self._kept(
            ("inside", first, last, draws), lambda look: inside(begins(look), ends(look))
        )

    def _there(self, path: Operand, first: Operand, last: Operand, draws: int | None) -> Reading:
        """Read which share of a team is there in each month, which many paths share."""
        months, begins, ends = map(self.operand, (path, first, last))
        return self._kept(
            ("there", first, last, draws),
            lambda look: person_months(
                first_draws(begins(look), draws), first_draws(ends(look), draws), len(months(look))
            ),
        )

    def _passed(self, path: Operand, bound: Operand, draws: int | None) -> Reading:
        """Read which part of each month has passed at a bound, which many windows share."""
        months, at = self.operand(path), self.operand(bound)
        return self._kept(
            ("passed", bound, draws),
            lambda look: passed(first_draws(at(look), draws), len(months(look))),
        )

    def _first(self, path: Operand, draws: int | None) -> Reading:
        """Read the first draws of a path side by side in memory, for all who look at them."""
        months = self.operand(path)
        return self._kept(
            ("first", path, draws),
            lambda look: np.ascontiguousarray(first_draws(months(look), draws)),
        )

    def _running_sum(self, path: Operand) -> Reading:
        months = self.operand(path)
        return self._kept(("sum", path), lambda look: running_sum(months(look)))

    def _kept(self, key: tuple[object, ...], compute: Callable[[Look], T]) -> Callable[[Look], T]:
        operands = [part for part in key if isinstance(part, Operand)]
        scopes = frozenset().union(*map(self.graph.scopes_of, operands))
        uses = tuple(name for operand in operands for name in names_in(operand))
        return kept(key, scopes, uses, compute)


def _settled(condition: Array) -> bool | None:
    """Return what a condition is, where it is the same in every future; else ``None``."""
    return bool(condition.item()) if condition.size == 1 else None
