"""Callers who wait and give up: patience that lasts an exponential time."""

from __future__ import annotations

import math

import numpy as np

from whowhere.model.queues.erlang_b import blocking
from whowhere.model.queues.queue import CallDemand, Queue


def impatient_queue(demand: CallDemand, agents: int, within_s: float) -> Queue:
    """Return the line of callers whose patience ends; it is stable at any load.

    Exact in steady state. Source: Palm (1957), M/M/n+M; Mandelbaum and Zeltyn, Service
    engineering in action: the Palm/Erlang-A queue (2007), with J(t) the integral from t of
    exp(calls / leaving (1 - exp(-leaving x)) - n x / handle).
    """
    if demand.patience_s is None:
        raise ValueError("a queue of callers who give up needs their patience")
    rate, serve, leave = demand.calls_per_s, agents / demand.handle_s, 1 / demand.patience_s
    if rate == 0:
        return Queue("a", agents, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    lost = float(blocking(agents - 1, np.array([demand.load]))[0])
    log_all, log_late = (_log_integral(rate, serve, leave, t) for t in (0.0, within_s))
    # Everything is divided by what is largest, so that neither a long line nor none overflows.
    scale = max(log_all + math.log(rate), -math.log(lost) if lost else math.inf)
    none = math.exp(-math.log(lost) - scale) if lost else 1.0
    some = math.exp(log_all + math.log(rate) - scale)
    late = math.exp(log_late + math.log(rate) - scale)
    total = none + some
    at_once = math.exp(-scale)
    still = math.exp(rate / leave * -math.expm1(-leave * within_s) - serve * within_s - scale)
    in_time = none + still - at_once + serve / rate * (some - late)
    abandoned = max(0.0, (at_once + (rate - serve) * some / rate) / total)
    wait = abandoned / leave
    return Queue(
        "a", agents, demand.load, demand.load * (1 - abandoned) / agents, some / total, 0.0,
        abandoned, wait, rate * wait, min(1.0, max(0.0, in_time / total)),
    )  # fmt: skip


def _log_integral(rate: float, serve: float, leave: float, start: float) -> float:
    """Return the logarithm of J(start), from the series of the lower incomplete gamma function."""
    a, x = serve / leave, rate / leave * math.exp(-leave * start)
    terms = math.ceil(max(0.0, x - a) + 12 * math.sqrt(x + a) + 60)
    logs = np.concatenate([[0.0], np.cumsum(math.log(x) - np.log(a + np.arange(1, terms)))])
    top = float(logs.max())
    series = top + math.log(float(np.exp(logs - top).sum())) - math.log(a)
    return series + rate / leave - x - serve * start - math.log(leave)
