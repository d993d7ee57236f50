"""The question ``list``: what is in a folder of scenarios."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, WithJsonSchema

from whowhere.interfaces.questions.arguments import Arguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.model.scenario.accepted import COMMENT

IN_A_FOLDER = "It reads a folder of the machine, which a request may not."
"""Why a question about a workspace is not asked over HTTP."""
Folder = Annotated[
    str | Path,
    Field(description="A folder of scenarios, portfolios, weeks of demand and grids."),
    WithJsonSchema({"type": "string", COMMENT: "the name of a folder"}),
    Flag(is_word=True),
]


class ListArguments(Arguments):
    """List what is in FOLDER: each scenario, portfolio, week of demand and grid, and its faults.

    Folders inside it are looked into as well; files of other kinds are passed over.
    """

    in_order = ("folder",)

    folder: Folder


def _answer(asked: ListArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.workspace import workspace
    from whowhere.report.workspace.documents import listed_document
    from whowhere.report.workspace.terminal import print_listed

    del onlooker
    folder = Path(asked.folder)
    files = [
        {
            "file": each.name_in(folder), "kind": each.kind.name, "title": each.title,
            "says": each.says, "faults": [str(fault) for fault in each.faults],
        }
        for each in workspace(folder)
    ]  # fmt: skip
    return Answer(
        lambda: listed_document(folder, files),
        lambda console, _: print_listed(console, folder, files),
        lambda: flat_rows(files),
        met={"faulty": any(each["faults"] for each in files)},
    )


QUESTION = Question(
    "list", ListArguments, _answer, no_address=IN_A_FOLDER, function="workspace",
    conditions={"faulty": "a file has faults"}, example="whowhere list scenarios",
)  # fmt: skip
