"""A desk with software and without it, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.relieved import RelievedAnswer, RelievedDesk
from whowhere.model.queues.software import Software
from whowhere.report.media.terminal import percent, short
from whowhere.report.wording.software import (
    AS_LIKELY,
    MORE_WORK,
    NOBODY_TO_ASK,
    WITHOUT,
    as_many,
    at_end,
    condition,
    decides,
    row_name,
    share,
)


def relieved_sentences(question: DeskQuestion, found: RelievedAnswer) -> Iterator[str]:
    """Yield the answer, then what it turns on and what it leaves out."""
    rule, shown = (_people, _needed) if question.agents is None else (_met, _in_time)
    ends = [
        (shown(desk), desk.software)
        for desk in sorted(found.ends, key=lambda desk: desk.people)
        if desk.software
    ]
    turns = len({said for said, _ in ends}) > 1
    yield f"{rule(question, found)}{_range(found.decisive, ends) if turns else ''}."
    if found.figures.likely.work > 1:
        yield MORE_WORK
    if turns:
        yield decides(found.decisive, [found.figures])
    elif ends:
        yield as_many(found.decisive, *([software] for _, software in ends))
    if found.likely.queue is None:
        yield NOBODY_TO_ASK


def case_name(desk: RelievedDesk, decisive: str) -> str:
    """Say what is the case, in a row of a table."""
    if desk.software is None:
        return WITHOUT
    return AS_LIKELY if desk.case == "likely" else row_name(decisive, [desk.software])


def _range(decisive: str, ends: list[tuple[str, Software]]) -> str:
    """Say what it is at both ends of what decides."""
    said = (
        f"{shown} if {words(decisive, [software])}"
        for (shown, software), words in zip(ends, (condition, at_end), strict=True)
    )
    return f": {', '.join(said)}"


def _people(question: DeskQuestion, found: RelievedAnswer) -> str:
    """Say how many people keep the promise."""
    before, line = found.before, found.likely.queue
    if line is None:
        nobody = "With software nobody answers callers: it ends every contact alone"
        checking = short(found.likely.checking)
        return f"{nobody}; checking takes {checking} people" if found.likely.checking else nobody
    return (
        f"With software {_on_duty(found.likely.people)} instead of {before.agents:,}"
        f" {_answer(found.likely.people)} {share(question.level)} of callers who reach them within"
        f" {question.within_s:g} seconds"
    )


def _met(question: DeskQuestion, found: RelievedAnswer) -> str:
    """Say what callers meet where it is given who is on duty."""
    agents, before = found.before.agents, _in_time(found.without)
    return (
        f"With software {_on_duty(agents)} {_answer(agents)} {_in_time(found.likely)} of callers"
        f" who reach them within {question.within_s:g} seconds instead of {before}"
    )


def _on_duty(people: float) -> str:
    return f"{short(people)} {'person' if people == 1 else 'people'} on duty"


def _answer(people: float) -> str:
    return "answers" if people == 1 else "answer"


def _needed(desk: RelievedDesk) -> str:
    return short(desk.people) if desk.people else "nobody"


def _in_time(desk: RelievedDesk) -> str:
    return percent(desk.queue.answered_in_time) if desk.queue else "all"
