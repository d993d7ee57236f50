"""The question ``seats``: how many people must be on duty to answer callers in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Arguments, Flag, Yes
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question

if TYPE_CHECKING:  # only who asks loads what answers
    from whowhere.model.queues.question import DeskQuestion
    from whowhere.model.queues.queue import Queue
    from whowhere.model.queues.relieved import RelievedAnswer


class SeatsArguments(Arguments):
    """How many people must be on duty to answer callers in time, and what callers then meet.

    Unless the agents are told, the fewest are found that answer the level, a share of all callers,
    80% unless said, within the time. Callers who have a patience give up (model a), others wait
    for ever (model c).

    Software that takes a part of the callers leaves fewer, who take longer, and some checking: the
    answer says both, without it and with it, from the least that it may save to the most.
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
    software: Annotated[
        str | None,
        Field(max_length=60, examples=["written contacts"],
              description="What software does that takes a part of the callers: agent assist,"
              " coding assistant, documents, voice, written contacts. Its figures are the program's"
              " unless you say yours."),
        Flag(metavar="KIND"),
    ] = None  # fmt: skip
    share_solved: Annotated[
        str | float | None,
        Field(examples=["45%"], description="Share of callers whom software serves alone: 45%,"
              " 30% to 60%."),
        Flag(metavar="SHARE"),
    ] = None  # fmt: skip
    work_saved: Annotated[
        str | float | None,
        Field(description="Of each that it serves, the share of people's work that is saved."),
        Flag(metavar="SHARE"),
    ] = None
    rest_harder: Annotated[
        str | float | None,
        Field(description="By how much longer the others take."),
        Flag(metavar="SHARE"),
    ] = None
    more_asked: Annotated[
        str | float | None,
        Field(description="By how much more is asked because asking is easy."),
        Flag(metavar="SHARE"),
    ] = None
    checked_share: Annotated[
        str | float | None,
        Field(description="Of what software solved, the share that people check."),
        Flag(metavar="SHARE"),
    ] = None
    assist_gain: Annotated[
        str | float | None,
        Field(description="By how much more people do in an hour whom software assists."),
        Flag(metavar="SHARE"),
    ] = None
    yes: Yes = False


def _answer(asked: SeatsArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.seats_asked import (
        SeatsAsked,
        require_meant_desk,
        seats_asked,
    )
    from whowhere.model.queues.software_figures import FIGURES

    del onlooker
    agents, level = (None if each is None else str(each) for each in (asked.agents, asked.level))
    words = SeatsAsked(
        asked.calls, asked.handle, agents, asked.within, level, asked.patience, asked.model,
        asked.software, {name: getattr(asked, name, None) for name in FIGURES},
    )  # fmt: skip
    question = seats_asked(words)
    if not asked.yes:
        require_meant_desk(question.desk)
    found = question.desk.answer()
    relieved = question.relieved(found)
    return _plain(question.desk, found) if relieved is None else _relieved(question.desk, relieved)


def _plain(desk: DeskQuestion, found: Queue) -> Answer:
    from whowhere.report.seats.document import near_document, seats_document
    from whowhere.report.seats.terminal import print_seats

    return Answer(
        lambda: near_document(desk, found),
        lambda console, _: print_seats(console, desk, found),
        lambda: [seats_document(found)],
    )


def _relieved(desk: DeskQuestion, found: RelievedAnswer) -> Answer:
    from whowhere.report.seats.document import relieved_document, relieved_rows
    from whowhere.report.seats.terminal import print_relieved

    return Answer(
        lambda: relieved_document(desk, found),
        lambda console, _: print_relieved(console, desk, found),
        lambda: relieved_rows(found),
    )


QUESTION = Question("seats", SeatsArguments, _answer)
