"""The question ``compare``: who should do the work, and where."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.decide.compare.break_even import break_evens
from whowhere.decide.compare.comparison import compare
from whowhere.decide.compare.renegotiate import with_price
from whowhere.interfaces.questions import charts
from whowhere.interfaces.questions.arguments import Flag, Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.report.compare.document import compare_document
from whowhere.report.compare.rows import compare_rows
from whowhere.report.compare.terminal import SHOWN, print_comparison


class CompareArguments(ScenarioArguments):
    """Compare every option of a scenario: who should do the work, and where.

    The first line is the verdict; the table gives each option's cost over the horizon as a range.
    """

    pairs: Annotated[
        tuple[tuple[Id, Id], ...],
        Field(
            max_length=20,
            description="Say from how many people, and over how many months, one costs less than"
            " the other.",
        ),
        Flag("--pair", "OPTION OPTION"),
    ] = ()


def _answer(asked: CompareArguments, onlooker: Onlooker) -> Answer:
    del onlooker
    case = case_in(asked.about, asked.day, asked.settings)
    pairs = break_evens(case, asked.pairs, asked.seed, asked.draws)
    found = with_price(compare(case, asked.seed, asked.draws))
    return Answer(
        lambda: compare_document(found, pairs),
        lambda console, view: print_comparison(
            console,
            found,
            view.source,
            len(found.options) if view.show_all else SHOWN,
            pairs,
        ),
        lambda: compare_rows(compare_document(found, pairs)),
        charts.of_comparison(found, pairs),
    )


QUESTION = Question(
    "compare", CompareArguments, _answer, SCENARIO, shows_all="every option in the table"
)
