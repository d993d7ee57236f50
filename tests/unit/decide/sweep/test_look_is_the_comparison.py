"""A row tells the numbers of a comparison of the same case, to the last digit."""

from __future__ import annotations

import copy
from dataclasses import asdict
from typing import Any

import pytest
from tests.cases import DAY, OFFERS_OF_ALL_KINDS, SMALL

from whowhere.decide.compare.comparison import compare
from whowhere.decide.sensitivity.flips import flips
from whowhere.decide.sweep.look import look_at
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.changing import resolved
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import scenario_of
from whowhere.report.compare.document import compare_document
from whowhere.report.sweep.rows import ALL, rows_of

NEW_WORK = copy.deepcopy(SMALL)
NEW_WORK["work"]["today"] = "nothing"
STRICT = {**NEW_WORK, "requirements": {"shared_hours": 7, "set_up_cash": 1}}
WITH_SOFTWARE = {**SMALL, "automation": {"kind": "written contacts"}}
OFFERED = {**SMALL, "offers": OFFERS_OF_ALL_KINDS}
MIXED = {
    **SMALL,
    "options": {"places": ["home", "PH"], "mixes": [{"own_staff": {"home": 0.2},
                                                    "managed_service": {"PH": 0.8}}]},
}  # fmt: skip


def case_of(document: dict[str, Any]) -> Case:
    return resolved(scenario_of(document, "it", ASSUMABLE), Factbook(DAY))


@pytest.mark.parametrize(
    "document",
    [SMALL, NEW_WORK, STRICT, WITH_SOFTWARE, OFFERED, MIXED],
    ids=["small", "new work", "strict", "software", "offers", "mix"],
)
def test_a_look_is_the_comparison(document: dict[str, Any]) -> None:
    case = case_of(document)
    look, whole = look_at(case, seed=3, draws=128), compare(case, 3, 128)

    assert [each.id for each in look.options] == [each.id for each in whole.options]
    for ours, theirs in zip(look.options, whole.options, strict=True):
        assert asdict(ours.cost) == asdict(theirs.cost)
        assert ours.saving == theirs.saving
        assert ours.cheapest_share == theirs.cheapest_share
        assert ours.fails == theirs.fails
    assert look.as_is.id == whole.as_is.id
    assert (look.best.id if look.best else None) == (whole.best.id if whole.best else None)
    assert look.levels == (whole.advice.levels if whole.advice else ())
    assert (look.rival.id if look.rival else None) == (whole.advice.rival if whole.advice else None)


def test_rows_say_what_the_document_says() -> None:
    case = case_of(SMALL)
    document = compare_document(compare(case, 1, 128))
    rows = rows_of(7, {"heads": 11}, look_at(case, 1, 128), [ALL])
    (point,) = rows["points"]
    options = {option["id"]: option for option in document["options"]}
    best = options[document["verdict"]["best"]]

    assert (point["point"], point["heads"], point["best"]) == (7, 11, best["id"])
    assert point["chance"] == document["verdict"]["share"]
    assert [point[f"cost_{tenth}"] for tenth in ("p10", "p50", "p90")] == [
        best["cost"][tenth] for tenth in ("p10", "p50", "p90")
    ]
    assert point["saving_p50"] == best["saving"]["p50"]
    assert point["loss"] == best["saving"]["chance_of_loss"]
    assert point["today_cost_p90"] == document["as_is"]["cost"]["p90"]
    for level in document["verdict"]["levels"]:
        name = level["level"]
        assert point[name] == level["best"]
        assert point[f"{name}_share"] == level["share"]
        assert point[f"{name}_settled"] == level["settled"]
    assert {row["option"] for row in rows["options"]} == options.keys()
    for row in rows["options"]:
        said = options[str(row["option"])]
        assert (row["cost_p50"], row["cost_mean"]) == (said["cost"]["p50"], said["cost"]["mean"])
        assert row["meets_requirements"] == said["meets_requirements"]


def test_the_first_flips_are_those_of_the_search() -> None:
    case = case_of(SMALL)
    whole = flips(case, 1, 64).flips
    assert whole
    look = look_at(case, 1, 64, first_flips=2)
    assert look.flips == whole[:2]
    rows = rows_of(1, {}, look, [])["flips"]
    assert [row["rank"] for row in rows] == list(range(1, len(look.flips) + 1))
    assert rows[0]["unknown"] == look.flips[0].trial.unknown.id


def test_where_nothing_is_admissible_a_row_says_what_stands_today_and_no_best() -> None:
    look = look_at(case_of(STRICT), 1, 64)
    assert look.best is None
    (point,) = rows_of(1, {}, look, [])["points"]
    assert (point.get("best"), point["admissible"]) == (None, 0)
    assert point["today_cost_p50"] == pytest.approx(look.as_is.cost.p50)
