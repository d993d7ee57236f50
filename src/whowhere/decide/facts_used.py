"""Which facts an option's cost rests on, and how well each is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import HOME
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option

SWITCHES = frozenset(
    {
        "horizon", "team_today", "ends_at_horizon", "abroad", "entity_missing", "has_quote",
        "quoted_price", "has_quoted_indexation", "quoted_indexation", "month_end",
        "exchange_walk", "personal_data", "levy_share", "levy_floor", "levy_cap", "levy_slice",
        "levy_flat", "levy_min_gross", "levy_max_gross", "levy_is_extra_pay",
    }
)  # fmt: skip
"""Inputs that say what the case is; a contribution counts once, by its rate."""


def facts_used(case: Case, options: Iterable[Option]) -> Counter[str]:
    """Count the facts behind options by status; one that several options share counts once."""
    keys = {key for option in options for key in _keys(case, option)}
    return Counter(fact.status for key in keys for fact in case.facts[key])


def _keys(case: Case, option: Option) -> set[tuple[str, Spot]]:
    graph, keys = model_graph(), set()
    for name, at_home in _leaves(case.ledger(option)):
        spot = case.home_spot if at_home else case.spot(option)
        keys.add((name, spot.within(graph.inputs[name].scopes)))
    return keys


@cache
def _leaves(ledger: tuple[Line, ...]) -> frozenset[tuple[str, bool]]:
    """Return the inputs that a ledger rests on, and whether each is looked up at home."""
    graph = model_graph()
    figures = {figure for line in ledger for figure in (line.amount, line.driver)}
    leaves = {leaf for figure in figures for leaf in graph.used_by(figure)}
    named = {
        (leaf.removeprefix(HOME), True) if graph.is_home(leaf) else (leaf, False) for leaf in leaves
    }
    return frozenset(
        each for each in named if each[0] not in SWITCHES and not each[0].startswith("luck_")
    )
