"""Inputs as arrays of draws: facts and their ranges, spread by keyed draws.

What moves together: all inputs of the work, of a place, and of an engagement are drawn once and
shared by every option that has them. An input that has a value for each role moves all of its
roles together. The groups are independent of each other, with two exceptions. What is one unknown
under every engagement is drawn once for all of them, and each adds a small term of its own. And
inputs that the user correlates are put into another order; that beats the first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from whowhere.facts.place import country_of
from whowhere.model.case import Case
from whowhere.model.correlations import Correlation, Key
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import Scope
from whowhere.model.graph.operand import Axis
from whowhere.model.graph.windows import running_sum
from whowhere.model.inputs import INPUTS
from whowhere.model.sharing import OWN_PART, SHARED
from whowhere.model.unknowns import Unknown
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import DrawGroup, luck, noise
from whowhere.simulate.rank_order import arranged, in_order

LUCK_OF = "luck_"
"""How inputs are named that are no facts but chance."""
ENGAGEMENTS = "engagements"
"""The group of what is one unknown under every engagement."""
MONTHLY = np.sqrt(1 / 12)
"""What scales steps of unit variance so that twelve of them have it together."""

_AXES: dict[str, frozenset[Axis]] = {leaf.name: leaf.axes for leaf in INPUTS}
_NAMES = {
    together: tuple(leaf.name for leaf in INPUTS if leaf.drawn_with == together)
    for together in {leaf.drawn_with for leaf in INPUTS}
}
_APART = {leaf.name: leaf.group for leaf in INPUTS if leaf.group}
"""Inputs of the work that are a group of their own, by name."""


def group_of(spot: Spot) -> str:
    """Return the name of the group of inputs that are drawn for a spot.

    Towns of one country are one group: prices, pay and law move in all of them together. So is a
    share of something with the whole.
    """
    match spot.undivided:
        case Spot(place="", engagement=""):
            return "work"
        case Spot(place=place, engagement=""):
            return f"place:{country_of(place)}"
        case Spot(place="", engagement=engagement):
            return f"engagement:{engagement}"
    return f"option:{spot.undivided.name}"


@dataclass
class DrawnLeaves:
    """Gives each input's array; the same seed gives the same arrays, whatever else is compared."""

    case: Case
    seed: int
    draws: int
    _groups: dict[Spot | str, DrawGroup] = field(default_factory=dict)
    """By the spot that they are drawn for, or by the name of a group of its own."""
    _walks: dict[str, Array] = field(default_factory=dict)
    _arranged: dict[Correlation, dict[Key, Array]] = field(default_factory=dict)
    _common: dict[str, Array] = field(default_factory=dict)

    def __call__(self, name: str, spot: Spot) -> Array:
        """Return an input at a spot, ending in the draws (or in 1 where nothing is uncertain)."""
        if name == "month_end":
            return np.arange(1.0, self.case.horizon_months + 1)[:, None]
        if name in self.case.monthly:
            return self.case.months_of(name)
        if name == "exchange_walk":
            return self._walk(self.case.walks[spot.place])
        if name.startswith(LUCK_OF):
            return self._luck(f"{name}/{group_of(spot)}")
        facts = self.case.facts[name, spot]
        is_uncertain = any(not fact.value.is_exact for fact in facts)
        scores = self.scores(name, spot) if is_uncertain else np.zeros(1)
        return leaf_at(self.case, name, spot, scores)

    def scores(self, name: str, spot: Spot) -> Array:
        """Return the standard normal scores behind an uncertain input, shape (draws,)."""
        for together in self.case.together:
            if (name, spot) in together.members:
                return self._together(together)[name, spot]
        own = self._own(name, spot)
        if name not in SHARED:
            return own
        # In the order of the sum, the own scores stay as evenly spread as they were drawn.
        return in_order(own, blended(self._shared(name), own))

    def scores_of(self, unknown: Unknown) -> Array:
        """Return the scores of an unknown: what engagements share of it, or what one has alone."""
        if unknown.is_shared:
            return self._shared(unknown.name)
        if unknown.is_own_part:
            return self._own(unknown.name, unknown.spot)
        return self.scores(unknown.name, unknown.spot)

    def with_scores(self, unknown: Unknown, scores: Array) -> dict[Key, Array]:
        """Return each input that an unknown moves, with it at other scores and all else as it is.

        Scores have shape (draws,) or (1,).
        """
        name, found = unknown.name, dict[Key, Array]()
        for spot in unknown.spots(self.case):
            at = scores
            if unknown.is_shared:
                at = blended(scores, self._own(name, spot))
            elif unknown.is_own_part:
                at = blended(self._shared(name), scores)
            found[name, spot] = leaf_at(self.case, name, spot, at)
        return found

    def _own(self, name: str, spot: Spot) -> Array:
        return self._group(name, spot).scores(name)

    def _shared(self, name: str) -> Array:
        """Return the scores of what every engagement shares of an input."""
        if name not in self._common:
            self._common[name] = self._engagements.scores(name)
        return self._common[name]

    @cached_property
    def _engagements(self) -> DrawGroup:
        return DrawGroup(ENGAGEMENTS, _NAMES["", frozenset({"engagement"})], self.seed, self.draws)

    def _together(self, together: Correlation) -> dict[Key, Array]:
        """Return the scores of correlated inputs; put in order once, and kept."""
        if together not in self._arranged:
            alone = np.stack([self._own(name, spot) for name, spot in together.members])
            found = arranged(alone, np.array(together.ranks))
            self._arranged[together] = dict(zip(together.members, found, strict=True))
        return self._arranged[together]

    def _group(self, name: str, spot: Spot) -> DrawGroup:
        key = _APART.get(name, spot)
        if key not in self._groups:
            group, scopes = (key, frozenset()) if isinstance(key, str) else ("", _scopes_at(spot))
            called = group or group_of(spot)
            self._groups[key] = DrawGroup(called, _NAMES[group, scopes], self.seed, self.draws)
        return self._groups[key]

    def _luck(self, of: str) -> Array:
        return luck(of, self.seed, self.draws)

    def _walk(self, pair: str) -> Array:
        """Return a random walk with unit variance a year, shape (months, draws)."""
        if not pair:
            return np.zeros((self.case.horizon_months, 1))
        if pair not in self._walks:
            steps = noise(f"exchange/{pair}", self.seed, self.case.horizon_months, self.draws)
            walk = running_sum(steps)[1:]
            walk *= MONTHLY
            self._walks[pair] = walk
        return self._walks[pair]

    def forget(self, spot: Spot) -> None:
        """Drop the draws of a spot that is done with; walks that other places follow are kept."""
        self._groups.pop(spot, None)
        pair = self.case.walks.get(spot.place, "")
        if not spot.engagement and list(self.case.walks.values()).count(pair) == 1:
            self._walks.pop(pair, None)


