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
from whowhere.model.scenario.today import ANOTHER
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
        return case.team_today and not all(point.stands for point in case.standpoints(option))

    def vendor(self, ledger: Ledger) -> str:
        """Return who delivers: by today's contract, by an offer, as named, or one in each country.

        A vendor is one and the same wherever it is named, as its own offers write it.
        """
        case, portfolio = self.one.case, self.whole.portfolio
        plain = replace(ledger.terms, offer="")
        offer = case.offers.get(ledger.terms.id)
        said = (offer and offer.vendor) or (ledger.today and ledger.today.vendor)
        country = in_a_sentence(case.places[plain.place])
        if ledger.terms.offer == ANOTHER:
            return f"another vendor in {country}"
        named = portfolio.vendor_called(said) if said else portfolio.vendor_of(plain)
        return named or f"a vendor in {country}"

    def currency(self, ledger: Ledger) -> str:
        """Return the foreign currency that an option is paid in; empty for the company's own.

        Who joins those who are there is paid as anybody there.
        """
        case, offer = self.one.case, self.one.case.offers.get(ledger.terms.id)
        contract = "" if ledger.comes else self._of_contract(ledger)
        found = offer.currency if offer else contract or case.currencies[ledger.option.place]
        return "" if found == case.currency else found

    def _of_contract(self, ledger: Ledger) -> str:
        """Return the currency of the price that is paid today; empty where none is said."""
        said = self.one.package.today.parts[ledger.today.at] if ledger.today else None
        return said.currency or self.one.case.currency if said and said.price_per_month else ""


def character_of(context: Context, ledger: Ledger, outcome: Outcome | None) -> Choice:
    """Return a choice with everything but its costs.

    ``outcome`` is that of all its parts, which only a second aim asks for.
    """
    whole, one, option = context.whole, context.one, ledger.option
    case, people = one.case, ledger.people / ledger.portion
    joining = ledger.joining("months_to_half") / ledger.portion
    return Choice(
        package=one.package.id,
        option=option,
        costs=np.zeros(1),
        terms=ledger.terms,
        whole=ledger.taken if ledger.taken != option else None,
        portion=ledger.portion,
        vendor=context.vendor(ledger) if option.engagement in VENDORS else "",
        people=people,
        people_at_start=ledger.people_at_start / ledger.portion,
        freed=ledger.freed / ledger.portion,
        hires=joining if ledger.comes else 0.0,
        currency=context.currency(ledger),
        is_move=case.team_today and ledger.comes,
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


def _criteria(context: Context, outcome: Outcome | None) -> dict[str, float]:
    """Return the value of the second aim."""
    if outcome is None:
        return {}
    values = TRAIT[context.second].values(context.futures, outcome)
    return {context.second: float(values.mean())}
