"""Notes of whoever asks, on the case or on one thing in it: they are told, and change no number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Annotated, Final, TypeAlias

from pydantic import Field, StringConstraints
from pydantic_core import PydanticCustomError

from whowhere.model.scenario.assumption_checks import require_compared
from whowhere.model.scenario.assumptions import FORM, NAME_LIMIT, meaning, require_known
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import List, Story, Table
from whowhere.model.scenario.work import Work
from whowhere.quantities.faults import nearest

NOTE_LIMIT: Final = 200
"""The most notes of one scenario."""


class Note(Table):
    """A remark on the case, on an own value or on an option."""

    about: Annotated[
        str,
        StringConstraints(max_length=NAME_LIMIT),
        Field(
            description=f"What it is on: an own value's name, {FORM}; or an option, as"
            " managed_service@PH; the whole case if left out."
        ),
    ] = ""
    text: Annotated[Story, Field(min_length=1, description="The note, for people.")]


Notes: TypeAlias = Annotated[
    List[Note],
    Field(max_length=NOTE_LIMIT, description="Notes that reports print; they change no number."),
]


def notes_are_on_options(
    company: Company, option_ids: Collection[str], notes: Sequence[Note]
) -> Iterator[Misfit]:
    """What a note says of an option, it says of one that is compared."""
    home, town = company.home, company.place.key
    for index, note in enumerate(notes):
        if is_option(note.about) and Option.id_meant(note.about, home, town) not in option_ids:
            near = nearest(note.about, option_ids)
            accepted = "an option that is compared, as managed_service@PH"
            error = refusal(accepted, near, "" if near else "Leave it out: it is on the case then.")
            yield Misfit(("notes", index, "about"), note.about, error)


def notes_are_on_inputs(
    company: Company,
    work: Work,
    places: Collection[str],
    notes: Sequence[Note],
    known: Collection[str],
) -> Iterator[Misfit]:
    """What a note says of no option and not of the whole case, it says of an input."""
    for index, note in enumerate(notes):
        if not note.about or is_option(note.about):
            continue
        try:
            said = meaning(note.about, company.home, work.roles)
            require_known(note.about, said, known)
            require_compared(said.place, places)
        except PydanticCustomError as error:
            yield Misfit(("notes", index, "about"), note.about, error)


def is_option(about: str) -> bool:
    """Whether a note is on an option, ``managed_service@PH``, and not on a value under it."""
    return "@" in about and "." not in about
