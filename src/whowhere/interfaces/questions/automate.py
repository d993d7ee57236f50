"""The question ``automate``: what software that does part of the work is worth."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.model.software_kinds import Kind


class AutomateArguments(ScenarioArguments):
    """Say what software that does part of the work is worth, under which people, and when not.

    Each option without and with it; what one contact costs; where it starts to pay; what place and
    software save alone, together and in which order; what it costs if work is taken back.
    """

    kind: Annotated[
        Kind | None,
        Field(
            description="What software to look at, with the program's own figures, where the"
            " scenario says nothing of any."
        ),
    ] = None


def _answer(asked: AutomateArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.automate.answer import automating
    from whowhere.decide.compare.comparison import glance
    from whowhere.interfaces.requests.automating import with_software
    from whowhere.report.automate.document import automating_document
    from whowhere.report.automate.rows import automating_rows
    from whowhere.report.automate.terminal import print_automating

    del onlooker
    of = with_software(asked.about, asked.day, asked.settings, asked.kind)
    found = automating(glance(of.case, asked.seed, asked.draws), of.software_first)
    return Answer(
        lambda: automating_document(found),
        lambda console, view: print_automating(console, found, show_all=view.show_all),
        lambda: automating_rows(automating_document(found)),
    )


QUESTION = Question(
    "automate", AutomateArguments, _answer, SCENARIO, shows_all="every option in the table"
)
