"""A native table: words at the left, numbers at the right, a line below each row."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.enum.text import MSO_VERTICAL_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from whowhere.report.media.slides.alternative import describe
from whowhere.report.media.slides.grids import ABOVE, ASIDE
from whowhere.report.media.slides.pieces import SetGrid
from whowhere.report.media.slides.text import Paragraph, write

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without fills and lines, which every PowerPoint knows."""
HEAD_LINE, ROW_LINE = 12_700, 6_350
"""How thick lines are, English Metric Units."""


def add_grid(slide: Any, piece: SetGrid) -> None:
    """Add a table to a slide, in its place."""
    grid, area = piece.grid, piece.area
    rows = (grid.heads, *grid.rows)
    frame = slide.shapes.add_table(
        len(rows), len(grid.heads), Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height)
    )
    describe(frame, grid.described)
    table = frame.table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    table.horz_banding = False
    for column, width in zip(table.columns, piece.widths, strict=True):
        column.width = Pt(width)
    for nth, (row, height) in enumerate(zip(rows, piece.heights, strict=True)):
        table.rows[nth].height = Emu(round(height * Pt(1)))
        for at, text in enumerate(row):
            _cell(table.cell(nth, at), text, piece.size, is_head=nth == 0, is_word=at < grid.words)


def _cell(cell: Any, text: str, size: float, *, is_head: bool, is_word: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(ASIDE)
    cell.margin_top = cell.margin_bottom = Pt(ABOVE)
    cell.vertical_anchor = MSO_VERTICAL_ANCHOR.BOTTOM if is_head else MSO_VERTICAL_ANCHOR.MIDDLE
    told = Paragraph(text, size, is_strong=is_head, ink="main" if is_head else None)
    write(cell.text_frame, [told], (ASIDE, ABOVE))
    cell.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT if is_word else PP_ALIGN.RIGHT
    _line_below(cell, HEAD_LINE if is_head else ROW_LINE, "tx2" if is_head else "bg2")


def _line_below(cell: Any, width: int, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    line = etree.Element(qn("a:lnB"), w=str(width))
    fill = etree.SubElement(line, qn("a:solidFill"))
    shade = etree.SubElement(fill, qn("a:schemeClr"), val=colour)
    if colour == "bg2":
        etree.SubElement(shade, qn("a:lumMod"), val="85000")
    properties.insert(0, line)
