"""How far the factbook reaches: what is known of each country, topic by topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from whowhere.facts.exchange import units_per_usd
from whowhere.facts.health.tables import Row
from whowhere.facts.occupations import occupations
from whowhere.facts.pay import market_pay
from whowhere.facts.pay_evidence import evidence
from whowhere.facts.statute_keys import Table
from whowhere.quantities.faults import Faults

MISSING = "missing"
STANDS_IN = {"leave": "imputed", "hours": "imputed", "notice": "imputed", "severance": "imputed"}
"""Topics of law that neighbours stand in for where nobody has read it."""
LAW = ("leave", "hours", "notice", "severance", "corporate_tax", "data_protection")
TABLES = {
    "average_wage": "average_wage.csv",
    "price_level": "price_level.csv",
    "real_wage_growth": "real_wage_growth.csv",
}
KINDS = {0: "the dollar itself", 10: "rate of a day", 7: "mean of a month", 4: "mean of a year"}
"""What an exchange rate is, by how long its period is written."""
FAMILIES = tuple(dict.fromkeys(occupation.family for occupation in occupations()))

Coverage = Mapping[str, Mapping[str, str]]
"""By country and topic: how the figure came to be known, or ``missing``."""


def topics() -> tuple[str, ...]:
    """Return every topic, in the order of a country's sheet."""
    pay = (f"pay_{family}" for family in FAMILIES)
    return ("contributions", *LAW, *TABLES, "exchange_rate", "holidays", *pay)


def coverage(
    statutes: Mapping[str, Table], rows: Mapping[str, Sequence[Row]], as_of: date
) -> Coverage:
    """Return how each topic is known in each country of ``places.csv``."""
    countries = [row["iso2"] for row in rows.get("places.csv", ())]
    with_holidays = {row["iso2"] for row in rows.get("public_holidays.csv", ())}
    return {
        iso2: {
            **_law(statutes.get(iso2, {})),
            **{topic: _status(rows.get(file, ()), iso2) for topic, file in TABLES.items()},
            "exchange_rate": _exchange(statutes.get(iso2, {}), as_of),
            # Ukraine has none by law while martial law lasts.
            "holidays": "measured" if iso2 in with_holidays or iso2 == "UA" else MISSING,
            **_pay(iso2, as_of),
        }
        for iso2 in countries
    }


def _law(data: Table) -> dict[str, str]:
    lines = [*data.get("contributions", ()), *data.get("extras", ())]
    contributions = lines[0].get("status", "enacted") if lines else MISSING
    known = {
        topic: _newest(data[topic])["status"] if topic in data else STANDS_IN.get(topic, MISSING)
        for topic in LAW
    }
    if data and known["corporate_tax"] == MISSING:
        known["corporate_tax"] = "estimated"  # practice has a figure for everywhere
    return {"contributions": contributions, **known}


def _newest(written: Table | list[Table]) -> Table:
    """Return a topic's table, the last of those with dates."""
    return written[-1] if isinstance(written, list) else written


def _status(rows: Sequence[Row], iso2: str) -> str:
    found = [row.get("status", "measured") for row in rows if row.get("iso2") == iso2]
    return found[-1] if found else MISSING


def _exchange(data: Table, as_of: date) -> str:
    if not data:
        return MISSING
    try:
        fact = units_per_usd(data["country"]["currency"], as_of)
    except Faults:
        return MISSING
    return fact.status


def exchange_kinds(statutes: Mapping[str, Table], as_of: date) -> Mapping[str, tuple[str, ...]]:
    """Return the countries whose newest exchange rate is of a day, or the mean of a period."""
    kinds: dict[str, list[str]] = {}
    for iso2, data in statutes.items():
        try:
            period = units_per_usd(data["country"]["currency"], as_of).year
        except Faults:
            continue
        kinds.setdefault(KINDS[len(period)], []).append(iso2)
    return {kind: tuple(countries) for kind, countries in kinds.items()}


def _pay(iso2: str, as_of: date) -> dict[str, str]:
    """Return for each family whether pay of any of its occupations is measured there."""
    families: dict[str, str] = dict.fromkeys((f"pay_{family}" for family in FAMILIES), "imputed")
    by_key = {occupation.key: occupation for occupation in occupations()}
    for key in {each.occupation for each in evidence().get(iso2, ())}:
        topic = f"pay_{by_key[key].family}"
        if families[topic] != "measured":
            families[topic] = market_pay(by_key[key], "mid", iso2, as_of).status
    return families
