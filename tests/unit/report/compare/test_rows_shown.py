"""Which options the table of a comparison shows."""

from __future__ import annotations

from functools import cache

from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.report.compare.terminal import FEW_PLACES, ROWS, rows_shown

FEW = ("home", "US-OK", "Tulsa", "PL", "Kraków", "PR")
MANY = (*FEW, "IN")


@cache
def compared(*places: str) -> Comparison:
    return compare(case_of(changed(SMALL, options={"places": list(places)})), seed=1, draws=64)


def test_of_few_places_each_is_shown_at_its_best() -> None:
    found = compared(*FEW)
    assert len(found.case.places) == FEW_PLACES
    shown = rows_shown(found)
    assert {row.option.place for row in shown} == set(found.case.places)
    for place in found.case.places:
        best = next(row for row in found.options if row.option.place == place and not row.fails)
        assert best in shown


def test_of_many_places_the_answers_of_each_level_and_todays_team_are_shown() -> None:
    found = compared(*MANY)
    assert len(found.case.places) > FEW_PLACES
    shown = rows_shown(found)
    assert len(shown) <= ROWS + 1
    assert found.as_is in shown
    assert found.best in shown
    advice = found.advice
    assert advice is not None
    second = {level.answers[1].option for level in advice.levels if level.is_a_choice}
    assert second <= {row.id for row in shown}
    assert shown == sorted(shown, key=found.options.index)


def test_a_place_where_all_fail_is_told_as_failing_and_not_shown() -> None:
    found = compare(
        case_of(
            changed(SMALL, options__places=["home", "PH"], requirements={"barred_places": ["PH"]})
        ),
        seed=1,
        draws=64,
    )
    assert {row.option.place for row in rows_shown(found)} == {"US"}
