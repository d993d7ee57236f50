"""Savings as published: claimed, planned at the signature, and delivered, each with its source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import fsum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from whowhere.facts.base_rates import BaseRate, published
from whowhere.facts.fact import Origin
from whowhere.facts.practice import load_practice
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest

FILE = Path(__file__).parent / "practice" / "savings.toml"

Stage = Literal["claimed", "planned", "delivered"]
Measure = Literal["price", "run rate", "horizon", "share"]


class LikeDeals(BaseModel):
    """Which deals a published figure speaks of; what is not said is any."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    home: str | None = None
    place: str | None = None
    engagement: str | None = None
    abroad: bool | None = None


class PublishedSaving(BaseModel):
    """One published figure, and the measure of a model's deals that it can be held against."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    stage: Stage
    year: int | None = None
    """When it was published, where its source says so."""
    says: str
    status: str
    """Who found it, and how."""
    measure: Measure
    typical: Literal["mean", "median"] = "mean"
    """Which of a model's futures stands for it."""
    least: float | None = None
    most: float | None = None
    """Between which savings it counts deals, where it is a share of deals."""
    low: float | None = None
    high: float | None = None
    """Shares of the cost before, or of deals, where no study of ``base_rates.toml`` has it."""
    rate: str | None = None
    """The study in ``base_rates.toml`` that tells it."""
    sizes: tuple[str, ...] = ()
    """Shares of that study which together are the figure."""
    source: str | None = None
    """A key in ``sources.toml``, where no study tells it."""
    reach: LikeDeals = LikeDeals()

    @property
    def ends(self) -> tuple[float, float]:
        """The published figure from low to high, shares; both the same where it is one number."""
        if self.low is not None and self.high is not None:
            return self.low, self.high
        study = published()[str(self.rate)]
        of = fsum(getattr(study, size) for size in self.sizes)
        return of, of

    @property
    def origin(self) -> Origin:
        """Who says so, and where."""
        if self.rate is not None:
            return published()[self.rate].origin
        return load_practice().sources[str(self.source)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    savings: tuple[PublishedSaving, ...]


@cache
def published_savings() -> tuple[PublishedSaving, ...]:
    """Return every published figure, in the order of the file. Raises ``Faults``."""
    return savings_of(FILE)


def savings_of(path: Path) -> tuple[PublishedSaving, ...]:
    """Return every published figure of a file. Raises ``Faults`` with every mistake."""
    try:
        savings = _File.model_validate(read_toml(path)).savings
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, wrong["loc"])), repr(wrong["input"]), wrong["msg"])
            for wrong in error.errors()
        ) from None
    faults = [fault for at, said in enumerate(savings) for fault in _faults(said, path.name, at)]
    if faults:
        raise Faults(faults)
    return savings


def _faults(said: PublishedSaving, file: str, at: int) -> Iterator[Fault]:
    """Yield why a figure is told twice or not at all, or by nobody who is known."""
    here, studies, sources = f"savings.{at}", published(), load_practice().sources
    if (said.low is None) != (said.high is None) or (said.low is None) != bool(said.sizes):
        yield Fault(file, here, repr(said.says), "low and high, or sizes of a study")
    if (said.rate is None) == (said.source is None) or (said.sizes and said.rate is None):
        accepted = "a rate of base_rates.toml, or a source of sources.toml"
        yield Fault(file, here, repr(said.says), accepted)
    if said.source is not None and said.source not in sources:
        near, accepted = nearest(said.source, sources), "a key of sources.toml"
        yield Fault(file, f"{here}.source", repr(said.source), accepted, near)
    if said.rate is not None and said.rate not in studies:
        near, accepted = nearest(said.rate, studies), "a key of base_rates.toml"
        yield Fault(file, f"{here}.rate", repr(said.rate), accepted, near)
    elif said.rate is not None:
        lacking = [size for size in said.sizes if not _has(studies[said.rate], size)]
        for size in lacking:
            yield Fault(file, f"{here}.sizes", repr(size), f"a share that {said.rate} has")


def _has(study: BaseRate, size: str) -> bool:
    return isinstance(getattr(study, size, None), float)
