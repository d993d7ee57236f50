"""The question ``staff``: from demand to seats, shifts, heads and cost."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.decide.rostering.search_limits import WIDEST_GAP, SearchLimits
from whowhere.interfaces.questions.arguments import DoubtedArguments, Flag, Line
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, File, Question
from whowhere.interfaces.requests.sources import STAFFING


class StaffArguments(DoubtedArguments):
    """From demand to seats, shifts, heads and cost: who works when, and where.

    A file says what comes in over a week, what callers are promised, and which sites can answer
    under which rules. Contacts may stand in a table beside it, CSV or Excel, as a phone system
    exports it: csv = "calls.csv". The cheapest roster is found for each site alone, for all
    together, and for all without work by night; with proof of how much a better one could save at
    most. Software that takes a part of some contacts stands under them as [demand.automation]: the
    roster is for what it leaves, and the answer says how far that may be off.
    """

    sites: Annotated[
        tuple[Line, ...],
        Field(max_length=20, description="Only this site; several for several."),
        Flag("--site", "PLACE"),
    ] = ()
    gap: Annotated[
        float,
        Field(
            ge=0, le=WIDEST_GAP,
            description="Stop when no roster can be cheaper by more than this share.",
        ),
    ] = SearchLimits.gap  # fmt: skip
    no_nights: Annotated[bool, Field(description="Write out the roster without work by night.")] = (
        False
    )


def _answer(asked: StaffArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.staffing import staffed
    from whowhere.report.staff.calendar import roster_calendar
    from whowhere.report.staff.terminal import print_staffed

    del onlooker
    found = staffed(
        asked.about, asked.day, sites=asked.sites, gap=asked.gap, no_nights=asked.no_nights
    )
    return Answer(
        lambda: found.document,
        lambda console, _: print_staffed(console, found.shown, found.ways, found.problem),
        lambda: found.rows,
        files={"ics": lambda: File(roster_calendar(found.roster, asked.day))},
    )


QUESTION = Question(
    "staff", StaffArguments, _answer, STAFFING, files={"ics": "the shift pattern as a calendar"},
    example="whowhere staff --example support-volume --no-nights",
)  # fmt: skip
