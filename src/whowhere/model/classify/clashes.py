"""Facts that cannot both be true, as one table: what can go with each employer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from whowhere.model.classify.situation import (
    AnswersFor,
    Director,
    EmployedBy,
    Entity,
    Situation,
    Where,
)

_E, _D, _N, _A = EmployedBy, Director, Entity, AnswersFor

POSSIBLE: Final[Mapping[str, Mapping[EmployedBy, tuple[object, ...]]]] = {
    "entity": {
        _E.COMPANY: (_N.OWN, _N.NONE), _E.SUBSIDIARY: (_N.OWN,), _E.PARTNER: (_N.PARTNER,),
        _E.VENDOR: (_N.VENDOR,), _E.THEMSELVES: (_N.NONE,),
    },
    "directs": {
        _E.COMPANY: (_D.COMPANY, _D.THEMSELVES), _E.SUBSIDIARY: (_D.COMPANY, _D.THEMSELVES),
        _E.PARTNER: (_D.COMPANY, _D.THEMSELVES), _E.VENDOR: tuple(_D),
        _E.THEMSELVES: (_D.COMPANY, _D.THEMSELVES),
    },
    "answers_for": {
        _E.COMPANY: (), _E.SUBSIDIARY: (), _E.PARTNER: (_A.PEOPLE,),
        _E.VENDOR: tuple(_A), _E.THEMSELVES: tuple(_A),
    },
    "handover": {
        employer: (True, False) if employer is _E.VENDOR else (False,) for employer in _E
    },
}  # fmt: skip
"""For each fact and each employer, what the fact can be."""

ADVICE: Final[Mapping[str, str]] = {
    "entity": "The entity is whose company has these people on its books in the place of work.",
    "directs": "People whom a vendor directs are the vendor's: then the employer is vendor.",
    "answers_for": "A partner that answers for a result is a vendor; your own company is neither.",
    "handover": "Only a vendor that built a team can hand it over: then the employer is vendor.",
}


@dataclass(frozen=True)
class Clash:
    """A fact that cannot be, beside another."""

    fact: str
    given: object
    accepted: tuple[object, ...]
    because: str
    do: str


def clashes(situation: Situation) -> Iterator[Clash]:
    """Yield every fact that contradicts the employer, or the place."""
    employer = situation.employer
    for fact, by_employer in POSSIBLE.items():
        given = getattr(situation, fact)
        if employer and given is not None and given not in by_employer[employer]:
            because = f"where the employer is {employer}"
            yield Clash(fact, given, by_employer[employer], because, ADVICE[fact])
    if _is_nowhere_at_home(situation):
        because = "where your own company employs people at home"
        yield Clash("entity", Entity.NONE, (Entity.OWN,), because, "At home, that is your company.")


def _is_nowhere_at_home(situation: Situation) -> bool:
    return (
        situation.employer is EmployedBy.COMPANY
        and situation.entity is Entity.NONE
        and situation.where is Where.HOME
    )
