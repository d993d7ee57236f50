from __future__ import annotations

import heapq
import math
import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.model.queues.needed import queue, smallest_desk
from whowhere.model.queues.queue import CallDemand, Queue

MODELS = ("b", "c", "a")


def chain(demand: CallDemand, agents: int) -> tuple[float, float, float]:
    """Return waiting chance, share given up and length of line from the birth-death chain."""
    serve = 1 / demand.handle_s
    leave = 1 / demand.patience_s if demand.patience_s else 0.0
    most = agents + 4_000
    logs = [0.0]
    for present in range(1, most + 1):
        out = min(present, agents) * serve + max(0, present - agents) * leave
        logs.append(logs[-1] + math.log(demand.calls_per_s / out))
    top = max(logs)
    shares = np.exp(np.array(logs) - top)
    shares /= shares.sum()
    line = float((np.maximum(np.arange(most + 1) - agents, 0) * shares).sum())
    return float(shares[agents:].sum()), leave * line / demand.calls_per_s, line


def exact_blocking(agents: int, load: Fraction) -> Fraction:
    """Erlang's sum itself, in fractions: a^n / n! over the sum of a^k / k!."""
    terms = [Fraction(1)]
    for busy in range(1, agents + 1):
        terms.append(terms[-1] * load / busy)
    return terms[-1] / sum(terms)


@pytest.mark.parametrize(
    ("agents", "load"),
    [(1, Fraction(1, 2)), (10, Fraction(5)), (20, Fraction(12)), (100, Fraction(95))],
)
def test_lost_calls_are_erlangs_sum(agents: int, load: Fraction) -> None:
    found = queue("b", CallDemand(float(load), 1.0), agents, 0)
    assert found.blocked == pytest.approx(float(exact_blocking(agents, load)), rel=1e-12)


@pytest.mark.parametrize(("agents", "load"), [(1, 0.5), (10, 8.0), (55, 48.0), (200, 190.0)])
def test_waiting_callers_follow_from_erlangs_sum(agents: int, load: float) -> None:
    """C = B / (1 - (a / n)(1 - B)), with B in fractions."""
    lost = exact_blocking(agents, Fraction(load))
    expected = lost / (1 - Fraction(load) / agents * (1 - lost))
    found = queue("c", CallDemand(load / 240, 240), agents, 20)
    assert found.wait_chance == pytest.approx(float(expected), rel=1e-11)
    assert found.wait_s == pytest.approx(float(expected) * 240 / (agents - load), rel=1e-11)
    assert found.waiting == pytest.approx(found.wait_s * load / 240, rel=1e-12)


def test_one_agent_with_patient_callers_is_the_simplest_queue() -> None:
    """M/M/1: the share that waits is the load, and the mean line is load^2 / (1 - load)."""
    found = queue("c", CallDemand(0.9 / 60, 60), 1, 30)
    assert found.wait_chance == pytest.approx(0.9, rel=1e-14)
    assert found.waiting == pytest.approx(0.81 / 0.1, rel=1e-12)
    assert found.answered_in_time == pytest.approx(1 - 0.9 * math.exp(-0.1 / 60 * 30), rel=1e-12)


@pytest.mark.parametrize(
    ("calls", "handle", "agents", "patience"),
    [(0.2, 240, 55, 180), (0.2, 240, 45, 180), (1, 300, 120, 90), (0.01, 100, 5, 30),
     (2.0, 240, 470, 600), (0.0005, 60, 3, 60)],
)  # fmt: skip
def test_callers_who_give_up_follow_the_chain_of_states(
    calls: float, handle: float, agents: int, patience: float
) -> None:
    demand = CallDemand(calls, handle, patience)
    found = queue("a", demand, agents, 20)
    wait_chance, abandoned, line = chain(demand, agents)
    assert found.wait_chance == pytest.approx(wait_chance, rel=1e-10, abs=1e-14)
    assert found.abandoned == pytest.approx(abandoned, rel=1e-9, abs=1e-14)
    assert found.waiting == pytest.approx(line, rel=1e-9, abs=1e-12)


