"""Levels of seniority: which years they cover, and how pay rises from one to the next."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest
from whowhere.quantities.ranges import Z_OF_P90

LEVELS = ("junior", "mid", "senior", "lead")
_FIRST_YEAR = {"lead": 10.0, "senior": 6.0, "mid": 3.0, "junior": 0.0}
_FILE = Path(__file__).parent / "practice" / "levels.toml"


@dataclass(frozen=True)
class Rung:
    """Pay of a level over pay of ``mid``, as a natural logarithm."""

    log_ratio: float
    spread: float
    """Standard deviation of ``log_ratio``: how well the ratio is known."""


def level_of(years: float) -> str:
    """Return the level of somebody with so many years of work in the occupation.

    Raises ``Faults`` for years below zero.
    """
    for level, first in _FIRST_YEAR.items():
        if years >= first:
            return level
    raise Faults([Fault("", "years", f"{years:g}", "years of work, zero or more")])


def check_level(level: str) -> None:
    """Raise ``Faults`` with the nearest name unless ``level`` is one of ``LEVELS``."""
    if level not in LEVELS:
        accepted = "one of " + ", ".join(LEVELS)
        raise Faults([Fault("", "level", repr(level), accepted, nearest(level, LEVELS))])


def rung(family: str, level: str, wage_ratio: float) -> Rung:
    """Return the step from ``mid`` to ``level`` where wages are ``wage_ratio`` of US wages.

    ``level`` may also be ``all``, the median of the whole occupation; that ratio is taken as the
    same everywhere, while the ladder gets steeper as wages fall. Source: ``levels.toml``.
    """
    if level == "mid":
        return Rung(0.0, 0.0)
    step = _ladder()[family][level]
    spread = math.log(step["high"] / step["low"]) / (2 * Z_OF_P90)
    stretch = 1.0 if level == "all" else _stretch(wage_ratio)
    return Rung(stretch * math.log(step["likely"]), stretch * spread)


def _stretch(wage_ratio: float) -> float:
    return 1.0 - float(_ladder()["steepness"]["likely"]) * math.log(wage_ratio)


@cache
def _ladder() -> dict[str, Any]:
    return read_toml(_FILE)
