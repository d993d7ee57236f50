"""Whether what stands today fits the work: said once, and its parts make up the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from whowhere.model.scenario.company import Company
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.today import VENDORS, Today, TodayPart, heads_of
from whowhere.model.scenario.work import DO_WRITE_PARTS, TODAY, Work
from whowhere.quantities.faults import nearest, one_of

CLOSE_TO_THE_WHOLE: Final = 0.001
"""Share of a role's heads by which parts may miss it: shares are rounded."""


def today_is_said_once(work: Work, today: Today | None) -> Iterator[Misfit]:
    """Who does the work today stands in one place: work.today in short, or the table today."""
    if (work.today is None) == (today is None):
        given = "not said" if today is None else "said twice"
        do = "Keep one of the two." if today else f"Write it. {DO_WRITE_PARTS}"
        error = refusal(f"{TODAY}; or a table today", do=do, given=given)
        yield Misfit(("work", "today"), work.today, error)


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
    for role, heads in zip(
        work.roles, zip(*heads_of(parts, work.roles), strict=True), strict=False
    ):
        if abs(sum(heads) - role.heads) > CLOSE_TO_THE_WHOLE * role.heads:
            error = refusal(
                f"parts that have the {role.heads:g} heads of {role.role} between them",
                do="Leave out share and heads of one part: it has the rest.",
                given=f"parts with {sum(heads):g}",
            )
            yield Misfit(("today", "parts"), sum(heads), error)


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


def _repeated(options: Sequence[object]) -> Iterator[int]:
    """Yield the positions of options that stood there before."""
    return (index for index, option in enumerate(options) if option in options[:index])
