"""What a report is asked: it has no answer in words, for it is a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.report.media.slides.look import OURS, DeckLook

if TYPE_CHECKING:
    from whowhere.interfaces.requests.reports import ReportKind


class ReportArguments(ScenarioArguments):
    """Write a report: a workbook, a paper or slides for the board, a page, text, or a table."""

    options: Annotated[
        tuple[Id, ...],
        Field(
            max_length=20,
            description="An option to tell in detail besides the leading ones, as"
            " managed_service@PH.",
        ),
        Flag("--option", "ID"),
    ] = ()


def written_report(
    asked: ReportArguments,
    kind: ReportKind,
    onlooker: Onlooker,
    fonts: Sequence[Path] = (),
    look: DeckLook = OURS,
) -> bytes:
    """Return the report on a scenario; the same file, seed and day give the same bytes.

    ``fonts`` are folders of fonts for a paper, ``look`` is that of slides. Raises ``Faults``.
    """
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.interfaces.requests.handed_on import handed_on
    from whowhere.interfaces.requests.reports import Wanted, report

    case = case_in(asked.about, asked.day, asked.settings)
    scenario = handed_on(asked.about, asked.settings)
    wanted = Wanted(kind, asked.seed, asked.draws, asked.options, tuple(fonts), look, scenario)
    return report(case, wanted, onlooker.on_progress)
