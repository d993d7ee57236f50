"""Observed magnitudes: what things take in practice, by engagement, place or family of work."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from whowhere.facts.fact import Fact, Origin
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range, Shape

FOLDER = Path(__file__).parent / "practice"
FILES = ("people", "site", "vendor", "oversight", "transition", "money", "prices")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    low: float
    likely: float
    high: float
    shape: Shape = "normal"
    at_least: float = float("-inf")
    at_most: float = float("inf")
    engagement: str = ""
    place: str = ""
    family: str = ""
    status: Literal["measured", "estimated"] = "estimated"
    sources: tuple[str, ...] = ()
    reason: str = ""

    def fits(self, engagement: str, place: str, family: str) -> bool:
        return (
            self.engagement in {"", engagement}
            and self.place in {"", place}
            and self.family in {"", family}
        )

    @property
    def precision(self) -> int:
        return sum(map(bool, (self.engagement, self.place, self.family)))


class _Topic(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    unit: str
    values: tuple[_Entry, ...]


@dataclass(frozen=True)
class Practice:
    """All magnitudes of practice, found by name and by what they hold for."""

    topics: Mapping[str, _Topic]
    sources: Mapping[str, Origin]

    def has(self, name: str, engagement: str) -> bool:
        """Whether a topic has a value under an engagement."""
        return any(entry.fits(engagement, "", "") for entry in self.topics[name].values)

    def fact(self, name: str, engagement: str = "", place: str = "", family: str = "") -> Fact:
        """Return the value that fits most precisely. Raises ``KeyError`` where none fits."""
        topic = self.topics[name]
        fitting = [entry for entry in topic.values if entry.fits(engagement, place, family)]
        if not fitting:
            raise KeyError(f"{name} for {engagement or 'any engagement'} in {place or 'any place'}")
        entry = max(fitting, key=lambda each: each.precision)
        value = Range(
            entry.low, entry.likely, entry.high, entry.shape, entry.at_least, entry.at_most
        )
        origins = tuple(self.sources[key] for key in entry.sources)
        return Fact(name, value, topic.unit, entry.status, origins, place, note=entry.reason)


@cache
def load_practice(folder: Path = FOLDER) -> Practice:
    """Read every file of practice. Raises ``Faults`` that name file, key and what is accepted."""
    sources = _checked(folder / "sources.toml", TypeAdapter(dict[str, _Source]))
    topics: dict[str, _Topic] = {}
    faults: list[Fault] = []
    for stem in FILES:
        path = folder / f"{stem}.toml"
        for name, topic in _checked(path, TypeAdapter(dict[str, _Topic])).items():
            faults += _faults_of(path, name, topic, sources)
            topics[name] = topic
    if faults:
        raise Faults(faults)
    return Practice(topics, {key: source.origin() for key, source in sources.items()})


class _Source(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    producer: str
    title: str
    address: str = ""
    read: str = ""
    licence: str = "facts only"

    def origin(self) -> Origin:
        return Origin(self.producer, self.title, self.address, self.read, self.licence)


def _checked(path: Path, adapter: TypeAdapter[Any]) -> Any:
    try:
        return adapter.validate_python(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as error:
        raise Faults(
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from error


def _faults_of(path: Path, name: str, topic: _Topic, sources: Mapping[str, _Source]) -> list[Fault]:
    faults = []
    for place, entry in enumerate(topic.values):
        key = f"{name}.values[{place}]"
        if not entry.low <= entry.likely <= entry.high:
            given = f"{entry.low:g}, {entry.likely:g}, {entry.high:g}"
            faults.append(Fault(path.name, key, given, "low <= likely <= high"))
        if not entry.sources and not entry.reason:
            faults.append(Fault(path.name, key, "without origin", "sources, or a reason"))
        faults += [
            Fault(path.name, f"{key}.sources", repr(source), "a key of sources.toml")
            for source in entry.sources
            if source not in sources
        ]
    return faults
