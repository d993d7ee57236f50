"""The price at which staying costs least, in a sentence."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison, PriceToStay
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told


def price_sentence(price: PriceToStay, comparison: Comparison) -> str:
    """Say from which price on staying costs least in the median, and against what."""
    case = comparison.case
    rival = next(each.option for each in comparison.options if each.id == price.rival)
    words = {
        "now": f"{price.now:,.0f} {case.currency}",
        "rival": option_said(rival, case),
    }
    if price.at is None:
        return told("price_none", **words)
    change = price.at / price.now - 1
    return told(
        "price_up" if change >= 0 else "price_down",
        at=f"{price.at:,.0f} {case.currency}", percent=whole_percent(abs(change)), **words,
    )  # fmt: skip
