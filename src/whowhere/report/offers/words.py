"""Sentences about vendors' offers on the same work."""

from __future__ import annotations

from math import isclose

from whowhere.decide.offers.levelling import Levelled, Levelling, Target
from whowhere.model.engagements import Engagement
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said

STEP_WORDS = {
    "card": "Price by the card",
    "hours": "Hours that people there work",
    "people": "Heads that the work needs",
    "beyond_need": "Surplus capacity, change requests",
    "besides": "Paid besides the price",
    "terms": "Minimum, payment terms",
    "transition": "Transition",
    "travel": "Travel",
    "oversight": "Oversight",
    "risk": "Risk",
    "exit": "Exit",
}
"""What each step of the bridge is called."""
TOTAL = "Cost on the same work"
FEE = Engagement.EMPLOYER_OF_RECORD
"""Whose price is a fee beside the people's pay."""
SAME = 0.005
"""Shares that are written as the same."""


def sentence(found: Levelling) -> str:
    """Say which offer costs least on the same work, and against our own price of it."""
    if not found.offers:
        return "No offer can be costed: " + "; ".join(_barred(found)) + "."
    best = found.offers[0]
    said = f"{_named(best, found)} costs least of {_counted(found)} on the same work"
    return f"{said}: {money(best.cost.mean, found.case.currency)} expected."


def levelled_sentences(found: Levelling) -> list[str]:
    """Say of every other offer how it stands against the best, by its card and on the work."""
    said = [_against(each, found.offers[0], found) for each in found.offers[1:]]
    fails = [f"{_named(each, found)} fails: {each.fails}." for each in found.offers if each.fails]
    return [capital(each) for each in (*said, *fails, *(f"{one}." for one in _barred(found)))]


def target_sentences(found: Levelling) -> list[str]:
    """Say at which price each offer would equal the best other offer, and the best of all."""
    said = []
    for each in found.offers:
        for target, whom in (
            (each.among_offers, "the best other offer"),
            (each.among_options, "the best other option"),
        ):
            if target:
                said.append(capital(_target(each, target, whom, found)))
    return list(dict.fromkeys(said))


def _target(each: Levelled, target: Target, whom: str, found: Levelling) -> str:
    against = f"{whom} ({target.against})"
    if target.factor is None:
        return f"{_named(each, found)} equals {against} at no price: what comes besides decides."
    month = money(each.card_month * target.factor, found.case.currency)
    change = target.factor - 1
    way = f"{whole_percent(abs(change))} {'above' if change > 0 else 'below'} what it asks"
    return f"{_named(each, found)} equals {against} at {month} a month by its card, {way}."


def _against(each: Levelled, best: Levelled, found: Levelling) -> str:
    """Say how an offer stands against the best: by its card too, where both are for as many.

    A fee beside pay is no price of the work.
    """
    one, other = _named(each, found), _named(best, found)
    on_work = f"{_than(each.cost.mean, best.cost.mean)} on the same work"
    is_fee = FEE in {each.option.engagement, best.option.engagement}
    if is_fee or not is_for_as_many(each, best):
        return f"{one} is {on_work} than {other}."
    by_card = _than(each.card_month, best.card_month)
    return f"{one} is {by_card} by its card than {other} and {on_work}."


def is_for_as_many(each: Levelled, other: Levelled) -> bool:
    """Whether two offers are for as many people, so that their prices can be compared."""
    return isclose(each.joining, other.joining)


def _named(each: Levelled, found: Levelling) -> str:
    """Return the vendor's name, or the option's where a vendor has made several offers."""
    vendors = [other.offer.vendor for other in found.offers]
    is_alone = bool(each.offer.vendor) and vendors.count(each.offer.vendor) == 1
    return each.offer.vendor if is_alone else option_said(each.option, found.case)


def _counted(found: Levelling) -> str:
    return f"{len(found.offers)} offers" if len(found.offers) > 1 else "the one offer"


def _than(one: float, other: float) -> str:
    """Say how much more one costs than another: ``9% cheaper``."""
    change = one / other - 1
    if abs(change) < SAME:
        return "at the same cost"
    return f"{whole_percent(abs(change))} {'more expensive' if change > 0 else 'cheaper'}"


def _barred(found: Levelling) -> list[str]:
    barred = found.barred.items()
    return [f"{id_} has no cost: {why or 'it is not compared'}" for id_, why in barred]


def cards_read(found: Levelling) -> list[str]:
    """Return what was understood of the rate cards."""
    return [line for each in found.offers for line in each.offer.read]
