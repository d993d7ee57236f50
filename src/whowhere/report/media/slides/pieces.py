"""What is laid out: each piece with its place on the slide and the size of its letters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from whowhere.report.media.slides.blocks import Chart, Grid, Scatter


@dataclass(frozen=True)
class Area:
    """A rectangle of a slide, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    def below(self, by: float) -> Area:
        """Return what is left of it below its first points."""
        return replace(self, top=self.top + by, height=self.height - by)

    def upper(self, height: float) -> Area:
        """Return so many points of it from above."""
        return replace(self, height=height)

    def inside(self, margin: float) -> Area:
        """Return it without a margin at its left and right."""
        return replace(self, left=self.left + margin, width=self.width - 2 * margin)


@dataclass(frozen=True)
class SetWords:
    """Sentences in a box."""

    area: Area
    lines: tuple[str, ...]
    size: float
    heading: str = ""
    is_list: bool = False
    is_strong: bool = False
    is_quiet: bool = False


@dataclass(frozen=True)
class SetNumber:
    """A number to remember, over what it is."""

    area: Area
    number: str
    words: str
    size: float
    """Of the words ..."""
    large: float
    """... and of the number."""


@dataclass(frozen=True)
class SetGrid:
    """A table with the widths of its columns and the heights of its rows, points."""

    area: Area
    grid: Grid
    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


@dataclass(frozen=True)
class SetChart:
    """A chart in its place."""

    area: Area
    chart: Chart
    size: float


@dataclass(frozen=True)
class SetScatter:
    """A scatter in its place."""

    area: Area
    scatter: Scatter
    size: float


Piece: TypeAlias = SetWords | SetNumber | SetGrid | SetChart | SetScatter


@dataclass(frozen=True)
class LaidSlide:
    """One slide as it will stand: its title, the sentence below it, and its pieces."""

    title: str
    lead: SetWords | None
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]
