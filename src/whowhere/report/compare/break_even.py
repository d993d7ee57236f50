"""Break-evens in words: between which team sizes, and over which horizons, an option costs less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from whowhere.decide.compare.break_even import MONTHS, PEOPLE, BreakEven, Crossing
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded


def break_even_sentence(found: BreakEven, names: Mapping[str, str]) -> str:
    """Say at which team sizes and over which horizons the option costs less that does now.

    Horizons by which one of them could not have started are none of these.

    ``names`` gives the options' names in running text, by id.
    """
    other = found.second if found.cheaper_now == found.first else found.first
    name = names[found.cheaper_now]
    return (
        f"{capital(name)} against {names[other]}: cheaper {_sizes(found)}, and {_horizons(found)}."
    )


def _sizes(found: BreakEven) -> str:
    whole = [Crossing(ceil(person.at), person.below, person.above) for person in found.people]
    if not whole:
        return f"at any size from {PEOPLE[0]:g} to {PEOPLE[-1]:,g} people"
    return f"{_spans(found.cheaper_now, whole)} people"


def _horizons(found: BreakEven) -> str:
    if not found.months:
        return f"over any horizon from {found.by_months[0].at:g} to {MONTHS[-1]} months"
    return f"over horizons {_spans(found.cheaper_now, found.months)} months"


def _spans(cheaper: str, crossings: Sequence[Crossing]) -> str:
    """Join the stretches in which an option costs less: ``from 8 to 76 and from 692``."""
    parts, start = [], ""
    for crossing in crossings:
        if crossing.above == cheaper:
            start = f"from {crossing.at:,g}"
            continue
        last = f"{crossing.at - 1:,g}"
        parts.append(f"{start} to {last}" if start else f"up to {last}")
        start = ""
    return " and ".join([*parts, start] if start else parts)


def break_even_document(found: BreakEven) -> Document:
    """Return the break-evens of two options as a document."""
    return {
        "options": [found.first, found.second],
        "cheaper_now": found.cheaper_now,
        "people": [_crossing(person) for person in found.people],
        "people_tested": [PEOPLE[0], PEOPLE[-1]],
        "months": [_crossing(month) for month in found.months],
        "months_tested": [found.by_months[0].at, found.by_months[-1].at],
    }


def _crossing(each: Crossing) -> Document:
    return {"at": rounded(each.at), "below": each.below, "above": each.above}
