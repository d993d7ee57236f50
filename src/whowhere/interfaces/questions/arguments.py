"""What may be asked: arguments with their types, bounds and words, for every door.

A field is an option on a command line, a field of a request, and a parameter in Python. Its alias,
if it has one, is its name at every door; a ``Flag`` says what a command line writes differently.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic.fields import FieldInfo

from whowhere.interfaces.requests.written import Written
from whowhere.model.scenario.table import number_of
from whowhere.quantities.faults import Argument
from whowhere.simulate.how_many import DRAWS

MOST_SETTINGS = 200
LONGEST_LINE = 2_000
Line = Annotated[str, Field(max_length=LONGEST_LINE)]
"""A text that somebody types."""
Id = Annotated[str, Field(max_length=200, examples=["managed_service@PH"])]
"""The id of an option."""

Yes = Annotated[
    bool, Field(description="Take values that look like a slip as they are: they are meant.")
]
"""Whether all that a question would ask back about is meant."""


@dataclass(frozen=True)
class Flag:
    """How a command line writes an argument."""

    name: str = ""
    """Where it is not ``--name``: one of several, as ``--option`` for ``options``."""
    metavar: str = ""
    is_word: bool = False
    """It stands without a name, in its place."""
    read: Callable[[str], object] | None = None
    """Turns what was typed into the value, where a line of words cannot hold it."""


class NumbersInWords(BaseModel):
    """Fields that ask for a number, and take one in a text as people write it."""

    model_config = ConfigDict(defer_build=True)

    @field_validator("*", mode="before")
    @classmethod
    def _numbers_in_words(cls, written: object, info: ValidationInfo) -> object:
        """Read a number that was typed, or stands in a request as a text: ``1,200``."""
        field = cls.model_fields[str(info.field_name)]
        return number_of(field, written) if isinstance(written, str) else written


class Arguments(NumbersInWords):
    """What every question may be told."""

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        arbitrary_types_allowed=True,
        frozen=True,
        defer_build=True,  # help needs no reader of values, and an answer only its own
    )

    in_order: ClassVar[tuple[str, ...]] = ()
    """Fields that Python takes by position, after what the question is about."""

    source: Annotated[Written | None, Field(exclude=True)] = None
    """What the question is about; each door has its own way to name it."""

    @property
    def about(self) -> Written:
        """What the question is about. Raises ``TypeError`` where a door forgot to say it."""
        if self.source is None:
            raise TypeError(f"{type(self).__name__} was made without a source")
        return self.source


class DatedArguments(Arguments):
    """Arguments of a question whose figures are those known on a day."""

    as_of: Annotated[
        date | None,
        Field(description="Use the figures as known on this day (default: today)."),
        Flag(metavar="YYYY-MM-DD"),
    ] = None

    @property
    def day(self) -> date:
        """The day of the figures."""
        return self.as_of or date.today()


class DoubtedArguments(DatedArguments):
    """Arguments of a question that asks back about values that look like a slip."""

    yes: Yes = False

    @property
    def about(self) -> Written:
        """What the question is about, and whether all of it is meant."""
        return replace(super().about, takes_all=self.yes)


class ScenarioArguments(DoubtedArguments):
    """Arguments of a question that is answered in drawn futures of a scenario."""

    settings: Annotated[
        tuple[Line, ...],
        Field(
            alias="set", max_length=MOST_SETTINGS, examples=[["attrition=0.45"]],
            description="A value of your own that beats the file:"
            " attrition=0.45, PH.pay='18k to 24k'.",
        ),
        Flag("--set", "NAME=VALUE"),
    ] = ()  # fmt: skip
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[int, Field(description="Futures: a power of two.")] = DRAWS


def fields_of(arguments: type[Arguments]) -> dict[str, FieldInfo]:
    """Return the fields that a door asks for, by the name at every door, its own ones first."""
    inherited = [each.model_fields for each in arguments.__mro__[1:] if issubclass(each, Arguments)]
    own = [name for name in arguments.model_fields if not any(name in each for each in inherited)]
    in_order = dict.fromkeys((*own, *arguments.model_fields))
    known = {name: arguments.model_fields[name] for name in in_order if name != "source"}
    return {field.alias or name: field for name, field in known.items()}


def flag_of(field: FieldInfo) -> Flag:
    """Return how a command line writes a field."""
    return next((each for each in field.metadata if isinstance(each, Flag)), Flag())


def option_name(name: str, flag: Flag) -> str:
    """Return what a command line calls an argument: ``--time-limit``, or ``PLACE`` for a word."""
    if flag.is_word:
        return (flag.metavar or name).strip("[]").upper()
    return flag.name or f"--{name.replace('_', '-')}"


def as_option(arguments: type[Arguments] | None) -> Callable[[Argument], str]:
    """Return how a command line spells arguments in faults: ``--weights cost``."""
    known = fields_of(arguments) if arguments else {}

    def spell(argument: Argument) -> str:
        field = known.get(argument.name)
        name = option_name(argument.name, flag_of(field) if field else Flag())
        return f"{name} {argument.part}".rstrip()

    return spell
