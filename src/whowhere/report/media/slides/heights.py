"""How high each block is at a size of letters, and at a width."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from whowhere.report.media.slides.blocks import Block, Chart, Grid, KeyNumbers, Scatter
from whowhere.report.media.slides.grids import fitted, heights_of, widths_of
from whowhere.report.media.slides.letters import LINE, height_of, lines_of

GAP = 10.0
"""Points between two blocks."""
APART = 0.35
"""The distance of two sentences, in sizes of their letters."""
INDENT = 1.0
"""How far the words of a list stand in, in sizes."""
LOWEST_CHART = 170.0
"""Points that a chart is high at least."""
LARGER = 1.8
"""How many times larger a number to remember is than its words."""
BETWEEN_TILES = 14.0
GRID_SMALLER = {18.0: 15.0, 16.0: 13.0, 14.0: 12.0, 13.0: 11.5, 12.0: 11.0}
"""The size of a table's letters beside that of sentences."""


def stacked(blocks: Sequence[Block], width: float, size: float) -> float:
    """Return the least height of blocks below each other, points."""
    return sum(low_of(block, width, size) for block in blocks) + GAP * max(len(blocks) - 1, 0)


def low_of(block: Block, width: float, size: float) -> float:
    """Return the least height of a block, points."""
    if isinstance(block, Chart | Scatter):
        return LOWEST_CHART
    if isinstance(block, Grid):
        return _grid_height(block, width, size)
    if isinstance(block, KeyNumbers):
        return tiles_height(block, width, size)
    return words_height(block.lines, block.heading, width, size, is_list=has_marks(block.lines))


def _grid_height(grid: Grid, width: float, size: float) -> float:
    """Return the height of a table; without end where smaller letters need cut no words."""
    small = GRID_SMALLER[size]
    widths = widths_of(grid, width, small)
    cut = fitted(grid, widths, small)
    is_cut = cut != grid and small > min(GRID_SMALLER.values())
    return inf if is_cut else sum(heights_of(cut, widths, small))


def words_height(
    lines: Sequence[str], heading: str, width: float, size: float, *, is_list: bool
) -> float:
    """Return how high sentences are below their heading, points."""
    inner = width - (INDENT * size if is_list else 0.0)
    head = height_of((heading,), width, size, bold=True) + APART * size if heading else 0.0
    return head + height_of(lines, inner, size, gap=APART)


def has_marks(lines: Sequence[str]) -> bool:
    """Whether sentences are a list, with a mark before each: a single one is none."""
    return len(lines) > 1


def tile_width(block: KeyNumbers, width: float) -> float:
    """Return how wide each of the numbers to remember is, with its words."""
    return (width - BETWEEN_TILES * (len(block.tiles) - 1)) / len(block.tiles)


def tiles_height(block: KeyNumbers, width: float, size: float) -> float:
    """Return how high numbers are with their words, points."""
    inner, large = tile_width(block, width), LARGER * size
    words, numbers = words_size(size), [number for number, _ in block.tiles]
    return max(len(lines_of(each, inner, large, bold=True)) for each in numbers) * large * LINE + (
        max(height_of((said,), inner, words) for _, said in block.tiles)
    )


def words_size(size: float) -> float:
    """Return the size of the words below a number to remember."""
    return min(size, 13.0)
