"""No draw of pay lies below the legal minimum of a full-time year."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from whowhere.facts.factbook import Factbook
from whowhere.facts.levels import LEVELS
from whowhere.facts.minimum_pay import minimum_pay
from whowhere.facts.occupations import occupation
from whowhere.facts.statute_book import countries

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
    assert pesos == pytest.approx(278.8 * 365, rel=1e-3)


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
