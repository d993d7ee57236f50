"""A budget as a long table, one amount in each row: for pivots."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.budget_categories import CATEGORIES
from whowhere.report.media.documents import Document
from whowhere.report.media.unrunnable import unrunnable

MEASURES = (
    "on_books",
    "total",
    "cash",
    "capital",
    "present_value",
    "today",
    "today_cash",
    "variance",
)


def budget_rows(document: Document) -> list[dict[str, object]]:
    """Return a row for each amount of each period; heads stand with the statistic ``mean``."""
    return [
        {
            "option": unrunnable(document["option"]),
            "period": period["label"],
            "start": period["start"],
            "end": period["end"],
            "measure": measure,
            "category": category,
            "unit": unit,
            **amount,
        }
        for period in document["periods"]
        for measure, category, unit, amount in _amounts(period, document["currency"])
    ]


def _amounts(period: Document, currency: str) -> Iterator[tuple[str, str, str, dict[str, object]]]:
    for name in CATEGORIES:
        if name in period["profit_and_loss"]:
            yield "profit_and_loss", name, currency, period["profit_and_loss"][name]
    for measure in MEASURES:
        yield measure, "", currency, period[measure]
    if period["budgeted_today"] is not None:
        yield "budgeted_today", "", currency, _alone(period["budgeted_today"])
    for team, people in period["heads"].items():
        yield "heads", team, "people", _alone(people)


def _alone(value: float) -> dict[str, object]:
    return {"mean": value, "p10": None, "p50": None, "p90": None, "likely": None}
