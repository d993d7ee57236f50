"""What is asked of one point: verdict, levels and costs, and nothing that no row tells.

The numbers are those of a comparison of the same case: no lines, no spending by month, no criteria
and no next steps are found, which take most of its time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whowhere.decide.compare.advice import answers, indifference_of
from whowhere.decide.compare.comparison import cheapest_shares
from whowhere.decide.compare.levels import Level, levels_of, rival_in
from whowhere.decide.compare.measured import saving_of
from whowhere.decide.compare.results import Saving
from whowhere.decide.gates import gated
from whowhere.decide.sensitivity.flips import Flip, flips
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary


@dataclass(frozen=True)
class OptionLook:
    """What a row tells of an option."""

    option: Option
    cost: Summary
    """Present value over the horizon, company currency."""
    saving: Saving
    cheapest_share: float
    """Share of futures in which no option that meets the requirements costs less."""
    fails: str
    """Why it does not meet a requirement; empty if it meets all."""

    @property
    def id(self) -> str:
        """The option's id."""
        return self.option.id


@dataclass(frozen=True)
class PointLook:
    """What a row tells of a point."""

    case: Case
    options: tuple[OptionLook, ...]
    """Lowest median first."""
    as_is: OptionLook
    levels: tuple[Level, ...]
    """Nothing where no option is admissible."""
    flips: tuple[Flip, ...]
    """The first values that change the best option, as many as were asked."""

    @property
    def best(self) -> OptionLook | None:
        """The option with the lowest median among those that meet every requirement."""
        return next((each for each in self.options if not each.fails), None)

    @property
    def rival(self) -> OptionLook | None:
        """The option that comes closest to the best."""
        return self.by_id.get(rival_in(self.levels) or "")

    @property
    def by_id(self) -> Mapping[str, OptionLook]:
        """Every option, by its id."""
        return {each.id: each for each in self.options}


def look_at(case: Case, seed: int, draws: int, first_flips: int = 0) -> PointLook:
    """Compare a case's options as far as a row tells of them, in the futures of a comparison."""
    futures = Futures(gated(case, seed, draws), seed, draws)
    found = of_every_option(futures, lambda _, outcome: (outcome.option, outcome.cost))
    costs = {option.id: cost for option, cost in found}
    looked = _looked(futures.case, [option for option, _ in found], costs)
    as_is = next(each for each in looked if each.option == futures.case.as_is)
    keys = {each.id: answers(futures.case, each.option) for each in looked if not each.fails}
    levels = levels_of(keys, costs, indifference_of(futures.case)) if keys else ()
    turns = flips(futures.case, seed, draws).flips[:first_flips] if first_flips and keys else ()
    return PointLook(futures.case, looked, as_is, levels, turns)


def _looked(
    case: Case, options: Sequence[Option], costs: Mapping[str, Array]
) -> tuple[OptionLook, ...]:
    today = costs[case.as_is.id]
    shares = cheapest_shares(case, options, [costs[option.id] for option in options])
    found = [
        OptionLook(
            option, summary(costs[option.id]), saving_of(costs[option.id], today), share,
            case.failing.get(option.id, ""),
        )
        for option, share in zip(options, shares, strict=True)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (each.cost.p50, each.id)))
