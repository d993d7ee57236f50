"""Three options for ten people, worked out by hand.

A company in Bucharest reckons in US dollars. Ten accountants do the work today, at 40,000 dollars
a year each. The work is looked at for one year. Nothing is uncertain, nothing rises, money costs
nothing and nothing goes wrong, so that every line is a plain product. Romania asks 2.25% of pay
(CAM), Georgia 2% (funded pension), neither with a cap, neither with extra months.

Today
    A head costs 40,000 + 2.25% (900) + benefits of 10% (4,000) = 44,900; ten cost 449,000.
    Desks: 10 heads x 1,200 = 12,000. A year costs 461,000, a month 38,416.67.

Hours are the same in both places, but a fifth of the output is lost between countries: the work
of 10 takes 10 / 0.8 = 12.5 people in Georgia. A month for the vendor's contract, or for a company
of one's own, half a month to find the first people, and half of the month's notice that they owe
elsewhere make 2 months to the first day. 6.25 start in a month, since a fifth of 12.5 would be
fewer: all are there after 4 months. Of the team are there, in the means of the months, nobody
twice, then a quarter, three quarters, and all for the 8 months that are left: together 9 months.
So today's team is paid for 3 months in full. Handing over is planned for 0.8 months and takes a
quarter longer, one month for each wave: a quarter stands alone in month 4, three quarters in
month 5, all for 7 months more, together 8; the month between is taught by half of today's people.
A tenth of today's team stays because a part of their jobs does, 44,900 a year for 8 months; half of
the desks stand empty from the handover of their wave to the end of the lease, 4 months after the
last: 1 month on average and 4. The arrangement is as good as sure to end by the horizon.

Managed service in Georgia
    Pay of 12.5 x 10,000 = 125,000 a year, 2% (2,500), benefits of 10% (12,500) = 140,000;
    desks 12.5 x 1,200 = 15,000. A fifth of the vendor's people wait for work: 140,000 / 0.8
    + 15,000 = 190,000. Pay there is 309 of 449 parts lower, which adds 0.0449 x 309 / 449 = 3.09
    points to the margin of 20%: 190,000 / 0.7691 = 247,042.00. A tenth of the work is done in
    Bucharest, where the whole would cost 449,000 / 0.8 + 12,000 = 573,250, at a margin of
    16.91% 573,250 / 0.8309 = 689,914.55. The price is nine tenths of the first and a tenth of the
    second, 291,329.25 a year.
      waiting             3 months of today            461,000 x 3/12           = 115,250
      knowledge transfer  half of today for a month    461,000 / 12 / 2         =  19,208.33
      severance at home   a tenth of a year's pay, half redeployed
                                                       400,000 x 0.1 x 0.5      =  20,000
      first travel        2 x (500 flight + 5 x 100)                            =   2,000
      empty desks         half of them, 5 months       12,000 x 0.5 x 5/12      =   2,500
      retained            a tenth of today's team      44,900 x 8/12            =  29,933.33
      ramp-up             two months, half missing     291,329.25 / 12 x 2 / 2  =  24,277.44
      selection           1% of a year's price                                 =   2,913.29
      vendor's price      9 months                     291,329.25 x 9/12        = 218,496.94
      change requests     10% of it                                            =  21,849.69
      governance          5% of it                                             =  10,924.85
      visits              4 a year x 1,000, 10 months  4,000 x 10/12            =   3,333.33
      leaving             moving back: 2 months of today     461,000 / 12 x 2   =  76,833.33
    Together 547,520.54: 18.77% above today.

Own staff in Georgia
      entity set-up                                                             =   6,000
      preparation         1% of a year's employment   140,000 x 0.01           =   1,400
      recruiting          a tenth of a year's pay      125,000 x 0.1            =  12,500
      waiting, knowledge transfer, severance, travel, desks, retained as above  = 188,891.67
      ramp-up             two months, half missing     140,000 / 12 x 2 / 2     =  11,666.67
      pay                 9 months                     125,000 x 9/12           =  93,750
      contributions       2%                                                   =   1,875
      benefits            10%                                                  =   9,375
      pay above market    5% of employment            140,000 x 0.05 x 9/12    =   5,250
      workplace           15,000 x 9/12                                         =  11,250
      entity upkeep       from its formation           2,400 x 11/12            =   2,200
      intercompany tax    10% mark-up, 15% tax       162,000 x 0.015 x 9/12   =   1,822.50
      conversion          1% of employment            140,000 x 0.01 x 9/12    =   1,050
      visits                                                                    =   3,333.33
      leaving             6,000 to close + 76,833.33                            =  82,833.33
    Together 433,197.50: 6.03% below today. This is the cheapest.
"""

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.results import OptionResult

