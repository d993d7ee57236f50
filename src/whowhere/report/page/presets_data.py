"""Presets as the page is told them: it applies to a case what the case has of them."""

from __future__ import annotations

from whowhere.facts.presets import presets
from whowhere.report.media.documents import Document


def presets_data() -> list[Document]:
    """Return each preset: its words, what it changes, by how much, where, and why by so much."""
    return [
        {
            "id": each.id,
            "words": each.words,
            "inputs": list(each.inputs),
            "margins": list(each.margins),
            "engagements": list(each.engagements),
            "change": each.change,
            "size": each.size,
            "where": each.where,
            "reason": each.reason,
        }
        for each in presets()
    ]
