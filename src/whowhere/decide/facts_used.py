"""Which facts an option's cost rests on, and how well each is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import EVERY_SCOPE, Spot
from whowhere.model.graph.figure import Scope
from whowhere.model.inputs import OF_SOME_LAWS
from whowhere.model.later_inputs import LAW
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
    | {leaf.name for leaf in LAW}
)  # fmt: skip
"""Inputs that say what the case is; a contribution counts once, by its rate."""


def facts_used(case: Case, options: Iterable[Option]) -> Counter[str]:
    """Count the facts behind options by status; one that several options share counts once."""
    keys = {key for option in options for key in facts_behind(case, option)}
    return Counter(fact.status for key in keys for fact in case.facts[key])


def facts_behind(case: Case, option: Option) -> set[tuple[str, Spot]]:
    """Return the name and the spot of every fact that an option's cost rests on."""
    here, home = (
        {scopes: spot.within(scopes) for scopes in EVERY_SCOPE}
        for spot in (case.spot(option), case.home_spot)
    )
    return {
        (name, (home if at_home else here)[scopes])
        for name, at_home, scopes in _facts_of(case.ledger(option))
    }


@cache
def _facts_of(ledger: tuple[Line, ...]) -> tuple[tuple[str, bool, frozenset[Scope]], ...]:
    """Return the inputs behind a ledger that are facts, whether at home, and what each is of."""
    inputs = model_graph().inputs
    return tuple(
        (name, at_home, inputs[name].scopes)
        for name, at_home in leaves_of(ledger)
        if name not in SWITCHES and not name.startswith("luck_")
    )
