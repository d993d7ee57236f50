"""The facts that decide what an arrangement is called; ``None`` where nobody has said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class EmployedBy(StrEnum):
    """Who employs the people: signs their contracts and runs their payroll."""

    COMPANY = "company"
    SUBSIDIARY = "subsidiary"
    PARTNER = "partner"
    VENDOR = "vendor"
    THEMSELVES = "themselves"


class Director(StrEnum):
    """Who says day by day what is to be done."""

    COMPANY = "company"
    VENDOR = "vendor"
    THEMSELVES = "themselves"


class Entity(StrEnum):
    """Whose company it is, in the place of work, that has the people on its books."""

    OWN = "own"
    PARTNER = "partner"
    VENDOR = "vendor"
    NONE = "none"


class AnswersFor(StrEnum):
    """What the other side owes: a result, or people's time."""

    RESULT = "result"
    PEOPLE = "people"


class Premises(StrEnum):
    """At whose desks the people sit."""

    COMPANY = "company"
    VENDOR = "vendor"
    ELSEWHERE = "elsewhere"


class Clients(StrEnum):
    """For how many clients the people work."""

    ONE = "one"
    SEVERAL = "several"


class Software(StrEnum):
    """What software does of the work: a layer under people and place, whoever they are."""

    NONE = "none"
    ASSISTS = "assists"
    ANSWERS = "answers"
    PROCESSES = "processes"


class Where(StrEnum):
    """How far from home the work is done."""

    HOME = "home"
    NEAR = "near"
    FAR = "far"


@dataclass(frozen=True)
class Situation:
    """One arrangement, as far as it is known."""

    employer: EmployedBy | None = None
    directs: Director | None = None
    handover: bool | None = None
    """Whether a vendor builds a team and hands it over."""
    answers_for: AnswersFor | None = None
    where: Where | None = None
    entity: Entity | None = None
    premises: Premises | None = None
    clients: Clients | None = None
    until: date | None = None
    software: Software | None = None

    @property
    def is_abroad(self) -> bool:
        """Whether the place is known to be another country."""
        return self.where in {Where.NEAR, Where.FAR}


CHOICES: Final[Mapping[str, tuple[object, ...]]] = MappingProxyType(
    {
        "employer": tuple(EmployedBy),
        "handover": (True, False),
        "directs": tuple(Director),
        "answers_for": tuple(AnswersFor),
        "where": tuple(Where),
        "entity": tuple(Entity),
        "premises": tuple(Premises),
        "clients": tuple(Clients),
        "software": tuple(Software),
    }
)
"""What each fact can be, in the order in which one would ask."""
