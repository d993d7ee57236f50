"""Demand of a file, or of a role, that is hard to believe: asked about before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from whowhere.facts.doubts import Doubt
from whowhere.facts.practice import Practice
from whowhere.model.doubted_pay import EVERYTHING, Doubted
from whowhere.model.queues.doubted_contacts import busy_doubt, handle_doubt
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.volume import ContactDemand
from whowhere.model.staffing.file import StaffingFile
from whowhere.model.staffing.needs import Needs, contacts_of, handle_of
from whowhere.model.staffing.resolving import home_of, volume_problem
from whowhere.model.staffing.week import Clock

HANDLE: Final = "handle"
BUSY: Final = "time_on_contacts"
OWN_CLOCK: Final = Clock("UTC", 0)
"""A mean over the week is the same on every clock."""


def doubted_handles(file: StaffingFile, practice: Practice) -> Iterator[Doubted]:
    """Yield every mean handle time of a file that nobody has said is meant as it stands."""
    for at, demand in enumerate(file.demand):
        name = f"{demand.name}.{HANDLE}"
        if not _is_meant(name, file.as_meant) and (doubt := _of_handle(demand, practice)):
            yield Doubted(name, ("demand", at, HANDLE), doubt)


def doubted_idleness(file: StaffingFile, needs: Needs, practice: Practice) -> Iterator[Doubted]:
    """Yield that people would hardly be busy, unless somebody has said that it is meant."""
    if not _is_meant(BUSY, file.as_meant) and (doubt := _of_needs(needs, practice)):
        yield Doubted(BUSY, ("demand",), doubt)


def doubted_volumes(scenario: Scenario, practice: Practice) -> Iterator[Doubted]:
    """Yield every volume of a scenario's roles that nobody has said is meant as it stands."""
    for at, role in enumerate(scenario.work.roles):
        name = f"volume.{role.key}"
        if role.volume is None or _is_meant(name, scenario.as_meant):
            continue
        weeks = role.volume.weeks
        if doubt := _of_handle(weeks[0], practice):
            yield Doubted(name, ("work", "roles", at, "volume", HANDLE), doubt)
            continue
        home, start = home_of(scenario.company), scenario.work.start
        problems = (volume_problem(role.role, week, home, start) for week in weeks)
        doubts = (_of_needs(problem.needs, practice) for problem in problems)
        if doubt := next(filter(None, doubts), None):
            yield Doubted(name, ("work", "roles", at, "volume"), doubt)


def _of_handle(demand: ContactDemand, practice: Practice) -> Doubt | None:
    return handle_doubt(mean_handle(demand), practice, can_wait=demand.due is not None)


def mean_handle(demand: ContactDemand) -> float:
    """Return the mean time that a contact takes, over all contacts of a week, in seconds."""
    contacts = contacts_of(demand, OWN_CLOCK)
    times = np.broadcast_to(handle_of(demand, OWN_CLOCK), contacts.shape)
    return float(np.average(times, weights=contacts))


def _of_needs(needs: Needs, practice: Practice) -> Doubt | None:
    """Ask about people who are there to answer at once, and would hardly have any work."""
    work, people = float(needs.work.sum()) / 2, float(needs.seats.sum()) / 2
    given = f"{work:,.4g} hours of work for {people:,.4g} hours of people at work in a week"
    return busy_doubt(work, people, practice, given) if work < people else None


def _is_meant(name: str, meant: tuple[str, ...]) -> bool:
    return bool({EVERYTHING, name} & {*meant})
