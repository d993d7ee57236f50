"""Claims that were checked stand beside quotes."""

from __future__ import annotations

from whowhere.facts.claims import claims, median_delivered


def test_every_claim_says_what_was_found_and_who_found_it() -> None:
    assert len(claims()) >= 5
    for each in claims():
        assert each.claim
        assert each.said
        assert each.origin.producer
        assert each.origin.address.startswith("https://")
        assert -2 < each.delivered <= 1


def test_the_median_claim_came_in_part() -> None:
    # 100%, 52%, 30%, 28% and a loss: the middle one.
    assert median_delivered() == 0.30
