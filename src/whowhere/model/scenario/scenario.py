"""A scenario: one company, one work package, and the options to compare."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.assumptions import FORM, Assumptions
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.correlations import Correlations
from whowhere.model.scenario.options import Option, Options, Quote, Requirements
from whowhere.model.scenario.table import Line, List, Story, Table
from whowhere.model.scenario.today import Today, TodayPart, as_is_of, heads_of, parts_of, with_today
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
    today: Annotated[
        Today | None,
        Field(
            description="What stands today, where it has several parts or a contract; else"
            " work.today says it."
        ),
    ] = None
    options: Annotated[
        Options, Field(description="What is compared; every engagement at home if left out.")
    ] = Options()
    requirements: Annotated[
        Requirements, Field(description="What every option must offer, or it is out.")
    ] = Requirements()
    quotes: Annotated[
        List[Quote], Field(max_length=QUOTE_LIMIT, description="Vendors' offers.")
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
        """Every option that is compared, home's first, each once; and what stands today."""
        quoted = {quote.option.at_home_in(self.home) for quote in self.quotes}
        return with_today(self.options.compared(self.home), self.today_parts, self.home, quoted)

    @property
    def places(self) -> tuple[str, ...]:
        """The ISO 3166 codes of all places that are compared, home first."""
        today = (part.option.at_home_in(self.home).place for part in self.today_parts)
        compared = (option.place for option in self.compared)
        return tuple(dict.fromkeys((self.home, *compared, *today)))

    @property
    def today_parts(self) -> tuple[TodayPart, ...]:
        """The parts of today's way; none for new work."""
        return parts_of(self.today, self.work.today)

    @property
    def today_heads(self) -> tuple[tuple[float, ...], ...]:
        """The heads of each role that each part of today's way has."""
        return heads_of(self.today_parts, self.work.roles)

    @property
    def heads_at_home(self) -> float:
        """How many people of the company's own do the work at home today."""
        parts = zip(self.today_parts, self.today_heads, strict=True)
        return sum(
            sum(heads)
            for part, heads in parts
            if part.option.at_home_in(self.home) == Option(Engagement.OWN_STAFF, self.home)
        )

    @property
    def as_is(self) -> Option | None:
        """Today's arrangement, the baseline; ``None`` for new work."""
        return as_is_of(self.today_parts, self.home)

    def quote_for(self, option: Option) -> Quote | None:
        """Return the vendor's offer for an option, if there is one."""
        offers = {quote.option.at_home_in(self.home): quote for quote in self.quotes}
        return offers.get(option)
