"""The third reading: a figure's arithmetic as the formulas of a spreadsheet, number by number.

A formula uses only what every spreadsheet knows: arithmetic, MIN, MAX, IF, EXP and SUM. What is
summed over months stands month by month, in cells of its own, and its value is their sum; so each
step can be followed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from whowhere.model.graph.constants import EULER
from whowhere.model.graph.elements import Element
from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import (
    Axis,
    Call,
    Constant,
    ModelError,
    Name,
    Op,
    Operand,
    goes_by_month,
)
from whowhere.model.graph.trace import Graph

Address: TypeAlias = Callable[[str, Spot, Element], str]
"""Where a number stands: a cell as ``Figures!$F$12``, or a cell's name."""

Sizes: TypeAlias = Callable[[Spot], Mapping[Axis, int]]
"""How many levies, roles and months there are at a spot."""

IsKnown: TypeAlias = Callable[[str, Spot], bool]
"""Whether the case says an input at a spot: what only some laws ask for, it may lack."""


def always_known(name: str, spot: Spot) -> bool:  # noqa: ARG001 - as any other
    """Take every input as known."""
    return True


MONTHS = "month_end"
"""The input that numbers the months; its cells are the heading of every month."""

_INFIX: dict[Op, tuple[str, int]] = {
    "add": ("+", 1),
    "subtract": ("-", 1),
    "multiply": ("*", 2),
    "divide": ("/", 2),
    "power": ("^", 3),
}
"""Sign and binding strength; a part that binds less strongly stands in brackets."""

_PREFIX: dict[Op, str] = {"minimum": "MIN", "maximum": "MAX"}
_SIGNS: dict[Op, str] = {"less": "<", "less_equal": "<="}
_SUMMED: dict[Op, Axis] = {"over_levies": "levy", "over_roles": "role"}


