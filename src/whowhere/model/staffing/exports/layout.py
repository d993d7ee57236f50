"""Where a table of demand has its heading, and what each of its cells then speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whowhere.model.staffing.exports.headings import (
    CONTACTS,
    Role,
    adds_up,
    columns_of,
    holds_hours,
    in_utc,
    role_of,
)
from whowhere.model.staffing.exports.moments import pieces_of
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import ExportedTable, Row

SEARCHED: Final = 40
"""Rows among which the heading is: exports begin with their title, filters and dates."""
WANTED: Final = (
    "a heading such as: date, time, offered, AHT (s); or: day, time, calls; or: time, Mon, Tue,"
    " Wed, Thu, Fri, Sat, Sun"
)
SURE_DAYS: Final = 3
SURE_TIMES: Final = 8
"""So many headings that are days, or times, are no dates of a title."""


@dataclass(frozen=True)
class Layout:
    """Which columns of a table say when, how many contacts, and how long one takes."""

    heading: Row
    moments: tuple[int, ...]
    """Columns that say when, row by row."""
    counted: tuple[int, ...]
    """Columns of contacts: one, or one for each day or time in the heading."""
    handle: int | None
    week: int | None
    left_out: tuple[int, ...] = ()
    """Columns of totals."""
    answered: int | None = None
    """A column of those who were answered, by whom the handle time is divided: it is their sum."""

    @property
    def is_wide(self) -> bool:
        """Whether the heading says days or times."""
        return any(_is_across(self.heading.cell(at)) for at in self.counted)


@dataclass(frozen=True)
class Entry:
    """One cell of contacts, with all that says when."""

    line: int
    when: tuple[str, ...]
    contacts: str
    handle: str = ""
    week: str = ""
    answered: str = ""
    """By how many the handle time is to be divided; empty where it is a mean."""


def layout_of(table: ExportedTable) -> Layout | None:
    """Return the layout of a table; ``None`` where no row is a heading. Raises ``Faults``."""
    first = table.rows[:SEARCHED]
    for row in first:
        if found := _long(row, table):
            return found
    rows = [(len(days), row) for row in first if (days := _across(row))]
    return _wide(max(rows, key=lambda each: each[0])[1], table) if rows else None


def _long(row: Row, table: ExportedTable) -> Layout | None:
    moments = columns_of(row.cells, Role.MOMENT)
    by_role = {role: columns_of(row.cells, role) for role in CONTACTS}
    counted = next((columns for columns in by_role.values() if columns), ())
    if not counted or not moments or _across(row):
        return None
    if len(counted) > 1:
        said = " and ".join(f"{row.cells[at]!r}" for at in counted)
        do = "Keep the one that counts everybody who called, or call it offered."
        fault = Fault(table.where(row.line), "columns", said, "one column of contacts", do=do)
        raise Faults([fault])
    found = Layout(row, moments, counted, _only(row, Role.HANDLE), _only(row, Role.WEEK))
    return found if found.handle is not None else _with_sums(found)


def _with_sums(layout: Layout) -> Layout:
    """Return a layout whose handle time is a sum for so many answered, where it says both once."""
    sums, answered = (
        columns_of(layout.heading.cells, role) for role in (Role.HANDLES, Role.ANSWERED)
    )
    if len(sums) != 1 or len(answered) != 1:
        return layout
    return replace(layout, handle=sums[0], answered=answered[0])


def _only(row: Row, role: Role) -> int | None:
    return next(iter(columns_of(row.cells, role)), None)


def _across(row: Row) -> tuple[int, ...]:
    """Return the columns of a row that are headed by days, or else by times."""
    days = _headed(row, is_day=True)
    times = _headed(row, is_day=False)
    if len(times) >= SURE_TIMES and len(times) > len(days):
        return times
    others = [cell for at, cell in enumerate(row.cells) if at not in days and cell]
    known = {Role.MOMENT, Role.TOTAL, Role.HANDLE}
    is_heading = all(role_of(cell) in known for cell in others)
    if len(days) >= SURE_DAYS or (days and is_heading and not _is_across(row.cell(0))):
        return days
    return ()


def _headed(row: Row, *, is_day: bool) -> tuple[int, ...]:
    """Return the columns whose heading is a day, or a time of day."""
    return tuple(
        at
        for at, cell in enumerate(row.cells)
        if cell and (pieces_of(cell).is_day if is_day else pieces_of(cell).is_time)
    )


def _is_across(cell: str) -> bool:
    return bool(cell) and (pieces_of(cell).is_day or pieces_of(cell).is_time)


def _wide(row: Row, table: ExportedTable) -> Layout:
    counted = _across(row)
    roles = {at: role_of(cell) for at, cell in enumerate(row.cells) if at not in counted}
    moments = tuple(at for at, role in roles.items() if role is Role.MOMENT or not row.cells[at])
    unknown = [
        at for at, role in roles.items() if role not in {Role.MOMENT, Role.TOTAL, Role.HANDLE}
        and row.cells[at]
    ]  # fmt: skip
    if roles.get(0) is Role.END:
        given, accepted = repr(row.cells[0]), "times at which intervals begin"
        do = "Write the beginnings, and call them time."
        raise Faults([Fault(table.where(row.line), "the heading", given, accepted, do=do)])
    if 0 in unknown:  # whatever it is called, the first column says when
        unknown.remove(0)
        moments = (0, *moments)
    if unknown:
        given = ", ".join(repr(row.cells[at]) for at in unknown[:3])
        accepted = "days, or times of day, and totals"
        do = f"Take them away, or write {WANTED}."
        raise Faults([Fault(table.where(row.line), "headings", given, accepted, do=do)])
    totals = tuple(at for at, role in roles.items() if role is Role.TOTAL)
    handle = next((at for at, role in roles.items() if role is Role.HANDLE), None)
    return Layout(row, moments[:3], counted, handle, None, totals)


@dataclass(frozen=True)
class Body:
    """What stands under the heading of a table."""

    entries: tuple[Entry, ...]
    left_out: tuple[Row, ...]
    """Rows of totals, and of remarks."""


def body_of(table: ExportedTable, layout: Layout) -> Body:
    """Return every cell of contacts, and the rows that hold none."""
    rows = [row for row in table.rows if row.line > layout.heading.line]
    left = tuple(row for row in rows if _is_total(row, layout) or _is_remark(row))
    lines = {row.line for row in left}
    kept = _filled_down([row for row in rows if row.line not in lines], layout)
    return Body(tuple(entry for row in kept for entry in _entries(row, layout)), left)


def _filled_down(rows: Sequence[Row], layout: Layout) -> list[Row]:
    """Return rows with what their column said last where they say nothing of when.

    Grouped reports name a day once, above or beside the first of its times.
    """
    last: dict[int, str] = {}
    filled = []
    for row in rows:
        last |= {at: row.cells[at] for at in layout.moments if row.cell(at)}
        cells = [
            cell or last.get(at, "")
            for at, cell in enumerate(row.cells + ("",) * (max(layout.moments, default=0) + 1))
        ]
        filled.append(Row(row.line, tuple(cells)) if any(map(row.cell, layout.moments)) else row)
    return filled


def _entries(row: Row, layout: Layout) -> Iterator[Entry]:
    said = tuple(
        f"{cell} UTC" if in_utc(layout.heading.cell(at)) and not pieces_of(cell).has_zone else cell
        for at in layout.moments
        if (cell := row.cell(at))
    )
    handle = "" if layout.handle is None else row.cell(layout.handle)
    week = "" if layout.week is None else row.cell(layout.week)
    answered = "" if layout.answered is None else row.cell(layout.answered)
    for at in layout.counted:
        head = (layout.heading.cell(at),) if layout.is_wide else ()
        yield Entry(row.line, (*said, *head), row.cell(at), handle, week, answered)


def hour_cells(layout: Layout, table: ExportedTable) -> tuple[str, ...]:
    """Return the cells whose heading says that bare numbers are hours of the day."""
    columns = [at for at in layout.moments if holds_hours(layout.heading.cell(at))]
    below = [row for row in table.rows if row.line > layout.heading.line]
    return tuple(dict.fromkeys(row.cell(at) for row in below for at in columns))


def _is_total(row: Row, layout: Layout) -> bool:
    """Tell whether a row adds up the others, by what it says instead of when."""
    said = [cell for at in (0, *layout.moments) if (cell := row.cell(at))]
    return any(map(adds_up, said)) and not any(map(_is_across, said))


def _is_remark(row: Row) -> bool:
    """Tell whether a row is a line of words under the table."""
    filled: Sequence[str] = [cell for cell in row.cells if cell]
    return len(filled) == 1 and len(row.cells) == 1 and not _is_across(filled[0]) and (
        " " in filled[0]
    )  # fmt: skip
