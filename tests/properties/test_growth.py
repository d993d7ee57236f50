"""What must hold of work that grows, and that every reading agrees on it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
WHERE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    **{way: standing(parts) for way, parts in WAYS.items() if len(parts) in {1, 3}},
}


def case(way: str, **changes: Any) -> Case:
    options = {"places": ["home", "PH", "PL"]}
    offers = OFFERS_OF_ALL_KINDS[:4]
    return case_of(
        changed(SMALL, **{**WHERE[way], "options": options, "offers": offers, **changes})
    )


@pytest.mark.parametrize("way", WHERE)
def test_no_growth_changes_nothing(way: str) -> None:
    plain, still = Futures(case(way), SEED, DRAWS), Futures(case(way, work__growth=0), SEED, DRAWS)

    for option in plain.case.options:
        np.testing.assert_array_equal(plain.outcome(option).cost, still.outcome(option).cost)


@pytest.mark.parametrize(("leave", "is_told"), [(0.2, True), (0.4, False)])
def test_who_shrinks_faster_than_people_leave_is_told_what_is_not_counted(
    leave: float, is_told: bool
) -> None:
    found = case("a team at home", work__growth="-30%", assumptions={"US.attrition": leave})
    told = any(note.startswith("The work shrinks by 30% a year, and 20%") for note in found.notes)

    assert told is is_told


@pytest.mark.parametrize("way", WHERE)
def test_more_work_costs_more_in_every_future(way: str) -> None:
    less, more = (Futures(case(way, work__growth=growth), SEED, DRAWS) for growth in (0.1, 0.3))

    for option in less.case.options:
        assert (more.outcome(option).cost > less.outcome(option).cost).all()


@pytest.mark.parametrize("way", WHERE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    require_browser_agrees(compare(case(way, work__growth="10% to 40%"), SEED, DRAWS))


@pytest.mark.parametrize("way", WHERE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way, work__growth="10% to 40%")
    require_workbook_agrees(found, found.options)
