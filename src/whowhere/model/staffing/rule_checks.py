"""Rules that no roster can keep, told before one is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from whowhere.model.scenario.spans import DAY_HALVES, Pattern
from whowhere.model.staffing.problem import Crew
from whowhere.model.staffing.week import HALF_HOUR_S, WEEKDAYS
from whowhere.quantities.faults import Fault


def day_sets(crew: Crew, pattern: Pattern) -> tuple[tuple[int, ...], ...]:
    """Return the sets of days, Monday is 0, on which a person may work."""
    rules = crew.rules
    open_days = [day for day in range(7) if WEEKDAYS[day] not in rules.closed_on]
    sets = combinations(open_days, pattern.days)
    return tuple(days for days in sets if _longest_rest(days) >= (rules.days_off_in_a_row or 0))


def _longest_rest(days: tuple[int, ...]) -> int:
    """Return the most days off in a row, the week taken as a circle."""
    off = [day % 7 not in days for day in range(14)]
    best = run = 0
    for free in off:
        run = run + 1 if free else 0
        best = max(best, run)
    return min(best, 7 - len(days))


def room_to_move(crew: Crew, pattern: Pattern) -> int:
    """Return how many half-hours one person's starts may differ: as allowed, and as rest allows."""
    asked = int((crew.rules.start_may_move or 0.0) // HALF_HOUR_S)
    rest = (crew.rules.rest or 0.0) / HALF_HOUR_S
    return max(0, min(asked, int(DAY_HALVES - crew.span(pattern) - rest)))


def impossible_rules(key: str, crew: Crew) -> Iterator[Fault]:
    """Yield a fault for each working week that breaks a rule of its own site."""
    for pattern in crew.rules.patterns:
        for given, accepted in _broken(crew, pattern):
            do = "Change the rule, or leave the pattern out."
            yield Fault("", f"{key} patterns", f"{pattern}: {given}", accepted, do=do)


def _broken(crew: Crew, pattern: Pattern) -> Iterator[tuple[str, str]]:
    rules, span = crew.rules, crew.span(pattern) / 2
    if rules.hours_a_day is not None and pattern.hours > rules.hours_a_day:
        yield f"{pattern.hours:g} hours a day", f"hours_a_day: at most {rules.hours_a_day:g}"
    if rules.hours_a_week is not None and pattern.week_hours > rules.hours_a_week:
        given = f"{pattern.week_hours:g} hours a week"
        yield given, f"hours_a_week: at most {rules.hours_a_week:g}"
    if span + (rest := (rules.rest or 0.0) / 3600) > 24:
        yield f"{24 - span:g} hours between two shifts", f"rest: at least {rest:g} hours"
    if pattern.days > 7 - len(rules.closed_on):
        given = f"{pattern.days} days"
        yield given, f"closed_on: up to {7 - len(rules.closed_on)} days a week are open"
    elif not day_sets(crew, pattern):
        given = f"{7 - pattern.days} days off, never enough of them in a row"
        yield given, f"days_off_in_a_row: at least {rules.days_off_in_a_row}"
