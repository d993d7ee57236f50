"""Native scatters: points on two axes, some of them named, some joined by a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from pptx.enum.chart import XL_LABEL_POSITION as AT
from pptx.enum.chart import XL_LEGEND_POSITION as LEGEND
from pptx.enum.chart import XL_MARKER_STYLE as MARKER
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICKS
from pptx.enum.chart import XL_TICK_MARK as MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE as DASH
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.util import Pt

from whowhere.report.media.slides.alternative import describe
from whowhere.report.media.slides.blocks import ScatterAxis, ScatterPoint, ScatterSeries
from whowhere.report.media.slides.chart_xml import axis_format
from whowhere.report.media.slides.inks import colour, fill, let_through
from whowhere.report.media.slides.letters import one_line, shortened
from whowhere.report.media.slides.pieces import SetScatter
from whowhere.report.media.slides.plots import MOST_LINES, cell

FORMS: Final = {
    "square": MARKER.SQUARE, "diamond": MARKER.DIAMOND, "triangle": MARKER.TRIANGLE,
    "circle": MARKER.CIRCLE, "cross": MARKER.X, "line": MARKER.NONE,
}  # fmt: skip
POINT: Final = 8
"""Points that a mark is wide."""
OF_GRID: Final = 0.2
"""How much of the lines behind the points is seen."""


def add_scatter(slide: Any, piece: SetScatter) -> None:
    """Add a scatter to a slide, in its place.

    The series with most points comes first: LibreOffice drops what stands before a longer one.
    """
    area, told = piece.area, piece.scatter
    place = (Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height))
    drawn = sorted(told.series, key=lambda each: -len(each.spots))
    frame = slide.shapes.add_chart(TYPE.XY_SCATTER, *place, _data(drawn))
    describe(frame, told.described)
    chart = frame.chart
    chart.font.size, chart.font.color.theme_color = Pt(piece.size), THEME.TEXT_1
    _title(chart, shortened(one_line(told.title), area.width, piece.size, MOST_LINES, bold=True))
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = LEGEND.BOTTOM, False
    for plotted, series in zip(chart.plots[0].series, drawn, strict=True):
        _series(plotted, series, piece.size)
    for axis, of in ((chart.category_axis, told.x), (chart.value_axis, told.y)):
        _axis(axis, of)


def _data(series: Sequence[ScatterSeries]) -> XyChartData:
    data = XyChartData()
    for each in series:
        points = data.add_series(cell(each.name))
        for spot in each.spots:
            points.add_data_point(spot.x, spot.y)
    return data


def _title(chart: Any, words: str) -> None:
    chart.has_title = True
    chart.chart_title.include_in_layout = False
    frame = chart.chart_title.text_frame
    frame.text = words
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = chart.font.size, True


def _series(plotted: Any, series: ScatterSeries, size: float) -> None:
    line, marker = plotted.format.line, plotted.marker
    marker.style = FORMS[series.form]
    if series.form == "line":
        line.width, line.dash_style = Pt(1.5), DASH.DASH
        colour(line.color, series.ink)
        return
    line.fill.background()
    marker.size = POINT
    fill(marker.format, series.ink)
    if series.form == "cross":  # it is made of lines alone
        colour(marker.format.line.color, series.ink)
    else:
        marker.format.line.fill.background()
    for at, spot in enumerate(series.spots):
        if spot.name:
            _name(plotted.points[at].data_label, spot, size)


def _name(label: Any, spot: ScatterPoint, size: float) -> None:
    label.position = AT.LEFT if spot.is_left else AT.RIGHT
    frame = label.text_frame
    frame.text = spot.name
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(size - 1), True


def _axis(axis: Any, of: ScatterAxis) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = of.low, of.high, of.step
    axis.has_title = True
    frame = axis.axis_title.text_frame
    frame.text = of.words
    frame.paragraphs[0].runs[0].font.bold = False
    labels = axis.tick_labels
    labels.number_format = axis_format(max(abs(of.low), abs(of.high)), of.step)
    labels.number_format_is_linked = False
    axis.tick_label_position = TICKS.LOW
    axis.major_tick_mark = axis.minor_tick_mark = MARK.NONE
    axis.format.line.fill.background()
    axis.has_major_gridlines = True
    grid = axis.major_gridlines.format.line
    grid.color.theme_color, grid.width = THEME.TEXT_1, Pt(0.5)
    let_through(grid.color, OF_GRID)