EXACT = {
    "discount_rate": 0, "home_currency_inflation": 0, "real_pay_growth": 0,
    "exchange_volatility": 0, "exchange_drift": 0, "indexation": 0,
    "weekly_hours": 40, "leave_days": 20, "leave_days_customary": 0, "holiday_days": 10,
    "sick_days": 0, "talk_share": 0, "talk_not_made_up": 0, "friction_abroad": 0.2,
    "friction_next_door": 0.2,
    "holidays_worked": 0, "language_loss": 0, "institution_loss": 0,
    "language_premium": 0,
    "benefits_share": 0.1, "supporting_share": 0, "attrition": 0, "replacement_cost": 0,
    "office_per_head": 1200, "office_share": 1, "price_level": 1, "equipment_per_head": 0,
    "administrators_per_head": 0, "smallest_site_staff": 0, "administrator_pay": 0,
    "manager_pay": 0, "oversight_hours": 0,
    "preparation_months": 1, "own_staff.preparation_months": 0, "entity_months": 0,
    "own_staff.entity_months": 1, "fill_months": 0.5, "notice_months": 1, "notice_served": 0.5,
    "hiring_rate": 6.25, "hiring_share": 0.2, "contact_hours": 0, "whole_crew_from": 1,
    "transfer_months": 0.8, "parallel_share": 0.5,
    "transition_overrun": 0.25, "lease_left": 4, "vacant_share": 0.5, "retained_share": 0.1,
    "taken_over": 0,
    "ramp_months": 2, "search_cost": 0.01, "hiring_cost": 0.1,
    "first_trips": 2, "trips_per_year": 4, "flight_fixed": 500, "flight_per_km": 0,
    "days_per_trip": 5, "site_day_cost": 100,
    "severance_weeks_1": 0, "severance_weeks_5": 0, "severance_weeks_10": 0,
    "severance_weeks_customary": 365.2425 / 7 / 10, "share_not_redeployed": 0.5,
    "tenure_at_home": 3, "dismissed_on_leaving": 0, "yearly_end_chance": 0.999999, "exit_months": 2,
    "brought_home_share": 0, "vendor_bench": 0.2, "margin_abroad": 0.0449, "onsite_share": 0.1,
    "employer_premium": 0.05,
    "vendor_margin": 0.2, "vendor_pay_ratio": 1, "vendor_efficiency": 0,
    "margin_at_home": 0.1691, "vendor_pay_at_home": 1,
    "change_requests": 0.1, "governance_share": 0.05,
    "entity_set_up_cost": 6000, "entity_upkeep_cost": 2400, "intercompany_mark_up": 0.1,
    "corporate_tax": 0.15, "conversion_spread": 0.01, "deposit_months": 0,
    "vendor_failure_chance": 0, "renegotiation_chance": 0, "breach_chance": 0,
    "disruption_chance": 0, "currency_shock_chance": 0, "retention_bonus": 0,
    "tax_presence_chance": 0, "backlash_chance": 0,
    "GE.pay.accountant": 10000, "RO.pay.accountant": 40000,
}  # fmt: skip

DOCUMENT = changed(
    SMALL,
    company={"name": "By hand", "home": "RO", "currency": "USD"},
    work__horizon_months=12,
    work__roles=[{"role": "accountant", "heads": 10, "level": "mid"}],
    options={"engagements": ["own_staff", "managed_service"], "places": ["home", "GE"],
             "leave_out": ["managed_service@home"]},
    assumptions=EXACT,
)  # fmt: skip


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(case_of(DOCUMENT), seed=1, draws=64)


def lines_of(option: OptionResult) -> dict[str, float]:
    return {each.line.id: each.amount.mean for each in option.lines if each.amount.mean}


def option(comparison: Comparison, option_id: str) -> OptionResult:
    return next(each for each in comparison.options if each.id == option_id)


def test_today_costs_461_000(comparison: Comparison) -> None:
    today = comparison.as_is
    assert lines_of(today) == pytest.approx(
        {"pay": 400_000, "contributions": 9_000, "benefits": 40_000, "workplace": 12_000}
    )
    assert today.cost.p50 == pytest.approx(461_000)


