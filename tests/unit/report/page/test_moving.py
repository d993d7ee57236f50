"""How many futures an answer has that somebody waits for."""

from __future__ import annotations

from whowhere.report.page.moving import FEWEST, draws_at_first, moving_draws
from whowhere.simulate.how_many import DRAWS


def test_a_case_of_many_options_is_answered_in_few_futures_first() -> None:
    assert draws_at_first(234, DRAWS) == FEWEST
    assert draws_at_first(128, DRAWS) == DRAWS
    assert draws_at_first(129, DRAWS) < DRAWS


def test_a_case_in_few_futures_is_answered_at_once() -> None:
    assert draws_at_first(234, 512) == 512


def test_a_move_has_as_many_futures_as_options_leave_room_for() -> None:
    assert moving_draws(53, 1_024) == 512
    assert moving_draws(4, 1_024) == 1_024
    assert moving_draws(10_000, 1_024) == FEWEST
