"""What was understood of a table of demand, in one line for whoever gave it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from whowhere.model.staffing.exports.calendar import Calendar
from whowhere.model.staffing.exports.headings import Role, columns_of
from whowhere.model.staffing.exports.layout import Body, Layout
from whowhere.model.staffing.exports.week import TypicalWeek
from whowhere.model.staffing.week import WEEKDAYS

INTERVALS: Final = {30: "half-hours", 60: "hours", 15: "quarter-hours"}


def understood(calendar: Calendar, layout: Layout, body: Body, week: TypicalWeek) -> str:
    """Return what was read: intervals, days, columns, and what was left out or found out."""
    return f"{calendar.table.where()}: " + "; ".join(_parts(calendar, layout, body, week))


def _parts(calendar: Calendar, layout: Layout, body: Body, week: TypicalWeek) -> Iterator[str]:
    intervals = INTERVALS.get(week.interval, f"intervals of {week.interval} minutes")
    said = [f"read as {week.slots:,} {intervals} of {_days(week)}", _columns(layout)]
    if week.mean_handle is not None and layout.handle is not None:
        column = _column(layout, layout.handle)
        if layout.answered is not None:
            column += f" for each of {_column(layout, layout.answered)}"
        said.append(f"handle time {week.mean_handle:,.0f} s on average from {column}")
    yield ", ".join(filter(None, said))
    if week.interval > 30:
        yield "each hour counts half in both of its half-hours"
    yield from _left_out(layout, body)
    if calendar.zone is not None and calendar.has_zone:
        yield f"times with a zone brought to the clock of {calendar.zone.key}"
    if calendar.is_order_found:
        yield f"dates read with the {calendar.order.replace(' first', '')} first"
    if calendar.table.read_as:
        yield f"letters read as {calendar.table.read_as}"


def _column(layout: Layout, at: int) -> str:
    return f"{layout.heading.cell(at)!r} in column {at + 1}"


def _columns(layout: Layout) -> str:
    return "" if layout.is_wide else f"contacts from {_column(layout, layout.counted[0])}"


def _left_out(layout: Layout, body: Body) -> Iterator[str]:
    names = [repr(layout.heading.cell(at)) for at in layout.left_out]
    lines = [f"line {row.line}" for row in body.left_out]
    if names or lines:
        more = f" and {len(lines) - 3} more lines" if len(lines) > 3 else ""
        yield f"{', '.join([*names, *lines[:3]])}{more} left out as totals or remarks"
    sums = columns_of(layout.heading.cells, Role.HANDLES)
    if sums and layout.handle not in sums:
        yield f"{_column(layout, sums[0])} is no mean for each contact, and is not used"


def _days(week: TypicalWeek) -> str:
    """Say which days a table speaks of."""
    if len(week.days) == 1:
        return _one_day(week)
    open_ = [WEEKDAYS[day] for day in sorted(day for day in week.days if day is not None)]
    closed = [name for name in WEEKDAYS if name not in open_]
    said = f"{open_[0]} to {open_[-1]}" if _in_a_row(week) else ", ".join(open_)
    most = max(day.days for day in week.days.values())
    least = min(day.days for day in week.days.values())
    dates = f", {_day(week.dates[0])} to {_day(week.dates[-1])}" if week.dates else ""
    mean = f", the mean of {_range(least, most)} of each" if most > 1 else ""
    none = f", nobody on {' and '.join(closed)}" if closed else ""
    return f"{said}{dates}{mean}{none}"


def _range(least: int, most: int) -> str:
    return f"{most}" if least == most else f"{least} to {most}"


def _in_a_row(week: TypicalWeek) -> bool:
    known = sorted(day for day in week.days if day is not None)
    return known[-1] - known[0] == len(known) - 1


def _one_day(week: TypicalWeek) -> str:
    ((weekday, day),) = week.days.items()
    if len(week.dates) == 1:
        return _day(week.dates[0])
    if weekday is None:
        return "one day that it does not name"
    return f"{day.days} days, all {WEEKDAYS[weekday]}" if day.days > 1 else WEEKDAYS[weekday]


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
