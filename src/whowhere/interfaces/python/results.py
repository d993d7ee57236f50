"""What a question returns: a document for programs, words for readers, a frame for analysts."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import Console

from whowhere.interfaces.python.frames import frame
from whowhere.interfaces.questions.question import Answer as Found
from whowhere.interfaces.questions.question import File, View
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.report.compare.notebook import comparison_html, text_html
from whowhere.report.media import documents
from whowhere.report.media.documents import Document
from whowhere.report.media.scenes import Drawn

WIDTH = 110
"""Columns of an answer that is printed."""


class Answer:
    """What was found. Print it to read it; ``document`` holds all, ``frame()`` its table."""

    def __init__(self, found: Found, view: View) -> None:
        self._found, self._view = found, view

    @property
    def document(self) -> Document:
        """The same as the command's ``--json``."""
        return self._found.document

    @property
    def rows(self) -> Sequence[Mapping[str, object]]:
        """The same as the command's ``--csv``: one row for each option, place or input."""
        return self._found.rows

    @property
    def charts(self) -> Mapping[str, Callable[[], Drawn]]:
        """How each of its charts is drawn, by name, the main one first."""
        return self._found.charts

    @property
    def files(self) -> Mapping[str, Callable[[], File]]:
        """How each of its files is made, by its ending, such as ``ics``."""
        return self._found.files

    def chart(self, name: str | None = None) -> Drawn:
        """Return a chart as SVG with its finding and data: the main one, or one of ``charts``.

        Raises ``Faults`` for another name, and where the page, whose charts these are, was not
        built.
        """
        chosen = name or next(iter(self.charts), "")
        if chosen not in self.charts:
            accepted = one_of(self.charts) if self.charts else "no chart: this answer has none"
            raise Faults([Fault("", "chart", repr(chosen), accepted, nearest(chosen, self.charts))])
        return self.charts[chosen]()

    def __str__(self) -> str:
        """Return what the command prints."""
        text = io.StringIO()
        console = Console(
            file=text, width=WIDTH, highlight=False, markup=False, emoji=False,
            force_jupyter=False, force_terminal=False, color_system=None,
        )  # fmt: skip
        self._found.printing(console, self._view)
        return "\n".join(line.rstrip() for line in text.getvalue().splitlines())

    __repr__ = __str__

    def json(self) -> str:
        """Return the document as JSON, with its schema version."""
        return documents.as_json(self.document)

    def frame(self, library: str | None = None) -> Any:
        """Return ``rows`` as a frame of pandas or polars or, named, as a table of ``pyarrow``.

        Raises ``Faults`` where the library is not installed.
        """
        return frame(self.rows, library)

    def _main_chart(self) -> Drawn | None:
        """Return the main chart; none where there is none, or where the page was not built."""
        try:
            return self.chart() if self.charts else None
        except Faults:
            return None

    def _repr_html_(self) -> str:
        return text_html(str(self), self._main_chart())


class Comparison(Answer):
    """Every option of a scenario; in a notebook a chart and a table."""

    @property
    def verdict(self) -> str:
        """The first line: who, where, how surely."""
        return str(self.document["verdict"]["sentence"])

    @property
    def best(self) -> str | None:
        """The id of the best option, such as ``managed_service@PH``."""
        best: str | None = self.document["verdict"]["best"]
        return best

    @property
    def options(self) -> dict[str, Document]:
        """Every option's part of the document, by id, the cheapest first."""
        return {option["id"]: option for option in self.document["options"]}

    def _repr_html_(self) -> str:
        return comparison_html(self.document, self._main_chart())
