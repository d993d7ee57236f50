"""Charts: the page's own scenes drawn here, for print, notebooks and files.

Data as the scenes take them are made in ``scene_data``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from threading import local
from typing import Literal, TypeAlias

from whowhere.report.media.documents import Document
from whowhere.report.media.page_bundle import Bundle

SceneName: TypeAlias = Literal[
    "dots", "bars", "tornado", "waterfall", "break_even", "hours", "world", "weights", "frontier",
    "ramp", "j_curve", "decision_map", "timeline", "published", "plan_timeline",
    "choropleth", "desk_curve",
]  # fmt: skip
Theme: TypeAlias = Literal["light", "dark", "page"]
"""``page`` leaves the colours to the style sheet of the page that the chart stands in."""

WIDTH = 720
"""Units that a chart is wide unless asked otherwise: its letters are 12 or 13 of them high."""

_kept = local()


@dataclass(frozen=True, repr=False)
class Drawn:
    """A chart: its image, what it shows in words, and the same data as a table.

    A notebook shows it as the image, a console in its words.
    """

    svg: str
    width: int
    height: int
    label: str
    """The finding in a sentence: the alternative text."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    footnote: str = ""

    def __repr__(self) -> str:
        """Return what the chart shows, in words."""
        return self.label

    def _repr_svg_(self) -> str:
        return self.svg


def draw(name: SceneName, data: Document, width: int = WIDTH, theme: Theme = "light") -> Drawn:
    """Draw a chart. Raises ``Faults`` if the page, whose charts these are, was not built."""
    told = json.loads(_bundle().call("scene", name, json.dumps(data), width, theme))
    return Drawn(
        svg=told["svg"],
        width=told["width"],
        height=told["height"],
        label=told["label"],
        columns=tuple(told["table"]["columns"]),
        rows=tuple(tuple(row) for row in told["table"]["rows"]),
        footnote=told.get("footnote", ""),
    )


def marks(name: SceneName, data: Document, width: int = WIDTH) -> Document:
    """Return a chart as its marks and the colours of their inks. Same errors as ``draw``."""
    found: Document = json.loads(_bundle().call("marks", name, json.dumps(data), width))
    return found


def _bundle() -> Bundle:
    """Return this thread's bundle; to load one takes longer than to draw."""
    if not hasattr(_kept, "bundle"):
        _kept.bundle = Bundle()
    found: Bundle = _kept.bundle
    return found
