"""The question ``whatif``: before and after other values."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import MOST_SETTINGS, Flag, Line, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import SCENARIO


class WhatIfArguments(ScenarioArguments):
    """Show the verdict and every option before and after other values.

    NAME is an input as the scenario's [assumptions] names it (attrition, PH.attrition,
    managed_service.vendor_margin), or a key of its tables (work.horizon_months). VALUE is a number,
    a range, or a factor such as x1.2. All else stays the same, in the same futures.
    """

    in_order = ("set",)

    settings: Annotated[
        tuple[Line, ...],
        Field(
            alias="set", min_length=1, max_length=MOST_SETTINGS, examples=[["attrition=0.45"]],
            description="As attrition=0.45, PH.pay='18k to 24k', PH.pay=x1.2 or"
            " work.horizon_months=48.",
        ),
        Flag("--set", "NAME=VALUE"),
    ]  # fmt: skip


def _answer(asked: WhatIfArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.whatif import what_if
    from whowhere.interfaces.requests.cases import cases
    from whowhere.report.whatif.document import what_if_document
    from whowhere.report.whatif.terminal import print_what_if

    del onlooker
    before, after = cases(asked.about, asked.day, asked.settings)
    found = what_if(before, after, asked.seed, asked.draws)
    return Answer(
        lambda: what_if_document(found, asked.settings),
        lambda console, _: print_what_if(console, found, asked.settings),
        lambda: flat_rows(what_if_document(found, asked.settings)["options"]),
        met={"changed": found.verdict_changes},
    )


QUESTION = Question(
    "whatif", WhatIfArguments, _answer, SCENARIO, conditions={"changed": "the verdict has changed"}
)
