"""What the measured tables say of a country: wages, their growth, prices."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain
from typing import cast

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.tables import table
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Z_OF_P90, Range

YEARS_AHEAD = 5
"""A plan's growth is a mean over about so many years; fewer would vary more."""
YEARS_OF_INFLATION = 3
YEAR_OF_WAGES = 2026
"""The year to which the table of wages was carried."""
CARRIED_WITH = ("world_bank", "cia", "ecb")
"""The sources of the prices and exchange rates that carry a wage forward."""
MONTHS = 12


def real_wage_growth(iso2: str) -> Fact:
    """Return the mean yearly growth of real wages over the years ahead, as a fraction.

    The mean of past years; the range is that of a mean over five coming years, given the
    spread of the past ones. Raises ``Faults`` for an unknown country.
    """
    row = _row("real_wage_growth", iso2)
    mean, deviation = float(row["percent_per_year"]) / 100, float(row["standard_deviation"]) / 100
    known = max(int(row["years"]), 1)  # an imputed deviation is that of one place's mean
    spread = Z_OF_P90 * deviation * math.sqrt(1 / known + 1 / YEARS_AHEAD)
    return Fact(
        name="real_wage_growth",
        value=Range(mean - spread, mean, mean + spread),
        unit="1/year",
        status=_status(row),
        origins=origins("real_wage_growth", "" if row["status"] == "imputed" else "ilo_gwr"),
        place=iso2,
        year=f"{row['first_year']} to {row['last_year']}",
        note=row["note"],
    )


def inflation(iso2: str) -> Fact:
    """Return the yearly rise of consumer prices, as a fraction, over the last three known years.

    Likely is their median; low and high are the lowest and the highest. Raises ``Faults`` for
    an unknown country.
    """
    rows = _rows("inflation", iso2)[-YEARS_OF_INFLATION:]
    low, likely, high = sorted(float(row["percent"]) / 100 for row in rows)
    return Fact(
        name="inflation",
        value=Range(low, likely, high),
        unit="1/year",
        status="measured",
        origins=_once(origins("inflation", row["source"]) for row in rows),
        place=iso2,
        year=f"{rows[0]['year']} to {rows[-1]['year']}",
    )


def price_level(iso2: str) -> Fact:
    """Return the price level of the whole economy; that of the United States is 1.

    Raises ``Faults`` for an unknown country.
    """
    row = _row("price_level", iso2)
    return Fact(
        name="price_level",
        value=_log_range(*(float(row[key]) for key in ("low", "ratio", "high"))),
        unit="1",
        status=_status(row),
        origins=origins("price_level"),
        place=iso2,
        year=row["year"],
        note=row["note"],
    )


def average_wage_usd(iso2: str, as_of: date) -> Fact:
    """Return the average national wage in US dollars of the year of ``as_of``, per year.

    Carried from the year of the survey as the card of ``average_wage`` tells; its range is
    wider the older the survey. Raises ``Faults`` for an unknown country.
    """
    row = _row("average_wage", iso2)
    low, likely, high = (
        float(row[key]) for key in ("usd_2026_low", "usd_2026", "usd_2026_high")
    )  # fmt: skip
    factor = MONTHS * _growth_since_table(as_of)
    carried = f"wage of {row['year']} carried to {as_of.year}"
    return Fact(
        name="average_wage_usd",
        value=_log_range(low, likely, high).times(factor),
        unit="usd/head/year",
        status=_status(row),
        origins=_once(origins("average_wage", name) for name in (row["source"], *CARRIED_WITH)),
        place=iso2,
        year=row["year"],
        note=f"{carried}; {row['note']}" if row["note"] else carried,
    )


def _growth_since_table(as_of: date) -> float:
    """Return the growth of the world's wages in dollars between the table's year and a date's."""
    (row,) = table("usd_wage_growth")
    return (1 + float(row["fraction_per_year"])) ** (as_of.year - YEAR_OF_WAGES)


def _once(origins_of_each: Iterable[tuple[Origin, ...]]) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(origins_of_each)))


def _log_range(low: float, likely: float, high: float) -> Range:
    return Range(low, likely, high, "log")


def _status(row: dict[str, str]) -> Status:
    return cast("Status", row["status"])


def _row(name: str, iso2: str) -> dict[str, str]:
    return _rows(name, iso2)[-1]


def _rows(name: str, iso2: str) -> list[dict[str, str]]:
    known = _by_country(name)
    if iso2 not in known:
        fault = Fault(f"{name}.csv", "iso2", repr(iso2), one_of(known), nearest(iso2, known))
        raise Faults([fault])
    return known[iso2]


@cache
def _by_country(name: str) -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table(name):
        rows.setdefault(row["iso2"], []).append(row)
    return rows
