"""The question ``hours``: which working hours places share, day by day over a year."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Arguments, Flag, Line
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, File, Question

if TYPE_CHECKING:
    from whowhere.model.hours.answer import SharedHours


class HoursArguments(Arguments):
    """Show which working hours PLACES share, day by day over a real year.

    Clocks with daylight saving on all sides, weekends and public holidays of each country count.
    The first place is home: days are counted there. Each place is a country or a city.
    """

    in_order = ("places",)

    places: Annotated[
        tuple[Line, ...],
        Field(max_length=12, examples=[["Denver", "Manila"]], description="Two places or more."),
        Flag(metavar="PLACE PLACE...", is_word=True),
    ]
    date: Annotated[
        datetime.date | None,
        Field(description="First day of the year that is looked at (default: today)."),
        Flag(metavar="YYYY-MM-DD"),
    ] = None
    work: Annotated[
        str,
        Field(max_length=60, description="Working hours of the first place, on its own clock."),
        Flag(metavar="FROM-TO"),
    ] = "9-17"
    shift_abroad: Annotated[
        str | None,
        Field(max_length=60, examples=["14-22"],
              description="Working hours of the others, on their own clocks (as the first's)."),
        Flag(metavar="FROM-TO"),
    ] = None  # fmt: skip
    need: Annotated[
        str | float | None,
        Field(description="Hours a day that must be shared (default: 4)."),
        Flag(metavar="HOURS"),
    ] = None


def _answer(asked: HoursArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.hours_asked import HoursAsked, sites_asked
    from whowhere.model.hours.answer import shared_hours_of
    from whowhere.report.hours.document import hours_document
    from whowhere.report.hours.rows import hours_rows
    from whowhere.report.hours.scene import hours_data
    from whowhere.report.hours.terminal import print_hours
    from whowhere.report.media.scenes import draw

    del onlooker
    need = None if asked.need is None else str(asked.need)
    words = HoursAsked(
        asked.places, asked.date or datetime.date.today(), asked.work, asked.shift_abroad, need
    )
    sites, minutes = sites_asked(words)
    found = shared_hours_of(sites, minutes)
    return Answer(
        lambda: hours_document(found),
        lambda console, _: print_hours(console, found),
        lambda: hours_rows(found),
        lambda: {"hours": lambda: draw("hours", hours_data(found.sites, found.periods[0]))},
        {"ics": lambda: _calendar(found)},
    )


def _calendar(found: SharedHours) -> File:
    from whowhere.report.hours.calendar import hours_calendar, patterns
    from whowhere.report.hours.words import shift_said

    said = "; ".join(f"{site.name} {shift_said(site)}" for site in patterns(found))
    return File(hours_calendar(found, found.sites[0].span.first), said)


QUESTION = Question(
    "hours", HoursArguments, _answer, files={"ics": "the shift pattern abroad as a calendar"},
    example="whowhere hours Denver Manila --date 2027-03-14 --need 3",
)  # fmt: skip
