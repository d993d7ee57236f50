"""What is known of today's way: its terms, its people there, and what the law there asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.home_law import load_home_law
from whowhere.facts.place import country_of
from whowhere.model.case import HOME_ENGAGEMENT
from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.home_duties import AtHome, at_home
from whowhere.model.home_law_facts import home_law_facts
from whowhere.model.inputs import QUOTES
from whowhere.model.later_inputs import OF_THE_WHOLE, OFFERED_ROLES, OFFERS
from whowhere.model.legal_setting import HomeCompany
from whowhere.model.offer_facts import terms_facts
from whowhere.model.scenario.dates import months_between
from whowhere.model.scenario.offers import offer_of
from whowhere.model.scenario.options import Option, Quote
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.today import RENEWED, TodayPart
from whowhere.model.todays_way import Seen, StandingPart
from whowhere.model.work_facts import Facts, exchange_rate, given, given_exactly
from whowhere.quantities.ranges import Range

NOT_SAID: Final = 0.5
"""Where the contract is not said to tell whose it is: as likely theirs as ours."""
NOT_PAID: Final = Range.exactly(1.0)
"""What stands for a price that is not said; nothing rests on it."""
ABROAD_ONLY: Final = ("release_months", "collective_pay", "collective_pay_per_year")


def today_facts(scenario: Scenario, book: Factbook, seen: Iterable[Seen], known: Facts) -> Facts:
    """Return the facts of every key under which today's way and moves from it are seen."""
    facts: Facts = {}
    for each in seen:
        said = _terms_of(scenario, each.part)
        facts |= _of_spot(scenario, book, each, said, known)
        facts |= _of_part(scenario, book, each, said, known)
    return facts


def _terms_of(scenario: Scenario, part: StandingPart) -> TodayPart:
    """Return what is said of a part; of a share of it, its money is that share's."""
    if part.in_months is not None:  # it has not begun yet: usual practice
        return TodayPart(option=part.option)
    if not scenario.today_parts:
        return TodayPart(option=part.option)
    said = scenario.today_parts[part.at]
    if part.share == 1:
        return said
    price, fee = said.price_per_month, said.contract.termination_fee
    contract = {"termination_fee": fee and fee.times(part.share)}
    return said.model_copy(
        update={
            "price_per_month": price and price.times(part.share),
            "contract": said.contract.model_copy(update=contract),
        }
    )


def facts_of_own_team(scenario: Scenario, known: Facts) -> Facts:
    """Return what is said of a team at home that does the whole work today, as for the work."""
    if scenario.as_is != Option(HOME_ENGAGEMENT, scenario.home):
        return {}  # what is said of a part holds for that part
    (part,) = scenario.today_parts
    said = _said_of_people(part, known["tenure_at_home", Spot()][0], scenario.work.start)
    return {(name, Spot()): (fact,) for name, fact in said.items()}


def _of_spot(
    scenario: Scenario, book: Factbook, seen: Seen, said: TodayPart, known: Facts
) -> Facts:
    """Return what holds at one spot: whether it stands already, its price, its heads."""
    stands = given_exactly("standing", float(seen.is_standing))
    facts: Facts = {
        ("standing", seen.spot): (stands,),
        ("heads", Spot(offer=seen.spot.offer)): tuple(
            given_exactly("heads", each) for each in seen.heads
        ),
    }
    plain = Spot(seen.option.place, seen.option.engagement, seen.option.offer)
    if seen.is_standing and seen.option.offer != RENEWED:
        return facts | _terms(scenario, book, seen.spot, said)
    share = sum(seen.heads) / scenario.work.heads
    return facts | {
        (leaf.name, seen.spot): _shared(leaf.name, known[leaf.name, plain], share)
        for leaf in (*QUOTES, *OFFERS, *OFFERED_ROLES)
        if (leaf.name, plain) in known
    }


def _shared(name: str, facts: tuple[Fact, ...], share: float) -> tuple[Fact, ...]:
    """Return what an offer for the whole work says of a share of it."""
    if name not in OF_THE_WHOLE or share == 1:
        return facts
    return tuple(replace(fact, value=fact.value.times(share)) for fact in facts)


def _terms(scenario: Scenario, book: Factbook, spot: Spot, said: TodayPart) -> Facts:
    """Return what today's vendor is paid by contract: its price is one for the output.

    Where the price is not said it is the model's own, and can still be given another value.
    """
    rise, price, offer = said.contract.indexation, said.price_per_month, None
    if said.option.engagement in VENDORS:
        offer = offer_of(
            Quote(
                option=said.option, monthly_price=price or NOT_PAID, currency=said.currency,
                indexation=rise,
            )
        )  # fmt: skip
    facts = terms_facts(scenario, book, offer, rise)
    facts["has_quote"] = (given_exactly("has_quote", float(price is not None)),)
    return {(name, spot): each for name, each in facts.items()}


