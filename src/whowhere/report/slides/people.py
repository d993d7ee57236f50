"""The ramp: who is at work when, there and here."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.report.media.documents import Document
from whowhere.report.media.print.axis import axis
from whowhere.report.media.slides.blocks import Chart, Grid, Ink, Series, Slide, SlideColumn
from whowhere.report.slides.axes import axis_of
from whowhere.report.slides.moving import saved_chart, timeline_chart
from whowhere.report.slides.notes import notes_of, rests_on

LINES: tuple[Ink, ...] = ("main", "part2", "part3", "part5")
"""Options whose people are drawn, those that lead, and the colour of each."""


def people_slide(board: Board, content: Document) -> Slide | None:
    """Return payback, steps and people by month; ``None`` where nobody is still to come."""
    ramp = content["ramp"]
    if ramp is None:
        return None
    waves = Grid(
        ("Months, medians, to", "First wave", "Half", "All", "Full output"),
        tuple(tuple(row[key] for key in ("name", "first", "half", "all", "full"))
              for row in ramp["rows"]),
        "Months from the decision to the first wave, half of the team, all of it, and full output.",
    )  # fmt: skip
    moving = tuple(filter(None, (saved_chart(board.budget), timeline_chart(board))))
    columns = (
        (SlideColumn(0.5, moving), SlideColumn(0.5, (_chart(ramp),)))
        if moving
        else (SlideColumn(0.56, (_chart(ramp),)), SlideColumn(0.44, (waves,)))
    )
    foot = "Months are counted from the decision; medians of the futures."
    by_month = [
        f"Month {row['month']}: "
        + "; ".join(f"{row_of['name']} {people}" for row_of, people in
                    zip(ramp["rows"], row["people"], strict=True))
        + "."
        for row in ramp["months"]
    ]  # fmt: skip
    pair = ["In each month: people there, then today's team here."] if ramp["team_today"] else []
    to_waves = [
        f"{row['name']}, median months: first wave {row['first']}, half {row['half']}, all"
        f" {row['all']}, full output {row['full']}."
        for row in ramp["rows"]
    ]
    notes = notes_of(*(to_waves if moving else ()), *pair, *by_month, rests_on(content))
    return Slide("Who is at work when", "", columns, foot, notes)


def _chart(ramp: Document) -> Chart:
    rows = ramp["rows"][: len(LINES)]
    months = len(rows[0]["there"])
    series = [
        Series(row["name"], tuple(row["there"]), ink) for row, ink in zip(rows, LINES, strict=False)
    ]
    if ramp["team_today"]:
        here = Series(f"Today's team, under: {rows[0]['name']}", tuple(rows[0]["here"]), "part4",
                      is_dashed=True)  # fmt: skip
        series.append(here)
    return Chart(
        "lines",
        "People at work in each month from the decision",
        tuple(str(month + 1) for month in range(months)),
        tuple(series),
        *axis_of(axis(0, ramp["most"])),
        "Lines of people at work by month. "
        + "; ".join(
            f"{row['name']}: the first there after {row['first']} months, half after"
            f" {row['half']}, all after {row['all']}, {row['team']} people in the end"
            for row in rows
        )
        + ".",
    )
