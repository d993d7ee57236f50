"""Before and after, as one document."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.decide.compare.results import OptionResult
from whowhere.decide.whatif import WhatIf
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded


def what_if_document(found: WhatIf, settings: Sequence[str]) -> Document:
    """Return both verdicts and every option before and after, money in company currency."""
    return {
        "set": list(settings),
        "verdict_changes": found.verdict_changes,
        "before": _verdict(found, "before"),
        "after": _verdict(found, "after"),
        "options": [
            {
                "id": option.id,
                "before": _side(option.before, option.rank_before),
                "after": _side(option.after, option.rank_after),
                "change_of_median": rounded(option.change),
            }
            for option in found.options
        ],
    }


def _verdict(found: WhatIf, side: str) -> Document:
    comparison = found.before if side == "before" else found.after
    best = comparison.best
    return {"best": best.id if best else None, "sentence": verdict_sentence(comparison)}


def _side(row: OptionResult | None, rank: int | None) -> Document | None:
    if row is None:
        return None
    cost = {name: rounded(getattr(row.cost, name)) for name in ("mean", "p10", "p50", "p90")}
    return {"rank": rank, "cost": cost, "cheapest_share": rounded(row.cheapest_share),
            "fails": row.fails or None}  # fmt: skip
