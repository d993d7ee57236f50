"""The words of the field: what each means, what it is not, and what to look up next."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest

FILE: Final = Path(__file__).parent / "glossary.toml"
LONGEST_TERM: Final = 80
"""Characters; a longer text is no term of any field."""

Group: TypeAlias = Literal[
    "who", "software", "where", "moving", "contract", "people", "law and tax", "money", "chance"
]


class Unlike(BaseModel):
    """A term that is easily taken for another, and why it is not that."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    term: str
    why: str


class GlossaryEntry(BaseModel):
    """One term, with all its names."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    term: str
    also: tuple[str, ...] = ()
    group: Group
    meaning: str
    unlike: tuple[Unlike, ...] = Field(alias="not")
    related: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its other names."""
        return (self.term, *self.also)


@cache
def glossary() -> tuple[GlossaryEntry, ...]:
    """Return every entry, in the order of the file: group by group."""
    entries = read_toml(FILE)["entry"]
    return tuple(GlossaryEntry.model_validate(entry) for entry in entries)


def entry_of(text: str) -> GlossaryEntry:
    """Return the entry of a term or of another name for it.

    Case, accents, hyphens and spaces do not matter. Raises ``Faults`` with the nearest name.
    """
    found = _by_name().get(_folded(text))
    if found is None:
        names = [name for entry in glossary() for name in entry.names]
        given, near = text[:LONGEST_TERM], nearest(text[:LONGEST_TERM], names)
        accepted = f"one of {len(glossary())} terms, or another name for one of them"
        do = "List them with: whowhere glossary"
        raise Faults([Fault("", "TERM", repr(given), accepted, near, do)])
    return found


@cache
def _by_name() -> dict[str, GlossaryEntry]:
    return {_folded(name): entry for entry in glossary() for name in entry.names}


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text[:LONGEST_TERM].casefold())
    return "".join(letter for letter in plain if letter.isalnum())
