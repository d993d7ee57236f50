"""The symbolic operand: what a figure's function is called with while it is traced.

A figure's body is arithmetic on operands. Each operation checks units and axes at once, so a
mistake is refused when the program starts, with the names of both sides. The set of operations
is closed: a reading (evaluate, explain, and later a spreadsheet or a browser) must know each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from whowhere.quantities.units import NUMBER, Unit, unit

Axis: TypeAlias = Literal["levy", "role", "month", "grade"]
"""What a figure varies over besides futures: contribution lines, roles, months, grades of pay."""

Op: TypeAlias = Literal[
    "add", "subtract", "multiply", "divide", "power",
    "minimum", "maximum", "where", "less", "less_equal",
    "over_levies", "over_roles", "over_months", "ramped", "next_grade",
]  # fmt: skip

PLAIN_NUMBERS = (0, 1, 2)
"""Numbers that arithmetic itself needs; every other number is a fact and belongs in the data."""


class ModelError(Exception):
    """The model contradicts itself: a unit, an axis, a name or a cycle. A bug, not bad input."""


@dataclass(frozen=True, eq=False)
class Operand:
    """A name, a number or an operation on operands, with its unit and axes."""

    unit: Unit
    axes: frozenset[Axis]

    def __add__(self, other: Operand | int) -> Operand:
        """Add two amounts of the same unit."""
        return _alike("add", self, other)

    def __radd__(self, other: int) -> Operand:
        """Add to a plain number."""
        return _alike("add", _lift(other), self)

    def __sub__(self, other: Operand | int) -> Operand:
        """Subtract an amount of the same unit."""
        return _alike("subtract", self, other)

    def __rsub__(self, other: int) -> Operand:
        """Subtract from a plain number."""
        return _alike("subtract", _lift(other), self)

    def __mul__(self, other: Operand | int) -> Operand:
        """Multiply; units multiply too."""
        right = _lift(other)
        return _call("multiply", (self, right), self.unit * right.unit)

    def __rmul__(self, other: int) -> Operand:
        """Multiply a plain number."""
        return _lift(other) * self

    def __truediv__(self, other: Operand | int) -> Operand:
        """Divide; units divide too."""
        right = _lift(other)
        return _call("divide", (self, right), self.unit / right.unit)

    def __rtruediv__(self, other: int) -> Operand:
        """Divide a plain number."""
        return _lift(other) / self

    def __pow__(self, other: Operand) -> Operand:
        """Raise a plain number to a plain number."""
        if self.unit != NUMBER or other.unit != NUMBER:
            raise ModelError(f"a power needs plain numbers: {label(self)} ** {label(other)}")
        return _call("power", (self, other), NUMBER)

    def __lt__(self, other: Operand | int) -> Operand:
        """Compare two amounts of the same unit; 1 where true, else 0."""
        return _alike("less", self, other, NUMBER)

    def __le__(self, other: Operand | int) -> Operand:
        """Compare two amounts of the same unit; 1 where true, else 0."""
        return _alike("less_equal", self, other, NUMBER)


@dataclass(frozen=True, eq=False)
class Name(Operand):
    """Another figure or an input, by name."""

    name: str


@dataclass(frozen=True, eq=False)
class Constant(Operand):
    """A constant: a plain number, or a calendar constant with its unit and name."""

    value: float
    name: str = ""


@dataclass(frozen=True, eq=False)
class Call(Operand):
    """An operation on operands."""

    op: Op
    args: tuple[Operand, ...]


def constant(value: float, unit_text: str, name: str) -> Constant:
    """Name a constant of the calendar or of mathematics; domain figures are facts, not this."""
    return Constant(unit(unit_text), frozenset(), value, name)


def minimum(left: Operand | int, right: Operand | int) -> Operand:
    """Return the smaller of two amounts."""
    return _alike("minimum", _lift(left), right)


def maximum(left: Operand | int, right: Operand | int) -> Operand:
    """Return the larger of two amounts."""
    return _alike("maximum", _lift(left), right)


def where(condition: Operand, then: Operand | int, otherwise: Operand | int) -> Operand:
    """Return ``then`` where the condition is not zero, ``otherwise`` elsewhere."""
    if condition.unit != NUMBER:
        raise ModelError(f"a condition is a plain number, not {label(condition)}")
    alike = _alike("add", _lift(then), otherwise)
    return _call("where", (condition, _lift(then), _lift(otherwise)), alike.unit)


def next_grade(amount: Operand, grades: Operand) -> Operand:
    """Return the least of some grades that is no less than an amount; above the last, the last.

    Grades rise from one to the next.
    """
    if grades.axes != {"grade"} or grades.unit != amount.unit:
        raise ModelError(f"grades of {label(amount)} in {amount.unit}, not {label(grades)}")
    return Call(amount.unit, amount.axes, "next_grade", (amount, grades))


def over_levies(amount: Operand) -> Operand:
    """Sum over a place's contribution lines."""
    return _reduced("over_levies", "levy", amount)


