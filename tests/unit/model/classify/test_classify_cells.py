"""The table of cells: complete facts that fit together make exactly one cell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from whowhere.model.classify.cells import ROWS, names, possible
from whowhere.model.classify.clashes import clashes
from whowhere.model.classify.situation import (
    AnswersFor,
    Director,
    EmployedBy,
    Entity,
    Situation,
    Where,
)
from whowhere.model.engagements import Engagement

DECIDING: dict[str, tuple[Any, ...]] = {
    "employer": tuple(EmployedBy), "directs": tuple(Director), "handover": (True, False),
    "answers_for": (None, *AnswersFor), "where": tuple(Where), "entity": tuple(Entity),
}  # fmt: skip


def everything_that_fits() -> Iterator[Situation]:
    for values in product(*DECIDING.values()):
        situation = Situation(**dict(zip(DECIDING, values, strict=True)))
        paid_for = situation.answers_for or situation.employer is not EmployedBy.VENDOR
        if paid_for and not any(clashes(situation)):
            yield situation


def test_complete_facts_that_fit_together_make_exactly_one_cell() -> None:
    fitting = list(everything_that_fits())
    assert len(fitting) > 50
    assert not [each for each in fitting if len(possible(each)) != 1]


def test_every_cell_can_be_reached() -> None:
    reached = {cell.term for each in everything_that_fits() for cell in possible(each)}
    assert reached == {term for row in ROWS for term in row.terms.values()}


def test_every_engagement_of_the_model_has_a_row() -> None:
    assert {row.engagement for row in ROWS} == set(Engagement)


def test_no_term_names_two_cells() -> None:
    terms = [term for row in ROWS for term in row.terms.values()]
    assert len(terms) == len(set(terms))


def test_nothing_known_leaves_every_row_open_under_its_general_name() -> None:
    assert names(possible(Situation())) == tuple(row.general for row in ROWS)


@pytest.mark.parametrize("where", list(Where))
def test_the_place_alone_never_decides_who(where: Where) -> None:
    assert len(possible(Situation(where=where))) >= len(Engagement)


def test_a_vendor_whose_people_direct_themselves_is_told_apart_by_what_is_paid_for() -> None:
    vendor = {
        "employer": EmployedBy.VENDOR, "directs": Director.THEMSELVES, "handover": False,
        "where": Where.FAR,
    }  # fmt: skip
    terms = {
        paid: names(possible(Situation(**vendor, answers_for=paid)))  # type: ignore[arg-type]
        for paid in (None, *AnswersFor)
    }
    assert terms == {
        None: ("offshore staff augmentation", "offshore outsourcing"),
        AnswersFor.RESULT: ("offshore outsourcing",),
        AnswersFor.PEOPLE: ("offshore staff augmentation",),
    }
