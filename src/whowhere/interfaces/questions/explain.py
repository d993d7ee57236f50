"""The question ``explain``: the tree behind a number."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import SCENARIO


class ExplainArguments(ScenarioArguments):
    """Show the tree behind a number, down to facts and their sources.

    Each figure is told with its value over the futures, its formula in words, and what it uses;
    each fact with its range, status and source.
    """

    in_order = ("option", "line")

    option: Annotated[Id, Field(description="The option, as managed_service@PH.")]
    line: Annotated[
        str | None, Field(max_length=200, description="One line of its ledger, as attrition.")
    ] = None


def _answer(asked: ExplainArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.explain.document import explain_document
    from whowhere.report.explain.terminal import print_explanation
    from whowhere.simulate.explanation import explain

    del onlooker
    case = case_in(asked.about, asked.day, asked.settings)
    found = explain(case, asked.option, asked.line, asked.seed, asked.draws)
    return Answer(
        lambda: explain_document(found), lambda console, _: print_explanation(console, found)
    )


QUESTION = Question("explain", ExplainArguments, _answer, SCENARIO, has_rows=False)
