"""The options compared: what each costs, and how they stand beside each other."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.quantities.names import counted
from whowhere.report.compare.verdict import trade_off_sentences
from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import (
    Block,
    Chart,
    Grid,
    Listing,
    Series,
    Slide,
    SlideColumn,
)
from whowhere.report.slides.axes import axis_of, charted
from whowhere.report.slides.notes import notes_of, rests_on
from whowhere.report.slides.parts import parts_chart, parts_said
from whowhere.report.wording.quotes import named_offers_said, quoted_notes

MEANS = "Parts are means over all futures: these add up, medians do not."


def costs_slide(board: Board, content: Document) -> Slide:
    """Return the median of each option with its range, and where the money changes."""
    shown = charted(content["options"])
    low, high, step = axis_of(content["cost_axis"])
    costs = [option["cost"] for option in shown]
    series = Series(
        "Median",
        tuple(cost["p50"] for cost in costs),
        "main",
        below=tuple(cost["p50"] - cost["p10"] for cost in costs),
        above=tuple(cost["p90"] - cost["p50"] for cost in costs),
        quiet=frozenset(at for at, option in enumerate(shown) if option["today"]),
    )
    chart = Chart(
        "lying",
        f"Median cost, present value in {content['currency']}; lines are the likely"
        " range (8 futures in 10)",
        tuple(option["name"] for option in shown),
        (series,),
        low, high, step,
        f"Bars of the median cost in {content['currency']}, with ranges. {_said(shown)}",
        labelled=frozenset({series.name}),
    )  # fmt: skip
    notes = notes_of(_said(content["options"]), *parts_said(board), rests_on(content))
    columns = (SlideColumn(0.54, (chart,)), SlideColumn(0.46, (parts_chart(board),)))
    foot = " ".join(filter(None, (_left_out(content), MEANS)))
    return Slide("What each option costs", content["published_said"], columns, foot, notes)


def _said(options: list[Document]) -> str:
    told = "; ".join(
        f"{option['name']}: median {option['cost_said']}, likely range {option['range_said']}"
        for option in options
    )
    return f"{told}."


def _left_out(content: Document) -> str:
    left = content["left_out"] + len(content["options"]) - len(charted(content["options"]))
    if not left:
        return ""
    more = counted(left, "more option was", "more options were")
    return f"{more} compared and cost more or fail a requirement."


def side_by_side_slide(board: Board, content: Document) -> Slide:
    """Return all that is told of each option in a row, and what the next best cost and buy.

    Today's row stays where others are left out.
    """
    base, options = content["base"], content["options"]
    heads = ("Option", f"Against {base}", "Run rate", "Costs more in", "Cheapest in", "Set-up",
             "Payback", "Months to start", "Control", "Shared hours")  # fmt: skip
    keys = ("name", "against", "steady", "dearer", "cheapest", "set_up", "payback", "start",
            "control", "shared_hours")  # fmt: skip
    grid = Grid(
        heads,
        tuple(tuple(option[key] for key in keys) for option in options),
        f"The options in rows: {', '.join(heads[1:])}. Best: {options[0]['name']}.",
        closing=1 if options[-1]["today"] else 0,
    )
    foot = (
        f"Run rate: a month at full output against a month of {base}. Shares are of futures."
        f" Money in {content['currency']}."
    )
    failing = [
        f"{option['name']} does not qualify: {option['fails']}."
        for option in options
        if option["fails"]
    ]
    notes = notes_of(*failing, *quoted_notes(board.case), rests_on(content))
    blocks: tuple[Block, ...] = (grid, *_beside(board))
    return Slide("The options side by side", "", (SlideColumn(1.0, blocks),), foot, notes)


def _beside(board: Board) -> list[Listing]:
    """Return what the next best options cost and buy, and what vendors have quoted."""
    told = {
        "What else would cost and buy": trade_off_sentences(board.comparison),
        "Quoted": named_offers_said(board.case),
    }
    return [Listing(tuple(lines), heading) for heading, lines in told.items() if lines]
