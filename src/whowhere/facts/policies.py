"""Tax and trade rules that bear on who does work, and where: laws, and bills that may be one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from whowhere.facts.duty_rules import Law, LawEntry
from whowhere.facts.home_law import Sector
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range

FILE = Path(__file__).parent / "practice" / "policies.toml"

PolicyStatus: TypeAlias = Literal["law", "bill", "lapsed"]
"""``law`` is in force, ``bill`` is none yet, ``lapsed`` ended by its own terms unless extended."""
KindOfWork: TypeAlias = Literal["development", "calls"]
Asked: TypeAlias = Literal["", "qualifying_share", "federal_grants"]
"""What only the company can say, and without which a rule counts for nothing."""


@dataclass(frozen=True)
class Size:
    """How much of something a rule takes, and why so much."""

    value: Range
    reason: str


@dataclass(frozen=True)
class PolicyRule:
    """One tax or trade rule, before it is held against a case."""

    key: str
    """Its name under ``[policy]``."""
    name: str
    """What readers call it."""
    status: PolicyStatus
    homes: tuple[str, ...]
    """ISO 3166 codes of the homes whose rule it is; empty where figures say which."""
    sectors: tuple[Sector, ...]
    """The trades that it binds; empty for all."""
    work: KindOfWork | Literal[""]
    """The work that it speaks of; empty for all."""
    since: dt.date | None
    """From when on it holds: of a bill the first day that we count."""
    spared: tuple[str, ...]
    """Codes of places abroad that it does not treat as foreign."""
    at_home: bool
    """Whether it also bears on work that is done at home."""
    asks: Asked
    says: str
    """What it does, in a sentence."""
    note: str
    """Its state, what is assumed, and what is left out."""
    sizes: Mapping[str, Size]
    """By the name of the model's input."""
    law: Law


@dataclass(frozen=True)
class ElsewhereRule:
    """A rule of which the model has another line, or a duty: it is no switch."""

    key: str
    name: str
    says: str


@dataclass(frozen=True)
class Policies:
    """Every rule, and the figures that depend on the home or the trade."""

    rules: tuple[PolicyRule, ...]
    elsewhere: tuple[ElsewhereRule, ...]
    work: Mapping[str, frozenset[str]]
    """The ISO-08 unit groups of each kind of work."""
    vat_rates: Mapping[str, float]
    """Standard rates of value-added tax, by home."""
    vat_not_recovered: Mapping[str, Range]
    """The share that is not recovered, by trade."""
    withholding: Mapping[str, Range]
    """Tax kept back from payments to vendors abroad, by the payer's home."""

    def rule(self, key: str) -> PolicyRule:
        """Return the rule of a key."""
        return next(rule for rule in self.rules if rule.key == key)

    def does(self, kind: str, isco08: str) -> bool:
        """Whether a unit group of ISCO-08 does a kind of work."""
        return isco08 in self.work[kind]


@cache
def load_policies(path: Path = FILE) -> Policies:
    """Read the rules. Raises ``Faults`` that name file, key and value."""
    page = _checked(path)
    return Policies(
        tuple(entry.rule() for entry in page.rules),
        page.elsewhere,
        {kind: frozenset(work.isco) for kind, work in page.work.items()},
        page.vat_rates,
        {sector: share.range() for sector, share in page.vat_not_recovered.items()},
        {home: share.range() for home, share in page.withholding.items()},
    )


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _Share(_Model):
    low: float
    likely: float
    high: float

    def range(self) -> Range:
        return Range(self.low, self.likely, self.high, at_least=0, at_most=1)


class _Size(_Model):
    value: float | None = None
    low: float = 0
    likely: float = 0
    high: float = 0
    reason: str

    def size(self) -> Size:
        if self.value is not None:
            return Size(Range.exactly(self.value), self.reason)
        return Size(Range(self.low, self.likely, self.high, at_least=0, at_most=1), self.reason)


class _Work(_Model):
    isco: tuple[str, ...]
    reason: str


class _Rule(_Model):
    key: str
    name: str
    status: PolicyStatus
    says: str
    note: str
    law: LawEntry
    homes: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = ()
    work: KindOfWork | Literal[""] = ""
    since: dt.date | None = None
    spared: tuple[str, ...] = ()
    at_home: bool = False
    asks: Asked = ""
    sizes: dict[str, _Size] = {}

    def rule(self) -> PolicyRule:
        return PolicyRule(
            self.key, self.name, self.status, self.homes, self.sectors, self.work, self.since,
            self.spared, self.at_home, self.asks, self.says, self.note,
            {name: size.size() for name, size in self.sizes.items()}, self.law.law(),
        )  # fmt: skip


class _Page(_Model):
    work: dict[KindOfWork, _Work]
    vat_rates: dict[str, float]
    vat_not_recovered: dict[Sector, _Share]
    withholding: dict[str, _Share]
    rules: tuple[_Rule, ...]
    elsewhere: tuple[ElsewhereRule, ...]


def _checked(path: Path) -> _Page:
    data: dict[str, Any] = read_toml(path)
    try:
        return TypeAdapter(_Page).validate_python(data)
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error
