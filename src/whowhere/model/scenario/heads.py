"""Heads of a role as users write them: one number, or how many from which month on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.months import A_MONTH, month_named, months_apart
from whowhere.model.scenario.refusal import refusal, unread
from whowhere.model.scenario.wording import shown
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

MOST_HEADS: Final = 100_000
MOST_STEPS: Final = 180
"""Steps of one role at most: one for each month of the longest horizon."""
ACCEPTED: Final = (
    f'a number above 0, up to {MOST_HEADS:,}, or heads by month: {{"2027-01" = 5, "2027-07" = 12}}'
)


@dataclass(frozen=True)
class HeadsByDate:
    """How many people a role has from each month on, until the next that is named."""

    steps: tuple[tuple[dt.date, float], ...]
    """The first day of each month and the heads from then on, in order of time."""

    @property
    def start(self) -> dt.date:
        """The first month that is named, by its first day."""
        return self.steps[0][0]

    @property
    def first(self) -> float:
        """The heads of the first month that is named."""
        return self.steps[0][1]

    def by_month(self, start: dt.date, months: int) -> tuple[float, ...]:
        """Return the heads of each month from a start on, the start's own month first."""
        found: list[float] = []
        for day, heads in self.steps:
            at = months_apart(start, day)
            found += found[-1:] * (at - len(found))
            found[max(at, 0) :] = [heads]
        found += found[-1:] * (months - len(found))
        return tuple(found[:months])


class HeadsRule:
    """Reads heads in either form; both are written as they were read."""

    def read(self, written: object) -> float | HeadsByDate:
        """Return the heads that were written; refuse in plain words what is none."""
        if isinstance(written, HeadsByDate):
            return written
        return _by_date(written) if isinstance(written, Mapping) else _heads(written)

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read with this rule; write a number, or a table of months."""
        del source, handler
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.plain_serializer_function_ser_schema(as_written)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe both ways of writing heads."""
        del schema, handler
        number: dict[str, Any] = {
            "type": "number", "exclusiveMinimum": 0, "maximum": MOST_HEADS,
        }  # fmt: skip
        table = {
            "type": "object", "additionalProperties": number, "minProperties": 1,
            "maxProperties": MOST_STEPS, "propertyNames": {"pattern": f"^{A_MONTH}$"},
        }  # fmt: skip
        return {"anyOf": [number, table], COMMENT: ACCEPTED}


Heads: TypeAlias = Annotated[float | HeadsByDate, HeadsRule()]


def as_written(heads: float | HeadsByDate) -> float | dict[str, float]:
    """Return heads in a form that a scenario file accepts."""
    if isinstance(heads, HeadsByDate):
        return {f"{day:%Y-%m}": count for day, count in heads.steps}
    return heads


def _heads(written: object, accepted: str = ACCEPTED, at: str = "") -> float:
    """Read one number of heads; ``at`` is the month that it is of."""
    try:
        found = read_number(written, "amount") if isinstance(written, str) else written
    except UnreadNumber as error:
        raise unread(error, accepted) from None
    if isinstance(found, int | float) and not isinstance(found, bool) and 0 < found <= MOST_HEADS:
        return float(found)
    raise refusal(accepted, given=f"{shown(written)} at {at}" if at else "")


def _by_date(written: Mapping[object, object]) -> HeadsByDate:
    """Read heads by month: each month once, in any order."""
    months = {key: month_named(key) for key in written}
    if odd := [str(key) for key, month in months.items() if month is None]:
        raise refusal(
            'months such as "2027-07", or days such as "2027-07-01"', given=", ".join(odd[:5])
        )
    if not 0 < len(written) <= MOST_STEPS:
        raise refusal(f"from 1 to {MOST_STEPS} months", given=f"{len(written)} months")
    steps = {month: _heads(written[key], at=str(key)) for key, month in months.items() if month}
    if len(steps) < len(written):
        do = "Keep one: heads hold from the first day of a month."
        raise refusal("each month once", do=do, given="one month twice")
    return HeadsByDate(tuple(sorted(steps.items())))
