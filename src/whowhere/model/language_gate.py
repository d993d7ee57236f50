"""Whether a place has the speakers that the work needs, in words and as a requirement."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, floor, hypot, log, log10

import numpy as np

from whowhere.facts.fact import Fact
from whowhere.model.figures import graph_of_speakers
from whowhere.model.gate_results import GateResult
from whowhere.model.graph.evaluate import Evaluation, Spot, seen_from
from whowhere.quantities.ranges import Array, Range

GATE = "language"
UNSURE = ("trade_people", "speaker_share", "speaker_odds", "employer_reach")
"""The inputs on which the speakers in reach rest."""
INPUTS = (*UNSURE, "speakers_needed", "everyday_share")
TINY = 1e-9
"""Fewer people than this are none."""


def judged(language: str, facts: Mapping[str, Fact]) -> GateResult:
    """Hold the speakers whom one employer can win in a place against those who are needed.

    Judged on the median: in half of the futures there must be enough of them. A language that
    half of the people of a place can use limits nobody there.
    """
    wanted, share = (facts[name].value.likely for name in ("speakers_needed", "speaker_share"))
    needed = f"{count(wanted)} needed"
    if share >= facts["everyday_share"].value.likely:
        return GateResult(GATE, needed, f"has {language} as an everyday language", is_met=True)
    reach = in_reach(facts)
    doubt = "; nobody has counted them" if facts["speaker_share"].status == "imputed" else ""
    found = (
        f"has some {count(reach.low)} to {count(reach.high)} people of the trade in reach who"
        f" speak {language} ({count(reach.likely)} in the median{doubt})"
    )
    return GateResult(GATE, needed, found, reach.likely >= wanted)


def is_doubtful(facts: Mapping[str, Fact]) -> bool:
    """Tell whether a place that has enough speakers in the median may well have too few."""
    wanted, share = (facts[name].value.likely for name in ("speakers_needed", "speaker_share"))
    return share < facts["everyday_share"].value.likely and in_reach(facts).low < wanted


def spoken_facts(facts: Mapping[tuple[str, Spot], tuple[Fact, ...]], place: str) -> dict[str, Fact]:
    """Return what a place's speakers rest on, by input."""
    spot = Spot(place)
    return {name: (facts.get((name, spot)) or facts[name, Spot()])[0] for name in INPUTS}


def in_reach(facts: Mapping[str, Fact]) -> Range:
    """Return how many speakers one employer can win, unit ``head``.

    Each unsure input moves the figure on its own to its low and to its high; as logarithms these
    moves add up like standard deviations: exact for rare languages and lognormal inputs.
    """
    middle, *ends = _figure(facts).tolist()
    if middle < TINY:
        return Range.exactly(0)
    down, up = (
        hypot(*(log(max(end, TINY) / middle) for end in ends[first::2])) for first in (0, 1)
    )
    return Range(middle * exp(-down), middle, middle * exp(up))


def _figure(facts: Mapping[str, Fact]) -> Array:
    """Return the figure with every input at its likely value, then each at its low and its high."""

    def leaf(name: str, spot: Spot) -> Array:  # noqa: ARG001 - one place
        value = facts[name].value
        column = np.full(1 + 2 * len(UNSURE), value.likely)
        if name in UNSURE:
            at = 1 + 2 * UNSURE.index(name)
            column[at : at + 2] = value.low, value.high
        return column

    return Evaluation(graph_of_speakers(), leaf, seen_from(Spot())).value(
        "speakers_in_reach", Spot()
    )


def count(people: float) -> str:
    """Write a number of people: whole ones, in two figures."""
    step = 10.0 ** max(0, floor(log10(people)) - 1) if people >= 1 else 1.0
    return f"{floor(people / step + 0.5) * step:,.0f}"
