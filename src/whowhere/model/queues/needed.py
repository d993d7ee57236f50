"""How many agents a promise to callers takes."""

from __future__ import annotations

from whowhere.model.queues.erlang_a import impatient_queue
from whowhere.model.queues.erlang_c import lossy_queue, patient_queue
from whowhere.model.queues.queue import CallDemand, Model, Queue

MOST_AGENTS = 20_000
"""The largest desk that is looked at."""


def queue(model: Model, demand: CallDemand, agents: int, within_s: float) -> Queue:
    """Return what callers and agents meet under one of the three models."""
    match model:
        case "b":
            return lossy_queue(demand, agents)
        case "c":
            return patient_queue(demand, agents, within_s)
        case "a":
            return impatient_queue(demand, agents, within_s)


def smallest_desk(model: Model, demand: CallDemand, within_s: float, level: float) -> Queue | None:
    """Return the desk with the fewest agents that answers a share of callers in time.

    ``None`` if even ``MOST_AGENTS`` do not. More agents never answer fewer callers in time.
    """
    fewest, enough = 0, max(1, round(demand.load))
    while (found := queue(model, demand, enough, within_s)).answered_in_time < level:
        if enough >= MOST_AGENTS:
            return None
        fewest, enough = enough, min(MOST_AGENTS, enough + max(1, enough // 8))
    while enough - fewest > 1:
        middle = (fewest + enough) // 2
        tried = queue(model, demand, middle, within_s)
        if tried.answered_in_time < level:
            fewest = middle
        else:
            enough, found = middle, tried
    return found
