"""Software that takes a part of some contacts, as a user writes it."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BeforeValidator, Field, model_validator

from whowhere.facts.practice import Practice
from whowhere.model.queues.software_figures import (
    FIGURES,
    SoftwareFigures,
    software_figures,
)
from whowhere.model.scenario.automation import Effect, Rise
from whowhere.model.scenario.ranges import Share
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Table
from whowhere.model.software_kinds import KINDS
from whowhere.quantities.faults import nearest, one_of

KIND_OR_SHARE: Final = 'kind = "written contacts", or share_solved = "30% to 50%", or both'


def kind_of_software(written: object) -> str:
    """Return what software does in the factbook's words; refuse what it does not know."""
    known = KINDS
    text = written.strip().casefold() if isinstance(written, str) else ""
    if text not in known:
        near = nearest(text, known)
        raise refusal(one_of(known), near)
    return text


class DemandAutomation(Table):
    """What software does with contacts of one kind; what is left out is the factbook's."""

    kind: Annotated[
        str | None,
        BeforeValidator(kind_of_software, json_schema_input_type=str),
        Field(description="What it does: written contacts, voice, documents, agent assist."),
    ] = None
    share_solved: Annotated[
        Share | None, Field(description="Share of all contacts that it ends alone.")
    ] = None
    work_saved: Annotated[
        Share | None,
        Field(description="Of each that it ends, the share of people's work that is saved."),
    ] = None
    rest_harder: Annotated[
        Rise | None, Field(description="By how much longer the others take.")
    ] = None
    more_asked: Annotated[
        Rise | None, Field(description="By how much more comes because asking is easy.")
    ] = None
    checked_share: Annotated[
        Share | None, Field(description="Of what it ended, the share that a person checks.")
    ] = None
    assist_gain: Annotated[
        Effect | None, Field(description="By how much more people do in an hour whom it assists.")
    ] = None

    @model_validator(mode="after")
    def _kind_or_share(self) -> DemandAutomation:
        """Ask for what no factbook knows of software that may be anything."""
        if self.kind is None and self.share_solved is None:
            raise refusal(KIND_OR_SHARE, given="with neither kind nor share_solved")
        return self

    def figures(self, practice: Practice) -> SoftwareFigures:
        """Return all that is known of it."""
        written = {name: getattr(self, name, None) for name in FIGURES}
        own = {name: value for name, value in written.items() if value is not None}
        return software_figures(self.kind or "", own, practice)