def _of_part(
    scenario: Scenario, book: Factbook, seen: Seen, said: TodayPart, known: Facts
) -> Facts:
    """Return what leaving a part takes, by its contract and by the law where it is."""
    facts = {
        **_contract(scenario, book, said),
        **_people(scenario, book, seen.part, said, known),
    }
    return {(name, Spot(offer=seen.spot.offer)): (fact,) for name, fact in facts.items()}


def _contract(scenario: Scenario, book: Factbook, said: TodayPart) -> dict[str, Fact]:
    contract, practice = said.contract, book.practice
    left = _months_until(contract.ends, scenario.work.start)
    rate = exchange_rate(scenario.company.money, book, said.currency)
    fee = contract.termination_fee
    asked = practice.fact("termination_months")
    if fee is not None or not left:
        asked = given_exactly("termination_months", 0)
    return {
        "contract_left": given_exactly("contract_left", left),
        "termination_fee": given("termination_fee", fee.times(rate) if fee else Range.exactly(0)),
        "termination_months": asked,
        "minimum_owed": given("minimum_owed", contract.minimum or Range.exactly(0)),
        "knowledge_theirs": given_exactly("knowledge_theirs", _theirs(contract.owns_knowledge)),
        "tools_theirs": given_exactly("tools_theirs", _theirs(contract.owns_tools)),
        "longer_learning": practice.fact("longer_learning"),
        "tools_months": practice.fact("tools_months"),
        "hired_over": _said("hired_over", contract.people_hired, book),
        "non_solicit_fee": _said("non_solicit_fee", contract.non_solicit_fee, book),
    }


def _said(name: str, value: Range | None, book: Factbook) -> Fact:
    return book.practice.fact(name) if value is None else given(name, value)


def _theirs(owner: str | None) -> float:
    return NOT_SAID if owner is None else float(owner == "vendor")


def _months_until(day: dt.date | None, start: dt.date) -> float:
    return max(0.0, months_between(start, day)) if day else 0.0


def _people(
    scenario: Scenario, book: Factbook, part: StandingPart, said: TodayPart, known: Facts
) -> dict[str, Fact]:
    """Return what is owed to people there, and until when they, or their vendor, are paid."""
    general = {
        name: known[name, Spot()][0]
        for name in ("tenure_at_home", "lease_left", "severance_weeks_customary",
                     "retained_share", "share_not_redeployed")
    }  # fmt: skip
    facts = general | _said_of_people(said, general["tenure_at_home"], scenario.work.start)
    if part.in_months is not None:
        years = part.in_months / MONTHS_PER_YEAR.value
        facts["tenure_at_home"] = given_exactly("tenure_at_home", years)
    country = country_of(part.option.place)
    facts["severance_weeks_customary"] = book.practice.fact(
        "severance_weeks_customary", place=country
    )
    if part.option.engagement in {Engagement.OWN_STAFF, Engagement.EMPLOYER_OF_RECORD}:
        return facts | _law(scenario, part, known)
    notice = said.contract.notice_months
    waits = book.practice.fact("vendor_notice")
    facts |= {name: given_exactly(name, 0) for name in ABROAD_ONLY}
    facts["release_months"] = (
        replace(waits, name="release_months")
        if notice is None
        else given_exactly("release_months", notice)
    )
    facts["retained_share"] = given_exactly("retained_share", 0)
    if part.option.engagement in VENDORS:
        facts["share_not_redeployed"] = given_exactly("share_not_redeployed", 1)
    return facts


def _said_of_people(said: TodayPart, tenure: Fact, start: dt.date) -> dict[str, Fact]:
    """Return what is said of the service and the workplaces of people there."""
    facts = _service(tenure, said.since, start)
    if said.lease_months is not None:
        facts["lease_left"] = given_exactly("lease_left", said.lease_months)
    return facts


def _service(usual: Fact, since: dt.date | None, start: dt.date) -> dict[str, Fact]:
    """Return the mean service of today's people: nobody's is longer than the arrangement."""
    if since is None:
        return {}
    years = months_between(since, start) / MONTHS_PER_YEAR.value
    value = usual.value
    low, likely, high = (min(each, years) for each in (value.low, value.likely, value.high))
    shorter = Range(low, likely, high, at_least=0, at_most=years)
    return {"tenure_at_home": replace(usual, value=shorter)}


def _law(scenario: Scenario, part: StandingPart, known: Facts) -> dict[str, Fact]:
    """Return what the law asks where today's people are employed, of those who are dismissed."""
    heads = sum(part.heads) if part.dismissed is None else part.dismissed
    if not part.is_at_home:
        there = employed_abroad(scenario, part.option.country, heads)
    elif part.dismissed is None or not scenario.today_parts:
        return {name: known[name, Spot()][0] for name in ABROAD_ONLY}
    else:
        there = replace(at_home(scenario), team=heads)
    return {name: fact for (name, _), (fact,) in home_law_facts(there).items()}


def employed_abroad(scenario: Scenario, country: str, heads: float) -> AtHome:
    """Return a team abroad as the law there sees it: nobody says how large its site is."""
    company = HomeCompany("", scenario.company.sector or "", None)
    return AtHome(load_home_law(country), heads, company)
