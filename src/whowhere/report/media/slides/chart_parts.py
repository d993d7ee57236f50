"""What all native charts have: a place, letters, words above them, and an axis of numbers."""

from __future__ import annotations

from typing import Any, Final

from pptx.enum.chart import XL_TICK_MARK as MARK
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.util import Pt

from whowhere.report.media.slides.alternative import describe
from whowhere.report.media.slides.chart_xml import axis_format
from whowhere.report.media.slides.inks import let_through
from whowhere.report.media.slides.pieces import SetChart, SetScatter

OF_GRID: Final = 0.2
"""How much of the lines behind bars and points is seen."""


def new_chart(
    slide: Any, kind: Any, piece: SetChart | SetScatter, data: Any, described: str
) -> Any:
    """Add a chart to a slide, in the place and with the letters of its piece."""
    area = piece.area
    place = (Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height))
    frame = slide.shapes.add_chart(kind, *place, data)
    describe(frame, described)
    chart = frame.chart
    chart.font.size, chart.font.color.theme_color = Pt(piece.size), THEME.TEXT_1
    return chart


def set_title(chart: Any, words: str) -> None:
    """Write a chart's title in its own size of letters."""
    chart.has_title = True
    chart.chart_title.include_in_layout = False
    frame = chart.chart_title.text_frame
    frame.text = words
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = chart.font.size, True


def set_numbers(axis: Any, low: float, high: float, step: float) -> None:
    """Let an axis count from ``low`` to ``high``, with a thin line at each ``step``."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = low, high, step
    axis.tick_labels.number_format = axis_format(max(abs(low), abs(high)), step)
    axis.tick_labels.number_format_is_linked = False
    axis.format.line.fill.background()
    axis.major_tick_mark = MARK.NONE
    axis.has_major_gridlines = True
    grid = axis.major_gridlines.format.line
    grid.color.theme_color, grid.width = THEME.TEXT_1, Pt(0.5)
    let_through(grid.color, OF_GRID)
