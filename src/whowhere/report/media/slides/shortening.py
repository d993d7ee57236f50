"""Fewer lines and rows where there is no room for all, with how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

from whowhere.report.media.slides.blocks import Block, Grid, Listing, Sentences
from whowhere.report.media.slides.grids import with_rows
from whowhere.report.media.slides.heights import INDENT, has_marks, low_of, stacked
from whowhere.report.media.slides.letters import LINE, shortened
from whowhere.report.media.slides.pieces import Area


def more_said(count: int) -> str:
    """Say how much more there is than a slide has room for."""
    return f"{count} more stand{'s' if count == 1 else ''} in the notes."


@dataclass(frozen=True)
class _Kept:
    """A block, and how many of its lines or rows are told."""

    block: Block
    count: int

    @property
    def may_lose(self) -> bool:
        if isinstance(self.block, Listing):
            return self.count > 1
        return isinstance(self.block, Grid) and self.count > 1 + self.block.closing

    @property
    def told(self) -> tuple[Block, ...]:
        left = _size(self.block) - self.count
        if not left:
            return (self.block,)
        if isinstance(self.block, Grid):
            return (with_rows(self.block, self.count), Sentences((more_said(left),)))
        if isinstance(self.block, Listing):
            return (replace(self.block, lines=(*self.block.lines[: self.count], more_said(left))),)
        return (self.block,)


def shorter(blocks: Sequence[Block], area: Area, size: float) -> tuple[Block, ...]:
    """Return blocks of which as much is left out as must be for the rest to fit, if that does."""
    kept = [_Kept(block, _size(block)) for block in blocks]
    while stacked(_told(kept), area.width, size) > area.height:
        losing = [at for at, each in enumerate(kept) if each.may_lose]
        if not losing:
            break
        at = max(losing, key=lambda each: stacked(kept[each].told, area.width, size))
        kept[at] = replace(kept[at], count=kept[at].count - 1)
    return _told(kept)


def _told(kept: Sequence[_Kept]) -> tuple[Block, ...]:
    return tuple(block for each in kept for block in each.told)


def _size(block: Block) -> int:
    if isinstance(block, Grid):
        return len(block.rows)
    return len(block.lines) if isinstance(block, Listing | Sentences) else 0


def cut_to(block: Block, area: Area, size: float) -> tuple[Block, tuple[Block, ...]]:
    """Return as many lines of a block as fit an area, and the rest; a line too long is shortened.

    Whatever is no sentences is returned as it is.
    """
    if not isinstance(block, Sentences | Listing):
        return block, ()
    count = len(block.lines)
    while count > 1 and low_of(_first(block, count), area.width, size) > area.height:
        count -= 1
    first = _first(block, count)
    rest = (replace(block, lines=block.lines[count:], heading=""),) if block.lines[count:] else ()
    if low_of(first, area.width, size) > area.height:
        first = replace(first, lines=(_line(first, area, size),))
    return first, rest


def _first(block: Sentences | Listing, count: int) -> Sentences | Listing:
    return replace(block, lines=block.lines[:count])


def _line(block: Sentences | Listing, area: Area, size: float) -> str:
    """Return the only line of a block, as long as there is room for."""
    room = area.height - low_of(replace(block, lines=()), area.width, size)
    width = area.width - (INDENT * size if has_marks(block.lines) else 0.0)
    return shortened(block.lines[0], width, size, max(1, floor(room / (LINE * size))))
