"""What a slide had no room for stands in its notes, whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whowhere.report.media.slides.blocks import Grid, Listing, Sentences, Slide
from whowhere.report.media.slides.pieces import LaidSlide, SetGrid, SetWords


def with_rest_in_notes(slide: Slide, laid: Sequence[LaidSlide]) -> list[LaidSlide]:
    """Return slides as they were laid out, the first with what none of them shows in its notes."""
    shown = set(_shown(laid))
    told = {*shown, *slide.notes}
    rest = dict.fromkeys(line for line in _lines(slide) if line not in told)
    first, *others = laid
    return [replace(first, notes=(*slide.notes, *rest)), *others]


def _lines(slide: Slide) -> Iterator[str]:
    yield from filter(None, (slide.lead, slide.foot))
    for column in slide.columns:
        for block in column.blocks:
            if isinstance(block, Sentences | Listing):
                yield from block.lines
            elif isinstance(block, Grid):
                yield from (_row_said(block.heads, row) for row in block.rows)


def _shown(laid: Sequence[LaidSlide]) -> Iterator[str]:
    for page in laid:
        for piece in filter(None, (page.lead, *page.pieces)):
            if isinstance(piece, SetWords):
                yield from piece.lines
            elif isinstance(piece, SetGrid):
                yield from (_row_said(piece.grid.heads, row) for row in piece.grid.rows)


def _row_said(heads: Sequence[str], row: Sequence[str]) -> str:
    """Say a row of a table in a sentence: its first cell, then each other with its heading."""
    cells = zip(heads[1:], row[1:], strict=True)
    return f"{row[0]}: {', '.join(f'{head} {cell}' for head, cell in cells if cell)}."
