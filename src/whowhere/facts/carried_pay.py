"""Pay of an earlier year, brought to today by what wages have done since, and widened for it.

Pay in the country's own money, or in what it replaced, rises with its consumer prices and its real
wages. Pay in other money rises as wages of the world do in dollars.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whowhere.facts.cards import origins
from whowhere.facts.fact import Origin
from whowhere.facts.former_currencies import living
from whowhere.facts.indicators import inflation, real_wage_growth
from whowhere.facts.statute_book import FOLDER
from whowhere.facts.statute_layout import read_statutes
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Z_OF_P90, Range


@dataclass(frozen=True)
class Carried:
    """What pay of an earlier year has become."""

    factor: float
    spread: float
    """Standard deviation of its logarithm: how far one employer's pay strays from all wages."""
    origins: tuple[Origin, ...]
    words: str

    def of(self, value: Range) -> Range:
        """Return pay of today; its ends lie further apart by what is not known."""
        away, likely = Z_OF_P90 * self.spread, value.likely * self.factor
        down, up = (
            math.hypot(math.log(end / value.likely), away) for end in (value.low, value.high)
        )
        return Range(likely * math.exp(-down), likely, likely * math.exp(up), "log")


def carried(iso2: str, currency: str, year: int, as_of: date) -> Carried | None:
    """Return what pay of ``year`` in a place has become; ``None`` if it is of today's year."""
    years = range(year + 1, as_of.year + 1)
    if not years:
        return None
    if living(currency) == _currency_of(iso2):
        return _by_wages(iso2, years)
    return _by_dollar_wages(years)


def _by_wages(iso2: str, years: range) -> Carried:
    real, prices = real_wage_growth(iso2), list(_prices(iso2, years))
    factor = math.prod(1 + rise.likely for rise in prices)
    factor *= (1 + real.value.likely) ** len(years)
    yearly = _deviation_of_real_wages(iso2) * math.sqrt(len(years))
    spread = math.hypot(yearly, math.fsum(rise.deviation for rise in prices))
    read = (*inflation(iso2).origins, *real.origins)
    return Carried(factor, spread, read, _words(years, factor, "prices and real wages there"))


def _by_dollar_wages(years: range) -> Carried:
    (row,) = table("usd_wage_growth")
    factor = (1 + float(row["fraction_per_year"])) ** len(years)
    spread = float(row["standard_deviation_log"]) * math.sqrt(len(years))
    words = _words(years, factor, "the world's wages in dollars")
    return Carried(factor, spread, origins("usd_wage_growth"), words)


def _prices(iso2: str, years: range) -> Iterator[Range]:
    """Yield the rise of prices in each year: as measured, else as in the last years known."""
    measured = {
        int(row["year"]): float(row["percent"]) / 100
        for row in table("inflation")
        if row["iso2"] == iso2
    }
    for year in years:
        known = measured.get(year)
        yield inflation(iso2).value if known is None else Range.exactly(known)


def _deviation_of_real_wages(iso2: str) -> float:
    row = next(row for row in table("real_wage_growth") if row["iso2"] == iso2)
    return float(row["standard_deviation"]) / 100


def _currency_of(iso2: str) -> str:
    return str(read_statutes(FOLDER / f"{iso2.lower()}.toml")["country"]["currency"])


def _words(years: range, factor: float, by: str) -> str:
    return (
        f"pay of {years.start - 1} brought to {years[-1]} by {by}:"
        f" {100 * (factor - 1):+.1f}%, and widened"
    )