def over_roles(amount: Operand) -> Operand:
    """Sum over the roles of the work package."""
    return _reduced("over_roles", "role", amount)


def over_months(path: Operand, first: Operand | int, last: Operand | int) -> Operand:
    """Sum a monthly path from ``first`` to ``last``: the cash-flow primitive.

    Months are counted from the decision, 0 being its first day; a month that lies partly
    between the two counts in part; what lies outside the horizon does not count. The path is a
    plain number per month, so the sum is in months.
    """
    return _through_months("over_months", path, first, last)


def ramped(path: Operand, first: Operand, last: Operand) -> Operand:
    """Sum a monthly path over a team that arrives evenly: the cash-flow primitive of a ramp.

    Nobody is there until ``first``, all from ``last`` to the horizon, and in between as many as
    have arrived; a month counts by the mean share that is there in it. ``last`` comes after
    ``first``. The path is a plain number per month, so the sum is in months.
    """
    return _through_months("ramped", path, first, last)


def _through_months(op: Op, path: Operand, first: Operand | int, last: Operand | int) -> Operand:
    if "month" not in path.axes or path.unit != NUMBER:
        raise ModelError(f"a monthly path of plain numbers is needed, not {label(path)}")
    start, end = (_as_months(bound) for bound in (first, last))
    axes = (path.axes - {"month"}) | start.axes | end.axes
    return Call(unit("month"), axes, op, (path, start, end))


def _as_months(bound: Operand | int) -> Operand:
    operand = Constant(unit("month"), frozenset(), bound) if isinstance(bound, int) else bound
    if operand.unit != unit("month") or operand.axes:
        raise ModelError(f"a window is bounded by months, not by {label(operand)}")
    return operand


def _lift(value: Operand | int) -> Operand:
    if isinstance(value, Operand):
        return value
    if value not in PLAIN_NUMBERS:
        raise ModelError(f"the bare number {value}: give it a name and a source in the facts")
    return Constant(NUMBER, frozenset(), value)


def _alike(op: Op, left: Operand, other: Operand | int, result: Unit | None = None) -> Operand:
    right = _lift(other)
    for zero, there in ((left, right), (right, left)):
        if isinstance(zero, Constant) and zero.value == 0 and not zero.name:
            return _call(op, (left, right), result or there.unit)
    if left.unit != right.unit:
        raise ModelError(
            f"cannot {op} {label(left)} in {left.unit} and {label(right)} in {right.unit}"
        )
    return _call(op, (left, right), result or left.unit)


def _call(op: Op, args: tuple[Operand, ...], result: Unit) -> Call:
    axes = frozenset[Axis]().union(*(arg.axes for arg in args))
    if "month" in axes and len(axes) > 1:
        names = " and ".join(label(arg) for arg in args)
        raise ModelError(f"{names}: sum over roles and levies before going through the months")
    return Call(result, axes, op, args)


def _reduced(op: Op, axis: Axis, amount: Operand) -> Operand:
    if axis not in amount.axes:
        raise ModelError(f"{label(amount)} does not vary by {axis}: nothing to sum over")
    return Call(amount.unit, amount.axes - {axis}, op, (amount,))


def label(operand: Operand) -> str:
    """Say what an operand is, for error messages."""
    match operand:
        case Name(name=name) | Constant(name=name) if name:
            return name
        case Constant(value=value):
            return f"{value:g}"
        case Call(op=op, args=args):
            return f"{op}({', '.join(label(arg) for arg in args)})"
    return "an operand"


def names_in(operand: Operand) -> tuple[str, ...]:
    """Return the names that an expression uses, in reading order, each once."""
    match operand:
        case Name(name=name):
            return (name,)
        case Call(args=args):
            return tuple(dict.fromkeys(name for arg in args for name in names_in(arg)))
    return ()


def goes_by_month(operand: Operand) -> bool:
    """Whether an expression is a sum over months, which stands month by month."""
    match operand:
        case Call(op="over_months" | "ramped"):
            return True
        case Call(args=args):
            return any(goes_by_month(arg) for arg in args)
    return False
