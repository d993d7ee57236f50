"""Pay as somebody typed it."""

from __future__ import annotations

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.ranges import parse_range

LONGEST_NUMBER = 40
"""Characters; a longer text is no number that anybody is paid."""


def pay_in(text: str) -> float:
    """Return the number that 45000, 45k or 45_000 means. Raises ``Faults``."""
    try:
        pay = parse_range(text[:LONGEST_NUMBER])
    except ValueError as error:
        raise not_pay(text) from error
    if "%" in text or not pay.is_exact or len(text) > LONGEST_NUMBER:
        raise not_pay(text)
    return pay.likely


def not_pay(text: str) -> Faults:
    """Return the fault of a text that is no pay."""
    accepted = "one number above zero: gross pay of twelve months, such as 45000, 45k or 45_000"
    return Faults([Fault("", Argument("gross"), repr(text), accepted)])
