"""The season of some work: how much there is in each month of the year, over the year's mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Annotated, Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.refusal import refusal, unread
from whowhere.model.scenario.wording import shown
from whowhere.quantities.tables.calendar_words import MONTHS, month_in
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

YEAR: Final = 12
NAMES: Final = tuple(MONTHS["en"].split("|"))
CLOSE_TO_ONE: Final = 0.05
"""How far the mean of twelve stated months may be from one: they are scaled to it."""
MOST: Final = float(YEAR)
"""All of a year's work in one month."""
ACCEPTED: Final = (
    "months by number or English name, each with its share of a mean month:"
    ' {11 = "130%", 12 = "150%"}'
)


@dataclass(frozen=True)
class Season:
    """How much work there is in each month of the year; the mean of the twelve is one."""

    months: tuple[float, ...]
    """January first."""
    stated: tuple[int, ...]
    """The months that were stated, counted from 0; the others are what is left of the year."""

    @property
    def peak(self) -> float:
        """The most there is in any month."""
        return max(self.months)

    @property
    def peak_month(self) -> str:
        """The name of the month in which there is most, the first of equals."""
        return NAMES[self.months.index(self.peak)]

    @property
    def is_even(self) -> bool:
        """Whether every month has as much."""
        return len(set(self.months)) == 1

    def by_month(self, start: dt.date, months: int) -> tuple[float, ...]:
        """Return how much there is in each month from a start on."""
        return tuple(self.months[(start.month - 1 + at) % YEAR] for at in range(months))


class SeasonRule:
    """Reads a season: some months, with the others left to make up the year, or all twelve."""

    def read(self, written: object) -> Season:
        """Return the season that was written; refuse in plain words what is none."""
        if isinstance(written, Season):
            return written
        if not isinstance(written, Mapping) or not written:
            raise refusal(ACCEPTED)
        months = {key: _month(key) for key in written}
        if odd := [str(key) for key, month in months.items() if month is None]:
            raise refusal(ACCEPTED, given=", ".join(odd[:5]))
        stated = {month: _share(written[key], key) for key, month in months.items() if month}
        if len(stated) < len(written):
            raise refusal("each month once", do="Keep one.", given="one month twice")
        return _season(stated)

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read with this rule; write what was stated."""
        del source, handler
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.plain_serializer_function_ser_schema(as_written)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe a table of months."""
        del schema, handler
        share = {"anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string"}]}
        return {
            "type": "object", "additionalProperties": share, "minProperties": 1,
            "maxProperties": YEAR, COMMENT: ACCEPTED,
        }  # fmt: skip


SeasonOfYear: TypeAlias = Annotated[Season, SeasonRule()]


def as_written(season: Season) -> dict[str, float]:
    """Return a season in a form that a scenario file accepts."""
    return {str(at + 1): season.months[at] for at in season.stated}


def _season(stated: Mapping[int, float]) -> Season:
    """Return the season of stated months, counted from 1: the others make the mean one."""
    total, left = fsum(stated.values()), YEAR - len(stated)
    if not left:
        if abs(total / YEAR - 1) > CLOSE_TO_ONE:
            raise _far_from_one(total / YEAR)
        return Season(_of_the_mean(stated, total / YEAR), tuple(range(YEAR)))
    rest = (YEAR - total) / left
    if rest <= 0:
        raise refusal(
            f"months that leave something for the {left} others",
            do="State lower shares: a year has twelve mean months, 1200%.",
            given=f"{total:.0%} in {len(stated)} months",
        )
    months = tuple(stated.get(at, rest) for at in range(1, YEAR + 1))
    return Season(months, tuple(sorted(at - 1 for at in stated)))


def _of_the_mean(stated: Mapping[int, float], mean: float) -> tuple[float, ...]:
    """Return twelve months over their mean; what is even is one to the last bit."""
    return tuple(stated[at] / mean for at in range(1, YEAR + 1))


def _far_from_one(mean: float) -> PydanticCustomError:
    return refusal(
        f"twelve months with a mean of 100%, give or take {CLOSE_TO_ONE:.0%}",
        do="State each month's share of the year's mean month, or leave the quiet months out.",
        given=f"twelve months with a mean of {mean:.0%}",
    )


def _month(written: object) -> int | None:
    """Return the month that a number or an English name means, from 1; ``None`` for none."""
    text = str(written).strip()
    if text.isascii() and text.isdigit():
        return int(text) if 1 <= len(text) <= 2 and 1 <= int(text) <= YEAR else None
    return month_in(text, "en")


def _share(written: object, month: object) -> float:
    """Read one month's share of a mean month."""
    try:
        found = read_number(written, "share") if isinstance(written, str) else written
    except UnreadNumber as error:
        raise unread(error, ACCEPTED) from None
    if isinstance(found, int | float) and not isinstance(found, bool) and 0 < found <= MOST:
        return float(found)
    raise refusal(ACCEPTED, given=f"{shown(written)} for {month}")
