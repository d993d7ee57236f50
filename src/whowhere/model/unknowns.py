"""The inputs of a case that are not known exactly, by the names under which a user may set them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from whowhere.facts.fact import Fact
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import HOME
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults, nearest
from whowhere.quantities.names import in_a_sentence


@dataclass(frozen=True, order=True)
class Unknown:
    """An input that is not known exactly, where it belongs; all of its roles move together."""

    name: str
    place: str = ""
    """ISO 3166 code; empty where the input belongs to no place."""
    engagement: str = ""

    @property
    def spot(self) -> Spot:
        """Where its facts are looked up."""
        return Spot(self.place, self.engagement)

    @property
    def id(self) -> str:
        """The name under which a user sets it: ``PH.attrition``, ``discount_rate``."""
        where = "@".join(part for part in (self.engagement, self.place) if part)
        return f"{where}.{self.name}" if where else self.name

    def words(self, places: Mapping[str, str]) -> str:
        """Say what it is in running text; ``places`` gives the names of countries by code."""
        said = self.name.replace("_", " ")
        if self.place:
            said += f" in {in_a_sentence(places[self.place])}"
        if self.engagement:
            said += f" under {Engagement(self.engagement).plain}"
        return said

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return what is known of it: one fact, or one for each role."""
        return case.facts[self.name, self.spot]

    def alike(self, case: Case) -> bool:
        """Whether all of its roles have the same range, so that one value can stand for it."""
        return len({fact.value for fact in self.facts(case)}) == 1


def unknowns(case: Case, options: Iterable[Option]) -> tuple[Unknown, ...]:
    """Return every input that is not known exactly and that these options' costs rest on.

    Chance itself, luck and the walks of exchange rates, is none: nobody can state it.
    """
    graph = model_graph()
    found = set()
    for option in options:
        for name, at_home in leaves_of(case.ledger(option)):
            spot = case.home_spot if at_home else case.spot(option)
            at = spot.within(graph.inputs[name].scopes)
            facts = case.facts.get((name, at), ())
            if any(not fact.value.is_exact for fact in facts):
                found.add(Unknown(name, at.place, at.engagement))
    return tuple(sorted(found))


@cache
def leaves_of(ledger: tuple[Line, ...]) -> frozenset[tuple[str, bool]]:
    """Return the inputs that a ledger rests on, and whether each is looked up at home."""
    graph = model_graph()
    figures = {figure for line in ledger for figure in (line.amount, line.driver)}
    leaves = {leaf for figure in figures for leaf in graph.leaves_behind(figure)}
    return frozenset(
        (leaf.removeprefix(HOME), True) if graph.is_home(leaf) else (leaf, False) for leaf in leaves
    )


def unknown_named(case: Case, written: str, key: str) -> Unknown:
    """Return the unknown of that name; ``key`` is where the user wrote it. Raises ``Faults``."""
    known = {unknown.id: unknown for unknown in unknowns(case, case.options)}
    if written not in known:
        near = nearest(written, known)
        accepted = f"one of {len(known)} inputs that are not known exactly, such as PH.attrition"
        raise Faults([Fault("", key, written, accepted, near)])
    return known[written]
