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
from pptx.util import Pt

from whowhere.report.media.slides.blocks import ScatterAxis, ScatterPoint, ScatterSeries
from whowhere.report.media.slides.chart_parts import new_chart, set_numbers, set_title
from whowhere.report.media.slides.inks import colour, fill
from whowhere.report.media.slides.letters import one_line, shortened
from whowhere.report.media.slides.pieces import SetScatter
from whowhere.report.media.slides.plots import MOST_LINES, cell

FORMS: Final = {
    "square": MARKER.SQUARE, "diamond": MARKER.DIAMOND, "triangle": MARKER.TRIANGLE,
    "circle": MARKER.CIRCLE, "cross": MARKER.X, "line": MARKER.NONE,
}  # fmt: skip
POINT: Final = 8
"""Points that a mark is wide."""


def add_scatter(slide: Any, piece: SetScatter) -> None:
    """Add a scatter to a slide, in its place.

    The series with most points comes first: LibreOffice drops what stands before a longer one.
    """
    area, told = piece.area, piece.scatter
    drawn = sorted(told.series, key=lambda each: -len(each.spots))
    chart = new_chart(slide, TYPE.XY_SCATTER, piece, _data(drawn), told.described)
    set_title(chart, shortened(one_line(told.title), area.width, piece.size, MOST_LINES, bold=True))
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
    set_numbers(axis, of.low, of.high, of.step)
    axis.has_title = True
    frame = axis.axis_title.text_frame
    frame.text = of.words
    frame.paragraphs[0].runs[0].font.bold = False
    axis.tick_label_position = TICKS.LOW
    axis.minor_tick_mark = MARK.NONE
