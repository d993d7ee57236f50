"""What an option is like besides its cost, as rules and second aims see it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.overall.traits import TRAIT
from whowhere.decide.portfolio.ledgers import Ledger
from whowhere.decide.portfolio.problem import Choice
from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.portfolio.resolving import PackageCase, PortfolioCase
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import in_a_sentence
from whowhere.simulate.outcomes import Futures, Outcome


@dataclass(frozen=True)
class Context:
    """What an option is looked at within."""

    whole: PortfolioCase
    one: PackageCase
    futures: Futures
    second: str = ""
    """The criterion that is the second aim; empty where there is none."""

    @property
    def today(self) -> Option | None:
        """Who does the package today; ``None`` for new work."""
        return self.whole.portfolio.today_of(self.one.package)

    def vendor(self, option: Option) -> str:
        """Return an option's vendor: the one that was named, or one for each country."""
        country = in_a_sentence(self.one.case.places[option.place])
        return self.whole.portfolio.vendor_of(option) or f"a vendor in {country}"


def character_of(context: Context, ledger: Ledger) -> Choice:
    """Return a choice with everything but its costs."""
    whole, one, futures, second = context.whole, context.one, context.futures, context.second
    today = context.today
    case, option = one.case, ledger.option
    currency = case.currencies[option.place]
    people = float(ledger.value("team_size").mean())
    is_move = option != today
    return Choice(
        package=one.package.id,
        option=option,
        costs=np.zeros(1),
        vendor=context.vendor(option) if option.engagement in VENDORS else "",
        people=people,
        hires=people if is_move else 0.0,
        currency="" if currency == case.currency else currency,
        is_move=is_move and today is not None,
        is_abroad=case.is_abroad(option),
        is_at_home=option.place == case.home,
        is_in_house=option.engagement == Engagement.OWN_STAFF,
        data_stays=whole.data_stays[option.place],
        shared_hours=float(ledger.value("shared_hours").mean()),
        language_gap=float(ledger.value("language_gap").mean()),
        at_work=np.array(whole.at_work[option.place]),
        criteria=_criteria(second, futures, ledger, stays=not is_move),
    )


def _criteria(second: str, futures: Futures, ledger: Ledger, *, stays: bool) -> dict[str, float]:
    """Return the value of the second aim; what stays as it is has nothing to learn."""
    if not second:
        return {}
    if stays and second == "months_to_full_output":
        return {second: 0.0}
    lines = tuple(line for line, _ in ledger.lines.values())
    each = [np.broadcast_to(value, futures.draws) for _, value in ledger.lines.values()]
    outcome = Outcome(ledger.option, lines, np.stack(each), np.sum(each, axis=0))
    return {second: float(TRAIT[second].values(futures, outcome).mean())}
