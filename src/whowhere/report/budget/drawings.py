"""What a budget's charts are drawn from: the J-curve, and a year today beside one at run rate."""

from __future__ import annotations

from whowhere.decide.budget.answer import OptionBudget
from whowhere.model.budget_categories import CATEGORIES
from whowhere.quantities.names import capital
from whowhere.report.budget.words import today_said
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.options import option_said


def j_curve_data(found: OptionBudget) -> Document:
    """Return what has been saved by the end of each month, and when it has paid back."""
    payback = found.totals.payback_month
    return {
        "name": capital(option_said(found.option, found.case)),
        "base": today_said(found),
        "saved": [
            {name: rounded(getattr(saved, name)) for name in ("mean", "p10", "p50", "p90")}
            for saved in found.saved_so_far
        ],
        "payback": {name: getattr(payback, name) for name in ("p10", "p50", "p90")},
        "currency": found.case.currency,
    }


def run_rate_data(found: OptionBudget) -> Document:
    """Return a year today and one at run rate, by category, as a waterfall has them."""

    def parts(of: str) -> list[Document]:
        return [
            {
                "id": rate.category,
                "name": CATEGORIES[rate.category],
                "mean": rounded(getattr(rate, of)),
            }
            for rate in found.run_rate
        ]

    return {
        "from": {"name": "A year today", "parts": parts("today")},
        "to": {"name": "A year at run rate", "parts": parts("option")},
        "currency": found.case.currency,
    }
