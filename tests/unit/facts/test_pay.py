import math
from datetime import date
from itertools import pairwise

import pytest

from whowhere.facts.levels import LEVELS
from whowhere.facts.occupations import occupation, occupations
from whowhere.facts.pay import market_pay
from whowhere.facts.pay_imputation import figures
from whowhere.facts.tables import table
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 23)
COUNTRIES = sorted(iso2 for zone in figures()["zone"] for iso2 in zone["countries"])


@pytest.mark.parametrize(
    ("role", "iso2", "low", "high"),
    [
        ("support agent", "PH", 3_600, 6_500),
        ("support agent", "IN", 3_000, 5_500),
        ("support agent", "CO", 5_500, 9_000),
        ("support agent", "MX", 7_000, 11_000),
        ("support agent", "PL", 14_000, 20_000),
        ("support agent", "RO", 10_000, 15_000),
        ("support agent", "ZA", 7_000, 11_000),
        ("support agent", "EG", 3_000, 6_000),
        ("software developer", "IN", 12_000, 25_000),
        ("software developer", "PL", 40_000, 60_000),
        ("software developer", "RO", 35_000, 50_000),
        ("software developer", "UA", 30_000, 48_000),
        ("software developer", "VN", 14_000, 25_000),
        ("software developer", "AR", 20_000, 40_000),
        ("software developer", "BR", 22_000, 40_000),
        ("software developer", "ES", 40_000, 52_000),
        ("software developer", "PT", 32_000, 45_000),
        ("software developer", "DE", 65_000, 78_000),
        ("accountant", "PL", 18_000, 28_000),
        ("accountant", "IN", 5_000, 9_000),
        ("accountant", "PH", 6_000, 10_000),
        ("accountant", "BG", 14_000, 22_000),
        ("accountant", "ZA", 15_000, 25_000),
        ("accountant", "GB", 48_000, 62_000),
    ],
)
def test_pay_is_what_people_who_hire_there_would_expect(
    role: str, iso2: str, low: float, high: float
) -> None:
    pay = market_pay(occupation(role), "mid", iso2, TODAY).value
    assert pay.low <= high, pay
    assert pay.high >= low, pay
    assert 0.8 * low <= pay.likely <= 1.3 * high, pay


@pytest.mark.parametrize("role", [each.key for each in occupations()])
def test_every_occupation_has_a_price_in_every_country(role: str) -> None:
    assert len(COUNTRIES) == 133
    for iso2 in COUNTRIES:
        fact = market_pay(occupation(role), "mid", iso2, TODAY)
        assert 500 < fact.value.low < fact.value.likely < fact.value.high < 1_000_000, iso2
        # Guyana's oil and Malawi's survey set the wage and the wealth of the country apart.
        assert fact.value.high / fact.value.low < (9 if iso2 in {"GY", "MW"} else 4), iso2
        assert (fact.unit, fact.value.shape, fact.place) == ("USD/head/year", "log", iso2)
        assert fact.origins
        assert fact.note


@pytest.mark.parametrize("role", ["support agent", "software developer", "payroll clerk"])
def test_seniority_raises_pay_everywhere(role: str) -> None:
    for iso2 in COUNTRIES:
        pay = [market_pay(occupation(role), level, iso2, TODAY).value.likely for level in LEVELS]
        assert all(lower < upper for lower, upper in pairwise(pay)), iso2


@pytest.mark.parametrize("iso2", ["PH", "PL", "US", "IN", "MX"])
def test_who_leads_a_support_team_earns_more_than_the_team(iso2: str) -> None:
    agent, lead, manager = (
        market_pay(occupation(role), "mid", iso2, TODAY).value.likely
        for role in ("support agent", "support team lead", "support manager")
    )
    assert agent < lead
    assert agent < manager


@pytest.mark.parametrize("iso2", ["CO", "CR", "DO", "IN", "MX", "PH"])
def test_the_range_contains_the_call_centre_wage_printed_for_the_country(iso2: str) -> None:
    (row,) = [
        row
        for row in table("pay_spot_evidence")
        if (row["iso2"], row["source"]) == (iso2, "site_selection_group_2024")
    ]
    printed = float(row["median"]) * float(row["to_usd_year"])
    pay = market_pay(occupation("support agent"), "mid", iso2, date(2024, 7, 1)).value
    assert pay.low < printed < pay.high


def test_many_answers_are_measured_and_none_are_imputed() -> None:
    assert market_pay(occupation("developer"), "mid", "PL", TODAY).status == "measured"
    assert market_pay(occupation("payroll clerk"), "mid", "PL", TODAY).status == "imputed"


def test_a_measured_price_cites_its_survey_and_counts_the_answers() -> None:
    fact = market_pay(occupation("developer"), "mid", "DE", TODAY)
    assert "Stack Overflow 2025, 509 answers" in fact.note
    assert fact.origins[0].licence == "ODbL-1.0"


def test_an_imputed_price_shows_its_formula_and_cites_both_of_its_parts() -> None:
    fact = market_pay(occupation("payroll clerk"), "mid", "HU", TODAY)
    assert "Imputed: US pay" in fact.note
    assert "(average wage ratio" in fact.note
    producers = [origin.producer for origin in fact.origins]
    assert producers[:2] == [
        "U.S. Bureau of Labor Statistics",
        "International Labour Organization",
    ]


def test_a_price_drawn_by_its_neighbours_cites_their_sources() -> None:
    # No Polish product manager answered; Polish developers and data engineers did.
    fact = market_pay(occupation("product manager"), "mid", "PL", TODAY)
    assert fact.status == "imputed"
    assert "ODbL-1.0" in {origin.licence for origin in fact.origins}


def test_few_answers_are_drawn_towards_the_imputed_value_and_it_is_said() -> None:
    # 11 Polish testers answered 44,210 USD, of all levels: 36,842 of mid, 38,205 in 2026.
    fact = market_pay(occupation("QA engineer"), "mid", "PL", TODAY)
    assert "11 answers" in fact.note
    assert "few answers, drawn towards imputed" in fact.note
    assert 38_205 < fact.value.likely < 38_205 * 1.15


def test_the_price_says_that_extra_months_are_in_it() -> None:
    fact = market_pay(occupation("accountant"), "mid", "PH", TODAY)
    assert "statutory extra months included" in fact.note


def test_us_pay_is_the_official_median_carried_forward() -> None:
    agent = market_pay(occupation("support agent"), "mid", "US", TODAY)
    assert agent.value.likely == pytest.approx(44_770 * 1.037, rel=0.01)
    assert agent.status == "measured"


def test_next_years_dollars_are_more() -> None:
    now, later = (
        market_pay(occupation("accountant"), "mid", "RO", date(year, 11, 1)).value
        for year in (2026, 2027)
    )
    assert later.likely / now.likely == pytest.approx(1.037, rel=1e-6)


def test_a_measured_price_is_known_better_than_an_imputed_one() -> None:
    def width(role: str, iso2: str) -> float:
        pay = market_pay(occupation(role), "mid", iso2, TODAY).value
        return math.log(pay.high / pay.low)

    assert width("developer", "DE") < width("payroll clerk", "DE")
    assert width("payroll clerk", "PL") < width("payroll clerk", "AE")


def test_an_unknown_level_or_country_is_refused_by_name() -> None:
    with pytest.raises(Faults, match="'expert'"):
        market_pay(occupation("developer"), "expert", "PL", TODAY)
    with pytest.raises(Faults, match="'XX'"):
        market_pay(occupation("developer"), "mid", "XX", TODAY)
