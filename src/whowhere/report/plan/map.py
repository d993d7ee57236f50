"""A plan as a map of text: every place from west to east, with people before and after."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.portfolio.findings import people_by_place
from whowhere.decide.portfolio.planning import Planned

WIDEST = 30
"""Columns of the longest bar."""


def map_lines(planned: Planned) -> Iterator[str]:
    """Yield the places of today and of the plan by their longitude, with bars of people."""
    before, after = people_by_place(planned.today), people_by_place(planned.plan)
    places = planned.case.places
    most = max([*before.values(), *after.values(), 1.0])
    for code in sorted({*before, *after}, key=lambda each: (places[each].longitude, each)):
        home = " (home)" if code == planned.case.portfolio.home else ""
        for mark, people in (("░", before), ("█", after)):
            count = people.get(code, 0.0)
            bar = mark * round(WIDEST * count / most)
            name = f"{planned.case.names[code]}{home}" if mark == "░" else ""
            yield f"{name:24} {count:5.0f} {bar}".rstrip()
