"""Exchange rates: how much a dollar buys, and how much that varies."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Origin
from whowhere.facts.former_currencies import EURO, former_currencies, living
from whowhere.facts.tables import rows_where, table, values_in
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Z_OF_P90, Array, Range

MONTHLY, YEARLY, SPOT = "exchange_monthly", "exchange_yearly", "exchange_spot_2026_09"
DAYS_IN_YEAR = 365.25
MONTHS_OF_VOLATILITY = 120
"""Ten years: long enough for a steady figure, short enough to forget old regimes."""
AVERAGING = math.sqrt(3 / 2)
"""The mean of a period hides a third of the variance of changes from one to the next (Working
1960, Note on the Correlation of First Differences of Averages in a Random Chain)."""

_BY_DEFINITION = (Origin("ISO", "ISO 4217: a currency is worth one unit of itself"),)


@dataclass(frozen=True)
class _Observation:
    known: date
    """The day from which it could be known: a mean only once its period is over."""
    period: str
    units_per_usd: float
    table: str
    source: str = ""


def units_per_usd(currency: str, as_of: date) -> Fact:
    """Return how many units of the currency one US dollar buys, as known on the day ``as_of``.

    The newest of day rates, means of months and means of years. If that is the mean of a year,
    the fact is estimated and its range grows with the root of its age. A former currency of the
    euro area is worth its fixed part of a euro for ever. Raises ``Faults`` for a currency without
    a rate, or a day before the first.
    """
    if currency == "USD":
        return _constant("units_per_usd", 1.0, "local/usd")
    if former := former_currencies().get(currency):
        return former.at(units_per_usd(EURO, as_of))
    known = [seen for seen in _observations(currency) if seen.known <= as_of]
    if not known:
        first = min(seen.known for seen in _observations(currency))
        raise Faults([Fault("", f"date of {currency}", as_of.isoformat(), f"{first} or later")])
    newest = max(known, key=lambda seen: seen.known)
    estimated = newest.table == YEARLY
    return Fact(
        name="units_per_usd",
        value=_aged(newest, currency, as_of) if estimated else Range.exactly(newest.units_per_usd),
        unit="local/usd",
        status="estimated" if estimated else "measured",
        origins=origins(newest.table, newest.source),
        year=newest.period,
        note=f"{currency}: mean of {newest.period}, nothing newer" if estimated else currency,
    )


def volatility(currency: str, base: str) -> Fact:
    """Return the yearly standard deviation of the log rate between two currencies.

    A fraction: 0.08 is 8% a year. From changes of monthly means over the last ten years where
    both currencies have them, else from yearly means, as an estimate. Changes are taken around
    their own mean, so that a steady slide, as inflation brings, does not count. The range is
    the sampling error of a standard deviation. A currency against itself is exactly 0. Raises
    ``Faults`` for a currency without rates.
    """
    currency, base = living(currency), living(base)
    for name in (currency, base):
        _require(name)
    if currency == base:
        return _constant("volatility", 0.0, "1/year")
    monthly = {currency, base} <= {"USD", *values_in(MONTHLY, "currency")}
    changes, per_year = (
        (_monthly_changes(currency, base), 12) if monthly else (_yearly_changes(currency, base), 1)
    )
    return Fact(
        name="volatility",
        value=_deviation(changes, math.sqrt(per_year) * AVERAGING),
        unit="1/year",
        status="measured" if monthly else "estimated",
        origins=_origins_of(currency, base),
        note=f"{currency} in {base}: {len(changes)} {'monthly' if monthly else 'yearly'} changes",
    )


def _deviation(changes: Array, scale: float) -> Range:
    """Return the scaled standard deviation and its sampling error, at least 0."""
    likely = float(np.std(changes, ddof=1)) * scale
    error = Z_OF_P90 / math.sqrt(2 * (len(changes) - 1))
    return Range(likely * (1 - error), likely, likely * (1 + error), at_least=0.0)


def _monthly_changes(currency: str, base: str) -> Array:
    """Return log changes of the cross rate, shape ``(months,)``, 120 at the most."""
    rates, others = _rates_by_month(currency), _rates_by_month(base)
    months = sorted((rates.keys() or others.keys()) & (others.keys() or rates.keys()))
    return _log_changes((rates, others), months[-MONTHS_OF_VOLATILITY - 1 :])


def _yearly_changes(currency: str, base: str) -> Array:
    """Return log changes of the cross rate of yearly means, shape ``(years,)``."""
    rates, others = _rates_by_year(currency), _rates_by_year(base)
    years = sorted((rates.keys() or others.keys()) & (others.keys() or rates.keys()))
    return _log_changes((rates, others), years)


def _log_changes(pair: tuple[dict[str, float], dict[str, float]], periods: list[str]) -> Array:
    rates, others = ([side.get(period, 1.0) for period in periods] for side in pair)
    return np.asarray(np.diff(np.log(rates) - np.log(others)), dtype=np.float64)


def _rates_by_month(currency: str) -> dict[str, float]:
    return {month: rate for month, rate, _ in _monthly(currency)}


def _rates_by_year(currency: str) -> dict[str, float]:
    """Return means of whole years; none for the dollar."""
    months: defaultdict[str, list[float]] = defaultdict(list)
    for month, rate in _rates_by_month(currency).items():
        months[month[:4]].append(rate)
    from_months = {
        year: math.fsum(rates) / 12 for year, rates in months.items() if len(rates) == 12
    }
    return dict(_yearly().get(currency, ())) | from_months


@cache
def _observations(currency: str) -> tuple[_Observation, ...]:
    _require(currency)
    months = (
        _Observation(_last_day(month), month, rate, MONTHLY, source)
        for month, rate, source in _monthly(currency)
    )
    years = (
        _Observation(date(int(year), 12, 31), year, rate, YEARLY)
        for year, rate in _yearly().get(currency, ())
    )
    days = (
        _Observation(
            date.fromisoformat(row["date"]),
            row["date"],
            float(row["units_per_usd"]),
            SPOT,
            row["source"],
        )
        for row in table(SPOT)
        if row["currency"] == currency
    )
    return (*months, *years, *days)


def _aged(seen: _Observation, currency: str, as_of: date) -> Range:
    """Widen a year's mean, which belongs to the middle of its year, by the years since."""
    years = (as_of - seen.known).days / DAYS_IN_YEAR + 0.5
    spread = Z_OF_P90 * volatility(currency, "USD").value.likely * math.sqrt(years)
    low, high = (seen.units_per_usd * math.exp(sign * spread) for sign in (-1, 1))
    return Range(low, seen.units_per_usd, high, "log")


