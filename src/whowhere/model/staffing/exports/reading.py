"""A table of demand, from its file to a typical week, and what was understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from whowhere.model.scenario.heads import MOST_CONTACTS
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.staffing.exports.calendar import calendar_of
from whowhere.model.staffing.exports.handle_times import NONE, handle_seconds
from whowhere.model.staffing.exports.headings import Role, columns_of, zone_said_in
from whowhere.model.staffing.exports.layout import (
    WANTED,
    Entry,
    Layout,
    body_of,
    hour_cells,
    layout_of,
)
from whowhere.model.staffing.exports.plain import counts_rows, plain_week
from whowhere.model.staffing.exports.week import TypicalWeek, require_whole, typical_week
from whowhere.model.staffing.exports.words import understood
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.opening import opened
from whowhere.quantities.tables.table import Bounds, ExportedTable

BOUNDS: Final = Bounds("contacts by half-hour: CSV or Excel (.xlsx), up to 16 MB")
CONTACTS: Final = "a number from 0"
WINTER_AND_SUMMER: Final = (datetime(2026, 1, 1), datetime(2026, 7, 1))
"""Two days on which a clock has both of its names, whatever the year."""


@dataclass(frozen=True)
class DemandTable:
    """What a table says of the demand."""

    contacts: tuple[tuple[float, ...], ...]
    """Contacts of 48 half-hours, for seven days from Monday, or for one day alone."""
    handle: tuple[tuple[float, ...], ...]
    """Mean handle time in seconds, as many; empty where the table says none."""
    mean_handle: float | None
    """Seconds, over all contacts."""
    day: int | None
    """The weekday, Monday is 0, of a table of one day, where it is known."""
    said: str
    """What was understood, in one line."""

    @property
    def is_one_day(self) -> bool:
        """Whether the table holds one day, and not a week."""
        return len(self.contacts) == 1


def read_demand(path: Path, zone: ZoneInfo | None = None) -> DemandTable:
    """Return what a CSV or a workbook says of a week of demand.

    Columns are known by their headings, wherever they stand; ``zone`` is the clock that times in
    UTC are brought to. Raises ``Faults`` for what is not understood.
    """
    return read_tables(opened(path, BOUNDS), zone)


def read_tables(tables: Sequence[ExportedTable], zone: ZoneInfo | None = None) -> DemandTable:
    """Return what the first table that is one of demand says. Raises ``Faults``."""
    for table in tables:
        if not counts_rows(table) and (layout := layout_of(table)):
            return _read(table, layout, zone)
    for table in tables:
        if plain := plain_week(table):
            contacts, said = plain
            return DemandTable(contacts, (), None, None, said)
    first = tables[0]
    given = ", ".join(map(repr, first.rows[0].cells[:6]))[:90] if first.rows else "empty"
    line = first.rows[0].line if first.rows else None
    answered = first.rows and columns_of(first.rows[0].cells, Role.ANSWERED)
    do = "Who gave up is missing where only answered calls are counted." if answered else ""
    raise Faults([Fault(first.where(line), "the heading", given, WANTED, do=do)])


def _read(table: ExportedTable, layout: Layout, zone: ZoneInfo | None) -> DemandTable:
    _require_own_clock(table, layout, zone)
    body = body_of(table, layout)
    if not body.entries:
        do = "Export the rows too."
        raise Faults([Fault(table.where(), "the table", "without rows", WANTED, do=do)])
    calendar = calendar_of(table, body.entries, zone, hour_cells(layout, table))
    contacts = _contacts(table, body.entries)
    handles = _handles(table, layout, body.entries, contacts)
    week = typical_week(calendar, body.entries, contacts, handles)
    said = understood(calendar, layout, body, week)
    return _demand(week, table, said)


def _require_own_clock(table: ExportedTable, layout: Layout, zone: ZoneInfo | None) -> None:
    """Refuse times of a zone that the heading names, unless it is the demand's own.

    Raises ``Faults``.
    """
    own = {day.replace(tzinfo=zone).tzname() for day in WINTER_AND_SUMMER} if zone else set()
    for heading in map(layout.heading.cell, layout.moments):
        said = zone_said_in(heading)
        if said and said not in own:
            where, accepted = table.where(layout.heading.line), "the clock of the demand, or UTC"
            do = "Take the zone out of the heading if times are on the clock of the demand."
            raise Faults([Fault(where, "the heading", repr(heading), accepted, do=do)])


def _demand(week: TypicalWeek, table: ExportedTable, said: str) -> DemandTable:
    days = week.days
    if len(days) > 1:
        require_whole(week, table.where())
    known = [next(iter(days))] if len(days) == 1 else range(7)
    contacts = [days[day].contacts if day in days else (0.0,) * DAY_HALVES for day in known]
    mean = week.mean_handle
    handle = () if mean is None else tuple(
        days[day].handle if day in days else (mean,) * DAY_HALVES for day in known
    )  # fmt: skip
    return DemandTable(tuple(contacts), handle, mean, known[0] if len(days) == 1 else None, said)


def _contacts(table: ExportedTable, entries: Sequence[Entry]) -> list[float]:
    """Return the contacts of every entry; an empty cell holds none. Raises ``Faults``."""
    read = TableNumbers(table, [each.contacts for each in entries], "contacts", CONTACTS)
    found = [0.0 if each.contacts in NONE else read.number(each.contacts, each.line)
             for each in entries]  # fmt: skip
    wrong = [
        Fault(table.where(entry.line), "contacts", repr(str(entry.contacts)[:40]), CONTACTS)
        for entry, count in zip(entries, found, strict=True)
        if not 0 <= count <= MOST_CONTACTS or "%" in entry.contacts
    ]
    if wrong:
        raise Faults(wrong[:10])
    return found


def _handles(
    table: ExportedTable, layout: Layout, entries: Sequence[Entry], contacts: Sequence[float]
) -> list[float | None]:
    if layout.handle is None:
        return [None] * len(entries)
    return handle_seconds(entries, contacts, layout.heading.cell(layout.handle), table)
