"""Cases worked out by hand through the ramp.

A path through a ramp
    Months are worth 1, 0.9, 0.8, 0.7, 0.6 and 0.5. People arrive evenly from month 1.5 to month 4.
    In the second month (1 to 2) nobody is there until 1.5; then a line rises to 0.5 / 2.5 = 0.2:
    mean 0.2 x 0.5 / 2 = 0.05. In the third it rises from 0.2 to 0.6: mean 0.4. In the fourth from
    0.6 to 1: 0.8. Then all are there.
    0.9 x 0.05 + 0.8 x 0.4 + 0.7 x 0.8 + 0.6 + 0.5 = 2.025.

New work: see test_three_options_by_hand for the company, its prices and the ramp
    Nobody does the work today. Own staff in Bucharest, where the company stands: half a month to
    find people and half a month of notice make 1 month to the first day; 10 people at 6.25 a month
    take 1.6 months, so all are there after 2.6. The first month has nobody; from 1 to 2.6 the mean
    is a half: the team works 12 - 1 - 0.8 = 10.2 months. Georgia works 9 (see there). Who starts
    later does less: Georgia's money is scaled by 12 / 9, Bucharest's by 12 / 10.2, so that both
    are for 12 months of the same work.
      Georgia, own staff: entity 6,000, advice 1,400, recruiting 12,500, travel 2,000, learning
      11,666.67, pay 93,750, contributions 1,875, benefits 9,375, above market 5,250, desks 11,250,
      upkeep 2,200, tax 1,822.50, conversion 1,050, visits 3,333.33, closing 6,000 = 169,472.50.
      Times 12 / 9: 225,963.33. There is no team today, none to teach, to let go or to go back to.
      Bucharest: advice 4,490 (1% of 449,000), recruiting 40,000, learning 449,000 / 12 x 2 / 2 =
      37,416.67, a year of 461,000 x 10.2 / 12 = 391,850: 473,756.67. Times 12 / 10.2: 557,360.78.
    Saving: 1 - 225,963.33 / 557,360.78 = 59.46%.

A ramp that the horizon cuts
    Over 6 months, with 1.5625 people a month where a twentieth of the team would be fewer, the ramp
    takes 8 months, from month 2 to 10. By month 6 half of the team is there, on average a quarter
    of it over the four months: one month of the whole team. So pay is 125,000 / 12 = 10,416.67,
    today is paid for 5 months, and half of all are recruited: 6,250. A month later than they came,
    3 of 8 parts have been handed over: severance is 20,000 x 3 / 8 = 7,500. Leaving moves half of
    the work back: 76,833.33 / 2 + 6,000 for the entity.
"""

import numpy as np
import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.decide.compare.comparison import compare
from whowhere.model.graph.ramps import area_until, arrivals, person_months, ramp_sum, sum_of_sums
from whowhere.model.graph.windows import cut, running_sum, step_at
from whowhere.simulate.outcomes import Futures


def test_a_path_through_a_ramp_is_2_025_at_once_and_month_by_month() -> None:
    path = np.array([1.0, 0.9, 0.8, 0.7, 0.6, 0.5])[:, None]
    first, last = np.array([1.5]), np.array([4.0])
    sums = running_sum(path)
    cuts = cut(first, 6), cut(last, 6)
    begins, ends = (area_until(sum_of_sums(sums), step_at(sums, at), at) for at in cuts)
    found = ramp_sum(sums[-1], arrivals(first, last, 6), begins, ends)
    assert found == pytest.approx(2.025, rel=1e-12)
    there = person_months(first, last, 6)
    assert there[:, 0] == pytest.approx([0, 0.05, 0.4, 0.8, 1, 1])
    assert (there * path).sum() == pytest.approx(2.025, rel=1e-12)


def lines_of(option_id: str, **changes: object) -> dict[str, float]:
    case = case_of(changed(DOCUMENT, **changes))
    (option,) = (each for each in case.options if each.id == option_id)
    outcome = Futures(case, 1, 16).outcome(option)
    pairs = zip(outcome.lines, outcome.values, strict=True)
    return {line.id: float(value.mean()) for line, value in pairs if value.any()}


def test_new_work_is_compared_for_the_same_hours_and_pays_nobody_who_does_not_exist() -> None:
    found = compare(case_of(changed(DOCUMENT, work__today="nothing")), seed=1, draws=64)
    georgia = next(each for each in found.options if each.id == "own_staff@GE")
    assert found.as_is.cost.p50 == pytest.approx(557_360.7843, rel=1e-9)
    assert georgia.cost.p50 == pytest.approx(225_963.3333, rel=1e-9)
    assert georgia.saving.p50 == pytest.approx(0.594584, abs=1e-6)
    paid = lines_of("own_staff@GE", work__today="nothing")
    assert not paid.keys() & {"waiting", "knowledge_transfer", "severance_at_home", "retained"}


def test_what_a_month_of_delay_costs_is_the_users_to_give() -> None:
    # 3 months are missing in Georgia: one head of ten, less than the ramp's 9 of 12.
    without = lines_of("own_staff@GE", work__today="nothing")
    given = lines_of("own_staff@GE", work__today="nothing", work__delay_cost_per_month=10_000)
    assert "delay" not in without
    assert given["delay"] == pytest.approx(30_000)


def test_what_the_horizon_cuts_off_does_not_happen() -> None:
    slow = {**DOCUMENT["assumptions"], "hiring_rate": 1.5625, "hiring_share": 0.05}
    paid = lines_of("own_staff@GE", work__horizon_months=6, assumptions=slow)
    assert paid["pay"] == pytest.approx(125_000 / 12)
    assert paid["waiting"] == pytest.approx(461_000 * 5 / 12)
    assert paid["recruiting"] == pytest.approx(6_250)
    assert paid["severance_at_home"] == pytest.approx(7_500)
    assert paid["leaving"] == pytest.approx(76_833.3333 / 2 + 6_000)
