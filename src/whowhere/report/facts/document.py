"""A country's figures as a JSON document."""

from __future__ import annotations

from datetime import date

from whowhere.facts.country_sheet import CountrySheet, SheetEntry
from whowhere.quantities.ranges import Range
from whowhere.report.facts.words import attributions
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded


def facts_document(sheet: CountrySheet, as_of: date) -> Document:
    """Return a country's figures as a JSON document; shares are fractions."""
    statutes = sheet.statutes
    return {
        "country": statutes.iso2,
        "country_name": sheet.name,
        "currency": statutes.currency,
        "as_of": as_of.isoformat(),
        "modelled_as": statutes.modelled_as,
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "figures": [figure_document(entry, statutes.currency) for entry in group.entries],
                "not_known": list(group.missing),
            }
            for group in sheet.groups
        ],
        "counts": {"figures": len(sheet.entries), **sheet.counts},
        "attributions": list(attributions(sheet)),
    }


def figure_document(entry: SheetEntry, currency: str) -> Document:
    """Return one figure with its range, unit, status and sources."""
    numbers: dict[str, object] = {"value": entry.value, "low": None, "high": None}
    if isinstance(entry.value, Range):
        likely, low, high = entry.value.likely, entry.value.low, entry.value.high
        numbers = {"value": rounded(likely), "low": rounded(low), "high": rounded(high)}
    return {
        "id": entry.id,
        "name": entry.name,
        **numbers,
        "unit": entry.unit.replace("local", currency).replace("usd", "USD"),
        "status": entry.status,
        "year": entry.year,
        "note": entry.note,
        "sources": [source(origin) for origin in entry.origins],
    }
