"""What another day of the figures changes, in words: for clients to whom it must be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from whowhere.decide.sweep.days import DayChange, days_beside
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.axis_names import AS_OF, SCENARIO
from whowhere.report.sweep.columns import axis_column
from whowhere.report.sweep.map_words import value_said
from whowhere.report.sweep.swept import Swept

TOLD: Final = 10
"""Points that are told one by one."""
NO_ANSWER: Final = "no answer"


def day_sentences(found: Swept) -> list[str]:
    """Say at which points the best option changes from day to day; nothing where there is one."""
    columns = [axis_column(axis.name) for axis in found.axes]
    if AS_OF not in columns:
        return []
    return [
        sentence
        for beside in days_beside(found.points, AS_OF, columns)
        for sentence in (
            f"With the figures of {beside.later} instead of {beside.earlier} the best option is"
            f" another one at {len(beside.changes):,} of {beside.points:,} points.",
            *_each(beside.changes, found.axes),
        )
    ]


def _each(changes: Sequence[DayChange], axes: Sequence[Axis]) -> Iterator[str]:
    for change in changes[:TOLD]:
        now, before = (_said(row) for row in (change.row, change.before))
        yield f"- {_where(change.row, axes)}: {now}, before {before}."
    if len(changes) > TOLD:
        yield f"- {len(changes) - TOLD:,} more; see the table of points."


def _said(row: Mapping[str, Any]) -> str:
    return str(row["best_name"] or NO_ANSWER)


def _where(row: Mapping[str, Any], axes: Sequence[Axis]) -> str:
    """Name a point: by its file and title where files are an axis, else by its values."""
    names = [axis.name for axis in axes if axis.name != AS_OF]
    said = [
        f"{row[SCENARIO]} ({row['title'] or 'no title'})" if name == SCENARIO
        else f"{name} {value_said(row[axis_column(name)])}"
        for name in names
    ]  # fmt: skip
    return ", ".join(said) or str(row["title"])
