"""All that is asked of software that does part of the work, in one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from whowhere.decide.automate.contacts import ContactCost, contact_costs
from whowhere.decide.automate.decisive import decisive_of
from whowhere.decide.automate.pairs import BothWays, best_of, pairs_of
from whowhere.decide.automate.regret import Regret, regret_of
from whowhere.decide.automate.turns import Turn, turns_of
from whowhere.decide.automate.worth import (
    Orders,
    TakenBack,
    WorthApart,
    orders_of,
    taken_back_of,
    worth_of,
)
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.profile.ramp import Ramp, ramp_of
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class Automating:
    """What software is worth in a comparison."""

    comparison: Comparison
    pairs: tuple[BothWays, ...]
    """Every option compared both ways, the cheapest first."""
    stays: BothWays
    """What stands today; of new work, own staff at home."""
    moves: BothWays | None
    """The cheapest people elsewhere, or under another arrangement, that meet every requirement."""
    decisive: Unknown | None
    """What moves most what it saves beside what stands; ``None`` where all of it is known."""
    contacts: tuple[ContactCost, ...]
    turns: tuple[Turn, ...]
    taken_back: tuple[TakenBack, ...]
    worth: WorthApart | None
    orders: Orders | None
    regret: Regret | None
    ramps: tuple[tuple[Option, Ramp], ...]
    """People by month with software: of what stands, and of the move."""

    @property
    def case(self) -> Case:
        """The case that was asked about."""
        return self.comparison.case

    @property
    def shown(self) -> tuple[BothWays, ...]:
        """The pairs that are told in detail."""
        return (self.stays, self.moves) if self.moves else (self.stays,)


def automating(
    comparison: Comparison, software_first: Callable[[BothWays], Case | None]
) -> Automating:
    """Return what software is worth.

    ``software_first`` gives the same case in which a move begins once the software has its whole
    share, as its only path; ``None`` where there can be no such path.
    """
    case, seed, draws = comparison.case, comparison.seed, comparison.draws
    futures = Futures(case, seed, draws)
    pairs = pairs_of(comparison, futures)
    stays = next(each for each in pairs if each.people.option == case.as_is)
    others = [each.people.id for each in pairs if each is not stays]
    moves = best_of(pairs, of=others)
    shown = (stays, moves) if moves else (stays,)
    return Automating(
        comparison, pairs, stays, moves,
        decisive_of(futures, stays),
        contact_costs(futures, shown),
        turns_of(futures, shown),
        tuple(taken_back_of(futures, each) for each in shown),
        worth_of(futures, stays, moves) if moves else None,
        orders_of(futures, moves, _first(software_first(moves), seed, draws)) if moves else None,
        regret_of(futures, moves.beside.option, stays.beside.option) if moves else None,
        tuple((each.beside.option, ramp_of(futures, each.beside.option)) for each in shown),
    )  # fmt: skip


def _first(case: Case | None, seed: int, draws: int) -> float | None:
    if case is None:
        return None
    (option,) = (each for each in case.automated.values() if each.starts)
    return float(np.median(Futures(case, seed, draws).outcome(option.option).cost))
