"""A scenario: one company, one work package, and the options to compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import Annotated, Final, TypeAlias

from pydantic import Field

from whowhere.model.scenario.assumptions import FORM, Assumptions
from whowhere.model.scenario.automation import Automation, with_software
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.correlations import Correlations
from whowhere.model.scenario.mixes import MixSaid, mixes_said
from whowhere.model.scenario.notes import Notes
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.offers import Offer, offer_of, with_offers
from whowhere.model.scenario.options import Option, Options, Quote
from whowhere.model.scenario.paths import PathSaid, paths_said
from whowhere.model.scenario.policy import Policy
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.table import Line, List, Story, Table
from whowhere.model.scenario.today import (
    RENEWED,
    Today,
    TodayPart,
    as_is_of,
    heads_of,
    own_heads_at_home,
    parts_of,
    with_today,
)
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
    today: Annotated[
        Today | None,
        Field(
            description="What stands today, where it has several parts or a contract; else"
            " work.today says it."
        ),
    ] = None
    # Defaults are made unread: else each would have its reader built before any file is there.
    options: Annotated[
        Options, Field(description="What is compared; every engagement at home if left out.")
    ] = Options.model_construct()
    requirements: Annotated[
        Requirements, Field(description="What every option must offer, or it is out.")
    ] = Requirements.model_construct()
    verdict: Annotated[
        VerdictRules, Field(description="How sure the verdict must be to count as settled.")
    ] = VerdictRules.model_construct()
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
    automation: Annotated[
        Automation | None,
        Field(
            description="Software that does part of the work, under every who and where; each"
            " option is compared without and with it."
        ),
    ] = None
    policy: Annotated[
        Policy,
        Field(description="Tax and trade rules: laws count unless false, bills with a chance."),
    ] = Policy.model_construct()
    assumptions: Annotated[
        Assumptions,
        Field(description=f"Own values that beat any fact: {FORM}."),
    ] = Field(default={})
    correlations: Correlations = ()
    as_meant: AsMeant = ()
    notes: Notes = ()

    @property
    def home(self) -> str:
        """The ISO 3166 code of the company's home."""
        return self.company.home

    @property
    def compared(self) -> tuple[Option, ...]:
        """Every option that is compared, home's first, each once, with what stands today.

        Offers come after their option; what today's vendor asks for is its contract renewed.
        """
        return with_software(self.of_people, self.automation, self.options, self.home)

    @property
    def of_people(self) -> tuple[Option, ...]:
        """Every option that is compared, without software."""
        others = [each for each in self.offers if each != self.renewal]
        compared = with_offers(self.options, others, self.home)
        return with_today(
            (*compared, *self.of_others), self.today_parts, self.home,
            is_renewed=bool(self.renewal),
        )  # fmt: skip

    @cached_property
    def mixes(self) -> tuple[MixSaid, ...]:
        """The mixes that are compared, with their parts."""
        return mixes_said(self.options, self.work.roles, self.home)

    @cached_property
    def paths(self) -> tuple[PathSaid, ...]:
        """The options that change on the way."""
        return paths_said(self.options, self.home)

    @property
    def made_of(self) -> Mapping[Option, tuple[Option, ...]]:
        """Of each option that is made of others which they are; of one with software the people."""
        people = self.of_others
        with_it = [each for each in self.compared if each.automated]
        return {
            **people,
            **{each: people.get(of := each.without_software, (of,)) for each in with_it},
        }

    @property
    def of_others(self) -> Mapping[Option, tuple[Option, ...]]:
        """Of each option that is made of others, at once or one after the other, which they are."""
        mixes: dict[Option, tuple[Option, ...]] = {mix.option: mix.parts for mix in self.mixes}
        return mixes | {path.option: (path.first, path.then) for path in self.paths}

    @property
    def places(self) -> tuple[str, ...]:
        """The ISO 3166 codes of all places that are compared, home first."""
        today = (part.option.at_home_in(self.home).place for part in self.today_parts)
        compared = (option.place for option in (*self.compared, *chain(*self.made_of.values())))
        return tuple(dict.fromkeys((self.home, *compared, *today)))

    @cached_property
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
        return own_heads_at_home(self.today_parts, self.work.roles, self.home)

    @cached_property
    def as_is(self) -> Option | None:
        """Today's arrangement, the baseline; ``None`` for new work."""
        return as_is_of(self.today_parts, self.home)

    @cached_property
    def renewal(self) -> Offer | None:
        """What today's one vendor asks for going on: its own offer, or a quote for what stands."""
        if len(self.today_parts) != 1:
            return None
        vendor = self.today_parts[0].vendor
        made = (each for each in self.offers if vendor and each.key == offer_key(vendor))
        quoted = (offer_of(each) for each in self.quotes)
        stands = (each for each in (*made, *quoted) if self._stands(each.option))
        return next(stands, None)

    def _stands(self, option: Option) -> bool:
        return option.at_home_in(self.home) == self.as_is

    @cached_property
    def offered(self) -> Mapping[Option, Offer]:
        """What is offered for each option that has an offer; a quote is one for the output."""
        quoted = {each.option.at_home_in(self.home): offer_of(each) for each in self.quotes}
        made = {each.row.at_home_in(self.home): each for each in self.offers}
        if self.renewal is None or self.as_is is None:
            return quoted | made
        others = {row: each for row, each in (quoted | made).items() if each != self.renewal}
        return others | {replace(self.as_is, offer=RENEWED): self.renewal}
