"""Questions that need no scenario: shared hours, seats, and any decision table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from whowhere.interfaces.python import charts
from whowhere.interfaces.python.results import Answer
from whowhere.interfaces.requests import hours_asked, seats_asked
from whowhere.interfaces.requests.rankings import ranking
from whowhere.model.decision_table.files import written_in
from whowhere.model.decision_table.json_form import parse_json
from whowhere.model.hours.answer import shared_hours_of
from whowhere.report.hours.document import hours_document
from whowhere.report.hours.rows import hours_rows
from whowhere.report.hours.terminal import print_hours
from whowhere.report.rank.document import rank_document
from whowhere.report.rank.rows import rank_rows
from whowhere.report.rank.terminal import SHOWN, print_ranking
from whowhere.report.seats.document import seats_document
from whowhere.report.seats.terminal import print_seats


def hours(
    *places: str,
    first: date | None = None,
    work: str = "9-17",
    shift_abroad: str | None = None,
    need: float | str | None = None,
) -> Answer:
    """Say which working hours places share, day by day over a year from ``first``.

    The first place is home; each is a country or a city. Raises ``Faults``.
    """
    typed = hours_asked.Typed(
        places, first or date.today(), work, shift_abroad, None if need is None else str(need)
    )
    found = shared_hours_of(*hours_asked.asked(typed))
    return Answer(
        hours_document(found),
        hours_rows(found),
        lambda console: print_hours(console, found),
        charts.of_hours(found),
    )


def seats(
    calls: str,
    handle: str,
    *,
    agents: int | None = None,
    within: str = "20s",
    level: float | str | None = None,
    patience: str | None = None,
    model: str | None = None,
) -> Answer:
    """Say how many people must be on duty to answer callers in time: ``seats("720/h", "240s")``.

    ``model`` is b (callers cannot wait), c (they wait) or a (they give up). Raises ``Faults``.
    """
    written = [None if each is None else str(each) for each in (agents, level)]
    typed = seats_asked.Typed(calls, handle, written[0], within, written[1], patience, model)
    question = seats_asked.asked(typed)
    found = question.answer()
    document = seats_document(found)
    return Answer(document, [document], lambda console: print_seats(console, question, found))


def rank(table: str | Path | Mapping[str, Any], method: str | Sequence[str] = ()) -> Answer:
    """Rank a decision table, a file or a document, by one published method or several.

    The document has alternatives, criteria, directions, weights, matrix, parameters and, unless
    it is given here, method. Raises ``Faults``.
    """
    is_document = isinstance(table, Mapping)
    written = parse_json(json.dumps(table), "table") if is_document else written_in(str(table))
    named = (method,) if isinstance(method, str) else tuple(method)
    found = ranking(written, named, (), None)
    return Answer(
        rank_document(found), rank_rows(found), lambda console: print_ranking(console, found, SHOWN)
    )
