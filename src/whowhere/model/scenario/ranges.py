"""Ranges as users write them: a number, a text such as ``8% to 12%``, or a table of three."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.refusal import refusal, unread
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_digits import Kind, UnreadNumber
from whowhere.quantities.written_money import Money, Per, read_money
from whowhere.quantities.written_numbers import read_range
from whowhere.quantities.written_tokens import LONGEST

HUGE: Final = 1e15
"""No figure of a scenario is larger: not the yearly cost of 100,000 people in any currency."""

_FIGURES: Final = ("low", "likely", "high")
_DISORDER: Final = "Put the smaller figure first, and write % or k on both: 8% to 12%."


@dataclass(frozen=True)
class RangeRule:
    """How a field reads a range: its limits, and its words for what it accepts."""

    accepted: str
    """What is accepted, with an example."""
    at_least: float = -HUGE
    at_most: float = HUGE
    kind: Kind = "share"
    """What a mark in a number means where it may mean two things."""

    def read(self, written: object) -> Range:
        """Return the range that was written; refuse in plain words what is none."""
        found = self._range(written)
        if not all(self.at_least <= x <= self.at_most for x in (found.low, found.high)):
            raise refusal(self.accepted)
        floor = self.at_least if self.at_least > -HUGE else -math.inf
        ceiling = self.at_most if self.at_most < HUGE else math.inf
        return replace(found, at_least=floor, at_most=ceiling)

    def _range(self, written: object) -> Range:
        """Return what was written, in whichever of the three ways."""
        if isinstance(written, Range):
            return written
        if isinstance(written, str):
            return self._of_text(written)
        if isinstance(written, dict):
            return self._of_table(written)
        return Range.exactly(self._number(written))

    def _number(self, written: object) -> float:
        """Return one figure; a truth value, a date or a list is none."""
        if isinstance(written, bool) or not isinstance(written, int | float):
            raise refusal(self.accepted)
        if not abs(written) <= HUGE:
            raise refusal(self.accepted)
        return float(written)

    def _of_text(self, text: str) -> Range:
        """Read ``45k``, ``60k to 90k`` or ``10% to 40% likely 15%``."""
        try:
            return self.of_text(text)
        except UnreadNumber as error:
            raise unread(error, self.accepted) from None

    def of_text(self, text: str) -> Range:
        """Read a text as this kind of value. Raises ``UnreadNumber``."""
        return read_range(text, self.kind)

    def _of_table(self, table: dict[str, Any]) -> Range:
        """Read ``{low = 1, likely = 2, high = 3}``; the middle stands in for likely."""
        if not {"low", "high"} <= set(table) <= set(_FIGURES):
            raise refusal(self.accepted, do="A table needs low and high, and may have likely.")
        low, high = self._figure(table["low"]), self._figure(table["high"])
        likely = self._figure(table["likely"]) if "likely" in table else (low + high) / 2
        if not low <= likely <= high:
            raise refusal(self.accepted, do=_DISORDER)
        return Range(low, likely, high)

    def _figure(self, written: object) -> float:
        """Return one figure of a table: a number, or a text that is one."""
        found = self._of_text(written) if isinstance(written, str) else None
        if found is None:
            return self._number(written)
        if not found.is_exact or (isinstance(found, Money) and found.currency):
            raise refusal(self.accepted)
        return found.likely

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read with this rule; write a number where nothing is uncertain, else a table."""
        del source, handler
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.plain_serializer_function_ser_schema(as_written)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the three ways of writing a range."""
        del schema, handler
        number: dict[str, Any] = {"type": "number"}
        if self.at_least > -HUGE:
            number["minimum"] = self.at_least
        if self.at_most < HUGE:
            number["maximum"] = self.at_most
        figures = {
            name: {**number, "description": words}
            for name, words in (
                ("low", "One chance in ten that it is lower."),
                ("likely", "As likely higher as lower; the middle if left out."),
                ("high", "One chance in ten that it is higher."),
            )
        }
        table = {
            "type": "object",
            "properties": figures,
            "required": ["low", "high"],
            "additionalProperties": False,
        }
        text = {"type": "string", "maxLength": LONGEST, "examples": ["8% to 12%", "41k to 46k"]}
        return {"anyOf": [number, text, table], COMMENT: self.accepted}


@dataclass(frozen=True)
class Factor:
    """So many times what the facts say, for each role alike: ``x1.2``."""

    times: float

    def __str__(self) -> str:
        """Write the factor as users type it."""
        return f"x{self.times:g}"


class OwnText(str):
    """An own value as a text, and what the name before it says of it."""

    kind: Kind
    per: Per | None
    """The time that an amount of money is asked for; ``None`` for what is no money."""

    def __new__(cls, text: str, kind: Kind, per: Per | None) -> OwnText:
        """Keep a text with what it is the value of."""
        self = super().__new__(cls, text)
        self.kind, self.per = kind, per
        return self


class OwnRule(RangeRule):
    """Reads an own value: a range in any of its forms, or a factor such as ``x1.2``."""

    def read(self, written: object) -> Range | Factor:  # type: ignore[override]
        """Return the range or factor that was written; refuse in plain words what is neither."""
        if isinstance(written, Factor):
            return written
        if not isinstance(written, str) or written.strip()[:1] not in {*"xX\u00d7"}:
            return super().read(written)
        try:
            found = read_range(written.strip()[1:], "share")
        except UnreadNumber as error:
            raise unread(error, self.accepted) from None
        if not 0 < found.low == found.high <= HUGE:
            raise refusal(self.accepted)
        return Factor(found.low)

    def of_text(self, text: str) -> Range:
        """Read a text as what its name says it is. Raises ``UnreadNumber``."""
        if isinstance(text, OwnText) and text.per is not None:
            return read_money(text, text.per)
        return read_range(text, text.kind if isinstance(text, OwnText) else "unknown")


@dataclass(frozen=True)
class MoneyRule(RangeRule):
    """Reads an amount of money in any of its forms, for a year, a month, or paid once."""

    kind: Kind = "amount"
    per: Per = ""

    def of_text(self, text: str) -> Range:
        """Read money, with its currency and for its time. Raises ``UnreadNumber``."""
        return read_money(text, self.per)


def as_written(value: Range | Factor) -> float | str | dict[str, float]:
    """Return a range in a form that a scenario file accepts."""
    if isinstance(value, Factor):
        return str(value)
    if value.is_exact:
        return value.likely
    return {name: getattr(value, name) for name in _FIGURES}


Share: TypeAlias = Annotated[
    Range, RangeRule("a share from 0% to 100%, such as 10% to 30% or 0.2", 0.0, 1.0)
]
YearlyRate: TypeAlias = Annotated[
    Range, RangeRule("a yearly rate from -50% to 100%, such as 8% to 12% or 0.1", -0.5, 1.0)
]
MONEY: Final = "an amount of money above zero, such as 43000 or 41k to 46k"
Amount: TypeAlias = Annotated[Range, MoneyRule(MONEY, 0.01)]
"""Money that is paid once."""
YearlyAmount: TypeAlias = Annotated[Range, MoneyRule(MONEY, 0.01, per="year")]
MonthlyAmount: TypeAlias = Annotated[Range, MoneyRule(MONEY, 0.01, per="month")]
OwnFigure: TypeAlias = Annotated[
    Range | Factor,
    OwnRule("a number, a range such as 0.3 to 0.5, {low, likely, high}, or a factor such as x1.2"),
]
