"""docs/sweep.md tells of every key of a grid and of every axis."""

from __future__ import annotations

from pathlib import Path

from whowhere.model.sweep.axis_names import (
    AS_OF,
    AUTOMATION,
    HEADS,
    IN_SHORT,
    QUOTES,
    SCENARIO,
    TABLES,
)
from whowhere.model.sweep.grid import MOST_POINTS, SweepGrid

PAGE = (Path(__file__).resolve().parents[4] / "docs" / "sweep.md").read_text("utf-8")


def test_every_key_of_a_grid_is_told() -> None:
    missing = [key for key in SweepGrid.model_fields if f"`{key}`" not in PAGE
               and f"`[{key}]`" not in PAGE and f"`[[{key}]]`" not in PAGE]  # fmt: skip
    assert not missing
    assert f"{MOST_POINTS:,} points" in PAGE


def test_every_axis_is_told() -> None:
    named = (*IN_SHORT, HEADS, AUTOMATION, QUOTES, SCENARIO, AS_OF)
    assert not [name for name in named if f"`{name}`" not in PAGE]
    assert not [table for table in TABLES if f"`{table}.KEY`" not in PAGE]
