"""A week of which software takes a part: without it, with it, and how far that may be off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.facts.place_clocks import place_of_clock
from whowhere.facts.practice import Practice
from whowhere.model.queues.software import Software
from whowhere.model.queues.software_figures import End, SoftwareFigures, decisive_figure
from whowhere.model.staffing.file import StaffingFile
from whowhere.model.staffing.needs import ClockedDemand, Needs, contacts_of, handle_of, needs_of
from whowhere.model.staffing.week import clock_beside

LIKELY: Final[End] = "likely"


@dataclass(frozen=True)
class RelievedNeeds:
    """What a week takes of people, without software and with it."""

    software: Mapping[str, SoftwareFigures]
    """What is known of it, by the name of the contacts; only where it does anything."""
    decisive: str
    """The figure whose range moves the work of people most; empty if none has a range."""
    without: Needs
    likely: Needs
    ends: tuple[tuple[End, Needs], ...]
    """With the decisive figure at the low and at the high end of its range, if it has ends."""

    def at(self, end: End) -> tuple[Software, ...]:
        """Return all software with the decisive figure at an end, and all else as likely."""
        return tuple(each.at(self.decisive, end) for each in self.software.values())

    @property
    def alone(self) -> tuple[str, ...]:
        """Contacts of which none reaches people."""
        return tuple(name for name, each in self.software.items() if not each.likely.contacts)


def relieved_needs(file: StaffingFile, zone: str, practice: Practice) -> RelievedNeeds:
    """Return the needs of a file on the clock of a zone.

    Raises ``Faults`` where no desk that we know can keep a promise.
    """
    clocks = (place_of_clock(each.clock).zone for each in file.demand)
    demands = [
        ClockedDemand(each.name, each, clock_beside(there, zone, file.week))
        for each, there in zip(file.demand, clocks, strict=True)
    ]
    figures = {
        each.name: each.automation.figures(practice) for each in file.demand if each.automation
    }
    software = {name: each for name, each in figures.items() if not each.does_nothing}
    without = needs_of(demands, {})
    if not software:
        return RelievedNeeds({}, "", without, without, ())
    decisive = decisive_figure(
        (software[each.name], _work(each)) for each in demands if each.name in software
    )
    ends: tuple[End, ...] = ("low", "high") if decisive else ()
    likely, *others = (
        needs_of(demands, {name: each.at(decisive, end) for name, each in software.items()})
        for end in (LIKELY, *ends)
    )
    return RelievedNeeds(software, decisive, without, likely, tuple(zip(ends, others, strict=True)))


def _work(each: ClockedDemand) -> float:
    """Return the seconds of work that the contacts of a week take without software."""
    contacts, handle = contacts_of(each.demand, each.clock), handle_of(each.demand, each.clock)
    return float(np.sum(contacts * handle))
