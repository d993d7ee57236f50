"""No draw of pay lies below the legal minimum of a full-time year."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from whowhere.facts.factbook import Factbook
from whowhere.facts.levels import LEVELS
from whowhere.facts.minimum_pay import minimum_pay
from whowhere.facts.occupations import occupation
from whowhere.facts.statute_book import countries, load_statutes

TODAY = date(2026, 11, 23)
BOOK = Factbook(TODAY)
KNOWN = [iso2 for iso2 in countries() if minimum_pay(iso2, TODAY)]


def least(iso2: str) -> float:
    found = minimum_pay(iso2, TODAY)
    assert found
    return found.usd


def test_the_british_minimum_by_hand() -> None:
    # 12.71 pounds for 37.5 hours in 52 weeks are 24,784.50 pounds.
    pounds = least("GB") * BOOK.units_per_usd("GBP").value.likely
    assert pounds == pytest.approx(24_784.5)


def test_the_mexican_minimum_is_paid_for_all_seven_days() -> None:
    pesos = least("MX") * BOOK.units_per_usd("MXN").value.likely
    assert pesos == pytest.approx(315.04 * 365, rel=1e-3)


@pytest.mark.parametrize(
    ("iso2", "day", "amount"),
    [
        ("DE", date(2026, 12, 31), 13.90),
        ("DE", date(2027, 1, 1), 14.60),
        ("PL", date(2026, 12, 31), 4_806),
        ("PL", date(2027, 1, 1), 4_950),
        ("RO", date(2026, 6, 30), 4_050),
        ("RO", date(2026, 7, 1), 4_325),
        ("EE", date(2026, 4, 1), 946),
        ("AU", date(2026, 7, 1), 26.44),
        ("UY", date(2026, 7, 1), 25_383),
        ("FR", date(2026, 5, 31), 1_823.03),
        ("FR", date(2026, 6, 1), 1_867.02),
        ("NL", date(2026, 6, 30), 14.71),
        ("NL", date(2026, 7, 1), 14.99),
        ("GR", date(2026, 3, 31), 1_026.67),
        ("GR", date(2026, 4, 1), 1_073.33),
        ("BE", date(2026, 3, 31), 2_111.89),
        ("BE", date(2026, 4, 1), 2_189.81),
        ("CA", date(2026, 9, 30), 17.60),
        ("CA", date(2026, 10, 1), 17.95),
        ("JP", date(2026, 9, 30), 1_226),
        ("JP", date(2026, 10, 1), 1_280),
        ("KE", date(2026, 4, 30), 16_113.75),
        ("KE", date(2026, 5, 1), 18_047.40),
        ("PH", date(2026, 9, 25), 695),
        ("PH", date(2026, 9, 26), 755),
        ("AR", date(2026, 8, 31), 376_600),
        ("AR", date(2026, 9, 1), 383_800),
        ("AR", date(2026, 11, 29), 391_200),
        ("TR", date(2026, 11, 29), 33_030),
        ("BR", date(2026, 11, 1), 1_621),
    ],
)
def test_a_minimum_wage_holds_from_its_day(iso2: str, day: date, amount: float) -> None:
    wage = load_statutes(iso2, day).minimum_wage
    assert wage
    assert wage.value.likely == amount


def test_every_country_has_its_minimum_of_2026_but_three() -> None:
    of_another_year = {
        iso2
        for iso2 in countries()
        if not (wage := load_statutes(iso2, TODAY).minimum_wage) or wage.year != "2026"
    }
    assert of_another_year == {"BH", "MZ", "RW"}


@pytest.mark.parametrize(
    "iso2",
    ["AE", "AT", "BH", "CH", "DK", "ET", "FI", "IS", "IT", "KH", "NO", "SA", "SE", "SG"],
)
def test_where_law_sets_no_minimum_none_bounds_pay_and_the_figure_says_so(iso2: str) -> None:
    wage = load_statutes(iso2, TODAY).minimum_wage
    assert wage
    assert (wage.value.likely, minimum_pay(iso2, TODAY)) == (0, None)
    assert "law sets none" in wage.note


@pytest.mark.parametrize("role", ["support agent", "data entry clerk", "software developer"])
def test_no_draw_of_pay_is_below_the_minimum_wage(role: str) -> None:
    assert len(KNOWN) >= 40
    worst = np.linspace(-4, 4, 101)
    for iso2 in KNOWN:
        for level in LEVELS:
            pay = BOOK.pay(occupation(role), level, iso2).value
            assert pay.at(worst).min() >= least(iso2) - 1e-9, (iso2, level)


def test_a_range_that_is_cut_says_so_and_names_the_law() -> None:
    cut = BOOK.pay(occupation("support agent"), "junior", "PL")
    assert "Not below the legal minimum of" in cut.note
    assert cut.origins[-1].producer == "EOR Scope"
    whole = BOOK.pay(occupation("software developer"), "mid", "PL")
    assert "legal minimum" not in whole.note


def test_a_country_without_a_known_minimum_keeps_its_range() -> None:
    assert minimum_pay("CH", TODAY) is None
    assert BOOK.pay(occupation("support agent"), "mid", "CH").value.at_least == -np.inf
