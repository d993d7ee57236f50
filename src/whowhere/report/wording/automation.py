"""What software does beside an option, for programs and in words."""

from __future__ import annotations

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

OF_SEATS = ("price_of_unit", "price_of_seat")


class RangeDocument(TypedDict):
    """A range: one future in ten lies below it, and one above."""

    low: float
    likely: float
    high: float


@with_config(ConfigDict(use_attribute_docstrings=True))
class SoftwareDocument(TypedDict):
    """What software does of an option's work: shares of what it is asked, prices."""

    kind: str
    price_per: str
    """What the price is for: a resolution, a minute, a seat a month."""
    share_solved: RangeDocument
    work_saved: RangeDocument
    assist_gain: RangeDocument
    price: RangeDocument | None
    seat_price: RangeDocument | None
    heads_left: float
    """People who are left once it does its whole share."""


def software_document(case: Case, heads_left: float) -> SoftwareDocument:
    """Return what software does beside people of whom so many are left.

    Shares of what it is asked; prices in company currency.
    """

    def said(name: str) -> RangeDocument:
        return _range(case.facts[name, Spot()][0].value)

    if case.software is None:
        raise ValueError("no software does anything in this case")
    unit, seat = (case.facts[name, Spot()][0].value for name in OF_SEATS)
    return {
        "kind": case.software.kind,
        "price_per": case.software.per,
        "share_solved": said("share_solved"),
        "work_saved": said("work_saved"),
        "assist_gain": said("assist_gain"),
        "price": _range(unit) if unit.high else None,
        "seat_price": _range(seat) if seat.high else None,
        "heads_left": rounded(heads_left),
    }


def automation_document(result: OptionResult, case: Case) -> SoftwareDocument | None:
    """Return what software does beside an option, people in the median; ``None`` without it."""
    if not result.option.automated:
        return None
    return software_document(case, result.steady.people.p50)


def automation_said(result: OptionResult, case: Case) -> Document:
    """Return the same as a key of an option's document, which only options with software have."""
    found = automation_document(result, case)
    return {} if found is None else {"automation": found}


def _range(value: Range) -> RangeDocument:
    return {
        "low": rounded(value.low),
        "likely": rounded(value.likely),
        "high": rounded(value.high),
    }
