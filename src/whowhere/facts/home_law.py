"""What a home's law asks of whoever moves work away: rules, and the thresholds they start at."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from whowhere.facts.duty_rules import Law, LawEntry
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range

FOLDER = Path(__file__).parent / "home_laws"
"""One file per home, named by its ISO 3166 alpha-2 code in small letters; ``eea`` is shared."""

Topic: TypeAlias = Literal[
    "mass redundancy", "works council", "social plan", "transfer of the team", "pensions",
    "regulated sector", "public procurement",
]  # fmt: skip
Sector: TypeAlias = Literal["bank", "insurer", "health", "public body", "telecom"]
Where: TypeAlias = Literal["", "home", "abroad", "EEA", "outside the EEA"]
RegulatedWork: TypeAlias = Literal[
    "banking service", "portfolio management", "control function", "Medicaid", "My Health Record"
]
"""Work of which a licence or a regulator says who may do it, or where.

A banking service is one that needs a licence, payments too; a control function is internal audit,
compliance, or a decision on customers, loans or investments.
"""

EXPECTED: tuple[Topic, ...] = ("mass redundancy", "transfer of the team", "pensions")
"""Topics on which every home has a rule, or is said to have none that was read."""

OF_A_TEAM = frozenset[Topic](
    {"mass redundancy", "works council", "social plan", "transfer of the team", "pensions"}
)
"""Topics that arise only where a team does the work today."""

NOTHING = Range.exactly(0)


@dataclass(frozen=True)
class Threshold:
    """From how many people on a rule holds, at a site of some size, and what it then asks."""

    employees: tuple[float, float]
    """The smallest and the largest site that it speaks of."""
    heads: tuple[float, float] | None
    """The fewest and the most people dismissed; ``None`` where no number counts."""
    share: float | None
    """The share of the site's people from which on it holds."""
    both: bool
    """Whether number and share must be reached; else one of them is enough."""
    wait: str
    """How long the law asks to wait, in its own words."""
    weeks: Range
    """Weeks from the decision before which nobody may be let go."""
    pay: Range
    """Weeks of pay for each person, beyond notice and severance."""
    pay_per_year: Range
    """Weeks of pay for each year of service, beyond notice and severance."""

    def is_reached(self, dismissed: float, employees: float) -> bool:
        """Whether so many dismissals at a site of so many employees (heads) reach it."""
        smallest, largest = self.employees
        if not smallest <= employees <= largest:
            return False
        reached = []
        if self.heads is not None:
            fewest, most = self.heads
            reached.append(fewest <= dismissed <= most)
        if self.share is not None:
            reached.append(dismissed >= round(self.share * employees, 6))
        return not reached or (all(reached) if self.both else any(reached))


ALWAYS = Threshold(
    (0, math.inf), None, None, both=False, wait="", weeks=NOTHING, pay=NOTHING, pay_per_year=NOTHING
)
"""The threshold of a rule that holds whatever the numbers."""


@dataclass(frozen=True)
class Objection:
    """Why an adviser would not sign what a rule speaks of."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    found: str
    """What such an option does, in a sentence without its subject."""
    needed: str
    """What the rule asks instead."""


@dataclass(frozen=True)
class HomeRule:
    """One thing that home's law asks, before it is held against a team."""

    id: str
    topic: Topic
    sentence: str
    """What to do; ``{wait}`` is filled in from the threshold that is reached."""
    why: str
    """How the weeks and the pay of its thresholds came about."""
    states: tuple[str, ...]
    """The states or provinces whose law it is; empty for the whole country."""
    sector: Sector | Literal[""]
    """The trade that it binds; empty for all, or for those who do its work."""
    work: RegulatedWork | Literal[""]
    """The work that it speaks of, whoever does it; empty for all work."""
    place: Where
    """Where the work must go for it to hold."""
    engagements: tuple[str, ...]
    """Those that it applies to; empty for all."""
    thresholds: tuple[Threshold, ...]
    """Of those that are reached the last one counts."""
    held_back: Objection | None
    """Why an option to which it applies is none; ``None`` where it asks for something else."""
    law: Law

    def at(self, dismissed: float, employees: float) -> Threshold | None:
        """Return the threshold that a team reaches at a site of that size; ``None`` if none."""
        reached = (
            each for each in reversed(self.thresholds) if each.is_reached(dismissed, employees)
        )
        return next(reached, None)


@dataclass(frozen=True)
class HomeLaw:
    """All that was read, or is remembered, of one home's law on moving work away."""

    iso2: str
    rules: tuple[HomeRule, ...]
    silent: Mapping[Topic, str]
    """Topics on which the law has no rule, each in a sentence."""
    states: Mapping[str, str]
    """The state or province of each known city, where states have rules of their own."""

    @property
    def not_read(self) -> tuple[Topic, ...]:
        """Return the topics of which nobody read or remembered a rule."""
        known = {rule.topic for rule in self.rules} | set(self.silent)
        return tuple(topic for topic in EXPECTED if topic not in known)


@cache
def load_home_law(iso2: str, folder: Path = FOLDER) -> HomeLaw:
    """Return a home's law by its code. Raises ``Faults`` that name file, key and value."""
    page = _checked(folder / f"{iso2.lower()}.toml")
    rules = [rule.rule() for rule in page.rules]
    if page.shared:
        rules += [rule.rule() for rule in _checked(folder / f"{page.shared}.toml").rules]
    return HomeLaw(iso2, tuple(rules), page.silent, page.cities)


class _Threshold(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    employees: list[float] = [0]
    heads: float | list[float] | None = None
    share: float | None = None
    need: Literal["either", "both"] = "either"
    wait: str = ""
    weeks: tuple[float, float, float] = (0, 0, 0)
    pay: tuple[float, float, float] = (0, 0, 0)
    pay_per_year: tuple[float, float, float] = (0, 0, 0)

    def threshold(self) -> Threshold:
        given = [self.heads] if isinstance(self.heads, float) else self.heads
        heads = _from_to(given) if given else None
        return Threshold(
            _from_to(self.employees), heads, self.share,
            both=self.need == "both",
            wait=self.wait,
            weeks=Range(*self.weeks, at_least=0),
            pay=Range(*self.pay, at_least=0),
            pay_per_year=Range(*self.pay_per_year, at_least=0),
        )  # fmt: skip


def _from_to(bounds: list[float]) -> tuple[float, float]:
    """Read ``[20, 99]``, or ``[300]`` for 300 and more."""
    return bounds[0], bounds[1] if len(bounds) > 1 else math.inf


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str
    topic: Topic
    sentence: str
    law: LawEntry
    why: str = ""
    state: str | tuple[str, ...] = ()
    sector: Sector | Literal[""] = ""
    work: RegulatedWork | Literal[""] = ""
    place: Where = ""
    engagements: tuple[str, ...] = ()
    thresholds: tuple[_Threshold, ...] = ()
    held_back: Objection | None = None

    def rule(self) -> HomeRule:
        thresholds = tuple(each.threshold() for each in self.thresholds) or (ALWAYS,)
        states = (self.state,) if isinstance(self.state, str) else self.state
        return HomeRule(
            self.id, self.topic, self.sentence, self.why, states, self.sector, self.work,
            self.place, self.engagements, thresholds, self.held_back, self.law.law(),
        )  # fmt: skip


class _Page(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    shared: str = ""
    silent: dict[Topic, str] = {}
    cities: dict[str, str] = {}
    rules: tuple[_Rule, ...] = ()


def _checked(path: Path) -> _Page:
    data: dict[str, Any] = read_toml(path)
    try:
        return TypeAdapter(_Page).validate_python(data)
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error
