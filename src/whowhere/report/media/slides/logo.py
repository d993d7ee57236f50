"""A company's logo at the foot of every slide: once, in the slide master."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

from PIL import Image, UnidentifiedImageError
from pptx.oxml.shapes.picture import CT_Picture
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.report.media.slides.frame import height_of
from whowhere.report.media.slides.look import NamedFile
from whowhere.report.media.slides.pieces import Area

ACCEPTED: Final = "a picture: PNG or JPEG"
FORMATS: Final = ("PNG", "JPEG")
TALLEST, WIDEST = 28.0, 160.0
"""Points that a logo is high and wide at most."""
FREE: Final = 0.7
"""The share of the height below the slides' body that a logo takes."""


def add_logo(deck: Deck, body: Area, file: NamedFile) -> None:
    """Add a logo to the slide master, below the body at the left. Raises ``Faults``."""
    across, down = size_of(file)
    room = height_of(deck) - body.bottom
    height = min(TALLEST, FREE * room, WIDEST * down / across)
    width = height * across / down
    top = body.bottom + (room - height) / 2
    master: Any = deck.slide_master
    _, relation = master.part.get_or_add_image_part(BytesIO(file.data))
    place = (Pt(body.left), round(Pt(1) * top), round(Pt(1) * width), round(Pt(1) * height))
    number = max(shape.shape_id for shape in master.shapes) + 1
    picture = CT_Picture.new_pic(number, "Logo", "Logo", relation, *place)
    master.shapes._spTree.insert_element_before(picture, "p:extLst")


def size_of(file: NamedFile) -> tuple[int, int]:
    """Return the width and height of a picture, in its dots. Raises ``Faults`` for none."""
    try:
        with Image.open(BytesIO(file.data), formats=FORMATS) as picture:
            picture.verify()
            return picture.size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        given = f"{file.name}, no picture that can be read"
        raise Faults([Fault("", Argument("logo"), given, ACCEPTED)]) from error
