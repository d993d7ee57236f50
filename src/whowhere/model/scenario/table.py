"""What every table of a scenario has in common: no unknown keys, no guesses, no later changes."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from whowhere.model.scenario.refusal import refusal

LINE_LIMIT: Final = 120
"""The longest name or title, in characters."""
STORY_LIMIT: Final = 5000
"""The longest story, in characters."""


class Table(BaseModel):
    """A table of a scenario file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True
    )


def _printable(text: str) -> str:
    """Refuse line breaks and control characters where one printed line is expected."""
    if not text.isprintable() or not text.strip():
        raise refusal(f"one line of text, up to {LINE_LIMIT} characters")
    return text.strip()


def _readable(text: str) -> str:
    """Refuse control characters in a text of many lines."""
    if not all(line.isprintable() for line in text.replace("\t", " ").split("\n")):
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
