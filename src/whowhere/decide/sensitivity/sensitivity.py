"""What moves the answer of a case, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.sensitivity.flips import Flips, flips
from whowhere.decide.sensitivity.indices import Indices, indices_of
from whowhere.decide.sensitivity.tornado import Tornado, tornado
from whowhere.model.case import Case
from whowhere.quantities.progress import OnProgress, unheard


@dataclass(frozen=True)
class Sensitivity:
    """The verdict, what moves the difference between the two best options, and its flip points."""

    comparison: Comparison
    tornado: Tornado | None
    """``None`` where fewer than two options meet the requirements, or if it was interrupted."""
    indices: Indices | None
    flips: Flips


def sensitivity(
    case: Case, seed: int, draws: int, on_progress: OnProgress = unheard
) -> Sensitivity:
    """Look at every unknown of a case; ``on_progress`` hears how many are done.

    An interrupt ends the work with what is known so far: the verdict, then the tornado, then the
    indices, then the flip points found until then.
    """
    comparison = compare(case, seed, draws)
    leading = [row.option for row in comparison.options if not row.fails][:2]
    swings, shares, found = None, None, Flips((), 0, is_complete=not leading)
    try:
        if len(leading) == 2:
            swings = tornado(case, leading[0], leading[1], seed, draws)
            shares = indices_of(case, leading[0], leading[1], seed, draws)
        if leading:
            found = flips(comparison.case, seed, draws, on_progress)
    except KeyboardInterrupt:
        pass
    return Sensitivity(comparison, swings, shares, found)
