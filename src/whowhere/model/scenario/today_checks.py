"""Whether what stands today fits the work: said once, and its parts make up the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import Quote
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.shares import CLOSE_TO_THE_WHOLE
from whowhere.model.scenario.today import (
    Contract,
    Today,
    TodayPart,
    heads_of,
    own_heads_at_home,
    parts_of,
)
from whowhere.model.scenario.work import BY_ATTRITION, DO_WRITE_PARTS, TODAY, Work
from whowhere.quantities.faults import nearest, one_of

MOVED: Final = ("ramp", "transition_fee")
"""What an offer says of work that has still to come."""


def today_is_said_once(work: Work, today: Today | None) -> Iterator[Misfit]:
    """Who does the work today stands in one place: work.today in short, or the table today."""
    if (work.today is None) == (today is None):
        given = "not said" if today is None else "said twice"
        do = "Keep one of the two." if today else f"Write it. {DO_WRITE_PARTS}"
        error = refusal(f"{TODAY}; or a table today", do=do, given=given)
        yield Misfit(("work", "today"), work.today, error)


def who_leaves_is_ours(company: Company, work: Work, today: Today | None) -> Iterator[Misfit]:
    """Only people of the company's own at home can go by attrition: nobody else's are counted."""
    own = own_heads_at_home(parts_of(today, work.today), work.roles, company.home)
    if work.release == BY_ATTRITION and own < work.heads:
        do = "Remove it: notice and the law there say how long others stay."
        accepted = 'release = "redundancy" where others than your own at home do the work'
        error = refusal(accepted, do=do)
        yield Misfit(("work", "release"), work.release, error)


def parts_make_up_the_work(company: Company, work: Work, today: Today | None) -> Iterator[Misfit]:
    """The parts of today's way are told apart, and have the heads of the work between them."""
    parts = today.parts if today else ()
    options = [part.option.at_home_in(company.home) for part in parts]
    for index in _repeated(options):
        error = refusal("each option once", do="Add the two parts together.")
        yield Misfit(("today", "parts", index, "option"), parts[index].option.id, error)
    rest = [index for index, part in enumerate(parts) if part.has_the_rest]
    for index in rest[1:]:
        error = refusal("one part at most without share and heads", do="Say the share of this one.")
        yield Misfit(("today", "parts", index), parts[index].option.id, error)
    yield from _unknown_roles(work, parts)
    yield from _parts_have_work(work, parts)
    for role, heads in zip(
        work.roles, zip(*heads_of(parts, work.roles), strict=True), strict=False
    ):
        whole = role.heads_at_start
        if abs(sum(heads) - whole) > CLOSE_TO_THE_WHOLE * whole:
            error = refusal(
                f"parts that have the {whole:g} heads of {role.role} between them",
                do="Leave out share and heads of one part: it has the rest.",
                given=f"parts with {sum(heads):g}",
            )
            yield Misfit(("today", "parts"), sum(heads), error)


def _parts_have_work(work: Work, parts: Sequence[TodayPart]) -> Iterator[Misfit]:
    """Each part does some of the work, and how much is known: it stands so today."""
    for index, (part, heads) in enumerate(zip(parts, heads_of(parts, work.roles), strict=True)):
        if part.share is not None and not part.share.is_exact:
            error = refusal("one share, such as 40%", do="Write what it is today.")
            yield Misfit(("today", "parts", index, "share"), str(part.share), error)
        if not any(heads):
            error = refusal("a part with some of the work", do="Remove it.", given="without any")
            yield Misfit(("today", "parts", index), part.option.id, error)


def _unknown_roles(work: Work, parts: Sequence[TodayPart]) -> Iterator[Misfit]:
    """Refuse heads of a role that the work does not have, and shares beside heads."""
    names = [name for role in work.roles for name in (role.role, role.key)]
    for index, part in enumerate(parts):
        if part.share is not None and part.heads is not None:
            error = refusal("share, or heads, but not both", do="Remove one.", given="given both")
            yield Misfit(("today", "parts", index), part.option.id, error)
        for name in part.heads or {}:
            if name not in names:
                error = refusal(f"a role of the work: {one_of(names)}", nearest(name, names))
                yield Misfit(("today", "parts", index, "heads", name), name, error)


