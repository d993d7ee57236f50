"""A measured figure beside the most that it may be."""

from __future__ import annotations


def beside(figure: float, budget: float, unit: str) -> str:
    """Say what was measured, what was allowed, and whether it is over.

    Budgets are meant for two processors that do nothing else.
    """
    verdict = "" if figure <= budget else "  OVER"
    return f"{figure:,.2f} {unit} of {round(budget, 3):,g}{verdict}"
