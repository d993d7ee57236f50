"""Requirements held against what is made of others: each part must meet all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from whowhere.model.composed import Composed
from whowhere.model.gate_results import GateResult
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.work_facts import Facts

NEEDED = "speakers_needed"
Judge: TypeAlias = Callable[[Facts, Sequence[Option]], Mapping[str, tuple[GateResult, ...]]]
"""Holds options against requirements, by the option's id."""


def gates_of_mix(mix: Composed, facts: Facts, judge: Judge) -> tuple[GateResult, ...]:
    """Return each requirement once, with what the first part offers that does not meet it."""
    found: dict[str, GateResult] = {}
    for part in range(len(mix.parts)):
        for each in _of_part(mix, part, facts, judge):
            if each.gate not in found or found[each.gate].is_met:
                found[each.gate] = each
    return tuple(found.values())


def _of_part(mix: Composed, at: int, facts: Facts, judge: Judge) -> Iterator[GateResult]:
    """Yield what a part offers; it needs its share of the speakers alone."""
    part, share = mix.parts[at], mix.share_of_people(at)
    key = NEEDED, Spot(part.option.place)
    needed = tuple(replace(fact, value=fact.value.times(share)) for fact in facts[key])
    for each in judge({**facts, key: needed}, [part.option])[part.option.id]:
        yield replace(each, found=f"{part.name} {each.found}")
