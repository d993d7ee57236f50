"""What an option is like besides its cost: time, control, risk, and the way out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.risk import EventLosses, risk_of
from whowhere.model.composed import Standpoint
from whowhere.model.engagements import Engagement
from whowhere.model.graph.changed import changed
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import summary

EXIT_MONTHS = (6, 12, 24)
"""Months after the decision at which leaving is priced."""
LEAVING = ("months_to_start", "severance_at_home", "closing_own_centre", "parting_from_partner")
"""The figures that the cost of leaving rests on."""
OWN = frozenset({Engagement.OWN_STAFF, Engagement.BUILD_OPERATE_TRANSFER})


@dataclass(frozen=True)
class Measures:
    """What can be said of an option besides its cost; months are counted from the decision."""

    months_to_start: Summary
    months_to_full_output: Summary
    months_to_leave: Summary
    leaving: dict[int, Summary]
    """Cost of leaving after so many months, company currency at start prices."""
    control: Summary
    shared_hours: float
    distance_km: float
    people: Summary
    months_to_hire: Summary
    oversight_time: Summary
    """Hours a week that managers at home spend on a distant team."""
    risk: EventLosses


def measures(futures: Futures, outcome: Outcome) -> Measures:
    """Return an option's measures; today's team works already, and leaving it is severance."""
    option = outcome.option

    def of(name: str) -> Array:
        return futures.figure(option, name)

    return Measures(
        months_to_start=summary(futures.waited(option, "months_to_start")),
        months_to_full_output=summary(futures.waited(option, "months_to_full_output")),
        months_to_leave=summary(futures.waited(option, "exit_months")),
        leaving={month: summary(leaving(futures, option, month)) for month in EXIT_MONTHS},
        control=summary(of("control_level")),
        shared_hours=float(of("shared_hours").mean()),
        distance_km=float(of("distance").mean()),
        people=summary(of("team_size") * (of("left_at_full") if option.automated else 1)),
        months_to_hire=summary(futures.waited(option, "months_to_hire")),
        oversight_time=summary(_oversight_time(futures, option)),
        risk=risk_of(outcome),
    )


def _oversight_time(futures: Futures, option: Option) -> Array:
    """Return the hours a week that managers at home spend: on what stands today too, but there."""
    case, name = futures.case, "oversight_time"
    if not case.is_at_work(option):
        return futures.figure(option, name)
    spots = (point.spot for point in case.standpoints(option))
    elsewhere = (spot for spot in spots if not case.is_own_at_home(spot))
    return sum((np.atleast_1d(futures.evaluation.value(name, at)) for at in elsewhere), np.zeros(1))


def leaving(futures: Futures, option: Option, month: int) -> Array:
    """Return what leaving costs after a month, shape (draws,) or (1,), money at start prices.

    Years of service and the people who are there are those of then.
    """
    points = futures.case.at_work(option, month)
    return sum((_leaving(futures, each, month) for each in points), np.zeros(1))


def _leaving(futures: Futures, point: Standpoint, month: int) -> Array:
    """Return what leaving one part costs; a team at home that stands today is made redundant."""
    spot = point.spot
    if point.stands and futures.case.is_own_at_home(spot):
        return np.atleast_1d(futures.evaluation.value("severance_at_home", spot))
    start, hiring, half = (
        futures.evaluation.value(name, spot)
        for name in ("months_to_start", "months_to_hire", point.serves_since)
    )
    by_then = {
        ("years_of_service", spot): np.maximum(0, month - half) / MONTHS_PER_YEAR.value,
        ("share_there", spot): np.ones(1)
        if point.stands
        else np.clip((month - start) / hiring, 0, 1),
    }
    until_then = changed(futures.evaluation, by_then)
    figure = "closing_own_centre" if spot.engagement in OWN else "parting_from_partner"
    return np.atleast_1d(until_then.value(figure, spot))
