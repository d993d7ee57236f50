"""A decision map says which answer is best where, and where one gives way to another."""

from __future__ import annotations

from typing import Any

import pytest

from whowhere.decide.compare.levels import LEVELS
from whowhere.decide.sweep.decision_map import By, DecisionMap, map_axis, map_of
from whowhere.report.sweep.drawings import map_data
from whowhere.report.sweep.map_words import boundary_sentences, names_in
from whowhere.report.sweep.rows_of_map import map_rows
from whowhere.report.sweep.swept import Swept

TODAY, ABROAD = "own_staff@US", "own_staff@IN"
NAMES = {TODAY: "own staff in Denver", ABROAD: "own staff in India"}


def row(heads: Any, months: Any, best: str | None, **said: Any) -> dict[str, Any]:
    """Return a point's row: settled on every level unless said otherwise."""
    stays = best == TODAY
    said_at = ("stay", "home", "US") if stays else ("move", "far", "IN")
    answers = dict(zip(LEVELS, (*said_at, "own_staff", None), strict=True))
    found: dict[str, Any] = {"heads": heads, "horizon_months": months, "best": best, "today": TODAY,
                             "best_name": NAMES.get(str(best)),
                             "place_name": "the United States" if stays else "India"}  # fmt: skip
    for level, answer in answers.items():
        found |= {level: answer if best else None, f"{level}_share": 0.9, f"{level}_settled": True}
    return found | said


def drawn(rows: list[dict[str, Any]], by: By = "option", *, is_flat: bool = False) -> DecisionMap:
    x = map_axis("heads", [each["heads"] for each in rows])
    y = map_axis("horizon_months", [each["horizon_months"] for each in rows])
    assert x
    assert y
    return map_of(rows, by, x, None if is_flat else y, names_in(rows, by))


FROM_NINE = [
    row(heads, months, ABROAD if heads >= 9 and months >= 36 else TODAY)
    for heads in (3, 6, 9, 12)
    for months in (12, 36)
]


def test_the_boundary_is_told_in_words_row_by_row() -> None:
    assert boundary_sentences(drawn(FROM_NINE)) == [
        "Over 12 months, staying is best everywhere.",
        "Over 36 months, up to 6 people staying is best; from 9 people on own staff in India.",
        "The verdict is settled in every cell.",
    ]


def test_an_answer_in_between_has_both_its_ends() -> None:
    rows = [row(heads, 36, ABROAD if 6 <= heads <= 9 else TODAY) for heads in (3, 6, 9, 12)]
    assert boundary_sentences(drawn(rows, is_flat=True))[0] == (
        "Up to 3 people staying is best; from 6 to 9 people own staff in India;"
        " from 12 people on staying."
    )


def test_a_cell_is_open_where_any_level_above_is() -> None:
    opened = row(9, 36, ABROAD, engagement_settled=False)
    by_option, by_place = drawn([opened]), drawn([opened], "place")
    assert next(by_option.cells())[2].is_open
    assert not next(by_place.cells())[2].is_open
    assert next(drawn([row(9, 36, ABROAD, change_settled=False)], "place").cells())[2].is_open
    assert boundary_sentences(by_option)[-1] == "The verdict is open in 1 of 1 cells (100%)."


def test_points_of_one_cell_that_do_not_agree_leave_it_open() -> None:
    rows = [row(9, 36, ABROAD), row(9, 36, ABROAD), row(9, 36, TODAY)]
    (cell,) = [cell for _, _, cell in drawn(rows).cells()]
    assert (cell.answer, cell.points, cell.agreeing, cell.is_open) == (ABROAD, 3, 2, True)


def test_where_no_point_has_an_answer_there_is_none() -> None:
    found = drawn([row(9, 36, None), row(3, 36, TODAY)])
    assert [each["name"] for each in map_rows(found)] == ["staying", None]
    assert found.names == {TODAY: "staying"}


def test_many_numbers_are_put_together_in_steps_and_every_point_falls_into_one() -> None:
    cells = [at / 7 for at in range(200)]
    axis = map_axis("attrition", cells)
    assert axis
    assert len(axis.steps) == 20
    assert all(any(step.holds(cell) for step in axis.steps) for cell in cells)
    assert map_axis("title", [f"a{at}" for at in range(61)]) is None


def test_words_are_kept_in_the_order_of_the_file() -> None:
    axis = map_axis("home", ["US", "DE", "GB"])
    assert axis
    assert [step.first for step in axis.steps] == ["US", "DE", "GB"]
    assert not axis.is_ordered


@pytest.mark.parametrize(
    ("by", "said"),
    [("option", "staying"), ("change", "staying"), ("distance", "at home"),
     ("place", "the United States"), ("engagement", "own staff")],
)  # fmt: skip
def test_each_level_has_names_for_its_answers(by: By, said: str) -> None:
    assert said in drawn(FROM_NINE, by).names.values()


def test_the_picture_has_a_field_for_each_cell_and_says_the_finding() -> None:
    found = drawn(FROM_NINE)
    data = map_data("A grid", found)
    assert [len(cells) for cells in data["cells"]] == [4, 4]
    assert data["finding"] == " ".join(boundary_sentences(found))
    assert data["x"]["said"][0] == "3 people"


def test_a_cell_of_several_points_is_said_to_show_what_most_of_them_say() -> None:
    rows = [
        row(heads, months, ABROAD if heads >= 9 and months >= 24 else TODAY)
        for heads in (3, 6, 9)
        for months in (12, 24, 36)
    ]
    assert boundary_sentences(drawn(rows, is_flat=True)) == [
        "Up to 6 people staying is best most often; from 9 people on own staff in India.",
        "Each cell holds up to 3 points and shows their most frequent answer.",
        "The verdict is open in 1 of 3 cells (33%).",
    ]


def test_best_options_are_counted() -> None:
    found = Swept(None, (), None, FROM_NINE, (), (), (), None)  # type: ignore[arg-type]
    for each in FROM_NINE:
        each["settled"] = each["heads"] > 3
    assert found.best == [(TODAY, "staying", 6, 4), (ABROAD, "own staff in India", 2, 2)]


def test_only_what_stands_today_is_called_staying_whatever_the_futures_speak_for() -> None:
    rows = [row(3, 12, TODAY), row(6, 12, ABROAD, change="stay")]
    assert names_in(rows, "option") == {TODAY: "staying", ABROAD: "own staff in India"}
