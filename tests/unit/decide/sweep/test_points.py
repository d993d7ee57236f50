"""Which points a grid has, and in which batches they are worked off."""

from __future__ import annotations

from collections import Counter

import pytest

from whowhere.decide.sweep.points import GridPoint, batches_of, points_of
from whowhere.model.sweep.loading import grid_in
from whowhere.quantities.faults import Faults

HEAD = 'title = "A grid"\nexample = "support-desk"\n'


def points_in(text: str) -> tuple[GridPoint, ...]:
    grid, axes, _ = grid_in(HEAD + text, "grid.toml")
    return points_of(grid, axes)


def test_every_value_stands_with_every_other_and_the_last_axis_changes_first() -> None:
    points = points_in("[axes]\nheads = [4, 8]\nhorizon_months = [12, 24]\n")
    assert [tuple(point.values.values()) for point in points] == [
        (4, 12),
        (4, 24),
        (8, 12),
        (8, 24),
    ]
    assert [point.number for point in points] == [1, 2, 3, 4]


def test_listed_points_are_those_and_no_others() -> None:
    points = points_in("[[points]]\nheads = 4\nhome = 'US'\n[[points]]\nhome = 'DE'\nheads = 9\n")
    assert [dict(point.values) for point in points] == [
        {"heads": 4, "home": "US"}, {"heads": 9, "home": "DE"}
    ]  # fmt: skip


CUBE = (
    "[latin_hypercube]\npoints = 60\nseed = {seed}\n[axes]\nheads = {{from = 4, to = 64}}\n"
    "attrition = {{from = 0.1, to = 0.4}}\nhome = ['US', 'DE', 'GB']\n"
    "horizon_months = {{from = 12, to = 60, step = 12}}\n"
)


def test_a_latin_hypercube_has_one_point_in_each_part_of_each_axis() -> None:
    points = points_in(CUBE.format(seed=1))
    parts = [int((point.values["attrition"] - 0.1) / 0.3 * 60) for point in points]
    assert sorted(parts) == list(range(60))
    assert Counter(point.values["home"] for point in points) == {"US": 20, "DE": 20, "GB": 20}
    months = Counter(point.values["horizon_months"] for point in points)
    assert months == {12: 12, 24: 12, 36: 12, 48: 12, 60: 12}
    assert all(4 <= point.values["heads"] <= 64 for point in points)


def test_the_same_seed_gives_the_same_points_and_another_seed_others() -> None:
    assert points_in(CUBE.format(seed=1)) == points_in(CUBE.format(seed=1))
    assert points_in(CUBE.format(seed=1)) != points_in(CUBE.format(seed=2))


def test_a_latin_hypercube_asks_for_no_more_points_than_there_are() -> None:
    with pytest.raises(Faults, match="9 of 4 points"):
        points_in("[latin_hypercube]\npoints = 9\n[axes]\nheads = [1, 2]\nhome = ['US', 'DE']\n")


def test_batches_have_every_point_once_and_keep_places_together() -> None:
    points = points_in("[axes]\nheads = [1, 2, 3]\nplaces = ['PH', 'PL']\n")
    batches = batches_of(points, 3)
    assert sorted(point.number for batch in batches for point in batch) == [1, 2, 3, 4, 5, 6]
    assert [{str(point.values["places"]) for point in batch} for batch in batches] == [
        {"PH"},
        {"PL"},
    ]
    assert batches == batches_of(points, 3)
