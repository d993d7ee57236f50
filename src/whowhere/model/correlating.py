"""Which inputs of a case move together because the user says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from whowhere.model.correlations import Correlation, Key, pearson_of, written_as
from whowhere.model.graph.evaluate import Spot
from whowhere.model.own_values import QUOTED, SCOPES
from whowhere.model.scenario.assumptions import Meaning, meaning
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.work_facts import Facts
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

Pair = tuple[Key, Key]

TOLERANCE = 1e-9
"""What an eigenvalue may lie below nothing by rounding alone."""
STEPS = 100
"""Steps in which the largest share of impossible ranks that would be possible is looked for."""


def moving_together(scenario: Scenario, facts: Facts) -> tuple[Correlation, ...]:
    """Return the inputs that a scenario correlates, each in one set at most. Raises ``Faults``."""
    faults: list[Fault] = []
    pairs: dict[Pair, float] = {}
    for index, stated in enumerate(scenario.correlations, start=1):
        keys = []
        for at, written in enumerate(stated.inputs, start=1):
            said = meaning(written, scenario.home, scenario.work.roles)
            found = list(_faults(said, facts, f"correlations[{index}].inputs[{at}]", written))
            faults += found
            keys += [] if found else [_key(said)]
        for pair in combinations(sorted(keys, key=written_as), 2):
            if pair in pairs:
                faults.append(_again(f"correlations[{index}]", pair))
            pairs[pair] = stated.rank
    sets = [_together(members, pairs) for members in _connected(pairs)]
    faults += [_impossible(each) for each in sets if not _is_possible(np.array(each.ranks))]
    if faults:
        raise Faults(faults)
    return tuple(sets)


def _key(said: Meaning) -> Key:
    return said.name, Spot(said.place, said.engagement, said.offer or said.seen.key)


def _faults(said: Meaning, facts: Facts, key: str, written: str) -> Iterator[Fault]:
    """Yield what is wrong with a name: it must speak of one input that is not known exactly."""
    scopes = SCOPES[said.name] - {"offer"}
    has = {scope for scope in ("place", "engagement") if getattr(said, scope)}
    if has != scopes:
        belongs = " and ".join(f"one {scope}" for scope in sorted(scopes)) or "the work as a whole"
        parts = [scope for scope in ("engagement", "place") if scope in scopes]
        where = "@".join(scope.upper() for scope in parts)
        do = f"Write {where}.{said.name}." if where else f"Write {said.name} alone."
        yield Fault("", key, written, f"the input of {belongs}", do=do)
    elif _key(said) not in facts:
        do = "Compare it, or remove the name."
        yield Fault("", key, written, "an input of an option that is compared", do=do)
    elif all(fact.value.is_exact for fact in facts[_key(said)]):
        own = f'Give it a range, such as {written} = "LOW to HIGH", or remove the name.'
        do = "Give the vendor's offer as a range." if said.name in QUOTED else own
        yield Fault("", key, f"{written}, which is known exactly", "an input with a range", do=do)


def _again(key: str, pair: Pair) -> Fault:
    names = " and ".join(map(written_as, pair))
    return Fault(
        "", key, f"about {names}, as one before", "one rank for each two", do="Remove one."
    )


def _connected(pairs: Mapping[Pair, float]) -> list[list[Key]]:
    """Return the sets of inputs that stated ranks join, each in the order of their names."""
    sets: list[set[Key]] = []
    for pair in pairs:
        joined = {*pair}.union(*(each for each in sets if each & {*pair}))
        sets = [each for each in sets if not each & joined] + [joined]
    return sorted(
        (sorted(each, key=written_as) for each in sets), key=lambda each: written_as(each[0])
    )


def _together(members: Sequence[Key], pairs: Mapping[Pair, float]) -> Correlation:
    ranks = np.eye(len(members))
    for one, other in combinations(range(len(members)), 2):
        rank = pairs.get((members[one], members[other]), 0.0)
        ranks[one, other] = ranks[other, one] = rank
    return Correlation(tuple(members), tuple(map(tuple, ranks.tolist())))


def _is_possible(ranks: Array) -> bool:
    return bool(np.linalg.eigvalsh(pearson_of(ranks))[0] >= -TOLERANCE)


def _impossible(together: Correlation) -> Fault:
    """Say that some ranks cannot all hold, which were left out, and which share of them could."""
    ranks, names = np.array(together.ranks), [*map(written_as, together.members)]
    away = ranks - np.eye(len(names))
    share = next(
        step / STEPS for step in range(STEPS, -1, -1)
        if _is_possible(np.eye(len(names)) + away * step / STEPS)
    )  # fmt: skip
    left_out = [
        f"{names[one]} with {names[other]}"
        for one, other in combinations(range(len(names)), 2)
        if not ranks[one, other]
    ]
    do = f"Multiply each rank by {share:g} or less."
    if left_out:
        do = f"State a rank for {', '.join(left_out)} too, which counts as 0; or {do.lower()}"
    given = f"impossible for {', '.join(names)}: no futures have all of these ranks"
    return Fault("", "correlations", given, "ranks that can hold at once", do=do)
