"""A day of 24 hours, a row for each place: when it works, what is shared, when it is night."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from whowhere.model.hours.clocks_apart import Apart
from whowhere.model.hours.sites import DAY, HOUR, Site
from whowhere.report.hours.words import day_said

ALL, SOME, ONE, NIGHT, FREE = "█", "▓", "▒", "·", " "
MARKED_HOURS = 3
"""Hours between two marks on a place's clock."""
CELL, WIDE_CELL = 30, 60
"""Minutes that one letter stands for, and where the terminal is narrow."""


def chart_lines(sites: Sequence[Site], periods: Sequence[Apart], width: int) -> Iterator[Text]:
    """Yield a day for each way in which the clocks stand apart, in ``width`` columns."""
    seen: dict[tuple[int, ...], list[Apart]] = {}
    for period in periods:
        seen.setdefault(period.minutes, []).append(period)
    label = max(len(site.name) for site in sites) + 1
    cell = CELL if width >= label + DAY // CELL else WIDE_CELL
    for first, *again in seen.values():
        yield Text(_title(sites, first, again), style="bold")
        yield from _rows(sites, first, label, cell)
        yield Text()
    some = f" {SOME} several," if len(sites) > 2 else ""
    yield Text(
        f"{ALL} all work,{some} {ONE} one works, {NIGHT} night; the numbers are each place's own"
        f" hours. A letter is {cell} minutes.",
        style="dim",
    )


def _title(sites: Sequence[Site], first: Apart, again: Sequence[Apart]) -> str:
    others = zip(sites[1:], first.minutes[1:], strict=True)
    ahead = ", ".join(f"{site.name} {_signed(minutes)}" for site, minutes in others)
    why = f" ({', '.join(first.changed)})" if first.changed else ""
    later = "".join(f", again from {day_said(each.first)}" for each in again)
    return f"From {first.first:%a} {day_said(first.first)}{why}{later}: {ahead}"


def _signed(minutes: int) -> str:
    if not minutes:
        return "on the same clock"
    hours, rest = divmod(abs(minutes), HOUR)
    return f"{'+' if minutes > 0 else '-'}{hours}{f':{rest:02d}' if rest else ''} h"


def _rows(sites: Sequence[Site], period: Apart, label: int, cell: int) -> Iterator[Text]:
    """Yield two lines for each place: its hours of work, and its clock."""
    at_work = [
        [_is_at_work(site, minute + ahead) for minute in range(0, DAY, cell)]
        for site, ahead in zip(sites, period.minutes, strict=True)
    ]
    working = [sum(column) for column in zip(*at_work, strict=True)]
    for site, ahead, own in zip(sites, period.minutes, at_work, strict=True):
        row = Text(f"{site.name:<{label}}", no_wrap=True)
        for at, works in enumerate(own):
            local = at * cell + ahead
            letter = _letter(site, local, works=works, working=working[at], sites=len(sites))
            row.append(letter, style=_STYLES[letter])
        yield row
        yield Text(" " * label + _clock(ahead, cell), style="dim", no_wrap=True)


def _is_at_work(site: Site, local: int) -> bool:
    minute = local % DAY
    return any(site.work.start <= minute + turn < site.work.end for turn in (0, DAY))


def _letter(site: Site, local: int, *, works: bool, working: int, sites: int) -> str:
    if works:
        return ALL if working == sites else SOME if working > 1 else ONE
    hour = local % DAY / HOUR
    return NIGHT if site.night.hours_in(hour, hour + 1 / HOUR) else FREE


def _clock(ahead: int, cell: int) -> str:
    """Return the hours of a place's clock, a mark every few of them."""
    letters = [" "] * (DAY // cell + 1)
    for at in range(DAY // cell):
        local = (at * cell + ahead) % DAY
        if local % (MARKED_HOURS * HOUR) < cell and letters[at] == " ":
            for place, digit in enumerate(str(local // HOUR)):
                letters[at + place] = digit
    return "".join(letters).rstrip()


_STYLES = {ALL: "bold green", SOME: "green", ONE: "cyan", NIGHT: "dim", FREE: ""}
