"""How the pages of a paper are filled: where the last words stand, and what they are."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pypdf

TOP, BOTTOM = 1.6, 1.7
"""Margins, centimetres: where the text may begin and end."""
POINTS = 72 / 2.54
"""Points of a centimetre."""
HEADING, TABLE_HEAD = 10.4, 8.6
"""Bold letters at least so high are a heading, and at most so high the head of a table, points."""


@dataclass(frozen=True)
class FilledPage:
    """One page: how far down its last words stand, and what they are."""

    reaches: float
    """The share of the height of the text above the last line, 0 to 1."""
    last: str
    ends_in_heading: bool


@dataclass(frozen=True)
class _Word:
    text: str
    y: float
    size: float
    is_bold: bool


def pages_of(pdf: bytes) -> list[FilledPage]:
    """Return the pages of a paper in their order."""
    return [_filled(page) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def _filled(page: pypdf.PageObject) -> FilledPage:
    foot = BOTTOM * POINTS - 8  # small margins end lower; the foot of the page lies below both
    words = [word for word in _words(page) if word.y > foot]
    lowest = min(word.y for word in words)
    last = [word for word in words if word.y < lowest + 1]
    height = float(page.mediabox.height)
    text = height - (TOP + BOTTOM) * POINTS
    return FilledPage(
        reaches=(height - TOP * POINTS - lowest) / text,
        last=" ".join(word.text.strip() for word in last),
        ends_in_heading=all(word.is_bold and _is_head(word.size) for word in last),
    )


def _is_head(size: float) -> bool:
    return size >= HEADING or size <= TABLE_HEAD


def _words(page: pypdf.PageObject) -> list[_Word]:
    found: list[_Word] = []

    def visit(text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        if text.strip():
            scale = abs(inner[3] * outer[3])
            y = inner[5] * outer[3] + outer[5]
            bold = "Bold" in str(font["/BaseFont"]) if font else False
            found.append(_Word(text, y, size * scale, bold))

    page.extract_text(visitor_text=visit)
    return found
