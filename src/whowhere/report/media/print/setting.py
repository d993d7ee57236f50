"""Setting a document in type: tagged PDF by Typst, from a template and data.

Words of the user's go to Typst as data, so none of them is ever run as its markup.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal

import typst

from whowhere.report.media.documents import Document
from whowhere.report.media.print.letters import fonts_for, undrawn_in, without

ROOT = Path(__file__).parents[2]
"""The folder from which templates import what they share."""
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with alternative texts, for readers who do not see it."""


def set_in_type(template: Path, content: Document, day: date) -> bytes:
    """Return a document as PDF, dated on a day; the same content gives the same bytes.

    With scripts that only fonts of the machine draw, the bytes depend on these.
    """
    fonts, lacking = fonts_for(_json(content))
    while True:
        drawn = without(content, lacking) if lacking else content
        compiler = fonts.compiler(template.read_bytes(), ROOT, {"content": _json(drawn)})
        try:
            return _bytes(compiler, day)
        except typst.TypstError as error:  # marks that no font sets on the letters beside them
            more = set(undrawn_in(error)) - set(lacking)
            if not more:
                raise
            lacking += "".join(sorted(more))


def _bytes(compiler: typst.Compiler, day: date) -> bytes:
    made = compiler.compile(format="pdf", pdf_standards=[STANDARD], timestamp=_midnight(day))
    if not isinstance(made, bytes):
        raise TypeError(f"Typst gave {type(made).__name__}, not the bytes of one file")
    return made


def _json(content: Document) -> str:
    return json.dumps(content, ensure_ascii=False, allow_nan=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
