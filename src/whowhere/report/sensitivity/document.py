"""What moves the answer and what would change it, as one document."""

from __future__ import annotations

from whowhere.decide.sensitivity.flips import Flip, Flips
from whowhere.decide.sensitivity.indices import Indices
from whowhere.decide.sensitivity.sensitivity import Sensitivity
from whowhere.decide.sensitivity.tornado import Swing, Tornado
from whowhere.model.case import Case
from whowhere.model.unknowns import Unknown
from whowhere.quantities.estimates import Index
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.unknowns import UNITS, exact_said, stated


def tornado_document(found: Tornado, case: Case) -> Document:
    """Return every swing of the difference, widest first, in company currency."""
    return {
        "first": found.first.id,
        "second": found.second.id,
        "median_difference": rounded(found.base),
        "swings": [_swing(swing, case) for swing in found.swings],
    }


def _swing(swing: Swing, case: Case) -> Document:
    return {
        **_unknown(swing.unknown, case),
        "difference_at_low": rounded(swing.at_low),
        "difference_at_high": rounded(swing.at_high),
        "swing": rounded(swing.size),
    }


def flips_document(found: Flips, case: Case) -> Document:
    """Return every flip point, with how to try it."""
    return {
        "tested": found.tested,
        "interrupted": not found.is_complete,
        "points": [_flip(flip, case) for flip in found.flips],
    }


def _flip(flip: Flip, case: Case) -> Document:
    trial = flip.trial
    ends = (trial.tested_low, trial.tested_high)
    tested = ends if trial.is_factor else [stated(trial.unknown, end, case) for end in ends]
    at = flip.at if trial.is_factor else stated(trial.unknown, flip.at, case)
    return {
        **_unknown(trial.unknown, case),
        "is_factor": trial.is_factor,
        "at": rounded(at),
        "set": f"{trial.unknown.id}={exact_said(trial, flip.at, case)}",
        "side": "above" if flip.is_above else "below",
        "inside_range": not flip.is_beyond,
        "tested": [rounded(end) for end in tested],
        "best_before": flip.best_before.id,
        "best_after": flip.best_after.id,
    }


def _unknown(unknown: Unknown, case: Case) -> Document:
    return {
        "id": unknown.id,
        "words": unknown.words(case.places),
        "is_own_part": unknown.is_own_part,
        "unit": "money/year" if unknown.name == "pay" else UNITS[unknown.name],
        "ranges": [
            {
                name: rounded(stated(unknown, getattr(fact.value, name), case))
                for name in ("low", "likely", "high")
            }
            | {"status": fact.status}
            for fact in unknown.facts(case)
        ],
    }


def indices_document(found: Indices) -> Document:
    """Return every index with its interval."""
    return {
        "first": found.first.id,
        "second": found.second.id,
        "draws": found.draws,
        "explained_alone": rounded(found.explained_alone),
        "shares": [
            {
                "id": ",".join(unknown.id for unknown in share.unknowns) or "chance",
                "first_order": _index(share.alone),
                "total": _index(share.in_all),
            }
            for share in found.shares
        ],
    }


def _index(index: Index) -> Document:
    return {"value": rounded(index.value), "low": rounded(index.low), "high": rounded(index.high)}


def sensitivity_document(found: Sensitivity) -> Document:
    """Return verdict, swings and flip points, money in company currency."""
    comparison, best = found.comparison, found.comparison.best
    return {
        "title": comparison.case.title,
        "seed": comparison.seed,
        "draws": comparison.draws,
        "currency": comparison.case.currency,
        "verdict": {"best": best.id if best else None, "sentence": verdict_sentence(comparison)},
        "tornado": tornado_document(found.tornado, comparison.case) if found.tornado else None,
        "indices": indices_document(found.indices) if found.indices else None,
        "flips": flips_document(found.flips, comparison.case),
    }
