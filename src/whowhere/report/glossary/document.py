"""The words of the field as documents."""

from __future__ import annotations

from collections.abc import Iterable

from whowhere.facts.glossary import GlossaryEntry
from whowhere.report.media.documents import Document


def entry_document(entry: GlossaryEntry) -> Document:
    """Return one term as a document."""
    return {
        "term": entry.term,
        "also": list(entry.also),
        "group": entry.group,
        "meaning": entry.meaning,
        "not": [{"term": each.term, "why": each.why} for each in entry.unlike],
        "related": list(entry.related),
    }


def glossary_document(entries: Iterable[GlossaryEntry]) -> Document:
    """Return every term as one document."""
    return {"entries": [entry_document(entry) for entry in entries]}
