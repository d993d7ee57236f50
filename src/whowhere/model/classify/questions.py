"""The questions in plain words, and which of them an answer still depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from whowhere.model.classify.cautions import RISKS, cautions_of
from whowhere.model.classify.cells import names, possible
from whowhere.model.classify.clashes import clashes
from whowhere.model.classify.situation import (
    CHOICES,
    AnswersFor,
    Clients,
    Director,
    EmployedBy,
    Entity,
    Premises,
    Situation,
    Software,
    Where,
)


@dataclass(frozen=True)
class FactQuestion:
    """What to ask about one fact, and what each answer means."""

    ask: str
    answers: Mapping[object, str]


QUESTIONS: Final[Mapping[str, FactQuestion]] = {
    "employer": FactQuestion(
        "Who is the people's employer on paper: who signs their contracts and pays them?",
        {
            EmployedBy.COMPANY: "your company itself",
            EmployedBy.SUBSIDIARY: "a company of yours in that place",
            EmployedBy.PARTNER: "a partner, on paper only, for a fee per head",
            EmployedBy.VENDOR: "a vendor, which sells you the work or the people's time",
            EmployedBy.THEMSELVES: "nobody: they work for themselves and send you invoices",
        },
    ),
    "handover": FactQuestion(
        "Will the vendor hand the team over to you in the end?",
        {True: "yes, it builds the team for you", False: "no, the team stays the vendor's"},
    ),
    "directs": FactQuestion(
        "Who tells the people day by day what to do?",
        {
            Director.COMPANY: "your managers",
            Director.VENDOR: "the vendor's managers",
            Director.THEMSELVES: "nobody: they decide how the work is done",
        },
    ),
    "answers_for": FactQuestion(
        "What do you pay for?",
        {
            AnswersFor.RESULT: "a result: work done to an agreed standard",
            AnswersFor.PEOPLE: "people's time, by the hour or the month",
        },
    ),
    "where": FactQuestion(
        "Where is your company, and where will the work be done?",
        {
            Where.HOME: "in your own country",
            Where.NEAR: "in another country, close by distance and clock",
            Where.FAR: "in another country, far away",
        },
    ),
    "entity": FactQuestion(
        "Does a company of yours in that place have the people on its books?",
        {
            Entity.OWN: "yes, a company or branch of yours there",
            Entity.PARTNER: "no, a partner's",
            Entity.VENDOR: "no, a vendor's",
            Entity.NONE: "no, there is none: you employ them from home",
        },
    ),
    "premises": FactQuestion(
        "Where do the people sit?",
        {
            Premises.COMPANY: "at your own premises",
            Premises.VENDOR: "at the vendor's premises",
            Premises.ELSEWHERE: "elsewhere, such as at home",
        },
    ),
    "clients": FactQuestion(
        "Do the people work full time for you alone?",
        {Clients.ONE: "yes, you are their one client", Clients.SEVERAL: "no, for several clients"},
    ),
    "software": FactQuestion(
        "Does software do part of the work?",
        {
            Software.NONE: "no, people do all of it",
            Software.ASSISTS: "yes, it helps the people, who end every case themselves",
            Software.ANSWERS: "yes, customers write or speak with it, and people do the rest",
            Software.PROCESSES: "yes, it ends cases that no customer sees, such as invoices",
        },
    ),
}

PLACES: Final[Mapping[str, str]] = {
    "home": "Where is your company? (country or city)",
    "place": "Where will the work be done? (country or city)",
}
"""Home, near or far follows from two places, which are asked for one by one."""


@dataclass(frozen=True)
class FactAnswer:
    """One answer to an open question, and what it would lead to."""

    choice: object
    words: str
    terms: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """A fact that nobody has given and that would matter."""

    fact: str
    ask: str
    answers: tuple[FactAnswer, ...]
    decides: bool
    """Whether the term depends on it, and not the warnings alone."""


def open_questions(situation: Situation) -> tuple[OpenQuestion, ...]:
    """Return the questions whose answers would lead apart, those that decide the term first."""
    unknown = [fact for fact in CHOICES if getattr(situation, fact) is None]
    asked = [found for fact in unknown if (found := _open(fact, situation))]
    return tuple(sorted(asked, key=lambda question: not question.decides))


def _open(fact: str, situation: Situation) -> OpenQuestion | None:
    question = QUESTIONS[fact]
    answers = tuple(
        _answer(choice, question.answers[choice], then)
        for choice in CHOICES[fact]
        if not any(clashes(then := _with(situation, fact, choice)))
    )
    decides = len({answer.terms for answer in answers}) > 1
    if not decides and len({answer.cautions for answer in answers}) <= 1:
        return None
    return OpenQuestion(fact, question.ask, answers, decides)


def _answer(choice: object, words: str, then: Situation) -> FactAnswer:
    named = tuple(RISKS[each.id].term for each in cautions_of(then))
    return FactAnswer(choice, words, names(possible(then)), named)


def _with(situation: Situation, fact: str, choice: Any) -> Situation:
    return replace(situation, **{fact: choice})
