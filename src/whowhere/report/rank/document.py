"""A ranking of a decision table as one document, and as rows, in the order of the alternatives.

Numbers keep full double precision here: other programs compare them to the last digits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from whowhere.decide.ranking.ahp import Hierarchy
from whowhere.decide.ranking.contested import Contested
from whowhere.decide.ranking.disagreement import Disagreement
from whowhere.decide.ranking.ranked import RankedTable
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Faults
from whowhere.report.media.documents import Document

TIES: Final = "level scores share the better rank: 1, 2, 2, 4"
OF_ALTERNATIVES: Final = frozenset({"kernel", "not_outranked", "compromise"})
"""Details that are lists of alternatives, written by name."""
GIVEN, EQUAL, JUDGED = "given", "equal", "ahp"


@dataclass(frozen=True, eq=False)
class Ranking:
    """A table, its rankings by one or more methods, and how these differ."""

    table: DecisionTable
    weights_from: str
    """``given``, ``equal`` because none were, or ``ahp``."""
    ranked: Sequence[RankedTable]
    refused: Mapping[str, Faults]
    """Methods that cannot take this table, and why."""
    disagreements: Sequence[Disagreement]
    contested: Sequence[Contested]
    hierarchy: Hierarchy | None = None


def rank_document(ranking: Ranking) -> Document:
    """Return everything that was found: of one method at the top, of several in a list."""
    table, first = ranking.table, ranking.ranked[0]
    alone = len(ranking.ranked) == 1 and not ranking.refused
    found: Document = _by_method(first, table) if alone else {}
    found |= {
        "alternatives": list(table.alternatives),
        "criteria": list(table.criteria),
        "directions": ["max" if each else "min" for each in table.maximise],
        "weights": table.weights.tolist(),
        "weights_from": ranking.weights_from,
        "ties": TIES,
        "without_influence": without_influence(table),
    }
    if not alone:
        found |= {
            "results": [_by_method(each, table) for each in ranking.ranked],
            "not_applicable": [
                {"method": name, "reasons": [str(fault) for fault in faults.faults]}
                for name, faults in ranking.refused.items()
            ],
            "disagreements": [
                _disagreement(disagreement) for disagreement in ranking.disagreements
            ],
            "contested": [_contested(each) for each in ranking.contested],
        }
    if ranking.hierarchy:
        found["ahp"] = _hierarchy(ranking.hierarchy)
    return found


def without_influence(table: DecisionTable) -> list[str]:
    """Return the criteria that cannot move the order: alike in all alternatives, or weightless."""
    weightless = {
        name for name, weight in zip(table.criteria, table.weights, strict=True) if weight == 0
    }
    return [name for name in table.criteria if name in weightless or name in table.constant]


def _by_method(ranked: RankedTable, table: DecisionTable) -> Document:
    method = ranked.method
    return {
        "method": method.name,
        "scores": ranked.scored.scores.tolist(),
        "ranks": list(ranked.ranks),
        "better": "low" if method.low_is_best else "high",
        "parameters": {name: _plain(value) for name, value in ranked.settings.items()},
        "details": {
            name: _detail(name, value, table) for name, value in ranked.scored.details.items()
        },
        "source": method.source,
    }


def _plain(value: object) -> object:
    """Return one value where it is the same for every criterion."""
    if isinstance(value, tuple):
        return value[0] if value and len(set(value)) == 1 else list(value)
    return value


def _detail(name: str, value: Any, table: DecisionTable) -> object:
    if name in OF_ALTERNATIVES:
        return [table.alternatives[each] for each in value]
    return value.tolist() if isinstance(value, np.ndarray) else value


def _disagreement(found: Disagreement) -> Document:
    return {
        "methods": [found.first, found.second],
        "pairs": found.pairs,
        "swapped": found.swapped,
        "same_first": found.same_first,
        "swaps": [
            {
                "ahead": swap.ahead,
                "behind": swap.behind,
                "ranks": {found.first: list(swap.ranks[0]), found.second: list(swap.ranks[1])},
                "driven_by": list(swap.driven_by) if swap.traced else None,
            }
            for swap in found.swaps
        ],
    }


def _contested(pair: Contested) -> Document:
    return {
        "ahead": pair.ahead,
        "behind": pair.behind,
        "for_ahead": list(pair.for_ahead),
        "for_behind": list(pair.for_behind),
        "level": list(pair.level),
        "opposed_pairs_of_methods": pair.opposed,
        "driven_by": [
            {"criterion": criterion, "pairs_that_agree_without_it": count}
            for criterion, count in pair.driven_by
        ],
    }


def _hierarchy(found: Hierarchy) -> Document:
    worst = found.most_inconsistent
    return {
        "criteria": list(found.criteria),
        "weights": found.weights.tolist(),
        "largest_eigenvalue": found.largest_eigenvalue,
        "consistency_index": found.consistency_index,
        "random_index": found.random_index,
        "consistency_ratio": found.consistency_ratio,
        "tolerable": found.is_tolerable,
        "rounded_judgements": found.rounded,
        "most_inconsistent": worst
        and {
            "row": worst.row,
            "column": worst.column,
            "given": worst.given,
            "fitting": worst.fitting,
        },
    }
