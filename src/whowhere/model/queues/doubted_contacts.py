"""How long a contact takes, and how busy that keeps people, where either is hard to believe.

How many contacts come has no usual range: a desk may get ten a week or a million. What can be told
is what follows from them: the share of their time that people at work are on contacts.
"""

from __future__ import annotations

from typing import Final

from whowhere.facts.doubts import Doubt, figures_said, is_far
from whowhere.facts.practice import Practice

MINUTE_S: Final = 60.0
HOUR_S: Final = 3_600.0


def handle_doubt(seconds: float, practice: Practice, *, can_wait: bool = False) -> Doubt | None:
    """Return what is to be asked of a mean handle time, if anything."""
    known = practice.fact("handle_time_later" if can_wait else "handle_time_at_once").value
    if not is_far(seconds / MINUTE_S, known):
        return None
    work = "what can wait" if can_wait else "a call or a chat"
    said = f"near the factbook's {figures_said(known, 'minute')} for {work}"
    return Doubt(f"{_time(seconds)} on average", said)


def busy_doubt(work: float, people: float, practice: Practice, given: str) -> Doubt | None:
    """Return what is to be asked where people would hardly ever be on contacts, or far too much.

    ``work`` is calls under way at once, or hours of work; ``people`` agents, or their hours.
    ``given`` says both to a reader.
    """
    known = practice.fact("time_on_contacts").value
    if not people or not is_far(work / people, known):
        return None
    usual = f"near the factbook's {known.low:.0%} to {known.high:.0%} of their time on contacts"
    return Doubt(f"{given}, {work / people:,.0%} of their time", usual)


def _time(seconds: float) -> str:
    """Write a time as people say it: seconds, minutes or hours."""
    for unit, size in (("hours", HOUR_S), ("minutes", MINUTE_S)):
        if seconds >= 2 * size:
            return f"{seconds / size:.4g} {unit}"
    return f"{seconds:.4g} seconds"
