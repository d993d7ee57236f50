"""A place case: every place that could do a piece of work, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from whowhere.facts.fact import Fact, Origin


@dataclass(frozen=True)
class Pillar:
    """A group of indicators that is weighed as one."""

    key: str
    title: str
    weight: float
    """What it weighs unless the user says otherwise; only ratios matter."""


@dataclass(frozen=True)
class Indicator:
    """One thing that places are measured by, as this work weighs it."""

    key: str
    pillar: str
    title: str
    unit: str
    better: Literal["high", "low"]
    scale: Literal["linear", "log"]
    weight: float
    """Inside its pillar, above zero; only ratios matter."""


@dataclass(frozen=True)
class Bar:
    """Why a place is out of the question."""

    rule: str
    origin: Origin


@dataclass(frozen=True)
class Candidate:
    """A country, with every indicator that is known of it; what is not there is not known."""

    place: str
    """ISO 3166-1 alpha-2 code."""
    name: str
    facts: Mapping[str, Fact]
    employer_cost_known: bool
    """Whether pay, contributions and hours are known line by line, or only an average wage."""
    bar: Bar | None = None
    caution: str = ""
    """What a reader should know before choosing it."""


@dataclass(frozen=True)
class PlaceCase:
    """Everything that ranking places needs, and nothing that it would have to look up."""

    title: str
    home: str
    """The company's home, or empty where no company asks."""
    currency: str
    as_of: date
    pillars: tuple[Pillar, ...]
    indicators: tuple[Indicator, ...]
    candidates: tuple[Candidate, ...]

    @property
    def eligible(self) -> tuple[Candidate, ...]:
        """The places that nothing bars."""
        return tuple(candidate for candidate in self.candidates if candidate.bar is None)

    @property
    def barred(self) -> tuple[Candidate, ...]:
        """The places that a rule bars."""
        return tuple(candidate for candidate in self.candidates if candidate.bar is not None)

    def values(self) -> dict[str, dict[str, float]]:
        """Return the likely value of each known indicator, by eligible place and indicator."""
        return {
            each.place: {key: fact.value.likely for key, fact in each.facts.items()}
            for each in self.eligible
        }

    def facts(self) -> Iterator[Fact]:
        """Yield every fact of the eligible places."""
        for each in self.eligible:
            yield from each.facts.values()
