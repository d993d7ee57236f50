"""What software makes of a week of demand, in words and for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.staffing.needs import Needs
from whowhere.model.staffing.relieved_needs import RelievedNeeds
from whowhere.quantities.names import listed
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.software import (
    AS_LIKELY,
    MORE_WORK,
    NOBODY_TO_ASK,
    WITHOUT,
    as_many,
    at_end,
    condition,
    decides,
    known_of,
    row_name,
    software_document,
)


def relieved_sentences(found: RelievedNeeds) -> Iterator[str]:
    """Yield how much is left for people, what that turns on, and what it leaves out."""
    ends = sorted(found.ends, key=lambda end: end[1].hours)
    hours = [f"{needs.hours:,.0f}" for _, needs in ends]
    turns = len({*hours}) > 1
    said = [
        f"{each} if {words(found.decisive, found.at(end))}"
        for each, (end, _), words in zip(hours, ends, (condition, at_end), strict=False)
    ]
    known = f": {', '.join(said)}" if turns else ""
    yield (
        f"With software the week takes {found.likely.hours:,.0f} hours of people at work instead of"
        f" {found.without.hours:,.0f}{known}."
    )
    if found.likely.work.sum() > found.without.work.sum():
        yield MORE_WORK
    if turns:
        yield decides(found.decisive, found.software.values())
    elif ends:
        yield as_many(found.decisive, found.at("low"), found.at("high"))
    if found.alone:
        yield f"Software ends every contact of {listed(found.alone)} alone. {NOBODY_TO_ASK}"


def cases(found: RelievedNeeds) -> Iterator[tuple[str, Needs]]:
    """Yield the week in each case, with what the case is called."""
    yield WITHOUT, found.without
    yield AS_LIKELY, found.likely
    for end, needs in found.ends:
        yield row_name(found.decisive, found.at(end)), needs


def software_notes(found: RelievedNeeds) -> Iterator[str]:
    """Yield what is known of the software that takes a part of each kind of contacts."""
    for name, figures in found.software.items():
        yield f"{name}: {known_of(figures)}"


def relieved_document(found: RelievedNeeds) -> Document:
    """Return what is known of software, and the week in each case."""
    names = ("without", "likely", *(end for end, _ in found.ends))
    return {
        "of": [{"name": name, **software_document(each)} for name, each in found.software.items()],
        "sentences": list(relieved_sentences(found)),
        "decisive": found.decisive or None,
        "cases": [
            {"case": name, "said": said, **_week(needs)}
            for name, (said, needs) in zip(names, cases(found), strict=True)
        ],
    }


def _week(needs: Needs) -> Document:
    return {
        "contacts_per_week": rounded(needs.contacts),
        "hours_at_work": rounded(needs.hours),
        "waiting_hours": rounded(needs.waiting_hours),
        "seats_at_most": int(needs.seats.max()),
    }


def seats_by_case(found: RelievedNeeds, half: int) -> Document:
    """Return the seats of a half-hour without software, and at both ends of its range."""
    weeks = (("without software", found.without), *found.ends)
    return {f"seats_needed {case}": int(needs.seats[half]) for case, needs in weeks}
