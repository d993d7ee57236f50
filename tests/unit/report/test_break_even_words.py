from __future__ import annotations

from whowhere.decide.break_even import BreakEven, Crossing
from whowhere.report.break_even_words import break_even_sentences


def told(
    *crossings: Crossing, now: str = "a", months: tuple[Crossing, ...] = ()
) -> tuple[str, str]:
    return break_even_sentences(BreakEven("a", "b", now, crossings, months))


def test_no_break_even_is_said_with_what_was_tested() -> None:
    assert told() == (
        "a costs less than b at any size from 1 to 8,192 people.",
        "a costs less than b over any horizon from 6 to 120 months.",
    )


def test_one_break_even_is_a_first_or_a_last_whole_person() -> None:
    assert told(Crossing(19.58, "b", "a"))[0] == "a costs less than b from 20 people."
    assert told(Crossing(251.99, "a", "b"))[0] == "a costs less than b up to 251 people."


def test_several_break_evens_are_stretches() -> None:
    crossings = (Crossing(7.6, "b", "a"), Crossing(77.0, "a", "b"), Crossing(691.2, "b", "a"))
    assert told(*crossings)[0] == "a costs less than b from 8 to 76 and from 692 people."
    assert told(*crossings, now="b")[0] == (
        "b costs less than a up to 7 and from 77 to 691 people."
    )


def test_a_horizon_is_told_in_months() -> None:
    months = (Crossing(14, "b", "a"),)
    assert told(months=months)[1] == "a costs less than b over horizons from 14 months."
