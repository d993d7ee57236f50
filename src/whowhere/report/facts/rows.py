"""A country's figures as rows."""

from __future__ import annotations

from whowhere.facts.country_sheet import CountrySheet
from whowhere.report.facts.document import figure_document


def facts_rows(sheet: CountrySheet) -> list[dict[str, object]]:
    """Return one row per figure."""
    return [
        {"group": group.id, **figure_document(entry, sheet.statutes.currency)}
        | {
            "sources": " | ".join(f"{origin.producer}: {origin.title}" for origin in entry.origins),
            "addresses": " | ".join(origin.address for origin in entry.origins if origin.address),
            "read": max((origin.read for origin in entry.origins), default=""),
        }
        for group in sheet.groups
        for entry in group.entries
    ]
