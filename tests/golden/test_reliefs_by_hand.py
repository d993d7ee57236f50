"""Reliefs, grades, extra pay and sizes worked out by hand, on both sides of every threshold."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.law_months import Months
from whowhere.facts.occupations import occupation
from whowhere.facts.statute_book import load_statutes, statutes_over
from whowhere.facts.statute_roles import Employee
from whowhere.model.hiring import Hire, hire, twelve_months
from whowhere.model.levy_facts import LARGE, Employer

NOW = date(2026, 11, 29)
DEVELOPER = Employee(occupation("software_developer"), "mid")
AGENT = Employee(occupation("support_agent"), "mid")


def hired(
    iso2: str,
    gross: float,
    employee: Employee | None = None,
    employer: Employer = LARGE,
    day: date = NOW,
) -> Hire:
    return hire(load_statutes(iso2, day), gross, employee, employer)


def amount(found: Hire, *duties: str) -> float:
    return sum(line.amount for line in found.lines if line.levy.id in duties)


MAY, JUNE = date(2026, 5, 31), date(2026, 6, 1)
THREE_SMIC = {MAY: 65_629.20, JUNE: 67_212.60}
"""Three times 12.02 EUR an hour for 1,820 hours, France's minimum wage; 12.31 from June on."""


def coefficient(pay: float, day: date, delta: float = 0.3821) -> float:
    """Article D. 241-7: T min + T delta x ((3 x Smic / pay - 1) / 2) ^ 1.75, T max at the Smic."""
    limit = THREE_SMIC[day]
    return 0.02 + delta * min(1.0, (limit / pay - 1) / 2) ** 1.75 if pay < limit else 0.0


@pytest.mark.parametrize(
    ("day", "pay", "relief"),
    [
        # Below and at the Smic the whole: 0.02 + 0.3821 = 40.21% of pay.
        (MAY, 20_000, 8_042.00),
        (MAY, 21_876.40, 8_796.50),
        # (65,629.20 / 25,000 - 1) / 2 = 0.812584; ^ 1.75 = 0.695456; x 0.3821 + 0.02 = 0.285734.
        (MAY, 25_000, 7_143.34),
        # (65,629.20 / 28,000 - 1) / 2 = 0.671950; ^ 1.75 = 0.498700; x 0.3821 + 0.02 = 0.210553.
        (MAY, 28_000, 5_895.50),
        # Just below three times the Smic T min is left: 2% of pay. From there on nothing.
        (MAY, 65_629.19, 1_312.58),
        (MAY, 65_629.20, 0.0),
        (MAY, 90_000, 0.0),
        (JUNE, 20_000, 8_042.00),
        (JUNE, 22_404.20, 9_008.73),
        # (67,212.60 / 25,000 - 1) / 2 = 0.844252; ^ 1.75 = 0.743577; x 0.3821 + 0.02 = 0.304121.
        (JUNE, 25_000, 7_603.02),
        # (67,212.60 / 28,000 - 1) / 2 = 0.700225; ^ 1.75 = 0.536001; x 0.3821 + 0.02 = 0.224806.
        (JUNE, 28_000, 6_294.57),
        (JUNE, 67_212.59, 1_344.25),
        (JUNE, 67_212.60, 0.0),
        (JUNE, 90_000, 0.0),
    ],
)
def test_the_french_reduction_is_that_of_its_decree(day: date, pay: float, relief: float) -> None:
    found = hired("FR", pay, day=day)
    assert amount(found, "rgdu") == pytest.approx(-relief, abs=0.01)
    assert amount(found, "rgdu") == pytest.approx(-coefficient(pay, day) * pay, rel=1e-12)
    assert amount(found, "rgdu_small") == 0


def test_a_french_year_takes_each_month_with_the_minimum_wage_of_its_day() -> None:
    # Five months of 5,895.50 and seven of 6,294.57 a year.
    year = hire(statutes_over("FR", Months(date(2026, 1, 1), 12)), 28_000, AGENT)
    assert amount(year, "rgdu") == pytest.approx(-(5 * 5_895.50 + 7 * 6_294.57) / 12, abs=0.01)


