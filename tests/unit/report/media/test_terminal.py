"""Numbers as people read them."""

from __future__ import annotations

import pytest

from whowhere.report.media.terminal import (
    console,
    exact_money,
    exact_percent,
    money,
    percent,
    short,
)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (0, "0"), (0.078, "0.078"), (7.5, "7.5"), (999, "999"), (999.6, "1.00k"),
        (1_000, "1.00k"), (45_600, "45.6k"), (123_456, "123k"), (999_950, "1.00m"),
        (1_234_567, "1.23m"), (-45_600, "-45.6k"), (2.5e9, "2.50bn"), (3e12, "3.00tn"),
        (999.6e12, "1,000tn"), (1.29e15, "1,290tn"), (-4e21, "-4,000,000,000tn"),
        (9.31e-10, "0"), (-1.15e-14, "0"), (-0.0, "0"), (0.00001, "0.00001"), (0.5e-6, "0"),
    ],
)  # fmt: skip
def test_short_numbers_have_three_significant_digits(amount: float, written: str) -> None:
    assert short(amount) == written


def test_money_says_its_currency_short_or_to_the_cent() -> None:
    assert money(1_234_567, "EUR") == "1.23m EUR"
    assert exact_money(45_600, "USD") == "45,600.00 USD"
    assert exact_money(-0.125, "USD") == "-0.12 USD"


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.2098, "21.0%"), (0.5, "50.0%"), (1.049315, "105%"), (0.00033, "0.033%"),
        (0, "0%"), (-0.031, "-3.10%"), (12, "1200%"),
        (1.15e-16, "0%"), (-5.68e-16, "0%"), (1e7, "1000000000%"), (1e-7, "0.00001%"),
        (0.9994, "99.9%"), (0.99961, "99.96%"), (0.999999, "99.9999%"), (1 - 1e-12, "100%"),
        (1, "100%"),
    ],
)  # fmt: skip
def test_percentages_have_three_significant_digits(share: float, written: str) -> None:
    assert percent(share) == written


def test_percentages_of_a_law_keep_their_digits() -> None:
    assert exact_percent(0.2098) == "20.98%"
    assert exact_percent(0.0054355, 5) == "0.54355%"
    assert exact_percent(0.1) == "10%"
    assert exact_percent(0) == "0%"
    assert exact_percent(10.5) == "1,050%"


def test_data_is_printed_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    console(60).print("[bold]not markup[/bold] :smile: 123")
    assert capsys.readouterr().out == "[bold]not markup[/bold] :smile: 123\n"
