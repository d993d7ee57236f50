"""Leave, hours, notice, severance, wages and legal standing, each with its source."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.statute_book import Statutes, countries, load_statutes
from whowhere.facts.statutory_facts import Milestones

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book() -> dict[str, Statutes]:
    return {iso2: load_statutes(iso2, TODAY) for iso2 in countries()}


def test_poland_gives_leave_notice_severance_and_wage_with_their_sources(
    book: dict[str, Statutes],
) -> None:
    poland = book["PL"]
    assert poland.leave_days
    assert poland.weekly_hours
    assert poland.minimum_wage
    assert poland.notice_weeks
    assert poland.severance_weeks
    assert poland.corporate_tax
    assert poland.leave_days.value.likely == 20
    assert poland.leave_days.unit == "day/year"
    assert poland.leave_days.origins[0].producer == "Papaya Global"
    assert poland.weekly_hours.value.likely == 40
    assert [fact.value.likely for fact in poland.notice_weeks] == [4.33, 13.0, 13.0]
    assert [fact.value.likely for fact in poland.severance_weeks] == [4.33, 8.67, 13.0]
    assert (poland.minimum_wage.value.likely, poland.minimum_wage.unit) == (4806, "local/month")
    assert poland.minimum_wage.year == "2026"
    assert poland.corporate_tax.value.likely == 0.19


def test_leave_that_includes_public_holidays_counts_them_only_once(
    book: dict[str, Statutes],
) -> None:
    leave = book["GB"].leave_days
    assert leave
    assert leave.value.likely == 28 - 8
    assert "28 days" in leave.note


@pytest.mark.parametrize(("iso2", "days"), [("KR", 15), ("MM", 10), ("TW", 7), ("LK", 14)])
def test_leave_named_among_the_cited_lines_is_taken_from_there(
    iso2: str, days: float, book: dict[str, Statutes]
) -> None:
    leave = book[iso2].leave_days
    assert leave
    assert (leave.value.likely, leave.status) == (days, "enacted")
    assert leave.origins[0].producer == "EOR Scope"


def weeks(milestones: Milestones | None) -> list[float]:
    assert milestones
    return [fact.value.likely for fact in milestones]


@pytest.mark.parametrize(
    ("iso2", "notice"),
    [
        ("AM", [5, 6, 8.57]),  # 35, 42 and 60 days
        ("AZ", [4, 6, 9]),
        ("BE", [8, 18, 33]),
        ("FI", [4.33, 8.67, 17.33]),  # 1, 2 and 4 months
        ("MT", [2, 8, 12]),
        ("UY", [0, 0, 0]),
    ],
)
def test_notice_grows_with_service_as_the_law_has_it(
    iso2: str, notice: list[float], book: dict[str, Statutes]
) -> None:
    assert weeks(book[iso2].notice_weeks) == notice


def test_severance_that_contributions_set_aside_is_not_counted_twice(
    book: dict[str, Statutes],
) -> None:
    for iso2 in ("AT", "IT", "KR", "QA"):
        assert weeks(book[iso2].severance_weeks) == [0, 0, 0], iso2
    # Ten years in Saudi Arabia: 7.5 months of basic pay, of which 5 are set aside month by month.
    assert weeks(book["SA"].severance_weeks)[2] == pytest.approx(2.5 * 0.9 * 52 / 12, abs=0.005)
    # One month a year in Israel, of which 12 times 6% are set aside.
    assert weeks(book["IL"].severance_weeks)[0] == pytest.approx(0.28 * 52 / 12, abs=0.005)


def test_a_cap_on_severance_holds(book: dict[str, Statutes]) -> None:
    assert weeks(book["UY"].severance_weeks)[2] == 26, "six months"
    assert weeks(book["PE"].severance_weeks)[2] == 52, "twelve months"


def test_calendar_days_of_leave_are_turned_into_working_days(book: dict[str, Statutes]) -> None:
    for iso2, calendar in (("AE", 30), ("PE", 30), ("KZ", 24), ("AZ", 21), ("SA", 21)):
        leave = book[iso2].leave_days
        assert leave
        assert leave.value.likely == pytest.approx(calendar * 5 / 7, abs=0.6), iso2
        assert f"{calendar} calendar days" in leave.note


def test_what_nobody_checked_is_only_estimated(book: dict[str, Statutes]) -> None:
    notice, severance = book["CH"].notice_weeks, book["DE"].severance_weeks
    assert notice
    assert severance
    assert {fact.status for fact in (*notice, *severance)} == {"estimated"}


def test_what_is_not_known_is_missing_and_not_zero(book: dict[str, Statutes]) -> None:
    ghana, america = book["GH"], book["US"]
    assert ghana.severance_weeks is None
    assert america.leave_days
    assert america.leave_days.value.likely == 0, "the law of the USA grants none"


def test_a_minimum_wage_paid_14_times_is_given_per_month_of_the_year(
    book: dict[str, Statutes],
) -> None:
    wage = book["ES"].minimum_wage
    assert wage
    assert wage.value.likely == pytest.approx(1221 * 14 / 12, abs=0.005)


@pytest.mark.parametrize(
    ("iso2", "standing"),
    [("PL", "member"), ("NO", "member"), ("JP", "adequate"), ("US", "partly adequate"),
     ("IN", "safeguards")],
)  # fmt: skip
def test_a_country_says_how_european_personal_data_may_go_there(
    iso2: str, standing: str, book: dict[str, Statutes]
) -> None:
    transfer = book[iso2].eu_transfer
    assert transfer
    assert transfer.value == standing


def test_american_sanctions_reach_parts_of_ukraine_only(book: dict[str, Statutes]) -> None:
    sanctions, elsewhere = book["UA"].us_sanctions, book["PL"].us_sanctions
    assert sanctions
    assert elsewhere
    assert sanctions.value == "region only"
    assert "Crimea" in sanctions.note
    assert (elsewhere.value, elsewhere.status) == ("none known", "estimated")


def test_a_data_protection_law_that_nobody_looked_up_is_missing(book: dict[str, Statutes]) -> None:
    assert [iso2 for iso2, s in book.items() if s.data_protection is None] == [
        "AZ",
        "BD",
        "MM",
    ]
