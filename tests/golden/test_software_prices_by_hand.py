"""What software costs however it is priced, and whom it assists, worked out by hand.

All is as in ``test_software_by_hand``: ten agents in Austin cost 528,000 a year and answer 5,000
chats a month, of which software solves 45% from the first day; people do 0.8525 of the work. The
first year costs twice the subscription, so building costs as much as a year of use.

A year of use, at the whole share
    a resolution    5,000 x 0.45 x 0.99       = 2,227.50 a month    26,730
    a conversation  5,000 x 0.80              = 4,000               48,000    solved or not
    a minute        5,000 x 3.5 x 0.20        = 3,500               42,000    solved or not
    an action       5,000 x 8 x 0.10          = 4,000               48,000
    a seat          10 x 50 = 500, for the 8.525 people left from the launch, a tenth of a month
                    after the decision: 11.9 x 8.525 x 50                          5,072.38
    a resolution and a seat                                          26,730 and 5,072.38

A coding assistant for ten people at the same pay, at 200 dollars a seat
    A gain of g leaves 1 / (1 + g) of the people, with as many seats, for 11.9 months.
      g = -19%     528,000 / 0.81 = 651,851.85     seats 23,800 / 0.81 = 29,382.72   nobody goes
      g =   0      528,000                               23,800
      g = +26%     419,047.62                            18,888.89    0.206349 of the people go
    Ten seats cost 2,000 a month and ten people 44,000, so without building it pays from a gain of
    2,000 / 44,000 = 4.55% on.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import changed
from tests.golden.test_software_by_hand import ASSUMED, AT_ONCE, DESK, lines_of

SOFTWARE = ("software_use", "software_seats", "software_building")
YEAR = changed(DESK, work__horizon_months=12)
PEOPLE = 528_000
ASSISTANT = {
    "kind": "coding assistant", "price": 200, "price_growth": 0, "taken_back": 0,
    "months_to_launch": 0.1, "months_to_reach": 0.1, "shorter_learning": 0,
}  # fmt: skip


def priced(each: float, said: dict[str, Any]) -> tuple[float, ...]:
    """Return a year of use, of seats, and building; ``each`` takes so many of what is paid."""
    assumptions = {**ASSUMED, "units_each": each}
    document = changed(YEAR, automation={**AT_ONCE, **said}, assumptions=assumptions)
    found = lines_of(document, "own_staff@US+auto")
    return tuple(found.get(line, 0) for line in SOFTWARE)


@pytest.mark.parametrize(
    ("each", "said", "by_hand"),
    [
        (1, {"price": 0.99}, (26_730, 0, 26_730)),
        (1, {"price": 0.8, "price_per": "conversation"}, (48_000, 0, 48_000)),
        (3.5, {"price": 0.2, "price_per": "minute"}, (42_000, 0, 42_000)),
        (8, {"price": 0.1, "price_per": "action"}, (48_000, 0, 48_000)),
        (1, {"price": 50, "price_per": "seat"}, (0, 5_072.375, 6_000)),
        (1, {"price": 0.99, "seat_price": 50}, (26_730, 5_072.375, 32_730)),
    ],
)
def test_the_same_chats_cost_what_each_kind_of_price_makes_of_them(
    each: float, said: dict[str, Any], by_hand: tuple[float, ...]
) -> None:
    assert priced(each, said) == pytest.approx(by_hand)


def assisted(gain: float) -> dict[str, float]:
    roles = [{"role": "software developer", "heads": 10, "level": "mid", "pay": 40_000}]
    automation = {**ASSISTANT, "assist_gain": gain}
    return lines_of(changed(YEAR, automation=automation, work__roles=roles), "own_staff@US+auto")


@pytest.mark.parametrize(
    ("gain", "people", "seats", "letting_go"),
    [
        (-0.19, PEOPLE / 0.81, 23_800 / 0.81, 0),
        (0, PEOPLE, 23_800, 0),
        (0.26, PEOPLE / 1.26, 23_800 / 1.26, 20_000 * 0.26 / 1.26),
    ],
)
def test_whom_an_assistant_slows_down_there_must_be_more_of(
    gain: float, people: float, seats: float, letting_go: float
) -> None:
    found = assisted(gain)

    assert found.pop("software_seats") == pytest.approx(seats)
    assert found.pop("software_building") == pytest.approx(24_000)
    assert found.pop("software_letting_go", 0) == pytest.approx(letting_go)
    assert sum(found.values()) == pytest.approx(people)


def test_an_assistant_pays_from_a_gain_of_4_55_percent_on() -> None:
    found = assisted(2_000 / 44_000)
    found["software_seats"] *= 12 / 11.9
    for once in ("software_building", "software_letting_go"):
        del found[once]
    assert sum(found.values()) == pytest.approx(PEOPLE)
