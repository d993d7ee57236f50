"""Which figure of the software moves most what it saves."""

from __future__ import annotations

from typing import Final

from whowhere.decide.automate.pairs import BothWays
from whowhere.decide.sensitivity.tornado import swings
from whowhere.model.automation_inputs import AUTOMATION
from whowhere.model.unknowns import Unknown, unknowns
from whowhere.simulate.outcomes import Futures

OF_SOFTWARE: Final = frozenset(leaf.name for leaf in AUTOMATION)


def decisive_of(futures: Futures, pair: BothWays) -> Unknown | None:
    """Return the unknown that, from its P10 to its P90, moves most what the software saves.

    What it saves is the median of the cost of these people beyond that of the same with software;
    of their pay and the rest, which count without it too, none is looked at. ``None`` where all is
    known of the software, or nothing of it counts.
    """
    without, beside = pair.people.option, pair.beside.option
    of = [each for each in unknowns(futures.case, (beside,)) if each.name in OF_SOFTWARE]
    widest = next(iter(swings(futures, without, beside, of)), None)
    return widest.unknown if widest and widest.size else None
