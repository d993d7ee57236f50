"""What is known of the stages of paths: when the second begins, and whether people go on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whowhere.model.graph.evaluate import Spot
from whowhere.model.later_inputs import STAGES
from whowhere.model.staged import Staged
from whowhere.model.todays_way import Seen
from whowhere.model.work_facts import Facts, given_exactly


def stage_facts(paths: Collection[Staged], seen: Iterable[Seen]) -> Facts:
    """Return what each key says of a change on the way; nothing where no option has one."""
    if not paths:
        return {}
    keys = {"", *(each.spot.offer for each in seen)}
    facts: Facts = {
        (leaf.name, Spot(offer=key)): (given_exactly(leaf.name, 0),)
        for key in keys
        for leaf in STAGES
    }
    for path in paths:
        for each in path.then.seen():
            for name, value in _of(path).items():
                facts[name, Spot(offer=each.spot.offer)] = (given_exactly(name, value),)
    return facts


def _of(path: Staged) -> dict[str, float]:
    is_second = path.first is not None
    return {
        "decided_after": 0.0 if path.said.from_heads else path.month,
        "decided_from": path.said.from_heads or 0.0,
        "continues": float(is_second),
        "same_people": float(path.keeps_people),
    }
