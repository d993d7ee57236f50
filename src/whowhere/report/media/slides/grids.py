"""How wide the columns of a table are, and how high its rows, by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whowhere.report.media.slides.blocks import Grid
from whowhere.report.media.slides.letters import LINE, lines_of, shortened, width_of

ASIDE, ABOVE = 4.0, 3.5
"""Points that a cell leaves free at each side, and above and below."""
SLACK = 1.0
"""Points that a column has beyond what its words need, for rounding to whole units."""
MOST_LINES = 4
"""Lines of a cell; what is longer is shortened."""
NARROWEST = 70.0
"""Points that a column of words has at least."""


def widths_of(grid: Grid, width: float, size: float) -> tuple[float, ...]:
    """Return the width of each column, points; they fill a width.

    Numbers stay on one line, and words unbroken, where both have room.
    """
    natural = [_natural(grid, column, size) for column in range(len(grid.heads))]
    words, numbers = natural[: grid.words], natural[grid.words :]
    least = [max(NARROWEST, _longest_word(grid, column, size)) for column in range(grid.words)]
    room = max(width - sum(least), width / 2)
    shrunk = min(1.0, room / sum(numbers)) if sum(numbers) else 1.0
    numbers = [each * shrunk for each in numbers]
    left = width - sum(numbers)
    least = [each * min(1.0, left / sum(least)) for each in least]
    spare = left - sum(least)
    wanted = [max(most - few, 1.0) for most, few in zip(words, least, strict=True)]
    parts = (few + spare * more / sum(wanted) for few, more in zip(least, wanted, strict=True))
    return (*parts, *numbers)


def _natural(grid: Grid, column: int, size: float) -> float:
    """Return how wide a column would be: its cells in one line, its head word below word."""
    head = _widest(grid.heads[column].split(), size)
    return max(head, _widest([row[column] for row in grid.rows], size)) + 2 * ASIDE + SLACK


def _longest_word(grid: Grid, column: int, size: float) -> float:
    """Return how wide a column has to be for its longest word to stay whole."""
    texts = (grid.heads[column], *(row[column] for row in grid.rows))
    return _widest([word for text in texts for word in text.split()], size) + 2 * ASIDE + SLACK


def _widest(texts: Sequence[str], size: float) -> float:
    return max((width_of(text, size, bold=True) for text in texts), default=0.0)


def fitted(grid: Grid, widths: tuple[float, ...], size: float) -> Grid:
    """Return a table whose cells have no more lines than they may."""
    return replace(
        grid,
        heads=_cells(grid.heads, widths, size, bold=True),
        rows=tuple(_cells(row, widths, size, bold=False) for row in grid.rows),
    )


def _cells(
    row: tuple[str, ...], widths: tuple[float, ...], size: float, *, bold: bool
) -> tuple[str, ...]:
    return tuple(
        shortened(cell, width - 2 * ASIDE, size, MOST_LINES, bold=bold)
        for cell, width in zip(row, widths, strict=True)
    )


def heights_of(grid: Grid, widths: tuple[float, ...], size: float) -> tuple[float, ...]:
    """Return the height of the heads and of each row, points."""
    rows = (_height(row, widths, size, bold=False) for row in grid.rows)
    return (_height(grid.heads, widths, size, bold=True), *rows)


def _height(row: tuple[str, ...], widths: tuple[float, ...], size: float, *, bold: bool) -> float:
    lines = max(
        len(lines_of(cell, width - 2 * ASIDE, size, bold=bold))
        for cell, width in zip(row, widths, strict=True)
    )
    return lines * size * LINE + 2 * ABOVE


def with_rows(grid: Grid, count: int) -> Grid:
    """Return a table with so many rows: the first, and those that stay in any case."""
    kept = grid.rows[: count - grid.closing]
    return replace(grid, rows=(*kept, *grid.rows[len(grid.rows) - grid.closing :]))
