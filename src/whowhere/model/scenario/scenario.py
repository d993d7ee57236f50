"""A scenario: one company, one work package, and the options to compare."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Final, TypeAlias

from pydantic import Field

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.assumptions import FORM, Assumptions
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.correlations import Correlations
from whowhere.model.scenario.offers import Offer, offer_of, with_offers
from whowhere.model.scenario.options import Option, Options, Quote, Requirements
from whowhere.model.scenario.table import Line, List, Story, Table
from whowhere.model.scenario.verdict import VerdictRules
from whowhere.model.scenario.work import Work

AsMeant: TypeAlias = Annotated[
    List[Line],
    Field(
        max_length=1000,
        description="Values that look like a slip and are meant: as the question names them, or"
        " all.",
    ),
]
QUOTE_LIMIT: Final = 100
"""The most vendors' offers that one scenario takes."""


class Scenario(Table):
    """What a scenario file says, checked; what the file leaves out is ``None`` or empty."""

    title: Annotated[Line, Field(description="What this is about, in one line.")]
    story: Annotated[Story, Field(description="Why the question is asked, for people.")] = ""
    company: Annotated[Company, Field(description="Who asks, and what the company already has.")]
    work: Annotated[Work, Field(description="The work package: roles, start, hours, languages.")]
    options: Annotated[
        Options, Field(description="What is compared; every engagement at home if left out.")
    ] = Options()
    requirements: Annotated[
        Requirements, Field(description="What every option must offer, or it is out.")
    ] = Requirements()
    verdict: Annotated[
        VerdictRules, Field(description="How sure the verdict must be to count as settled.")
    ] = VerdictRules()
    quotes: Annotated[
        List[Quote],
        Field(
            max_length=QUOTE_LIMIT,
            description="Prices for the whole work that replace our own; offers say more.",
        ),
    ] = ()
    offers: Annotated[
        List[Offer],
        Field(max_length=QUOTE_LIMIT, description="Vendors' offers, each an option of its own."),
    ] = ()
    assumptions: Annotated[
        Assumptions,
        Field(description=f"Own values that beat any fact: {FORM}."),
    ] = Field(default={})
    correlations: Correlations = ()
    as_meant: AsMeant = ()

    @property
    def home(self) -> str:
        """The ISO 3166 code of the company's home."""
        return self.company.home

    @property
    def compared(self) -> tuple[Option, ...]:
        """Every option that is compared, home's first, each once; offers after their option."""
        return with_offers(self.options, self.offers, self.home)

    @property
    def places(self) -> tuple[str, ...]:
        """The ISO 3166 codes of all places that are compared, home first."""
        return tuple(dict.fromkeys((self.home, *(option.place for option in self.compared))))

    @property
    def as_is(self) -> Option | None:
        """Today's arrangement, the baseline; ``None`` for new work."""
        return Option(Engagement.OWN_STAFF, self.home) if self.work.today == "own_staff" else None

    @cached_property
    def offered(self) -> Mapping[Option, Offer]:
        """What is offered for each option that has an offer; a quote is one for the output."""
        quoted = {each.option.at_home_in(self.home): offer_of(each) for each in self.quotes}
        return quoted | {each.row.at_home_in(self.home): each for each in self.offers}
