"""What is to be said beside a vendor's quote: how much of such claims came."""

from __future__ import annotations

from whowhere.facts.claims import claims, median_delivered
from whowhere.report.media.numbers import whole_percent


def quote_sentence() -> str:
    """Say what checks found of claims, with who checked them."""
    found = claims()
    worse = sum(each.delivered < 0 for each in found)
    checkers = dict.fromkeys(each.origin.producer for each in found)
    return (
        f"A quote is a claim: of {len(found)} savings that were claimed and checked,"
        f" {whole_percent(median_delivered())} came in the median, and {worse} turned into a loss"
        f" ({', '.join(checkers)}). Checks are made where somebody doubts,"
        " so enter the quote as a range, and ask what it leaves out."
    )
