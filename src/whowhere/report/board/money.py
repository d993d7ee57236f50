"""Money by fiscal year for a board: the table, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney
from whowhere.model.budget_categories import CATEGORIES, IMPUTED
from whowhere.quantities.names import capital
from whowhere.report.budget.words import (
    ON_BOOKS,
    sentence,
    signed,
    today_said,
    total_name,
    total_sentences,
)
from whowhere.report.media.documents import Document
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.options import option_said


def money_content(found: OptionBudget) -> Document:
    """Return what is said of an option's money."""
    return {
        "name": capital(option_said(found.option, found.case)),
        "sentence": sentence(found),
        "sentences": total_sentences(found),
        "years": [money.period.label for money in found.periods],
        "rows": [_row(found, name, key) for name, key in _rows(found)],
        "range": [short_range(each.total.over.p10, each.total.over.p90) for each in found.periods],
        "base": today_said(found),
    }


def _rows(found: OptionBudget) -> Iterator[tuple[str, str]]:
    """Yield what stands in the table, and which amount it is."""
    for name in found.categories:
        if name == IMPUTED:
            yield ON_BOOKS, "on_books"
        yield CATEGORIES[name], name
    yield total_name(found), "total"
    yield "Cash paid out", "cash"
    if not found.is_today:
        yield capital(today_said(found)), "today"
        yield "Variance", "variance"


def _row(found: OptionBudget, name: str, key: str) -> Document:
    return {
        "id": key,
        "name": name,
        "amounts": [_said(money, key) for money in found.periods],
        "sum": short(sum(_mean(money, key) for money in found.periods)),
    }


def _said(money: PeriodMoney, key: str) -> str:
    amount = _mean(money, key)
    return signed(amount) if key == "variance" else short(amount)


def _mean(money: PeriodMoney, key: str) -> float:
    amount = money.amount(key)
    return amount.over.mean if amount else 0.0