@pytest.mark.parametrize(
    # 48.482% of contributions, less 5,895.50 before June, which is what the issue asks for, and
    # less 6,294.57 from June on.
    ("day", "cost"),
    [(MAY, 35_679.46), (JUNE, 35_280.39)],
)
def test_28_000_euros_in_france_cost_35_680_with_the_lines_of_executives_and_without_housing(
    day: date, cost: float
) -> None:
    # The law adds 0.45% for housing, and asks 1.536% for executives only.
    found = hired("FR", 28_000, DEVELOPER, day=day)
    assert found.employer_cost - amount(found, "peec") == pytest.approx(cost, abs=0.01)
    agent = hired("FR", 28_000, AGENT, day=day)
    assert agent.employer_cost == pytest.approx(cost + 126.00 - 0.01536 * 28_000, abs=0.01)


@pytest.mark.parametrize("day", [MAY, JUNE])
@pytest.mark.parametrize(
    ("heads", "housing", "fund", "delta"),
    # Of 50 people on: 0.45% for housing, 0.5% instead of 0.1% for the fund, and T delta rises.
    [(49, 0.0, 28.0, 0.3781), (50, 126.0, 140.0, 0.3821)],
)
def test_fifty_people_change_what_a_french_employer_owes(
    heads: int, housing: float, fund: float, delta: float, day: date
) -> None:
    found = hired("FR", 28_000, AGENT, Employer(heads, 1), day)
    assert amount(found, "peec") == pytest.approx(housing)
    assert amount(found, "fnal", "fnal_small") == pytest.approx(fund)
    expected = -coefficient(28_000, day, delta) * 28_000
    assert amount(found, "rgdu", "rgdu_small") == pytest.approx(expected, rel=1e-12)


def test_a_small_employers_lines_add_up_to_its_cost() -> None:
    for iso2 in ("FR", "AU", "GB", "CA", "BE"):
        for heads in (1, 12, 49, 50, 400):
            found = hired(iso2, 60_000, AGENT, Employer(heads, 1))
            added = sum(line.amount for line in found.lines)
            assert found.employer_cost == pytest.approx(60_000 + added, rel=1e-12), (iso2, heads)


@pytest.mark.parametrize(
    ("gross", "relief"),
    [
        # 0.14 x (10,585.95 - 7,000) = 502.033 a quarter.
        (28_000, 2_008.13),
        (42_343.79, 0.0014),
        (42_343.80, 0.0),
        (60_000, 0.0),
    ],
)
def test_belgium_takes_14_percent_of_what_low_pay_lacks(gross: float, relief: float) -> None:
    found = amount(hired("BE", gross), "structural_reduction_low_wages")
    assert found == pytest.approx(-relief, abs=0.005)


@pytest.mark.parametrize(
    ("month", "labor", "pension"),
    # At a grade the grade, a dollar above it the next; below the first, the first; above the last
    # of an insurance, its last.
    [(25_000, 29_500, 29_500), (30_300, 30_300, 30_300), (30_301, 31_800, 31_800),
     (45_800, 45_800, 45_800), (45_801, 45_800, 48_200), (149_000, 45_800, 150_000),
     (400_000, 45_800, 150_000)],
)  # fmt: skip
def test_taiwans_premiums_are_due_on_the_next_insured_grade(
    month: float, labor: float, pension: float
) -> None:
    found = hired("TW", 12 * month)
    assert amount(found, "labor_insurance_ordinary") == pytest.approx(0.0805 * 12 * labor)
    assert amount(found, "labor_pension") == pytest.approx(0.06 * 12 * pension)


@pytest.mark.parametrize(
    ("gross", "percent"),
    # taiwan-payroll 1.3.1, an independent engine.
    [(354_000, 19.84), (420_000, 20.58), (540_000, 20.19), (732_000, 18.17), (3_600_000, 9.28)],
)
def test_taiwan_agrees_with_an_independent_engine(gross: float, percent: float) -> None:
    assert 100 * hired("TW", gross).statutory_share == pytest.approx(percent, abs=0.005)


