"""The inputs of a case that are not known exactly, by the names under which a user may set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from whowhere.facts.fact import Fact
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.trace import Graph
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.seen import PartOrMove, seen_by
from whowhere.model.sharing import OWN_PART, SHARED, shared_spots
from whowhere.model.towns import places_alike
from whowhere.quantities.faults import Fault, Faults, nearest
from whowhere.quantities.names import in_a_sentence

IN_WORDS: Final[Mapping[str, str]] = {
    "surplus_share": "share of the price billed for surplus capacity",
    "parallel_share": "share of today's people kept during handover",
    "office_share": "share of people with a workplace at the company's expense",
    "friction_abroad": "output lost to rework and hand-offs abroad",
    "share_solved": "share that software solves alone",
    "work_saved": "work of people saved by each that software solves",
    "rest_harder": "how much harder is what software leaves",
    "more_asked": "how much more is asked because asking is easy",
    "assist_gain": "how much more people do whom software assists",
    "taken_back_share": "share of its work that is taken back from software",
    "taken_back_chance": "chance that work is taken back from software",
    "first_year_multiple": "cost of the software's first year over a subscription",
    "price_of_unit": "price of the software by use",
    "price_of_seat": "price of the software by seat",
    "checked_share": "share of what software solved that a person reads",
    "units_each": "units of its price that each takes",
    "handle_hours": "time that each keeps a person busy",
    "share_covered": "share of the team's work that software is asked to do",
    "error_share": "share of what software solved that is wrong",
    "software_start": "months until the software starts",
    "software_ramp": "months until the software does its whole share",
    "software_fixed": "cost of the software whatever it is asked",
    "share_of_harder": "share solved at which the rest is so much harder",
    "time_on_contacts": "share of their time in which people are busy with contacts",
    "contacts_per_head": "what is asked in a month by person of the team",
    "least_by_people": "share that people do whatever software solves",
    "shorter_learning": "share of their learning that software spares new people",
    "fill_months": "months until the first people agree to come",
}
"""Inputs whose names alone would tell a reader nothing."""


@dataclass(frozen=True, order=True)
class Unknown:
    """An input that is not known exactly, where it belongs; all of its roles move together."""

    name: str
    place: str = ""
    """ISO 3166 code; empty where the input belongs to no place."""
    engagement: str = ""
    """Empty where it belongs to none, or is one unknown under all of them."""
    is_own_part: bool = False
    """Whether it is only what an engagement has of its own beside what all share."""
    offer: str = ""
    """The key of the vendor whose offer it belongs to; empty where it belongs to none."""
    also: tuple[str, ...] = ()
    """Further places of the same country that have the input from it, as this one has."""

    @property
    def spot(self) -> Spot:
        """Where its facts are looked up, unless it is shared."""
        return Spot(self.place, self.engagement, self.offer)

    @property
    def is_shared(self) -> bool:
        """Whether it is one unknown under every engagement."""
        return self.name in SHARED and not self.engagement

    @property
    def id(self) -> str:
        """The name under which a user sets it: ``PH.attrition``, ``discount_rate``."""
        where = self.spot.name if self.place or self.engagement else seen_by(self.offer).name
        return f"{where}.{self.name}" if where else self.name

    def words(self, places: Mapping[str, str]) -> str:
        """Say what it is in running text; ``places`` gives the names of countries by code."""
        said = input_words(self.name)
        if self.is_own_part:
            said = f"own part of {said}"
        if self.place:
            names = [in_a_sentence(places[each]) for each in (self.place, *self.also)]
            said += f" in {' and '.join(names)}"
        if self.engagement:
            said += f" under {Engagement(self.engagement).plain}"
        seen = seen_by(self.offer)
        if self.engagement and self.offer and seen == PartOrMove(self.offer):
            return f"{said} by {self.offer.replace('_', ' ')}"
        return said + seen.words()

    def spots(self, case: Case) -> tuple[Spot, ...]:
        """Return where it counts: a shared unknown under each engagement, towns of one country."""
        if self.is_shared:
            return shared_spots(case, self.name)
        shares = case.divided.get((self.name, self.spot), ())
        return (self.spot, *(Spot(place) for place in self.also), *shares)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return what is known of it: one fact, one for each role, or one for each engagement.

        Of an own part: what would be known of the input if its shared part lay in the middle.
        """
        spots = self.spots(case) if self.is_shared else (self.spot,)
        found = tuple(fact for spot in spots for fact in case.facts[self.name, spot])
        if not self.is_own_part:
            return found
        return tuple(replace(each, value=each.value.narrowed(OWN_PART)) for each in found)

    def alike(self, case: Case) -> bool:
        """Whether it has the same range for all roles or engagements, so that one value will do."""
        return len({fact.value for fact in self.facts(case)}) == 1


