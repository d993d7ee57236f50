"""Slides as a deck: each laid out, drawn, told in its notes, and saved alike every time."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.util import Pt

from whowhere.report.media.slides.blocks import CoverSlide, Sentences, Slide, SlideColumn
from whowhere.report.media.slides.charts import add_chart
from whowhere.report.media.slides.fixed_bytes import without_clock
from whowhere.report.media.slides.frame import ASIDE, Frame, area_of, body_of, frame_of, title_of
from whowhere.report.media.slides.heights import APART
from whowhere.report.media.slides.house_template import refusing_what_breaks
from whowhere.report.media.slides.laying import pages
from whowhere.report.media.slides.letters import LINE, height_of, one_line, shortened
from whowhere.report.media.slides.logo import add_logo, size_of
from whowhere.report.media.slides.look import DeckLook
from whowhere.report.media.slides.pieces import (
    LaidSlide,
    Piece,
    SetChart,
    SetGrid,
    SetNumber,
    SetScatter,
    SetWords,
)
from whowhere.report.media.slides.scatters import add_scatter
from whowhere.report.media.slides.tables import add_grid
from whowhere.report.media.slides.text import (
    Paragraph,
    anchor_top,
    number_paragraphs,
    words_paragraphs,
    write,
)

TITLES = (28.0, 26.0, 24.0, 20.0, 18.0, 16.0)
COVER_TITLES = (40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0)
COVER_LINES = (20.0, 18.0, 16.0, 14.0, 12.0)
ABOVE = 3.6
"""Points that text stands in from the upper and lower edge of a title."""


def require_usable(look: DeckLook) -> None:
    """Refuse a template or a logo that no slides can be made with. Raises ``Faults``."""
    if look.logo:
        size_of(look.logo)
    tried = Slide("Title", "Lead.", (SlideColumn(1.0, (Sentences(("Words.",)),)),))
    deck_of(CoverSlide("Title", ("Lead.",)), [tried], look, date(2000, 1, 1))


def deck_of(cover: CoverSlide, slides: Sequence[Slide], look: DeckLook, day: date) -> bytes:
    """Return slides as a file of PowerPoint; the same slides give the same bytes.

    Raises ``Faults`` for a template or a logo that cannot be used.
    """
    with refusing_what_breaks(look.template):
        frame = frame_of(look.template, with_logo=look.logo is not None)
        if look.logo:
            add_logo(frame.deck, frame.body, look.logo)
        _add_cover(frame, cover)
        for slide in slides:
            for page in pages(slide, frame.body):
                _add_page(frame, page)
        _tell_properties(frame, cover, day)
        saved = BytesIO()
        frame.deck.save(saved)
    return without_clock(saved.getvalue(), day)


def _add_cover(frame: Frame, cover: CoverSlide) -> None:
    slide = frame.deck.slides.add_slide(frame.cover)
    title, lines = title_of(slide), body_of(slide)
    _fit(title, (cover.title,), COVER_TITLES, is_strong=True)
    _fit(lines, cover.lines, COVER_LINES, is_strong=False)
    _finish(slide, {title.shape_id, lines.shape_id}, cover.notes)


def _add_page(frame: Frame, page: LaidSlide) -> None:
    slide = frame.deck.slides.add_slide(frame.content)
    title, body = title_of(slide), body_of(slide)
    _fit(title, (page.title,), TITLES, is_strong=True)
    kept = {title.shape_id}
    if page.lead:
        _write_in(body, page.lead)
        kept.add(body.shape_id)
    for piece in page.pieces:
        _draw(slide, piece)
    _finish(slide, kept, page.notes)
    _number(slide, frame.content)


def _fit(shape: Any, lines: Sequence[str], sizes: Sequence[float], *, is_strong: bool) -> None:
    """Write lines in the largest letters at which they fit a shape; shorten what never does."""
    area = area_of(shape)
    width, height = area.width - 2 * ASIDE, area.height - 2 * ABOVE
    told = [one_line(line) for line in lines]
    size = next((each for each in sizes if _high(told, width, each, is_strong) <= height), 0.0)
    if not size:
        size = sizes[-1]
        count = max(1, int(height / ((LINE + APART) * size)) // len(told))
        told = [shortened(line, width, size, count, bold=is_strong) for line in told]
    paragraphs = [
        Paragraph(line, size, is_strong, above=APART * size if nth else 0.0)
        for nth, line in enumerate(told)
    ]
    write(shape.text_frame, paragraphs, (ASIDE, ABOVE))


def _high(lines: Sequence[str], width: float, size: float, is_strong: bool) -> float:  # noqa: FBT001
    return height_of(lines, width, size, gap=APART, bold=is_strong)


def _write_in(shape: Any, words: SetWords) -> None:
    area = words.area
    shape.left, shape.top = Pt(area.left), Pt(area.top)
    shape.width, shape.height = Pt(area.width), Pt(area.height)
    write(shape.text_frame, words_paragraphs(words))
    anchor_top(shape.text_frame)


def _draw(slide: Any, piece: Piece) -> None:
    match piece:
        case SetChart():
            add_chart(slide, piece)
        case SetScatter():
            add_scatter(slide, piece)
        case SetGrid():
            add_grid(slide, piece)
        case SetWords():
            _write_in(_box(slide), piece)
        case SetNumber():
            box, area = _box(slide), piece.area
            _write_in(box, SetWords(area, (), piece.size))
            write(box.text_frame, number_paragraphs(piece))


def _box(slide: Any) -> Any:
    return slide.shapes.add_textbox(0, 0, 0, 0)


def _finish(slide: Any, kept: set[int], notes: Sequence[str]) -> None:
    """Take out the placeholders that nothing was written in, and tell the speaker."""
    for shape in list(slide.placeholders):
        if shape.shape_id not in kept:
            shape._element.getparent().remove(shape._element)
    if notes:
        slide.notes_slide.notes_text_frame.text = "\n".join(one_line(note) for note in notes)


def _number(slide: Any, layout: Any) -> None:
    """Number a slide where its layout numbers slides, as PowerPoint does for a new one."""
    for shape in layout.placeholders:
        if shape.placeholder_format.type == KIND.SLIDE_NUMBER:
            copy = deepcopy(shape._element)
            name = copy.find(f".//{qn('p:cNvPr')}")
            name.set("id", str(max(each.shape_id for each in slide.shapes) + 1))
            slide.shapes._spTree.insert_element_before(copy, "p:extLst")


def _tell_properties(frame: Frame, cover: CoverSlide, day: date) -> None:
    properties, moment = frame.deck.core_properties, datetime.combine(day, time())
    properties.title = one_line(cover.title)[:255]
    properties.author = properties.last_modified_by = "whowhere"
    properties.subject = "Who should do this work, and where"
    properties.keywords = properties.comments = properties.category = ""
    properties.created = properties.modified = moment
    properties.revision = 1
    _forget_picture(frame)


def _forget_picture(frame: Frame) -> None:
    """Take out the small picture of a first slide that is gone."""
    package = frame.deck.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package._rels.pop(key)
