"""The table of cells: which facts make which engagement, and what it is called in which place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from whowhere.model.classify.situation import (
    AnswersFor,
    Director,
    EmployedBy,
    Entity,
    Situation,
    Where,
)
from whowhere.model.engagements import Engagement

Needs: TypeAlias = Mapping[str, frozenset[object]]
"""Facts, and what each must be."""


@dataclass(frozen=True)
class TermRow:
    """One answer to the question who: what must hold, and the term for each answer to where."""

    id: str
    engagement: Engagement
    who: str
    """Whose people they are."""
    general: str
    """The term where the place is left open."""
    terms: Mapping[Where, str]
    any_of: tuple[Needs, ...]
    """Facts that make this row; one of these tables must hold."""

    def may_hold(self, situation: Situation) -> bool:
        """Whether nothing that is known speaks against this row."""
        return any(_agrees(needs, situation) for needs in self.any_of)


@dataclass(frozen=True)
class Cell:
    """One row in one place."""

    row: TermRow
    where: Where

    @property
    def term(self) -> str:
        """What the field calls it."""
        return self.row.terms[self.where]


def _needs(**facts: object) -> Needs:
    return {name: value if isinstance(value, frozenset) else frozenset({value})
            for name, value in facts.items()}  # fmt: skip


def _terms(home: str, near: str, far: str) -> Mapping[Where, str]:
    return {Where.HOME: home, Where.NEAR: near, Where.FAR: far}


OURS: Final = frozenset({EmployedBy.COMPANY, EmployedBy.SUBSIDIARY})
_LENT: Final = _needs(employer=EmployedBy.VENDOR, handover=False)

ROWS: Final = (
    TermRow(
        "own_staff", Engagement.OWN_STAFF, "your own people", "own staff",
        _terms("in-house", "nearshore captive", "captive offshoring"),
        (_needs(employer=OURS, entity=Entity.OWN), _needs(employer=OURS, where=Where.HOME)),
    ),
    TermRow(
        "direct_hire", Engagement.OWN_STAFF, "your own people, without a company of yours there",
        "direct remote hire",
        {Where.NEAR: "direct remote hire nearby", Where.FAR: "direct remote hire far away"},
        (_needs(employer=EmployedBy.COMPANY, entity=Entity.NONE,
                where=frozenset({Where.NEAR, Where.FAR})),),
    ),
    TermRow(
        "employer_of_record", Engagement.EMPLOYER_OF_RECORD,
        "people whom a partner employs for you", "employer of record",
        _terms("employer of record at home",
               "remote hire nearby through an employer of record",
               "remote hire far away through an employer of record"),
        (_needs(employer=EmployedBy.PARTNER),),
    ),
    TermRow(
        "contractor", Engagement.CONTRACTOR, "people who work for themselves", "contractor",
        _terms("contractor at home", "contractor nearby", "contractor far away"),
        (_needs(employer=EmployedBy.THEMSELVES),),
    ),
    TermRow(
        "staff_augmentation", Engagement.STAFF_AUGMENTATION,
        "another company's people, lent to you", "staff augmentation",
        _terms("domestic staff augmentation", "nearshore staff augmentation",
               "offshore staff augmentation"),
        ({**_LENT, **_needs(directs=Director.COMPANY)},
         {**_LENT, **_needs(directs=Director.THEMSELVES, answers_for=AnswersFor.PEOPLE)}),
    ),
    TermRow(
        "managed_service", Engagement.MANAGED_SERVICE, "another company's people",
        "outsourcing (managed service)",
        _terms("domestic outsourcing", "nearshore outsourcing", "offshore outsourcing"),
        ({**_LENT, **_needs(directs=Director.VENDOR)},
         {**_LENT, **_needs(directs=Director.THEMSELVES, answers_for=AnswersFor.RESULT)}),
    ),
    TermRow(
        "build_operate_transfer", Engagement.BUILD_OPERATE_TRANSFER,
        "another company's people, yours later", "build-operate-transfer",
        _terms("domestic build-operate-transfer", "nearshore build-operate-transfer",
               "offshore build-operate-transfer"),
        (_needs(employer=EmployedBy.VENDOR, handover=True),),
    ),
)  # fmt: skip
"""Every cell. No two rows can both hold once the facts that they need are known."""


def possible(situation: Situation) -> tuple[Cell, ...]:
    """Return the cells that nothing known speaks against; one cell is a decision."""
    places = tuple(Where) if situation.where is None else (situation.where,)
    return tuple(
        Cell(row, where)
        for row in ROWS
        for where in places
        if where in row.terms and row.may_hold(situation)
    )


def usual_term(engagement: Engagement, where: Where) -> str:
    """Return what the field calls an engagement in a place; own staff abroad in a company of ours.

    >>> usual_term(Engagement.MANAGED_SERVICE, Where.FAR)
    'offshore outsourcing'
    """
    return next(row for row in ROWS if row.engagement is engagement).terms[where]


def names(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Return the terms of cells; a row that is open in every place gets its general term."""
    found = tuple(cells)
    count = {cell.row.id: sum(each.row is cell.row for each in found) for cell in found}
    return tuple(
        dict.fromkeys(cell.term if count[cell.row.id] == 1 else cell.row.general for cell in found)
    )


def _agrees(needs: Needs, situation: Situation) -> bool:
    known = {name: getattr(situation, name) for name in needs}
    return all(known[name] is None or known[name] in needs[name] for name in needs)
