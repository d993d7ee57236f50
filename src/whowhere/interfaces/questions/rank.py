"""The question ``rank``: any decision table by published methods, and where they disagree."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from whowhere.interfaces.questions.arguments import Arguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question

SHOWN = 30
"""Alternatives that a terminal shows unless the user says otherwise."""


class RankArguments(Arguments):
    """Rank the alternatives of any decision table by one method or several.

    FILE is CSV or Excel (.xlsx): alternatives in the first column, criteria in the first line, a
    second row "direction" with min or max, if you like a row "weight". Or JSON: alternatives,
    criteria, directions, weights, matrix, parameters, method; - reads standard input.
    """

    in_order = ("table", "method")

    table: Annotated[
        str | dict[str, Any],
        Field(description="A file of a table, or the table itself."),
        Flag(metavar="FILE", is_word=True),
    ]
    method: Annotated[
        tuple[str, ...],
        Field(
            max_length=40,
            description="One or more methods, or all; with several, where they disagree and why.",
        ),
        Flag(metavar="NAME,..."),
    ] = ()
    weights: Annotated[
        str | None,
        Field(description="In the order of the criteria (3,2,1), or by name (price=3,quality=2)."),
        Flag(metavar="NUMBERS"),
    ] = None
    ahp: Annotated[
        str | None,
        Field(description="Weights from a file of pairwise judgements (1 to 9, or 1/3)."),
        Flag(metavar="CSV"),
    ] = None
    directions: Annotated[
        str | None,
        Field(description="Which way is better, by criterion."),
        Flag(metavar="MIN,MAX,..."),
    ] = None
    parameters: Annotated[
        tuple[str, ...],
        Field(
            max_length=200,
            description="A method's parameter: v=0.4, normalisation=vector,"
            " topsis.distance=manhattan.",
        ),
        Flag("--parameter", "NAME=VALUE"),
    ] = ()
    top: Annotated[
        int | None, Field(ge=1, description=f"Print so many alternatives (default: {SHOWN}).")
    ] = None


def _answer(asked: RankArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.rankings import overridden, ranking
    from whowhere.model.decision_table.files import written_in
    from whowhere.model.decision_table.json_form import parse_json
    from whowhere.report.rank.document import rank_document
    from whowhere.report.rank.rows import rank_rows
    from whowhere.report.rank.terminal import print_ranking

    del onlooker
    if isinstance(asked.table, Mapping):
        written = parse_json(json.dumps(asked.table), "table")
    else:
        written = written_in(asked.table)
    changed = overridden(written, asked.weights, asked.directions)
    found = ranking(changed, asked.method, asked.parameters, asked.ahp)
    return Answer(
        lambda: rank_document(found),
        lambda console, _: print_ranking(console, found, asked.top or SHOWN),
        lambda: rank_rows(found),
    )


QUESTION = Question(
    "rank", RankArguments, _answer,
    example="whowhere rank vendors.csv --method topsis,vikor --weights 3,2,1",
)  # fmt: skip
