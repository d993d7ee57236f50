"""Whose figures an answer rests on: named with every report, as their licences ask."""

from __future__ import annotations

from collections import Counter

from whowhere.facts.clocks import clocks_release
from whowhere.facts.fact import Origin
from whowhere.model.case import Case

OURS = frozenset({"you", "whowhere"})
FREE = frozenset({"", "facts", "facts only", "public legal fact"})
"""What is written where a source is cited for single facts, which nobody licenses."""


def attributions(case: Case) -> list[str]:
    """Return each producer whose licence asks to be named, most used first, then the clocks'."""
    used = Counter(
        _named(origin)
        for facts in case.facts.values()
        for fact in facts
        for origin in fact.origins
        if origin.producer not in OURS and origin.licence not in FREE
    )
    return [*(name for name, _ in used.most_common()), clocks_said()]


def clocks_said() -> str:
    """Say where clocks come from: the law moves them, so the release is part of the answer."""
    return f"IANA time-zone database {clocks_release()}"


def _named(origin: Origin) -> str:
    licence = origin.licence.partition(";")[0].replace("CC-BY", "CC BY").replace("BY-4", "BY 4")
    return f"{origin.producer} ({licence})"
