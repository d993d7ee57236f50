"""Why a cell is what it is, what it is confused with, and what would change it: the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from whowhere.model.classify.cells import Cell
from whowhere.model.classify.reach import Reach
from whowhere.model.classify.situation import (
    AnswersFor,
    Director,
    EmployedBy,
    Entity,
    Premises,
    Situation,
    Software,
    Where,
)

Reasons = Mapping[object, str]

WHY: Final[Mapping[str, Reasons]] = {
    "employer": {
        EmployedBy.COMPANY: "Your company employs the people.",
        EmployedBy.SUBSIDIARY: "A company of yours there employs the people.",
        EmployedBy.PARTNER: "A partner employs the people on paper, for you.",
        EmployedBy.VENDOR: "A vendor employs the people: another company does the work.",
        EmployedBy.THEMSELVES: "Nobody employs the people: they work for themselves.",
    },
    "handover": {
        True: "The vendor builds the team and hands it over to you.",
        False: "The vendor keeps the team.",
    },
    "directs": {
        Director.COMPANY: "Your managers direct the daily work.",
        Director.VENDOR: "The vendor's managers direct the daily work.",
        Director.THEMSELVES: "The people decide for themselves how the work is done.",
    },
    "answers_for": {
        AnswersFor.RESULT: "The vendor answers for a result.",
        AnswersFor.PEOPLE: "The vendor supplies people's time, not a result.",
    },
    "entity": {
        Entity.OWN: "The company there is yours.",
        Entity.NONE: "You have no company there that could employ them.",
    },
}
"""What each fact says, for those facts that decide between rows."""

ASSUMED: Final[Mapping[str, str]] = {
    "handover": "No handover was named, so none is assumed; with one it is build-operate-transfer.",
}
"""What is taken to be so where nobody says otherwise: it is always said aloud."""

DECIDES: Final[Mapping[str, tuple[str, ...]]] = {
    "own_staff": ("employer", "entity"),
    "direct_hire": ("employer", "entity"),
    "employer_of_record": ("employer", "directs"),
    "contractor": ("employer", "directs"),
    "staff_augmentation": ("employer", "directs", "answers_for", "handover"),
    "managed_service": ("employer", "directs", "answers_for", "handover"),
    "build_operate_transfer": ("employer", "handover"),
}
"""The facts to name as reasons for each row, where they are known."""

SPEAKS_FOR: Final[Mapping[tuple[str, object], str]] = {
    ("answers_for", AnswersFor.RESULT): "managed_service",
    ("answers_for", AnswersFor.PEOPLE): "staff_augmentation",
}
"""A fact that is a reason for one row only; who directs weighs more than what is paid for."""

NOT_WHO: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "own_staff": (
        ("outsourcing", "No other company does the work: the people are yours."),
        ("employer of record", "The employer is your own company, not a partner."),
    ),
    "direct_hire": (
        ("outsourcing", "No other company does the work: the people are yours."),
        ("captive", "A captive is a company of yours there; you have none."),
        ("employer of record", "You employ the people yourself; no partner does it for you."),
    ),
    "employer_of_record": (
        ("outsourcing", "The partner only employs; you choose and direct the people, and no vendor"
         " answers for the work."),
        ("captive", "The company that employs them is the partner's, not yours."),
        ("staff augmentation", "You found the people and they stay with you; nobody lends them."),
        ("contractor", "They are employees, with the protection of the law there."),
    ),
    "contractor": (
        ("own staff", "They have no contract of employment with you."),
        ("employer of record", "No partner employs them; they send invoices."),
        ("outsourcing", "No company stands between you and the people or answers for a team."),
    ),
    "staff_augmentation": (
        ("managed service", "You direct the people; the vendor does not answer for what comes of"
         " it."),
        ("employer of record", "The people are the vendor's, picked and placed by it; a partner"
         " employs people whom you picked."),
        ("own staff", "They do your work under your managers, but their employer is the vendor."),
    ),
    "managed_service": (
        ("staff augmentation", "The vendor runs the work; you do not direct its people."),
        ("employer of record", "The vendor sells the work itself, not an employment on paper."),
        ("contractor", "You deal with a company and its employees, not with persons who work for"
         " themselves."),
    ),
    "build_operate_transfer": (
        ("captive", "Not yet: until the handover the people are the vendor's."),
        ("managed service", "The vendor does not keep the team: it is built to become yours."),
    ),
}  # fmt: skip
"""The terms with which each row is confused, and why it is none of them."""

SAME: Final = (
    "It is a layer under people and place and no arrangement of its own: the term is the same"
    " without it."
)
LAYERS: Final[Mapping[Software, tuple[str, str]]] = {
    Software.ASSISTS: ("agent assist", f"Software helps the people. {SAME}"),
    Software.ANSWERS: ("AI agent", f"Software answers customers, and people do the rest. {SAME}"),
    Software.PROCESSES: ("automation", f"Software ends cases, and people do the rest. {SAME}"),
}
"""What software that does part of the work is called, and that it is no arrangement of its own."""

NOT_SOFTWARE: Final[Mapping[Software, tuple[str, str]]] = {
    Software.ASSISTS: ("AI agent", "The software ends no case alone; people answer."),
    Software.ANSWERS: ("agent assist", "The software answers customers itself, not your people."),
    Software.PROCESSES: ("AI agent", "No customer writes or speaks with the software."),
}
"""The kind of software with which each is confused, and why it is not that."""

OUTSOURCED: Final = frozenset({"staff_augmentation", "managed_service"})
CHANGE: Final[Mapping[str, str]] = {
    "own_staff": "If a company of yours employed them",
    "direct_hire": "If you employed them from home, without a company there",
    "employer_of_record": "If a partner employed them for you",
    "contractor": "If they worked for themselves",
    "staff_augmentation": "If a vendor employed them and you directed them",
    "managed_service": "If a vendor employed and directed them",
    "build_operate_transfer": "If a vendor built the team and handed it over",
}
"""What would have to be so for an arrangement to move into each row."""

MOVE: Final[Mapping[Where, str]] = {
    Where.HOME: "If the work were done at home",
    Where.NEAR: "If the work were done in a country nearby",
    Where.FAR: "If the work were done in a distant country",
}


def because(cell: Cell, situation: Situation, reach: Reach) -> Iterator[tuple[str, str, str]]:
    """Yield fact, what was given, and what it says, for each fact that decided."""
    for fact in DECIDES[cell.row.id]:
        given = getattr(situation, fact)
        if given is not None and SPEAKS_FOR.get((fact, given), cell.row.id) == cell.row.id:
            yield fact, _plain(given), WHY[fact][given]
    yield "place", reach.place.iso2, in_words(reach)


def _plain(given: object) -> str:
    return ("yes" if given else "no") if isinstance(given, bool) else str(given)


def in_words(reach: Reach) -> str:
    """Say how far a place is from home, and by which limits."""
    if reach.where is Where.HOME:
        return f"The work is done at home, in your own country: {reach.home.name}."
    limits = reach.limits
    return (
        f"{reach.place.city} is in another country, {reach.km:,.0f} km from {reach.home.city},"
        f" and shares {_hours(reach)} of 8 office hours with it: {reach.where}. Near is"
        f" within {limits.km.likely:,.0f} km and with {limits.shared_hours.likely:g} shared hours"
        " or more."
    )


def _hours(reach: Reach) -> str:
    return f"{reach.shared_hours:.1f}".removesuffix(".0")


def remark(reach: Reach) -> str:
    """Say where others would draw the line between near and far elsewhere; else nothing."""
    if reach.where is Where.NEAR and not reach.is_strictly_near:
        return "Close to the line: the strictest would call it far."
    if reach.where is Where.FAR and reach.is_loosely_near:
        return "Close to the line: the most generous would call it near."
    if reach.where is Where.FAR and reach.is_in_step:
        return "Many sellers would say nearshore, because the clocks agree; we ask for both."
    if reach.where is Where.FAR and reach.is_close:
        return "Some would say nearshore, because the distance is short; we ask for both."
    return ""


def confusions(cell: Cell, situation: Situation, reach: Reach) -> Iterator[tuple[str, str]]:
    """Yield each term with which the cell is confused, and why it is not that."""
    abroad = reach.where is not Where.HOME
    if not abroad:
        yield (
            "offshoring",
            "The work does not leave the country, and offshoring needs another one.",
        )
    yield from NOT_WHO[cell.row.id]
    if cell.row.id in OUTSOURCED and abroad:
        yield "captive", "The people are the vendor's, not those of a company of yours there."
    if situation.employer is EmployedBy.VENDOR and situation.premises is Premises.COMPANY:
        yield (
            "in-house",
            "They work at your premises, but for another company: the employer counts.",
        )
    if cell.row.id == "own_staff" and not abroad:
        yield "insourcing", "Insourcing is bringing work back inside; this says where it is now."
    if situation.software and situation.software in NOT_SOFTWARE:
        yield NOT_SOFTWARE[situation.software]
    if reach.where is Where.FAR:
        yield "nearshoring", _too_far(reach)
    if reach.where is Where.NEAR:
        yield "offshoring", "Offshoring in the narrow sense is far away; this place is near."


def _too_far(reach: Reach) -> str:
    """Say which of the two limits of near is missed."""
    km, hours = reach.limits.km.likely, reach.limits.shared_hours.likely
    missed = [] if reach.is_close else [f"the distance is over {km:,.0f} km"]
    if not reach.is_in_step:
        missed.append(f"fewer than {hours:g} office hours are shared")
    return f"Too far for that: {' and '.join(missed)}."