def input_words(name: str) -> str:
    """Say an input in running text: its name, or what its name alone would tell nobody."""
    return IN_WORDS.get(name, name.replace("_", " "))


def unknowns(case: Case, options: Iterable[Option]) -> tuple[Unknown, ...]:
    """Return every input that is not known exactly and that these options' costs rest on.

    What is one unknown under several engagements is there once, and beside it the part that each
    of these has of its own. Chance itself, luck and the walks of exchange rates, is none: nobody
    can state it.
    """
    found: set[Unknown] = set()
    for option in options:
        for name, at in inputs_behind(case, option):
            facts = case.facts.get((name, at), ())
            if any(not fact.value.is_exact for fact in facts):
                found.update(_parts(case, name, at))
    return tuple(sorted(found))


def _parts(case: Case, name: str, at: Spot) -> Iterator[Unknown]:
    """Yield an input that is not known exactly: whole, or what is shared of it and what is not."""
    spots = shared_spots(case, name)
    is_one_of_several = at in spots and len(spots) > 1
    if is_one_of_several:
        yield Unknown(name)
    first, *also = _alike(case, name, at)
    yield Unknown(name, first, at.engagement, is_one_of_several, at.offer, tuple(also))


def _alike(case: Case, name: str, at: Spot) -> tuple[str, ...]:
    """Return the places where an input is one unknown: those that have it from one country."""
    is_correlated = any((name, at) in each.members for each in case.together)
    if not at.place or at.engagement or is_correlated:
        return (at.place,)
    found = places_alike(case.facts, name, at.place, case.places)
    correlated = {spot for each in case.together for said, spot in each.members if said == name}
    return tuple(place for place in found if Spot(place) not in correlated)


def inputs_behind(case: Case, option: Option) -> Iterator[tuple[str, Spot]]:
    """Yield each input that an option's cost rests on, with the spot that it belongs to.

    What is said of a share of something is one with what is said of the whole.
    """
    graph = case.graph
    for leg in case.legs(option):
        for where, name in leaves_of(leg.lines, graph):
            spot = there(case.elsewhere, where, leg.spot) if where else leg.spot
            at = spot.within(graph.inputs[name].scopes)
            yield name, at.undivided if (name, at.undivided) in case.facts else at


@cache
def leaves_of(ledger: tuple[Line, ...], graph: Graph) -> frozenset[tuple[str, str]]:
    """Return the inputs that a ledger rests on, each after where it is looked up, if elsewhere."""
    figures = {figure for line in ledger for figure in (line.amount, line.driver)}
    leaves = {leaf for figure in figures for leaf in graph.leaves_behind(figure)}
    return frozenset(map(graph.apart, leaves))


def unknown_named(case: Case, written: str, key: str) -> Unknown:
    """Return the unknown of that name; ``key`` is where the user wrote it. Raises ``Faults``."""
    known = {unknown.id: unknown for unknown in unknowns(case, case.options)}
    if written not in known:
        near = nearest(written, known)
        accepted = f"one of {len(known)} inputs that are not known exactly, such as PH.attrition"
        raise Faults([Fault("", key, written, accepted, near)])
    return known[written]
