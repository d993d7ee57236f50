"""A desk of agents and what callers meet there, as one document."""

from __future__ import annotations

from math import isfinite

from whowhere.model.queues.queue import Queue
from whowhere.report.media.documents import Document


def seats_document(found: Queue) -> Document:
    """Return a desk with all digits; what grows without end is ``null``."""
    return {
        "model": found.model,
        "agents": found.agents,
        "offered_load_erlang": found.load,
        "occupancy": found.occupancy,
        "probability_wait": found.wait_chance,
        "probability_blocked": found.blocked,
        "probability_abandon": found.abandoned,
        "average_wait_s": _finite(found.wait_s),
        "mean_queue": _finite(found.waiting),
        "service_level": found.answered_in_time,
        "stable": found.is_stable,
    }


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
