"""What a grid's file says: a base, and what differs from point to point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

from pydantic import Field

from whowhere.model.scenario.table import Line, List, Story, Table

MOST_POINTS: Final = 100_000
"""The most points of a grid: a day's work for ten machines at the usual number of futures."""
MOST_FLIPS: Final = 20
SPAN: Final = (
    "a list of values, or a span: {from = 4, to = 40, step = 4}, {from = 0.1, to = 0.4, count = 7}"
)
Named: TypeAlias = Mapping[str, Any]
"""Values by what they set."""


class LatinHypercube(Table):
    """Points spread evenly along each axis, in an order of chance."""

    points: Annotated[int, Field(ge=2, le=MOST_POINTS, description="How many points.")]
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same points.")] = 1


class SweepGrid(Table):
    """A base scenario, the axes along which it is changed, and what is kept of each point."""

    title: Annotated[Line, Field(description="What is asked, in one line.")]
    story: Annotated[Story, Field(description="Why it is asked, for people.")] = ""
    example: Annotated[
        Line | None, Field(description="The base: a scenario that comes with whowhere.")
    ] = None
    scenario: Annotated[
        Line | None, Field(description="Or the base: a scenario file, beside the grid's.")
    ] = None
    set: Annotated[
        dict[str, Any],
        Field(description="Values that hold at every point, by the names that axes have."),
    ] = Field(default={})
    axes: Annotated[
        dict[str, Any],
        Field(description=f"What differs from point to point: {SPAN}."),
    ] = Field(default={})
    points: Annotated[
        List[dict[str, Any]],
        Field(description="Instead of axes: the points themselves, each a table of values."),
    ] = ()
    latin_hypercube: Annotated[
        LatinHypercube | None,
        Field(description="Instead of every value with every other: so many points in between."),
    ] = None
    options: Annotated[
        List[Line],
        Field(max_length=200, description='Options whose costs are kept at each point, or "all".'),
    ] = ()
    flips: Annotated[
        int,
        Field(
            ge=0,
            le=MOST_FLIPS,
            description="How many of the first values that change the best option are kept of each"
            " point; each point takes many times as long.",
        ),
    ] = 0
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[
        int, Field(ge=1, le=32_768, description="Futures at each point: a power of two.")
    ] = 1_024
