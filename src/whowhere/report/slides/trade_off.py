"""Cost against risk: every option as a point, and those that no other beats on both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from whowhere.decide.board import Board
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.print.axis import axis
from whowhere.report.media.scenes import draw, marks
from whowhere.report.media.slides.blocks import (
    Ink,
    Mark,
    Scatter,
    ScatterAxis,
    ScatterPoint,
    ScatterSeries,
)
from whowhere.report.page.scatter_data import scatter_data
from whowhere.report.page.scene_data import Kind
from whowhere.report.slides.axes import axis_of

KINDS: Final[dict[Kind, tuple[str, Ink, Mark]]] = {
    "own": ("Own staff", "part1", "square"),
    "eor": ("Employer of record", "part3", "diamond"),
    "contractor": ("Contractors", "part5", "triangle"),
    "vendor": ("Vendor", "part4", "circle"),
}
"""What each kind is called, its colour and its form, which is that of the page."""
TITLE: Final = 15
"""The size of letters of a scene's title, which nothing else in it has."""
FRONT: Final = "No option beats these on both"
FAILS: Final = "Fails a requirement"


def trade_off_scatter(board: Board) -> Scatter:
    """Return the page's scatter of cost against expected loss, as a chart of the deck's own.

    Its finding, and who is beaten by none, come from the page's scene; named are today, the best,
    and both ends of the front. Raises ``Faults`` if the page was not built.
    """
    data = scatter_data(board.comparison)
    drawn, points = draw("frontier", data), data["points"]
    unbeaten = {row[0] for row in drawn.rows if row[3] == "yes"}
    front = sorted((each for each in points if each["name"] in unbeaten), key=_x)
    named = {each["id"] for each in (*front[:1], *front[-1:])}
    named |= {each["id"] for each in points if each["isToday"] or each["isSelected"]}
    series = [
        *(_kind(kind, points, named, front[:1]) for kind in KINDS),
        ScatterSeries(
            FAILS, _spots(each for each in points if not each["qualifies"]), "muted", "cross"
        ),
        ScatterSeries(FRONT, _spots(front), "muted", "line"),
    ]
    return Scatter(
        _headline(data),
        _axis(data, "x"),
        _axis(data, "y"),
        tuple(each for each in series if each.spots),
        f"A scatter of {len(points)} options. {drawn.label}",
    )


def _x(point: Document) -> float:
    x: float = point["x"]
    return x


def _headline(data: Document) -> str:
    """Return the finding that stands above the page's chart, on as many lines as it needs there."""
    shown = marks("frontier", data)["marks"]
    lines = [each["text"] for each in shown if each["is"] == "text" and each.get("size") == TITLE]
    return " ".join(lines)


def _kind(
    kind: Kind, points: list[Document], named: set[str], first: list[Document]
) -> ScatterSeries:
    """Return the qualifying options of a kind; the cheapest has its name where none is cheaper."""
    name, ink, form = KINDS[kind]
    spots = tuple(
        ScatterPoint(
            rounded(each["x"]), rounded(each["y"]),
            _said(each) if each["id"] in named else "",
            is_left=each in first,
        )
        for each in points
        if each["kind"] == kind and each["qualifies"]
    )  # fmt: skip
    return ScatterSeries(name, spots, ink, form)


def _spots(points: Iterable[Document]) -> tuple[ScatterPoint, ...]:
    return tuple(ScatterPoint(rounded(each["x"]), rounded(each["y"])) for each in points)


def _said(point: Document) -> str:
    return f"{point['short']} (today)" if point["isToday"] else str(point["short"])


def _axis(data: Document, along: str) -> ScatterAxis:
    values = [each[along] for each in data["points"]]
    words = f"{capital(data[along]['words'])}, {data[along]['currency']}"
    return ScatterAxis(words, *axis_of(axis(min(values), max(values))))
