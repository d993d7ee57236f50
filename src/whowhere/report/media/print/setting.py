"""Setting a document in type: tagged PDF by Typst, from a template and data.

Words of the user's go to Typst as data, so none of them is ever run as its markup.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal

import typst

from whowhere.report.media.documents import Document
from whowhere.report.media.print.letters import FontSet, fonts_for, undrawn, undrawn_in

ROOT = Path(__file__).parents[2]
"""The folder from which templates import what they share."""
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with alternative texts, for readers who do not see it."""
NEARLY_EMPTY = 0.25
"""How far down a last page must reach, or its lines go onto the pages before, if they fit."""


def set_in_type(template: Path, content: Document, day: date, fonts: Sequence[Path] = ()) -> bytes:
    """Return a document as PDF, dated on a day; the same content gives the same bytes.

    ``fonts`` are folders of fonts for letters that the usual ones lack; those of the machine come
    after them, and the bytes depend on whichever is used. Raises ``Faults`` for a letter that no
    font draws.
    """
    told = _json(content)
    found, lacking = fonts_for(told, fonts)
    if lacking:
        raise undrawn(lacking, content)
    try:
        laid = _laid(found, template, told, day)
        if laid.last < NEARLY_EMPTY and laid.pages > 1:
            closer = _laid(found, template, told, day, closely=True)
            laid = closer if closer.pages < laid.pages else laid
    except typst.TypstError as error:  # marks that no font sets on the letters beside them
        if not (letters := undrawn_in(error)):
            raise
        raise undrawn(letters, content) from None
    return laid.pdf


def check_drawn(texts: Sequence[str], fonts: Sequence[Path]) -> None:
    """Refuse texts with a letter that no font draws, before anything is computed for them.

    Raises ``Faults``.
    """
    if lacking := fonts_for("\n".join(texts), fonts)[1]:
        raise undrawn(lacking, {"texts": list(texts)})


@dataclass(frozen=True)
class _Laid:
    """A document as it was laid out."""

    pdf: bytes
    pages: int
    last: float
    """How far down the last page its words reach, as a share of its height."""


def _laid(fonts: FontSet, template: Path, told: str, day: date, *, closely: bool = False) -> _Laid:
    source = template.read_bytes()
    inputs = {"content": told, "closely": "yes" if closely else "no"}
    made = fonts.compiler(source, ROOT, inputs).compile(
        format="pdf", pdf_standards=[STANDARD], timestamp=_midnight(day)
    )
    if not isinstance(made, bytes):
        raise TypeError(f"Typst gave {type(made).__name__}, not the bytes of one file")
    ends = json.loads(fonts.value_of("<end>", source, ROOT, inputs))
    return _Laid(made, ends["page"], ends["share"])


def _json(content: Document) -> str:
    return json.dumps(content, ensure_ascii=False, allow_nan=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
