"""The question ``seats``: how many people must be on duty to answer callers in time."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Arguments, Flag, Yes
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question


class SeatsArguments(Arguments):
    """How many people must be on duty to answer callers in time, and what callers then meet.

    Unless the agents are told, the fewest are found that answer the level, a share of all callers,
    80% unless said, within the time. Callers who have a patience give up (model a), others wait
    for ever (model c).
    """

    in_order = ("calls", "handle")

    calls: Annotated[
        str,
        Field(max_length=60, examples=["720/h"], description="How many come: 720/h, 15 per min."),
        Flag(metavar="RATE"),
    ]
    handle: Annotated[
        str,
        Field(max_length=60, examples=["240s"], description="Mean time of one: 240s, 4 min."),
        Flag(metavar="TIME"),
    ]
    agents: Annotated[
        int | str | None,
        Field(description="People on duty; else the fewest that do."),
        Flag(metavar="NUMBER"),
    ] = None
    within: Annotated[
        str,
        Field(max_length=60, description="Time in which callers are to be answered."),
        Flag(metavar="TIME"),
    ] = "20s"
    level: Annotated[
        str | float | None,
        Field(examples=["80%"], description="Share of callers to answer in time: 0.8, 80%."),
        Flag(metavar="SHARE"),
    ] = None
    patience: Annotated[
        str | None,
        Field(max_length=60, description="Mean time after which a caller gives up."),
        Flag(metavar="TIME"),
    ] = None
    model: Annotated[
        str | None,
        Field(max_length=10, examples=["c"],
              description="Callers cannot wait (b), wait (c), give up (a)."),
        Flag(metavar="b|c|a"),
    ] = None  # fmt: skip
    yes: Yes = False


def _answer(asked: SeatsArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.seats_asked import SeatsAsked, desk_asked, require_meant_desk
    from whowhere.report.seats.document import seats_document
    from whowhere.report.seats.terminal import print_seats

    del onlooker
    agents, level = (None if each is None else str(each) for each in (asked.agents, asked.level))
    words = SeatsAsked(
        asked.calls, asked.handle, agents, asked.within, level, asked.patience, asked.model
    )
    desk = desk_asked(words)
    if not asked.yes:
        require_meant_desk(desk)
    found = desk.answer()
    return Answer(
        lambda: seats_document(found),
        lambda console, _: print_seats(console, desk, found),
        lambda: [seats_document(found)],
    )


QUESTION = Question("seats", SeatsArguments, _answer)
