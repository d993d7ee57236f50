"""What software does beside an option, for programs and in words."""

from __future__ import annotations

from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

OF_SEATS = ("price_of_unit", "price_of_seat")


def automation_document(result: OptionResult, case: Case) -> Document | None:
    """Return what software does beside an option; ``None`` where it does nothing.

    Shares of what it is asked; prices in company currency; people in the median.
    """
    if not result.option.automated:
        return None

    def said(name: str) -> Document:
        return _range(case.facts[name, Spot()][0].value)

    unit, seat = (case.facts[name, Spot()][0].value for name in OF_SEATS)
    return {
        "kind": case.software,
        "share_solved": said("share_solved"),
        "work_saved": said("work_saved"),
        "assist_gain": said("assist_gain"),
        "price": _range(unit) if unit.high else None,
        "seat_price": _range(seat) if seat.high else None,
        "heads_left": rounded(result.steady.people.p50),
    }


def automation_said(result: OptionResult, case: Case) -> Document:
    """Return the same as a key of an option's document, which only options with software have."""
    found = automation_document(result, case)
    return {} if found is None else {"automation": found}


def _range(value: Range) -> Document:
    return {name: rounded(getattr(value, name)) for name in ("low", "likely", "high")}
