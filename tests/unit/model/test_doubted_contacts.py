"""Handle times and idle people are asked about beyond a third and three times of what is known."""

from __future__ import annotations

import pytest

from whowhere.facts.practice import load_practice
from whowhere.model.queues.doubted_contacts import busy_doubt, handle_doubt
from whowhere.model.scenario.volume import ContactDemand
from whowhere.model.staffing.doubted_demand import mean_handle

PRACTICE = load_practice()


@pytest.mark.parametrize(
    ("seconds", "can_wait", "is_asked"),
    [
        (39, False, True), (41, False, False),  # a third of 2 minutes is 40 s
        (2_690, False, False), (2_710, False, True),  # three times 15 minutes is 45
        (2_710, True, False), (3_590, True, False), (3_610, True, True),  # of 20 is an hour
        (39, True, True), (300, False, False), (360, True, False),
    ],
)  # fmt: skip
def test_a_handle_time_is_asked_about_beyond_a_third_and_three_times(
    seconds: float, can_wait: bool, is_asked: bool
) -> None:
    assert bool(handle_doubt(seconds, PRACTICE, can_wait=can_wait)) is is_asked


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(5, "5 seconds"), (119, ""), (2_800, "46.67 minutes"), (18_000, "5 hours")],
)
def test_a_time_is_said_as_people_say_it(seconds: float, said: str) -> None:
    doubt = handle_doubt(seconds, PRACTICE)
    assert (doubt.given if doubt else "") == (f"{said} on average" if said else "")


@pytest.mark.parametrize(
    ("work", "people", "is_asked"),
    [
        (15.9, 100, True), (16.1, 100, False),  # a third of 48% is 16%
        (260, 100, False), (262, 100, True),  # three times 87% is 261%
        (0, 100, False), (70, 0, False),
    ],
)  # fmt: skip
def test_people_who_are_hardly_ever_busy_or_far_too_few_are_asked_about(
    work: float, people: float, is_asked: bool
) -> None:
    assert bool(busy_doubt(work, people, PRACTICE, "so many")) is is_asked


def test_the_mean_of_half_hours_is_that_of_their_contacts() -> None:
    """Three contacts of 100 s and one of 500 s take 200 s on average; an empty hour counts none."""
    contacts, times = [0.0] * 48, [7_000.0] * 48
    contacts[16:18], times[16:18] = [3.0, 1.0], [100.0, 500.0]
    demand = ContactDemand(
        per_half_hour=[contacts] * 7, handle_per_half_hour=[times] * 7, due="8h"
    )  # fmt: skip
    assert mean_handle(demand) == pytest.approx(200)
