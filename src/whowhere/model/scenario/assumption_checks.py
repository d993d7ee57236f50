"""Whether own values and correlations speak of something: an input, a place, a part, a move."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from pydantic_core import PydanticCustomError

from whowhere.model.scenario.assumptions import meaning, require_known
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.correlations import Correlation
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.seen import PartOrMove
from whowhere.model.scenario.today import ANOTHER, RENEWED, Today, parts_of
from whowhere.model.scenario.work import Work
from whowhere.quantities.faults import nearest, one_of
from whowhere.quantities.ranges import Range


def assumptions_have_meaning(
    company: Company,
    work: Work,
    places: Collection[str],
    assumptions: Mapping[str, Range],
    known: Collection[str],
) -> Iterator[Misfit]:
    """Every own value is the value of something, and of nothing twice."""
    seen: dict[str, str] = {}
    for written in assumptions:
        try:
            said = meaning(written, company.home, work.roles)
            require_known(written, said, known)
            _require_new(written, said.key, seen, "one value for each")
            require_compared(said.place, places)
        except PydanticCustomError as error:
            yield Misfit(("assumptions", written), written, error)


def assumptions_speak_of_parts(
    company: Company,
    work: Work,
    assumptions: Mapping[str, Range],
    today: Today | None,
    offers: Sequence[Offer],
) -> Iterator[Misfit]:
    """What is said of a part of today's way, or of a move, is said of one that there is."""
    parts, vendors = len(parts_of(today, work.today)), [offer.key for offer in offers]
    for written in assumptions:
        try:
            said = meaning(written, company.home, work.roles).seen
        except PydanticCustomError:
            continue  # told by what asks for its meaning
        if error := _not_there(said, parts, vendors):
            yield Misfit(("assumptions", written), written, error)


def correlations_have_meaning(
    company: Company,
    work: Work,
    places: Collection[str],
    correlations: Sequence[Correlation],
    known: Collection[str],
) -> Iterator[Misfit]:
    """Every correlated input is one of the model, and stands once in its statement."""
    for index, stated in enumerate(correlations):
        seen: dict[str, str] = {}
        for at, written in enumerate(stated.inputs):
            try:
                said = meaning(written, company.home, work.roles)
                require_known(written, said, known)
                _require_new(written, said._replace(role="").key, seen, "each input once")
                require_compared(said.place, places)
            except PydanticCustomError as error:
                yield Misfit(("correlations", index, "inputs", at), written, error)


def _require_new(written: str, key: str, seen: dict[str, str], accepted: str) -> None:
    """Refuse a second name for what has been named already."""
    if key in seen:
        raise refusal(accepted, do="Remove one.", given=f"the same as {seen[key]}")
    seen[key] = written


def require_compared(place: str, places: Collection[str]) -> None:
    """Refuse what is said of a place that has no part in the comparison."""
    if place and place not in places:
        do = f"Add {place} to options.places, or remove the line."
        raise refusal("a place that is compared", do=do, given=f"about {place}")


def _not_there(said: PartOrMove, parts: int, vendors: Sequence[str]) -> PydanticCustomError | None:
    """Say why there is no such part of today's way, or no such move; ``None`` where there is."""
    part = max(said.part, said.leaving, said.beside)
    if part > parts:
        accepted = f"a part from 1 to {parts}, as [[today.parts]] has them" if parts else "no part"
        return refusal(accepted, given=f"about part {part} of today's way")
    goals = sorted({ANOTHER, RENEWED, *vendors})
    if said.to and said.to not in goals:
        near = nearest(said.to, goals)
        do = "" if near else "Add the vendor's offer, or remove the line."
        accepted = one_of([f"to_{goal}" for goal in goals])
        return refusal(accepted, near and f"to_{near}", do, given=f"about a move to {said.to}")
    return None