def test_a_managed_service_in_georgia_costs_547_520_54(comparison: Comparison) -> None:
    managed = option(comparison, "managed_service@GE")
    assert lines_of(managed) == pytest.approx(
        {
            "waiting": 115_250,
            "knowledge_transfer": 19_208.3333,
            "severance_at_home": 20_000,
            "first_travel": 2_000,
            "empty_desks": 2_500,
            "retained": 29_933.3333,
            "ramp_up": 24_277.43771,
            "selection": 2_913.292525,
            "vendor_price": 218_496.93936,
            "change_requests": 21_849.693936,
            "governance": 10_924.846968,
            "visits": 3_333.3333,
            "leaving": 76_833.3333,
        },
        rel=1e-8,
    )
    assert managed.cost.p50 == pytest.approx(547_520.5438, rel=1e-9)
    assert managed.saving.p50 == pytest.approx(-0.187680, abs=1e-6)


def test_own_staff_in_georgia_cost_433_197_50_and_are_the_cheapest(comparison: Comparison) -> None:
    own = option(comparison, "own_staff@GE")
    assert lines_of(own) == pytest.approx(
        {
            "entity_set_up": 6_000,
            "preparation": 1_400,
            "recruiting": 12_500,
            "waiting": 115_250,
            "knowledge_transfer": 19_208.3333,
            "severance_at_home": 20_000,
            "first_travel": 2_000,
            "ramp_up": 11_666.6667,
            "pay": 93_750,
            "contributions": 1_875,
            "benefits": 9_375,
            "employer_premium": 5_250,
            "empty_desks": 2_500,
            "retained": 29_933.3333,
            "workplace": 11_250,
            "entity_upkeep": 2_200,
            "intercompany_tax": 1_822.5,
            "conversion": 1_050,
            "visits": 3_333.3333,
            "leaving": 82_833.3333,
        },
        rel=1e-8,
    )
    assert own.cost.p50 == pytest.approx(433_197.5, rel=1e-9)
    assert comparison.best is own
    assert own.cheapest_share == 1
    assert own.saving.chance_of_loss == 0


def test_set_up_is_what_it_takes_to_start(comparison: Comparison) -> None:
    own = option(comparison, "own_staff@GE")
    by_hand = 6_000 + 1_400 + 12_500 + 19_208.3333 + 20_000 + 2_000 + 11_666.6667
    assert own.set_up.p50 == pytest.approx(by_hand, rel=1e-8)


def test_own_staff_have_paid_back_in_month_7(comparison: Comparison) -> None:
    # By the end of month m today has cost 38,416.67 m. A full month of the team there costs
    # (93,750 + 1,875 + 9,375 + 5,250 + 11,250 + 1,822.50 + 1,050) / 9 = 13,819.17, visits 333.33
    # from month 3, the company 200 from month 2.
    #   1: 7,400 for entity and advice, 38,416.67 for today             =  45,816.67
    #   2: today again, 2,000 for travel, 200                           =  86,433.33
    #   3: three quarters of today 28,812.50, teaching a quarter of 19,208.33, half of recruiting
    #      6,250 and learning 5,833.33, a quarter of a month there 3,454.79, 533.33 = 136,119.37
    #   4: 9,604.17 + 9,604.17 + 12,083.33 + 10,000 severance + 10,364.38 + 533.33 + a quarter of
    #      those retained 3,741.67 and of the desks 500                 = 189,369.16
    #   5: 4,802.08 + 10,000 + 13,819.17 + 533.33 + 3,181.25            = 221,704.99
    #   6 and 7: 13,819.17 + 533.33 + 4,241.67 = 18,594.17 each         = 240,299.16, 258,893.33
    # That is behind 230,500 after six months and ahead of 268,916.67 after seven. Leaving,
    # 82,833.33 in month 12, does not undo the lead.
    own = option(comparison, "own_staff@GE")
    assert own.payback_month.p50 == 7


def test_a_useful_hour_costs_todays_price_today(comparison: Comparison) -> None:
    # 365.2425 x 5/7 weekdays less 30 days off are 230.8875 days of 8 hours.
    hours = 10 * (365.2425 * 5 / 7 - 30) * 8
    assert comparison.as_is.cost_per_useful_hour.p50 == pytest.approx(461_000 / hours, rel=1e-9)
