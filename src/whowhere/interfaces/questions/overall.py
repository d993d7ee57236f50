"""The question ``overall``: who is best when more counts than cost."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.weights import Weights, shares, weights_in


class OverallArguments(ScenarioArguments):
    """Weigh the options by cost, capability, risk, control, speed and flexibility.

    Without weights those of a buyer count, from published surveys. Beside them every possible
    weighting is tried: how often is each option first, and what would have to matter for it to be?
    Only options that meet the requirements are ranked.
    """

    in_order = ("weights",)

    weights: Annotated[
        Weights | None,
        Field(description="What each criterion weighs; one that is left out weighs nothing."),
        Flag(metavar="NAME=NUMBER,...", read=weights_in),
    ] = None


def _answer(asked: OverallArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.overall.criteria import BECAME, NAMES
    from whowhere.decide.overall.overall import overall
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.overall.document import overall_document
    from whowhere.report.overall.terminal import SHOWN, print_overall

    given = None if asked.weights is None else shares(asked.weights, NAMES, "criterion", BECAME)
    case = case_in(asked.about, asked.day, asked.settings)
    found = overall(case, given, asked.seed, asked.draws, onlooker.on_progress)
    return Answer(
        lambda: overall_document(found),
        lambda console, view: print_overall(
            console, found, len(found.options) if view.show_all else SHOWN
        ),
        lambda: flat_rows(overall_document(found)["options"]),
        lambda: charts.of_overall(found),
    )


QUESTION = Question(
    "overall", OverallArguments, _answer, SCENARIO, waiting="Weighing the options",
    shows_all="every option in the tables",
)  # fmt: skip
