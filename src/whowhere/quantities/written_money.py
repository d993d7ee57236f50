"""Money as people write it, for the time and in the currency that a value is asked in.

What was written beside a number is never dropped: a month's pay becomes a year's, and what cannot
be turned is refused in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whowhere.quantities.currency_signs import means
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_digits import Mark, UnreadNumber
from whowhere.quantities.written_numbers import WrittenRange, read_written

Per: TypeAlias = Literal["year", "month", ""]
"""The time that money is asked for; empty for a sum paid once."""
TIMES: Final[dict[Per, dict[str, float]]] = {
    "year": {"year": 1.0, "month": 12.0},
    "month": {"month": 1.0, "year": 1 / 12},
    "": {},
}
"""By the time that is asked for, how often the time that was written is in it."""
FULL_YEAR: Final = {"hour": 2_080.0, "day": 260.0, "week": 52.0}
"""Of 52 weeks of five days of eight hours: to say what to write, never to compute with."""


@dataclass(frozen=True)
class Money(Range):
    """A range of money of which somebody wrote the currency, or that it is for a month."""

    currency: str = ""
    """Its sign or code as it was written; whoever knows which money is asked for checks it."""
    is_of_month: bool = False
    """Whether a month's was written and counted twelve times; some places pay more salaries."""


def read_money(text: str, per: Per = "year", mark: Mark | None = None) -> Range:
    """Return ``65.5k to 75.5k``, ``€65k`` or ``USD 5,400/month`` as money for a time.

    It is ``Money`` where a currency was written, or a year's where a month's was. Raises
    ``UnreadNumber``.
    """
    found = read_written(text, "amount", mark)
    times = for_time(text, found, per)
    low, likely, high = (times(each) for each in (found.low, found.likely, found.high))
    is_of_month = per == "year" and found.period == "month"
    if not (found.currency or is_of_month):
        return Range(low, likely, high)
    return Money(low, likely, high, currency=found.currency, is_of_month=is_of_month)


def for_time(text: str, found: WrittenRange, per: Per) -> Callable[[float], float]:
    """Return what turns figures into those of the time that is asked for.

    Raises ``UnreadNumber`` for an hour's pay and the like.
    """
    if not found.period:
        return lambda value: value
    times = TIMES[per].get(found.period)
    if times is None:
        raise UnreadNumber(text, f"is for {_a(found.period)}", _instead(found, per))
    return lambda value: value * times


def is_of_month(found: object) -> bool:
    """Tell whether a year's money was written as a month's."""
    return isinstance(found, Money) and found.is_of_month


def other_currency(found: Range, code: str) -> str:
    """Return the currency that somebody wrote beside money, if it cannot be ``code``."""
    written = found.currency if isinstance(found, Money) else ""
    return "" if not written or means(written, code) else written


def _a(period: str) -> str:
    return f"an {period}" if period == "hour" else f"a {period}"


def _instead(found: WrittenRange, per: Per) -> str:
    if not per:
        return "Write the whole sum."
    if per == "year" and found.is_one and (times := FULL_YEAR.get(found.period)):
        hours = f"{times:,.0f} {found.period}s"
        return f"Write what a year is: {found.likely * times:.0f} for {hours} of full-time work."
    return f"Write what {_a(per)} is."
