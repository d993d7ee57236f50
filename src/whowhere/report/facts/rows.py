"""A country's figures as rows."""

from __future__ import annotations

from whowhere.facts.country_sheet import CountrySheet
from whowhere.report.facts.document import figure_document


def facts_rows(sheet: CountrySheet) -> list[dict[str, object]]:
    """Return one row per figure."""
    return [
        {"group": group.id, **figure_document(entry, sheet.statutes.currency)}
        | {
            "sources": " | ".join(f"{each.producer}: {each.title}" for each in entry.origins),
            "addresses": " | ".join(each.address for each in entry.origins if each.address),
            "read": max((each.read for each in entry.origins), default=""),
        }
        for group in sheet.groups
        for entry in group.entries
    ]
