"""The question ``sensitivity``: what moves the answer, and what would change it."""

from __future__ import annotations

from whowhere.interfaces.questions.arguments import ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import SCENARIO


class SensitivityArguments(ScenarioArguments):
    """Show which inputs move the answer most, and at which values another option becomes best.

    An interrupt ends the work with what is known so far.
    """


def _answer(asked: SensitivityArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.sensitivity.sensitivity import sensitivity
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.sensitivity.document import sensitivity_document
    from whowhere.report.sensitivity.terminal import print_sensitivity

    case = case_in(asked.about, asked.day, asked.settings)
    found = sensitivity(case, asked.seed, asked.draws, onlooker.on_progress)
    return Answer(
        lambda: sensitivity_document(found),
        lambda console, view: print_sensitivity(console, found, show_all=view.show_all),
        lambda: flat_rows((sensitivity_document(found)["tornado"] or {}).get("swings", ())),
        lambda: charts.of_sensitivity(found),
        is_complete=found.flips.is_complete,
    )


QUESTION = Question(
    "sensitivity", SensitivityArguments, _answer, SCENARIO, waiting="Looking at every input",
    shows_all="every input in the tables",
)  # fmt: skip
