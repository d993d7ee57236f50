"""A block in its place, as the pieces that are drawn."""

from __future__ import annotations

from whowhere.report.media.slides.blocks import Block, Chart, Grid, KeyNumbers, Scatter
from whowhere.report.media.slides.grids import fitted, heights_of, widths_of
from whowhere.report.media.slides.heights import (
    BETWEEN_TILES,
    GRID_SMALLER,
    LARGER,
    has_marks,
    tile_width,
    words_size,
)
from whowhere.report.media.slides.pieces import (
    Area,
    Piece,
    SetChart,
    SetGrid,
    SetNumber,
    SetScatter,
    SetWords,
)

CHART = 11.0
"""The size of a chart's letters."""


def placed(block: Block, area: Area, size: float) -> tuple[Piece, ...]:
    """Return the pieces of a block, which fill an area of its height."""
    if isinstance(block, Chart):
        return (SetChart(area, block, CHART),)
    if isinstance(block, Scatter):
        return (SetScatter(area, block, CHART),)
    if isinstance(block, Grid):
        return (_grid(block, area, GRID_SMALLER[size]),)
    if isinstance(block, KeyNumbers):
        return _tiles(block, area, size)
    is_list = has_marks(block.lines)
    return (SetWords(area, block.lines, size, block.heading, is_list),)


def _grid(grid: Grid, area: Area, size: float) -> SetGrid:
    widths = widths_of(grid, area.width, size)
    small = fitted(grid, widths, size)
    return SetGrid(area, small, size, widths, heights_of(small, widths, size))


def _tiles(block: KeyNumbers, area: Area, size: float) -> tuple[Piece, ...]:
    width = tile_width(block, area.width)
    return tuple(
        SetNumber(
            Area(area.left + nth * (width + BETWEEN_TILES), area.top, width, area.height),
            number, words, words_size(size), LARGER * size,
        )
        for nth, (number, words) in enumerate(block.tiles)
    )  # fmt: skip
