"""What places are ranked by: pillars, the indicators in each, and what each weighs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults

FILE = Path(__file__).parent / "practice" / "place_pillars.toml"

Better: TypeAlias = Literal["high", "low"]
Scale: TypeAlias = Literal["linear", "log"]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    title: str
    weight: float = Field(ge=0, allow_inf_nan=False)
    reason: str = Field(min_length=1)


class PillarEntry(_Entry):
    """A pillar, with the weight that it has unless the user says otherwise."""


class IndicatorEntry(_Entry):
    """An indicator, and what it weighs inside its pillar."""

    pillar: str
    unit: str
    better: Better
    scale: Scale = "linear"
    table: str = ""
    """The measured table that has it; empty where it is computed."""
    family: Mapping[str, float] = {}
    """Other weights, by the family of work that has most heads."""

    def weight_for(self, family: str) -> float:
        """Return the weight for a family of work; an empty name means work in general."""
        return self.family.get(family, self.weight)


class PlacePillars(BaseModel):
    """All pillars and indicators, in the order of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    pillars: Mapping[str, PillarEntry]
    indicators: Mapping[str, IndicatorEntry]


@cache
def load_place_pillars(path: Path = FILE) -> PlacePillars:
    """Read the file. Raises ``Faults`` that name every wrong key, and indicators without pillar."""
    try:
        found = PlacePillars.model_validate(read_toml(path))
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error
    if strays := [
        Fault(path.name, f"indicators.{key}.pillar", repr(entry.pillar), ", ".join(found.pillars))
        for key, entry in found.indicators.items()
        if entry.pillar not in found.pillars
    ]:
        raise Faults(strays)
    return found
