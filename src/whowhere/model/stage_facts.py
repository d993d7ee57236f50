"""What is known of the stages of paths: when the second begins, and whether people go on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whowhere.model.automated import Automated
from whowhere.model.graph.evaluate import Spot
from whowhere.model.later_inputs import STAGES
from whowhere.model.piloted import Piloted
from whowhere.model.staged import Staged
from whowhere.model.todays_way import Seen
from whowhere.model.work_facts import Facts, given_exactly


def stage_facts(
    paths: Collection[Staged | Piloted], automated: Iterable[Automated], seen: Iterable[Seen]
) -> Facts:
    """Return what each key says of a change on the way; nothing where no option has one.

    An option with software may be one that changes, too.
    """
    if not paths:
        return {}
    keys = {"", *(each.spot.offer for each in seen)}
    facts: Facts = {
        (leaf.name, Spot(offer=key)): (given_exactly(leaf.name, 0),)
        for key in keys
        for leaf in STAGES
    }
    people = (each.people for each in automated)
    changing = (each for each in people if isinstance(each, Staged | Piloted))
    for path in (*paths, *changing):
        for each in path.begins_later:
            for name, value in path.stage.items():
                facts[name, Spot(offer=each.spot.offer)] = (given_exactly(name, value),)
    return facts
