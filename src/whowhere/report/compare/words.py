"""Sentences below a comparison."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison
from whowhere.report.wording.options import option_said

NAMED = 3
"""Options that are named as best all in all."""


def all_in_all(comparison: Comparison) -> list[str]:
    """Say who is best under all possible weights, and how many nothing beats on everything."""
    found = comparison.overall
    if found is None or len(found.options) < 2:
        return []
    best = sorted(found.options, key=lambda each: -each.first_share)[:NAMED]
    named = ", ".join(
        f"{option_said(each.option, comparison.case)} in {100 * each.first_share:.0f}"
        for each in best
        if each.first_share >= 0.005
    )
    front = f"{found.undominated} of {len(found.options)} options"
    return [
        f"Best all in all, whatever {len(found.weights)} criteria weigh: {named} of 100 futures"
        " (whowhere overall says why, and takes your weights).",
        f"{front} are beaten by no other on every criterion.",
    ]
