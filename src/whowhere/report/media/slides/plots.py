"""Where a chart's parts stand: its title, its names, its bars, its marks and its legend.

Left to themselves, programs give names more room than bars, or turn words on their side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

from whowhere.report.media.slides.blocks import Chart
from whowhere.report.media.slides.letters import LINE, lines_of, one_line, shortened, width_of
from whowhere.report.media.slides.pieces import Area
from whowhere.report.media.unrunnable import unrunnable

LYING: Final = {"lying", "lying_stacked", "pair"}
SHARE_OF_NAMES: Final = 0.38
"""The share of a chart's width that names beside lying bars have at most ..."""
BESIDE_NAMES: Final = 0.02
"""What is free between names and bars."""
SHARE_OF_MARKS: Final = 0.08
"""... and the marks of an axis that stands."""
AT_RIGHT: Final = 0.04
"""What is free at the right, for half of the last mark's words."""
WIDEST_MARK: Final = 4.2
"""Sizes of its letters that the words of a mark on an axis are wide, with what is free beside."""
ABOVE: Final = 2.0
"""Sizes that are free above and below the title."""
MOST_LINES: Final = 3
"""Lines of a title."""
KEY: Final = 2.0
"""Sizes that the sign of a colour takes in a legend, with what is free around it."""


@dataclass(frozen=True)
class Plot:
    """What is plotted, in shares of the chart's width and height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """All four, in the order in which a chart takes them."""
        return self.left, self.top, self.width, self.height


def plot_of(chart: Chart, area: Area, size: float) -> Plot:
    """Return where bars or lines stand, so that title, names, marks and legend have room."""
    title = lines_of(title_of(chart, area, size), title_width(area), size, bold=True)
    top = size * (LINE * len(title) + ABOVE)
    below = size * 2.2 + (_legend_rows(chart, area, size) * size * 1.6 if has_legend(chart) else 0)
    left = _left(chart, area, size)
    height = max(area.height - top - below, area.height / 3)
    return Plot(left, top / area.height, 1 - left - AT_RIGHT, height / area.height)


def _left(chart: Chart, area: Area, size: float) -> float:
    if chart.form not in LYING:
        return SHARE_OF_MARKS
    return _names_width(chart, area, size) / area.width + BESIDE_NAMES


def _names_width(chart: Chart, area: Area, size: float) -> float:
    """Return how wide the names beside lying bars are: as they need, up to their share."""
    widest = max(width_of(cell(name), size) for name in chart.categories)
    return min(SHARE_OF_NAMES * area.width, widest)


def title_width(area: Area) -> float:
    """Return how wide the lines of a title are at most, points."""
    return 0.8 * area.width


def title_of(chart: Chart, area: Area, size: float) -> str:
    """Return the title, as much of it as there is room for."""
    return shortened(one_line(chart.title), title_width(area), size, MOST_LINES, bold=True)


def has_legend(chart: Chart) -> bool:
    """Whether colours are told apart in a legend: not where a series only carries the others.

    Its entry could be left out, but LibreOffice counts entries from the other end.
    """
    return len(chart.series) > 1 and all(series.ink != "none" for series in chart.series)


def _legend_rows(chart: Chart, area: Area, size: float) -> int:
    """Return how many rows a legend has: as many as entries where these are long."""
    widths = [width_of(series.name, size) + KEY * size for series in chart.series]
    columns = max(1, floor(0.9 * area.width / max(widths)))
    return ceil(len(widths) / columns)


def names_of(chart: Chart, area: Area, size: float) -> tuple[str, ...]:
    """Return the names along a chart's axis, as long as there is room for beside lying bars.

    Their lines are broken here: programs break them where they like, or not at all.
    """
    names = tuple(cell(name) for name in chart.categories)
    if chart.form not in LYING:
        return names
    each = plot_of(chart, area, size).height * area.height / len(names)
    lines, width = min(2, max(1, floor(each / (LINE * size)))), _names_width(chart, area, size)
    told = (shortened(name, width, size, lines) for name in names)
    return tuple("\n".join(lines_of(name, width, size)) for name in told)


def spaced(chart: Chart, area: Area, size: float) -> Chart:
    """Return a chart whose marks along a lying axis are so far apart that their words fit."""
    if chart.form not in LYING:
        return chart
    room, mark = plot_of(chart, area, size).width * area.width, WIDEST_MARK * size
    step = chart.step
    while (chart.high - chart.low) / step > 1 and mark * (chart.high - chart.low) / step > room:
        step *= 2
    if step == chart.step:
        return chart
    low, high = floor(chart.low / step) * step, ceil(chart.high / step) * step
    return replace(chart, low=low, high=high, step=step)


def cell(text: str) -> str:
    """Return a text for the workbook inside a chart, which no spreadsheet runs."""
    clean = unrunnable(one_line(text))
    return f"'{clean}" if clean.startswith("{=") else clean
