"""The answer to a case as nobody has changed it, so that no page has to find it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.leading import dots_of
from whowhere.decide.compare.renegotiate import with_price
from whowhere.decide.compare.results import OptionResult, Saving
from whowhere.decide.overall.overall import Overall, RankedOption
from whowhere.quantities.estimates import Summary
from whowhere.report.compare.renegotiate import price_sentence
from whowhere.report.compare.requirements import relaxed_sentences
from whowhere.report.compare.verdict import against, headline
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

SAID, DRAWN = 7, 4
"""Digits of what a page says of an option or sums, which shows at most four; of what it draws."""


def answer_document(found: Comparison) -> Document:
    """Return what the page's own model would answer in the same futures, for ``answerOf`` there.

    An option's numbers stand in rows: its name, its lines and its parts are in the case. Money is
    company currency. The price to stay is found where nobody asked for it before.
    """
    priced = found if found.price_to_stay else with_price(found)
    return {
        "draws": found.draws,
        "headline": headline(found),
        "reservations": against(replace(found, price_to_stay=None)),  # which stands beside them
        "price_to_stay": price_sentence(priced.price_to_stay, priced)
        if priced.price_to_stay
        else "",
        "advice": _short(asdict(found.advice)) if found.advice else None,
        "options": [_option(each, found) for each in found.options],
        "barred": dict(found.case.barred),
        "relaxed": [
            {"requirements": list(each.gates), "best": each.best, "cost": rounded(each.cost),
             "saving": None if each.saving is None else rounded(each.saving),
             "offers": list(each.asked_less)}
            for each in found.relaxed
        ],
        "relaxed_sentences": relaxed_sentences(found),
        "overall": _overall(found.overall) if found.overall else None,
    }  # fmt: skip


def _option(each: OptionResult, found: Comparison) -> Document:
    month, risk = each.payback_month, each.risk
    return {
        "id": each.id,
        "cost": _summary(each.cost),
        "dots": _short(dots_of(each.measured.cost), DRAWN),
        "hour": _summary(each.cost_per_useful_hour),
        "saving": _saving(each.saving),
        "month": _summary(each.steady.month),
        "steady": _saving(each.steady.saving),
        "set_up": _summary(each.set_up),
        "payback": [month.p10, month.p50, month.p90],
        "share": each.cheapest_share,
        "risk": _short([risk.expected, risk.tail, risk.chance]),
        "lines": _short([line.amount.mean for line in each.lines]),
        "fails": each.fails,
        "gates": [
            {"gate": judged.gate, "needed": judged.needed, "found": judged.found,
             "met": judged.is_met}
            for judged in found.case.gates.get(each.id, ())
        ],
    }  # fmt: skip


def _summary(of: Summary) -> list[float]:
    return [_digits(each) for each in (of.mean, of.p10, of.p50, of.p90)]


def _saving(of: Saving) -> list[float]:
    return [_digits(each) for each in (of.p10, of.p50, of.p90, of.chance_of_loss)]


def _overall(found: Overall) -> Document:
    return {
        "weights": found.weights,
        "weights_given": found.weights_given,
        "options": [_ranked(each) for each in found.options],
        "flips": [
            {"criterion": each.criterion, "at": each.at, "below": each.below.id,
             "above": each.above.id}
            for each in found.flips
        ],
    }  # fmt: skip


def _ranked(each: RankedOption) -> Document:
    return {
        "id": each.option.id,
        "natural": _short(each.natural),
        "contributions": _short(each.contributions),
        "worth": _digits(each.worth),
        "first_share": each.first_share,
        "possible_share": each.ranks[0],
        "beaten_by": list(each.beaten_by),
    }


def _short(value: Any, digits: int = SAID) -> Any:
    """Return a document with its numbers in as many digits as a page can use."""
    if isinstance(value, float):
        return _digits(value, digits)
    if isinstance(value, Mapping):
        return {key: _short(each, digits) for key, each in value.items()}
    return [_short(each, digits) for each in value] if isinstance(value, list | tuple) else value


def _digits(number: float, digits: int = SAID) -> float:
    return float(f"{number:.{digits}g}")
