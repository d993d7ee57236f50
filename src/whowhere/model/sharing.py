"""What is one unknown under every engagement, such as how long handing over takes."""

from __future__ import annotations

from collections.abc import Iterable

from whowhere.facts.shared_unknowns import FILE, shared_unknowns
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import Input
from whowhere.model.inputs import INPUTS
from whowhere.quantities.faults import Fault, Faults, nearest


def shareable(names: Iterable[str], inputs: Iterable[Input]) -> frozenset[str]:
    """Return the names if each is an input of engagements without roles. Raises ``Faults``."""
    known = {leaf.name for leaf in inputs if leaf.scopes == {"engagement"} and not leaf.axes}
    accepted = "an input of an engagement"
    faults = [
        Fault(FILE.name, "inputs", name, accepted, nearest(name, known))
        for name in names
        if name not in known
    ]
    if faults:
        raise Faults(faults)
    return frozenset(names)


SHARED = shareable(shared_unknowns().inputs, INPUTS)
"""Inputs that are one unknown under every engagement."""
OWN_PART = shared_unknowns().own_part
"""Share of their variance, in normal scores, that is an engagement's own."""


def is_shared(case: Case, name: str, spot: Spot) -> bool:
    """Whether an input at a spot moves with other engagements': unless the user correlates it."""
    return name in SHARED and not any((name, spot) in each.members for each in case.together)


def shared_spots(case: Case, name: str) -> tuple[Spot, ...]:
    """Return where a shared input is uncertain and moves with the others, by engagement."""
    spots = (Spot(engagement=engagement) for engagement in Engagement)
    return tuple(
        spot
        for spot in spots
        if is_shared(case, name, spot)
        and any(not fact.value.is_exact for fact in case.facts.get((name, spot), ()))
    )
