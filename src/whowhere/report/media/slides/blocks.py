"""What a slide holds: sentences, lists, numbers, tables and charts, before anything is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Ink: TypeAlias = Literal[
    "main", "muted", "soft", "pale",
    "part1", "part2", "part3", "part4", "part5", "part6", "extra", "none",
]  # fmt: skip
"""A colour of the deck's theme; ``none`` leaves out what only carries something else."""
Form: TypeAlias = Literal["lying", "lying_stacked", "standing_stacked", "pair", "lines"]
"""How a chart is drawn: bars that lie or stand, two bars from one line both ways, or lines."""

Mark: TypeAlias = Literal["square", "diamond", "triangle", "circle", "cross", "line"]
"""How points of a scatter are drawn; ``line`` joins them."""


@dataclass(frozen=True)
class Sentences:
    """Sentences that are all told, on a further slide if they must."""

    lines: tuple[str, ...]
    heading: str = ""


@dataclass(frozen=True)
class Listing:
    """A list of which as much is told as there is room for, and how much more there is."""

    lines: tuple[str, ...]
    heading: str = ""


@dataclass(frozen=True)
class KeyNumbers:
    """Numbers that a reader should remember, each with what it is."""

    tiles: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table; its first columns are words, so many, and its others numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    described: str
    """The alternative text."""
    words: int = 1
    closing: int = 0
    """So many of the last rows stay where others are left out."""


@dataclass(frozen=True)
class Series:
    """A row of numbers of a chart; ``None`` leaves a gap."""

    name: str
    values: tuple[float | None, ...]
    ink: Ink
    below: tuple[float, ...] = ()
    """How far each number may lie lower, drawn as a line from its bar; empty for no lines."""
    above: tuple[float, ...] = ()
    quiet: frozenset[int] = frozenset()
    """Places of the bars that stand back."""
    is_dashed: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart with its data, which stays open to whoever gets the deck."""

    form: Form
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    low: float
    high: float
    step: float
    """The ends of the axis of values, and the distance of its marks."""
    described: str
    """The alternative text: what is seen, with the numbers."""
    labelled: frozenset[str] = frozenset()
    """Names of the series whose bars bear their numbers."""
    base: float = 0.0
    """Where the bars begin."""


@dataclass(frozen=True)
class ScatterAxis:
    """What numbers of a scatter count, the ends of its axis, and the distance of its marks."""

    words: str
    low: float
    high: float
    step: float


@dataclass(frozen=True)
class ScatterPoint:
    """A point of a scatter; its name is written beside it where there is one."""

    x: float
    y: float
    name: str = ""
    is_left: bool = False
    """Whether its name stands at its left."""


@dataclass(frozen=True)
class ScatterSeries:
    """Points of one kind, with a form of their own; or points that a dashed line joins."""

    name: str
    spots: tuple[ScatterPoint, ...]
    ink: Ink
    form: Mark


@dataclass(frozen=True)
class Scatter:
    """Points on two axes, whose numbers stay open to whoever gets the deck."""

    title: str
    x: ScatterAxis
    y: ScatterAxis
    series: tuple[ScatterSeries, ...]
    described: str
    """The alternative text."""


Block: TypeAlias = Sentences | Listing | KeyNumbers | Grid | Chart | Scatter


@dataclass(frozen=True)
class SlideColumn:
    """Blocks below each other, in a share of the slide's width."""

    share: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Slide:
    """A slide: what it is about, the sentence to remember, and what bears it out."""

    title: str
    lead: str = ""
    columns: tuple[SlideColumn, ...] = ()
    foot: str = ""
    notes: tuple[str, ...] = ()
    """What a speaker may say besides, with sources."""


@dataclass(frozen=True)
class CoverSlide:
    """The first slide: what is asked, of what, and as of when."""

    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()
