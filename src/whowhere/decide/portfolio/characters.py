"""What an option is like besides its cost, as rules and second aims see it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from whowhere.decide.overall.traits import TRAIT
from whowhere.decide.portfolio.ledgers import Ledger
from whowhere.decide.portfolio.problem import Choice
from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.portfolio.resolving import PackageCase, PortfolioCase
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import ANOTHER, IN_PARTS, TodayPart
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

    def moves(self, option: Option) -> bool:
        """Whether taking an option moves work: what is new only begins."""
        case = self.one.case
        return case.team_today and not case.is_at_work(option)

    def vendor(self, ledger: Ledger) -> str:
        """Return who delivers: by today's contract, by an offer, as named, or one in each country.

        A vendor is one and the same wherever it is named, as its own offers write it.
        """
        case, portfolio = self.one.case, self.whole.portfolio
        plain = replace(ledger.option, offer="")
        offer, today = case.offers.get(ledger.taken.id), self._today(ledger)
        said = (offer and offer.vendor) or (today and today.vendor)
        country = in_a_sentence(case.places[plain.place])
        if ledger.option.offer == ANOTHER:
            return f"another vendor in {country}"
        named = portfolio.vendor_called(said) if said else portfolio.vendor_of(plain)
        return named or f"a vendor in {country}"

    def currency(self, ledger: Ledger) -> str:
        """Return the foreign currency that an option is paid in; empty for the company's own."""
        case, today = self.one.case, self._today(ledger)
        offer = case.offers.get(ledger.taken.id)
        contract = today.currency or case.currency if today and today.price_per_month else ""
        found = offer.currency if offer else contract or case.currencies[ledger.option.place]
        return "" if found == case.currency else found

    def _today(self, ledger: Ledger) -> TodayPart | None:
        """Return the part of today's way that goes on; ``None`` for what has still to come."""
        if not self.one.case.is_at_work(ledger.taken):
            return None
        home, plain = self.one.case.home, replace(ledger.option, offer="")
        parts = (each for each in self.one.package.today.parts
                 if each.option.at_home_in(home) == plain)  # fmt: skip
        return next(parts, None)


def character_of(context: Context, ledger: Ledger, outcome: Outcome) -> Choice:
    """Return a choice with everything but its costs; ``outcome`` is that of all its parts."""
    whole, one, option = context.whole, context.one, ledger.option
    case, people = one.case, ledger.people / ledger.portion
    joining = float(ledger.value("team_size").mean()) / ledger.portion
    return Choice(
        package=one.package.id,
        option=option,
        costs=np.zeros(1),
        whole=ledger.taken if option.offer == IN_PARTS else None,
        portion=ledger.portion,
        vendor=context.vendor(ledger) if option.engagement in VENDORS else "",
        people=people,
        hires=0.0 if case.is_at_work(ledger.taken) else joining,
        currency=context.currency(ledger),
        is_move=context.moves(ledger.taken),
        stands=case.is_at_work(ledger.taken),
        is_abroad=case.is_abroad(option),
        is_at_home=option.place == case.home,
        is_in_house=option.engagement == Engagement.OWN_STAFF,
        data_stays=whole.data_stays[option.place],
        shared_hours=float(ledger.value("shared_hours").mean()),
        language_gap=float(ledger.value("language_gap").mean()),
        at_work=np.array(whole.at_work[option.place]),
        criteria=_criteria(context, outcome),
    )


def _criteria(context: Context, outcome: Outcome) -> dict[str, float]:
    """Return the value of the second aim."""
    if not context.second:
        return {}
    values = TRAIT[context.second].values(context.futures, outcome)
    return {context.second: float(values.mean())}
