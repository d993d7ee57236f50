"""Which costs arise under a vendor's offer: the lines of its option, as its kind and terms say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from whowhere.model.case_offer import CaseOffer
from whowhere.model.engagements import Engagement
from whowhere.model.ledger import (
    EXIT_FEE,
    FEES_OUT_OF_SEASON,
    IDLE_FEE,
    LEDGERS,
    SEASON_LEARNING,
    Line,
)
from whowhere.model.scenario.offers import UNNAMED, WITHOUT_VENDOR, Included, Offer
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario

SURPLUS = next(line for line in LEDGERS[Engagement.STAFF_AUGMENTATION] if line.id == "surplus")
PRICED = {
    Engagement.CONTRACTOR: "contractors",
    Engagement.EMPLOYER_OF_RECORD: "partner_fee",
}
"""The line that an offer prices, where it is not the vendor's price."""

OUT_OF_SEASON = (FEES_OUT_OF_SEASON.id, SEASON_LEARNING.id, IDLE_FEE.id)
"""The lines that have that price too, for what nobody does out of season."""

_LEFT_OUT: dict[Included, Line] = {
    "workplace": Line("workplace", "Workplace", "run", "site", "workplace_bill", "price_months"),
    "equipment": Line(
        "equipment", "Equipment and software", "run", "site", "equipment_bill", "price_months"
    ),
    "supporting": Line(
        "supporting", "Training, quality, planning, IT", "run", "people", "supporting_bill",
        "pay_months",
    ),
}  # fmt: skip
"""What is ours to pay where an offer does not include it."""
TRANSITION_FEE = Line("transition_fee", "Transition fee", "set_up", "changing_over",
                      "transition_charge", "at_contract_start")  # fmt: skip
MINIMUM = Line("minimum", "Minimum commitment billed", "run", "partner", "", "")
PAID_LATER = Line("paid_later", "Payment terms: credit until paid", "run", "partner", "", "")
TERM = Line("term", "Minimum commitment to the term's end", "leave", "leaving", "term_owed",
            "at_contract_end")  # fmt: skip
VISITS = frozenset({"visits", "first_travel"})


def case_offers(
    scenario: Scenario, options: Iterable[Option], rate_of: Callable[[str | None], float]
) -> dict[str, CaseOffer]:
    """Return the offers of a case by the ids of their options.

    ``rate_of`` gives the company's money for one unit of another.
    """
    return {
        option.id: _resolved(scenario.offered[option], scenario.company.money, rate_of)
        for option in options
        if option in scenario.offered
    }


def _resolved(offer: Offer, money: str, rate_of: Callable[[str | None], float]) -> CaseOffer:
    lines = offer_ledger(offer)
    return CaseOffer(
        vendor="" if offer.vendor == UNNAMED else offer.vendor,
        kind=offer.kind,
        valid_until=offer.valid_until,
        currency=offer.currency or money,
        rate=rate_of(offer.currency),
        service_credits=offer.service_credits,
        read=offer.read,
        lines=lines,
        price=priced(offer, lines),
    )


def offer_ledger(offer: Offer) -> tuple[Line, ...]:
    """Return the lines of an offer."""
    usual = tuple(_as_its_kind(offer, LEDGERS[offer.option.engagement]))
    return (*_in_scope(offer, usual), *_terms(offer, priced(offer, usual)))


def priced(offer: Offer, lines: Iterable[Line]) -> Line:
    """Return the line that an offer prices."""
    id_ = PRICED.get(offer.option.engagement, "vendor_price")
    return next(line for line in lines if line.id == id_)


def _as_its_kind(offer: Offer, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the usual lines: people beyond need are billed where people are sold."""
    for line in lines:
        if line.id == SURPLUS.id:
            continue
        is_fee = offer.option.engagement in PRICED and line.id in (
            PRICED[offer.option.engagement], *OUT_OF_SEASON,
        )  # fmt: skip
        is_indexed = is_fee and offer.indexation is not None
        yield replace(line, driver="contract_months") if is_indexed else line
        if line.id == "vendor_price" and offer.promises_people:
            yield replace(SURPLUS, driver=line.driver)


def _in_scope(offer: Offer, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines less what the price includes, and what it leaves out of the usual."""
    yield from (line for line in lines if not ("visits" in offer.scope and line.id in VISITS))
    if offer.option.engagement not in WITHOUT_VENDOR:
        yield from (line for name, line in _LEFT_OUT.items() if name not in offer.scope)


def _terms(offer: Offer, price: Line) -> Iterator[Line]:
    """Yield what the terms of an offer add; what they do not say adds nothing."""
    is_vendors = offer.option.engagement not in WITHOUT_VENDOR
    if offer.minimum_volume:
        amount = "minimum_top_up" if is_vendors else "minimum_for_people"
        yield replace(MINIMUM, amount=amount, driver=price.driver)
    if offer.payment_days:
        amount = "vendors_credit" if is_vendors else "peoples_credit"
        yield replace(PAID_LATER, amount=amount, driver=price.driver)
    if offer.transition_fee:
        yield TRANSITION_FEE
    if offer.minimum_term:
        yield TERM
    if offer.exit_fee:
        yield EXIT_FEE
