"""Whether what is said of how much work there is over time fits together."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.months import months_apart
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.work import Work


def steps_begin_with_the_work(work: Work) -> Iterator[Misfit]:
    """The first heads, or contacts, by month are those of the month in which the work begins."""
    for index, role in enumerate(work.roles):
        steps = role.by_date
        if steps and months_apart(work.start, steps.start):
            first, noun = f"{work.start:%Y-%m}", "heads" if role.heads else "contacts"
            error = refusal(
                f'{noun} from the start of the work on, the first for "{first}"',
                do=f"Write for {first} how many there are then, or move work.start.",
                given=f"{noun} from {steps.start:%Y-%m} on",
            )
            key = ("heads",) if role.heads else ("volume", "per_week")
            yield Misfit(("work", "roles", index, *key), role.role, error)


def size_is_said_once(work: Work) -> Iterator[Misfit]:
    """How much work there is follows from dates or from a rate, never from both."""
    if work.growth is not None and work.is_by_date:
        error = refusal(
            "growth, or heads and contacts by month, but not both",
            do="Remove growth, or write one number for each role.",
            given="given beside months",
        )
        yield Misfit(("work", "growth"), str(work.growth), error)
