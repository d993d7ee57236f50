"""Facts of vendors' offers, in company currency: what is sold, its price, and its terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.model.engagements import Engagement
from whowhere.model.graph.constants import DAYS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.offer_checks import per_of, rates_for
from whowhere.model.scenario.offers import WITHOUT_VENDOR, Offer, Rate
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.work import RoleNeed
from whowhere.model.work_facts import Facts, exchange_rate, given, given_exactly
from whowhere.quantities.ranges import Range

NONE = Range.exactly(0)
SURPLUS = "surplus_share"


def offer_facts(scenario: Scenario, factbook: Factbook, option: Option) -> Facts:
    """Return what is offered for an option; only that nothing is where nothing is."""
    offer = scenario.offered.get(option)
    rise = offer.indexation if offer else None
    facts = terms_facts(scenario, factbook, offer, rise)
    spot = Spot(option.place, option.engagement, option.offer)
    return {(name, spot): each for name, each in facts.items()}


def terms_facts(
    scenario: Scenario, factbook: Factbook, offer: Offer | None, rise: Range | None
) -> dict[str, tuple[Fact, ...]]:
    """Return what an offer says, or a contract that runs; ``rise`` may be said without a price."""
    facts = _exactly({"has_quote": bool(offer), "has_quoted_indexation": rise is not None})
    prices: Mapping[str, Range | None] = {"quoted_price": None, "quoted_indexation": rise}
    if offer:
        rate = exchange_rate(scenario.company.money, factbook, offer.currency)
        prices = {**prices, **_money(offer, rate), "transactions": offer.transactions}
        facts |= _exactly(_switches(offer)) | _exactly(_times(offer))
        facts |= _by_role(offer, scenario.work.roles, rate)
    return facts | {name: (given(name, value or NONE),) for name, value in prices.items()}


def billing_facts(scenario: Scenario, factbook: Factbook) -> Facts:
    """Return how many people beyond need are billed where a managed service sells people.

    As for people who are lent: who bills time has the same reason to have more of it.
    """
    lent = factbook.practice.fact(SURPLUS, engagement=Engagement.STAFF_AUGMENTATION)
    return {
        (SURPLUS, Spot(engagement=option.engagement)): (lent,)
        for option, offer in scenario.offered.items()
        if offer.promises_people and not factbook.practice.has(SURPLUS, option.engagement)
    }


def ramp_planned(offer: Offer) -> tuple[float, float]:
    """Return the start of a ramp plan and its length as an even ramp with as much work, months."""
    if not offer.ramp:
        return 0.0, 0.0
    first = min(step.month for step in offer.ramp)
    heads = sum(step.heads for step in offer.ramp)
    mean = sum(step.month * step.heads for step in offer.ramp) / heads
    return first, 2 * (mean - first)


def unit_price(offer: Offer, line: Rate) -> Range:
    """Return the price of a month of one person, or of an hour, as the kind of the offer has it."""
    per, hours, day = per_of(offer, line), hours_of(offer, line) or 1, offer.hours_per_day or 1
    in_hours = {"hour": 1, "day": day, "month": hours}[per]
    wanted = hours if offer.kind == "seats" and per != "month" else 1
    if offer.kind == "seats" and per == "month":
        return line.rate
    return line.rate.times(wanted / in_hours)


def hours_of(offer: Offer, line: Rate | None) -> float:
    """Return the hours of one person that are billed in a month; 0 where nothing says it."""
    return (line and line.hours) or offer.hours_per_month or 0.0


def _exactly(values: Mapping[str, float]) -> dict[str, tuple[Fact, ...]]:
    return {name: (given_exactly(name, float(value)),) for name, value in values.items()}


def _switches(offer: Offer) -> dict[str, float]:
    """Return what kind of offer it is."""
    engagement, people = offer.option.engagement, offer.promises_people
    is_for_result = engagement not in {*WITHOUT_VENDOR, Engagement.STAFF_AUGMENTATION}
    return {
        "sells_output": not people,
        "is_a_fee": engagement == Engagement.EMPLOYER_OF_RECORD,
        "changes_in_hours": people and is_for_result,
        "has_ramp_plan": bool(offer.ramp),
    }


def _times(offer: Offer) -> dict[str, float]:
    """Return the terms of an offer that are numbers without a currency."""
    start, length = ramp_planned(offer)
    return {
        "planned_start": start,
        "planned_ramp": length,
        "minimum_term": offer.minimum_term or 0,
        "payment_delay": (offer.payment_days or 0) / DAYS_PER_YEAR.value,
    }


def _money(offer: Offer, rate: float) -> dict[str, Range | None]:
    """Return the prices and fees of the whole work, company currency."""
    written = {
        "quoted_price": offer.monthly_price,
        "transaction_price": offer.transaction_price,
        "transition_fee": offer.transition_fee,
        "exit_fee": offer.exit_fee,
    }
    found = {name: each and each.times(rate) for name, each in written.items()}
    return {**found, "minimum_share": offer.minimum_volume}


def _by_role(offer: Offer, roles: Sequence[RoleNeed], rate: float) -> dict[str, tuple[Fact, ...]]:
    """Return the lines of a card, one for each role; nothing where the output is sold."""
    found = [next(iter(rates_for(offer, role)), None) for role in roles]

    def priced(line: Rate | None, kind: str) -> Range:
        return unit_price(offer, line).times(rate) if line and offer.kind == kind else NONE

    by_role: Mapping[str, Callable[[Rate | None, RoleNeed], Range]] = {
        "seat_price": lambda line, _: priced(line, "seats"),
        "hourly_price": lambda line, _: priced(line, "hours"),
        "offered_heads": lambda line, role: Range.exactly(
            (line and line.heads) or role.heads_at_start
        ),
        "offered_hours": lambda line, _: Range.exactly(hours_of(offer, line)),
        "says_hours": lambda line, _: Range.exactly(float(hours_of(offer, line) > 0)),
    }
    return {
        name: tuple(given(name, of(*each)) for each in zip(found, roles, strict=True))
        for name, of in by_role.items()
    }
