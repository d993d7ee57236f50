"""How the workbook's charts look."""

from __future__ import annotations

from xlsxwriter.chart import Chart

from whowhere.report.media.spreadsheet.sheet import FONT, INK, MUTED, RULE

_SMALL = {"name": FONT, "size": 9, "color": MUTED}
_NAMES = {"num_font": _SMALL, "line": {"color": RULE}, "label_position": "low"}


def standing(chart: Chart, title: str, number: str) -> None:
    """Give a chart whose values go up its title, its numbers, and quiet lines."""
    _styled(chart, title)
    chart.set_x_axis(_NAMES)
    chart.set_y_axis(_values(number))


def lying(chart: Chart, title: str, number: str) -> None:
    """Give a chart of lying bars the same look; its first bar is at the top."""
    _styled(chart, title)
    chart.set_y_axis({**_NAMES, "reverse": True, "crossing": "max"})
    chart.set_x_axis(_values(number))


def _styled(chart: Chart, title: str) -> None:
    bold = {"name": FONT, "size": 11, "bold": True, "color": INK}
    chart.set_title({"name": title, "name_font": bold, "overlay": False})
    chart.set_legend({"position": "bottom", "font": _SMALL})
    chart.set_chartarea({"border": {"none": True}})


def _values(number: str) -> dict[str, object]:
    """Return how the axis of values looks."""
    return {
        "num_format": number,
        "num_font": _SMALL,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": RULE, "width": 0.5}},
    }
