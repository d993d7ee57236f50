"""Payback, shares and summaries on small arrays worked out by hand."""

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import compare
from whowhere.decide.compare.payback import payback
from whowhere.decide.compare.renegotiate import with_price
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import quantiles, summaries, summary, waiting


def test_payback_is_the_first_month_from_which_less_has_been_spent_for_good() -> None:
    today = np.cumsum(np.full((6, 1), 10.0), axis=0)
    option = np.cumsum(np.array([[25.0], [5.0], [5.0], [5.0], [5.0], [5.0]]), axis=0)
    # Spent 25, 30, 35, 40, 45, 50 against 10, 20, 30, 40, 50, 60: level in month 4.
    assert payback(option, today).tolist() == [4]


def test_an_option_that_ends_behind_has_not_paid_back() -> None:
    today = np.cumsum(np.full((3, 1), 10.0), axis=0)
    option = np.array([[5.0], [10.0], [31.0]])
    assert payback(option, today).tolist() == [np.inf]


def test_an_option_that_is_never_behind_pays_back_in_the_first_month() -> None:
    today = np.cumsum(np.full((3, 1), 10.0), axis=0)
    assert payback(today - 1, today).tolist() == [1]


def test_quantiles_agree_with_numpys_own() -> None:
    samples = np.random.default_rng(1).lognormal(size=(4, 333))
    expected = np.quantile(samples, (0.1, 0.5, 0.9), axis=-1).T
    np.testing.assert_allclose(quantiles(samples), expected, rtol=1e-14)


def test_one_value_for_every_future_has_no_spread() -> None:
    found = summary(np.array([7.0]))
    assert (found.mean, found.p10, found.p50, found.p90) == (7, 7, 7, 7)


def test_many_samples_are_summarised_as_each_alone() -> None:
    samples = np.random.default_rng(2).normal(size=(3, 100))
    assert summaries(samples) == tuple(summary(row) for row in samples)


def test_months_that_never_come_are_no_number() -> None:
    found = waiting(np.array([3.0, 5.0, np.inf, np.inf]))
    assert found.p10 == 3
    assert found.p90 is None


@pytest.mark.parametrize("draws", [1, 2, 1024])
def test_quantiles_hold_for_any_number_of_futures(draws: int) -> None:
    low, middle, high = quantiles(np.arange(float(draws)))
    assert low <= middle <= high


def test_new_work_is_compared_with_own_staff_at_home_though_only_vendors_are_asked_for() -> None:
    document = changed(SMALL, work__today="nothing", options__engagements=["managed_service"])
    found = compare(case_of(document), 1, 64)
    assert found.as_is.id == "own_staff@US"
    assert {row.option.engagement for row in found.options} == {"own_staff", "managed_service"}


def test_an_option_that_is_not_followed_would_not_have_paid_back_in_the_first_tenth() -> None:
    """Following it month by month is left out only where the answer is never anyway."""
    case = case_of(SMALL)
    futures = Futures(case, 1, 1024)
    spent_today = futures.spent(case.as_is)
    for row in compare(case, 1, 1024).options:
        assert row.payback_month == waiting(payback(futures.spent(row.option), spent_today))


def test_what_a_vendor_does_today_at_no_stated_price_can_be_renegotiated() -> None:
    case = case_of(changed(SMALL, work__today="managed_service@PH"))
    found = with_price(compare(case, seed=1, draws=64))
    stays = next(row for row in found.options if row.id == "managed_service@PH")
    assert found.as_is is stays
    assert stays.saving.p50 == 0
    assert found.price_to_stay is not None
    assert found.price_to_stay.now > 0


def test_a_renewed_price_is_no_rival_of_staying() -> None:
    paid = {"parts": [{"option": "managed_service@PH", "price_per_month": 30_000}]}
    stands = changed(SMALL, today=paid, work__today=None)
    renewed = changed(stands, quotes=[{"option": "managed_service@PH", "monthly_price": 25_000}])
    found = [with_price(compare(case_of(each), 1, 512)) for each in (stands, renewed)]
    assert found[1].best is not None
    assert found[1].best.option.offer == "renewed"
    assert found[0].price_to_stay is not None
    assert found[0].price_to_stay == found[1].price_to_stay
