"""What the law asks of a company, by engagement and situation: duties, and prohibitions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from whowhere.facts.fact import Origin, Status
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

FILE = Path(__file__).parent / "practice" / "duties.toml"

Condition: TypeAlias = Literal[
    "abroad", "another state", "no entity", "has entity", "work moves",
    "home in the EEA", "home in the UK", "home in the US", "home in Spain",
    "place in the EEA", "place in the UK", "customers in the EU",
    "personal data from the EU", "personal data from the UK", "US health data", "payment cards",
    "needs safeguards", "adequate in part", "adequate", "transfer not known", "general data law",
    "data law not known", "list-based US sanctions", "US sanctions on a region",
    "broad US sanctions", "comprehensive US sanctions",
    "software", "software works alone", "software answers customers",
]  # fmt: skip
"""What must hold before a rule applies; the model tells whether it does."""

Subject: TypeAlias = Literal[
    "", "contributions", "extra pay", "notice", "severance", "notice at home", "severance at home",
    "eu transfer", "data protection", "us sanctions", "home law",
]  # fmt: skip
"""The statutes that a rule puts into words; empty where the rule cites a law of its own.

``home law`` stands for all rules of the home's own file: see ``home_law``.
"""


@dataclass(frozen=True)
class Law:
    """Where a rule stands, and how well it is known: ``estimated`` if nobody read it."""

    origin: Origin
    status: Status


@dataclass(frozen=True)
class DutyRule:
    """One duty or bar, before it is asked of an option."""

    id: str
    topic: str
    sentence: str
    """What it means; ``{place}`` and ``{home}`` are names, the rest is filled in by ``about``."""
    engagements: tuple[str, ...]
    """Those that it applies to; empty for all."""
    places: tuple[str, ...]
    """ISO 3166 codes; empty for all."""
    when: tuple[Condition, ...]
    heads_at_least: float
    """The size of today's team from which it applies."""
    about: Subject
    law: Law | None
    """``None`` where ``about`` brings the source."""


@dataclass(frozen=True)
class Rulebook:
    """Every duty and every bar, in the order in which they are told."""

    duties: tuple[DutyRule, ...]
    prohibitions: tuple[DutyRule, ...]


@cache
def load_rules(path: Path = FILE) -> Rulebook:
    """Read the rules. Raises ``Faults`` that name key, value and what is accepted."""
    book = _checked(path)
    faults = [
        fault for rule in (*book.prohibitions, *book.duties) for fault in _faults(rule, book, path)
    ]
    if faults:
        raise Faults(faults)
    laws = {key: law.law() for key, law in book.laws.items()}
    duties, prohibitions = (
        tuple(rule.rule(laws.get(rule.law)) for rule in rules)
        for rules in (book.duties, book.prohibitions)
    )
    return Rulebook(duties, prohibitions)


class LawEntry(BaseModel):
    """A law as a file of rules cites it."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    producer: str
    title: str
    address: str = ""
    read: str = ""
    status: Literal["enacted", "announced", "estimated"]

    def law(self) -> Law:
        """Return the law with its origin."""
        origin = Origin(self.producer, self.title, self.address, self.read, "public legal fact")
        return Law(origin, self.status)


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str
    topic: str
    sentence: str
    engagements: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    heads_at_least: float = 0
    about: Subject = ""
    law: str = ""

    def rule(self, law: Law | None) -> DutyRule:
        return DutyRule(
            self.id, self.topic, self.sentence, self.engagements, self.places, self.when,
            self.heads_at_least, self.about, law,
        )  # fmt: skip


class _Book(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    laws: dict[str, LawEntry]
    duties: tuple[_Rule, ...]
    prohibitions: tuple[_Rule, ...]


def _checked(path: Path) -> _Book:
    data: dict[str, Any] = read_toml(path)
    try:
        return TypeAdapter(_Book).validate_python(data)
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error


def _faults(rule: _Rule, book: _Book, path: Path) -> list[Fault]:
    """Find a rule that cites no law, or one that is not described."""
    if not rule.law and not rule.about:
        return [Fault(path.name, f"{rule.id}.law", "missing", "a law, or what it is about")]
    if rule.law and rule.law not in book.laws:
        accepted, near = one_of(book.laws, limit=100), nearest(rule.law, book.laws)
        return [Fault(path.name, f"{rule.id}.law", repr(rule.law), accepted, near)]
    return []