def simulated(demand: CallDemand, agents: int, within_s: float, calls: int) -> float:
    """Answer calls one by one as they come, first come first served; share answered in time."""
    chance = random.Random(5)  # noqa: S311 - a simulation, not a secret
    free = [0.0] * agents
    heapq.heapify(free)
    now, in_time = 0.0, 0
    for _ in range(calls):
        now += chance.expovariate(demand.calls_per_s)
        patience = chance.expovariate(1 / demand.patience_s) if demand.patience_s else math.inf
        wait = max(0.0, free[0] - now)
        if wait > patience:
            continue
        in_time += wait <= within_s
        heapq.heapreplace(free, now + wait + chance.expovariate(1 / demand.handle_s))
    return in_time / calls


@pytest.mark.parametrize(("agents", "patience"), [(52, None), (55, None), (45, 180.0), (50, 60.0)])
def test_a_simulation_call_by_call_answers_the_same_share_in_time(
    agents: int, patience: float | None
) -> None:
    demand = CallDemand(0.2, 240, patience)
    found = queue("a" if patience else "c", demand, agents, 20)
    assert simulated(demand, agents, 20, 200_000) == pytest.approx(found.answered_in_time, abs=0.02)


def test_endless_patience_is_the_queue_without_giving_up() -> None:
    with_end = queue("a", CallDemand(0.2, 240, 1e9), 55, 20)
    without = queue("c", CallDemand(0.2, 240), 55, 20)
    assert with_end.wait_chance == pytest.approx(without.wait_chance, rel=1e-6)
    assert with_end.answered_in_time == pytest.approx(without.answered_in_time, rel=1e-6)


def test_a_line_that_only_grows_is_an_answer() -> None:
    found = queue("c", CallDemand(0.25, 240), 60, 20)
    assert not found.is_stable
    assert found.answered_in_time == 0
    assert queue("a", CallDemand(0.25, 240, 120), 60, 20).is_stable


@given(
    st.sampled_from(MODELS), st.floats(1e-4, 20), st.floats(1, 2_000), st.integers(1, 5_000),
    st.floats(1, 10_000), st.floats(0, 600),
)  # fmt: skip
def test_shares_stay_shares_for_any_desk(  # noqa: PLR0917
    model: str, calls: float, handle: float, agents: int, patience: float, within: float
) -> None:
    found: Queue = queue(model, CallDemand(calls, handle, patience), agents, within)  # type: ignore[arg-type]
    for share in (found.wait_chance, found.blocked, found.abandoned, found.answered_in_time):
        assert -1e-12 <= share <= 1 + 1e-12
    assert 0 <= found.occupancy <= 1 + 1e-12
    assert found.waiting >= 0


@pytest.mark.parametrize("occupancy", [0.9, 0.99, 0.999, 0.9999])
@pytest.mark.parametrize("agents", [1, 50, 5_000])
def test_close_to_full_load_nothing_cancels(agents: int, occupancy: float) -> None:
    """Halfin and Whitt (1981): the mean wait of those who wait is handling over spare agents."""
    found = queue("c", CallDemand(agents * occupancy / 300, 300), agents, 20)
    spare = agents - agents * occupancy / 300 * 300
    assert found.wait_s / found.wait_chance == pytest.approx(300 / spare, rel=1e-9)
    assert found.wait_chance < 1


@pytest.mark.parametrize("model", ["c", "a"])
def test_the_smallest_desk_keeps_the_promise_and_one_agent_fewer_does_not(model: str) -> None:
    demand = CallDemand(0.2, 240, 180)
    found = smallest_desk(model, demand, 20, 0.8)  # type: ignore[arg-type]
    assert found is not None
    assert found.answered_in_time >= 0.8
    fewer = queue(model, demand, found.agents - 1, 20)  # type: ignore[arg-type]
    assert fewer.answered_in_time < 0.8


def test_twelve_tickets_an_hour_of_three_minutes_take_one_agent() -> None:
    found = smallest_desk("c", CallDemand(12 / 3600, 180), 3600, 0.8)
    assert found is not None
    assert found.agents == 1


def test_a_promise_that_no_desk_can_keep_is_told() -> None:
    assert smallest_desk("c", CallDemand(100_000.0, 600), 20, 0.8) is None
