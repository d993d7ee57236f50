"""Pay that was written for a month, in places that pay more than twelve salaries a year."""

from __future__ import annotations

from datetime import date

from whowhere.facts.doubts import Doubt
from whowhere.facts.pay_doubts import StatedPay
from whowhere.facts.place import law_of
from whowhere.facts.places import place_of
from whowhere.facts.salaries import ASKED_FROM, salaries_of_year
from whowhere.facts.statute_book import MONTHS
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Range


def monthly_doubt(pay: StatedPay, value: Range, as_of: date) -> Doubt | None:
    """Return the question how often a month's pay is paid, or ``None`` where it is twelve times.

    ``value`` is the year's pay as it was read: twelve times the month's.
    """
    salaries = salaries_of_year(law_of(pay.place), as_of)
    if salaries < ASKED_FROM:
        return None
    place = in_a_sentence(place_of(law_of(pay.place)).label)
    due, twelve, all_of_them = f"{salaries:.4g}", _plain(value), _plain(value, salaries / MONTHS)
    return Doubt(
        f"{pay.said(pay.amount / MONTHS)} a month",
        f"a year's pay: {due} monthly salaries are due in {place}, and a month counts twelve times",
        f"Write {all_of_them} for {due} of them, or {twelve} for twelve.",
    )


def _plain(value: Range, times: float = 1.0) -> str:
    """Write a range so that it may be typed."""
    return " to ".join(dict.fromkeys(f"{each * times:.0f}" for each in (value.low, value.high)))
