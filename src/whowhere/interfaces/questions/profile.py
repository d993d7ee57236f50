"""The question ``profile``: options side by side."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import SCENARIO


class ProfileArguments(ScenarioArguments):
    """Show options side by side: meaning, control, cost, time, risk, exit, flexibility."""

    in_order = ("options",)

    options: Annotated[
        tuple[Id, ...],
        Field(
            min_length=1, max_length=20,
            description="An option, as managed_service@PH; several stand side by side.",
        ),
        Flag("--option"),
    ]  # fmt: skip


def _answer(asked: ProfileArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.profile.profile import profiles
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.profile.document import profile_document
    from whowhere.report.profile.terminal import print_profiles

    del onlooker
    case = case_in(asked.about, asked.day, asked.settings)
    comparison, found = profiles(case, asked.options, asked.seed, asked.draws)
    return Answer(
        lambda: profile_document(comparison, found),
        lambda console, _: print_profiles(console, comparison, found),
        lambda: flat_rows(profile_document(comparison, found)["options"]),
        lambda: charts.of_profiles(comparison, found),
    )


QUESTION = Question("profile", ProfileArguments, _answer, SCENARIO)
