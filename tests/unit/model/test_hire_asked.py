"""What GROSS means, the same at every door: golden sums by hand, and the way back from a cost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhere.facts.factbook import Factbook
from whowhere.facts.minimum_pay import minimum_pay
from whowhere.facts.statute_book import countries, load_statutes
from whowhere.model.hire_asked import Asked, hire_in
from whowhere.model.hire_budget import hire_for
from whowhere.quantities.faults import Faults

DAY = date(2026, 11, 1)
BOOK = Factbook(DAY)


def cost(iso2: str, gross: float, months: float | None = None) -> float:
    return hire_in(BOOK, iso2, gross, Asked(months=months)).hire.employer_cost


@pytest.mark.parametrize(
    ("iso2", "gross", "expected"),
    [
        # Fourteen salaries are what is called yearly pay: every line is charged on all of them.
        ("GR", 42_000, 42_000 * 1.2179),  # 13.33 + 3.80 + 0.25 + 3.00 + 1.41%
        ("PT", 42_000, 42_000 * 1.2375),  # 23.75%
        # The 13th is in GROSS: lines are charged on twelve thirteenths of it.
        ("PH", 650_000, 650_000 + 42_000 + 0.025 * 600_000 + 2_400 + 360),
    ],
)
def test_gross_is_all_pay_of_a_year_with_every_salary_that_law_makes_due(
    iso2: str, gross: float, expected: float
) -> None:
    assert cost(iso2, gross) == pytest.approx(expected)


def test_brazils_thirteenth_and_third_of_a_month_are_in_gross() -> None:
    # 120,000 of twelve months, 10,000 of the 13th, 2.78% of the vacation third: all is charged.
    gross = 120_000 + 10_000 + 3_336
    assert cost("BR", gross) == pytest.approx(gross * (1 + 0.20 + 0.02 + 0.058 + 0.08))
    assert hire_in(BOOK, "BR", gross).hire.gross == pytest.approx(120_000)


def test_mexicos_half_month_of_aguinaldo_and_its_vacation_premium_are_in_gross() -> None:
    asked = hire_in(BOOK, "MX", 200_000 + 200_000 / 24 + 1_640)
    assert asked.hire.gross == pytest.approx(200_000)
    assert asked.salaries_due == pytest.approx(12 + 0.5 + 0.0082 * 12, abs=1e-6)


@pytest.mark.parametrize(
    ("iso2", "months"),
    [("GR", 14), ("ES", 14), ("IT", 14), ("PT", 14), ("AT", 14), ("PH", 13), ("PL", 12)],
)
def test_the_salaries_of_a_year_are_those_of_law_and_general_agreement(
    iso2: str, months: float
) -> None:
    assert hire_in(BOOK, iso2, 60_000).salaries_due == months


@pytest.mark.parametrize("iso2", ["GR", "ES", "IT", "PT", "AT", "BR", "MX", "PH"])
def test_pay_of_twelve_months_costs_what_all_salaries_of_that_size_cost(iso2: str) -> None:
    due = hire_in(BOOK, iso2, 60_000).salaries_due
    assert cost(iso2, 60_000, months=12) == pytest.approx(cost(iso2, 60_000 * due / 12))


@pytest.mark.parametrize("iso2", ["GR", "PH", "PL"])
def test_saying_the_months_that_law_makes_due_changes_nothing(iso2: str) -> None:
    due = hire_in(BOOK, iso2, 60_000).salaries_due
    assert cost(iso2, 60_000, months=due) == pytest.approx(cost(iso2, 60_000))


def test_a_contract_of_more_salaries_than_law_asks_holds_them_all_in_gross() -> None:
    assert cost("PL", 140_000, months=14) == pytest.approx(cost("PL", 140_000))


@pytest.mark.parametrize("iso2", countries())
@given(above=st.floats(1.1, 30), months=st.sampled_from([None, 12, 14]))
@settings(max_examples=4, deadline=None)
def test_the_gross_that_a_budget_pays_costs_the_budget_to_the_cent(
    iso2: str, above: float, months: float | None
) -> None:
    minimum = minimum_pay(iso2, DAY)
    dollars = above * (minimum.usd if minimum else 10_000)
    budget = round(hire_in(BOOK, iso2, dollars, Asked("USD", months)).hire.employer_cost, 2)
    found = hire_for(BOOK, iso2, budget, Asked(months=months))
    forward = hire_in(BOOK, iso2, found.gross, Asked(months=months)).hire.employer_cost
    assert forward == pytest.approx(budget, abs=0.005, rel=1e-12)


def test_a_budget_where_several_grosses_cost_the_same_finds_the_highest() -> None:
    """In India, health insurance ends at 252,000: a little more pay costs less."""
    budget = cost("IN", 251_999)
    assert hire_for(BOOK, "IN", budget).gross > 252_000


def test_no_gross_reaches_a_cost_that_the_law_jumps_over() -> None:
    """In Ireland, the rate on all pay rises from 9.15 to 11.4% at 28,704."""
    assert cost("IE", 28_704) < 32_000 < cost("IE", 28_704.01)
    with pytest.raises(Faults, match="no gross reaches that cost in Ireland") as refused:
        hire_for(BOOK, "IE", 32_000)
    assert "28,704.00" in refused.value.faults[0].accepted


def test_pay_below_the_bonus_that_law_fixes_for_everybody_is_refused() -> None:
    """Ecuador's fourteenth salary is 482 dollars a year, whatever the pay."""
    with pytest.raises(Faults, match="less than the extra pay that law fixes"):
        hire_in(BOOK, "EC", 400)


def test_a_budget_below_the_fixed_fees_is_refused() -> None:
    with pytest.raises(Faults, match="no gross reaches that cost in Mexico"):
        hire_for(BOOK, "MX", 5_000)


@pytest.mark.parametrize("iso2", ["GR", "BR", "MX", "PH", "CO", "PL", "DO", "CL", "MT", "EC", "NL"])
def test_hire_and_the_model_read_a_years_pay_alike(iso2: str) -> None:
    statutes = load_statutes(iso2, DAY)
    asked = hire_in(BOOK, iso2, 60_000, Asked("USD"))
    assert asked.hire.full_year == pytest.approx(60_000 * asked.exchange.local_per_unit)
    assert asked.hire.statutes == statutes