@cache
def _monthly(currency: str) -> tuple[tuple[str, float, str], ...]:
    """Return month, rate and source of every monthly mean of a currency."""
    return tuple(
        (row["month"], float(row["units_per_usd"]), row["source"])
        for row in rows_where(MONTHLY, "currency", currency)
    )


@cache
def _yearly() -> dict[str, list[tuple[str, float]]]:
    rates: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in table(YEARLY):
        rates[row["currency"]].append((row["year"], float(row["units_per_usd"])))
    return dict(rates)


@cache
def _known() -> frozenset[str]:
    return frozenset({"USD", *values_in(MONTHLY, "currency"), *_yearly()})


def _require(currency: str) -> None:
    known = _known()
    if currency not in known:
        near = nearest(currency, known)
        raise Faults([Fault("", "currency", repr(currency), one_of(known), near)])


def _origins_of(*currencies: str) -> tuple[Origin, ...]:
    """Return the origins of the series behind the currencies, each once."""
    return tuple(dict.fromkeys(origin for name in currencies for origin in _series(name)))


def _series(currency: str) -> Iterable[Origin]:
    if currency in _yearly():
        return origins(YEARLY)
    sources = {source for _, _, source in _monthly(currency)}
    return tuple(origin for source in sorted(sources) for origin in origins(MONTHLY, source))


def _last_day(month: str) -> date:
    """Return the last day of a month written ``2026-09``."""
    year, number = map(int, month.split("-"))
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


def _constant(name: str, value: float, unit: str) -> Fact:
    return Fact(name, Range.exactly(value), unit, "measured", _BY_DEFINITION)
