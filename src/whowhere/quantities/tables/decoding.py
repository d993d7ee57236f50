"""From bytes to text: the encodings in which spreadsheets save."""

from __future__ import annotations

import codecs
from typing import Final

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import Bounds

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""Byte order marks: UTF-16 is what Excel calls Unicode text."""
WESTERN: Final = frozenset(
    "äöüÄÖÜßéèêëÉÈÊàâáãåÀÂÁÃÅçÇñÑíìîïÍóòôõÓÔÕúùûÚœŒæÆøØ€£°–\u2014\u2018\u2019\u201c\u201d«»ºª·\xa0"
)
"""What Western European languages write beyond ASCII.

In other code pages the same bytes are other letters; a text with any other is not guessed at.
"""


def decoded(data: bytes, name: str, bounds: Bounds) -> tuple[str, str]:
    """Return the text of a file, and in words what it was read as. Raises ``Faults``."""
    for mark, encoding, words in (*MARKS, *_unmarked(data)):
        if data.startswith(mark):
            try:
                return data.decode(encoding), words
            except UnicodeDecodeError as error:
                raise _not_in(data, error.start, name, bounds) from error
    if b"\0" in data:
        do = "Save it as CSV UTF-8."
        raise Faults([Fault(name, bounds.key, "not text", bounds.accepted, do=do)])
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        text = data.decode("cp1252", "replace")
        if all(letter in WESTERN for letter in text if not letter.isascii()):
            return text, "Windows-1252"
        raise _not_in(data, error.start, name, bounds) from error


def _unmarked(data: bytes) -> tuple[tuple[bytes, str, str], ...]:
    """Tell UTF-16 without a mark by the empty half of its first letters."""
    first = data[:8]
    if len(first) < 4 or len(data) % 2:
        return ()
    if not any(first[1::2]) and all(first[::2]):
        return ((b"", "utf-16-le", "UTF-16"),)
    return ((b"", "utf-16-be", "UTF-16"),) if not any(first[::2]) and all(first[1::2]) else ()


def _not_in(data: bytes, at: int, name: str, bounds: Bounds) -> Faults:
    where = f"{name}:{data[:at].count(10) + 1}"
    do = "Save it as CSV UTF-8."
    return Faults([Fault(where, bounds.key, "not in UTF-8", bounds.accepted, do=do)])
