"""How many figures an answer rests on, how well they are known, and when to doubt it."""

from __future__ import annotations

from collections.abc import Mapping

from whowhere.decide.compare.comparison import Comparison
from whowhere.facts.base_rates import (
    highest_published_saving,
    published_share,
    typical_published_saving,
)
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.sentences import told


def figures_said(count: Mapping[str, int]) -> str:
    """Say how many figures there are, by how well they are known; ``count`` is by status."""
    measured = count.get("measured", 0) + count.get("enacted", 0)
    estimated = count.get("estimated", 0) + count.get("announced", 0)
    numbers = {
        "all": sum(count.values()), "measured": measured, "estimated": estimated,
        "imputed": count.get("imputed", 0), "given": count.get("given", 0),
    }  # fmt: skip
    return told("figures", **{name: f"{number:,}" for name, number in numbers.items()})


def caution(comparison: Comparison) -> str:
    """Ask for a reason where the best saves more than any study has found; else empty."""
    best, highest = comparison.best, highest_published_saving()
    if best is None or best.saving.p50 <= highest:
        return ""
    return told("caution", percent=whole_percent(best.saving.p50), highest=whole_percent(highest))


def published(comparison: Comparison) -> str:
    """Hold the saving of the recommended option against what was published; empty for staying."""
    best = comparison.best
    if best is None or best is comparison.as_is:
        return ""
    return told(
        "published",
        steady=whole_percent(best.steady.saving.p50),
        saving=whole_percent(best.saving.p50),
        months=f"{comparison.case.horizon_months}",
        typical=whole_percent(typical_published_saving()),
        none=whole_percent(published_share("share_no_saving")),
        more=whole_percent(published_share("share_dearer")),
    )
