"""Software that takes a part of some contacts, as a user writes it."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from whowhere.facts.practice import Practice, load_practice
from whowhere.model.queues.software_figures import (
    FIGURES,
    SoftwareFigures,
    kinds_of_software,
    software_figures,
)
from whowhere.model.scenario.ranges import RangeRule, Share
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Table
from whowhere.quantities.faults import nearest, one_of
from whowhere.quantities.ranges import Range

LEAST_GAIN: Final = -0.9
"""Who does less than a tenth of what they did is not assisted."""
MOST_MORE: Final = 10.0
"""Nobody means more than eleven times the time or the contacts of before."""
More: TypeAlias = Annotated[
    Range, RangeRule("a share from 0% to 1,000%, such as 10% or 0% to 30%", 0.0, MOST_MORE)
]
Gain: TypeAlias = Annotated[
    Range, RangeRule("a share from -90% to 1,000%, such as 15% or 0% to 30%", LEAST_GAIN, MOST_MORE)
]
KIND_OR_SHARE: Final = 'kind = "written contacts", or share_solved = "30% to 50%", or both'


def kind_of_software(written: object) -> str:
    """Return what software does in the factbook's words; refuse what it does not know."""
    known = kinds_of_software(load_practice())
    text = written.strip().casefold() if isinstance(written, str) else ""
    if text not in known:
        near = nearest(text, known)
        raise refusal(one_of(known), near)
    return text


class Automation(Table):
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
        More | None, Field(description="By how much longer the others take.")
    ] = None
    more_asked: Annotated[
        More | None, Field(description="By how much more comes because asking is easy.")
    ] = None
    checked_share: Annotated[
        Share | None, Field(description="Of what it ended, the share that a person checks.")
    ] = None
    assist_gain: Annotated[
        Gain | None, Field(description="By how much more people do in an hour whom it assists.")
    ] = None

    @model_validator(mode="after")
    def _kind_or_share(self) -> Automation:
        """Ask for what no factbook knows of software that may be anything."""
        if self.kind is None and self.share_solved is None:
            raise refusal(KIND_OR_SHARE, given="with neither kind nor share_solved")
        return self

    def figures(self, practice: Practice) -> SoftwareFigures:
        """Return all that is known of it."""
        written = {name: getattr(self, name, None) for name in FIGURES}
        own = {name: value for name, value in written.items() if value is not None}
        return software_figures(self.kind or "", own, practice)
