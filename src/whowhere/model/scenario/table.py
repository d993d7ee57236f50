"""What every table of a scenario has in common: no unknown keys, no guesses, no later changes."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias, TypeVar, get_args
from unicodedata import category

from annotated_types import Ge, Gt, Le, Lt
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic.fields import FieldInfo

from whowhere.model.scenario.refusal import refusal, unread
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

LINE_LIMIT: Final = 120
"""The longest name or title, in characters."""
STORY_LIMIT: Final = 5000
"""The longest story, in characters."""


class Table(BaseModel):
    """A table of a scenario file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True
    )

    @field_validator("*", mode="before")
    @classmethod
    def _numbers_in_words(cls, written: object, info: ValidationInfo) -> object:
        """Read a number that stands there as a text: ``"1,200"``."""
        field = cls.model_fields[str(info.field_name)]
        return number_of(field, written) if isinstance(written, str) else written


def number_of(field: FieldInfo, written: str) -> object:
    """Return the number in a text where a field asks for one; else the text.

    Whole numbers are integers, as in a file. Refuses a text that may be two numbers.
    """
    kinds = {*(get_args(field.annotation) or (field.annotation,))} - {type(None)}
    if not kinds <= {int, float} or any(
        isinstance(each, BeforeValidator) for each in field.metadata
    ):
        return written
    most = next((each.le for each in field.metadata if isinstance(each, Le)), None)
    try:
        found = read_number(written, "share" if most == 1 else "amount")
    except UnreadNumber as error:
        if error.readings:
            raise unread(error, _bounds(field)) from None
        return written
    return int(found) if found.is_integer() else found


def _bounds(field: FieldInfo) -> str:
    """Say what number a field asks for."""
    said = {Gt: ("gt", "above"), Ge: ("ge", "from"), Le: ("le", "up to"), Lt: ("lt", "below")}
    words = [
        f"{word} {getattr(each, name):,g}"
        for kind, (name, word) in said.items()
        for each in field.metadata
        if isinstance(each, kind)
    ]
    whole = "a whole number" if field.annotation in {int, int | None} else "a number"
    return " ".join(filter(None, (whole, ", ".join(words))))


JOINERS: Final = "\u200c\u200d"
"""What Persian and Hindi write between letters; nothing is seen of it but how these join."""


def is_one_line(text: str) -> bool:
    """Tell whether a text prints on one line: every script, its joiners and its spaces."""
    seen = "".join(letter for letter in text if letter not in JOINERS)
    return bool(seen.strip()) and all(
        letter.isprintable() or category(letter) == "Zs" for letter in seen
    )


def _printable(text: str) -> str:
    """Refuse line breaks and control characters where one printed line is expected."""
    if not is_one_line(text):
        raise refusal(f"one line of text, up to {LINE_LIMIT} characters")
    return text.strip()


def _readable(text: str) -> str:
    """Refuse control characters in a text of many lines."""
    lines = text.replace("\t", " ").split("\n")
    if not all(is_one_line(line) for line in lines if line.strip()):
        raise refusal(f"text without control characters, up to {STORY_LIMIT:,} characters")
    return text.strip()


Line: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=LINE_LIMIT), AfterValidator(_printable)
]
"""One line of text that can be printed."""
Story: TypeAlias = Annotated[
    str, StringConstraints(max_length=STORY_LIMIT), AfterValidator(_readable)
]
"""A text of several lines."""

Entry = TypeVar("Entry")
List: TypeAlias = Annotated[tuple[Entry, ...], Field(strict=False)]
"""A list in the file, which nothing changes after reading."""
