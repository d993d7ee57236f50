"""Events that may never come: chances and losses worked out by hand.

A vendor fails in Georgia with a chance of 20% a year. Half of the team is there by month 3 of
27, so it works, and is at risk, for two years on average: the chance over the horizon is
1 - 0.8^2 = 36%. When it fails, the work is bridged for three months at today's cost of 38,416.67 a
month: 115,250. Expected: 41,490. The dearest 5% of futures all have the failure, so their mean is
115,250.
"""

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.decide.overall.measures import measures
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

DRAWS = 4096


def by_line(outcome: Outcome) -> dict[str, Array]:
    return {line.id: value for line, value in zip(outcome.lines, outcome.values, strict=True)}


def outcome_of(option_id: str, **assumptions: float) -> tuple[Futures, Outcome]:
    document = changed(
        DOCUMENT,
        work__horizon_months=27,
        assumptions={**DOCUMENT["assumptions"], **assumptions},
    )
    case = case_of(document)
    futures = Futures(case, 2, DRAWS)
    option = next(each for each in case.options if each.id == option_id)
    return futures, futures.outcome(option)


def test_a_vendors_failure_comes_in_36_of_100_futures_and_costs_115_250() -> None:
    futures, outcome = outcome_of("managed_service@GE", vendor_failure_chance=0.2, failure_months=3)
    found = measures(futures, outcome).risk
    assert found.chance == pytest.approx(0.36, abs=1 / DRAWS)
    assert found.expected == pytest.approx(0.36 * 115_250, rel=1e-3)
    assert found.tail == pytest.approx(115_250, rel=1e-9)


def test_without_events_there_is_no_loss_and_no_tail() -> None:
    futures, outcome = outcome_of("managed_service@GE")
    found = measures(futures, outcome).risk
    assert (found.chance, found.expected, found.tail) == (0, 0, 0)


def test_less_stable_places_are_disrupted_more_often() -> None:
    _, safe = outcome_of("own_staff@GE", disruption_chance=0.05, political_stability=1,
                         stability_weight=0.7, disruption_weeks=4)  # fmt: skip
    _, unsafe = outcome_of("own_staff@GE", disruption_chance=0.05, political_stability=-1,
                           stability_weight=0.7, disruption_weeks=4)  # fmt: skip
    # Rates of 0.05 e^-0.7 = 0.0248 and 0.05 e^0.7 = 0.1007 a year; over two years the chances are
    # 1 - e^-0.0497 = 4.85% and 1 - e^-0.2014 = 18.24%.
    assert (safe.of("risk") > 0).mean() == pytest.approx(0.0485, abs=1e-3)
    assert (unsafe.of("risk") > 0).mean() == pytest.approx(0.1824, abs=1e-3)


def test_nothing_disrupts_work_that_stays_at_home() -> None:
    _, today = outcome_of("own_staff@RO", disruption_chance=0.9, disruption_weeks=4)
    assert today.of("risk").max() == 0


def test_leaving_an_own_centre_costs_its_closing_and_the_way_back() -> None:
    # 6,000 to close the entity and two months of today, 76,833.33, whenever it comes; severance
    # is nothing here. See test_three_options_by_hand.
    futures, outcome = outcome_of("own_staff@GE")
    leaving = measures(futures, outcome).leaving
    assert leaving[6].p50 == pytest.approx(82_833.3333)
    assert leaving[24].p50 == pytest.approx(82_833.3333)


def test_severance_grows_with_service_on_the_way_out() -> None:
    # All are dismissed, with 4 weeks after one year and 12 after five. By month 24, less 3 to the
    # middle of the arrivals, 1.75 years have been served: 4 + (12 - 4) x 0.75 / 4 = 5.5 weeks of
    # 125,000 a year.
    futures, outcome = outcome_of(
        "own_staff@GE", dismissed_on_leaving=1, severance_weeks_1=4, severance_weeks_5=12
    )
    leaving = measures(futures, outcome).leaving
    weeks_a_year = 365.2425 / 7
    assert leaving[24].p50 - 82_833.3333 == pytest.approx(125_000 / weeks_a_year * 5.5, rel=1e-6)


def test_an_arrangement_ends_early_in_36_of_100_futures_and_not_in_the_mean_of_all() -> None:
    # A chance of 20% a year over 27 months: 1 - 0.8^2.25 = 39.47%. Then 82,833.33 is due whole.
    _, outcome = outcome_of("own_staff@GE", yearly_end_chance=0.2)
    leaving = outcome.of("leave")
    assert (leaving > 0).mean() == pytest.approx(1 - 0.8**2.25, abs=2 / DRAWS)
    assert leaving[leaving > 0] == pytest.approx(82_833.3333)


def test_work_that_comes_home_early_loses_the_saving_of_the_months_that_are_left() -> None:
    # All that end early come home. The end may fall in any of the 24 months of the run, so half of
    # them are left on average. Today costs 38,416.67 a month, an own centre 162,000 / 12 = 13,500:
    # 39.47% x 12 x 24,916.67 = 118,022.
    _, outcome = outcome_of("own_staff@GE", yearly_end_chance=0.2, brought_home_share=1)
    lost = by_line(outcome)["back_home"]
    assert (lost > 0).mean() == pytest.approx(1 - 0.8**2.25, abs=2 / DRAWS)
    assert lost.mean() == pytest.approx((1 - 0.8**2.25) * 12 * 24_916.6667, rel=2e-3)
    assert lost.max() == pytest.approx(24 * 24_916.6667, rel=2e-3)


def test_a_vendor_at_home_that_takes_the_people_over_asks_for_no_severance() -> None:
    home = {"leave_out": []}
    document = changed(DOCUMENT, options={**DOCUMENT["options"], **home})
    shares = {}
    for taken in (0, 0.75, 1):
        case = case_of(
            changed(document, assumptions={**DOCUMENT["assumptions"], "taken_over": taken})
        )
        (option,) = (each for each in case.options if each.id == "managed_service@RO")
        outcome = Futures(case, 1, 64).outcome(option)
        shares[taken] = {line: float(value.mean()) for line, value in by_line(outcome).items()}
    assert shares[0]["severance_at_home"] == pytest.approx(20_000)
    assert shares[0.75]["severance_at_home"] == pytest.approx(5_000)
    for line in ("severance_at_home", "knowledge_transfer", "ramp_up", "empty_desks"):
        assert shares[1][line] == 0
        if line != "ramp_up":
            assert shares[0.75][line] == pytest.approx(shares[0][line] / 4)
    # A quarter of the people learn, at a price that has fallen: none who came along waits for work.
    falls = shares[0.75]["vendor_price"] / shares[0]["vendor_price"]
    assert falls < 1
    assert shares[0.75]["ramp_up"] == pytest.approx(falls * shares[0]["ramp_up"] / 4)
