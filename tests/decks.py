"""Decks read back, and whether all that stands on their slides has its room."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import combinations
from typing import Any
from zipfile import ZipFile

from pptx import Presentation

from whowhere.report.media.slides.house_template import DECK, TEMPLATE
from whowhere.report.media.slides.letters import lines_of

POINT = 12_700
TOLERANCE = 0.6
"""Points that rounding to whole units may take."""


def read(deck: bytes) -> Any:
    return Presentation(io.BytesIO(deck))


def crowded(deck: bytes) -> list[str]:
    """Return what stands over its edge, over the slide's edge, or over something else."""
    found = read(deck)
    wide, high = found.slide_width / POINT, found.slide_height / POINT
    return [
        f"slide {number}: {fault}"
        for number, slide in enumerate(found.slides, start=1)
        for fault in (*_of_text(slide), *_of_edges(slide, wide, high), *_of_pairs(slide))
    ]


def _of_text(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame and shape.text_frame.text:
            needed = needs(shape.text_frame, shape.width / POINT)
            if needed > shape.height / POINT + TOLERANCE:
                yield f"{shape.name} needs {needed:.1f} of {shape.height / POINT:.1f}"
        if getattr(shape, "has_table", False):
            yield from _of_table(shape)


def _of_table(shape: Any) -> Iterator[str]:
    table = shape.table
    widths = [column.width / POINT for column in table.columns]
    heights = [row.height / POINT for row in table.rows]
    for row, height in enumerate(heights):
        for column, width in enumerate(widths):
            cell = table.cell(row, column)
            if needs(cell.text_frame, width) > height + TOLERANCE:
                yield f"cell {cell.text_frame.text!r} needs more than {height:.1f}"
    if sum(heights) > shape.height / POINT + len(heights) * TOLERANCE / 10:
        yield f"rows are {sum(heights):.1f} high, their table {shape.height / POINT:.1f}"


def needs(frame: Any, width: float) -> float:
    """Return how high a shape has to be for its words, points."""
    inner = width - (frame.margin_left + frame.margin_right) / POINT
    high = (frame.margin_top + frame.margin_bottom) / POINT
    for paragraph in frame.paragraphs:
        if not paragraph.runs:
            continue
        font = paragraph.runs[0].font
        properties = paragraph._p.pPr
        stands_in = int(properties.get("marL", "0")) / POINT
        lines = lines_of(paragraph.text, inner - stands_in, font.size.pt, bold=bool(font.bold))
        high += len(lines) * paragraph.line_spacing.pt + (paragraph.space_before or 0) / POINT
    return high


def areas(slide: Any) -> list[tuple[str, float, float, float, float]]:
    return [
        (shape.name, shape.left / POINT, shape.top / POINT,
         (shape.left + shape.width) / POINT, (shape.top + shape.height) / POINT)
        for shape in slide.shapes
        if not (shape.has_text_frame and not shape.text_frame.text)
    ]  # fmt: skip


def _of_edges(slide: Any, wide: float, high: float) -> Iterator[str]:
    for name, left, top, right, bottom in areas(slide):
        if min(left, top) < 0 or right > wide + TOLERANCE or bottom > high + TOLERANCE:
            yield f"{name} ends at {right:.0f}, {bottom:.0f}"


def _of_pairs(slide: Any) -> Iterator[str]:
    for one, other in combinations(areas(slide), 2):
        across = min(one[3], other[3]) - max(one[1], other[1])
        down = min(one[4], other[4]) - max(one[2], other[2])
        if across > TOLERANCE and down > TOLERANCE:
            yield f"{one[0]} lies over {other[0]}"


def texts(slide: Any) -> list[str]:
    """Return the paragraphs of a slide, without those of its tables and charts."""
    return [
        paragraph.text
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.text
    ]


def charts(deck: Any) -> list[Any]:
    return [
        shape.chart
        for slide in deck.slides
        for shape in slide.shapes
        if getattr(shape, "has_chart", False)
    ]


def described(slide: Any) -> list[tuple[str, str]]:
    """Return the name and the alternative text of each chart, table and picture."""
    return [
        (shape.name, shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))
        for shape in slide.shapes
        if not shape.has_text_frame
    ]


def as_template(deck: bytes) -> bytes:
    """Return a deck as PowerPoint saves it as a template."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(deck)) as parts, ZipFile(written, "w") as copy:
        for name in parts.namelist():
            data = parts.read(name)
            copy.writestr(name, data.replace(DECK.encode(), TEMPLATE.encode()))
    return written.getvalue()


def house(*, layouts: tuple[str, ...] = (), slides: int = 1) -> bytes:
    """Return a company's deck of 4:3 with slides in it; ``layouts`` are those it has, or all."""
    deck = Presentation()
    for _ in range(0 if layouts else slides):
        deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Of last year"
    for layout in list(deck.slide_layouts):
        if layouts and layout.name not in layouts:
            deck.slide_layouts.remove(layout)
    saved = io.BytesIO()
    deck.save(saved)
    return saved.getvalue()
