"""The move over time: the steps of it, and what it has saved by each month."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.decide.budget.answer import OptionBudget
from whowhere.report.media.numbers import rounded
from whowhere.report.media.print.axis import axis
from whowhere.report.media.scenes import draw
from whowhere.report.media.slides.blocks import Chart, Series
from whowhere.report.page.scene_data import timeline_data
from whowhere.report.slides.axes import axis_of

RANGE = "likely range, 8 in 10"


def timeline_chart(board: Board) -> Chart | None:
    """Return the steps of the best option's move; ``None`` where nobody has to come for it.

    Raises ``Faults`` if the page, whose chart tells the steps, was not built.
    """
    best = board.comparison.best
    profile = next((each for each in board.arriving if each.result is best), None)
    if profile is None:
        return None
    drawn = draw("timeline", timeline_data(board.case, profile))
    names = tuple(str(row[0]) for row in drawn.rows)
    starts, ends, latest = (
        [float(row[at]) for row in drawn.rows] for at in (1, 2, 4)
    )  # fmt: skip
    spans = [end - start for start, end in zip(starts, ends, strict=True)]
    later = [last - end for end, last in zip(ends, latest, strict=True)]
    return Chart(
        "lying_stacked",
        "Steps of the move: median months, and in pale up to the latest end (8 in 10)",
        names,
        (
            Series("Until then", tuple(map(rounded, starts)), "none"),
            Series("Median start to end", tuple(map(rounded, spans)), "main"),
            Series("To the latest end, 8 in 10", tuple(map(rounded, later)), "pale"),
        ),
        *axis_of(axis(0, max(latest))),
        f"A timeline. {drawn.label}",
    )


def saved_chart(budget: OptionBudget) -> Chart | None:
    """Return what is saved by the end of each month; ``None`` where today's way is told."""
    if budget.is_today:
        return None
    saved = budget.saved_so_far
    ends = [end for each in saved for end in (each.p10, each.p90)]
    lows = tuple(rounded(each.p10) for each in saved)
    highs = tuple(rounded(each.p90) for each in saved)
    payback = budget.totals.payback_month.p50
    back = "in most futures never" if payback is None else f"in month {payback:.0f}"
    return Chart(
        "lines",
        f"Saved so far, {budget.case.currency} of the decision: median, and {RANGE}",
        tuple(str(month) for month in range(1, len(saved) + 1)),
        (
            Series("Median saved", tuple(rounded(each.p50) for each in saved), "main"),
            Series("Likely low", lows, "soft", is_dashed=True),
            Series("Likely high", highs, "soft", is_dashed=True),
        ),
        *axis_of(axis(min(0.0, *ends), max(0.0, *ends))),
        f"Lines of what has been saved by the end of each month; it pays back {back}.",
    )
