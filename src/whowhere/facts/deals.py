"""Deals as companies make them: what is moved, by whom, from where to where, how often."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range

FILE = Path(__file__).parent / "practice" / "deals.toml"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    reason: str
    sources: tuple[str, ...] = ()


class Heads(_Part):
    """How many people a deal moves: one in ten below low, one in ten above high."""

    at_least: float
    """Fewer people are no deal."""
    low: float
    likely: float
    high: float

    @property
    def range(self) -> Range:
        """The same as a range: sizes spread by factors, not by differences."""
        return Range(self.low, self.likely, self.high, "log", self.at_least)


class Homes(_Part):
    """Countries whose companies make deals, with weights."""

    places: dict[str, float]


class RoleShare(BaseModel):
    """A role of a kind of work, with its share of the heads."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    role: str
    level: str
    share: float


class WorkKind(_Part):
    """A kind of work that is moved."""

    name: str
    weight: float
    languages: str
    """``home`` for the main language of the home country, else an ISO 639 code."""
    core: float
    roles: tuple[RoleShare, ...]


class Destinations(_Part):
    """Where work of some kinds goes from some homes, with weights."""

    homes: tuple[str, ...]
    work: tuple[str, ...]
    places: dict[str, float]


class Arrangement(_Part):
    """Who does it, at home or abroad, with a weight."""

    engagement: str
    abroad: bool
    weight: float


class PricedWork(BaseModel):
    """A kind of work whose hour is priced, and how it is usually bought."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    name: str
    engagement: str
    roles: tuple[RoleShare, ...]


class PricedPart(_Part):
    """What is priced to be held against published prices."""

    places: tuple[str, ...]
    heads: int
    home: str
    """The buyer's country, but for the places ``at_home``, which have a buyer of their own."""
    at_home: tuple[str, ...]
    horizon_months: int
    work: tuple[PricedWork, ...]


class DealMix(BaseModel):
    """How often which deals are made."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    horizon_months: tuple[int, ...]
    horizon_reason: str
    spoken: dict[str, str]
    """The main language of each home."""
    heads: Heads
    homes: tuple[Homes, ...]
    work: tuple[WorkKind, ...]
    destinations: tuple[Destinations, ...]
    arrangements: tuple[Arrangement, ...]
    priced: PricedPart

    @property
    def home_weights(self) -> dict[str, float]:
        """All homes with their weights."""
        return {place: weight for home in self.homes for place, weight in home.places.items()}

    def destinations_of(self, home: str, work: str) -> dict[str, float]:
        """Return where work of a kind goes from a home, with weights. Raises ``KeyError``."""
        for destination in self.destinations:
            if home in destination.homes and work in destination.work:
                return destination.places
        raise KeyError(f"{work} from {home}")


@cache
def deal_mix() -> DealMix:
    """Read the mix of deals. Raises ``Faults``."""
    try:
        return DealMix.model_validate(read_toml(FILE))
    except ValidationError as error:
        raise Faults(
            Fault(FILE.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error
