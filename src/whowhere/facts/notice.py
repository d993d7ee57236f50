"""How long people take to leave the employer they have, where only the law is known."""

from __future__ import annotations

from dataclasses import replace

from whowhere.facts.fact import Fact
from whowhere.facts.statutory_facts import Milestones
from whowhere.quantities.ranges import Range

WEEKS_A_MONTH = 365.2425 / 7 / 12


def notice_owed(custom: Fact, statute: Milestones) -> Fact:
    """Return custom widened by what statute asks after one and after five years of service.

    Most laws ask as much of those who resign as of an employer, or less; contracts follow it.
    """
    after_1, after_5 = (each.value.likely / WEEKS_A_MONTH for each in statute[:2])
    low, likely, high = custom.value.low, custom.value.likely, custom.value.high
    likely = min(max(likely, after_1), max(high, after_5))
    value = Range(low, likely, max(high, after_5, likely), at_least=0)
    note = f"{custom.note} Statute: {after_1:.1f} months after a year, {after_5:.1f} after five."
    return replace(custom, value=value, origins=statute[0].origins, note=note)
