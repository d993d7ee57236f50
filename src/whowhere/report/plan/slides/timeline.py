"""What moves when: each package by month, as a chart whose data stay open."""

from __future__ import annotations

from itertools import pairwise

from whowhere.report.media.documents import Document
from whowhere.report.media.scenes import draw
from whowhere.report.media.slides.blocks import Chart, Ink, Series, Slide, SlideColumn

MOST = 14
"""Rows of the chart; the notes have the others."""
STEP = 12
"""Months between two marks of the axis."""
ENDS = ("first", "all", "full_output")
"""What ends each part of a row before the last."""


def timeline_slide(content: Document) -> Slide:
    """Return each package over the months of the plan.

    Raises ``Faults`` if the page, whose chart tells the finding, was not built.
    """
    data = content["plan"]["timeline"]
    drawn, rows = draw("plan_timeline", data), data["choices"][:MOST]
    parts = [_spans(row["months"], data["months"]) for row in rows]
    series: tuple[tuple[str, Ink], ...] = (
        ("As today", "pale"), ("People come", "muted"), ("They learn", "soft"),
        ("At full output", "main"),
    )  # fmt: skip
    chart = Chart(
        "lying_stacked",
        "Months from the decision, medians",
        tuple(str(row[0]) for row in drawn.rows[:MOST]),
        tuple(
            Series(name, tuple(part[at] for part in parts), ink)
            for at, (name, ink) in enumerate(series)
        ),
        0.0, float(data["months"]), float(STEP),
        f"A timeline. {drawn.label}",
    )  # fmt: skip
    left = len(data["choices"]) - MOST
    foot = f"{left} more parts stand in the notes." if left > 0 else ""
    told = tuple(f"{row[0]}: {row[1]}; first people {row[2]}, whole team {row[3]}, full output"
                 f" {row[4]}." for row in drawn.rows)  # fmt: skip
    return Slide("What moves when", drawn.label, (SlideColumn(1.0, (chart,)),), foot, told)


def _spans(months: Document | None, horizon: int) -> tuple[float, ...]:
    """Return how long a row is as today, growing, learning and done; what stays is as today."""
    if months is None:
        return (float(horizon), 0.0, 0.0, 0.0)
    ends = [0.0, *(min(months[end], horizon) for end in ENDS), float(horizon)]
    return tuple(round(then - now, 2) for now, then in pairwise(ends))
