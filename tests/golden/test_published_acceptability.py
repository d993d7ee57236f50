"""SMAA-2 on a published case: two drugs, three uncertain criteria, weights that nobody knows.

Counts of events: Geerts and others, New England Journal of Medicine 335 (1996), 701-707, as used
by Lynd and O'Brien, Journal of Clinical Epidemiology 57 (2004), 795-803. Scales and results: the
example "thrombo" of van Valkenhoef's R package smaa 0.2, from 10,000 draws.
"""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.overall.smaa import acceptability, random_weights

DRAWS = 2**17

EVENTS = {
    "heparin": ((20, 136), (40, 136), (1, 136)),
    "enoxaparin": ((8, 129), (32, 129), (5, 129)),
}
"""Proximal thrombosis, distal thrombosis, major bleeding: events and patients."""
WORST_TO_BEST = ((0.25, 0.0), (0.4, 0.15), (0.1, 0.0))

FIRST = {"heparin": 0.3504, "enoxaparin": 0.6496}
CENTRAL_WEIGHTS = {
    "heparin": (0.1865, 0.2772, 0.5363),
    "enoxaparin": (0.4073, 0.3641, 0.2285),
}
CONFIDENCE = {"heparin": 0.6682, "enoxaparin": 0.8956}


def test_the_published_ranks_weights_and_confidence_are_found() -> None:
    chance = np.random.default_rng(1)
    values = np.array([
        [
            (worst - chance.beta(events, patients - events, DRAWS)) / (worst - best)
            for (events, patients), (worst, best) in zip(criteria, WORST_TO_BEST, strict=True)
        ]
        for criteria in EVENTS.values()
    ])  # fmt: skip
    found = acceptability(values, random_weights(3, DRAWS, 1))
    for at, drug in enumerate(EVENTS):
        assert found.ranks[at, 0] == pytest.approx(FIRST[drug], abs=0.012)
        assert found.central_weights[at] == pytest.approx(CENTRAL_WEIGHTS[drug], abs=0.008)
        # Theirs rest on weights from a third of 10,000 draws, which moves them by two points.
        assert found.confidence[at] == pytest.approx(CONFIDENCE[drug], abs=0.02)
