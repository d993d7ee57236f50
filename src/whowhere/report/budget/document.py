"""A budget as one document, for programs."""

from __future__ import annotations

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney, Ranged
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.report.budget.words import notes, sentence, total_sentences
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import NOTHING

STATISTICS = ("mean", "p10", "p50", "p90")


def budget_document(found: OptionBudget) -> Document:
    """Return an option's money by period; the company's currency, nominal but where it says so."""
    case = found.case
    return {
        "title": case.title,
        "seed": found.seed,
        "draws": found.draws,
        "as_of": case.as_of.isoformat(),
        "option": found.option.id,
        "today": case.as_is.id,
        "currency": case.currency,
        "fiscal_year_starts": case.finance.year_starts,
        "budget_rates": dict(case.finance.budget_rates),
        "by": found.by,
        "horizon_months": case.horizon_months,
        "sentence": sentence(found),
        "sentences": total_sentences(found),
        "notes": notes(found),
        "periods": [_period(money) for money in found.periods],
        "totals": _totals(found),
        "cumulative_saving": [
            {"month": month, **_summary(saved)}
            for month, saved in enumerate(found.saved_so_far, start=1)
        ],
        "run_rate": [
            {"category": x.category, "today": rounded(x.today), "option": rounded(x.option)}
            for x in found.run_rate
        ],
    }


def _period(money: PeriodMoney) -> Document:
    return {
        "label": money.period.label,
        "start": money.period.start.isoformat(),
        "end": money.period.end.isoformat(),
        "months": money.period.months,
        "heads": {
            "there": rounded(money.heads.there), "here": rounded(money.heads.here),
            "total": rounded(money.heads.there + money.heads.here),
        },
        "profit_and_loss": {name: _ranged(value) for name, value in money.booked.items()},
        "on_books": _ranged(money.on_books),
        "total": _ranged(money.total),
        "cash": _ranged(money.cash),
        "capital": _ranged(money.capital),
        "present_value": _ranged(money.present_value),
        "today": _ranged(money.today),
        "today_cash": _ranged(money.today_cash),
        "variance": _ranged(money.variance),
        "budgeted_today": None if money.budgeted is None else rounded(money.budgeted),
    }  # fmt: skip


def _totals(found: OptionBudget) -> Document:
    totals = found.totals
    return {
        "present_value": _summary(totals.present_value),
        "one_off": _summary(totals.one_off),
        "leaving": _summary(totals.leaving),
        "run_rate_saving": _summary(totals.run_rate_saving),
        "payback_month": _waiting(totals.payback_month),
        "npv": _summary(totals.npv),
        "irr": None if totals.irr is None else rounded(totals.irr),
        "peak_funding": _summary(totals.peak_funding),
    }


def _ranged(of: Ranged) -> Document:
    return {**_summary(of.over), "likely": _amount(of.likely)}


def _summary(of: Summary) -> Document:
    return {name: _amount(getattr(of, name)) for name in STATISTICS}


def _amount(value: float) -> float:
    return rounded(value) if abs(value) > NOTHING else 0.0


def _waiting(of: Waiting) -> Document:
    return {name: getattr(of, name) for name in STATISTICS[1:]}
