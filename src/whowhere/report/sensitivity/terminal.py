"""The whole answer to what moves a verdict and what would change it."""

from __future__ import annotations

from rich.console import Console

from whowhere.decide.sensitivity.sensitivity import Sensitivity
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.sensitivity.document import flips_document, tornado_document
from whowhere.report.sensitivity.indices import SHOWN as FACTORS
from whowhere.report.sensitivity.indices import indices_document, print_indices
from whowhere.report.sensitivity.movers import SHOWN, print_flips, print_tornado


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


def print_sensitivity(console: Console, found: Sensitivity, *, show_all: bool) -> None:
    """Print the verdict, then what moves it most, then what would change it."""
    comparison = found.comparison
    console.print(verdict_sentence(comparison), style="bold")
    console.print()
    if found.tornado:
        shown = len(found.tornado.swings) if show_all else SHOWN
        print_tornado(console, found.tornado, comparison.case, shown)
    if found.indices:
        shown = len(found.indices.shares) if show_all else FACTORS
        print_indices(console, found.indices, comparison.case, shown)
    print_flips(
        console, found.flips, comparison.case, len(found.flips.flips) if show_all else SHOWN
    )
    console.print(
        f"{comparison.draws:,} futures, seed {comparison.seed}, facts as of"
        f" {comparison.case.as_of}.",
        style="dim",
    )
