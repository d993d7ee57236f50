"""Offers levelled to the same work as one document, for programs."""

from __future__ import annotations

from whowhere.decide.offers.levelling import STEPS, Levelled, Levelling, Target
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.offers.words import (
    STEP_WORDS,
    cards_read,
    is_for_as_many,
    levelled_sentences,
    sentence,
    target_sentences,
)
from whowhere.report.wording.quotes import offer_document, offers_said, quote_sentence


def offers_document(found: Levelling) -> Document:
    """Return the bridge of every offer; money is an expected present value, company currency."""
    case = found.case
    return {
        "title": case.title,
        "seed": found.seed,
        "draws": found.draws,
        "as_of": case.as_of.isoformat(),
        "currency": case.currency,
        "horizon_months": case.horizon_months,
        "sentence": sentence(found),
        "levelled": levelled_sentences(found),
        "targets": target_sentences(found),
        "read": cards_read(found),
        "quoted": offers_said(case),
        "quotes": quote_sentence(),
        "offers": [_offer(each, found) for each in found.offers],
        "not_costed": [{"id": id_, "why": why or None} for id_, why in found.barred.items()],
    }


def _offer(each: Levelled, found: Levelling) -> Document:
    best = found.offers[0]
    return {
        "id": each.option.id,
        "offer": offer_document(found.case, each.option),
        "card_month": rounded(each.card_month),
        "bridge": [
            {"id": step, "name": STEP_WORDS[step], "amount": rounded(each.bridge[step])}
            for step in STEPS
        ],
        "cost": {name: rounded(getattr(each.cost, name)) for name in ("mean", "p10", "p50", "p90")},
        "by_card_over_best": (
            rounded(each.card_month / best.card_month - 1) if is_for_as_many(each, best) else None
        ),
        "on_same_work_over_best": rounded(each.cost.mean / best.cost.mean - 1),
        "meets_requirements": not each.fails,
        "fails": each.fails or None,
        "equals_best_offer": _target(each, each.among_offers),
        "equals_best_option": _target(each, each.among_options),
    }


def _target(each: Levelled, target: Target | None) -> Document | None:
    if target is None:
        return None
    factor = target.factor
    return {
        "against": target.against,
        "price_times": None if factor is None else rounded(factor),
        "card_month": None if factor is None else rounded(each.card_month * factor),
    }
