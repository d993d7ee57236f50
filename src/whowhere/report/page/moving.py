"""How many futures an answer has that somebody waits for: at a move of a slider, and at first."""

from __future__ import annotations

from math import log2
from typing import Final

FEWEST: Final = 256
"""With fewer, medians would jump about as a slider moves."""
AT_A_MOVE: Final = 32_768
"""Futures times options that are drawn at a move."""
AT_ONCE: Final = 1_048_576
"""Futures times options that are answered in some two seconds: of more, few are answered first."""


def moving_draws(options: int, most: int) -> int:
    """Return how many futures are drawn of so many options: a power of two, at most ``most``."""
    fitting = 1 << int(log2(AT_A_MOVE / options))
    return min(most, max(FEWEST, fitting))


def draws_at_first(options: int, draws: int) -> int:
    """Return in how many futures of ``draws`` a first answer is given: all unless it takes long."""
    return draws if options * draws <= AT_ONCE else moving_draws(options, draws)
