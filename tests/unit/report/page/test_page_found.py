"""What Python finds of a case travels to the page, which shows it as if it had found it itself."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tests.cases import SCENARIOS, SMALL, case_of, changed, example_case
from tests.page_build import build_engine
from tests.page_engine import PageEngine

from whowhere.decide.compare.comparison import compare
from whowhere.decide.compare.renegotiate import with_price
from whowhere.decide.sensitivity.sensitivity import sensitivity
from whowhere.model.case import Case
from whowhere.report.page.answer import answer_document
from whowhere.report.page.case import page_case
from whowhere.report.page.moves import flips_document, swings_document

SEED, DRAWS = 3, 64
SAID, DRAWN = 1e-6, 1e-3
"""Relative differences that nobody is shown: of numbers that are said, and of dots."""


def require_alike(mine: Any, theirs: Any, where: str, drawn: bool = False) -> None:
    """Hold two documents against each other: words to the letter, numbers as they are shown."""
    if isinstance(mine, dict):
        assert mine.keys() == theirs.keys(), where
        for key, value in mine.items():
            require_alike(value, theirs[key], f"{where}.{key}", drawn or key == "dots")
    elif isinstance(mine, list):
        assert len(mine) == len(theirs), where
        for at, pair in enumerate(zip(mine, theirs, strict=True)):
            require_alike(*pair, f"{where}[{at}]", drawn)
    elif isinstance(mine, float | int) and not isinstance(mine, bool):
        close = DRAWN if drawn else SAID
        assert math.isclose(mine, theirs, rel_tol=close, abs_tol=1e-9), (where, mine, theirs)
    else:
        assert mine == theirs, where


def require_same_answer(case: Case) -> None:
    build_engine()
    page, found = PageEngine(page_case(case, SEED, DRAWS)), compare(case, SEED, DRAWS)
    for each in (found, with_price(found)):
        require_alike(page.answer(), page.answer_of(answer_document(each)), "answer")


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_python_found_of_an_example_is_what_the_page_finds_itself(name: str) -> None:
    require_same_answer(example_case(name))


@pytest.mark.parametrize(
    "asked",
    [
        {"set_up_cash": 150_000, "shared_hours": 3},
        {"shared_hours": 12, "set_up_cash": 1},
        {"starts_by": "2027-03-01"},
    ],
)
def test_requirements_travel_with_what_they_leave_out(asked: dict[str, Any]) -> None:
    require_same_answer(case_of(changed(SMALL, requirements=asked)))


def test_what_cannot_be_staffed_travels_with_its_reason() -> None:
    require_same_answer(case_of(changed(SMALL, assumptions={"own_staff.fill_months": 40})))


def test_flips_and_swings_travel_as_the_page_would_find_them() -> None:
    case = case_of(changed(SMALL, options__places=["home", "PH", "MX"]))
    build_engine()
    found = sensitivity(case, SEED, DRAWS)
    page = PageEngine(page_case(case, SEED, DRAWS))
    assert found.tornado is not None
    told = swings_document(found.tornado, case)["tornado"]
    theirs = page.tornado(told["first"], told["second"])
    assert told["base"] == pytest.approx(theirs["base"])
    swings = {each["leaf"]: each for each in theirs["swings"]}
    assert len(told["swings"]) == len(swings)
    for each in told["swings"]:
        require_alike(each, swings[each["leaf"]], each["leaf"])
    flips = flips_document(found.flips, case)["flips"]
    assert flips
    for leaf in {each["leaf"] for each in flips}:
        mine = sorted((each for each in flips if each["leaf"] == leaf), key=lambda each: each["at"])
        page_flips = sorted(page.flips(leaf), key=lambda each: each["at"])
        assert [each["at"] for each in mine] == pytest.approx(
            [each["at"] for each in page_flips], rel=2e-3
        )
        assert [each["best_after"] for each in mine] == [each["best_after"] for each in page_flips]
