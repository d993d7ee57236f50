"""What each choice of a plan rests on: how many figures, and the least known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from whowhere.decide.facts_used import facts_behind
from whowhere.decide.portfolio.plan import Part
from whowhere.decide.portfolio.planning import Planned
from whowhere.facts.fact import DOUBT, Fact, most_doubtful
from whowhere.model.unknowns import Unknown
from whowhere.report.media.numbers import rounded
from whowhere.report.plan.known_shape import KnownFigure, RestsOn
from whowhere.report.wording.unknowns import UNITS

FEW = 5
"""How many figures are told of a choice: those of which least is known."""


@dataclass(frozen=True)
class _Figure:
    """An input of a choice, and the fact of it of which least is known."""

    unknown: Unknown
    fact: Fact

    @property
    def doubt(self) -> tuple[int, float, str]:
        """Sorts the least known first: by status, then by how wide the range is."""
        value = self.fact.value
        width = (value.high - value.low) / (abs(value.likely) or 1.0)
        return -DOUBT.index(self.fact.status), -width, self.unknown.id


@dataclass
class Resting:
    """What choices rest on; a figure under several of them is told once."""

    planned: Planned
    _told: dict[str, _Figure] = field(default_factory=dict)

    def of(self, part: Part) -> RestsOn:
        """Return how many figures a choice rests on, by status, and the names of the weakest."""
        found = sorted(self._figures(part), key=lambda each: each.doubt)
        counted = Counter(each.fact.status for each in found)
        return {
            "by_status": {status: counted[status] for status in DOUBT if counted[status]},
            "weakest": [self._named(part.choice.package, each) for each in found[:FEW]],
        }

    def figures(self) -> dict[str, KnownFigure]:
        """Return every figure that was named so far."""
        return {name: self._document(each) for name, each in self._told.items()}

    def _figures(self, part: Part) -> Iterator[_Figure]:
        case = self.planned.case.case_of(part.choice.package)
        for name, spot in facts_behind(case, part.choice.taken):
            key = name, spot.undivided
            facts = case.facts[key if key in case.facts else (name, spot)]
            where = spot.undivided
            unknown = Unknown(name, where.place, where.engagement, offer=where.offer)
            yield _Figure(unknown, most_doubtful(facts))

    def _named(self, package: str, figure: _Figure) -> str:
        """Return its name; one that packages know differently is named after the package, too."""
        name = figure.unknown.id
        if self._told.setdefault(name, figure) != figure:
            name = f"{package}: {name}"
            self._told.setdefault(name, figure)
        return name

    def _document(self, figure: _Figure) -> KnownFigure:
        fact, unknown = figure.fact, figure.unknown
        first = next(iter(fact.origins), None)
        return {
            "words": unknown.words(self.planned.case.names),
            "unit": UNITS.get(unknown.name, fact.unit),
            "low": rounded(fact.value.low),
            "likely": rounded(fact.value.likely),
            "high": rounded(fact.value.high),
            "status": fact.status,
            "year": fact.year,
            "source": f"{first.producer}: {first.title}" if first else "",
        }
