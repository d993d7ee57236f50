"""From a table as written to a checked one, or to every fault at once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from whowhere.model.decision_table.table import (
    ALTERNATIVE_LIMIT,
    CRITERION_LIMIT,
    DecisionTable,
)
from whowhere.model.decision_table.written import Stated, WrittenTable
from whowhere.model.scenario.table import LINE_LIMIT, is_one_line
from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import FAULT_LIMIT, Fault, Faults, first_faults, nearest, one_of

SMALLEST: Final = 1e-50
"""The smallest size of a value beside zero; the largest is 1 over it."""
NUMBER: Final = "a number such as 3.5, up to 1e50, without a unit"
BETTER: Final = {
    "max": True, "maximise": True, "maximize": True, "benefit": True, "higher": True, "1": True,
    "+1": True, "1.0": True,
    "min": False, "minimise": False, "minimize": False, "cost": False, "lower": False,
    "-1": False, "-1.0": False,
}  # fmt: skip
"""Words for which way is better; more is better where true."""


class Matched(NamedTuple):
    """What was said of one criterion."""

    at: int | str
    """Its position or name in what was written."""
    criterion: str
    value: object


def checked(written: WrittenTable) -> DecisionTable:
    """Return the table. Raises ``Faults`` with the first mistakes.

    Weights that were not written are equal; they need not sum to 1.
    """
    _require_size(written)
    criteria, alternatives = names_of(written), _alternatives(written)
    faults = [*_name_faults(written, criteria, alternatives)]
    matrix = _matrix(written, criteria, alternatives, faults)
    directions = written.directions or Stated([], "directions")
    maximise = [
        _direction(each, directions, faults) for each in matched(directions, criteria, faults, None)
    ]
    weights = _weights(written.weights, criteria, faults)
    if faults:
        raise Faults(first_faults(faults, written.source))
    return DecisionTable(
        alternatives=alternatives,
        criteria=criteria,
        maximise=np.array(maximise, dtype=np.bool_),
        weights=weights,
        matrix=matrix,
        rows_at=tuple(written.where("matrix", row) for row in range(len(alternatives))),
        sheet=written.sheet,
    )


def _require_size(written: WrittenTable) -> None:
    rows, columns = len(written.rows), max((len(row) for row in written.rows), default=0)
    for count, limit, least, what in (
        (rows, ALTERNATIVE_LIMIT, 2, "alternatives"), (columns, CRITERION_LIMIT, 1, "criteria")
    ):  # fmt: skip
        if not least <= count <= limit:
            accepted = f"{least} to {limit:,} {what}"
            do = "Rank a part of it." if count > limit else ""
            given = f"of {count:,} {what if count != 1 else what.removesuffix('s')}"
            raise Faults([Fault(written.source, "the table", given, accepted, do=do)])


def names_of(written: WrittenTable) -> tuple[str, ...]:
    """Return the names of the criteria; without names they are C1, C2 and so on."""
    if written.criteria is None:
        columns = max((len(row) for row in written.rows), default=0)
        return tuple(f"C{count + 1}" for count in range(columns))
    return tuple(map(_name, written.criteria))


def _alternatives(written: WrittenTable) -> tuple[str, ...]:
    if written.alternatives is None:
        return tuple(f"A{count + 1}" for count in range(len(written.rows)))
    return tuple(map(_name, written.alternatives))


def _name(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _name_faults(
    written: WrittenTable, criteria: Sequence[str], alternatives: Sequence[str]
) -> Iterator[Fault]:
    if len(alternatives) != len(written.rows):
        given, accepted = f"of {len(alternatives)} names", f"{len(written.rows)}, one for each row"
        yield Fault(written.where("alternatives", 0), "alternatives", given, accepted)
    for part, names in (("criteria", criteria), ("alternatives", alternatives)):
        seen: set[str] = set()
        for at, name in enumerate(names):
            key, where = f"name {at + 1} of {part}", written.where(part, at)
            if not name or len(name) > LINE_LIMIT or not is_one_line(name):
                accepted = f"a name on one line, up to {LINE_LIMIT} characters"
                yield Fault(where, key, shown(name) if name else "missing", accepted)
            elif name in seen:
                yield Fault(where, key, f"{shown(name)}, written twice", "each name once")
            seen.add(name)


def _matrix(
    written: WrittenTable, criteria: Sequence[str], alternatives: Sequence[str], faults: list[Fault]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return the values; what is no number becomes a fault, until more are found than told."""
    matrix = np.zeros((len(written.rows), len(criteria)))
    for at, row in enumerate(written.rows):
        if len(faults) > FAULT_LIMIT:
            break
        name = alternatives[at] if at < len(alternatives) else f"row {at + 1}"
        if len(row) != len(criteria):
            given, accepted = f"of {len(row)} values", f"{len(criteria)}, one for each criterion"
            faults.append(Fault(written.where("matrix", at), f"row of {name}", given, accepted))
            continue
        numbers = [written.number(cell) for cell in row]
        matrix[at] = [math.nan if each is None else each for each in numbers]
        for column in map(int, np.flatnonzero(~_are_fit(matrix[at]))):
            key = f"{criteria[column]} of {name}"
            faults.append(_no_number(written, at, key, row[column]))
    return matrix


