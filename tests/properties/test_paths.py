"""What must hold of options that change on the way, and that every reading agrees on them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.decide.profile.ramp import ramp_of
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
AGREED = 1e-9
BY_DATE = [
    {"role": "support agent", "heads": {"2027-01": 10, "2027-09": 16}, "level": "mid"},
    {"role": "support team lead", "heads": {"2027-01": 1, "2028-02": 0.5}, "level": "senior"},
]
MADE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    "work that grows": {"work__growth": "10% to 40%"},
    "by date": {"work__roles": BY_DATE},
    "a season": {"work__season": {"11": 1.3, "12": 1.8}},
    **{way: standing(parts) for way, parts in WAYS.items()},
}
PARTNER_THEN_OWN = {"first": "employer_of_record@PL", "then": "own_staff@PL"}
PATHS: list[dict[str, Any]] = [
    {**PARTNER_THEN_OWN, "after_months": 18},
    {"first": "employer_of_record@PH", "then": "managed_service@PL", "after_months": 12},
    {"first": "staff_augmentation@PH", "then": "own_staff@PH", "after_months": 9.5},
]
ENGAGEMENTS = ["own_staff", "employer_of_record", "staff_augmentation", "managed_service"]


def paths_from(way: str) -> list[dict[str, Any]]:
    """Return the paths that make sense there: none begins with a part of today's, or ends in it."""
    today = {part["option"] for part in WAYS.get(way, ())}
    return [path for path in PATHS if not today & {path["first"], path["then"]}]


def case(way: str, *paths: dict[str, Any], **changes: Any) -> Case:
    options = {"places": ["home", "PH", "PL"], "engagements": ENGAGEMENTS, "paths": list(paths)}
    return case_of(changed(SMALL, **{**MADE[way], "options": options, **changes}))


@pytest.mark.parametrize("way", MADE)
def test_a_path_changes_no_number_of_any_other_option(way: str) -> None:
    without, beside = case(way), case(way, *paths_from(way))
    one, other = Futures(without, SEED, DRAWS), Futures(beside, SEED, DRAWS)

    for option in without.options:
        np.testing.assert_allclose(
            one.outcome(option).cost, other.outcome(option).cost, rtol=AGREED, err_msg=option.id
        )


