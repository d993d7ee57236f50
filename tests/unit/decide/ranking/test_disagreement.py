"""Where methods disagree, and what drives it."""

from __future__ import annotations

import numpy as np
from tests.tables import ranked, table

from whowhere.decide.ranking.contested import contested
from whowhere.decide.ranking.disagreement import COMPARED, disagreements

ONE_BAD_SIDE = table([[10, 10, 1], [7, 7, 6], [1, 1, 10]], [0.4, 0.4, 0.2])
"""A1 is best in two criteria and worst in the third; A2 is middling in all."""
PAIR = [ranked(ONE_BAD_SIDE, "wsm", normalisation="none"), ranked(ONE_BAD_SIDE, "vikor", v=0)]


def test_the_pair_that_swaps_is_found_with_the_criterion_behind_it() -> None:
    """Sums: 8.2, 6.8, 2.8. Largest shortfalls: 0.2 for A1 (C3), 2/15 for A2, 0.4 for A3."""
    (found,) = disagreements(ONE_BAD_SIDE, PAIR)
    assert (found.first, found.second, found.pairs, found.swapped) == ("wsm", "vikor", 3, 1)
    (swap,) = found.swaps
    assert (swap.ahead, swap.behind, swap.ranks) == ("A1", "A2", ((1, 2), (2, 1)))
    assert swap.driven_by == ("C3",)
    assert not found.same_first


def test_one_method_alone_cannot_disagree() -> None:
    assert disagreements(ONE_BAD_SIDE, PAIR[:1]) == ()


def test_a_contested_pair_names_the_methods_on_each_side() -> None:
    both = [*PAIR, ranked(ONE_BAD_SIDE, "promethee2")]
    (pair,) = contested(ONE_BAD_SIDE.alternatives, both, disagreements(ONE_BAD_SIDE, both))
    assert (pair.ahead, pair.behind) == ("A1", "A2")
    assert (pair.for_ahead, pair.for_behind) == (("wsm", "promethee2"), ("vikor",))
    assert pair.driven_by == (("C3", 2),)


def test_a_large_table_is_looked_into_at_its_top_only() -> None:
    large = table(np.random.default_rng(2).uniform(1, 9, (500, 3)))
    both = [ranked(large, "topsis"), ranked(large, "edas")]
    (found,) = disagreements(large, both)
    assert found.pairs == COMPARED * (COMPARED - 1) // 2
