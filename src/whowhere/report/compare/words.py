"""Sentences below a comparison."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison
from whowhere.report.overall.words import how_often


def all_in_all(comparison: Comparison) -> list[str]:
    """Say who is worth most under which weights, and how many nothing beats on everything."""
    found = comparison.overall
    if found is None or len(found.options) < 2:
        return []
    front = f"{found.undominated} of {len(found.options)} options"
    return [
        f"{how_often(found)} whowhere overall says why, and takes your weights.",
        f"{front} are beaten by no other on every criterion.",
    ]
