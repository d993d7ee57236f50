"""Native charts, whose numbers stay open to whoever gets the deck."""

from __future__ import annotations

from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from pptx.enum.chart import XL_LABEL_POSITION as AT
from pptx.enum.chart import XL_LEGEND_POSITION as LEGEND
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICKS
from pptx.enum.chart import XL_TICK_MARK as MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE as DASH
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.util import Pt

from whowhere.report.media.slides.blocks import Chart, Form, Series
from whowhere.report.media.slides.chart_parts import new_chart, set_numbers, set_title
from whowhere.report.media.slides.chart_xml import (
    add_error_bars,
    cross_at_far_end,
    label_format,
    place_plot,
    skip_labels,
)
from whowhere.report.media.slides.inks import colour, fill
from whowhere.report.media.slides.pieces import SetChart
from whowhere.report.media.slides.plots import (
    LYING,
    cell,
    has_legend,
    names_of,
    plot_of,
    spaced,
    title_of,
)

TYPES: Final[dict[Form, Any]] = {
    "lying": TYPE.BAR_CLUSTERED, "lying_stacked": TYPE.BAR_STACKED,
    "standing_stacked": TYPE.COLUMN_STACKED, "pair": TYPE.BAR_CLUSTERED, "lines": TYPE.LINE,
}  # fmt: skip
MOST_NAMES: Final = 10
"""Names along an axis of months; of more, only some are shown."""
GAP: Final = 55
"""Percent of a bar's width that is free beside it."""


def add_chart(slide: Any, piece: SetChart) -> None:
    """Add a chart to a slide, in its place."""
    told = spaced(piece.chart, piece.area, piece.size)
    chart = new_chart(slide, TYPES[told.form], piece, _data(told, piece), told.described)
    set_title(chart, title_of(piece.chart, piece.area, piece.size))
    _legend(chart, told)
    plot = plot_of(told, piece.area, piece.size)
    place_plot(chart, *plot.shares)
    for plotted, series in zip(chart.plots[0].series, told.series, strict=True):
        _series(plotted, series, told)
    _axes(chart, told)
    if told.form != "lines":
        chart.plots[0].gap_width = GAP
        chart.plots[0].overlap = 0 if told.form == "lying" else 100


def _most(told: Chart) -> float:
    return max(abs(told.low), abs(told.high))


def _data(told: Chart, piece: SetChart) -> CategoryChartData:
    data = CategoryChartData(number_format=label_format(_most(told)))
    data.categories = names_of(told, piece.area, piece.size)
    for series in told.series:
        data.add_series(cell(series.name), series.values)
    return data


def _legend(chart: Any, told: Chart) -> None:
    """Show which colour is which; not where one series only carries the others, unseen.

    Its entry could be left out of the legend, but LibreOffice counts entries from the other end.
    """
    chart.has_legend = has_legend(told)
    if chart.has_legend:
        chart.legend.position = LEGEND.BOTTOM
        chart.legend.include_in_layout = False


def _series(plotted: Any, series: Series, told: Chart) -> None:
    if told.form == "lines":
        _line(plotted, series)
        return
    plotted.invert_if_negative = False
    fill(plotted.format, series.ink)
    for at in sorted(series.quiet):
        fill(plotted.points[at].format, "muted")
    if series.above:
        add_error_bars(plotted, series.below, series.above)
    if series.name in told.labelled:
        _label(plotted, told)


def _line(plotted: Any, series: Series) -> None:
    plotted.smooth = False
    line = plotted.format.line
    line.width = Pt(2.5)
    colour(line.color, series.ink)
    if series.is_dashed:
        line.dash_style = DASH.DASH


def _label(plotted: Any, told: Chart) -> None:
    labels = plotted.data_labels
    labels.show_value = True
    labels.number_format = label_format(_most(told))
    labels.number_format_is_linked = False
    labels.font.size, labels.font.bold = Pt(11), True
    if told.form == "lying":
        labels.position = AT.INSIDE_BASE
        labels.font.color.theme_color = THEME.BACKGROUND_1


def _axes(chart: Any, told: Chart) -> None:
    names, values = chart.category_axis, chart.value_axis
    set_numbers(values, told.low, told.high, told.step)
    names.major_tick_mark = MARK.NONE
    names.tick_label_position = TICKS.LOW
    colour(names.format.line.color, "muted")
    if told.form in LYING:
        names.reverse_order = True
        cross_at_far_end(values)
        skip_labels(names, 1)  # or LibreOffice leaves out every second name
    if told.base:
        values.crosses_at = told.base
    if told.form == "lines":
        skip_labels(names, max(1, -(-len(told.categories) // MOST_NAMES)))
