"""What the page is told of the criteria by which options are weighed."""

from __future__ import annotations

from whowhere.decide.overall.traits import Trait
from whowhere.model.buyer import named_by_buyers, usual_swings
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document


def trait_data(each: Trait) -> Document:
    """Return what a trait is, and how it is measured."""
    return {"id": each.id, "words": each.words, "unit": each.unit,
            "more_is_better": each.more_is_better, "figures": list(each.figures),
            "is_figure": each.is_figure}  # fmt: skip


def criterion_data(each: Trait) -> Document:
    """Return the same with what buyers say of it, and its usual swing."""
    named, swing = named_by_buyers()[each.id], usual_swings()[each.id]
    return {**trait_data(each), "named": _ends(named), "swing": swing}


def _ends(named: Range) -> list[float]:
    return [named.low, named.likely, named.high]