@pytest.mark.parametrize(
    ("iso2", "year", "months"),
    [
        # Chile: 25% more, at most 4.75 x 553,553 = 2,629,376.75. Below 13,146,883.75 a year in all
        # the quarter is whole, above it the limit is.
        ("CL", 10_000_000, 8_000_000),
        ("CL", 13_146_883.75, 10_517_507),
        ("CL", 20_000_000, 20_000_000 - 2_629_376.75),
        # Dominican Republic: one month more, at most five minimum wages: 149,940.
        ("DO", 1_300_000, 1_200_000),
        ("DO", 3_000_000, 3_000_000 - 149_940),
        # Ecuador: one month more, and 482.
        ("EC", 13_482, 12_000),
        # Malta: 512.52 more, whatever the pay.
        ("MT", 30_512.52, 30_000),
        # Poland: nothing more.
        ("PL", 50_000, 50_000),
    ],
)
def test_a_years_pay_holds_what_statute_adds_up_to_its_limit(
    iso2: str, year: float, months: float
) -> None:
    assert twelve_months(load_statutes(iso2, NOW), year) == pytest.approx(months, rel=1e-12)
    lines = hired(iso2, months).lines
    paid_out = sum(line.amount for line in lines if line.levy.paid_out)
    assert months + paid_out == pytest.approx(year, rel=1e-12)


@pytest.mark.parametrize(
    ("iso2", "duty", "gross", "charged"),
    [
        # 2.74% of 50,000 and of the holiday allowance of 8%.
        ("NL", "awf_low", 50_000, 0.0274 * 54_000),
        # With the allowance above 79,409 pay meets the cap: 73,526.85 x 1.08.
        ("NL", "awf_low", 73_527, 0.0274 * 79_409),
        # 20% of twelve months, of the 13th, and of a third of a month.
        ("BR", "inss_patronal", 60_000, 0.2 * 60_000 * (1 + 1 / 12 + 0.0278)),
        # 2.4% of twelve months and of the profit share, whole and at its limit.
        ("CL", "seguro_de_cesantia", 8_000_000, 0.024 * 10_000_000),
        ("CL", "seguro_de_cesantia", 20_000_000, 0.024 * 22_629_376.75),
    ],
)
def test_contributions_run_on_extra_pay_where_the_law_says_so(
    iso2: str, duty: str, gross: float, charged: float
) -> None:
    assert amount(hired(iso2, gross), duty) == pytest.approx(charged, rel=1e-9)


@pytest.mark.parametrize(
    ("iso2", "duty", "pay", "heads", "owed"),
    [
        # New South Wales: 5.45% of the payroll above 1,200,000; ten people at 70,000 are below,
        # twenty at 80,000 have 1,600,000: a quarter of 5.45% of each pay.
        ("AU", "payroll_tax_nsw", 70_000, 10, 0.0),
        ("AU", "payroll_tax_nsw", 80_000, 15, 0.0),
        ("AU", "payroll_tax_nsw", 80_000, 20, 0.25 * 0.0545 * 80_000),
        # Britain: 0.5% less 15,000, nothing up to 3,000,000; 100 people at 40,000 have 4,000,000.
        ("GB", "apprenticeship_levy", 40_000, 75, 0.0),
        ("GB", "apprenticeship_levy", 40_000, 100, (0.005 * 4_000_000 - 15_000) / 100),
    ],
)
def test_part_of_a_payroll_is_exempt(
    iso2: str, duty: str, pay: float, heads: int, owed: float
) -> None:
    found = amount(hired(iso2, pay, None, Employer(heads, 1)), duty)
    assert found == pytest.approx(owed, abs=1e-9)
    assert amount(hired(iso2, pay), duty) > found


@pytest.mark.parametrize(("months", "share"), [(12, 0.0), (13, 1 / 13), (36, 24 / 36)])
def test_ecuadors_reserve_fund_is_due_from_the_thirteenth_month_on(
    months: int, share: float
) -> None:
    law = statutes_over("EC", Months(date(2027, 1, 1), months))
    assert amount(hire(law, 12_000), "fondo_de_reserva") == pytest.approx(0.0833 * 12_000 * share)


def test_bangladesh_keeps_money_only_for_staff_who_are_supplied_to_others() -> None:
    law = load_statutes("BD", NOW)
    assert "service_end_provision" not in {levy.id for levy in law.levies}
    assert "service_end_provision" in {duty.id for duty in law.not_priced}
