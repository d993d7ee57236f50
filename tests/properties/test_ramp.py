"""What must hold of the ramp whatever the figures are."""

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.case import Case
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

DRAWS = 128
CHEAP = {"PH.pay": 3_000, "employer_premium": 0, "brought_home_share": 0, "yearly_end_chance": 0,
         "retained_share": 0, "vacant_share": 0, "disruption_chance": 0, "breach_chance": 0,
         "currency_shock_chance": 0, "vendor_failure_chance": 0, "renegotiation_chance": 0,
         "backlash_chance": 0, "hiring_cost": 0, "ramp_months": 0, "parallel_share": 0}  # fmt: skip
"""A place where each month of work there is cheaper than at home, and nothing else costs."""
IN_THE_PHILIPPINES = {"places": ["home", "PH"], "engagements": ["own_staff", "managed_service"]}


def case(**assumptions: float) -> Case:
    return case_of(changed(SMALL, options=IN_THE_PHILIPPINES, assumptions=assumptions))


def found(of: Case, name: str, option_id: str) -> Array:
    futures = Futures(of, 3, DRAWS)
    (option,) = (each for each in of.options if each.id == option_id)
    if name == "cost":
        return futures.outcome(option).cost
    return np.atleast_1d(futures.evaluation.value(name, of.spot(option)))


@pytest.mark.parametrize("option_id", ["own_staff@PH", "managed_service@PH"])
@pytest.mark.parametrize("name", ["hiring_rate", "hiring_share"])
def test_more_throughput_never_starts_later_and_never_costs_more_where_work_is_cheap(
    option_id: str, name: str
) -> None:
    slow = {**CHEAP, "hiring_rate": 1, "hiring_share": 0.05}
    fast = {**slow, name: {"hiring_rate": 4, "hiring_share": 0.4}[name]}
    for months in ("months_to_start", "months_to_half", "months_to_all", "months_to_full_output"):
        before, after = (found(case(**each), months, option_id) for each in (slow, fast))
        assert (after <= before + 1e-12).all()
    before, after = (found(case(**each), "cost", option_id) for each in (slow, fast))
    assert (after < before).all()


@pytest.mark.parametrize("today", ["own_staff", "nothing"])
def test_scale_never_raises_the_cost_per_head_at_a_constant_share_of_throughput(
    today: str,
) -> None:
    """The same share of the team starts in a month, and a vendor asks the same of each."""

    def per_head(times: int) -> dict[str, Array]:
        roles = [{**role, "heads": times * role["heads"]} for role in SMALL["work"]["roles"]]
        of = case_of(
            changed(SMALL, work__roles=roles, work__today=today, options=IN_THE_PHILIPPINES,
                    assumptions={"hiring_rate": 1, "hiring_share": 0.2})
        )  # fmt: skip
        return {each.option.id: each.cost / times for each in Futures(of, 3, DRAWS).outcomes()}

    small, large, larger = (per_head(times) for times in (1, 10, 100))
    for option_id in small:
        assert (large[option_id] <= small[option_id] * (1 + 1e-9)).all()
        assert (larger[option_id] <= large[option_id] * (1 + 1e-9)).all()


def test_nothing_is_formed_where_the_company_stands_already() -> None:
    there = changed(SMALL, options=IN_THE_PHILIPPINES, company__entities=["PH"])
    assert not found(case_of(there), "formation_months", "own_staff@PH").any()
    assert not found(case_of(changed(there, work__today="nothing")), "formation_months",
                     "own_staff@US").any()  # fmt: skip
    assert np.median(found(case(), "formation_months", "own_staff@PH")) > 2


def test_one_person_takes_a_time_to_fill() -> None:
    one = [{"role": "support agent", "heads": 1, "level": "mid"}]
    alone = case_of(changed(SMALL, work__roles=one, work__today="nothing"))
    assert (found(alone, "months_to_start", "own_staff@US") >= 1).all()


def test_people_at_work_add_up_to_the_team_of_today_and_then_to_the_new_one() -> None:
    of = case()
    futures = Futures(of, 3, DRAWS)
    (option,) = (each for each in of.options if each.id == "managed_service@PH")
    spot = of.spot(option)
    there, here = (
        futures.evaluation.months(name, spot) for name in ("people_there", "people_here")
    )
    assert here[0] == pytest.approx(11)
    assert not there[0].any()
    assert (np.diff(there, axis=0) >= -1e-9).all()
    assert (np.diff(here, axis=0) <= 1e-9).all()
    last = futures.evaluation.value("months_to_all", spot) <= of.horizon_months - 1
    team = np.broadcast_to(futures.evaluation.value("team_size", spot), (DRAWS,))
    assert there[-1][last] == pytest.approx(team[last])
