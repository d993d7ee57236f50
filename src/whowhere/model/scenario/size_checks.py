"""Whether what is said of how much work there is over time fits together."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.scenario.heads import HeadsByDate
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.months import months_apart
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.work import Work


def heads_begin_with_the_work(work: Work) -> Iterator[Misfit]:
    """The first heads by month are those of the month in which the work begins."""
    for index, role in enumerate(work.roles):
        if isinstance(role.heads, HeadsByDate) and months_apart(work.start, role.heads.start):
            first = f"{work.start:%Y-%m}"
            error = refusal(
                f'heads from the start of the work on, the first for "{first}"',
                do=f"Write for {first} how many there are then, or move work.start.",
                given=f"heads from {role.heads.start:%Y-%m} on",
            )
            yield Misfit(("work", "roles", index, "heads"), role.role, error)


def size_is_said_once(work: Work) -> Iterator[Misfit]:
    """How much work there is follows from dates or from a rate, never from both."""
    if work.growth is not None and work.is_by_date:
        error = refusal(
            "growth, or heads by month, but not both",
            do="Remove growth, or write one number of heads for each role.",
            given="given beside heads by month",
        )
        yield Misfit(("work", "growth"), str(work.growth), error)
