"""The question ``diff``: how two scenarios differ, in what they say and in their answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, WithJsonSchema

from whowhere.interfaces.questions.arguments import DatedArguments, Flag
from whowhere.interfaces.questions.list import IN_A_FOLDER
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.model.scenario.accepted import COMMENT
from whowhere.simulate.how_many import DRAWS

Scenario = Annotated[
    str | Path, WithJsonSchema({"type": "string", COMMENT: "a file, or the name of an example"}),
    Flag(is_word=True),
]  # fmt: skip


class DiffArguments(DatedArguments):
    """Say how scenario B differs from scenario A: key by key, in verdict and in costs.

    A and B are files, or names of examples. Both are answered in the same futures, with the figures
    of the same day.
    """

    in_order = ("a", "b")

    a: Annotated[Scenario, Field(description="The first scenario.")]
    b: Annotated[Scenario, Field(description="The second scenario.")]
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[int, Field(description="Futures: a power of two.")] = DRAWS


def _answer(asked: DiffArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.whatif import what_if
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.interfaces.requests.sources import SCENARIO
    from whowhere.interfaces.requests.written import written_by
    from whowhere.model.scenario.parsing import document_of
    from whowhere.report.workspace.differences import differences
    from whowhere.report.workspace.documents import difference_document
    from whowhere.report.workspace.terminal import print_difference

    del onlooker
    first, second = (written_by(SCENARIO, str(each)) for each in (asked.a, asked.b))
    said = [document_of(str(each.content), each.name)[0] for each in (first, second)]
    found = differences(*said)
    before, after = (case_in(each, asked.day) for each in (first, second))
    answers = what_if(before, after, asked.seed, asked.draws)
    names = (str(asked.a), str(asked.b))
    return Answer(
        lambda: difference_document(names, found, answers),
        lambda console, _: print_difference(console, names, found, answers),
        lambda: flat_rows(difference_document(names, found, answers)["input"]),
        met={"changed": answers.verdict_changes, "different": bool(found)},
    )


QUESTION = Question(
    "diff", DiffArguments, _answer, no_address=IN_A_FOLDER,
    conditions={"changed": "the verdicts differ", "different": "any key differs"},
    example="whowhere diff draft-1.toml draft-2.toml",
)  # fmt: skip
