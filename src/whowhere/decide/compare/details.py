"""What is told of an option in detail: found with the rest, or when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeAlias

from whowhere.decide.compare.payback import NEVER, may_pay_back, payback_month
from whowhere.model.case import Case
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import summaries


@dataclass(frozen=True)
class LineResult:
    """One line of an option's ledger over the futures."""

    line: Line
    amount: Summary


class Details(Protocol):
    """An option line by line and month by month."""

    @property
    def lines(self) -> tuple[LineResult, ...]:
        """Every line of the ledger, summarised."""

    @property
    def payback_month(self) -> Waiting:
        """Month from which the option has cost less than today, all in all, discounted."""


Detailing: TypeAlias = Callable[[Futures, Outcome], Details]
"""From an option's outcome, while the futures hold it, to what is told in detail."""


@dataclass(frozen=True)
class KnownDetails:
    """Details that were found with the rest."""

    lines: tuple[LineResult, ...]
    payback_month: Waiting


@dataclass(frozen=True, eq=False)
class LaterDetails:
    """Details that are found when they are asked for, in the same futures once more."""

    again: Again
    option: Option
    may_pay_back: bool

    @cached_property
    def lines(self) -> tuple[LineResult, ...]:
        """Every line of the ledger, summarised."""
        (found,) = map(line_results, self.again.futures.outcomes([self.option]))
        return found

    @cached_property
    def payback_month(self) -> Waiting:
        """Month from which the option has cost less than today, all in all, discounted."""
        if not self.may_pay_back:
            return NEVER
        return payback_month(self.again.followed, self.option, self.again.spent_today)


@dataclass(frozen=True, eq=False)
class Again:
    """The futures of a comparison, drawn once more for those who want details."""

    case: Case
    seed: int
    draws: int

    @cached_property
    def futures(self) -> Futures:
        """All of them."""
        return Futures(self.case, self.seed, self.draws)

    @cached_property
    def followed(self) -> Futures:
        """Those that are followed month by month."""
        return self.futures.followed()

    @cached_property
    def spent_today(self) -> Array:
        """What today's way has taken by the end of each month, shape (months, followed)."""
        return self.followed.spent(self.case.as_is)


def at_once(today: Array, spent_today: Array) -> Detailing:
    """Find details with the rest; today's cost, shape (draws,), and spending by month are given."""

    def detailed(futures: Futures, outcome: Outcome) -> KnownDetails:
        pays = may_pay_back(outcome.cost, today)
        month = payback_month(futures, outcome.option, spent_today) if pays else NEVER
        return KnownDetails(line_results(outcome), month)

    return detailed


def when_asked(again: Again, today: Array) -> Detailing:
    """Leave details for those who ask; today's cost, shape (draws,), is given."""
    return lambda _, outcome: LaterDetails(again, outcome.option, may_pay_back(outcome.cost, today))


def line_results(outcome: Outcome) -> tuple[LineResult, ...]:
    """Summarise all lines in one go, which is much faster than one by one."""
    return tuple(map(LineResult, outcome.lines, summaries(outcome.values)))
