"""Colours of a deck as those of its theme, so that a company's template colours all."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.oxml.ns import qn

from whowhere.report.media.slides.blocks import Ink

INKS: Final[dict[Ink, Any]] = {
    "main": THEME.TEXT_2, "muted": THEME.TEXT_1, "soft": THEME.TEXT_2, "pale": THEME.TEXT_1,
    "part1": THEME.ACCENT_1,
    "part2": THEME.ACCENT_2, "part3": THEME.ACCENT_3, "part4": THEME.ACCENT_4,
    "part5": THEME.ACCENT_5, "part6": THEME.ACCENT_6, "extra": THEME.FOLLOWED_HYPERLINK,
}  # fmt: skip
SEEN: Final[dict[Ink, float]] = {"muted": 0.65, "soft": 0.5, "pale": 0.35}
"""How much of an ink's colour is seen: what stands back lets the ground through, dark or light."""


def colour(format_of: Any, ink: Ink) -> None:
    """Give a colour of python-pptx's that of an ink."""
    format_of.theme_color = INKS[ink]
    if ink in SEEN:
        let_through(format_of, SEEN[ink])


def colour_words(format_of: Any, ink: Ink) -> None:
    """Give words the colour of an ink; LibreOffice cuts letters that let the ground through."""
    format_of.theme_color = INKS[ink]
    if ink in SEEN:
        format_of.brightness = 1 - SEEN[ink]


def let_through(format_of: Any, share: float) -> None:
    """Let a colour of the theme be seen by a share, and what is below it for the rest."""
    scheme = format_of._xFill.find(qn("a:schemeClr"))
    etree.SubElement(scheme, qn("a:alpha"), val=str(round(share * 100_000)))


def fill(format_of: Any, ink: Ink) -> None:
    """Fill a shape or a bar with an ink; ``none`` leaves it unseen."""
    if ink == "none":
        format_of.fill.background()
        format_of.line.fill.background()
        return
    format_of.fill.solid()
    colour(format_of.fill.fore_color, ink)