@dataclass
class FirstLeaves(DrawnLeaves):
    """Gives each input in the first of a case's futures, and draws the others only where it must.

    What is put into an order among all futures must be drawn in all of them.
    """

    first: int = field(kw_only=True)

    def scores(self, name: str, spot: Spot) -> Array:
        """Return the scores behind an uncertain input in the first futures, shape (first,)."""
        key = (name, spot)
        if name in SHARED or any(key in together.members for together in self.case.together):
            return super().scores(name, spot)[: self.first]
        return self._group(name, spot).scores(name, self.first)

    def _luck(self, of: str) -> Array:
        return luck(of, self.seed, self.draws, self.first)

    def _walk(self, pair: str) -> Array:
        return super()._walk(pair)[:, : self.first]


def blended(shared: Array, own: Array) -> Array:
    """Return normal scores of what all engagements share and of what is one's own, weighed."""
    return math.sqrt(1 - OWN_PART) * shared + math.sqrt(OWN_PART) * own


def _scopes_at(spot: Spot) -> frozenset[Scope]:
    scopes: set[Scope] = set()
    if spot.place:
        scopes.add("place")
    if spot.engagement:
        scopes.add("engagement")
    if len(scopes) > 1:  # what is said of an option is said by an offer, or by none
        scopes.add("offer")
    return frozenset(scopes)


def leaf_at(case: Case, name: str, spot: Spot, scores: Array) -> Array:
    """Return an input at given standard normal scores, the same for each of its roles."""
    facts, axes = case.facts[name, spot], _AXES[name]
    if not axes:
        return facts[0].value.at(scores)
    return shaped(np.stack([fact.value.at(scores) for fact in facts]), axes)


def leaf_exactly(case: Case, name: str, spot: Spot, value: float) -> Array:
    """Return an input that is known exactly, the same for each of its roles."""
    facts = case.facts[name, spot]
    return shaped(np.full((len(facts), 1), value), _AXES[name])


def shaped(rows: Array, axes: frozenset[Axis]) -> Array:
    """Give rows of values, one per element, the axes of their input, draws last.

    One value without axes becomes (draws,), roles (roles, draws), levies (levies, 1, draws).
    """
    if not axes:
        return np.asarray(rows[0])
    if "levy" in axes:
        return np.asarray(rows[:, None, :])
    return rows
