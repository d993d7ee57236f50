"""Pairwise judgements of criteria as CSV: how many times the row weighs more than the column."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Final

import numpy as np

from whowhere.model.decision_table.csv_form import BOUNDS, cut
from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import Fault, Faults, first_faults, nearest, one_of
from whowhere.quantities.ranges import Array
from whowhere.quantities.tables.opening import text_table
from whowhere.quantities.tables.table import ExportedTable
from whowhere.quantities.written_numbers import read_number

JUDGEMENT: Final = "a number above 0 or a fraction, such as 3 or 1/3; empty where its mirror stands"
ROUNDING: Final = 0.05
"""How far two mirrored judgements may be from 1 / each other: 1/8 is often written 0.13."""
SIZE_LIMIT: Final = 200


@dataclass(frozen=True, eq=False)
class Judgements:
    """A reciprocal matrix: ``matrix[i, j]`` is how many times i weighs more than j."""

    criteria: tuple[str, ...]
    matrix: Array
    rounded: bool = False
    """Whether mirrored judgements were rounded; the one above 1 was then taken as meant."""


def parse_pairwise(text: str, name: str, criteria: Sequence[str]) -> Judgements:
    """Return the judgements of a CSV text, as ``judgements_of`` does. Raises ``Faults``."""
    return judgements_of(text_table(text, "", name, BOUNDS), criteria)


def judgements_of(table: ExportedTable, criteria: Sequence[str]) -> Judgements:
    """Return the judgements of a table with the criteria in the first line and the first column.

    The order of the criteria is that of ``criteria``. An empty cell is filled with 1 over its
    mirror. Raises ``Faults`` for unknown or missing criteria, what is no judgement, empty pairs
    and pairs that are not the reverse of each other, with both cells named.
    """
    rows, name = [(row.line, row.cells) for row in table.rows], table.where()
    columns = rows[0][1][1:] if rows else ()
    lines = {row[0]: line for line, row in rows[1:]}
    written = {row[0]: cut(row[1:], len(columns)) for _, row in rows[1:]}
    faults = chain(
        _heading_faults("column", [(each, rows[0][0]) for each in columns], criteria, name),
        _heading_faults("row", [(row[0], line) for line, row in rows[1:]], criteria, name),
        (
            Fault(f"{name}:{line}", f"row of {row[0]}", f"of {len(row) - 1} values", "fewer")
            for line, row in rows[1:] if len(row) - 1 > len(columns)
        ),
    )  # fmt: skip
    if found := first_faults(faults, name):
        raise Faults(found)
    cells = {
        (row, column): cell
        for row, values in written.items()
        for column, cell in zip(columns, values, strict=True)
    }
    places = {row: f"{name}:{line}" for row, line in lines.items()}
    return _judgements(cells, criteria, places, name)


def _heading_faults(
    what: str, names: Sequence[tuple[str, int]], criteria: Sequence[str], where: str
) -> Iterator[Fault]:
    """Yield what is wrong with names, each with its line, that are to be all criteria once."""
    counts: Counter[str] = Counter()
    for count, line in names:
        counts[count] += 1
        at = f"{where}:{line}"
        if count not in criteria:
            yield Fault(at, what, shown(count), one_of(criteria), nearest(count[:40], criteria))
        elif counts[count] == 2:
            yield Fault(at, f"{what} {count}", "there twice", "each criterion once")
    for criterion in criteria:
        if criterion not in counts:
            yield Fault(where, f"{what} {criterion}", "missing", "each criterion of the table")


def _judgements(
    cells: dict[tuple[str, str], str],
    criteria: Sequence[str],
    places: dict[str, str],
    name: str,
) -> Judgements:
    faults = [
        Fault(places[row], f"{row} against {column}", shown(cell), JUDGEMENT)
        for (row, column), cell in cells.items()
        if cell and _judgement(cell) is None
    ]
    matrix = np.ones((len(criteria), len(criteria)))
    rounded = False
    for i, row in enumerate(criteria):
        own = cells[row, row]
        if own and _judgement(own) not in {1.0, None}:
            faults.append(Fault(places[row], f"{row} against itself", own, "1, or empty"))
        for j, column in enumerate(criteria[i + 1 :], start=i + 1):
            there, back = _judgement(cells[row, column]), _judgement(cells[column, row])
            if there is None and back is None:
                if not cells[row, column] and not cells[column, row]:
                    faults.append(_empty(row, column, places))
                continue
            if there and back and abs(there * back - 1) > ROUNDING:
                faults.append(_clash(row, column, cells, places))
            matrix[i, j], matrix[j, i] = mirrored(there, back)
            rounded |= bool(there and back and abs(there * back - 1) > 1e-9)
    if faults:
        raise Faults(first_faults(faults, name))
    return Judgements(tuple(criteria), matrix, rounded)


def mirrored(there: float | None, back: float | None) -> tuple[float, float]:
    """Return a judgement and its reverse, exact: the one of 1 or more is taken as meant."""
    if there is not None and (back is None or there >= 1):
        return there, 1 / there
    return (1 / back, back) if back is not None else (1.0, 1.0)


def _judgement(cell: str) -> float | None:
    try:
        number = float(Fraction(cell.replace(" ", ""))) if "," not in cell else read_number(
            cell, "share"
        )  # fmt: skip
    except (ValueError, ZeroDivisionError, OverflowError):  # of it UnreadNumber
        return None
    return number if number > 0 and math.isfinite(number) and math.isfinite(1 / number) else None


def _empty(row: str, column: str, places: dict[str, str]) -> Fault:
    key = f"{row} against {column}"
    return Fault(places[row], key, "missing on both sides", JUDGEMENT, do="Fill one of the two.")


def _clash(
    row: str, column: str, cells: dict[tuple[str, str], str], places: dict[str, str]
) -> Fault:
    there, back = cells[row, column], cells[column, row]
    key, given = f"{row} against {column}", f"{there}, but {column} against {row} is {back}"
    do = f"Mend one of the two cells (the other: {places[column]}), or empty one."
    return Fault(places[row], key, given, "two judgements that are 1 over each other", do=do)
