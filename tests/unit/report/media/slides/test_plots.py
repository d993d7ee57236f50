"""Where a chart's parts stand: names, marks, bars and legend each have their room."""

from __future__ import annotations

import pytest

from whowhere.report.media.slides.blocks import Chart, Form, Series
from whowhere.report.media.slides.chart_xml import axis_format, label_format
from whowhere.report.media.slides.letters import width_of
from whowhere.report.media.slides.pieces import Area
from whowhere.report.media.slides.plots import (
    SHARE_OF_NAMES,
    cell,
    has_legend,
    names_of,
    plot_of,
    spaced,
    title_of,
    title_width,
)

NAME = "Staff augmentation in the Philippines by Northbridge International Partners of Manila"
AREA = Area(0, 0, 400, 260)


def chart(form: Form = "lying", count: int = 5, *, name: str = NAME, low: float = 0,
          high: float = 12e6, step: float = 2e6, title: str = "Cost") -> Chart:  # fmt: skip
    names = tuple(f"{number} {name}" for number in range(count))
    series = tuple(Series(f"{NAME} {part}", (1.0,) * count, "main") for part in "ab")
    return Chart(form, title, names, series, low, high, step, "Bars.")


@pytest.mark.parametrize("count", [1, 3, 7, 9, 20])
def test_lines_of_names_fit_the_room_that_names_have(count: int) -> None:
    told = names_of(chart(count=count), AREA, 11)
    room = SHARE_OF_NAMES * AREA.width
    assert len(told) == count
    for name in told:
        assert all(width_of(line, 11) <= room for line in name.split("\n"))
    lines = sum(len(name.split("\n")) for name in told)
    if count <= 9:
        assert lines * 11 * 1.2 <= plot_of(chart(count=count), AREA, 11).height * AREA.height


def test_names_of_months_are_left_as_they_are() -> None:
    assert names_of(chart("lines", 2, name="month"), AREA, 11) == ("0 month", "1 month")


@pytest.mark.parametrize("form", ["lying", "lying_stacked", "standing_stacked", "pair", "lines"])
def test_what_is_plotted_stands_inside_its_chart_below_the_title(form: Form) -> None:
    short = plot_of(chart(form, title="Cost"), AREA, 11)
    long = plot_of(chart(form, title=NAME * 3), AREA, 11)
    for plot in (short, long):
        assert 0 < plot.left < plot.left + plot.width < 1
        assert 0 < plot.top < plot.top + plot.height <= 1
    assert long.top > short.top


def test_marks_are_spread_until_their_words_fit() -> None:
    dense = chart(low=-400e3, high=900e3, step=100e3)
    told = spaced(dense, AREA, 11)
    assert told.step == 400e3
    assert (told.low, told.high) == (-400e3, 1200e3)
    wide = Area(0, 0, 880, 300)
    assert spaced(chart(), wide, 11) == chart()


def test_a_title_too_long_is_cut_to_three_lines() -> None:
    title = title_of(chart(title=NAME * 9), AREA, 11)
    assert title.endswith("…")
    assert width_of(title, 11, bold=True) <= 3 * title_width(AREA)


def test_a_series_that_only_carries_others_leaves_no_legend() -> None:
    base = Series("Below", (1.0,), "none")
    shown = Series("Cost", (1.0,), "main")
    both = Chart("lying_stacked", "T", ("a",), (base, shown), 0, 2, 1, "Bars.")
    assert not has_legend(both)
    assert has_legend(chart())


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-1", "@x", "{=1+1}"])
def test_no_name_in_a_charts_workbook_is_run(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("most", "step", "said"),
    [(12e6, 2e6, '0,,"m"'), (1.5e6, 2.5e5, '0.00,,"m"'), (8e5, 2e5, '0,"k"'),
     (3e9, 5e8, '0.0,,,"bn"'), (60, 10, "#,##0"), (0.5, 0.1, "0.0")],
)  # fmt: skip
def test_marks_are_written_with_as_few_digits_as_tell_them_apart(
    most: float, step: float, said: str
) -> None:
    assert axis_format(most, step) == said


def test_numbers_at_bars_have_two_digits_after_the_point() -> None:
    assert label_format(12e6) == '0.00,,"m"'
    assert label_format(60) == "0.0"
