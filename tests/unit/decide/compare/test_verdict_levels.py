"""The verdict by levels, on futures written by hand."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.compare.levels import LEVELS, Indifference, Level, levels_of

HUNDRED = 100
RULE = Indifference(share_of_cost=0.02, settled_from=0.8)
STAY = ("stay", "home", "home", "own staff")
INDIA_OWN = ("move", "far", "India", "own staff")
INDIA_PARTNER = ("move", "far", "India", "partner")
ASKED = LEVELS[:4]
"""The levels that stand where software is no question."""
EGYPT_OWN = ("move", "far", "Egypt", "own staff")
POLAND_OWN = ("move", "near", "Poland", "own staff")


def judged(**options):
    """Judge options, each given as its answers and its costs in a hundred futures."""
    keys = {name: answers for name, (answers, _) in options.items()}
    costs = {
        name: np.broadcast_to(np.asarray(cost, float), HUNDRED)
        for name, (_, cost) in options.items()
    }
    return dict(zip(ASKED, levels_of(keys, costs, RULE), strict=True))


def cheaper_in(futures: int, by: float = 40) -> np.ndarray:
    """Return costs of 100, less by an amount in the first so many futures, else more by it."""
    return np.where(np.arange(HUNDRED) < futures, 100.0 - by, 100.0 + by)


def settled(levels) -> dict[str, bool]:
    return {name: level.settled for name, level in levels.items()}


def test_what_is_cheaper_in_every_future_is_settled_on_every_level():
    found = judged(stay=(STAY, 100), india=(INDIA_OWN, 50), poland=(POLAND_OWN, 70))
    assert settled(found) == dict.fromkeys(ASKED, True)
    assert [level.best.option for level in found.values()] == ["india"] * 4


def test_whether_to_move_is_open_where_moving_is_cheaper_in_sixty_of_a_hundred():
    found = judged(stay=(STAY, 100), india=(INDIA_OWN, cheaper_in(60)))
    assert settled(found) == {"change": False, "distance": True, "place": True, "engagement": True}
    assert found["change"].best.share == 0.6


def test_how_far_alone_can_be_open():
    found = judged(stay=(STAY, 200), india=(INDIA_OWN, cheaper_in(60)), poland=(POLAND_OWN, 100))
    assert settled(found) == {"change": True, "distance": False, "place": True, "engagement": True}


def test_the_place_alone_can_be_open():
    found = judged(stay=(STAY, 200), india=(INDIA_OWN, cheaper_in(60)), egypt=(EGYPT_OWN, 100))
    assert settled(found) == {"change": True, "distance": True, "place": False, "engagement": True}


def test_the_engagement_alone_can_be_open_in_a_place_that_is_settled():
    found = judged(
        stay=(STAY, 200),
        own=(INDIA_OWN, cheaper_in(60)),
        partner=(INDIA_PARTNER, 100),
        egypt=(EGYPT_OWN, 160),
    )
    assert settled(found) == {"change": True, "distance": True, "place": True, "engagement": False}
    assert found["place"].best.key == "India"


def test_twins_settle_what_they_agree_on_and_count_as_equal_where_they_differ():
    found = judged(stay=(STAY, 200), own=(INDIA_OWN, 100), partner=(INDIA_PARTNER, 100))
    assert settled(found) == dict.fromkeys(ASKED, True)
    assert set(found["engagement"].within) == {"own staff", "partner"}


def test_what_lies_within_the_indifference_counts_as_equal():
    found = judged(stay=(STAY, 101.9), india=(INDIA_OWN, 100.0))
    assert found["change"].within == ("move", "stay")
    assert found["change"].answers[1].share == 1.0


def test_a_choice_is_made_before_the_future_is_known():
    """Ten options that are each cheap in one tenth of the futures make no place worth going to."""
    lottery = {
        f"gamble_{at}": ((*INDIA_OWN[:3], f"way {at}"), np.where(np.arange(HUNDRED) // 10 == at,
                                                                 50.0, 130.0))
        for at in range(10)
    }  # fmt: skip
    found = judged(stay=(STAY, 100), **lottery)
    assert found["change"].best.key == "stay"
    assert found["change"].best.share == 0.9


def test_levels_follow_the_option_of_the_lowest_median_cost():
    rng = np.random.default_rng(7)
    for _ in range(50):
        options = {
            "stay": (STAY, rng.uniform(50, 150, HUNDRED)),
            "own": (INDIA_OWN, rng.uniform(50, 150, HUNDRED)),
            "partner": (INDIA_PARTNER, rng.uniform(50, 150, HUNDRED)),
            "egypt": (EGYPT_OWN, rng.uniform(50, 150, HUNDRED)),
            "poland": (POLAND_OWN, rng.uniform(50, 150, HUNDRED)),
        }
        medians = {name: np.median(cost) for name, (_, cost) in options.items()}
        found = judged(**options)
        assert {level.best.option for level in found.values()} == {min(medians, key=medians.get)}


def test_a_scale_of_money_moves_no_level():
    once = judged(stay=(STAY, 100), india=(INDIA_OWN, cheaper_in(60)))
    thousandfold = judged(stay=(STAY, 100_000), india=(INDIA_OWN, 1_000 * cheaper_in(60)))
    assert settled(once) == settled(thousandfold)


def test_one_option_is_no_choice():
    found = judged(stay=(STAY, 100))
    assert not any(level.is_a_choice for level in found.values())
    assert all(isinstance(level, Level) and level.best.share == 1.0 for level in found.values())


def test_no_option_is_an_error():
    with pytest.raises(ValueError, match="no option"):
        levels_of({}, {}, RULE)
