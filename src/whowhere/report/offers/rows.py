"""Offers levelled to the same work as rows of a table, one for each step of each offer."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.offers.words import TOTAL


def offers_rows(document: Document) -> list[dict[str, object]]:
    """Return the steps of every offer in order, then its cost."""
    return [row for offer in document["offers"] for row in _rows(offer)]


def _rows(offer: Document) -> list[dict[str, object]]:
    total = {"id": "cost", "name": TOTAL, "amount": offer["cost"]["mean"]}
    return [
        {
            "id": offer["id"],
            "vendor": offer["offer"]["vendor"],
            "kind": offer["offer"]["kind"],
            "valid_until": offer["offer"]["valid_until"],
            "step": step["id"],
            "name": step["name"],
            "amount": step["amount"],
        }
        for step in (*offer["bridge"], total)
    ]
