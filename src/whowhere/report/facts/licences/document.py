"""Licences and attributions of the factbook as one document."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.facts.health.licences import SourceLicence, TableLicence
from whowhere.report.media.documents import Document


def licences_document(tables: Sequence[TableLicence]) -> Document:
    """Return every table with its licences, whom to name, and its sources."""
    return {
        "tables": [
            {
                "path": table.path,
                "licences": list(table.licences),
                "attribution": table.attribution,
                "sources": [_source(source) for source in table.sources],
            }
            for table in tables
        ]
    }


def _source(source: SourceLicence) -> Document:
    return {
        "producer": source.producer,
        "title": source.title,
        "address": source.address,
        "licence": source.licence,
    }
