"""A case: one scenario with every input of the model resolved to facts for a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np

from whowhere.facts.fact import Fact
from whowhere.facts.statute_book import Statutes
from whowhere.model.automated import Automated
from whowhere.model.by_option import found_once
from whowhere.model.case_offer import CaseOffer, of_offers
from whowhere.model.case_role import CaseRole
from whowhere.model.classify.reach import Reach
from whowhere.model.composed import Composed, Standpoint, divided_in
from whowhere.model.correlations import Correlation
from whowhere.model.cost_groups import PARTS, Part
from whowhere.model.engagements import Engagement
from whowhere.model.figures import OF_PATHS, OF_RULES, OF_SOFTWARE
from whowhere.model.figures import graph_in_parts_with as in_parts_with
from whowhere.model.figures import model_graph_with as graph_with
from whowhere.model.finance import Finance
from whowhere.model.gate_results import GateResult, RequiredLimits
from whowhere.model.graph.evaluate import Spot, seen_from
from whowhere.model.graph.trace import Graph
from whowhere.model.hours.cover import Cover
from whowhere.model.inputs import OF_SOME_CASES
from whowhere.model.ledger import (
    LEDGERS,
    TODAY,
    Line,
    growing_by_date,
    is_of_growth,
    is_seasonal,
)
from whowhere.model.legal_setting import HomeCompany
from whowhere.model.mixes import Mixed
from whowhere.model.one_company import paid_once
from whowhere.model.piloted import Piloted
from whowhere.model.policies import CaseRule, are_counted
from whowhere.model.policy_ledger import with_rules
from whowhere.model.scenario.notes import Note
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.personal_data import PersonalData
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.season import Season
from whowhere.model.scenario.verdict import VerdictRules
from whowhere.model.software_kinds import PaidSoftware
from whowhere.model.staged import Staged
from whowhere.model.team_path import MONTHS, TeamPath
from whowhere.model.todays_way import Leg, TodaysWay
from whowhere.quantities.ranges import Array

HOME_ENGAGEMENT = Engagement.OWN_STAFF
"""What ``home_`` figures stand for: own staff at home."""


@dataclass(frozen=True)
class Case:
    """Everything that the model needs, and nothing that it would have to look up."""

    title: str
    story: str
    home: str
    currency: str
    as_of: date
    start: date
    horizon_months: int
    roles: tuple[CaseRole, ...]
    options: tuple[Option, ...]
    """Every option that is compared, the as-is among them; what the law forbids is not."""
    as_is: Option
    """What the others are measured against: own staff at home."""
    team_today: bool
    facts: Mapping[tuple[str, Spot], tuple[Fact, ...]]
    """Each input at each spot: one fact, or one per role or per levy."""
    looked_up: Mapping[tuple[str, Spot], tuple[Fact, ...]]
    """The same as the factbook has it, before the user's assumptions beat it."""
    walks: Mapping[str, str]
    """The currency pair whose random walk each place follows; empty where there is none."""
    places: Mapping[str, str]
    """Names of the places as readers know them, by key."""
    reaches: Mapping[str, Reach]
    """How far each place is from home, by code: home, near or far, and hours apart."""
    covers: Mapping[str, Cover]
    """Which hours of home's day somebody covers by day, there or at home, by code."""
    currencies: Mapping[str, str]
    """Currencies of the places, by code."""
    offers: Mapping[str, CaseOffer]
    """Vendors' offers by the id of the option that each is."""
    failing: Mapping[str, str]
    """Options that fail a requirement, by id, with the reason in words; the barred among them."""
    barred: Mapping[str, str]
    """Those that no dropped requirement brings back: forbidden, or too late for the horizon."""
    gates: Mapping[str, tuple[GateResult, ...]]
    """Each option held against the requirements that need no futures, by id."""
    limits: RequiredLimits
    """Requirements that only the futures can judge."""
    asked: Requirements
    """Every requirement as the user wrote it."""
    statutes: Mapping[str, Statutes]
    """What the law of each place asks, by code."""
    labour_forces: Mapping[str, Fact]
    """The people who work or look for work in each place, where that is known."""
    languages: Mapping[str, str]
    """The language of the work that is scarcest in each place, in English, by code."""
    core: float
    """How close the work is to the core of the business, 0 to 1."""
    personal_data: tuple[PersonalData, ...]
    """Personal data that the people see."""
    verdict: VerdictRules
    """What counts as equal, and how sure a choice must be."""
    company: HomeCompany
    """What the law at home sees of the company."""
    today: TodaysWay | None = None
    """What stands today, where it is another way than own staff at home, or options are mixes."""
    mixes: Mapping[str, Mixed] = field(default_factory=dict)
    """The options that are mixes of others, by id."""
    paths: Mapping[str, Staged | Piloted] = field(default_factory=dict)
    """The options that change on the way, by id."""
    software: PaidSoftware | None = None
    """What software does of the work, if it does something."""
    automated: Mapping[str, Automated] = field(default_factory=dict)
    """The options with software, by id."""
    rules: tuple[CaseRule, ...] = ()
    """The tax and trade rules that reach it, whether they count or not."""
    together: tuple[Correlation, ...] = ()
    """Inputs that the user correlates; all others are independent of each other."""
    is_gated: bool = False
    """Whether the options have been held against the uncertain requirements too."""
    team: TeamPath | None = None
    """The team month by month, where its heads are stated by date and change."""
    season: Season | None = None
    """How the work varies over the year, where it does."""
    notes: tuple[str, ...] = ()
    """What a reader should know about law and places behind the numbers."""
    own_notes: tuple[Note, ...] = ()
    """What whoever asks has noted on the case, its inputs and its options."""
    finance: Finance = field(default_factory=Finance)
    """How the company's books read money: years, budget rates, terms."""

    @cached_property
    def composed(self) -> Mapping[str, Composed]:
        """The options that are made of others, by id."""
        return {**self.mixes, **self.paths, **self.automated}

    @cached_property
    def divided(self) -> Mapping[tuple[str, Spot], tuple[Spot, ...]]:
        """Where shares of something are looked up, by the input and the spot of the whole."""
        return divided_in(self.facts) if self.composed else {}

    @cached_property
    def monthly(self) -> Mapping[str, tuple[float, ...]]:
        """Inputs that are stated month by month, beyond any horizon, by name."""
        team = self.team.monthly if self.team else {}
        season = self.season and self.season.by_month(self.start, MONTHS)
        return {**team, **({"season": season} if season else {})}

    def months_of(self, name: str) -> Array:
        """Return an input that is stated month by month over the horizon, shape (months, 1)."""
        return np.array(self.monthly[name][: self.horizon_months])[:, None]

    @property
    def home_spot(self) -> Spot:
        """Where ``home_`` figures are evaluated."""
        return Spot(self.home, HOME_ENGAGEMENT)

    @cached_property
    def elsewhere(self) -> Mapping[str, Spot]:
        """Where ``home_`` figures are evaluated, and ``from_`` figures: today's way."""
        if self.today is None:
            return seen_from(self.home_spot)
        found = dict(self.today.seen_from(self._whole))
        for each in self.composed.values():
            found |= each.seen_from()
        return found

    @property
    def _whole(self) -> Iterator[Option]:
        """The options that are not made of others."""
        return (option for option in self.options if option.id not in self.composed)

    def standpoints(self, option: Option) -> tuple[Standpoint, ...]:
        """Where an option's figures are evaluated: of one in parts, where each of them is."""
        if made := self.composed.get(option.id):
            return made.standpoints
        where = self.today.where(option) if self.today else ((self.spot(option), 1.0),)
        return tuple(Standpoint(*each, self.is_at_work(option)) for each in where)

    def counting(self, option: Option, name: str) -> tuple[Standpoint, ...]:
        """Where a figure of an option is taken from: of one made of others, which of them count."""
        made = self.composed.get(option.id)
        return made.counting(name) if made else self.standpoints(option)

    def at_work(self, option: Option, month: float) -> tuple[Standpoint, ...]:
        """Where an option's people work in a month after the decision."""
        made = self.composed.get(option.id)
        return made.at_work(month) if made else self.standpoints(option)

    def spot(self, option: Option) -> Spot:
        """Where an option's figures are evaluated; of a mix, where most of it is done."""
        if made := self.composed.get(option.id):
            return made.spot
        if self.today is not None:
            return self.today.spot(option)
        return Spot(option.place, option.engagement, option.offer)

    def option_meant(self, written: str) -> str:
        """Return the id of the option that a user means, or what was written where it is none."""
        return Option.id_meant(written, self.home, self.reaches[self.home].place.key)

    def is_own_at_home(self, spot: Spot) -> bool:
        """Whether a spot is that of the company's own people at home."""
        return spot.place == self.home and spot.engagement == HOME_ENGAGEMENT

    def is_abroad(self, option: Option) -> bool:
        """Whether an option is in another country than home."""
        return option.country != self.home

    def ledger(self, option: Option) -> tuple[Line, ...]:
        """Return the lines of an option: today's team has nothing to set up."""
        return tuple(line for leg in self.legs(option) for line in leg.lines)

    @found_once
    def legs(self, option: Option) -> tuple[Leg, ...]:
        """Return the lines of an option with the spots at which they are evaluated."""
        legs = (Leg(leg.spot, self.arising(leg.lines)) for leg in paid_once(self._legs(option)))
        return with_rules(legs, self.rules, self.elsewhere)

    def arising(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Return the lines that may arise: nobody is idle or hired for growth where none is."""
        if self.season is None:
            lines = tuple(line for line in lines if not is_seasonal(line))
        if self.team is not None:
            return tuple(map(growing_by_date, lines))
        return tuple(line for line in lines if self.grows or not is_of_growth(line))

    @cached_property
    def grows(self) -> bool:
        """Whether there may be more or less work from year to year, at an even rate."""
        growth = self.facts["work_growth", Spot()][0].value
        return not (growth.is_exact and growth.likely == 0)

    def _legs(self, option: Option) -> tuple[Leg, ...]:
        if made := self.composed.get(option.id):
            return made.legs(self._usual)
        if self.today is not None:
            return self.today.legs(option, self._usual(option))
        lines = TODAY if self.is_at_work(option) else self._usual(option)
        return (Leg(self.spot(option), lines),)

    def _usual(self, option: Option) -> tuple[Line, ...]:
        """Return the lines of an offer, or of an engagement at the model's own price."""
        offer = self.offers.get(option.id)
        return offer.lines if offer else LEDGERS[option.engagement]

    def placed(self, option: Option) -> tuple[tuple[Spot, Line], ...]:
        """Return each line of an option after the spot at which it is evaluated."""
        return tuple((leg.spot, line) for leg in self.legs(option) for line in leg.lines)

    @property
    def cost_parts(self) -> tuple[Part, ...]:
        """The groups that options' lines fall into; some only where there is what they are of."""
        has = {"today": self.team_today, "software": bool(self.automated)}
        has["tax"] = are_counted(self.rules)
        return tuple(part for part in PARTS if has.get(part, True))

    @property
    def graph(self) -> Graph:
        """The model: for a team at home today and new work, or for any other way."""
        has = ((OF_PATHS, self.paths), (OF_SOFTWARE, self.automated), (OF_RULES, self.rules))
        families = [each for of, is_there in has if is_there for each in of]
        return (in_parts_with if self.today else graph_with)(*families)

    @property
    def places_today(self) -> frozenset[str]:
        """Where the work is done today; nowhere if it is new."""
        legs = self.legs(self.as_is) if self.team_today else ()
        return frozenset(leg.spot.place for leg in legs)

    def is_of_several(self, option: Option) -> bool:
        """Whether an option is made of others, at once or one after the other."""
        return option.id in self.composed and len(self.composed[option.id].shares) > 1

    def is_at_work(self, option: Option) -> bool:
        """Whether an option is what stands today, with software or without: nobody has to come."""
        if self.today is not None:
            return self.today.stands(option.without_software)
        return self.team_today and option == self.as_is

    def has(self, name: str, spot: Spot) -> bool:
        """Whether the case has a value at its spot: what some laws ask for or offers say."""
        if name in of_offers():
            return ("sells_output", spot) in self.facts
        known = (name, spot) in self.facts or name in self.monthly
        return name not in OF_SOME_CASES or known
