"""How many futures a browser draws while a slider moves, so that an answer follows the hand."""

from __future__ import annotations

from math import log2
from typing import Final

FEWEST: Final = 256
"""With fewer, medians would jump about as a slider moves."""
AT_A_MOVE: Final = 32_768
"""Futures times options that are drawn at a move."""


def moving_draws(options: int, most: int) -> int:
    """Return how many futures are drawn of so many options: a power of two, at most ``most``."""
    fitting = 1 << int(log2(AT_A_MOVE / options))
    return min(most, max(FEWEST, fitting))
