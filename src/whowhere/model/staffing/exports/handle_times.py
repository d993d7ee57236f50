"""Handle times of a column: seconds, minutes or ``mm:ss``, as its heading and its cells say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whowhere.model.staffing.exports.headings import handle_unit
from whowhere.model.staffing.exports.layout import Entry
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.table import ExportedTable

SHORTEST_S: Final = 15.0
LONGEST_S: Final = 7_200.0
"""A mean handle time without a unit is taken for seconds between these; else its unit is asked."""
ACCEPTED: Final = "seconds, minutes or mm:ss, with the unit in the heading: AHT (s), AHT (min)"
NONE: Final = frozenset({"", "-", "\u2013", "\u2014"})
"""What stands in a cell without a value."""
_CLOCK: Final = re.compile(r"(?:(\d+):)?(\d+):(\d\d)(?:[.,]\d+)?")
_UNITS: Final = re.compile(
    r"(?=.*\d)(?:(\d+)\s*h[a-z]*\.?)?\s*(?:(\d+(?:[.,]\d+)?)\s*m(?:in)?[a-z]*\.?)?"
    r"\s*(?:(\d+(?:[.,]\d+)?)\s*s[a-z]*\.?)?",
    re.IGNORECASE,
)
_PARTS: Final = (3_600.0, 60.0, 1.0)


def handle_seconds(
    entries: Sequence[Entry], contacts: Sequence[float], heading: str, table: ExportedTable
) -> list[float | None]:
    """Return the handle time of each entry in seconds, ``None`` where it has none.

    Without a unit, numbers are seconds if their mean over all contacts can be. Raises ``Faults``.
    """
    said = [_said(entry.handle) for entry in entries]
    bare = [entry for entry, time in zip(entries, said, strict=True)
            if time is None and entry.handle not in NONE]  # fmt: skip
    read = TableNumbers(table, [entry.handle for entry in bare], "handle time", ACCEPTED)
    unit = handle_unit(heading)
    found = [
        time if time is not None or entry.handle in NONE
        else read.number(entry.handle, entry.line) * (unit or 1.0)
        for entry, time in zip(entries, said, strict=True)
    ]  # fmt: skip
    found = _for_each(entries, found, table)
    mean = mean_handle(found, contacts)
    if mean is not None and not _is_sure(mean, is_said=unit is not None):
        given = f"{mean:,.0f} s on average in {heading!r}"
        do = "Say the unit in the heading; Excel's 4:30 is four hours and a half: write 0:04:30."
        raise Faults([Fault(table.where(), "handle time", given, ACCEPTED, do=do)])
    return found


def _for_each(
    entries: Sequence[Entry], times: Sequence[float | None], table: ExportedTable
) -> list[float | None]:
    """Return means: what is a sum is divided by those who were answered. Raises ``Faults``."""
    texts = [entry.answered for entry in entries if entry.answered not in NONE]
    read = TableNumbers(table, texts, "answered", "a number from 0")
    found: list[float | None] = []
    for entry, time in zip(entries, times, strict=True):
        count = 1.0 if entry.answered in NONE else read.number(entry.answered, entry.line)
        found.append(time / count if time is not None and count > 0 else None)
    return found


def mean_handle(times: Sequence[float | None], contacts: Sequence[float]) -> float | None:
    """Return the mean over all contacts with a handle time; ``None`` if there are none."""
    known = [(time, count) for time, count in zip(times, contacts, strict=True) if time and count]
    total = sum(count for _, count in known)
    return sum(time * count for time, count in known) / total if total else None


def _is_sure(mean: float, *, is_said: bool) -> bool:
    return (0 if is_said else SHORTEST_S) < mean <= LONGEST_S


def _said(cell: str) -> float | None:
    """Return seconds of a cell that says its units; ``None`` where it is a bare number or none."""
    match = _CLOCK.fullmatch(cell)
    if match is None and not cell.replace(".", "").replace(",", "").isdigit():
        match = _UNITS.fullmatch(cell) if cell else None
    if match is None:
        return None
    return sum(
        float((part or "0").replace(",", ".")) * unit
        for part, unit in zip(match.groups(), _PARTS, strict=True)
    )
