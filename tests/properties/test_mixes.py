"""What must hold of mixes, whatever they are made of, and that every reading agrees on them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.break_even import moving_with_people
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.profile.ramp import ramp_of
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.report.workbook.layout import WorkbookLayout
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
AGREED = 1e-9
NEW: dict[str, Any] = {"work__today": "nothing"}
MADE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": NEW,
    "work that grows": {"work__growth": "10% to 40%"},
    **{way: standing(parts) for way, parts in WAYS.items()},
}
MIXES = [
    {"own_staff": {"home": 0.2}, "managed_service": {"PH": 0.8}},
    {
        "own_staff": {"home": {"support team lead": 1}},
        "managed_service": {"PL": {"support agent": 1}},
    },
    {"managed_service": {"PH": 0.5, "PL": 0.5}},
    {"build_operate_transfer": {"PL": 0.4}, "own_staff": {"PL": 0.6}},
]


def case(way: str, *mixes: dict[str, Any], **changes: Any) -> Case:
    options = {
        "places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"],
        "mixes": list(mixes),
    }  # fmt: skip
    return case_of(changed(SMALL, **{**MADE[way], "options": options, **changes}))


def mixes_in(found: Case) -> list[Option]:
    return [each.option for each in found.mixes.values()]


@pytest.mark.parametrize("way", MADE)
@pytest.mark.parametrize("pure", ["managed_service@PH", "own_staff@PL", "own_staff@US"])
def test_all_and_nothing_costs_what_the_one_option_costs(way: str, pure: str) -> None:
    who, where = pure.split("@")
    others = {"own_staff": {"PH": 0}} if pure == "own_staff@PL" else {"own_staff": {"PL": 0}}
    mix = {**others, who: {**others.get(who, {}), where: 1}}
    found = case(way, mix)
    futures = Futures(found, SEED, DRAWS)
    (option,) = mixes_in(found)
    alone = next(each for each in found.options if each.id == pure)

    np.testing.assert_allclose(
        futures.outcome(option).cost, futures.outcome(alone).cost, rtol=AGREED
    )


@pytest.mark.parametrize("way", MADE)
def test_a_mix_changes_no_number_of_any_other_option(way: str) -> None:
    without, beside = case(way), case(way, *MIXES)
    one, other = Futures(without, SEED, DRAWS), Futures(beside, SEED, DRAWS)

    for option in without.options:
        np.testing.assert_allclose(
            one.outcome(option).cost, other.outcome(option).cost, rtol=AGREED, err_msg=option.id
        )


def test_what_stands_today_mixed_as_it_is_costs_what_staying_costs() -> None:
    parts = [
        {"option": "own_staff@home", "share": "30%"},
        {"option": "managed_service@PH", "price_per_month": 40_000},
    ]
    options = {
        "places": ["home", "PH", "PL"],
        "mixes": [{"own_staff": {"home": 0.3}, "managed_service": {"PH": 0.7}}],
    }
    found = case_of(changed(SMALL, **standing(parts), options=options))
    futures = Futures(found, SEED, DRAWS)
    (mix,) = mixes_in(found)

    np.testing.assert_allclose(
        futures.outcome(mix).cost, futures.outcome(found.as_is).cost, rtol=AGREED
    )


@pytest.mark.parametrize("way", MADE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    require_browser_agrees(compare(case(way, *MIXES), SEED, DRAWS))


@pytest.mark.parametrize("way", MADE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way, *MIXES)
    require_workbook_agrees(found, mixes_in(found))


def test_a_fixed_price_for_the_whole_is_paid_for_its_share() -> None:
    mix = {"own_staff": {"home": 0.25}, "managed_service": {"PH:alpha": 0.75}}
    found = case("a team at home", mix, offers=OFFERS_OF_ALL_KINDS[:1])
    futures = Futures(found, SEED, DRAWS)
    (option,) = mixes_in(found)
    whole = next(each for each in found.options if each.offer == "alpha")
    (part,) = (each for each in found.mixes[option.id].standpoints if not each.stands)

    np.testing.assert_allclose(
        futures.evaluation.value("quoted_price", part.spot),
        0.75 * futures.evaluation.value("quoted_price", found.spot(whole)),
    )


def test_those_who_stay_are_at_work_all_along() -> None:
    found = case("a team at home", MIXES[0])
    futures = Futures(found, SEED, DRAWS)
    ramp = ramp_of(futures, mixes_in(found)[0])

    alone = ramp_of(
        futures, next(each for each in found.options if each.id == "managed_service@PH")
    )
    assert ramp.here[-1] == pytest.approx(11 * 0.2 + 0.8 * alone.here[-1], rel=0.02)
    (coming,) = (
        each for each in found.mixes["managed_service@PH:mix_1"].standpoints if not each.stands
    )
    team = np.median(futures.evaluation.value("team_size", coming.spot))
    assert max(ramp.there) == pytest.approx(float(team), rel=0.01)


def compared(*mixes: dict[str, Any], **changes: Any) -> Comparison:
    return compare(case("a team at home", *mixes, **changes), SEED, DRAWS)


def test_each_part_must_meet_what_is_asked() -> None:
    found = compared(*MIXES, requirements={"shared_hours": 4})
    fails = {each.id: each.fails for each in found.options if each.option.offer}

    assert "managed service in the Philippines shares" in fails["managed_service@PH:mix_1"]
    assert "managed service in Poland shares" in fails["managed_service@PL:mix_2"]


def test_the_workbook_counts_who_stays_among_those_who_are_here() -> None:
    found = case("a team at home", MIXES[0])
    (mix,) = mixes_in(found)
    layout = WorkbookLayout(found, (mix,))

    assert layout.figure("people_here", mix, 0)[1] == pytest.approx(11)
    formula, last = layout.figure("people_here", mix, found.horizon_months - 1)
    assert last == pytest.approx(11 * 0.2, abs=11 * 0.8 * 0.3)
    assert formula.count("+") == len(found.roles)


def test_shares_that_are_rounded_are_the_whole_work_all_the_same() -> None:
    thirds = {"own_staff": {"home": 0.3333}, "managed_service": {"PH": 0.3333, "PL": 0.3333}}
    found = case("a team at home", thirds)
    (mix,) = found.mixes.values()

    assert sum(sum(part.heads) for part in mix.parts) == pytest.approx(11, rel=1e-12)


def test_a_break_even_scales_what_is_offered_for_a_part_of_a_mix() -> None:
    mix = {"own_staff": {"home": 0.5}, "managed_service": {"PH:alpha": 0.5}}
    found = case("a team at home", mix, offers=OFFERS_OF_ALL_KINDS[:1])
    (option,) = mixes_in(found)
    (offered,) = (each.spot for each in found.standpoints(option) if not each.stands)

    assert ("quoted_price", offered) in moving_with_people(found, [option, found.as_is])
