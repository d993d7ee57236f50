"""Pay, and an employer's cost, as somebody typed it."""

from __future__ import annotations

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.ranges import parse_range

LONGEST_NUMBER = 40
"""Characters; a longer text is no number that anybody is paid."""


def pay_in(text: str) -> float:
    """Return the number that 45000, 45k or 45_000 means. Raises ``Faults``."""
    try:
        return _number(text)
    except ValueError as error:
        raise not_pay(text) from error


def cost_in(text: str) -> float:
    """Return the cost of a year that a text means, written as pay is. Raises ``Faults``."""
    try:
        return _number(text)
    except ValueError as error:
        accepted = "one number above zero: the employer's cost of a year, such as 60000 or 60k"
        raise Faults([Fault("", Argument("budget"), repr(text), accepted)]) from error


def not_pay(text: str) -> Faults:
    """Return the fault of a text that is no pay."""
    accepted = "one number above zero: gross pay of a year, such as 45000, 45k or 45_000"
    return Faults([Fault("", Argument("gross"), repr(text), accepted)])


def _number(text: str) -> float:
    """Return the number in a text. Raises ``ValueError``."""
    found = parse_range(text[:LONGEST_NUMBER])
    if "%" in text or not found.is_exact or len(text) > LONGEST_NUMBER:
        raise ValueError(f"{text!r} is not one number")
    return found.likely