def _is_fit(number: float) -> bool:
    """Tell whether a number can be squared and divided by without leaving what is finite."""
    return number == 0 or SMALLEST <= abs(number) <= 1 / SMALLEST


def _are_fit(numbers: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell of a whole row what ``_is_fit`` tells of one number; not of what is no number."""
    size = np.abs(numbers)
    fit: NDArray[np.bool_] = (numbers == 0) | ((size >= SMALLEST) & (size <= 1 / SMALLEST))
    return fit


def _no_number(written: WrittenTable, row: int, key: str, cell: object) -> Fault:
    given = "missing" if cell is None or cell == "" else shown(cell)
    do = "Find it out, or leave out the alternative or criterion." if given == "missing" else ""
    return Fault(written.where("matrix", row), key, given, NUMBER, do=do)


def _direction(found: Matched, stated: Stated, faults: list[Fault]) -> bool:
    """Return whether more is better."""
    at, criterion, value = found
    word = str(value).strip().casefold() if isinstance(value, str | int | float) else ""
    if isinstance(value, bool) or word not in BETTER:
        given = "missing" if value is None else shown(value)
        do = "" if value is not None else (
            "Add a second row that begins with direction, or --directions max,min,..."
        )  # fmt: skip
        key = stated.key_of(criterion)
        faults.append(
            Fault(stated.at(at), key, given, "min or max", nearest(word, ("min", "max")), do)
        )
        return True
    return BETTER[word]


def _weights(
    stated: Stated | None, criteria: Sequence[str], faults: list[Fault]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return weights as shares of their sum; equal where none were written."""
    if stated is None:
        return np.full(len(criteria), 1 / max(len(criteria), 1))
    missing = 0 if isinstance(stated.values, Mapping) else None
    weights = np.zeros(len(criteria))
    before = len(faults)
    for position, (at, criterion, value) in enumerate(matched(stated, criteria, faults, missing)):
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
        if number is None or not _is_fit(number) or number < 0:
            given = "missing" if value is None else shown(value)
            accepted = "a number, zero or more"
            faults.append(Fault(stated.at(at), stated.key_of(criterion), given, accepted))
        else:
            weights[position] = number
    total = weights.sum()
    if len(faults) == before and total <= 0:
        faults.append(Fault(stated.at(0), stated.key, "all zero", "at least one weight above 0"))
    return weights / total if total > 0 else weights


def matched(
    stated: Stated, criteria: Sequence[str], faults: list[Fault], missing: object
) -> list[Matched]:
    """Return what was said of each criterion, in their order.

    What is left out counts as ``missing``; unknown names and too many values become faults.
    """
    values = stated.values
    if isinstance(values, Mapping):
        unknown = [name for name in values if name not in criteria]
        for name in unknown[: FAULT_LIMIT + 1]:
            near = nearest(str(name)[:LINE_LIMIT], criteria)
            given, known = shown(str(name)), one_of(criteria)
            faults.append(Fault(stated.at(name), f"{stated.key}, criterion", given, known, near))
        return [Matched(name, name, values.get(name, missing)) for name in criteria]
    if values and len(values) != len(criteria):
        accepted = f"{len(criteria)}, one for each criterion: {', '.join(criteria[:12])}"
        faults.append(Fault(stated.at(0), stated.key, f"of {len(values)} values", accepted))
        return []
    padded = [*values, *[None] * (len(criteria) - len(values))]
    return [
        Matched(at, name, value)
        for at, (name, value) in enumerate(zip(criteria, padded, strict=True))
    ]