def prices_are_vendors(today: Today | None) -> Iterator[Misfit]:
    """Only a vendor has a price for the work; own people, partners and contractors have pay."""
    for index, part in enumerate(today.parts if today else ()):
        if part.price_per_month is not None and part.option.engagement not in VENDORS:
            do = "Say what people earn there under [assumptions], such as PL.pay.developer = 40000."
            error = refusal(f"a price of {one_of(sorted(VENDORS))}", do=do)
            path: Path = ("today", "parts", index, "price_per_month")
            yield Misfit(path, part.option.id, error)


def terms_are_of_their_kind(today: Today | None) -> Iterator[Misfit]:
    """Only a vendor's contract is counted, and only workplaces of the company's own are empty."""
    for index, part in enumerate(today.parts if today else ()):
        at, engagement = ("today", "parts", index), part.option.engagement
        if part.contract != Contract() and engagement not in VENDORS:
            do = "Remove it: until their work has moved they are paid, beyond that as the law asks."
            error = refusal(f"a contract of {one_of(sorted(VENDORS))}", do=do)
            yield Misfit((*at, "contract"), part.option.id, error)
        if part.lease_months is not None and engagement is not Engagement.OWN_STAFF:
            do = "Remove it: only their own employer's workplaces stand empty."
            error = refusal("lease_months of own_staff", do=do)
            yield Misfit((*at, "lease_months"), part.option.id, error)


def dates_are_in_order(work: Work, today: Today | None) -> Iterator[Misfit]:
    """What stands today has begun; what is owed to the end of a term has an end to come."""
    for index, part in enumerate(today.parts if today else ()):
        at: Path = ("today", "parts", index)
        if part.since is not None and part.since > work.start:
            accepted = f"a day not after {work.start}, the start of the work"
            yield Misfit((*at, "since"), part.since, refusal(accepted, do="Leave it out."))
        if part.option.engagement in VENDORS:
            yield from _owed_without_a_term(part.contract, work, at)


def _owed_without_a_term(contract: Contract, work: Work, at: Path) -> Iterator[Misfit]:
    """Refuse what is owed to the end of a term, or for ending it, where no term is left."""
    if contract.ends is not None and contract.ends > work.start:
        return
    for name in ("termination_fee", "minimum"):
        if getattr(contract, name) is not None:
            accepted = f"{name} beside ends, a day after {work.start}, the start of the work"
            given = f"with a term that ended on {contract.ends}" if contract.ends else "alone"
            do = "Say when its term is over; remove this if it runs until notice."
            yield Misfit((*at, "contract", name), None, refusal(accepted, do=do, given=given))


def renewal_is_said_once(
    company: Company, today: Today | None, quotes: Sequence[Quote], offers: Sequence[Offer]
) -> Iterator[Misfit]:
    """What today's one vendor asks for going on is one price, and nothing of its work moves."""
    if today is None or len(today.parts) != 1:
        return
    part = today.parts[0]
    stands = part.option.at_home_in(company.home)
    key = offer_key(part.vendor or "")
    made = [
        at
        for at, each in enumerate(offers)
        if key == each.key and each.option.at_home_in(company.home) == stands
    ]
    for index, quote in enumerate(quotes):
        if made and quote.option.at_home_in(company.home) == stands:
            do = f"Remove it, or the offer of {part.vendor}."
            error = refusal("one price for going on as today", do=do, given="said twice")
            yield Misfit(("quotes", index, "option"), quote.option.id, error)
    for at in made:
        for name in MOVED:
            if getattr(offers[at], name):
                do = "Remove it: the work stays where it is. What is paid once goes into the price."
                error = refusal(f"no {name} where today's vendor goes on", do=do, given="said")
                yield Misfit(("offers", at, name), None, error)


def _repeated(options: Sequence[object]) -> Iterator[int]:
    """Yield the positions of options that stood there before."""
    return (index for index, option in enumerate(options) if option in options[:index])
