"""Employer cost of one example hire in 76 countries, against the totals that were published.

The table beside this file comes from EOR Scope (eorscope.com), country summary of September
2026, github.com/eorscope/eorscope-mcp, test/fixtures/country_summary.csv, CC BY 4.0. Changed:
only six of its columns are kept. Its totals are the publisher's own arithmetic.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import countries, load_statutes

TABLE = Path(__file__).with_name("published_employer_cost.csv")
ROWS = {row["iso"]: row for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())}
DAY = date(2026, 10, 31)
"""After Ireland's rise of 1 October, which the published total has already."""
HALF_A_DIGIT = 6e-5
"""Percentages are published to four decimals; a little more than half of the last one."""

PUBLISHED_AS = {"US": "US-CA"}
"""The state that stands for a country in the published table."""

WITHOUT_INTEGRATION = "MX"
"""The published total of Mexico charges social security on plain gross pay. The lines that the
same publisher corrected later, and that are carried here, charge it on pay integrated with
bonus and holiday premium: 1.049315 times gross, 1.049867 for the state's payroll tax."""


ADDED_SINCE: Mapping[str, Callable[[float], float]] = {
    # One month's basic pay a year is kept for staff who are supplied to others, not for one's own.
    "BD": lambda _: -0.5 / 12,
    # Contributions of 35.8% run on the 13th month and on the vacation bonus; 3.11% was printed.
    "BR": lambda _: 0.358 * (1 / 12 + 0.0278) - 0.0311,
    # Contributions of 6.83% run on the profit share, which is CLP 2,629,376.75 at most.
    "CL": lambda gross: 0.0683 * 2_629_376.75 / gross,
    # Executives' lines are due for executives only; 0.45% for housing was left out.
    "FR": lambda gross: 0.0045 - 0.00036 - 0.015 * 48_060 / gross,
    # Premiums of 17.99% run on the holiday allowance of 8%.
    "NL": lambda _: 0.1799 * 0.08,
    # The second contribution, at its most: 4% of the earnings from 74,600 to 85,000.
    "CA": lambda gross: 416 / gross,
    # A payroll above EUR 2,509,500 pays 1.23% to the unemployment fund, not 0.31%.
    "FI": lambda _: 0.0123 - 0.0031,
    # The ceiling of the pension rose in March from IDR 10,547,400 to 11,086,300 a month.
    "ID": lambda gross: 0.02 * 12 * (11_086_300 - 10_547_400) / gross,
    # Gratuity of 4.81% runs on the basic half of pay: 15/26 of a month's basic pay a year.
    "IN": lambda _: 15 / 26 / 12 / 2 - 0.0481,
    # California's class 8859 is of IT staff alone, and so not everybody's.
    "US": lambda _: -0.00033,
    # Employees' compensation of PHP 30 a month was named without a price.
    "PH": lambda gross: 360 / gross,
}
"""What the law asks that the published total leaves out, as a share of pay."""


PEOPLE = 500
"""The published totals are those of a large employer; Korea's of one with 150 to 999 people."""

STATE_TAX = 4.0 - 3.0
"""Mexico City charges 4% of payroll; the published total takes 3%, as most states do."""


def is_due(levy: Levy) -> bool:
    return not levy.occupations and levy.min_heads <= PEOPLE <= levy.max_heads


def charge(levy: Levy, gross: float, extra: float) -> float:
    if not levy.min_gross <= gross <= levy.max_gross:
        return 0.0
    base = (gross + extra * levy.on_extra_pay) * levy.share
    if levy.base == "shortfall":
        counted = max(0.0, levy.cap - base)
    elif levy.base == "band":
        counted = max(0.0, min(base, levy.cap) - levy.floor)
    else:
        counted = min(max(base, levy.floor), levy.cap)
    return levy.sign * (levy.rate * counted + levy.flat)


def pay(row: dict[str, str]) -> float:
    return float(row["example_salary_usd"]) * float(row["fx_local_per_usd"])


def percent_of_gross(levies: tuple[Levy, ...], row: dict[str, str]) -> float:
    gross = pay(row)
    extra = sum(charge(levy, gross, 0) for levy in levies if levy.paid_out)
    return 100 * sum(charge(levy, gross, extra) for levy in levies if is_due(levy)) / gross


def test_the_published_table_covers_the_countries_of_the_same_publisher() -> None:
    of_publisher = {
        iso2 for iso2 in countries() if load_statutes(iso2, DAY).origin.producer == "EOR Scope"
    }
    assert ROWS.keys() == of_publisher


@pytest.mark.parametrize("iso2", sorted(ROWS.keys() - {WITHOUT_INTEGRATION}))
def test_the_lines_add_up_to_the_published_total(iso2: str) -> None:
    statutes, row = load_statutes(PUBLISHED_AS.get(iso2, iso2), DAY), ROWS[iso2]
    assert statutes.currency == row["currency"]
    added = ADDED_SINCE.get(iso2, lambda _: 0.0)(pay(row))
    expected = float(row["employer_cost_pct"]) + 100 * added
    assert percent_of_gross(statutes.levies, row) == pytest.approx(expected, abs=HALF_A_DIGIT)


def test_mexico_gives_the_published_total_once_the_integration_of_pay_is_left_out() -> None:
    row = ROWS[WITHOUT_INTEGRATION]
    levies = load_statutes(WITHOUT_INTEGRATION, DAY).levies
    on_plain_pay = tuple(replace(levy, share=1.0) for levy in levies)
    expected = float(row["employer_cost_pct"]) + STATE_TAX
    assert percent_of_gross(on_plain_pay, row) == pytest.approx(expected, abs=HALF_A_DIGIT)


def test_integrating_pay_adds_4_93_percent_to_most_of_mexicos_contributions() -> None:
    row = ROWS[WITHOUT_INTEGRATION]
    # No cap binds at this salary, and the floor of the one band stays where it is.
    in_full = 1.05 + 0.7 + 1.75 + 1.0 + 2.0 + 7.513 + 0.54355 + 5.0
    expected = (
        float(row["employer_cost_pct"])
        + in_full * 0.049315
        + 1.1 * 0.049315
        + 4.0 * 0.049867
        + STATE_TAX
    )  # fmt: skip
    levies = load_statutes(WITHOUT_INTEGRATION, DAY).levies
    assert percent_of_gross(levies, row) == pytest.approx(expected, abs=HALF_A_DIGIT)
