"""A ranking of a decision table as rows, in the order of the alternatives."""

from __future__ import annotations

from whowhere.report.rank.document import Ranking


def rank_rows(ranking: Ranking) -> list[dict[str, object]]:
    """Return one row per alternative, with score and rank by each method."""
    alone = len(ranking.ranked) == 1
    return [
        {"alternative": name}
        | {
            key if alone else f"{each.method.name}_{key}": value
            for each in ranking.ranked
            for key, value in (
                ("score", float(each.scored.scores[at])),
                ("rank", each.ranks[at]),
            )
        }
        for at, name in enumerate(ranking.table.alternatives)
    ]
