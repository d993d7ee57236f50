"""The question ``learn``: what is worth finding out before deciding."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, Line, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import SCENARIO


class LearnArguments(ScenarioArguments):
    """Say which unknowns are worth finding out before deciding, and for how much at most.

    An interrupt ends the work with what is known so far.
    """

    in_order = ("groups",)

    groups: Annotated[
        tuple[Line, ...],
        Field(
            max_length=20,
            description="Inputs that would be found out together, as PH.attrition,PH.pay.",
        ),
        Flag("--group", "NAME,NAME,..."),
    ] = ()


def _answer(asked: LearnArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.learn import learning
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.learn.document import learning_document
    from whowhere.report.learn.terminal import print_learning

    case = case_in(asked.about, asked.day, asked.settings)
    found = learning(case, asked.groups, asked.seed, asked.draws, onlooker.on_progress)
    return Answer(
        lambda: learning_document(found),
        lambda console, view: print_learning(console, found, show_all=view.show_all),
        lambda: flat_rows(learning_document(found)["inputs"]),
        is_complete=found.is_complete,
    )


QUESTION = Question(
    "learn", LearnArguments, _answer, SCENARIO, waiting="Pricing what could be found out",
    shows_all="every input that is worth something",
)  # fmt: skip
