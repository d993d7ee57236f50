"""What would flip the answer: the one assumption, those after it, and how far each moves it."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import Chart, Grid, Sentences, Series, Slide, SlideColumn
from whowhere.report.slides.axes import axis_of
from whowhere.report.slides.notes import notes_of

DRAWN = 6
"""Assumptions in the chart, those that move most."""


def flips_slide(content: Document) -> Slide:
    """Return what changes the verdict soonest, and what moves the two best apart most."""
    columns = []
    rules = (Sentences(content["rules"], "Tax and trade rules"),) if content["rules"] else ()
    grid = (_grid(content),) if content["flips"] else ()
    if content["swings"]:
        columns.append(SlideColumn(0.44, (_chart(content),)))
    if grid or rules:
        columns.append(SlideColumn(0.56, (*grid, *rules)))
    notes = notes_of(*_sources(content))
    return Slide("What would flip it", content["flip"], tuple(columns), _base(content), notes)


def _base(content: Document) -> str:
    """Say what the chart's middle is: how much more the second best costs as things are."""
    swings = content["swings"]
    if not swings:
        return ""
    return (
        f"The chart: {swings['second']} against {swings['first']}, {swings['base_said']}"
        f" {content['currency']} more in the median; below zero it costs less."
    )


def _chart(content: Document) -> Chart:
    swings = content["swings"]
    rows, said = swings["rows"][:DRAWN], f"{swings['second']} against {swings['first']}"
    low, high, step = axis_of(swings["axis"])
    told = "; ".join(
        f"{row['name']}: {row['low_said']} at its low, {row['high_said']} at its high"
        for row in rows
    )
    return Chart(
        "pair",
        f"{swings['cheaper_below']} | {swings['cheaper_above']} (difference of the medians,"
        f" {content['currency']})",
        tuple(row["name"] for row in rows),
        (
            Series("at its low", tuple(row["low"] for row in rows), "main"),
            Series("at its high", tuple(row["high"] for row in rows), "part4"),
        ),
        low, high, step,
        f"How far single assumptions move what {said} costs more, {swings['base_said']}"
        f" {content['currency']} as things are. {told}.",
        base=swings["base"],
    )  # fmt: skip


def _grid(content: Document) -> Grid:
    rows = tuple(
        (flip["name"], flip["flips"], f"{flip['range']}{'' if flip['inside'] else ' (outside)'}",
         flip["then"])
        for flip in content["flips"]
    )  # fmt: skip
    return Grid(
        ("Assumption", "Flips the verdict", "Its range", "Then best"),
        rows,
        "Assumptions beyond which another option is best: "
        + "; ".join(f"{name} {flips}: {then}" for name, flips, _, then in rows)
        + ".",
        words=4,
    )


def _sources(content: Document) -> list[str]:
    return [
        f"{source['name']}, {source['range']} ({source['status']}): {'; '.join(source['sources'])}"
        for source in content["sources"]
    ]
