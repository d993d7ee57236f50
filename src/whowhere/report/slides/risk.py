"""The risk: what events are expected to cost, and what they cost where futures are worst."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.report.compare.verdict import reservations
from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import Block, Grid, Slide, SlideColumn
from whowhere.report.slides.axes import MOST_BESIDE, charted, not_charted
from whowhere.report.slides.notes import notes_of, rests_on
from whowhere.report.slides.trade_off import trade_off_scatter


def risk_slide(board: Board, content: Document) -> Slide:
    """Return cost against risk, losses from events, and which events the best option faces."""
    chosen, losses = content["chosen"], _losses(content)
    beside = (losses, _events(content)) if chosen and chosen["events"] else (losses,)
    columns = [SlideColumn(0.55, (trade_off_scatter(board),)), SlideColumn(0.45, beside)]
    lead = next(iter(reservations(board.comparison)), "")
    foot = (
        "Losses from events are part of the cost: expected, and the mean of the worst 5% of"
        f" futures.{not_charted(board.detailed, MOST_BESIDE)}"
    )
    notes = notes_of(_said(content), rests_on(content))
    return Slide("The risk", lead, tuple(columns), foot, notes)


def _losses(content: Document) -> Block:
    shown = charted(content["options"], MOST_BESIDE)
    heads = (f"Losses from events, {content['currency']}", "Expected", "Worst 5%")
    return Grid(
        heads,
        tuple((each["name"], each["expected_loss"], each["tail_loss"]) for each in shown),
        f"Losses from events by option, present value in {content['currency']}. {_said(content)}",
        closing=1 if shown[-1]["today"] else 0,
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
