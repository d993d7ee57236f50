"""How large the team is in each month, where its heads are stated by date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import fsum
from typing import Final

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.scenario.heads import HeadsByDate
from whowhere.model.scenario.work import Work

MONTHS: Final = 180
"""Months that a path is known for: the longest horizon that may be asked for."""
TOLD: Final = 0.1
"""From so large a difference between a team weighed by pay and by heads on, it is told."""
STEPS: Final = 6
"""So many steps are told one by one."""
ALIKE: Final = 1e-9
"""Share by which roles may miss each other's proportion: numbers are rounded."""


@dataclass(frozen=True)
class TeamPath:
    """The heads of each role in each month, and what one of each is paid at home."""

    start: dt.date
    heads: tuple[tuple[float, ...], ...]
    """By role, then by month."""
    pay: tuple[float, ...]
    """By role; only their proportions count."""

    @cached_property
    def people(self) -> tuple[float, ...]:
        """Heads of all roles together, by month."""
        return tuple(map(fsum, zip(*self.heads, strict=True)))

    @cached_property
    def size(self) -> tuple[float, ...]:
        """The team in each month over that of the start, each role weighed by its pay."""
        weighed = [
            fsum(heads * pay for heads, pay in zip(month, self.pay, strict=True))
            for month in zip(*self.heads, strict=True)
        ]
        return tuple(size / weighed[0] for size in weighed)

    @property
    def monthly(self) -> Mapping[str, tuple[float, ...]]:
        """The inputs of the model that stand month by month."""
        joining = (max(0.0, now - before) / now for before, now in pairwise(self.size))
        return {"planned_size": self.size, "planned_joiners": (0.0, *joining)}

    def month(self, at: int) -> str:
        """Return the name of a month, counted from 0."""
        years, month = divmod(self.start.month - 1 + at, 12)
        return f"{dt.date(self.start.year + years, month + 1, 1):%B %Y}"


def heads_by_month(work: Work) -> tuple[tuple[float, ...], ...]:
    """Return the heads of each role in each month; nothing where the team stays as it is."""
    if not work.is_by_date:
        return ()
    heads = tuple(
        role.heads.by_month(work.start, MONTHS)
        if isinstance(role.heads, HeadsByDate)
        else (role.heads_at_start,) * MONTHS
        for role in work.roles
    )
    return heads if any(len(set(role)) > 1 for role in heads) else ()


def likely_people(work: Work) -> tuple[float, ...]:
    """Return how many people do the work in each month of the horizon, as it is likely to grow."""
    months = work.horizon_months
    if by_month := heads_by_month(work):
        return tuple(map(fsum, zip(*by_month, strict=True)))[:months]
    rate = 1 + (work.growth.likely if work.growth else 0.0)
    return tuple(work.heads * rate ** (month / MONTHS_PER_YEAR.value) for month in range(months))


def team_path(work: Work, pay: Sequence[float]) -> TeamPath | None:
    """Return the team's path; ``None`` where it stays as it is. ``pay`` is by role, at home."""
    heads = heads_by_month(work)
    return TeamPath(work.start, heads, tuple(pay)) if heads else None


def path_notes(path: TeamPath, months: int, leave: float) -> Iterator[str]:
    """Say how large the team is when, by which size money goes, and where it shrinks too fast.

    ``months`` are those that are looked at; ``leave`` is the share who leave at home in a year.
    """
    yield _steps(path, months)
    yield from _proportions(path, months)
    fall, at = max((_fall(path, at), -at) for at in range(months))
    if fall > leave:
        yield (
            f"The work shrinks by {fall:.0%} within a year, to {path.month(-at)}, and {leave:.0%}"
            " leave at home: what it costs to dismiss the others is not counted."
        )


def _steps(path: TeamPath, months: int) -> str:
    """Say from which month on there are how many people; of many steps the first and the last."""
    people = path.people[:months]
    steps = [at for at in range(months) if at == 0 or people[at] != people[at - 1]]
    shown = steps if len(steps) <= STEPS else [steps[0], steps[-1]]
    said = ", ".join(f"{people[at]:g} from {path.month(at)}" for at in shown)
    return f"People at home by month: {said}{'' if shown == steps else ' on, in steps'}."


def _proportions(path: TeamPath, months: int) -> Iterator[str]:
    """Say that roles change in different proportion, and what that does where it is much."""
    by_heads = [people / path.people[0] for people in path.people[:months]]
    off = [size / heads - 1 for size, heads in zip(path.size, by_heads, strict=False)]
    if not any(abs(share) > ALIKE for share in off):
        return
    most = max(range(len(off)), key=lambda at: abs(off[at]))
    more = "more" if off[most] > 0 else "less"
    said = f", {abs(off[most]):.0%} {more} than by heads in {path.month(most)}"
    yield (
        "Roles change in different proportion: costs follow the team's size weighed by pay at"
        f" home{said if abs(off[most]) > TOLD else ''}."
    )


def _fall(path: TeamPath, at: int) -> float:
    """Return the share by which the team shrinks in the year up to a month."""
    before = max(0, at - int(MONTHS_PER_YEAR.value))
    return 1 - path.size[at] / path.size[before]
