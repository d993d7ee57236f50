"""When each part of a plan moves, month by month."""

from __future__ import annotations

from dataclasses import dataclass, field

from whowhere.decide.portfolio.ledgers import later
from whowhere.decide.portfolio.plan import Part
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary


@dataclass(frozen=True)
class MoveWaves:
    """The waves of a move: months from the decision on the plan, medians of the futures."""

    formed: float
    """People can be asked: contracts are made, a company stands."""
    first: float
    """The first people's first day."""
    all: float
    """The whole team is there."""
    full_output: float
    """It gives its full output alone."""


@dataclass
class MoveCalendar:
    """The months of every move that was asked for: a growing answer asks for the same again."""

    case: PortfolioCase
    seed: int
    draws: int
    _futures: dict[str, Futures] = field(default_factory=dict)
    _known: dict[tuple[object, ...], MoveWaves] = field(default_factory=dict)

    def of(self, part: Part) -> MoveWaves | None:
        """Return the months of a part's move; ``None`` where it stays."""
        choice = part.choice
        if not choice.is_move:
            return None
        key = (choice.package, choice.taken, choice.year)
        if key not in self._known:
            self._known[key] = self._found(part)
        return self._known[key]

    def _found(self, part: Part) -> MoveWaves:
        choice = part.choice
        if choice.package not in self._futures:
            case = self.case.case_of(choice.package)
            self._futures[choice.package] = Futures(case, self.seed, self.draws)
        futures = self._futures[choice.package]
        months = choice.year * int(MONTHS_PER_YEAR.value)
        when = later(futures, choice.taken, months) if months else futures

        def median(figure: str) -> float:
            return summary(when.waited(choice.taken, figure)).p50

        return MoveWaves(
            median("formation_months"), median("months_to_start"),
            median("months_to_all"), median("months_to_full_output"),
        )  # fmt: skip
