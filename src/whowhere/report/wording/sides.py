"""Which of two options is cheaper on which side of nil, as the axis of every tornado says it."""

from __future__ import annotations

from whowhere.decide.sensitivity.tornado import Tornado
from whowhere.model.case import Case
from whowhere.quantities.names import capital
from whowhere.report.wording.options import option_said


def cheaper_sides(found: Tornado, case: Case) -> dict[str, str]:
    """Return what stands below and above nil, where the second costs less and where it costs more.

    A tornado tells what its second option costs beyond its first.
    """
    first, second = (capital(option_said(each, case)) for each in (found.first, found.second))
    return {"cheaper_below": f"< {second} cheaper", "cheaper_above": f"{first} cheaper >"}
