"""A desk where software does a part, against Erlang's sums written once more."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from whowhere.facts.practice import load_practice
from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.queue import CallDemand, Model
from whowhere.model.queues.relieved import RelievedAnswer, RelievedQuestion
from whowhere.model.queues.software_figures import software_figures
from whowhere.quantities.ranges import Range

PRACTICE = load_practice()
DESK = DeskQuestion("c", CallDemand(0.2, 240), within_s=20, level=0.8, agents=None)
"""720 calls an hour of four minutes: 48 under way at once."""


def relieved(
    desk: DeskQuestion = DESK, kind: str = "written contacts", **own: float
) -> RelievedAnswer:
    ranges = {name: Range.exactly(value) for name, value in own.items()}
    found = RelievedQuestion(desk, software_figures(kind, ranges, PRACTICE)).relieved(desk.answer())
    assert found
    return found


def fewest(calls_per_s: float, handle_s: float, within_s: float, level: float) -> int:
    """Erlang's C by its own sum, in fractions, for one agent more each time."""
    load = Fraction(calls_per_s * handle_s)
    agents = math.floor(load) + 1
    while True:
        terms = [Fraction(1)]
        for busy in range(1, agents + 1):
            terms.append(terms[-1] * load / busy)
        queued = terms[-1] * agents / (agents - load)
        waits = float(queued / (sum(terms[:-1]) + queued))
        in_time = 1 - waits * math.exp(-(agents - float(load)) * within_s / handle_s)
        if in_time >= level:
            return agents
        agents += 1


def test_agents_in_each_case_are_those_of_erlangs_sum_for_what_is_left() -> None:
    """0.45 solved: 1 - 0.45 w as many calls of 240 (1 + 0.1 x 0.45 / 0.448) seconds."""
    found = relieved()
    assert found.decisive == "work_saved"
    handle = 240 * (1 + 0.1 * 0.45 / 0.448)
    saved = {"likely": 0.5, "low": 0.13, "high": 1.0}
    for desk in (found.likely, *found.ends):
        calls = 0.2 * (1 - 0.45 * saved[desk.case])
        assert desk.demand.calls_per_s == pytest.approx(calls)
        assert desk.demand.handle_s == pytest.approx(handle)
        assert desk.queue
        assert desk.queue.agents == fewest(calls, handle, 20, 0.8)
        assert desk.checking == pytest.approx(48 * 0.45 * 0.03)
        assert desk.people == desk.queue.agents + desk.checking
    assert found.without.people == fewest(0.2, 240, 20, 0.8) == 54


def test_half_the_calls_at_the_same_length_are_a_desk_for_half_the_calls() -> None:
    """Half are solved, all their work is saved, nothing else changes."""
    found = relieved(share_solved=0.5, work_saved=1, rest_harder=0, more_asked=0, checked_share=0)
    half = replace(DESK, demand=CallDemand(0.1, 240)).answer()
    assert found.likely.queue == half
    assert not found.ends


def test_nobody_is_there_where_software_ends_every_contact() -> None:
    alone = relieved(share_solved=1, work_saved=1, checked_share=0)
    assert alone.likely.queue is None
    assert alone.likely.people == 0
    checked = relieved(share_solved=1, work_saved=1, checked_share=0.03, more_asked=0)
    assert checked.likely.people == pytest.approx(48 * 0.03)


def test_people_who_are_given_meet_fewer_callers() -> None:
    found = relieved(replace(DESK, agents=50))
    served = [desk.queue.answered_in_time for desk in found.desks if desk.queue]
    without, likely, low, high = served
    assert low < without < likely < high
    assert all(desk.queue and desk.queue.agents == 50 for desk in found.desks)


@pytest.mark.parametrize("model", ["b", "c", "a"])
def test_more_work_saved_never_takes_more_people(model: Model) -> None:
    desk = replace(DESK, model=model, demand=CallDemand(0.2, 240, 180 if model == "a" else None))
    people = [relieved(desk, work_saved=saved / 10).likely.people for saved in range(11)]
    assert people == sorted(people, reverse=True)
    assert people[0] > desk.answer().agents > people[-1]


def test_without_software_there_is_nothing_to_tell() -> None:
    assert RelievedQuestion(DESK, None).relieved(DESK.answer()) is None
