"""How an adviser advises: the size of a pilot, and what is worth a sentence."""

from __future__ import annotations

import pytest

from whowhere.facts.advice import adviser_estimates
from whowhere.model.advising import pilot_heads, worth_saying


@pytest.mark.parametrize(("team", "pilot"), [(44, 4), (65, 6), (15, 3), (2, 3), (400, 40)])
def test_a_pilot_is_a_tenth_of_the_team_and_never_fewer_than_three(team: int, pilot: int) -> None:
    assert pilot_heads(team) == pilot


def test_what_is_worth_saying_is_told_in_the_order_of_the_sentence() -> None:
    assert list(worth_saying()) == [
        "shared_hours", "months_to_full_output", "control", "flexibility", "exit_cost",
    ]  # fmt: skip


def test_every_estimate_gives_its_reason_and_says_whose_it_is() -> None:
    assert all(each.reason.startswith("Our estimate: ") for each in adviser_estimates().values())
