"""What was told with the question, in Markdown: why it is asked, and what vendors offer."""

from __future__ import annotations

from typing import Final

from whowhere.report.media.documents import Document
from whowhere.report.media.print.marks import listing, plain, table

COLUMNS: Final = {
    "package": "Package", "vendor": "Vendor", "option": "For", "sells": "Sells",
    "currency": "Written in", "valid_until": "Valid until",
}  # fmt: skip
"""The columns of the table of offers; those of a plan say of which package they are."""


def story_told(content: Document) -> list[str]:
    """Return the story with its heading; nothing where none is told."""
    return ["## Why it is asked", *map(plain, content["story"])] if content["story"] else []


def offers_told(content: Document) -> list[str]:
    """Return what vendors offer as a table, and what is to be said of it; nothing where none does.

    Rows are those of ``wording.quotes.offer_rows``.
    """
    offers = content["offers"]
    if not offers:
        return []
    keys = [key for key in COLUMNS if key in offers[0]]
    besides = [f"{row['option']}: {'; '.join(row['besides'])}." for row in offers if row["besides"]]
    rows = ([row[key] for key in keys] for row in offers)
    return [
        "## What vendors offer",
        table([COLUMNS[key] for key in keys], rows, words=len(keys)),
        listing(besides),
        plain(content["quotes"]),
    ]
