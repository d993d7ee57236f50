"""From a file to a grid, or to every mistake in it at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.loading import DIALECT
from whowhere.model.scenario.parsing import document_of, require_plain
from whowhere.model.scenario.telling import told
from whowhere.model.scenario.titles import titled
from whowhere.model.scenario.wording import SourceLines
from whowhere.model.sweep.axes import Axis, axes_of
from whowhere.model.sweep.grid import SweepGrid
from whowhere.quantities.faults import Fault, Faults


def grid_in(
    content: str | Mapping[str, Any], name: str
) -> tuple[SweepGrid, tuple[Axis, ...], SourceLines]:
    """Return a grid, its axes, and where its keys stand; ``name`` is what messages call it.

    Raises ``Faults``.
    """
    if isinstance(content, str):
        document, source = document_of(content, name)
    else:
        require_plain(content, name)
        document, source = dict(content), SourceLines(name)
    if "work" in document and "axes" not in document:
        do = 'Name it in a grid: scenario = "FILE", and under [axes] what differs.'
        raise Faults([Fault(name, "the file", "a scenario", "a grid", do=do)])
    try:
        grid = SweepGrid.model_validate(document)
    except ValidationError as error:
        raise Faults(told(error.errors(include_url=False), source, _schema())) from None
    return grid, axes_of(grid, source), source


@cache
def _schema() -> Node:
    return SweepGrid.model_json_schema()


def sweep_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a grid."""
    return {"$schema": DIALECT, **titled(_schema())}
