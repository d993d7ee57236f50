"""Former currencies of the euro area turn into euros at the rates that law fixed for ever."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.exchange import units_per_usd, volatility
from whowhere.facts.factbook import Factbook
from whowhere.facts.former_currencies import former_currencies
from whowhere.facts.own_values import OwnValue, OwnValues
from whowhere.model.hire_asked import exchange
from whowhere.model.scenario.names import currency_code
from whowhere.quantities.ranges import Range

TODAY = date(2026, 11, 20)
BOOK = Factbook(TODAY)


@pytest.mark.parametrize(
    ("currency", "per_euro"),
    [
        ("BGN", 1.95583), ("HRK", 7.53450), ("DEM", 1.95583), ("FRF", 6.55957), ("ITL", 1936.27),
        ("ESP", 166.386), ("GRD", 340.75), ("LTL", 3.4528), ("LVL", 0.702804), ("SKK", 30.126),
    ],
)  # fmt: skip
def test_a_euro_is_its_fixed_number_of_units_on_every_day(currency: str, per_euro: float) -> None:
    for day in (date(2024, 1, 1), TODAY, date(2031, 5, 1)):
        euro, former = units_per_usd("EUR", day), units_per_usd(currency, day)
        assert former.value.likely / euro.value.likely == pytest.approx(per_euro, rel=1e-12)
        assert former.year == euro.year


def test_all_twenty_one_are_known_and_none_still_has_a_rate_of_its_own() -> None:
    assert len(former_currencies()) == 21
    assert currency_code("bgn") == "BGN"


def test_between_the_euro_and_what_it_replaced_nothing_ever_moves() -> None:
    assert volatility("EUR", "BGN").value.likely == 0
    assert volatility("PHP", "HRK").value == volatility("PHP", "EUR").value


def test_the_rate_says_since_when_and_for_how_much() -> None:
    assert units_per_usd("BGN", TODAY).note == "BGN: EUR since 2026, 1 EUR = 1.95583 BGN"
    assert exchange(BOOK, "BGN", "EUR").local_per_unit == pytest.approx(1 / 1.95583)


def test_an_own_rate_of_the_euro_holds_for_what_it_replaced() -> None:
    rate = OwnValue("local_per_usd", "DE", "", "", Range.exactly(0.8), "", "EUR", 2026, "x", "t")
    book = Factbook(TODAY, OwnValues((rate,)))
    assert book.units_per_usd("DEM").value.likely == pytest.approx(0.8 * 1.95583)
