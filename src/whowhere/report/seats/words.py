"""A desk with software and without it, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.relieved import RelievedAnswer, RelievedDesk
from whowhere.report.media.terminal import percent, short
from whowhere.report.wording.software import (
    MORE_WORK,
    NOBODY_TO_ASK,
    at_end,
    condition,
    decides,
    share,
)


def relieved_sentences(question: DeskQuestion, found: RelievedAnswer) -> Iterator[str]:
    """Yield the answer, then what it turns on and what it leaves out."""
    rule = _people if question.agents is None else _met
    ends = sorted(found.ends, key=lambda desk: desk.people)
    yield f"{rule(question, found)}{_range(question, found, ends)}."
    if found.figures.likely.work > 1:
        yield MORE_WORK
    if found.decisive:
        yield decides(found.decisive, [found.figures])
    if found.likely.queue is None:
        yield NOBODY_TO_ASK


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


def _range(question: DeskQuestion, found: RelievedAnswer, ends: list[RelievedDesk]) -> str:
    """Say what it is at both ends of what decides; nothing where nothing has a range."""
    shown = _in_time if question.agents else _needed
    said = [
        f"{shown(desk)} if {words(found.decisive, [desk.software])}"
        for desk, words in zip(ends, (condition, at_end), strict=False)
        if desk.software
    ]
    return f": {', '.join(said)}" if said else ""


def _on_duty(people: float) -> str:
    return f"{short(people)} {'person' if people == 1 else 'people'} on duty"


def _answer(people: float) -> str:
    return "answers" if people == 1 else "answer"


def _needed(desk: RelievedDesk) -> str:
    return short(desk.people) if desk.people else "nobody"


def _in_time(desk: RelievedDesk) -> str:
    return percent(desk.queue.answered_in_time) if desk.queue else "all"
