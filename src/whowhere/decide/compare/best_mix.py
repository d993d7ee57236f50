"""The best mix of two options: which pairs to try, and which of the mixes costs least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final

import numpy as np

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.gates import gated
from whowhere.model.case import Case
from whowhere.model.scenario.options import Mix, MixShare, Option
from whowhere.model.scenario.paths import is_made_of_others
from whowhere.model.scenario.today import ANOTHER, RENEWED
from whowhere.model.scenario.work import RoleNeed
from whowhere.quantities.ranges import Range
from whowhere.simulate.outcomes import Futures

LEADING: Final = 3
"""Admissible options that are mixed with each other and with today's: those that cost least."""
STEPS: Final = 10
"""Shares are tried in tenths: what is between two of them is told apart by no forecast."""
MOST_ROLES: Final = 4
"""Roles that are given to one part or the other in every way; of more, one at a time is."""
FEW_FUTURES: Final = 512
"""Futures in which mixes are held against each other."""


def mixes_to_try(comparison: Comparison, roles: Sequence[RoleNeed]) -> tuple[Mix, ...]:
    """Return every mix of two leading options: in tenths of the work, and role by role."""
    return tuple(
        mix
        for one, other in combinations(_leading(comparison), 2)
        for mix in (*_in_tenths(one, other), *_by_role(one, other, roles))
    )


def _leading(comparison: Comparison) -> list[Option]:
    """Return the admissible options that cost least, and today's where it can be a part."""
    able = (each.option for each in comparison.options if not each.fails)
    found = [
        each
        for each in able
        if not is_made_of_others(each) and each.offer not in {ANOTHER, RENEWED}
    ]
    as_is = comparison.case.as_is
    has_parts = comparison.case.today is not None and len(comparison.case.today.parts) > 1
    return list(dict.fromkeys([*found[:LEADING], *([] if has_parts else [as_is])]))


def _in_tenths(one: Option, other: Option) -> Iterator[Mix]:
    for step in range(1, STEPS):
        share = Range.exactly(step / STEPS)
        yield Mix(parts=(MixShare(option=one, share=share), MixShare(option=other)))


def _by_role(one: Option, other: Option, roles: Sequence[RoleNeed]) -> Iterator[Mix]:
    """Yield who does which role whole."""
    every = product((True, False), repeat=len(roles))
    alone = (tuple(at == each for at in range(len(roles))) for each in range(len(roles)))
    whole = Range.exactly(1.0)
    for chosen in every if len(roles) <= MOST_ROLES else alone:
        if any(chosen) and not all(chosen):
            taken = {role.key: whole for role, is_in in zip(roles, chosen, strict=True) if is_in}
            yield Mix(parts=(MixShare(option=one, roles=taken), MixShare(option=other)))


def cheapest_mix(case: Case, mixes: Sequence[Option], seed: int) -> Option | None:
    """Return which of some mixes of a case has the lowest median cost and may be chosen."""
    judged = gated(case, seed, FEW_FUTURES)
    futures = Futures(judged, seed, FEW_FUTURES)
    able = [each for each in mixes if each in judged.options and each.id not in judged.failing]
    outcomes = futures.outcomes(able) if able else ()
    medians = {each.option: float(np.median(each.cost)) for each in outcomes}
    return min(medians, key=lambda each: (medians[each], each.id), default=None)
