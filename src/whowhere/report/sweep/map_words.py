"""A decision map in words: what its answers are called, and where one gives way to another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from whowhere.decide.compare.advice import MIXED, MOVE, PEOPLE, SOFTWARE, STAY, TOWN
from whowhere.decide.sweep.decision_map import By, DecisionMap, MapStep, MapStretch
from whowhere.model.engagements import Engagement
from whowhere.quantities.names import capital, counted
from whowhere.report.media.numbers import whole_percent

STAYING: Final = "staying"
DISTANCES: Final = {
    "home": "at home", TOWN: "in another town at home", "near": "nearby", "far": "far away",
    MIXED: "in several places",
}  # fmt: skip
CHANGES: Final = {STAY: STAYING, MOVE: "moving the work", "hire": "hiring"}
OF_SOFTWARE: Final = {SOFTWARE: "software beside people", PEOPLE: "people alone"}
UNITS: Final = {
    "heads": ("person", "people"), "horizon_months": ("month", "months"),
}  # fmt: skip
"""What the values of an axis count."""
ROWS_TOLD: Final = 3
"""Rows of a map whose boundaries are told in words: the first, the middle and the last."""


def names_in(rows: Iterable[Mapping[str, Any]], by: By) -> dict[str, str]:
    """Return what each answer of a sweep's points is called."""
    key = "best" if by == "option" else by
    return {row[key]: _name(row, by) for row in rows if row[key]}


def _name(row: Mapping[str, Any], by: By) -> str:
    match by:
        case "option":
            return STAYING if row["best"] == row["today"] else str(row["best_name"])
        case "change":
            return CHANGES[row["change"]]
        case "distance":
            return DISTANCES[row["distance"]]
        case "software":
            return OF_SOFTWARE[row["software"]]
        case "place":
            return str(row["place_name"])
    known = row["engagement"]
    return Engagement(known).plain if known in set(Engagement) else str(row["best_name"])


def step_said(axis: str, step: MapStep) -> str:
    """Say a step of an axis: ``36 months``, ``attrition 0.1 to 0.2``."""
    one, many = UNITS.get(axis, ("", ""))
    if step.first != step.last:
        return f"{value_said(step.first)} to {value_said(step.last)} {many or axis}"
    if one and isinstance(step.first, int | float):
        return counted(step.first, one, many)
    return f"{axis} {value_said(step.first)}"


def value_said(value: object) -> str:
    """Write a value of an axis."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,.6g}" if isinstance(value, int | float) else str(value)


def boundary_sentences(drawn: DecisionMap) -> list[str]:
    """Say where one answer gives way to another: in the first, the middle and the last row."""
    count = len(drawn.rows)
    told = sorted({0, (count - 1) // 2, count - 1}) if count > ROWS_TOLD else range(count)
    sentences = [sentence for row in told for sentence in _of_row(drawn, row)]
    return [*sentences, *_several_said(drawn), *_open_said(drawn)]


def _most_points(drawn: DecisionMap) -> int:
    """Return how many points a cell holds at most: several where the grid has more axes."""
    return max((cell.points for _, _, cell in drawn.cells()), default=0)


def _verb(drawn: DecisionMap) -> str:
    return "is best most often" if _most_points(drawn) > 1 else "is best"


def _several_said(drawn: DecisionMap) -> Iterator[str]:
    if (most := _most_points(drawn)) > 1:
        yield f"Each cell holds up to {most:,} points and shows their most frequent answer."


def _of_row(drawn: DecisionMap, row: int) -> Iterator[str]:
    stretches = drawn.stretches(row)
    if not stretches:
        return
    verb = _verb(drawn)
    where = _within(drawn.y.name, drawn.y.steps[row]) if drawn.y else ""
    if len(stretches) == 1:
        said = f"{drawn.names[stretches[0].answer]} {verb} everywhere"
    elif drawn.x.is_ordered:
        said = "; ".join(_in_turn(drawn, stretches))
    else:
        said = "; ".join(
            f"at {step_said(drawn.x.name, each.first)} {drawn.names[each.answer]} {verb}"
            for each in stretches
        )
    yield f"{where}, {said}." if where else f"{capital(said)}."


def _within(axis: str, step: MapStep) -> str:
    """Begin a sentence about a row of the map."""
    word = {"horizon_months": "Over", "heads": "With"}.get(axis, "At")
    return f"{word} {step_said(axis, step)}"


def _in_turn(drawn: DecisionMap, stretches: Sequence[MapStretch]) -> Iterator[str]:
    """Say each stretch of an ordered axis: up to where, from where to where, from where on."""
    name, last = drawn.x.name, len(stretches) - 1
    for at, each in enumerate(stretches):
        answer = drawn.names[each.answer]
        if at == 0:
            yield f"up to {step_said(name, _end(each.last))} {answer} {_verb(drawn)}"
        elif at == last:
            yield f"from {step_said(name, _begin(each.first))} on {answer}"
        elif each.first == each.last:
            yield f"at {step_said(name, each.first)} {answer}"
        else:
            first, until = value_said(each.first.first), step_said(name, _end(each.last))
            yield f"from {first} to {until} {answer}"


def _begin(step: MapStep) -> MapStep:
    return MapStep(step.first, step.first)


def _end(step: MapStep) -> MapStep:
    return MapStep(step.last, step.last)


def _open_said(drawn: DecisionMap) -> Iterator[str]:
    cells = [cell for _, _, cell in drawn.cells() if cell.answer]
    opened = sum(cell.is_open for cell in cells)
    if cells and opened:
        share = whole_percent(opened / len(cells))
        yield f"The verdict is open in {opened:,} of {len(cells):,} cells ({share})."
    elif cells:
        yield "The verdict is settled in every cell."
