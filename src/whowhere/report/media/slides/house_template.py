"""A company's own template: opened whatever its ending, or refused with what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.report.media.slides.look import NamedFile

TYPES: Final = "[Content_Types].xml"
MAIN: Final = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"
DECK, TEMPLATE = MAIN.format("presentation"), MAIN.format("template")
ACCEPTED: Final = "a template or a deck of PowerPoint, as house.potx or house.pptx"
BROKEN: Final = (
    BadZipFile, PythonPptxError, etree.LxmlError, OSError, ValueError, LookupError,
    AttributeError, TypeError, NotImplementedError, RuntimeError, OverflowError,
)  # fmt: skip
"""What a broken file does to its reader."""
MOST_UNPACKED: Final = 500_000_000
"""Bytes of all its parts together."""


def house_template(file: NamedFile) -> Deck:
    """Return a company's deck without its slides. Raises ``Faults`` for what is no template."""
    with refusing_what_breaks(file):
        deck = Presentation(BytesIO(_as_deck(file)))
        for slide in list(deck.slides._sldIdLst):
            deck.part.drop_rel(slide.rId)
            deck.slides._sldIdLst.remove(slide)
        _forget_slides(deck)
        return deck


@contextmanager
def refusing_what_breaks(file: NamedFile | None) -> Iterator[None]:
    """Turn whatever a broken template does to its reader into its refusal, as ``Faults``.

    Without a template nothing is turned: what breaks then is ours.
    """
    try:
        yield
    except Faults:
        raise
    except BROKEN as error:
        if file is None:
            raise
        raise refused(file, _why(file.data)) from error


def _as_deck(file: NamedFile) -> bytes:
    """Return a template as a deck: both are the same but for the type of their main part."""
    with ZipFile(BytesIO(file.data)) as parts:
        infos = parts.infolist()
        if sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise refused(file, f"larger than {MOST_UNPACKED:,} bytes once unpacked")
        types = parts.read(TYPES)
        if b"macroEnabled" in types:
            raise refused(file, "a deck with macros, which a board's slides should not bring along")
        if TEMPLATE.encode() not in types:
            return file.data
        changed = BytesIO()
        with ZipFile(changed, "w", ZIP_DEFLATED) as copy:
            for info in infos:
                data = parts.read(info)
                if info.filename == TYPES:
                    data = data.replace(TEMPLATE.encode(), DECK.encode())
                copy.writestr(ZipInfo(info.filename), data)
    return changed.getvalue()


def _why(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "protected by a password, or in PowerPoint's form of before 2007"
    return "no deck of PowerPoint" if data.startswith(b"PK") else "no PowerPoint file"


def _forget_slides(deck: Deck) -> None:
    """Take out what names slides that are gone: sections and shows of some of them."""
    root = deck.part._element
    for shows in root.findall(qn("p:custShowLst")):
        root.remove(shows)
    for extension in root.iterfind(f"{qn('p:extLst')}/{qn('p:ext')}"):
        if any("section" in etree.QName(child).localname for child in extension):
            extension.getparent().remove(extension)


def refused(file: NamedFile, given: str, do: str = "") -> Faults:
    """Return the refusal of a template: what it is, and what is accepted."""
    return Faults([Fault("", Argument("template"), f"{file.name}, {given}", ACCEPTED, do=do)])
