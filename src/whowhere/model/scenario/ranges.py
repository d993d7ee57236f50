"""Ranges as users write them: a number, a text such as ``8% to 12%``, or a table of three."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.ranges import Range, parse_range

TEXT_LIMIT: Final = 80
"""The longest text that is read as a range, in characters."""
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

    def read(self, written: object) -> Range:
        """Return the range that was written; refuse in plain words what is none."""
        low, likely, high = self._figures(written)
        if not all(self.at_least <= x <= self.at_most for x in (low, likely, high)):
            raise refusal(self.accepted)
        if not low <= likely <= high:
            raise refusal(self.accepted, do=_DISORDER)
        floor = self.at_least if self.at_least > -HUGE else -math.inf
        ceiling = self.at_most if self.at_most < HUGE else math.inf
        return Range(low, likely, high, at_least=floor, at_most=ceiling)

    def _figures(self, written: object) -> tuple[float, float, float]:
        """Return low, likely and high, in whichever of the three ways they were written."""
        if isinstance(written, Range):
            return written.low, written.likely, written.high
        if isinstance(written, str):
            return self._of_text(written)
        if isinstance(written, dict):
            return self._of_table(written)
        value = self._number(written)
        return value, value, value

    def _number(self, written: object) -> float:
        """Return one figure; a truth value, a date or a list is none."""
        if isinstance(written, bool) or not isinstance(written, int | float):
            raise refusal(self.accepted)
        if not abs(written) <= HUGE:
            raise refusal(self.accepted)
        return float(written)

    def _of_text(self, text: str) -> tuple[float, float, float]:
        """Read ``45k``, ``60k to 90k`` or ``10% to 40% likely 15%``."""
        if len(text) > TEXT_LIMIT:
            raise refusal(self.accepted)
        try:
            found = parse_range(text)
        except ValueError as error:
            hint = _DISORDER if " to " in text and "low" in str(error) else ""
            raise refusal(self.accepted, do=hint) from None
        return found.low, found.likely, found.high

    def _of_table(self, table: dict[str, Any]) -> tuple[float, float, float]:
        """Read ``{low = 1, likely = 2, high = 3}``; the middle stands in for likely."""
        if not {"low", "high"} <= set(table) <= set(_FIGURES):
            raise refusal(self.accepted, do="A table needs low and high, and may have likely.")
        low, high = self._number(table["low"]), self._number(table["high"])
        likely = self._number(table["likely"]) if "likely" in table else (low + high) / 2
        return low, likely, high

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
        text = {"type": "string", "maxLength": TEXT_LIMIT, "examples": ["8% to 12%", "41k to 46k"]}
        return {"anyOf": [number, text, table], COMMENT: self.accepted}


@dataclass(frozen=True)
class Factor:
    """So many times what the facts say, for each role alike: ``x1.2``."""

    times: float

    def __str__(self) -> str:
        """Write the factor as users type it."""
        return f"x{self.times:g}"


class OwnRule(RangeRule):
    """Reads an own value: a range in any of its forms, or a factor such as ``x1.2``."""

    def read(self, written: object) -> Range | Factor:  # type: ignore[override]
        """Return the range or factor that was written; refuse in plain words what is neither."""
        if not isinstance(written, str) or not written.strip().startswith("x"):
            return written if isinstance(written, Factor) else super().read(written)
        low, _, high = self._of_text(written.strip()[1:])
        if not 0 < low == high:
            raise refusal(self.accepted)
        return Factor(low)


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
Amount: TypeAlias = Annotated[
    Range, RangeRule("an amount of money above zero, such as 43000 or 41k to 46k", 0.01)
]
OwnFigure: TypeAlias = Annotated[
    Range | Factor,
    OwnRule("a number, a range such as 0.3 to 0.5, {low, likely, high}, or a factor such as x1.2"),
]
