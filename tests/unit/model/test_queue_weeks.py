"""Desks of a whole week at once, held against one desk after the other and against textbooks."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhere.model.queues.integrals import log_blocking
from whowhere.model.queues.needed import queue, smallest_desk
from whowhere.model.queues.queue import CallDemand
from whowhere.model.queues.week import (
    Promise,
    Stretches,
    agents_needed,
    answered_in_time,
)
from whowhere.quantities.faults import Faults


@pytest.mark.parametrize("patience", [None, 180.0, 20.0])
@pytest.mark.parametrize("peak", [2.0, 60.0, 400.0])
def test_a_week_takes_the_desks_that_each_half_hour_takes_alone(
    peak: float, patience: float | None
) -> None:
    chance = np.random.default_rng(7)
    load = chance.uniform(0.01, 1, 60) * peak
    found = agents_needed(Stretches(load / 240, 240.0, patience), Promise(0.8, 20))
    model = "a" if patience else "c"
    alone = [
        smallest_desk(model, CallDemand(each / 240, 240.0, patience), 20, 0.8) for each in load
    ]  # type: ignore[arg-type]
    assert found.tolist() == [desk.agents for desk in alone if desk]


@pytest.mark.parametrize("occupancy", [0.5, 0.9, 0.99, 0.999, 0.9999])
@pytest.mark.parametrize("agents", [1, 10, 300, 5_000])
@pytest.mark.parametrize("patience", [None, 240.0])
def test_shares_answered_in_time_agree_from_one_to_five_thousand_agents(
    agents: int, occupancy: float, patience: float | None
) -> None:
    calls = agents * occupancy / 300
    alone = queue("a" if patience else "c", CallDemand(calls, 300.0, patience), agents, 20)
    week = Stretches(np.array([calls]), 300.0, patience)
    found = answered_in_time(week, np.array([float(agents)]), 20)[0]
    assert found == pytest.approx(alone.answered_in_time, abs=1e-10)


@pytest.mark.parametrize(
    ("agents", "load", "blocked"),
    [(5, 1.36, 0.01), (10, 4.46, 0.01), (20, 12.03, 0.01), (100, 84.06, 0.01), (10, 5.08, 0.02),
     (50, 40.26, 0.02), (10, 6.22, 0.05)],
)  # fmt: skip
def test_lost_calls_are_those_of_the_printed_tables(
    agents: int, load: float, blocked: float
) -> None:
    """Erlang B table of the ITU (Teletraffic Engineering Handbook), loads to two decimals."""
    found = math.exp(log_blocking(np.array([float(agents)]), np.array([load]))[0])
    assert found == pytest.approx(blocked, abs=2e-4)


@pytest.mark.parametrize(("agents", "load"), [(1, 0.7), (10, 8.0), (60, 66.0), (1_000, 990.0)])
def test_patience_as_long_as_a_call_leaves_a_poisson_number_of_callers(
    agents: int, load: float
) -> None:
    """With equal rates of serving and leaving, everybody's stay is alike: M/M/infinity.

    So the share who find an agent free at once is the Poisson chance of fewer than ``agents``.
    """
    logs = [n * math.log(load) - load - math.lgamma(n + 1) for n in range(agents)]
    at_once = math.fsum(map(math.exp, logs))
    week = Stretches(np.array([load / 200]), 200.0, 200.0)
    found = answered_in_time(week, np.array([float(agents)]), 0.0)[0]
    assert found == pytest.approx(at_once, abs=1e-10)


@settings(max_examples=60, deadline=None)
@given(
    st.floats(0.01, 300), st.floats(10, 1_200), st.integers(1, 400), st.floats(0, 120),
    st.one_of(st.none(), st.floats(5, 2_000)),
)  # fmt: skip
def test_one_agent_more_never_answers_fewer_in_time(
    load: float, handle: float, agents: int, within: float, patience: float | None
) -> None:
    week = Stretches(np.full(2, load / handle), handle, patience)
    fewer, more = answered_in_time(week, np.array([agents, agents + 1.0]), within)
    assert more >= fewer - 1e-9
    assert 0 <= fewer <= 1


def test_an_occupancy_cap_is_kept_and_takes_no_agent_more_than_it_must() -> None:
    load = np.array([0.4, 7.9, 50.0, 400.0])
    found = agents_needed(Stretches(load / 300, 300.0), Promise(0.2, 60, 0.8))
    assert (load / found <= 0.8 + 1e-9).all()
    assert (load / np.maximum(found - 1, 1e-9) > 0.8).all()


def test_half_hours_without_callers_need_nobody() -> None:
    week = Stretches(np.array([0.0, 0.01]), 240.0)
    assert agents_needed(week, Promise(0.8, 20)).tolist()[0] == 0
    assert answered_in_time(week, np.array([0.0, 0.0]), 20).tolist() == [1.0, 0.0]


def test_a_promise_out_of_reach_is_told() -> None:
    with pytest.raises(Faults, match="up to 20,000 agents"):
        agents_needed(Stretches(np.array([100.0]), 600.0), Promise(0.8, 20))


@pytest.mark.parametrize("calls", [5e-324, 1e-320, 1e-300, 1e-15])
@pytest.mark.parametrize("patience", [None, 180.0])
def test_where_less_than_a_call_in_an_age_comes_nobody_is_needed(
    calls: float, patience: float | None
) -> None:
    """A number that a slip made all but nothing is no caller, and no overflow."""
    needed = agents_needed(Stretches(np.array([calls, 0.1]), 300.0, patience), Promise(0.8, 20.0))
    assert needed[0] == 0
    assert needed[1] > 30
