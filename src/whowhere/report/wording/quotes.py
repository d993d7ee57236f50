"""What is said of vendors' offers: that they are quoted, what they sell, what became of such."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.case import Case
from whowhere.model.case_offer import CaseOffer
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import RENEWED
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent
from whowhere.report.wording.options import offered_by, option_said

KINDS = {
    "output": "the whole work for a price",
    "seats": "people by the month",
    "hours": "hours by a rate card",
    "transactions": "a price for each transaction",
}
"""What each kind of offer sells."""


def quote_sentence() -> str:
    """Say what checks found of claims, with who checked them."""
    from whowhere.facts.claims import claims, median_delivered  # noqa: PLC0415 - said of few offers

    found = claims()
    worse = sum(each.delivered < 0 for each in found)
    checkers = dict.fromkeys(each.origin.producer for each in found)
    return (
        f"A quote is a claim: of {len(found)} savings that were claimed and checked,"
        f" {whole_percent(median_delivered())} came in the median, and {worse} turned into a loss"
        f" ({', '.join(checkers)}). Checks are made where somebody doubts,"
        " so enter the quote as a range, and ask what it leaves out."
    )


def offers_said(case: Case) -> list[str]:
    """Say of each offer that it is one, what it sells, and till when it is valid."""
    return [
        _said(case, option, case.offers[option.id])
        for option in case.options
        if option.id in case.offers
    ]


def named_offers_said(case: Case) -> list[str]:
    """Say it of those that a vendor is named for: a quote stands in its option's own row.

    Of a quote it is said where it is paid for some of the people only.
    """
    offered = [each for each in case.options if each.id in case.offers]
    return [
        _said(case, option, offer)
        for option, offer in ((each, case.offers[each.id]) for each in offered)
        if offer.vendor or any(_beside_today(case, option, offer))
    ]


def quoted_notes(case: Case) -> list[str]:
    """Return all that is to be said beside offers; nothing where there is none."""
    return [*offers_said(case), quote_sentence()] if case.offers else []


def offer_rows(case: Case) -> list[Document]:
    """Return a row for each offer: who made it, for what, in which money, and till when."""
    return [
        _row(case, option, case.offers[option.id])
        for option in case.options
        if option.id in case.offers
    ]


def _row(case: Case, option: Option, offer: CaseOffer) -> Document:
    is_foreign = offer.currency != case.currency
    return {
        "vendor": offered_by(case, option) or "not named",
        "option": capital(option_said(option, case)),
        "sells": capital(KINDS[offer.kind]),
        "currency": f"{offer.currency}{f', rate of {case.as_of}' if is_foreign else ''}",
        "valid_until": _valid_until(case, offer) or "not said",
        "besides": [capital(said) for said in _besides(case, option, offer)],
    }


def _said(case: Case, option: Option, offer: CaseOffer) -> str:
    parts = [f"{capital(option_said(option, case))}: quoted, {KINDS[offer.kind]}"]
    if offer.currency != case.currency:
        parts.append(f"in {offer.currency}, at the rate of {case.as_of}")
    if offer.valid_until:
        parts.append(f"valid until {_valid_until(case, offer)}")
    parts += _besides(case, option, offer)
    return f"{'; '.join(parts)} ({option.id})."


def _valid_until(case: Case, offer: CaseOffer) -> str:
    """Return the last day of an offer, and whether it is over; nothing where none is said."""
    if not offer.valid_until:
        return ""
    lapsed = " and so has lapsed" if offer.valid_until < case.as_of else ""
    return f"{offer.valid_until.isoformat()}{lapsed}"


def _besides(case: Case, option: Option, offer: CaseOffer) -> Iterator[str]:
    if offer.service_credits:
        most = whole_percent(offer.service_credits.high)
        yield f"service credits of at most {most} of a price are not counted"
    yield from _beside_today(case, option, offer)


def _beside_today(case: Case, option: Option, offer: CaseOffer) -> Iterator[str]:
    """Say what becomes of what stands today: it goes on at its price, or ends as it was agreed."""
    if case.today is None or option.offer == RENEWED:
        return
    share = case.today.joining(option)
    if share < 1:
        joining, staying = whole_percent(share), whole_percent(1 - share)
        yield f"for the {joining} of the people who join: the {staying} there stay at today's price"
    if offer.vendor and case.today.does_some(offer.vendor):
        yield "a new contract: notice and an early end of today's with this vendor are counted"


def offer_document(case: Case, option: Option) -> Document | None:
    """Return who offers an option and on which terms; ``None`` at our own price."""
    offer = case.offers.get(option.id)
    if offer is None:
        return None
    credits_ = offer.service_credits
    return {
        "vendor": offer.vendor or None,
        "kind": offer.kind,
        "currency": offer.currency,
        "valid_until": offer.valid_until.isoformat() if offer.valid_until else None,
        "service_credits": rounded(credits_.high) if credits_ else None,
    }
