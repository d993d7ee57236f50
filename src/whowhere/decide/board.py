"""What a board is told: the verdict, the options in detail, what moves it and what flips it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whowhere.decide.budget.answer import OptionBudget, budget_of
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.on_the_way import with_changes
from whowhere.decide.compare.renegotiate import with_price
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.named_options import options_named
from whowhere.decide.profile.profile import OptionProfile, profiled
from whowhere.decide.sensitivity.flips import Flip, Flips, flips
from whowhere.decide.sensitivity.tornado import Tornado, tornado
from whowhere.model.case import Case
from whowhere.quantities.faults import Argument
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.simulate.outcomes import Futures

LEADING = 4
"""Options told in detail besides today's: those that cost least and meet the requirements, or of
all where none does."""
OFFERED = 6
"""Vendors' offers that are told in detail besides, those that cost least."""


@dataclass(frozen=True)
class Board:
    """Everything that goes into a report; numbers do not change after this."""

    comparison: Comparison
    detailed: tuple[OptionProfile, ...]
    """The leading options, cheapest first, then those asked for; today's comes last."""
    tornado: Tornado | None
    """What moves the difference between the two best; ``None`` where fewer than two qualify."""
    flips: Flips
    budget: OptionBudget
    """Of the recommended option, or of today's where none qualifies, by fiscal year."""

    @property
    def case(self) -> Case:
        """The case that is told."""
        return self.comparison.case

    @property
    def left_out(self) -> tuple[OptionResult, ...]:
        """The options that are compared but not told in detail."""
        told = {profile.result.id for profile in self.detailed}
        return tuple(option for option in self.comparison.options if option.id not in told)

    @property
    def arriving(self) -> tuple[OptionProfile, ...]:
        """The options told in detail whose people are still to come."""
        at_work = self.case.is_at_work
        return tuple(each for each in self.detailed if not at_work(each.result.option))

    @property
    def first_flip(self) -> Flip | None:
        """The one assumption that changes the verdict soonest, if any does."""
        return self.flips.flips[0] if self.flips.flips else None


def board(
    case: Case,
    asked: Sequence[str],
    seed: int,
    draws: int,
    on_progress: OnProgress = unheard,
) -> Board:
    """Find everything that a report says; ``asked`` are ids of options to tell in detail.

    ``on_progress`` hears how many unknowns of how many have been looked at for flip points. An
    interrupt ends it all. Raises ``Faults`` for every id that is not compared.
    """
    named = [option.id for option in options_named(case, asked, Argument("options"))]
    comparison = with_changes(with_price(compare(case, seed, draws)))
    qualified = [row.option for row in comparison.options if not row.fails]
    pool = qualified or [row.option for row in comparison.options]
    leading = [option.id for option in pool if option != case.as_is][:LEADING]
    offered = [option.id for option in pool if option.id in case.offers][:OFFERED]
    told = dict.fromkeys((*leading, *offered, *named))
    ids = [option_id for option_id in told if option_id != case.as_is.id]
    found = profiled(comparison, [*ids, case.as_is.id])
    two_lead = len(qualified) > 1
    swings = tornado(case, qualified[0], qualified[1], seed, draws) if two_lead else None
    points = Flips((), 0, is_complete=True)
    if qualified:
        points = flips(comparison.case, seed, draws, on_progress)
    if not points.is_complete:  # half a search would look like a whole one on paper
        raise KeyboardInterrupt
    put = qualified[0] if qualified else case.as_is
    budget = budget_of(Futures(comparison.case, seed, draws), put, "year")
    return Board(comparison, found, swings, points, budget)
