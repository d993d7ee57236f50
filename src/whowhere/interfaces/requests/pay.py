"""Pay, and an employer's cost, as somebody typed it."""

from __future__ import annotations

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_money import other_currency, read_money

PAY = "one number above zero: gross pay of a year, such as 45000, 45k or 45,000"
COST = "one number above zero: the employer's cost of a year, such as 60000 or 60k"


def pay_in(written: str | float, currency: str) -> Range:
    """Return the pay that 45000, 45k or $3,750/month means, in a currency. Raises ``Faults``.

    It is one number, and of a month (``is_of_month``) where a month's was written.
    """
    return _amount(written, currency, Argument("gross"), PAY)


def cost_in(written: str | float, currency: str) -> float:
    """Return the cost of a year that is meant, written as pay is. Raises ``Faults``."""
    return _amount(written, currency, Argument("budget"), COST).likely


def not_pay(text: str) -> Faults:
    """Return the fault of a text that is no pay."""
    return Faults([Fault("", Argument("gross"), repr(text), PAY)])


def _amount(written: str | float, currency: str, key: Argument, accepted: str) -> Range:
    """Return the amount in a text; a number is one already. Raises ``Faults``."""
    if not isinstance(written, str):
        return Range.exactly(float(written))
    try:
        found = read_money(written)
    except UnreadNumber as error:
        raise Faults([Fault("", key, error.given, accepted, do=error.do)]) from error
    if not found.is_exact:
        raise Faults([Fault("", key, repr(written), accepted)])
    if other := other_currency(found, currency):
        do = f"Write it in {currency}, or name the currency of the question."
        raise Faults([Fault("", key, f"in {other}", f"{currency}, of this question", do=do)])
    return found
