"""Rate cards as vendors send them: read rightly, or asked about."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from tests.cases import SMALL, changed

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.rate_cards.matching import ReadCard, read_card
from whowhere.model.scenario.loading import scenario_of
from whowhere.quantities.faults import Faults
from whowhere.quantities.tables.opening import tables_of
from whowhere.quantities.tables.table import Bounds

BOUNDS = Bounds("a rate card")
WORK = [
    {"role": "software developer", "heads": 6, "level": "mid"},
    {"role": "software developer", "heads": 3, "level": "senior"},
]


def read(card: str | bytes, **offer: Any) -> ReadCard:
    said = {"vendor": "V", "option": "staff_augmentation@PL", "kind": "hours",
            "rate_card": "card.csv", **offer}  # fmt: skip
    scenario = scenario_of(changed(SMALL, work__roles=WORK, offers=[said]), "test", ASSUMABLE)
    data = card.encode() if isinstance(card, str) else card
    return read_card(tables_of(data, "card.csv", BOUNDS), scenario.offers[0], scenario.work.roles)


def prices(found: ReadCard) -> list[tuple[float, str | None]]:
    return [(rate.rate.likely, rate.per) for rate in found.rates]


def refused(card: str | bytes, **offer: Any) -> str:
    with pytest.raises(Faults) as caught:
        read(card, **offer)
    return " | ".join(f"{each.given} {each.accepted} {each.do}" for each in caught.value.faults)


LEVELS_AS_ROWS = """Vendor rate card 2027;all rates in EUR
Role;Seniority;Hourly rate
Software engineer;Junior;30,00
Software engineer;Regular;41,50
Software engineer;Senior;52,00
"""
LEVELS_AS_COLUMNS = """Position,Junior,Mid-level,Senior
Software Engineer,"4,300","5,900","7,400"
QA engineer,"3,600","4,800","6,100"
"""


def test_levels_may_be_rows() -> None:
    found = read(LEVELS_AS_ROWS)
    assert prices(found) == [(41.5, "hour"), (52.0, "hour")]
    assert found.currency == "EUR"


def test_levels_may_be_columns_and_the_offer_says_what_the_card_does_not() -> None:
    found = read(LEVELS_AS_COLUMNS, kind="seats", currency="USD", rate_per="month")
    assert prices(found) == [(5_900.0, "month"), (7_400.0, "month")]


def test_a_workbook_is_read_with_what_stands_above_its_headings() -> None:
    book = openpyxl.Workbook()
    for row in (["Monthly rates per person, USD"], ["Title", "Middle", "Senior"],
                ["Developer", 5900, 7400.5]):  # fmt: skip
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    found = read(data.getvalue(), kind="seats")
    assert prices(found) == [(5_900.0, "month"), (7_400.5, "month")]
    assert found.currency == "USD"


def test_the_level_may_stand_in_the_title_and_the_price_may_carry_its_unit() -> None:
    found = read("Role,Rate\nMiddle Software Developer,€42/h\nSr. software developer,€55/h\n")
    assert prices(found) == [(42.0, "hour"), (55.0, "hour")]
    assert found.currency == "EUR"


def test_a_card_without_levels_prices_every_level() -> None:
    found = read("Role,Daily rate (GBP)\nSoftware developer,400\n", hours_per_day=8)
    assert prices(found) == [(400.0, "day"), (400.0, "day")]


def test_of_hourly_and_monthly_prices_the_one_of_the_offers_kind_is_taken() -> None:
    card = "Role,Level,EUR/hour,EUR/month\nDeveloper,mid,42,6500\nDeveloper,senior,55,8400\n"
    assert prices(read(card)) == [(42.0, "hour"), (55.0, "hour")]
    assert prices(read(card, kind="seats")) == [(6_500.0, "month"), (8_400.0, "month")]


def test_people_and_hours_of_a_line_are_kept() -> None:
    card = (
        "Role,Level,FTE,Hours,Hourly rate EUR\nDeveloper,mid,7,150,42\nDeveloper,senior,2,140,55\n"
    )
    found = read(card)
    assert [(rate.heads, rate.hours) for rate in found.rates] == [(7.0, 150.0), (2.0, 140.0)]


def test_what_was_understood_is_said_line_by_line() -> None:
    assert read(LEVELS_AS_ROWS).said[0] == (
        "card.csv:4: software developer (mid) is Software engineer, Regular, 41.5 EUR an hour."
    )


@pytest.mark.parametrize(
    ("card", "offer", "asked"),
    [
        ("Role,Level,Rate EUR\nDeveloper,mid,42\nDeveloper,senior,55\n", {}, 'rate_per = "hour"'),
        ("Role,Level,Hourly rate\nDeveloper,mid,42\nDeveloper,senior,55\n", {}, "currency ="),
        ("Role,Level,Hourly rate\nDeveloper,mid,$42\nDeveloper,senior,$55\n", {}, "currency ="),
        (LEVELS_AS_ROWS, {"currency": "USD"}, "EUR in its prices USD"),
        ("Role,Level,Hourly rate EUR\nDeveloper,L2,42\nDeveloper,L3,55\n", {}, '"L2" = "mid"'),
        ("Role,Hourly rate onsite EUR,Hourly rate offshore EUR\nDeveloper,90,42\n", {},
         'rate_column = "Hourly rate onsite EUR"'),
        ("Role,Level,Hourly rate EUR\nDeveloper,mid,42\n", {},
         "without a line for software developer (senior)"),
        ("Role,Level,Hourly rate EUR\nDeveloper,mid,42\n", {}, "Ask the vendor for it"),
        ("Role,Level,Hourly rate EUR\nArchitect,mid,90\nSoftware dvlpr,mid,42\n", {},
         '= {"software dvlpr" = "software developer"}; its lines: one of "Architect, mid", "'),
        ("Role,Level,Hourly rate EUR\nJava developer,mid,42\nSoftware engineer,mid,50\n", {},
         '= {"software engineer" = "software developer"}'),
        ("Role,Level,Hourly rate EUR\nJava ninja,mid,42\nJava ninja,senior,50\n", {}, "Java ninja"),
        ("Role,Level,Hourly rate EUR\nDeveloper,mid,1.234\nDeveloper,senior,5.678\n", {}, "1.234"),
        ("Name,Colour\nAda,red\n", {}, "a row of headings"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_asked(card: str, offer: dict[str, Any], asked: str) -> None:
    assert asked in refused(card, **offer)


def card_of(heading: str, mid: str, senior: str, above: str = "") -> str:
    return f"{above}Role,Level,{heading}\nDeveloper,mid,{mid}\nDeveloper,senior,{senior}\n"


@pytest.mark.parametrize("above", ["Payment within 30 days\n", "Valid for 12 months\n"])
def test_days_of_payment_and_months_of_validity_say_nothing_of_rates(above: str) -> None:
    assert 'rate_per = "hour"' in refused(card_of("Rate EUR", "42", "55", above))


@pytest.mark.parametrize(
    ("above", "per"),
    [("Daily rates\n", "day"), ("All prices in EUR per hour\n", "hour"), ("EUR/month\n", "month"),
     ("Rates per person-month\n", "month")],
)  # fmt: skip
def test_what_stands_above_may_say_what_rates_are_for(above: str, per: str) -> None:
    assert prices(read(card_of("Rate EUR", "42", "55", above)))[0] == (42.0, per)


@pytest.mark.parametrize("heading", ["Weekly rate EUR", "Annual rate EUR", "EUR rate per year"])
def test_the_price_of_a_week_or_a_year_is_never_that_of_another_time(heading: str) -> None:
    card = card_of(heading, "1600", "2200", "Monthly prices\n")
    assert "a week or a year" in refused(card, rate_per="month", kind="seats")


def test_a_price_in_a_cell_goes_before_its_heading() -> None:
    assert prices(read(card_of("Hourly rate", "€400/day", "€500/day")))[0] == (400.0, "day")
    assert "a year" in refused(card_of("Hourly rate", "€90000/year", "€110000/year"))


def test_a_price_from_to_stays_a_range() -> None:
    found = read(card_of("Hourly rate EUR", "40-50", "55"))
    assert (found.rates[0].rate.low, found.rates[0].rate.high) == (40.0, 50.0)
    assert "40 to 50 EUR an hour" in found.said[0]


@pytest.mark.parametrize("price", ["0", "-42"])
def test_a_price_of_nothing_is_refused_by_its_line(price: str) -> None:
    assert f"a price of {price} prices above zero" in refused(
        card_of("Hourly rate EUR", price, "55")
    )


@pytest.mark.parametrize(
    ("heads", "price", "key"),
    [("0", "42", "heads"), ("-4", "42", "heads"), ("9999999", "42", "heads"),
     ("2", "1e-320", "rate"), ("2", "1e300", "rate")],
)  # fmt: skip
def test_what_no_offer_may_say_is_refused_by_its_line(heads: str, price: str, key: str) -> None:
    with pytest.raises(Faults) as caught:
        read(card_of("FTE,Hourly rate EUR", f"{heads},{price}", "2,55"))
    fault = caught.value.faults[0]
    assert (fault.key, fault.where) == (key, "card.csv:2")


@pytest.mark.parametrize(
    ("cell", "told"),
    [("about 3", "about a number"), ("1.234", "may be 1,234 or 1.234"), ("2 mil", "a unit (mil)"),
     ("2-3", "a range")],
)  # fmt: skip
def test_people_that_are_no_number_are_asked_about(cell: str, told: str) -> None:
    assert told in refused(card_of("FTE,Hourly rate EUR", f"{cell},42", "2,55"))


def test_people_and_hours_may_have_their_words_behind_them() -> None:
    rates = read(card_of("FTE,Hours,Hourly rate EUR", "5 FTE,160h,42", "2,150 hrs,55")).rates
    assert [(rate.heads, rate.hours) for rate in rates] == [(5.0, 160.0), (2.0, 150.0)]


def test_the_same_line_twice_is_to_be_taken_out() -> None:
    card = card_of("Hourly rate EUR", "42", "55") + "Developer,mid,44\n"
    assert "all of them but one: lines 2, 4." in refused(card)


def test_an_answer_to_the_question_is_taken() -> None:
    card = "Role,Level,Hourly rate EUR\nJava ninja,L2,42\nJava ninja,L3,55\n"
    words = {"Java ninja": "software developer", "L2": "mid", "L3": "senior"}
    assert prices(read(card, card_words=words)) == [(42.0, "hour"), (55.0, "hour")]
    two = "Role,Hourly rate onsite EUR,Hourly rate offshore EUR\nDeveloper,90,42\n"
    found = read(two, rate_column="Hourly rate offshore EUR")
    assert prices(found) == [(42.0, "hour"), (42.0, "hour")]


def test_two_lines_for_one_role_are_asked_about() -> None:
    card = "Role,Level,Hourly rate EUR\nFrontend developer,mid,40\nBackend developer,mid,44\n"
    assert "software developer (mid)" in refused(card)
