"""Every grid that comes with whowhere is sound, and runs: thinned, for whole ones take minutes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.cases import SCENARIOS
from tests.contracts.conftest import Run
from tests.sweeps import grid_file, prepared_from, swept_here

from whowhere.interfaces.requests.sources import grids
from whowhere.report.sweep.map_words import boundary_sentences

POINTS = {"india-or-tulsa": 2_000}


def thinned(grid: dict[str, Any]) -> dict[str, Any]:
    """Return a grid with the two ends of each axis, in few futures."""
    ends = {name: [span["from"], span["to"]] for name, span in grid["axes"].items()}
    return {**grid, "axes": ends, "draws": 64}


@pytest.mark.parametrize("name", grids())
def test_a_grid_has_the_points_that_its_story_tells_of(name: str) -> None:
    assert len(prepared_from(grids()[name]).points) == POINTS[name]


def test_the_grid_of_the_readme_finds_tulsa_for_few_and_india_for_many(tmp_path: Path) -> None:
    grid = thinned(tomllib.loads(grids()["india-or-tulsa"].read_text("utf-8")))
    file = tmp_path / "grid.json"
    file.write_text(json.dumps(grid))
    found = swept_here(file, map="heads,horizon_months", by="place")
    assert found.map
    assert boundary_sentences(found.map)[:2] == [
        "Over 6 months, Tulsa, OK is best everywhere.",
        "Over 55 months, India is best everywhere.",
    ]
    assert {row["option"] for row in found.options} == {
        "own_staff@US", "employer_of_record@IN", "own_staff@IN"
    }  # fmt: skip


def test_a_grid_is_found_by_its_name(whowhere: Run) -> None:
    ended = whowhere("sweep", "--example", "india-or-tulsaa")
    assert ended.code == 2
    assert "did you mean: india-or-tulsa" in ended.err


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_example_can_be_the_base_of_a_grid(name: str, tmp_path: Path) -> None:
    axes = {"horizon_months": [36, 60]}
    file = grid_file(tmp_path, scenario=None, example=name, axes=axes, options=["all"])
    found = swept_here(file)
    assert [row["fault"] for row in found.points] == [None, None]
    assert all(row["best"] for row in found.points)
    assert {row["point"] for row in found.options} == {1, 2}
