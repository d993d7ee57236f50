"""A budget of three years worked out by hand: a year from April, two currencies, terms, a deposit.

The same ten accountants and figures as in the three options worked out by hand, for 36 months from
January 2027, in which nothing rises and money costs 8% a year. Of the new team are there a quarter
in month 3, three quarters in month 4, and all from month 5 on. A year from April has months 1 to 3,
4 to 15, 16 to 27 and 28 to 36 of the work.

Alpha sells the output for 20,000 EUR a month, with changes of 10% beside it, paid 60 days after
each month; in EUR its bills, less changes, are
    5,000 in FY2026/27, 15,000 + 11 x 20,000 = 235,000 in FY2027/28, 240,000, and 180,000,
and what is paid of them, two months later,
    nothing, 5,000 + 15,000 + 9 x 20,000 = 200,000, 240,000, and 11 x 20,000 = 220,000,
of which the last two months come after the end of the work.

Today's team costs 461,000 / 12 a month; in months 1 to 3 it is paid for 1, 1 and 3/4. Governance of
5% of Alpha's bill is people's too.

A partner who employs the 12.5 people holds two months of their 140,000 / 12 a month as a deposit: a
quarter of 23,333.33 from month 3, half of it more from month 4, all from month 5; back in month 37.

A budget's rate of 5/4 of the market's GEL for a dollar makes four fifths of what is paid in GEL.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy_financial as npf
import pytest
from tests.cases import DAY, case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney, budget_of
from whowhere.decide.budget.flows import Flows, flows_of
from whowhere.facts.exchange import units_per_usd
from whowhere.model.case import Case
from whowhere.simulate.outcomes import Futures

DRAWS = 64
ALPHA = {
    "vendor": "Alpha", "option": "managed_service@GE", "kind": "output", "currency": "EUR",
    "monthly_price": 20_000, "payment_days": 60,
}  # fmt: skip
YEARS = ["FY2026/27", "FY2027/28", "FY2028/29", "FY2029/30"]
A_MONTH_TODAY = 461_000 / 12
DEPOSIT = 2 * 140_000 / 12


def three_years(**company: Any) -> Case:
    document = changed(
        DOCUMENT,
        company={**DOCUMENT["company"], "fiscal_year_starts": "April", **company},
        work__horizon_months=36,
        options={"engagements": ["own_staff", "managed_service", "employer_of_record"],
                 "places": ["home", "GE"]},
    )  # fmt: skip
    document["offers"] = [ALPHA]
    document["assumptions"] = {**EXACT, "discount_rate": 0.08, "deposit_months": 2}
    return case_of(document)


def futures(case: Case) -> Futures:
    return Futures(case, 1, DRAWS)


def flows(case: Case, option_id: str) -> Flows:
    option = next(each for each in case.options if each.id == option_id)
    return flows_of(case, futures(case).evaluation, option)


def budget(option_id: str, **company: Any) -> OptionBudget:
    case = three_years(**company)
    option = next(each for each in case.options if each.id == option_id)
    return budget_of(futures(case), option, "year")


def euros(amount: float) -> float:
    return amount / units_per_usd("EUR", DAY).value.likely


def by_year(found: OptionBudget, name: str) -> list[float]:
    return [amount(money, name) for money in found.periods]


def amount(money: PeriodMoney, name: str) -> float:
    value = money.amount(name)
    return value.over.mean if value else 0.0


@pytest.fixture(scope="module")
def alpha() -> OptionBudget:
    return budget("managed_service@GE:alpha")


def test_years_run_from_april_and_payments_after_the_work_belong_to_the_last(
    alpha: OptionBudget,
) -> None:
    assert [money.period.label for money in alpha.periods] == YEARS
    assert [money.period.months for money in alpha.periods] == [3, 12, 12, 11]


def test_what_alpha_bills_by_year(alpha: OptionBudget) -> None:
    billed = [euros(1.1 * each) for each in (5_000, 235_000, 240_000, 180_000)]

    assert by_year(alpha, "vendor") == pytest.approx(billed)


def test_people_in_the_first_year_are_todays_and_who_looks_after_the_vendor(
    alpha: OptionBudget,
) -> None:
    assert by_year(alpha, "people")[0] == pytest.approx(2.75 * A_MONTH_TODAY + euros(0.05 * 5_000))


def test_invoices_are_paid_two_months_later() -> None:
    paid, billed = budget("managed_service@GE:alpha"), ALPHA["payment_days"]
    at_once = budget_at_once()
    later = [euros(1.1 * each) for each in (0, 200_000, 240_000, 220_000)]
    now = [euros(1.1 * each) for each in (5_000, 235_000, 240_000, 180_000)]

    assert billed == 60
    assert np.subtract(by_year(paid, "cash"), by_year(at_once, "cash")) == pytest.approx(
        np.subtract(later, now)
    )


def budget_at_once() -> OptionBudget:
    """Return the same offer, paid at each month's end."""
    document = changed(DOCUMENT, work__horizon_months=36, options={
        "engagements": ["own_staff", "managed_service"], "places": ["home", "GE"],
    }, company={**DOCUMENT["company"], "fiscal_year_starts": 4})  # fmt: skip
    document["offers"] = [{**ALPHA, "payment_days": 0}]
    document["assumptions"] = {**EXACT, "discount_rate": 0.08}
    case = case_of(document)
    option = next(each for each in case.options if each.id == "managed_service@GE:alpha")
    return budget_of(futures(case), option, "year")


