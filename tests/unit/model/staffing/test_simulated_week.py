"""A week simulated call by call, with as many people at work as the formulas ask for."""

from __future__ import annotations

import heapq
import random
from collections import deque

import numpy as np
import pytest

from whowhere.model.queues.week import answered_in_time
from whowhere.model.scenario.volume import ContactDemand
from whowhere.model.staffing.needs import LiveNeed, contacts_of, live_need
from whowhere.model.staffing.week import HALF_HOUR_S, Clock
from whowhere.quantities.ranges import Array

BUSY_DAY = [2, 1, 1, 1, 1, 2, 3, 5, 8, 10, 12, 12, 11, 11, 11, 10, 9, 8, 6, 5, 4, 3, 3, 2]


class Desk:
    """Callers in a line, first come first served; people come and go with the half-hours."""

    def __init__(self, need: LiveNeed, seed: int) -> None:
        self.need = need
        self.chance = random.Random(seed)  # noqa: S311 - a simulation, not a secret
        self.busy: list[float] = []
        self.line: deque[tuple[float, float]] = deque()
        self.people = 0
        self.in_time = 0

    def serve(self, now: float) -> None:
        """Let whoever is free take the next caller who is still there."""
        while self.line and len(self.busy) < self.people:
            came, leaves = self.line.popleft()
            if leaves >= now:
                self.in_time += now - came <= self.need.promise.within_s
                handle = self.chance.expovariate(1 / self.need.callers.handle_s)
                heapq.heappush(self.busy, now + handle)

    def until(self, moment: float) -> None:
        """Let calls end up to a moment."""
        while self.busy and self.busy[0] <= moment:
            self.serve(heapq.heappop(self.busy))

    def run(self, seats: Array, weeks: int) -> float:
        """Return the share of callers who are answered in time."""
        calls, patience = 0, self.need.callers.patience_s
        for at, contacts in enumerate(np.tile(self.need.contacts, weeks)):
            now = at * HALF_HOUR_S
            end = now + HALF_HOUR_S
            self.until(now)
            self.people = int(seats[at % len(seats)])
            self.serve(now)
            rate = contacts / HALF_HOUR_S
            while (now := now + self.chance.expovariate(rate)) < end:
                self.until(now)
                stays = self.chance.expovariate(1 / patience) if patience else float("inf")
                self.line.append((now, now + stays))
                calls += 1
                self.serve(now)
        return self.in_time / calls


@pytest.mark.parametrize("patience", ["3 min", None])
def test_a_week_call_by_call_answers_the_share_that_the_formulas_say(patience: str | None) -> None:
    """Some 100,000 calls: the error of a share is below 0.2 points; 3 points are for the formulas,
    which take each half-hour as if it had lasted for ever, while load moves from one to the next.
    """
    words = {
        "per_week": 5_000, "day_profile": BUSY_DAY, "handle": "5 min", "answer": "80% within 20s",
    }  # fmt: skip
    demand = ContactDemand.model_validate(words | ({"patience": patience} if patience else {}))
    need = live_need("calls", demand, contacts_of(demand, Clock("Europe/Paris", 0)), 300.0)
    in_time = answered_in_time(need.callers, need.seats, 20.0)
    expected = float((in_time * need.contacts).sum() / need.contacts.sum())
    found = Desk(need, seed=11).run(need.seats, weeks=20)
    assert found == pytest.approx(expected, abs=0.03)
    fewer = Desk(need, seed=11).run(np.maximum(need.seats - 1, 1), weeks=5)
    assert fewer < 0.8 < found


def test_the_formula_asks_for_the_level_in_every_half_hour() -> None:
    demand = ContactDemand.model_validate(
        {"per_week": 5_000, "day_profile": BUSY_DAY, "handle": "5 min", "answer": "80% within 20s"}
    )
    need = live_need("calls", demand, contacts_of(demand, Clock("Europe/Paris", 0)), 300.0)
    assert answered_in_time(need.callers, need.seats, 20.0).min() >= 0.8
    assert answered_in_time(need.callers, need.seats - 1, 20.0).max() < 0.8
