"""Callers who wait for ever."""

from __future__ import annotations

import math

import numpy as np

from whowhere.model.queues.erlang_b import blocking
from whowhere.model.queues.queue import CallDemand, Queue


def patient_queue(demand: CallDemand, agents: int, within_s: float) -> Queue:
    """Return the line of callers who never give up; it grows without end at full load.

    Source: Erlang (1917), M/M/n; Cooper, Introduction to Queueing Theory (1981), section 3.4.
    """
    load, spare = demand.load, agents - demand.load
    if spare <= 0 and load > 0:
        return Queue("c", agents, load, 1.0, 1.0, 0.0, 0.0, math.inf, math.inf, 0.0)
    lost = float(blocking(agents, np.array([load]))[0])
    # 1 - occupancy is taken from the spare agents: close to full load nothing cancels.
    wait_chance = lost / (lost + spare / agents * (1 - lost)) if load else 0.0
    wait = wait_chance * demand.handle_s / spare
    late = wait_chance * math.exp(-spare * within_s / demand.handle_s)
    return Queue(
        "c", agents, load, load / agents, wait_chance, 0.0, 0.0, wait,
        demand.calls_per_s * wait, 1 - late,
    )  # fmt: skip


def lossy_queue(demand: CallDemand, agents: int) -> Queue:
    """Return a desk without a waiting line: who finds all agents busy goes away. Model b."""
    load = demand.load
    lost = float(blocking(agents, np.array([load]))[0])
    busy = load * (1 - lost) / agents
    return Queue("b", agents, load, busy, 0.0, lost, 0.0, 0.0, 0.0, 1 - lost)
