"""Laying a slide out: the largest letters at which all of it fits, or as much of it as does.

Nothing is ever set where it has no room. What may be shortened is, and says how much more there
is; what is to be told whole goes on to a further slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whowhere.report.media.slides.blocks import (
    Block,
    Chart,
    Scatter,
    Sentences,
    Slide,
    SlideColumn,
)
from whowhere.report.media.slides.heights import GAP, low_of, stacked, words_height
from whowhere.report.media.slides.left_out import with_rest_in_notes
from whowhere.report.media.slides.letters import LINE, lines_of
from whowhere.report.media.slides.pieces import Area, LaidSlide, Piece, SetWords
from whowhere.report.media.slides.setting import placed
from whowhere.report.media.slides.shortening import cut_to, shorter

SIZES = (18.0, 16.0, 14.0, 13.0, 12.0)
"""Sizes of letters, points, the largest that fits first."""
LEADS = (18.0, 16.0, 14.0)
"""Sizes of the sentence to remember ..."""
SHARE_OF_LEAD, MOST_OF_LEAD = 0.3, 0.45
"""... which takes this share of the height at most, and this one in the smallest letters."""
FOOT = 11.0
"""The size of what is said below."""
BETWEEN = 20.0
"""Points between two columns."""
CONTINUED = ", continued"


def pages(slide: Slide, body: Area) -> list[LaidSlide]:
    """Return a slide as one page, or as several where sentences need more; ``body`` is theirs.

    What none of them has room for stands in the notes of the first.
    """
    return with_rest_in_notes(slide, _laid(slide, body))


def _laid(slide: Slide, body: Area) -> list[LaidSlide]:
    lead = _lead(slide.lead, body)
    if slide.lead and lead is None:
        whole = SlideColumn(1.0, (Sentences((slide.lead,)),))
        first, *more = _laid(replace(slide, lead="", foot="", columns=(whole,)), body)
        rest = replace(slide, lead="", title=slide.title + CONTINUED, notes=())
        return [first, *more, *_laid(rest, body)]
    inner = body.below(lead.area.height + GAP) if lead else body
    foot, inner = _foot(slide.foot, inner)
    pieces, left = _columns(slide.columns, inner)
    page = LaidSlide(slide.title, lead, (*pieces, *foot), slide.notes)
    if not left:
        return [page]
    title = slide.title.removesuffix(CONTINUED) + CONTINUED
    return [page, *_laid(Slide(title, columns=left), body)]


def _lead(text: str, body: Area) -> SetWords | None:
    """Return the sentence to remember in its place; ``None`` where there is none, or no room."""
    if not text:
        return None
    for size in LEADS:
        share = MOST_OF_LEAD if size == LEADS[-1] else SHARE_OF_LEAD
        height = len(lines_of(text, body.width, size, bold=True)) * size * LINE
        if height <= share * body.height:
            return SetWords(body.upper(height), (text,), size, is_strong=True)
    return None


def _foot(text: str, area: Area) -> tuple[tuple[SetWords, ...], Area]:
    """Return what is said below in its place, and what it leaves of an area."""
    if not text:
        return (), area
    height = words_height((text,), "", area.width, FOOT, is_list=False)
    below = area.below(area.height - height)
    return (SetWords(below, (text,), FOOT, is_quiet=True),), area.upper(area.height - height - GAP)


def _columns(
    columns: Sequence[SlideColumn], area: Area
) -> tuple[list[Piece], tuple[SlideColumn, ...]]:
    """Return the pieces of all columns, and what is left of them for a further slide."""
    pieces: list[Piece] = []
    left: list[SlideColumn] = []
    places = list(zip(columns, _areas(columns, area), strict=True))
    size = min((size_of(column.blocks, inner) for column, inner in places), default=SIZES[0])
    for column, inner in places:
        found, rest = column_laid(column.blocks, inner, size)
        pieces += found
        left += [SlideColumn(1.0, rest)] if rest else []
    return pieces, tuple(left)


def _areas(columns: Sequence[SlideColumn], area: Area) -> Iterator[Area]:
    """Yield the part of an area that each column has."""
    start, room = area.left, area.width - BETWEEN * (len(columns) - 1)
    whole = sum(column.share for column in columns)
    for column in columns:
        width = room * column.share / whole
        yield Area(start, area.top, width, area.height)
        start += width + BETWEEN


def size_of(blocks: Sequence[Block], area: Area) -> float:
    """Return the largest size of letters at which blocks fit an area, or the smallest there is."""
    fitting = (size for size in SIZES if stacked(blocks, area.width, size) <= area.height)
    return next(fitting, SIZES[-1])


def column_laid(
    blocks: tuple[Block, ...], area: Area, size: float
) -> tuple[tuple[Piece, ...], tuple[Block, ...]]:
    """Return blocks below each other in an area, and those, or parts of them, that are left."""
    if stacked(blocks, area.width, size) <= area.height:
        return _placed(blocks, area, size), ()
    smallest = SIZES[-1]
    left: tuple[Block, ...] = ()
    fewer = shorter(blocks, area, smallest)
    while len(fewer) > 1 and stacked(fewer, area.width, smallest) > area.height:
        fewer, left = fewer[:-1], (fewer[-1], *left)
    if stacked(fewer, area.width, smallest) > area.height:
        only, rest = cut_to(fewer[0], area, smallest)
        fewer, left = (only,), (*rest, *left)
    return _placed(fewer, area, smallest), left


def _placed(blocks: Sequence[Block], area: Area, size: float) -> tuple[Piece, ...]:
    """Return the pieces of blocks; charts share the height that nothing else needs."""
    charts = sum(isinstance(block, Chart | Scatter) for block in blocks)
    spare = area.height - stacked(blocks, area.width, size)
    pieces: list[Piece] = []
    top = area.top
    for block in blocks:
        more = spare / charts if isinstance(block, Chart | Scatter) else 0.0
        height = low_of(block, area.width, size) + more
        pieces += placed(block, Area(area.left, top, area.width, height), size)
        top += height + GAP
    return tuple(pieces)
