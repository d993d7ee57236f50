"""Which facts an option's cost rests on, and how well each is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.parts import Scopes
from whowhere.model.inputs import OF_SOME_LAWS
from whowhere.model.later_inputs import LAW, OFFERED_ROLES, OFFERS
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import leaves_of

SWITCHES = (
    frozenset(
        {
            "horizon", "team_today", "ends_at_horizon", "abroad", "elsewhere", "entity_missing",
            "has_quote", "quoted_price", "has_quoted_indexation", "quoted_indexation", "month_end",
            "exchange_walk", "exchange_moves", "personal_data", "levy_share", "levy_floor",
            "levy_cap", "levy_slice", "levy_flat", "levy_min_gross", "levy_max_gross",
            "levy_is_contribution",
        }
    )
    | OF_SOME_LAWS
    | {leaf.name for leaf in (*LAW, *OFFERS, *OFFERED_ROLES)}
)  # fmt: skip
"""Inputs that say what the case is; a contribution counts once, by its rate."""


def facts_used(case: Case, options: Iterable[Option]) -> Counter[str]:
    """Count the facts behind options by status; one that several options share counts once."""
    groups = {group for option in options for group in _groups(case, option)}
    keys = {(name, spot) for names, spot in groups for name in names}
    return Counter(fact.status for key in keys for fact in case.facts[key])


def facts_behind(case: Case, option: Option) -> set[tuple[str, Spot]]:
    """Return the name and the spot of every fact that an option's cost rests on."""
    return {(name, spot) for names, spot in _groups(case, option) for name in names}


def _groups(case: Case, option: Option) -> Iterator[tuple[tuple[str, ...], Spot]]:
    """Yield names of facts with the spot that they are looked up at."""
    for (at_home, scopes), names in _names_of(case.ledger(option)).items():
        spot = case.home_spot if at_home else case.spot(option)
        yield names, spot.within(scopes)


@cache
def _names_of(ledger: tuple[Line, ...]) -> Mapping[tuple[bool, Scopes], tuple[str, ...]]:
    """Return the inputs behind a ledger that are facts, by whether at home and what each is of."""
    inputs, found = model_graph().inputs, defaultdict[tuple[bool, Scopes], list[str]](list)
    for name, at_home in leaves_of(ledger):
        if name not in SWITCHES and not name.startswith("luck_"):
            found[at_home, inputs[name].scopes].append(name)
    return {key: tuple(sorted(names)) for key, names in found.items()}
