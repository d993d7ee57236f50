"""Pay of an earlier year is brought to today by prices and wages, widened, and says so."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.carried_pay import carried
from whowhere.facts.own_values import OwnValue
from whowhere.quantities.ranges import Range

TODAY = date(2026, 11, 20)


def own(place: str, currency: str, year: int, topic: str = "pay") -> OwnValue:
    return OwnValue(
        topic, place, "software_developer", "mid", Range.exactly(60_000), "usd/head/year",
        currency, year, "Payroll", "mine",
    )  # fmt: skip


def test_german_pay_of_2022_rises_with_prices_and_real_wages_by_hand() -> None:
    found = carried("DE", "EUR", 2022, date(2024, 6, 1))
    assert found
    # Prices rose by 5.946 and 2.256%; real wages by 0.772% in each of two years.
    assert found.factor == pytest.approx(1.05946 * 1.02256 * 1.00772**2)
    assert found.spread == pytest.approx(0.02006 * 2**0.5, rel=1e-3)


def test_pay_in_dollars_rises_as_wages_of_the_world_do() -> None:
    found = carried("PH", "USD", 2024, TODAY)
    assert found
    assert found.factor == pytest.approx(1.037**2)


def test_pay_in_levs_is_pay_in_bulgarias_own_money() -> None:
    assert carried("BG", "BGN", 2025, TODAY) == carried("BG", "EUR", 2025, TODAY)


@pytest.mark.parametrize("year", [2026, 2027])
def test_pay_of_this_year_or_the_next_stays_as_it_was_given(year: int) -> None:
    assert carried("DE", "EUR", year, TODAY) is None
    assert own("DE", "EUR", year).fact("pay", "usd/head/year", TODAY).value.is_exact


def test_own_pay_of_last_year_is_raised_widened_and_says_so() -> None:
    fact = own("BG", "BGN", 2025).fact("pay", "usd/head/year", TODAY)
    plain = own("BG", "BGN", 2026).fact("pay", "usd/head/year", TODAY)
    assert fact.value.low < fact.value.likely < fact.value.high
    assert fact.value.likely > plain.value.likely
    assert "as given: 60,000 BGN" in fact.note
    assert "pay of 2025 brought to 2026 by prices and real wages there" in fact.note
    assert "widened" in fact.note
    assert (fact.year, fact.status) == ("2025", "given")


def test_the_older_the_pay_the_wider_it_becomes() -> None:
    widths = [
        carried("PL", "PLN", year, TODAY).of(Range.exactly(1.0)) for year in (2025, 2023, 2020)
    ]  # type: ignore[union-attr]
    spans = [value.high / value.low for value in widths]
    assert spans == sorted(spans)


def test_other_values_of_an_earlier_year_stay_as_they_are() -> None:
    share = own("BG", "", 2024, topic="benefits_share").fact("benefits_share", "1", TODAY)
    assert share.value.is_exact
