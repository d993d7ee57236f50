"""Numbers as readers see them; the figures themselves are not touched."""

from __future__ import annotations

from math import isfinite
from typing import Final

PERCENT: Final = "%"
"""What stands behind a number in percent, wherever a reader finds one."""
SIGNIFICANT = 10
"""Digits that a document keeps: enough to compute with, few enough to be the same everywhere."""


def whole_percent(share: float) -> str:
    """Return a share as a whole percentage: ``18%``."""
    return f"{of_hundred(share)}{PERCENT}"


def signed_percent(share: float) -> str:
    """Return a change as a whole percentage that says which way it goes: ``+18%``, ``0%``."""
    whole = round(100 * share)
    return f"{whole:+d}{PERCENT}" if whole else f"0{PERCENT}"


def of_hundred(share: float) -> str:
    """Return a share as a whole number of a hundred: ``18``."""
    return str(round(100 * share))


def rounded(number: float) -> float:
    """Return a number for a document: ten significant digits, so that every machine agrees.

    Raises ``ValueError`` for a number that is not finite.
    """
    if not isfinite(number):
        raise ValueError(f"{number} cannot be written into a document")
    return float(f"{number:.{SIGNIFICANT}g}")
