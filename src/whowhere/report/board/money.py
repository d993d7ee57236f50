"""Money by fiscal year for a board: the table, when the move pays back, and a year at run rate."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney
from whowhere.model.budget_categories import CATEGORIES, IMPUTED
from whowhere.quantities.names import capital
from whowhere.report.board.ramp import months_axis
from whowhere.report.budget.drawings import run_rate_data
from whowhere.report.budget.words import (
    ON_BOOKS,
    sentence,
    signed,
    today_said,
    total_name,
    total_sentences,
)
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.print.axis import axis
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.options import option_said


def money_content(found: OptionBudget) -> Document:
    """Return what is said of an option's money; charts where it is a move."""
    return {
        "name": capital(option_said(found.option, found.case)),
        "sentence": sentence(found),
        "sentences": total_sentences(found),
        "years": [money.period.label for money in found.periods],
        "rows": [_row(found, name, key) for name, key in _rows(found)],
        "range": [short_range(each.total.over.p10, each.total.over.p90) for each in found.periods],
        "base": today_said(found),
        "saved": None if found.is_today else _saved(found),
        "run_rate": None if found.is_today else _run_rate(found),
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


def _saved(found: OptionBudget) -> Document:
    """Return the range and median of what is saved by each month's end, with both axes."""
    ends = [end for saved in found.saved_so_far for end in (saved.p10, saved.p90)]
    payback = found.totals.payback_month.p50
    return {
        "months": [
            {name: rounded(getattr(saved, name)) for name in ("p10", "p50", "p90")}
            for saved in found.saved_so_far
        ],
        "payback": payback,
        "axis": axis(min(0.0, *ends), max(0.0, *ends)),
        "time": months_axis(len(found.saved_so_far)),
    }


def _run_rate(found: OptionBudget) -> Document:
    """Return the steps from a year today to one at run rate, savings first."""
    data = run_rate_data(found)
    before, after = (data[side]["parts"] for side in ("from", "to"))
    at = sum(part["mean"] for part in before)
    steps: list[Document] = [_step(data["from"]["name"], 0.0, at, is_total=True)]
    changes = [
        (part["name"], part["mean"] - old["mean"]) for part, old in zip(after, before, strict=True)
    ]
    for name, change in sorted(changes, key=lambda each: each[1]):
        if change:
            steps.append(_step(name, at, at + change, is_total=False))
            at += change
    steps.append(_step(data["to"]["name"], 0.0, at, is_total=True))
    ends = [end for step in steps for end in (step["start"], step["end"])]
    return {"steps": steps, "axis": axis(min(0.0, *ends), max(ends))}


def _step(name: str, start: float, end: float, *, is_total: bool) -> Document:
    change = end - start
    said = f"+{short(change)}" if change > 0 and not is_total else short(change)
    return {
        "name": name, "start": rounded(start), "end": rounded(end), "said": said,
        "is_total": is_total,
    }  # fmt: skip