def test_a_deposit_goes_out_as_the_team_grows_and_comes_back_after_the_work() -> None:
    found = budget("employer_of_record@GE")
    held = np.subtract(by_year(found, "cash"), by_year(found, "on_books"))

    assert held == pytest.approx([DEPOSIT / 4, DEPOSIT * 3 / 4, 0, -DEPOSIT])


def test_a_deposit_is_back_in_month_37() -> None:
    cash = flows(three_years(), "employer_of_record@GE").cash

    assert len(cash) == 37
    assert cash[-1] == pytest.approx(-DEPOSIT)


def test_a_company_s_own_terms_hold_where_no_offer_says_them() -> None:
    plain, later = budget("managed_service@GE"), budget("managed_service@GE", payment_days=45)
    bills = flows(three_years(), "managed_service@GE").booked["vendor"][:, 0]
    half_later = np.concatenate([[0.0], bills[:-1] / 2, [0]]) + np.concatenate(
        [[0.0, 0.0], bills[:-2] / 2, [0]]
    )

    assert by_year(later, "cash")[0] - by_year(plain, "cash")[0] == pytest.approx(
        half_later[:3].sum() - bills[:3].sum()
    )


@pytest.mark.parametrize(
    "option_id", ["managed_service@GE:alpha", "employer_of_record@GE", "own_staff@GE"]
)
def test_the_months_are_worth_the_cost_as_numpy_financial_reckons(option_id: str) -> None:
    case = three_years()
    found, rate = flows(case, option_id), 1.08 ** (1 / 12) - 1
    months = [0.0, *found.total[:, 0].tolist()]
    option = next(each for each in case.options if each.id == option_id)

    assert npf.npv(rate, months) == pytest.approx(
        float(futures(case).outcome(option).cost[0]), rel=1e-9
    )


def test_at_its_return_the_cash_is_worth_nothing_as_numpy_financial_reckons() -> None:
    found, case = budget("own_staff@GE"), three_years()
    today, moved = flows(case, case.as_is.id).cash, flows(case, "own_staff@GE").cash
    saved, rate = (today - moved)[:, 0], found.totals.irr

    assert rate is not None
    assert npf.npv((1 + rate) ** (1 / 12) - 1, saved) == pytest.approx(0, abs=1e-4)


def test_a_budgets_rate_restates_what_is_paid_there_and_the_total_stays() -> None:
    rate = 1.25 * units_per_usd("GEL", DAY).value.likely
    plain, restated = (
        flows(three_years(**company), "own_staff@GE").booked
        for company in ({}, {"budget_rates": {"GEL": rate}})
    )
    there = plain["tax"]

    assert restated["tax"] == pytest.approx(0.8 * there)
    assert sum(restated.values()) == pytest.approx(sum(plain.values()), rel=1e-12)
    assert (restated["exchange"] >= 0.2 * there - 1e-6).all()


def test_a_bill_in_another_currency_is_restated_at_the_budgets_rate() -> None:
    """Alpha writes its bill in EUR; the budget has 2 EUR for a dollar, of whatever the market."""
    found = budget("managed_service@GE:alpha", budget_rates={"EUR": 2})
    billed = [1.1 * each / 2 for each in (5_000, 235_000, 240_000, 180_000)]

    assert by_year(found, "vendor") == pytest.approx(billed)
    assert by_year(found, "total") == pytest.approx(by_year(budget(found.option.id), "total"))


def test_what_moving_takes_once_is_apart_from_leaving_at_the_end() -> None:
    """The three options by hand: set-up lines and severance for a year; leaving is 82,833.33."""
    found = budget("own_staff@GE")

    assert found.totals.leaving.mean == pytest.approx(82_833 + 1 / 3)
    assert found.totals.one_off.mean == pytest.approx(
        6_000 + 1_400 + 12_500 + 461_000 / 12 / 2 + 20_000 + 2_000 + 140_000 / 12
    )
