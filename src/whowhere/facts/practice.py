"""Observed magnitudes: what things take in practice, by engagement, place or kind of work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest
from whowhere.quantities.ranges import Range, Shape
from whowhere.quantities.units import unit

FOLDER = Path(__file__).parent / "practice"
FILES = (
    "people",
    "site",
    "vendor",
    "oversight",
    "transition",
    "parting",
    "money",
    "prices",
    "risk",
    "control",
    "nearness",
    "plans",
    "languages",
    "contacts",
    "season",
    "automation",
)


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    low: float
    likely: float
    high: float
    shape: Shape = "normal"
    at_least: float = float("-inf")
    at_most: float = float("inf")
    engagement: str = ""
    place: str = ""
    family: str = ""
    kind: str = ""
    """Of software: what it does."""
    status: Literal["measured", "estimated"] = "estimated"
    sources: tuple[str, ...] = ()
    reason: str = ""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What it holds for; empty where that does not matter."""
        return self.engagement, self.place, self.family, self.kind

    def fits(self, *asked: str) -> bool:
        return all(said in {"", each} for said, each in zip(self.about, asked, strict=True))

    @property
    def precision(self) -> int:
        return sum(map(bool, self.about))


class _Topic(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    unit: str
    values: tuple[_Entry, ...]


@dataclass(frozen=True)
class Practice:
    """All magnitudes of practice, found by name and by what they hold for."""

    topics: Mapping[str, _Topic]
    sources: Mapping[str, Origin]

    def has(self, name: str, engagement: str) -> bool:
        """Whether a topic has a value under an engagement."""
        return any(entry.fits(engagement, "", "", "") for entry in self.topics[name].values)

    def is_of_place(self, name: str, place: str) -> bool:
        """Whether a topic has a value for the very place."""
        return any(entry.place == place for entry in self.topics[name].values)

    def fact(
        self, name: str, engagement: str = "", place: str = "", family: str = "", kind: str = ""
    ) -> Fact:
        """Return the value that fits most precisely. Raises ``KeyError`` where none fits."""
        about = (name, engagement, place, family, kind)
        if about not in self._found:
            self._found[about] = self._fitting(*about)
        return self._found[about]

    @cached_property
    def _found(self) -> dict[tuple[str, ...], Fact]:
        """What was asked for: every package of a portfolio asks the same of the same places."""
        return {}

    def _fitting(self, name: str, engagement: str, place: str, family: str, kind: str) -> Fact:
        topic = self.topics[name]
        asked = (engagement, place, family, kind)
        fitting = [entry for entry in topic.values if entry.fits(*asked)]
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
    """Read every file of practice. Raises ``Faults`` with every mistake of every file."""
    sources, of_sources = _checked(folder / "sources.toml", TypeAdapter(dict[str, _Source]))
    faults = [*of_sources]
    topics: dict[str, _Topic] = {}
    for stem in FILES:
        path = folder / f"{stem}.toml"
        found, mistakes = _checked(path, _of_topics())
        faults += mistakes
        faults += (
            fault for name, topic in found.items() for fault in _faults_of(path, name, topic)
        )
        if not of_sources:
            faults += _unlisted(path, found, sources)
        topics |= found
    if faults:
        raise Faults(faults)
    return Practice(topics, {key: source.origin() for key, source in sources.items()})


class _Source(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    producer: str
    title: str
    address: str = ""
    read: str = ""
    licence: str = "facts only"

    def origin(self) -> Origin:
        return Origin(self.producer, self.title, self.address, self.read, self.licence)


@cache
def _of_topics() -> TypeAdapter[dict[str, _Topic]]:
    return TypeAdapter(dict[str, _Topic])


def _checked(path: Path, adapter: TypeAdapter[Any]) -> tuple[dict[str, Any], list[Fault]]:
    """Return what a file says and what is wrong with it; of a file with faults nothing is said."""
    try:
        return adapter.validate_python(read_toml(path)), []
    except Faults as unreadable:
        return {}, list(unreadable.faults)
    except ValidationError as error:
        return {}, [
            Fault(path.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ]


def _faults_of(path: Path, name: str, topic: _Topic) -> Iterator[Fault]:
    try:
        unit(topic.unit)
    except ValueError as error:
        yield Fault(path.name, f"{name}.unit", repr(topic.unit), f"a unit: {error}")
    for place, entry in enumerate(topic.values):
        key = f"{name}.values[{place}]"
        yield from (replace(fault, where=path.name, key=key) for fault in _faults_in(entry))
    meant = Counter(entry.about for entry in topic.values)
    for about, times in meant.items():
        if times > 1:
            given = " and ".join(filter(None, about)) or "what holds everywhere"
            yield Fault(path.name, name, f"{times} values for {given}", "one", do="Remove one.")


def _faults_in(entry: _Entry) -> Iterator[Fault]:
    """Yield what is wrong with one value: its order, its shape, its limits, its origin."""
    given = f"{entry.low:g}, {entry.likely:g}, {entry.high:g}"
    if not entry.low <= entry.likely <= entry.high:
        yield Fault("", "", given, "low <= likely <= high")
    if entry.shape == "log" and entry.low <= 0:
        do = 'Leave out shape = "log", or raise low.'
        yield Fault("", "", given, "low above zero, as the shape is log", do=do)
    if not entry.at_least <= entry.likely <= entry.at_most:
        accepted = f"likely from at_least {entry.at_least:g} to at_most {entry.at_most:g}"
        yield Fault("", "", given, accepted, do="Mend the figure or its limits.")
    if not entry.sources and not entry.reason:
        yield Fault("", "", "without origin", "sources, or a reason")


def _unlisted(
    path: Path, topics: Mapping[str, _Topic], sources: Mapping[str, _Source]
) -> Iterator[Fault]:
    """Yield the sources that a file names and ``sources.toml`` does not describe."""
    for name, topic in topics.items():
        for place, entry in enumerate(topic.values):
            for source in entry.sources:
                if source not in sources:
                    key, near = f"{name}.values[{place}].sources", nearest(source, sources)
                    yield Fault(path.name, key, repr(source), "a key of sources.toml", near)
