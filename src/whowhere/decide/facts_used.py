"""Which facts an option's cost rests on, and how well each is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import OF_SOME_LAWS
from whowhere.model.later_inputs import LAW
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import leaves_of

SWITCHES = (
    frozenset(
        {
            "horizon", "team_today", "ends_at_horizon", "abroad", "elsewhere", "entity_missing",
            "has_quote", "quoted_price", "has_quoted_indexation", "quoted_indexation", "month_end",
            "exchange_walk", "personal_data", "levy_share", "levy_floor", "levy_cap", "levy_slice",
            "levy_flat", "levy_min_gross", "levy_max_gross", "levy_is_contribution",
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
    graph, keys = model_graph(), set()
    for name, at_home in leaves_of(case.ledger(option)):
        if name in SWITCHES or name.startswith("luck_"):
            continue
        spot = case.home_spot if at_home else case.spot(option)
        keys.add((name, spot.within(graph.inputs[name].scopes)))
    return keys
