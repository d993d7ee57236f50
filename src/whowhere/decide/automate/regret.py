"""What moving now costs if software takes part of the work later anyway, and staying if not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.roots import root
from whowhere.model.graph.changed import Changes
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

TAKEN: Final = 0.5
"""The share of the work that software takes in the question: half of it."""
NEXT_YEAR: Final = 12.0
"""Months after the decision at which it does."""
AT_ONCE: Final = 1.0
"""Months in which it does: what is asked is whether it happens, not how fast."""
CLOSE_ENOUGH: Final = 1e-4


@dataclass(frozen=True)
class Regret:
    """The move and staying, where software takes nothing, and where it takes half next year.

    Median costs over the horizon, company currency, without the software's own, which is the same
    for both.
    """

    move: Option
    stay: Option
    move_if_nothing: float
    stay_if_nothing: float
    move_if_taken: float
    stay_if_taken: float
    turns_at: float | None
    """Share of the work that software takes from which on to stay costs less; ``None`` where the
    move stays cheaper, or never was."""

    @property
    def of_moving(self) -> float:
        """What having moved costs more than having stayed if half is taken, never below 0."""
        return max(0.0, self.move_if_taken - self.stay_if_taken)

    @property
    def of_staying(self) -> float:
        """What having stayed costs more than having moved if nothing is, never below 0."""
        return max(0.0, self.stay_if_nothing - self.move_if_nothing)


def regret_of(futures: Futures, move: Option, stay: Option) -> Regret:
    """Return what each choice costs in both worlds; both options are those with software."""
    with_nothing = _both(futures, 0.0, move, stay)
    with_half = _both(futures, TAKEN, move, stay)

    def gap(taken: float) -> float:
        moved, stayed = _both(futures, taken, move, stay)
        return moved - stayed

    first, last = gap(0.0), gap(1.0)
    turns = root(gap, 0.0, 1.0, CLOSE_ENOUGH) if first < 0 < last else None
    return Regret(
        move.without_software, stay.without_software, *with_nothing, *with_half, turns_at=turns
    )


def _both(futures: Futures, taken: float, move: Option, stay: Option) -> tuple[float, float]:
    changed = futures.changed(_taking(taken))
    moved, stayed = (float(np.median(changed.outcome(each).cost)) for each in (move, stay))
    return moved, stayed


def _taking(share: float) -> Changes:
    """Return what is other where software takes a share of all work next year, for nothing."""
    values = {
        "share_covered": 1.0, "share_solved": share, "work_saved": 1.0, "rest_harder": 0.0,
        "more_asked": 0.0, "checked_share": 0.0, "assist_gain": 0.0, "shorter_learning": 0.0,
        "least_by_people": 0.0, "software_start": NEXT_YEAR, "software_ramp": AT_ONCE,
        "taken_back_chance": 0.0, "price_of_unit": 0.0, "price_of_seat": 0.0,
        "software_fixed": 0.0, "building_cost": 0.0, "building_is_stated": 1.0, "error_cost": 0.0,
    }  # fmt: skip
    return {(name, Spot()): np.full(1, value) for name, value in values.items()}