@pytest.mark.parametrize("way", MADE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    require_browser_agrees(compare(case(way, *paths_from(way)), SEED, DRAWS))


@pytest.mark.parametrize("way", MADE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way, *paths_from(way))
    require_workbook_agrees(found, [path.option for path in found.paths.values()])


FROM_TODAY = [
    way
    for way in ("a team at home", "work that grows", "by date", "a season", *WAYS)
    if len(WAYS.get(way, [0])) == 1 and way != "a centre that a partner runs"
]
"""Ways of today that are one arrangement, and none that changes by itself."""


def put_off(way: str, months: float) -> tuple[Case, Futures, Option]:
    as_is = case(way).as_is
    found = case(way, {"first": as_is.id, "then": "managed_service@US", "after_months": months})
    (path,) = found.paths.values()
    return found, Futures(found, SEED, DRAWS), path.option


@pytest.mark.parametrize("way", FROM_TODAY)
def test_a_move_that_is_put_off_by_nothing_is_the_move_with_what_today_costs_until_then(
    way: str,
) -> None:
    found, futures, path = put_off(way, 1e-9)
    at_once = next(each for each in found.options if each.id == "managed_service@US")
    outcome = futures.outcome(path)
    risks = sum(
        value
        for line, value in zip(outcome.lines, outcome.values, strict=True)
        if line.id.endswith("_first") and (line.phase != "run" or line.id == "growth_first")
    )

    # A move tells of its waiting in one line, all at the index of pay and without who joins
    # meanwhile; a path line by line.
    np.testing.assert_allclose(outcome.cost - risks, futures.outcome(at_once).cost, rtol=0.02)


@pytest.mark.parametrize("way", FROM_TODAY)
def test_a_move_that_is_put_off_beyond_the_horizon_is_staying(way: str) -> None:
    found, futures, path = put_off(way, 12)
    (staged,) = found.paths.values()
    keys = {Spot(offer=each.spot.offer) for each in staged.begins_later}
    never = futures.changed({("decided_after", key): np.array([1e4]) for key in keys})

    np.testing.assert_allclose(
        never.outcome(path).cost, futures.outcome(found.as_is).cost, rtol=AGREED
    )


def test_a_path_that_begins_with_an_offer_costs_what_one_at_its_price_costs() -> None:
    """An offer at the model's own price is the unquoted vendor, first and on the way."""
    offer = {"vendor": "Alpha", "option": "managed_service@PH", "kind": "output",
             "monthly_price": 50_000}  # fmt: skip
    paths = [
        {"first": first, "then": "own_staff@PL", "after_months": 12}
        for first in ("managed_service@PH:alpha", "managed_service@PH")
    ]
    found = case("a team at home", *paths, offers=[offer])
    quoted, plain = ([line.id for line in found.ledger(each.option)] for each in
                     found.paths.values())  # fmt: skip

    assert not [id_ for id_ in quoted if id_.startswith(("waiting", "watching", "visiting"))
                and id_.endswith("_then")]  # fmt: skip
    assert {id_ for id_ in quoted if id_.endswith("_then")} == {
        id_ for id_ in plain if id_.endswith("_then")
    }


@pytest.mark.parametrize("path", PATHS)
def test_what_the_first_costs_by_the_month_ends_where_the_second_begins(
    path: dict[str, Any],
) -> None:
    """The months of both, weighed by who is there, are the months of the first alone."""
    found = case("a team at home", path)
    futures = Futures(found, SEED, DRAWS)
    (staged,) = found.paths.values()
    first, then = (each.spot for each in staged.standpoints)
    at = futures.evaluation.value

    np.testing.assert_allclose(
        at("before_home_months", then) + at("home_team_months", then),
        at("home_team_months", first),
        rtol=1e-9,
    )


def test_nobody_is_recruited_or_taught_twice_where_the_same_people_go_on() -> None:
    found = case("a team at home", PATHS[0])
    (staged,) = found.paths.values()
    ids = [line.id for line in found.ledger(staged.option)]

    assert "recruiting_first" in ids
    assert not {"recruiting_then", "ramp_up_then", "knowledge_transfer_then"} & set(ids)
    assert "entity_set_up_then" in ids
    assert len(ids) == len(set(ids))


def test_a_company_of_ones_own_is_kept_from_the_change_on() -> None:
    found = case("a team at home", PATHS[0], assumptions={"own_staff.entity_months": 2})
    futures = Futures(found, SEED, DRAWS)
    (staged,) = found.paths.values()
    months = futures.evaluation.value("company_month", staged.then.spot)

    np.testing.assert_allclose(months, 18)


def test_service_goes_on_with_the_people() -> None:
    found = case("a team at home", *PATHS[:2])
    futures = Futures(found, SEED, DRAWS)
    same, others = found.paths.values()

    def served(of: Any) -> Any:
        return futures.evaluation.value("years_of_service", of.spot)

    np.testing.assert_allclose(
        served(same), futures.evaluation.value("years_of_service", same.standing)
    )
    assert np.all(served(others) < futures.evaluation.value("years_of_service", others.standing))


def test_a_head_count_says_the_month_in_each_future() -> None:
    path = {**PARTNER_THEN_OWN, "from_heads": 16}
    found = case("work that grows", path)
    futures = Futures(found, SEED, DRAWS)
    (staged,) = found.paths.values()
    growth = futures.evaluation.value("work_growth", found.home_spot)
    by_hand = np.where(growth > 0, 12 * np.log(16 / 11) / np.log1p(np.abs(growth)), np.inf)

    months = futures.evaluation.value("months_smaller", staged.then.spot)
    horizon = found.horizon_months
    np.testing.assert_allclose(months, np.minimum(by_hand, horizon), atol=1.01)


def test_people_are_at_work_from_when_the_first_come() -> None:
    found = case("a team at home", PATHS[0])
    futures = Futures(found, SEED, DRAWS)
    (staged,) = found.paths.values()
    partner = next(each for each in found.options if each.id == "employer_of_record@PL")

    assert ramp_of(futures, staged.option) == ramp_of(futures, partner)


def test_an_offer_is_paid_until_the_change_and_its_exit_fee_then() -> None:
    offer = {**OFFERS_OF_ALL_KINDS[0], "exit_fee": 10_000}
    offer.pop("minimum_term", None)
    row = f"{offer['option']}:alpha"
    path = {"first": row, "then": "own_staff@PH", "after_months": 12}
    found = case("a team at home", path, offers=[offer])
    (staged,) = found.paths.values()
    lines = {line.id: line for line in found.ledger(staged.option)}

    assert lines["vendor_price_first"].driver == "before_contract_months"
    assert lines["exit_fee_first"].driver == "at_change"


def test_where_the_change_never_comes_the_first_is_left_and_no_company_is_closed() -> None:
    never = {**PARTNER_THEN_OWN, "from_heads": 10_000}
    found = case("work that grows", never, work__ends_at_horizon=True)
    futures = Futures(found, SEED, DRAWS)
    (staged,) = found.paths.values()
    partner = next(each for each in found.options if each.id == "employer_of_record@PL")
    path, alone = futures.outcome(staged.option), futures.outcome(partner)

    np.testing.assert_allclose(path.cost, alone.cost, rtol=1e-9)
