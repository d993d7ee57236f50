"""Words in a shape: at measured sizes and fixed distances, so that they stand where they were laid.

What the shape inherits is its font and its colour; where lines break is not left to chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lxml import etree
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_AUTO_SIZE, MSO_VERTICAL_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from whowhere.report.media.slides.blocks import Ink
from whowhere.report.media.slides.heights import APART, INDENT
from whowhere.report.media.slides.inks import colour_words
from whowhere.report.media.slides.letters import LINE, one_line
from whowhere.report.media.slides.pieces import SetNumber, SetWords

AS_MEASURED: Final = {"cap": "none", "spc": "0"}
"""What would make letters wider than they were measured: capitals for all, and spaces between."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it will be set."""

    text: str
    size: float
    is_strong: bool = False
    ink: Ink | None = None
    """``None`` leaves it in the colour of where it stands."""
    is_marked: bool = False
    """It stands in a list, behind a mark."""
    above: float = 0.0
    """Points free above it."""


def words_paragraphs(words: SetWords) -> list[Paragraph]:
    """Return sentences, and the heading above them, as paragraphs."""
    ink: Ink | None = "muted" if words.is_quiet else None
    found = [Paragraph(words.heading, words.size, is_strong=True, ink="main")]
    for nth, line in enumerate(words.lines):
        above = APART * words.size if nth or words.heading else 0.0
        found.append(
            Paragraph(line, words.size, words.is_strong, ink, words.is_list, above)
        )  # fmt: skip
    return found if words.heading else found[1:]


def number_paragraphs(tile: SetNumber) -> list[Paragraph]:
    """Return a number to remember, and what it is."""
    return [
        Paragraph(tile.number, tile.large, is_strong=True, ink="main"),
        Paragraph(tile.words, tile.size, ink="muted"),
    ]


def write(frame: Any, paragraphs: list[Paragraph], margins: tuple[float, float] = (0, 0)) -> None:
    """Write paragraphs into a text frame, whose ``margins`` are at its sides and ends, points."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = Pt(margins[0])
    frame.margin_top = frame.margin_bottom = Pt(margins[1])
    frame._txBody.bodyPr.set("numCol", "1")
    for extra in frame.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    for nth, each in enumerate(paragraphs):
        _write(frame.add_paragraph() if nth else frame.paragraphs[0], each)


def _write(paragraph: Any, told: Paragraph) -> None:
    paragraph.line_spacing = Pt(told.size * LINE)
    paragraph.space_before, paragraph.space_after = Pt(told.above), Pt(0)
    _mark(paragraph, told)
    # An empty line has no letters that would say its size.
    etree.SubElement(paragraph._p, qn("a:endParaRPr"), sz=str(round(100 * told.size)))
    if not told.text:
        return
    run = paragraph.add_run()
    run.text = one_line(told.text)
    run.font.size, run.font.bold = Pt(told.size), told.is_strong
    run.font.language_id = MSO_LANGUAGE_ID.ENGLISH_UK
    for name, value in AS_MEASURED.items():
        run.font._element.set(name, value)
    if told.ink:
        colour_words(run.font.color, told.ink)


def _mark(paragraph: Any, told: Paragraph) -> None:
    """Set the mark of a list before a paragraph, or none, whatever its style would do."""
    properties = paragraph._p.get_or_add_pPr()
    by = round(Pt(INDENT * told.size)) if told.is_marked else 0
    properties.set("marL", str(by))
    properties.set("indent", str(-by))
    if told.is_marked:
        properties.append(etree.Element(qn("a:buFont"), typeface="Arial"))
        properties.append(etree.Element(qn("a:buChar"), char="•"))
    else:
        properties.append(etree.Element(qn("a:buNone")))


def anchor_top(frame: Any) -> None:
    """Let words begin at the top of their shape."""
    frame.vertical_anchor = MSO_VERTICAL_ANCHOR.TOP
