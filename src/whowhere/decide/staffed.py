"""From a volume of work to heads: the roster at home that covers it with the fewest hours."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from whowhere.model.scenario.company import Company
from whowhere.model.scenario.heads import HeadsByDate
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.volume import Volume
from whowhere.model.scenario.work import RoleNeed


def staffed(scenario: Scenario) -> Scenario:
    """Return the scenario with heads where it gives a volume. Raises ``Faults``.

    Heads are full-time people at home: the roster's paid hours in full weeks of its own longest
    pattern.
    """
    if all(role.volume is None for role in scenario.work.roles):
        return scenario
    roles = tuple(_with_heads(role, scenario) for role in scenario.work.roles)
    work = scenario.work.model_copy(update={"roles": roles})
    return scenario.model_copy(update={"work": work})


def _with_heads(role: RoleNeed, scenario: Scenario) -> RoleNeed:
    if role.volume is None:
        return role
    volume, start = role.volume, scenario.work.start
    staffing = [_heads(role.role, week, scenario.company, start) for week in volume.weeks]
    months = (month for month, _ in volume.steps)
    heads = HeadsByDate(tuple(zip(months, staffing, strict=True))) if volume.steps else staffing[0]
    return role.model_copy(update={"heads": heads})


@lru_cache(maxsize=32)
def _heads(role: str, volume: Volume, company: Company, start: date) -> float:
    """Return the heads of a volume: searched for once, however often a question reads its file."""
    # Rosters and their solver are only loaded where there is something to staff.
    from whowhere.decide.rostering.roster import least_cost  # noqa: PLC0415
    from whowhere.decide.rostering.search_limits import SearchLimits  # noqa: PLC0415
    from whowhere.decide.rostering.shortage import shortage  # noqa: PLC0415
    from whowhere.decide.rostering.uncovered import uncovered  # noqa: PLC0415
    from whowhere.model.staffing.resolving import home_of, volume_problem  # noqa: PLC0415

    problem = volume_problem(role, volume, home_of(company), start)
    hours = least_cost(problem, SearchLimits())
    if hours is None:
        raise uncovered(problem, shortage(problem))
    return hours / max(pattern.week_hours for pattern in volume.patterns)
