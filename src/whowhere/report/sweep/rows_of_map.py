"""A decision map as rows of a table, one for each cell."""

from __future__ import annotations

from whowhere.decide.sweep.decision_map import DecisionMap, MapStep


def map_rows(drawn: DecisionMap) -> list[dict[str, object]]:
    """Return one row for each cell of a map that has points."""
    return [
        {
            **_step(drawn.x.name, x),
            **(_step(drawn.y.name, y) if drawn.y and y else {}),
            "answer": cell.answer or None,
            "name": drawn.names.get(cell.answer),
            "is_open": cell.is_open,
            "share": cell.share,
            "points": cell.points,
            "agreeing": cell.agreeing,
        }
        for x, y, cell in drawn.cells()
    ]


def _step(name: str, step: MapStep) -> dict[str, object]:
    """Return a step as its value, or as the two between which values were put together."""
    if step.first == step.last:
        return {name: step.first}
    return {f"{name}_from": step.first, f"{name}_to": step.last}
