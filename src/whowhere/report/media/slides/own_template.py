"""The template of whoever brings none: 16:9, quiet, in the colours of the page and the paper.

It is made here from the one that python-pptx begins with, so that no file of anybody else's stands
in the repository.
"""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Pt

from whowhere.report.media.slides.pieces import Area

WIDTH, HEIGHT = 960.0, 540.0
"""Points: 13.33 by 7.5 inches."""
FONT: Final = "Calibri"
COLOURS: Final = {
    "dk1": "17202A", "lt1": "FFFFFF", "dk2": "005A8C", "lt2": "EAF2F8",
    "accent1": "130681", "accent2": "584BC3", "accent3": "259CA8", "accent4": "C4750D",
    "accent5": "863E48", "accent6": "460105", "hlink": "005A8C", "folHlink": "8FE34D",
}  # fmt: skip
"""Those of the page's scenes: the accents are the parts of a cost, the last is software."""
TITLE = Area(36, 20, 888, 50)
BODY = Area(36, 82, 888, 408)
COVER_TITLE = Area(72, 150, 816, 110)
COVER_LINES = Area(72, 276, 816, 150)
NUMBER = Area(844, 504, 80, 24)
KEPT: Final = ("Title Slide", "Title and Content", "Title Only")
TITLE_SIZE = 26
COVER_RULE = Area(43, 150, 6, 276)
RULE: Final = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<p:nvSpPr><p:cNvPr id="{number}" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
)
"""A bar as PowerPoint writes a shape that belongs to a layout."""


def own_template() -> Deck:
    """Return the deck that all slides of ours begin with: a master, three layouts, no slide."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(Pt(WIDTH)), Emu(Pt(HEIGHT))
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    _colour(deck)
    _place(deck.slide_master.placeholders, {"title": TITLE, "body": BODY, "sldNum": NUMBER})
    cover = deck.slide_layouts.get_by_name("Title Slide")
    _place(cover.placeholders if cover else (), {"ctrTitle": COVER_TITLE, "subTitle": COVER_LINES})
    _style(deck)
    _rule(cover, COVER_RULE, 20)
    return deck


def _colour(deck: Deck) -> None:
    """Give the theme our colours and our font."""
    part = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    theme = etree.fromstring(part.blob)
    for name, colour in COLOURS.items():
        slot = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        slot[:] = [etree.Element(qn("a:srgbClr"), val=colour)]
    for font in theme.iterfind(f".//{qn('a:fontScheme')}//{qn('a:latin')}"):
        font.set("typeface", FONT)
    theme.set("name", "whowhere")
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _place(shapes: Any, areas: dict[str, Area]) -> None:
    for shape in shapes:
        kind = shape._element.find(f".//{qn('p:ph')}").get("type", "body")
        area = areas.get(kind)
        if area:
            shape.left, shape.top = Emu(Pt(area.left)), Emu(Pt(area.top))
            shape.width, shape.height = Emu(Pt(area.width)), Emu(Pt(area.height))
        elif kind in {"dt", "ftr"}:
            shape._element.getparent().remove(shape._element)


def _style(deck: Deck) -> None:
    """Let titles stand at the left, in our blue, and nothing in grey on a cover."""
    master = deck.slide_master._element
    first = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    first.set("algn", "l")
    letters = first.find(qn("a:defRPr"))
    letters.set("sz", str(TITLE_SIZE * 100))
    letters.set("b", "1")
    letters.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    for layout in deck.slide_layouts:
        for level in layout._element.iter(qn("a:lvl1pPr")):
            level.set("algn", "l")
            for tint in level.iter(qn("a:tint")):
                tint.getparent().remove(tint)
    for shape in (*deck.slide_master.placeholders, *_layout_shapes(deck)):
        shape._element.find(f".//{qn('a:bodyPr')}").set("anchor", _anchor(shape))


def _layout_shapes(deck: Deck) -> list[Any]:
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            kind = shape._element.find(f".//{qn('p:ph')}").get("type")
            if kind in {"dt", "ftr"}:
                shape._element.getparent().remove(shape._element)
    return [shape for layout in deck.slide_layouts for shape in layout.placeholders]


def _rule(layout: Any, area: Area, number: int) -> None:
    """Draw a bar in our blue on a layout, which every slide made from it then shows."""
    place = {"x": area.left, "y": area.top}
    size = {"cx": area.width, "cy": area.height}
    shape = etree.fromstring(RULE.format(number=number))
    for name, values in (("a:off", place), ("a:ext", size)):
        element = shape.find(f".//{qn(name)}")
        for key, value in values.items():
            element.set(key, str(Emu(Pt(value))))
    layout.shapes._spTree.insert(2, shape)


def _anchor(shape: Any) -> str:
    kind = shape._element.find(f".//{qn('p:ph')}").get("type", "body")
    return {"title": "b", "ctrTitle": "b", "sldNum": "ctr"}.get(kind, "t")
