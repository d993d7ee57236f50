"""The risk: what events are expected to cost, and what they cost where futures are worst."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.report.compare.verdict import reservations
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.print.axis import axis
from whowhere.report.media.slides.blocks import Block, Chart, Grid, Series, Slide, SlideColumn
from whowhere.report.slides.axes import MOST_BESIDE, axis_of, charted, not_charted
from whowhere.report.slides.notes import notes_of, rests_on


def risk_slide(board: Board, content: Document) -> Slide:
    """Return losses from events of each option, and which events the best one faces."""
    columns = [SlideColumn(0.6, (_chart(board, content),))]
    chosen = content["chosen"]
    if chosen and chosen["events"]:
        columns.append(SlideColumn(0.4, (_events(content),)))
    lead = next(iter(reservations(board.comparison)), "")
    foot = (
        "Losses from events are part of the cost: expected, and the mean of the worst 5% of"
        f" futures.{not_charted(board.detailed, MOST_BESIDE)}"
    )
    notes = notes_of(_said(content), rests_on(content))
    return Slide("The risk", lead, tuple(columns), foot, notes)


def _chart(board: Board, content: Document) -> Chart:
    found = list(zip(board.detailed, content["options"], strict=True))
    shown = charted(found, MOST_BESIDE)
    expected = tuple(rounded(profile.measures.risk.expected) for profile, _ in shown)
    worst = tuple(rounded(profile.measures.risk.tail) for profile, _ in shown)
    return Chart(
        "lying",
        f"Losses from events, present value in {content['currency']}",
        tuple(option["name"] for _, option in shown),
        (
            Series("Expected", expected, "part4"),
            Series("Loss in the worst 5% of futures", worst, "part5"),
        ),
        *axis_of(axis(0, max(*worst, 1.0))),
        f"Two bars for each option. {_said(content)}",
    )


def _said(content: Document) -> str:
    told = "; ".join(
        f"{option['name']}: {option['expected_loss']} expected,"
        f" {option['tail_loss']} in the worst 5%,"
        f" any event in {option['event']} of futures"
        for option in content["options"]
    )
    return f"{told}."


def _events(content: Document) -> Block:
    chosen = content["chosen"]
    return Grid(
        (f"What may happen: {chosen['name']}", f"Expected loss, {content['currency']}"),
        tuple((event["name"], event["mean"]) for event in chosen["events"]),
        f"Events that {chosen['name']} faces, with the expected loss of each.",
    )
