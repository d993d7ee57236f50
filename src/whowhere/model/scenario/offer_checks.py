"""Whether offers fit the work: each is told from the others and says all that its price needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pydantic_core import PydanticCustomError

from whowhere.facts.levels import level_of
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.offers import (
    OWN_PRICE,
    USUAL_SCOPE,
    WITHOUT_VENDOR,
    Offer,
    Rate,
)
from whowhere.model.scenario.paths import names_what_is_made_of_others
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.seen import seen_by
from whowhere.model.scenario.today import ANOTHER, IN_PARTS, RENEWED
from whowhere.model.scenario.work import RoleNeed, Work
from whowhere.quantities.faults import nearest, one_of
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_money import other_currency

RESERVED = frozenset({ANOTHER, IN_PARTS, RENEWED})
"""What stands in ids for today's vendor and others, and so names no vendor."""


def cannot_be_offered(offer: Offer) -> PydanticCustomError | None:
    """Say why nobody can make such an offer for the option; ``None`` where somebody can."""
    engagement = offer.option.engagement
    if engagement in OWN_PRICE:
        return refusal("an option that a vendor can offer", do="Give own pay in work.roles.")
    if engagement == Engagement.EMPLOYER_OF_RECORD and offer.kind != "seats":
        do = 'Write it under [[offers]] with kind = "seats" and rates = [{rate = 400}].'
        said = "a price for the output"
        return refusal("an employer of record's fee for each person and month", do=do, given=said)
    if engagement in WITHOUT_VENDOR and set(offer.scope) != set(USUAL_SCOPE):
        do = "Leave scope out: their workplaces are not the vendor's."
        return refusal("scope for what a vendor sells", do=do)
    return None


def offers_are_told_apart(company: Company, offers: Sequence[Offer]) -> Iterator[Misfit]:
    """Each offer of an option has a vendor's name of its own, and can be made."""
    rows = [each.row.at_home_in(company.home) for each in offers]
    counts = Counter[str]()
    for index, (offer, row) in enumerate(zip(offers, rows, strict=True)):
        counts[row.id] += 1
        if (
            offer.key in RESERVED
            or seen_by(offer.key).part
            or names_what_is_made_of_others(offer.key)
        ):
            error = refusal("a vendor's name", do=f"{offer.key} stands for something else here.")
            yield Misfit(("offers", index, "vendor"), offer.vendor, error)
        if counts[row.id] > 1:
            do = f'Tell them apart, as "{offer.vendor}, fixed price".'
            error = refusal("each offer of an option under a name of its own", do=do)
            yield Misfit(("offers", index, "vendor"), offer.vendor, error)
        if refused := cannot_be_offered(offer):
            yield Misfit(("offers", index, "option"), offer.option.id, refused)


def offers_fit_the_work(work: Work, offers: Sequence[Offer]) -> Iterator[Misfit]:
    """A rate card prices every role of the work, each once, and no other."""
    for index, offer in enumerate(offers):
        for at, rate in enumerate(offer.rates):
            if error := _odd_rate(offer, rate, work.roles):
                yield Misfit(("offers", index, "rates", at), _said(rate), error)
        if offer.rates:
            yield from _unpriced(work.roles, offer, index)


def offers_are_in_one_currency(company: Company, offers: Sequence[Offer]) -> Iterator[Misfit]:
    """Prices and fees are in the offer's currency, where somebody wrote one beside them."""
    for index, offer in enumerate(offers):
        asked = offer.currency or company.money
        for path, found in _money(offer):
            if found and (written := other_currency(found, asked)):
                accepted = f"{asked}, the offer's currency"
                do = f"Write it in {asked}, or give the offer its currency."
                error = refusal(accepted, do=do, given=f"in {written}")
                yield Misfit(("offers", index, *path), written, error)


def _money(offer: Offer) -> Iterator[tuple[Path, Range | None]]:
    for name in ("monthly_price", "transaction_price", "transition_fee", "exit_fee"):
        yield (name,), getattr(offer, name)
    for at, rate in enumerate(offer.rates):
        yield ("rates", at, "rate"), rate.rate


def _odd_rate(offer: Offer, rate: Rate, roles: Sequence[RoleNeed]) -> PydanticCustomError | None:
    """Say what is wrong with a line of a card."""
    if not any(prices(rate, role) for role in roles):
        names = [f"{role.role} ({role.grade.replace('_', ' ')})" for role in roles]
        near = nearest(rate.role or "", [role.role for role in roles])
        return refusal(f"a role of the work: {one_of(names)}", near)
    per = per_of(offer, rate)
    if per == "day" and offer.hours_per_day is None:
        do = "Say how many hours a day that is billed has: hours_per_day = 8."
        return refusal("hours_per_day beside a rate by the day", do=do)
    if (per == "month") != (offer.kind == "seats") and not (rate.hours or offer.hours_per_month):
        do = "Say how many hours are billed for one person in a month: hours_per_month = 150."
        return refusal(
            f'hours_per_month beside a rate by the {per} for kind = "{offer.kind}"', do=do
        )
    return None


def _unpriced(roles: Sequence[RoleNeed], offer: Offer, index: int) -> Iterator[Misfit]:
    for role in roles:
        found = rates_for(offer, role)
        named = f"{role.role} ({role.grade.replace('_', ' ')})"
        if not found:
            do = f"Ask {offer.vendor} for the rate of {named}, and add it."
            error = refusal("a rate for every role of the work", do=do, given=f"none for {named}")
            yield Misfit(("offers", index, "rates"), named, error)
        elif len(found) > 1:
            error = refusal("one rate for each role", do="Remove one.", given=f"two for {named}")
            yield Misfit(("offers", index, "rates"), named, error)


def rates_for(offer: Offer, role: RoleNeed) -> list[Rate]:
    """Return the lines of a card that price a role: the ones that say most of it."""
    found = [rate for rate in offer.rates if prices(rate, role)]
    most = max((_narrowness(rate) for rate in found), default=0)
    return [rate for rate in found if _narrowness(rate) == most]


def prices(rate: Rate, role: RoleNeed) -> bool:
    """Whether a line of a card is for a role: by its name, and by its level if it says one."""
    is_named = rate.role is None or rate.role.casefold() == role.role.casefold()
    return is_named and rate.level in {None, role.level or level_of(role.years or 0)}


def per_of(offer: Offer, rate: Rate) -> str:
    """Return what a line of a card is for: the hour, the day or the month."""
    return rate.per or ("month" if offer.kind == "seats" else "hour")


def _narrowness(rate: Rate) -> int:
    return 2 * (rate.role is not None) + (rate.level is not None)


def _said(rate: Rate) -> str:
    return " ".join(filter(None, (rate.role or "every role", rate.level)))
