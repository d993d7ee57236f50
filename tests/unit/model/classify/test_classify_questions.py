"""Only what would matter is asked, and each answer says where it leads."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from whowhere.model.classify.cells import names, possible
from whowhere.model.classify.clashes import POSSIBLE, clashes
from whowhere.model.classify.questions import QUESTIONS, open_questions
from whowhere.model.classify.situation import CHOICES, EmployedBy, Entity, Situation, Where


def asked(**known: object) -> list[str]:
    return [question.fact for question in open_questions(Situation(**known))]  # type: ignore[arg-type]


def test_the_first_question_is_who_employs() -> None:
    assert asked()[0] == "employer"


def test_whose_people_are_employed_by_a_vendor_is_asked_of_handover_and_direction() -> None:
    assert asked(employer=EmployedBy.VENDOR)[:3] == ["handover", "directs", "where"]


def test_the_entity_is_asked_only_where_the_company_itself_employs_abroad() -> None:
    assert "entity" in asked(employer=EmployedBy.COMPANY, where=Where.FAR)
    assert "entity" not in asked(employer=EmployedBy.COMPANY, where=Where.HOME)
    assert "entity" not in asked(employer=EmployedBy.SUBSIDIARY, where=Where.FAR)
    assert "entity" not in asked(employer=EmployedBy.VENDOR, where=Where.FAR)


def test_a_question_that_only_bears_on_risks_comes_last_and_says_so() -> None:
    questions = open_questions(Situation(employer=EmployedBy.THEMSELVES))
    decides = [question.decides for question in questions]
    assert decides == sorted(decides, reverse=True)
    assert {question.fact for question in questions if not question.decides} == {
        "directs", "clients", "software"
    }  # fmt: skip


def test_an_answer_tells_the_risk_that_it_would_bring() -> None:
    freelance = Situation(employer=EmployedBy.THEMSELVES, where=Where.HOME)
    directs = next(each for each in open_questions(freelance) if each.fact == "directs")
    led = {str(answer.choice): answer.cautions for answer in directs.answers}
    assert led == {"company": ("misclassification",), "themselves": ()}


def test_following_any_answers_ends_in_one_term() -> None:
    open_still = [Situation()]
    ends = 0
    while open_still:
        situation = open_still.pop()
        question = next(iter(open_questions(situation)), None)
        if question is None:
            ends += 1
            assert len(names(possible(situation))) == 1
            assert not list(clashes(situation))
        else:
            assert len(question.answers) > 1
            open_still += [
                replace(situation, **{question.fact: answer.choice}) for answer in question.answers
            ]
    assert ends > 30


def test_software_is_asked_last_and_bears_on_risks_alone() -> None:
    *_, last = open_questions(Situation())
    assert (last.fact, last.decides) == ("software", False)
    led = {str(answer.choice): answer.cautions for answer in last.answers}
    assert led["none"] == ()
    assert led["assists"] == ("data transfer",)
    assert led["answers"] == (
        "automation", "software disclosure", "right to a person", "data transfer",
    )  # fmt: skip


def test_every_choice_of_every_fact_has_words() -> None:
    assert set(QUESTIONS) == set(CHOICES)
    for fact, choices in CHOICES.items():
        assert set(QUESTIONS[fact].answers) == set(choices)


@pytest.mark.parametrize(("fact", "employer"), list(product(POSSIBLE, EmployedBy)))
def test_what_does_not_go_with_an_employer_is_a_clash_and_what_does_is_none(
    fact: str, employer: EmployedBy
) -> None:
    for choice in CHOICES[fact]:
        found = list(clashes(Situation(employer=employer, **{fact: choice})))  # type: ignore[arg-type]
        assert bool(found) == (choice not in POSSIBLE[fact][employer])


def test_at_home_your_own_company_is_the_entity() -> None:
    known = Situation(employer=EmployedBy.COMPANY, entity=Entity.NONE, where=Where.HOME)
    assert [clash.fact for clash in clashes(known)] == ["entity"]
