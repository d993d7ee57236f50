"""A desk of agents and what callers meet there, as one document."""

from __future__ import annotations

from math import isfinite

from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.queue import Queue
from whowhere.model.queues.relieved import RelievedAnswer, RelievedDesk
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.seats.words import case_name, relieved_sentences
from whowhere.report.wording.software import software_document

HOUR_S = 3_600.0


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


def near_document(question: DeskQuestion, found: Queue) -> Document:
    """Return a desk, and what callers meet with a few people fewer and more."""
    return seats_document(found) | {
        "level_asked": question.level if question.agents is None else None,
        "by_agents": [
            {
                "agents": each.agents,
                "service_level": each.answered_in_time,
                "occupancy": each.occupancy,
                "stable": each.is_stable,
            }
            for each in question.near(found.agents)
        ],
    }


def relieved_document(question: DeskQuestion, found: RelievedAnswer) -> Document:
    """Return the desk without software, and under ``automation`` what software makes of it."""
    automation = software_document(found.figures) | {
        "sentences": list(relieved_sentences(question, found)),
        "decisive": found.decisive or None,
        "cases": relieved_rows(found),
    }
    return near_document(question, found.before) | {"automation": automation}


def relieved_rows(found: RelievedAnswer) -> list[Document]:
    """Return a row for each case, the one without software first."""
    unmet: Document = dict.fromkeys(seats_document(found.before))
    return [_row(desk, found.decisive, unmet) for desk in found.desks]


def _row(desk: RelievedDesk, decisive: str, unmet: Document) -> Document:
    software = desk.software
    met = seats_document(desk.queue) if desk.queue else unmet
    return {
        "case": desk.case,
        "said": case_name(desk, decisive),
        **(
            {decisive: rounded(getattr(software, decisive)) if software else None}
            if decisive
            else {}
        ),
        "people": rounded(desk.people),
        "checking_people": rounded(desk.checking),
        "calls_per_hour": rounded(desk.demand.calls_per_s * HOUR_S),
        "handle_s": rounded(desk.demand.handle_s),
        **met,
        "agents": desk.queue.agents if desk.queue else 0,
    }


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
