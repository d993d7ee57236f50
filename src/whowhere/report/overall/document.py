"""Every option under all criteria, as one document."""

from __future__ import annotations

from whowhere.decide.overall.criteria import CRITERIA
from whowhere.decide.overall.overall import Overall, RankedOption
from whowhere.facts.buyer_weights import BuyerWeight, buyer_weights
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.overall.words import sentences


def overall_document(found: Overall) -> Document:
    """Return every option all in all, and every weight at which the best one changes."""
    return {
        "title": found.case.title,
        "currency": found.case.currency,
        "weights": {name: rounded(share) for name, share in found.weights.items()},
        "weights_given": found.weights_given,
        "sentences": sentences(found),
        "verdict": found.cheapest.id,
        "criteria": [
            {"id": criterion.id, "words": criterion.words, "unit": criterion.unit,
             "direction": "max" if criterion.more_is_better else "min",
             "swing": rounded(found.swings[criterion.id]),
             "buyers": _buyers(buyer_weights()[criterion.id])}
            for criterion in CRITERIA
        ],
        "options": [_option(option) for option in found.options],
        "weight_flips": [
            {"criterion": flip.criterion, "at": rounded(flip.at), "below": flip.below.id,
             "above": flip.above.id}
            for flip in found.flips
        ],
    }  # fmt: skip


def _option(each: RankedOption) -> Document:
    central = each.central_weights
    return {
        "id": each.option.id,
        "worth": rounded(each.worth),
        "first_share": rounded(each.first_share),
        "natural": {name: rounded(value) for name, value in each.natural.items()},
        "contributions": {name: rounded(value) for name, value in each.contributions.items()},
        "rank_acceptability": [rounded(share) for share in each.ranks],
        "central_weights": {k: rounded(v) for k, v in central.items()} if central else None,
        "confidence_factor": rounded(each.confidence),
        "pareto": not each.beaten_by,
        "dominated_by": list(each.beaten_by),
    }


def _buyers(weight: BuyerWeight) -> Document:
    """Return how many buyers name a criterion, and which surveys say so."""
    named = weight.named
    return {
        "named": [rounded(end) for end in (named.low, named.likely, named.high)],
        "reason": weight.reason,
        "answers": [
            {"named": rounded(each.named), "said": each.said, "secondary": each.is_secondary,
             "source": str(each.origin)}
            for each in weight.answers
        ],
    }  # fmt: skip
