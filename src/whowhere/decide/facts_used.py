"""Which facts an option's cost rests on, and how well each is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.parts import Scopes
from whowhere.model.graph.trace import Graph
from whowhere.model.inputs import OF_A_CONTRACT, OF_SOME_LAWS
from whowhere.model.later_inputs import LAW, OFFERED_ROLES, OFFERS, SAID_OF_CHANGE
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import leaves_of

SWITCHES = (
    frozenset(
        {
            "horizon", "team_today", "ends_at_horizon", "abroad", "elsewhere", "entity_missing",
            "by_attrition", "away", "standing", "heads_by_date",
            "has_quote", "quoted_price", "has_quoted_indexation",
            "quoted_indexation", "month_end",
            "exchange_walk", "exchange_moves", "personal_data", "levy_share", "levy_floor",
            "levy_cap", "levy_slice", "levy_flat", "levy_min_gross", "levy_max_gross",
            "levy_is_contribution",
        }
    )
    | OF_SOME_LAWS
    | OF_A_CONTRACT
    | {leaf.name for leaf in (*LAW, *OFFERS, *OFFERED_ROLES, *SAID_OF_CHANGE)}
)  # fmt: skip
"""Inputs that say what the case is; a contribution counts once, by its rate."""


def facts_used(case: Case, options: Iterable[Option]) -> Counter[str]:
    """Count the facts behind options by status; one that several options share counts once."""
    groups = {group for option in options for group in _groups(case, option)}
    keys = {_whole(case, name, spot) for names, spot in groups for name in names}
    return Counter(fact.status for key in keys for fact in case.facts[key])


def facts_behind(case: Case, option: Option) -> set[tuple[str, Spot]]:
    """Return the name and the spot of every fact that an option's cost rests on."""
    return {(name, spot) for names, spot in _groups(case, option) for name in names}


def _whole(case: Case, name: str, spot: Spot) -> tuple[str, Spot]:
    """Return the key of a fact; what is said of a share of something is said of the whole."""
    key = name, spot.undivided
    return key if key in case.facts else (name, spot)


def _groups(case: Case, option: Option) -> Iterator[tuple[tuple[str, ...], Spot]]:
    """Yield names of facts with the spot that they are looked up at."""
    for leg in case.legs(option):
        for (where, scopes), names in _names_of(leg.lines, case.graph).items():
            spot = there(case.elsewhere, where, leg.spot) if where else leg.spot
            yield names, spot.within(scopes)


@cache
def _names_of(
    ledger: tuple[Line, ...], graph: Graph
) -> Mapping[tuple[str, Scopes], tuple[str, ...]]:
    """Return the inputs behind a ledger that are facts, by where each is looked up and belongs."""
    inputs, found = graph.inputs, defaultdict[tuple[str, Scopes], list[str]](list)
    for where, name in leaves_of(ledger, graph):
        if name not in SWITCHES and not name.startswith("luck_"):
            found[where, inputs[name].scopes].append(name)
    return {key: tuple(sorted(names)) for key, names in found.items()}
