"""The question ``recheck``: whose verdict has changed since the facts or the law moved."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import DatedArguments, Flag
from whowhere.interfaces.questions.list import IN_A_FOLDER, Folder
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.quantities.faults import Faults
from whowhere.simulate.how_many import DRAWS

if TYPE_CHECKING:
    from whowhere.interfaces.requests.workspace import WorkspaceFile
    from whowhere.report.media.documents import Document


class RecheckArguments(DatedArguments):
    """Answer every scenario in FOLDER with the figures of an earlier day and of now.

    Says whose verdict has changed since, and by how much the best option's cost has. Without
    --since each file is held against the day on which it was last written.
    """

    in_order = ("folder",)

    folder: Folder
    since: Annotated[
        date | None,
        Field(description="The earlier day (default: when each file was last written)."),
        Flag(metavar="YYYY-MM-DD"),
    ] = None
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[int, Field(description="Futures: a power of two.")] = DRAWS


def _answer(asked: RecheckArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.requests.sources import SCENARIO
    from whowhere.interfaces.requests.workspace import workspace
    from whowhere.report.workspace.documents import rechecked_document
    from whowhere.report.workspace.terminal import print_rechecked

    folder = Path(asked.folder)
    files = [each for each in workspace(folder) if each.kind is SCENARIO]
    rows: list[Document] = []
    for number, each in enumerate(files):
        onlooker.on_progress(number, len(files))
        rows.append(_row(each, folder, asked))
    onlooker.on_progress(len(files), len(files))
    changed = any(row["verdict_changes"] for row in rows)
    refused = any(row["fault"] is not None for row in rows)
    return Answer(
        lambda: rechecked_document(folder, rows),
        lambda console, _: print_rechecked(console, rows),
        lambda: flat_rows(rows),
        met={"changed": changed, "faulty": refused},
    )


def _row(file: WorkspaceFile, folder: Path, asked: RecheckArguments) -> Document:
    from whowhere.decide.recheck import recheck
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.workspace.documents import rechecked_row, refused_row

    since = asked.since or date.fromtimestamp(file.path.stat().st_mtime)
    try:
        then, now = (case_in(file.written, day) for day in (since, asked.day))
        return rechecked_row(file.name_in(folder), recheck(then, now, asked.seed, asked.draws))
    except Faults as found:
        return refused_row(file.name_in(folder), str(found.faults[0]))


QUESTION = Question(
    "recheck", RecheckArguments, _answer, no_address=IN_A_FOLDER, waiting="Rechecking",
    conditions={"changed": "a verdict has changed", "faulty": "a scenario has no answer"},
    example="whowhere recheck clients --since 2026-08-01 --fail-if changed",
)  # fmt: skip
