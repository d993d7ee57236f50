"""Values that are well written and hard to believe: asked about before they are used.

A doubt says what was given, what is known, and what to write if it was a slip. Whoever meant the
value says so once, where it stands: in the file, in the table, or by ``--yes``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whowhere.quantities.faults import Fault
from whowhere.quantities.ranges import Range

FAR: Final = 3.0
"""A value is hard to believe beyond so many times what is known, or below as small a part of it."""

WHOLE_FROM: Final = 1_000
"""Amounts from which nobody reads decimals."""
IN_WORDS: Final = {
    "1/year": (100.0, "% a year"), "1": (1.0, ""), "minute": (1.0, " minutes"),
}  # fmt: skip
"""How often a unit's figures are what a reader is told, and the words behind them."""


@dataclass(frozen=True)
class Doubt:
    """One value that may be a slip."""

    given: str
    """The value with its unit, as ``5,400 EUR a year``."""
    known: str
    """What it was held against."""
    write: str = ""
    """What to write instead, if there is a likely slip."""

    def fault(self, where: str, key: str, to_accept: str) -> Fault:
        """Return the question as a fault; ``to_accept`` says how to keep the value."""
        do = " ".join(filter(None, (self.write, f"If it is meant so: {to_accept}.")))
        return Fault(where, key, f"{self.given}?", self.known, do=do)


def is_far(value: float, known: Range) -> bool:
    """Tell whether a value lies outside a third of the low and three times the high of a range.

    Zero is never far: nobody writes it by a slip of a mark or a unit. Nor is anything from a range
    that reaches below zero, or that is nothing at all.
    """
    if value == 0 or known.low < 0 or known.high <= 0:
        return False
    return value > known.high * FAR or value < known.low / FAR


def is_out_of(value: Range, known: Range) -> bool:
    """Tell whether a range as a whole is far from what is known, by its likely figure or an end."""
    return any(is_far(each, known) for each in (value.low, value.likely, value.high))


def figures_said(value: Range, unit: str) -> str:
    """Write low and high with their unit for a reader: ``8 to 50% a year``."""
    times, behind = IN_WORDS.get(unit, (1.0, f" {unit}"))
    ends = dict.fromkeys((value.low * times, value.high * times))
    return " to ".join(map(_figure, ends)) + behind


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= WHOLE_FROM else f"{value:.4g}"
