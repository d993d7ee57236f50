"""The first reading: figures evaluated on NumPy arrays of draws.

Arrays end in the draws; a value that is the same in every future has length 1 there. A figure
with roles has shape (roles, draws), one with levies (levies, roles, draws), a monthly path
(months, draws). Each value is computed once for what it belongs to (the work, a place, an
engagement, or both) and kept as long as that is being looked at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from whowhere.model.graph.figure import HOME, Figure, Scope
from whowhere.model.graph.operand import Call, ModelError, Name, Number, Op, Operand
from whowhere.model.graph.trace import Graph
from whowhere.model.graph.windows import Cut, between, cut, running_sum, spread
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Spot:
    """Where a value is looked up: a place and an engagement, empty where it does not matter."""

    place: str = ""
    engagement: str = ""

    def within(self, scopes: frozenset[Scope]) -> Spot:
        """Keep only what a value of these scopes belongs to."""
        return Spot(
            self.place if "place" in scopes else "",
            self.engagement if "engagement" in scopes else "",
        )


EVERY_DRAW = slice(None)

Leaves = Callable[[str, Spot], Array]
"""Gives an input's array at a spot."""


def _power(base: Array, exponent: Array) -> Array:
    """Raise by logarithm: the base is one number per future and the exponent one per month."""
    return np.exp(exponent if base.size == 1 and base.item() == math.e else np.log(base) * exponent)


ARITHMETIC: dict[Op, Callable[..., Array]] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "power": _power,
    "minimum": np.minimum,
    "maximum": np.maximum,
    "less": lambda left, right: np.less(left, right).astype(np.float64),
    "less_equal": lambda left, right: np.less_equal(left, right).astype(np.float64),
    "over_roles": lambda amount: amount.sum(axis=-2),
}
"""What each operation is on arrays; those that need more than their operands are read apart."""


@dataclass
class Evaluation:
    """The values of one case, computed as they are asked for."""

    graph: Graph
    leaves: Leaves
    home: Spot
    """Where ``home_`` figures stand: the home place with own staff."""
    given: Mapping[str, Array] = field(default_factory=dict)
    """Figures that are known and need no arithmetic, everywhere alike."""
    _values: dict[tuple[str, Spot], Array] = field(default_factory=dict)
    _sums: dict[tuple[str, Spot], Array] = field(default_factory=dict)
    _cuts: dict[tuple[str, Spot], Cut] = field(default_factory=dict)

    def value(self, name: str, spot: Spot) -> Array:
        """Return a figure or input at a spot, for every draw."""
        if self.graph.is_home(name):
            return self.value(name.removeprefix(HOME), self.home)
        if name in self.given:
            return self.given[name]
        node = self.graph.node(name)
        key = (name, spot.within(node.scopes))
        if key not in self._values:
            self._values[key] = (
                self._evaluated(node.expression, spot)
                if isinstance(node, Figure)
                else self.leaves(name, key[1])
            )
        return self._values[key]

    def months(self, driver: str, spot: Spot, draws: slice = EVERY_DRAW) -> Array:
        """Return a driver month by month, shape (months, draws): its sum is ``value``."""
        node = self.graph.node(driver)
        if not isinstance(node, Figure):
            raise ModelError(f"{driver} is an input, not a driver")
        return self._monthly(node.expression, spot, draws)

    def _monthly(self, operand: Operand, spot: Spot, draws: slice) -> Array:
        match operand:
            case Call(op="over_months", args=args):
                return spread(*(part(self._evaluated(arg, spot), draws) for arg in args))
            case Call(op="where", args=(condition, then, otherwise)):
                chosen = self._evaluated(condition, spot)
                if chosen.size == 1:
                    return self._monthly(then if chosen.item() else otherwise, spot, draws)
                sides = (self._monthly(side, spot, draws) for side in (then, otherwise))
                return _chosen(part(chosen, draws), *sides)
            case Call(op=op, args=args):
                return ARITHMETIC[op](*(self._monthly(arg, spot, draws) for arg in args))
        return part(self._evaluated(operand, spot), draws)

    def forget(self, spot: Spot) -> None:
        """Drop what belongs to a spot, once every option there has been looked at."""
        for kept in (self._values, self._sums, self._cuts):
            for key in [key for key in kept if key[1] == spot]:
                kept.pop(key)

    def _evaluated(self, operand: Operand, spot: Spot) -> Array:
        match operand:
            case Name(name=name):
                return self.value(name, spot)
            case Number(value=value):
                return np.array(value)
            case Call():
                return self._called(operand, spot)
        raise ModelError(f"no reading for {operand}")

    def _called(self, call: Call, spot: Spot) -> Array:
        match call:
            case Call(op="where", args=(condition, then, otherwise)):
                chosen = self._evaluated(condition, spot)
                if chosen.size == 1:  # one answer for every future: the other side is not needed
                    return self._evaluated(then if chosen.item() else otherwise, spot)
                sides = (self._evaluated(side, spot) for side in (then, otherwise))
                return _chosen(chosen, *sides)
            case Call(op="over_months", args=(path, first, last)):
                return self._window(path, first, last, spot)
            case Call(op="over_levies", args=(amount,), axes=axes):
                total = np.asarray(self._evaluated(amount, spot).sum(axis=-3))
                return total if "role" in axes else np.asarray(total[..., 0, :])
        return ARITHMETIC[call.op](*(self._evaluated(arg, spot) for arg in call.args))

    def _window(self, path: Operand, first: Operand, last: Operand, spot: Spot) -> Array:
        sums = self._running_sum(path, spot)
        return between(sums, self._cut(first, sums, spot), self._cut(last, sums, spot))

    def _cut(self, bound: Operand, sums: Array, spot: Spot) -> Cut:
        """Return where a bound falls among the months; many windows share a bound."""
        months = sums.shape[0] - 1
        if not isinstance(bound, Name):
            return cut(self._evaluated(bound, spot), months)
        key = (bound.name, spot.within(self.graph.node(bound.name).scopes))
        if key not in self._cuts:
            self._cuts[key] = cut(self.value(bound.name, spot), months)
        return self._cuts[key]

    def _running_sum(self, path: Operand, spot: Spot) -> Array:
        if not isinstance(path, Name):
            return running_sum(self._evaluated(path, spot))
        place = self.home if self.graph.is_home(path.name) else spot
        key = (path.name, place.within(self.graph.node(path.name).scopes))
        if key not in self._sums:
            self._sums[key] = running_sum(self.value(path.name, spot))
        return self._sums[key]


def _chosen(condition: Array, then: Array, otherwise: Array) -> Array:
    return np.asarray(np.where(condition != 0, then, otherwise), dtype=np.float64)


def part(values: Array, draws: slice) -> Array:
    """Return some of the draws of an array that ends in draws, or in 1 for all alike."""
    return values[..., draws] if values.ndim and values.shape[-1] > 1 else values
