from __future__ import annotations

from whowhere.decide.compare.break_even import BreakEven, Costs, Crossing
from whowhere.quantities.estimates import Summary
from whowhere.report.compare.break_even import break_even_sentence

NAMES = {"a": "own staff in A", "b": "own staff in B"}
ALWAYS = "over any horizon from 6 to 180 months"


def told(
    *crossings: Crossing, now: str = "a", months: tuple[Crossing, ...] = (), first: float = 6
) -> str:
    less, more = Summary(1.0, 1.0, 1.0, 1.0), Summary(2.0, 2.0, 2.0, 2.0)
    tried = Costs(first, less, more), Costs(180, less, more)
    return break_even_sentence(BreakEven("a", "b", now, crossings, months, (), tried), NAMES)


def test_no_break_even_is_said_with_what_was_tested() -> None:
    assert told() == (
        "Own staff in A against own staff in B: cheaper at any size from 1 to 8,192 people,"
        f" and {ALWAYS}."
    )


def test_one_break_even_is_a_first_or_a_last_whole_person() -> None:
    assert f"cheaper from 20 people, and {ALWAYS}" in told(Crossing(19.58, "b", "a"))
    assert f"cheaper up to 251 people, and {ALWAYS}" in told(Crossing(251.99, "a", "b"))


def test_several_break_evens_are_stretches() -> None:
    crossings = (Crossing(7.6, "b", "a"), Crossing(77.0, "a", "b"), Crossing(691.2, "b", "a"))
    assert "cheaper from 8 to 76 and from 692 people" in told(*crossings)
    swapped = told(*crossings, now="b")
    assert swapped.startswith("Own staff in B against own staff in A: cheaper up to 7 and from 77")
    assert "from 77 to 691 people" in swapped


def test_a_horizon_is_told_in_months() -> None:
    assert told(months=(Crossing(14, "b", "a"),)).endswith("over horizons from 14 months.")


def test_horizons_begin_where_both_could_have_started() -> None:
    assert told(first=9).endswith("over any horizon from 9 to 180 months.")
