"""What moves the answer and what would change it, as a page takes it."""

from __future__ import annotations

from whowhere.decide.compare.comparison import glance
from whowhere.decide.sensitivity.flips import Flip, Flips, flips
from whowhere.decide.sensitivity.tornado import Tornado, tornado
from whowhere.model.case import Case
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.page.scene_data import tornado_data
from whowhere.report.wording.unknowns import stated


def swings_found(case: Case, seed: int, draws: int) -> Document:
    """Return how far each unknown moves the difference between the two best options."""
    comparison = glance(case, seed, draws)
    two = [each.option for each in comparison.options if not each.fails][:2]
    found = tornado(comparison.case, two[0], two[1], seed, draws) if len(two) == 2 else None
    return swings_document(found, comparison.case)


def swings_document(found: Tornado | None, case: Case) -> Document:
    """Return every swing, widest first; nothing where fewer than two options qualify."""
    told = tornado_data(found, case, len(found.swings))["tornado"] if found else None
    return {"tornado": told}


def flips_found(case: Case, seed: int, draws: int) -> Document:
    """Return every flip point, as ``whowhere sensitivity`` finds them; it takes the longest."""
    comparison = glance(case, seed, draws)
    if comparison.best is None:
        return flips_document(Flips((), 0, is_complete=True), comparison.case)
    return flips_document(flips(comparison.case, seed, draws), comparison.case)


def flips_document(found: Flips, case: Case) -> Document:
    """Return every flip point, those inside their ranges first, and how many were tried."""
    return {"flips": [_flip(each, case) for each in found.flips], "tested": found.tested}


def _flip(flip: Flip, case: Case) -> Document:
    trial = flip.trial
    at = flip.at if trial.is_factor else stated(trial.unknown, flip.at, case)
    return {
        "leaf": trial.unknown.id,
        "at": rounded(at),
        "best_before": flip.best_before.id,
        "best_after": flip.best_after.id,
        "is_beyond": flip.is_beyond,
    }
