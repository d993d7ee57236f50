"""The question, and the answer with what speaks against it."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import (
    Block,
    CoverSlide,
    KeyNumbers,
    Sentences,
    Slide,
    SlideColumn,
)
from whowhere.report.slides.notes import notes_of, rests_on


def cover(content: Document) -> CoverSlide:
    """Return the first slide: what was asked, and of how many futures and which day it is told."""
    lines = (content["question"], content["drawn"])
    notes = notes_of(*content["story"], content["figures"], rests_on(content))
    return CoverSlide(content["title"], lines, notes)


def answer_slide(content: Document) -> Slide:
    """Return the verdict, the numbers to remember, and all that speaks against it."""
    tiles = tuple((tile["number"], tile["words"]) for tile in content["tiles"])
    against = (*content["reservations"], *content["relaxed"])
    blocks: list[Block] = [KeyNumbers(tiles)] if tiles else []
    if against:
        blocks.append(Sentences(against, "What speaks against it"))
    return Slide(
        "The answer",
        content["verdict"],
        (SlideColumn(1.0, tuple(blocks)),) if blocks else (),
        content["caution"],
        notes_of(*content["own_notes"], content["drawn"], content["figures"], *_moving(content)),
    )


def _moving(content: Document) -> list[str]:
    """Return what moves the answer most, with where each figure was read."""
    return [
        f"{source['name']} ({source['status']}): {'; '.join(source['sources'])}"
        for source in content["sources"]
    ]
