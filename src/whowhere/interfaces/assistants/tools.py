"""Which questions are tools, what each takes and tells, and how a worker answers it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel, ValidationError
from rich.console import Console

from whowhere.interfaces.api.answers import Said, asked_in, report_answer
from whowhere.interfaces.api.asked import ReportAsked, request_model
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Download
from whowhere.interfaces.assistants import outputs, outputs_of_facts
from whowhere.interfaces.assistants.sources import FORMULAS, sources_of
from whowhere.interfaces.questions import question_of
from whowhere.interfaces.questions.misread import misread
from whowhere.interfaces.questions.onlooker import NOBODY
from whowhere.interfaces.questions.question import View
from whowhere.quantities.faults import Faults
from whowhere.report.media.documents import Document
from whowhere.report.media.terminal import WIDTH_OF_FILES

MOST_WORDS = 16_000
"""Characters of the answer in words: some 4,000 tokens."""
REPORT = "report"


@dataclass(frozen=True)
class Tool:
    """A question as an assistant asks it."""

    question: str
    name: str
    title: str
    told: type[outputs.ToldByTool]
    whole: Callable[[Document], Document] = lambda document: document
    """The document as one object, where the question's own has two shapes or no source."""

    @cached_property
    def asked(self) -> type[BaseModel]:
        """What a call may say."""
        found = question_of(self.question)
        return request_model(found.arguments, found.about)

    @property
    def words(self) -> str:
        """What the question is, for the assistant to choose by."""
        return cleandoc(self.asked.__doc__ or "")


def _bills(document: Document) -> Document:
    """Return what one place costs as a list of one, as several are told."""
    return document if "places" in document else {**document, "places": [document]}


def _with_formula(document: Document) -> Document:
    return {**document, "attributions": [FORMULAS[document["model"]]]}


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("compare", "compare", "Who should do the work, and where", outputs.CompareTold),
        Tool("whatif", "what_if", "The verdict with other values", outputs.WhatIfTold),
        Tool("explain", "explain", "Why a number is what it is", outputs.ExplainTold),
        Tool("plan", "plan", "Many pieces of work at once", outputs.PlanTold),
        Tool("hire", "hire", "What an employee costs", outputs_of_facts.HireTold, _bills),
        Tool("places", "places", "Countries ranked", outputs_of_facts.PlacesTold),
        Tool("hours", "hours", "Working hours that places share", outputs_of_facts.HoursTold),
        Tool("seats", "seats", "People on duty", outputs_of_facts.SeatsTold, _with_formula),
        Tool("facts", "facts", "A country's figures", outputs_of_facts.FactsTold),
    )
}
"""Every tool but the report, which is a file, by its name."""


def said_in(asked: type[BaseModel], arguments: dict[str, Any]) -> Said:
    """Return what a call says, as a request over HTTP would. Raises ``Faults``: all of them."""
    try:
        found = asked.model_validate(arguments)
    except ValidationError as error:
        raise Faults(misread(error.errors(), asked)) from None
    return found.model_dump(by_alias=True, exclude_unset=True)


def told(name: str, said: Said, limits: ServerLimits) -> Document:
    """Answer a tool's question: in words as a terminal prints it, and in its typed form.

    Raises ``Faults``.
    """
    tool = TOOLS[name]
    asked = asked_in(tool.question, said, limits)
    answer = question_of(tool.question).answer(asked, NOBODY)
    document = tool.whole(answer.document)
    source = asked.source.said if asked.source else "FILE"
    typed = tool.told.model_validate({**document, "sources": sources_of(document)})
    if asked.source and not typed.sources:
        typed = typed.model_copy(update={"sources": _of_case(asked)})
    words = _printed(answer.printing, View(source=source))
    return {"words": words, "typed": typed.model_dump(mode="json")}


def _of_case(asked: Any) -> list[str]:
    """Return whom the figures behind an answer are from, where it names none itself."""
    from whowhere.interfaces.requests.cases import case_in  # noqa: PLC0415 - when needed
    from whowhere.interfaces.requests.portfolios import portfolio_case  # noqa: PLC0415
    from whowhere.report.wording.attribution import attributions  # noqa: PLC0415

    if asked.about.is_portfolio:
        packages = portfolio_case(asked.about, asked.day).packages
        return list(dict.fromkeys(name for each in packages for name in attributions(each.case)))
    return attributions(case_in(asked.about, asked.day))


def _printed(printing: Callable[[Console, View], None], view: View) -> str:
    written = io.StringIO()
    printing(
        Console(
            file=written, width=WIDTH_OF_FILES, color_system=None,
            highlight=False, markup=False, emoji=False,
        ),
        view,
    )  # fmt: skip
    lines = (line.rstrip() for line in written.getvalue().splitlines())
    words = "\n".join(lines).strip()
    cut = words.rfind("\n", 0, MOST_WORDS)
    return words if len(words) <= MOST_WORDS else f"{words[:cut]}\n… cut; the command prints all."


def reported(said: Said, limits: ServerLimits) -> Download:
    """Write a report as a file. Raises ``Faults``."""
    return report_answer(dict(said), limits)


REPORT_ASKED: type[BaseModel] = ReportAsked