@dataclass(frozen=True)
class Formulas:
    """Writes formulas for a case whose numbers stand at known addresses."""

    graph: Graph
    elsewhere: Mapping[str, Spot]
    """Where ``home_`` figures stand, and ``from_`` figures."""
    sizes: Sizes
    address: Address
    is_known: IsKnown = always_known

    def formula(self, figure: Figure, spot: Spot, at: Element) -> str:
        """Return the formula of one number of a figure at a spot, with its equals sign.

        Of a sum over months this is one month's part, or without a month the sum of all parts.
        """
        if at.month is None and goes_by_month(figure.expression):
            last = self.sizes(spot)["month"] - 1
            ends = (self.cell(figure.name, spot, replace(at, month=end)) for end in (0, last))
            return f"=SUM({_range(*ends)})"
        return f"={self._written(figure.expression, spot, at, 0)}"

    def cell(self, name: str, spot: Spot, at: Element) -> str:
        """Return the address of one number of a figure or input as seen from a spot."""
        where, said = self.graph.apart(name)
        if where:
            return self.cell(said, there(self.elsewhere, where, spot), at)
        return self.address(name, spot.within(self.graph.node(name).scopes), at)

    def _written(self, operand: Operand, spot: Spot, at: Element, strength: int) -> str:
        match operand:
            case Name(name=name, axes=axes):
                return self.cell(name, spot, at.within(axes))
            case Constant(value=value):
                return f"{value:.15g}"
            case Call(op="power", args=(base, exponent)) if base is EULER:
                return f"EXP({self._written(exponent, spot, at, 0)})"
            case Call(op=op) if op in _INFIX:
                return self._infix(operand, spot, at, strength)
            case Call():
                return self._called(operand, spot, at)
        raise ModelError(f"no formula for {operand}")

    def _infix(self, call: Call, spot: Spot, at: Element, strength: int) -> str:
        sign, own = _INFIX[call.op]
        left, right = call.args
        text = (
            f"{self._written(left, spot, at, own)}{sign}{self._written(right, spot, at, own + 1)}"
        )
        return f"({text})" if own < strength else text

    def _called(self, call: Call, spot: Spot, at: Element) -> str:
        own = {
            "over_levies": self._sum, "over_roles": self._sum, "next_grade": self._next_grade,
            "over_months": self._month_of_window, "ramped": self._month_of_ramp,
            "where": self._choice,
        }.get(call.op)  # fmt: skip
        if own:
            return own(call, spot, at)
        if call.op in _SIGNS:
            return f"IF({self._condition(call, spot, at)},1,0)"
        parts = (self._written(part, spot, at, 0) for part in call.args)
        return f"{_PREFIX[call.op]}({','.join(parts)})"

    def _choice(self, call: Call, spot: Spot, at: Element) -> str:
        condition, then, otherwise = call.args
        if not self._is_known(then, spot):
            return self._written(otherwise, spot, at, 3)
        sides = (self._written(side, spot, at, 0) for side in (then, otherwise))
        return f"IF({self._condition(condition, spot, at)},{','.join(sides)})"

    def _condition(self, operand: Operand, spot: Spot, at: Element) -> str:
        match operand:
            case Call(op=op, args=(left, right)) if op in _SIGNS:
                sides = (self._written(side, spot, at, 1) for side in (left, right))
                return _SIGNS[op].join(sides)
        return f"{self._written(operand, spot, at, 1)}<>0"

    def _is_known(self, side: Operand, spot: Spot) -> bool:
        """Whether the case has every input that a side needs; what it lacks is never chosen."""
        match side:
            case Name(name=name) if not self.graph.apart(name)[0]:
                return self.is_known(name, spot.within(self.graph.node(name).scopes))
            case Call(op="where", args=(_, then, otherwise)) if not self._is_known(then, spot):
                return self._is_known(otherwise, spot)
            case Call(args=args):
                return all(self._is_known(each, spot) for each in args)
        return True

    def _next_grade(self, call: Call, spot: Spot, at: Element) -> str:
        amount, grades = call.args
        said = self._written(amount, spot, at, 1)
        count = self.sizes(spot)["grade"]
        names = [self._written(grades, spot, Element(grade=each), 0) for each in range(count)]
        steps = (f"IF({said}<={name},{name},{names[-1]})" for name in names)
        return f"MIN({','.join(steps)})"

    def _sum(self, call: Call, spot: Spot, at: Element) -> str:
        axis, (amount,) = _SUMMED[call.op], call.args
        parts = (
            self._written(amount, spot, replace(at, **{axis: place}), 0)
            for place in range(self.sizes(spot)[axis])
        )
        return f"SUM({','.join(parts)})"

    def _month_of_window(self, call: Call, spot: Spot, at: Element) -> str:
        """Write a path in one month times the share of the month that lies in the window."""
        path, first, last = call.args
        end = self.cell(MONTHS, spot, Element(month=at.month))
        start, stop = (self._written(bound, spot, Element(), 0) for bound in (first, last))
        inside = f"MAX(0,MIN({stop},{end})-MAX({start},{end}-1))"
        return f"{inside}*{self._written(path, spot, at, 3)}"

    def _month_of_ramp(self, call: Call, spot: Spot, at: Element) -> str:
        """Write a path in one month times the mean share of a team that is there in it.

        Where people arrive evenly over L months from ``first`` to ``last``, the person-months so
        far are half the square of the time since the first less that since the last, over L.
        """
        path, first, last = call.args
        end = self.cell(MONTHS, spot, Element(month=at.month))
        start, stop = (self._written(bound, spot, Element(), 2) for bound in (first, last))
        now, before = (
            f"MAX(0,{month}-{start})^2-MAX(0,{month}-{stop})^2" for month in (end, f"{end}-1")
        )
        there = f"({now}-({before}))/(2*({stop}-{start}))"
        return f"{there}*{self._written(path, spot, at, 3)}"


def _range(first: str, last: str) -> str:
    """Join the addresses of two cells of one sheet: ``Months!$G$9:$AP$9``."""
    return f"{first}:{last.rpartition('!')[2]}"
