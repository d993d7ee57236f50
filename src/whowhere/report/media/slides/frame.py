"""Where a deck lets its slides be filled: the layouts that are used, and their free areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from whowhere.report.media.slides.house_template import house_template, refused
from whowhere.report.media.slides.look import NamedFile
from whowhere.report.media.slides.own_template import own_template
from whowhere.report.media.slides.pieces import Area

TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
BODIES = {KIND.BODY, KIND.OBJECT}
POINT = 12_700
"""English Metric Units of a point."""
ASIDE = 7.2
"""Points by which text stands in from the edge of its box, so that all edges are one line."""
LOWEST, NARROWEST = 200.0, 360.0
"""Points of height and width that slides need below their title."""
STRIP = 26.0
"""Points at the foot of a slide that a logo needs."""


@dataclass(frozen=True)
class Frame:
    """A deck with the layouts that its slides are made from."""

    deck: Deck
    cover: SlideLayout
    content: SlideLayout
    body: Area
    """What is free below the title, without the margins of text."""


def frame_of(template: NamedFile | None, *, with_logo: bool) -> Frame:
    """Return what slides are made in: a company's template, or ours. Raises ``Faults``."""
    deck = house_template(template) if template else own_template()
    cover, content = cover_of(deck), content_of(deck)
    if template and (cover is None or content is None):
        raise refused(template, _lacking(deck, cover, content), _needed())
    if cover is None or content is None:
        raise ValueError("the template of whowhere has lost a layout")
    body = area_of(body_of(content))
    room = height_of(deck) - body.bottom
    if with_logo and room < STRIP:
        body = body.upper(body.height - (STRIP - room))
    return Frame(deck, cover, content, body.inside(ASIDE))


def height_of(deck: Deck) -> float:
    """Return how high a slide is, points."""
    return (deck.slide_height or 0) / POINT


def cover_of(deck: Deck) -> SlideLayout | None:
    """Return the layout of a first slide: a title and a subtitle."""
    return next(
        (
            layout
            for layout in deck.slide_layouts
            if title_of(layout) and _of(layout, {KIND.SUBTITLE})
        ),
        None,
    )


def content_of(deck: Deck) -> SlideLayout | None:
    """Return the layout whose body is largest, of those with a title and one body."""
    found = [
        layout for layout in deck.slide_layouts if title_of(layout) and len(_bodies(layout)) == 1
        and _has_room(area_of(_bodies(layout)[0]))
    ]  # fmt: skip
    return max(found, key=lambda layout: _size(area_of(body_of(layout))), default=None)


def title_of(holder: Any) -> Any:
    """Return the placeholder of the title of a layout or a slide; ``None`` without one."""
    return next(iter(_of(holder, TITLES)), None)


def body_of(holder: Any) -> Any:
    """Return the placeholder of the body, or of the subtitle on a cover."""
    found = [*_bodies(holder), *_of(holder, {KIND.SUBTITLE})]
    return found[0]


def area_of(shape: Any) -> Area:
    """Return where a shape stands; nothing where neither layout nor master says it."""
    left, top, width, height = (
        (edge or 0) / POINT for edge in (shape.left, shape.top, shape.width, shape.height)
    )
    return Area(left, top, width, height)


def _bodies(holder: Any) -> list[Any]:
    return [
        shape for shape in _of(holder, BODIES)
        if shape._element.find(f".//{qn('p:ph')}").get("orient") != "vert"
    ]  # fmt: skip


def _of(holder: Any, kinds: set[Any]) -> list[Any]:
    return [shape for shape in holder.placeholders if shape.placeholder_format.type in kinds]


def _has_room(area: Area) -> bool:
    return area.height >= LOWEST and area.width >= NARROWEST


def _size(area: Area) -> float:
    return area.width * area.height


def _lacking(deck: Deck, cover: SlideLayout | None, content: SlideLayout | None) -> str:
    lacking = " and ".join(_missing(cover, content))
    names = ", ".join(layout.name for layout in deck.slide_layouts) or "none"
    return f"a deck without {lacking} (its layouts: {names})"


def _missing(cover: SlideLayout | None, content: SlideLayout | None) -> Iterator[str]:
    if cover is None:
        yield "a layout with a title and a subtitle"
    if content is None:
        yield f"a layout with a title and one body of {NARROWEST:.0f} by {LOWEST:.0f} points"


def _needed() -> str:
    return "Add the layout to the slide master, as Title Slide or Title and Content."
