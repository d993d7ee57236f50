"""What is found of a plan: its bad tenth, people by place and site, years, and plan against plan.

Numbers stop here: every reader of a plan, on paper, page or terminal, words the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Final

import numpy as np

from whowhere.decide.portfolio.plan import Part, Plan
from whowhere.decide.portfolio.problem import Package, Problem, SharedSite
from whowhere.decide.portfolio.programme import Whole
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.summary import summary

BAD: Final = 0.1
"""The dear end of the futures in which a plan is looked at apart."""
DRIVERS: Final = 3
"""Packages that are named as what drives the bad tenth, at most."""
STEPS: Final = 20
"""Into how many equal parts the futures are cut, by cost."""
CENTS: Final = 2
"""Decimals of money: what is left of a difference beyond them is no money."""


def cost_summary(plan: Plan) -> Summary:
    """Return mean and quantiles of what a plan costs over the futures."""
    return summary(plan.costs)


def extra_share(plan: Plan, than: Plan) -> float:
    """Return by what share a plan is expected to cost more than another; below zero if less."""
    return plan.cost / than.cost - 1


def chance_of_costing_more(plan: Plan, than: Plan) -> float:
    """Return the share of futures in which a plan costs more than another."""
    return float((plan.costs > than.costs).mean())


def costs_by_step(plan: Plan) -> tuple[tuple[float, float], ...]:
    """Return shares of the futures from none to all, each with the cost that no more exceed."""
    levels: Array = np.linspace(0, 1, STEPS + 1)
    costs = np.quantile(plan.costs, levels)
    return tuple(zip(levels.tolist(), costs.tolist(), strict=True))


@dataclass(frozen=True)
class Driver:
    """A package that costs more in the bad tenth than on average."""

    package: Package
    extra: float
    """How much more."""


@dataclass(frozen=True)
class BadTenth:
    """The tenth of futures in which a plan costs most: means over them."""

    cost: float
    today: float | None
    """What today's arrangement costs in the same futures; ``None`` where there is none."""
    drivers: tuple[Driver, ...]
    """The packages that cost most more than on average, the most first."""


def bad_tenth(problem: Problem, plan: Plan, today: Plan | None) -> BadTenth:
    """Return what a plan costs in its bad tenth of futures, and which packages then do."""
    bad = bad_futures(plan.costs)
    return BadTenth(
        cost=float(plan.costs[bad].mean()),
        today=float(today.costs[bad].mean()) if today else None,
        drivers=_drivers(problem, plan, bad),
    )


def bad_futures(costs: Array) -> Whole:
    """Return the futures in which costs, shape (draws,), are highest: a tenth of all, or one."""
    count = max(1, round(BAD * len(costs)))
    return np.argsort(costs, kind="stable")[-count:]


def _drivers(problem: Problem, plan: Plan, bad: Whole) -> tuple[Driver, ...]:
    found = []
    for package in problem.packages:
        costs = np.asarray(sum(part.share * part.choice.costs for part in plan.of(package.id)))
        found.append(Driver(package, float(costs[bad].mean() - costs.mean())))
    return tuple(sorted(found, key=lambda each: -each.extra)[:DRIVERS])


def people_by_place(plan: Plan | None) -> dict[str, float]:
    """Return the people that a plan has in each place, by code; none where there is no plan."""
    found: dict[str, float] = {}
    for part in plan.parts if plan else ():
        found[part.choice.place] = found.get(part.choice.place, 0.0) + part.people
    return found


@dataclass(frozen=True)
class There:
    """What a plan has in one place, or at one site or vendor."""

    parts: tuple[Part, ...]

    @property
    def packages(self) -> tuple[str, ...]:
        """The packages of which some part is there, by id, in the order of the alphabet."""
        return tuple(sorted({part.choice.package for part in self.parts}))

    @property
    def share(self) -> float:
        """The shares of packages that are there, added up."""
        return fsum(part.share for part in self.parts)

    @property
    def people(self) -> float:
        """The people who work there."""
        return fsum(part.people for part in self.parts)

    @property
    def brought(self) -> float:
        """The people that packages bring to those who run it."""
        return fsum(part.share * part.choice.hub_staff for part in self.parts)

    @property
    def cost(self) -> float:
        """The expected cost of what is there, without what is shared."""
        return fsum(part.cost for part in self.parts)


def in_place(plan: Plan, code: str) -> There:
    """Return what a plan has in a place."""
    return There(tuple(part for part in plan.parts if part.choice.place == code))


def at_hub(plan: Plan, hub: SharedSite) -> There:
    """Return what a plan has at a site or with a vendor."""
    return There(tuple(part for part in plan.parts if part.choice.hub == hub.id))


def work_share(problem: Problem, there: There) -> float:
    """Return the share of all work that is there."""
    done = fsum(part.share * problem.by_id[part.choice.package].work for part in there.parts)
    return done / fsum(package.work for package in problem.packages)


def hub_cost(plan: Plan, hub: SharedSite) -> float:
    """Return what a site or vendor is expected to cost under a plan: open, closed or never there.

    Closing counts where it exists today and is not in the plan.
    """
    if hub in plan.hubs:
        return hub.expected_cost(at_hub(plan, hub).brought)
    return float(hub.closing.mean()) if hub.exists else 0.0


def is_there_today(problem: Problem, hub: SharedSite) -> bool:
    """Whether a site exists, or a vendor does some of the work today."""
    here = (choice.stands for choice in problem.choices if choice.hub == hub.id)
    return hub.exists or any(here)


def closed_sites(problem: Problem, plan: Plan) -> tuple[SharedSite, ...]:
    """Return the sites that exist today and that a plan closes."""
    return tuple(hub for hub in problem.hubs if hub.exists and hub not in plan.hubs)


def shared_cost(problem: Problem, plan: Plan) -> float:
    """Return what sites and vendors add to the expected cost of the packages."""
    packages = fsum(plan.cost_of(package.id) for package in problem.packages)
    return round(plan.cost - packages, CENTS)


@dataclass(frozen=True)
class Year:
    """What a plan asks of one year."""

    moving: int
    """Packages of which some part moves."""
    set_up: float
    """Expected cost of setting up what begins then, without sites and vendors."""
    hires: float
    """People hired for it."""


def year_of(plan: Plan, year: int) -> Year:
    """Return what a plan asks of a year, counted from 0."""
    then = [part for part in plan.parts if part.choice.year == year]
    moving = {part.choice.package for part in then if part.choice.is_move}
    return Year(len(moving), fsum(part.set_up for part in then), fsum(part.hires for part in then))


def moving_share(plan: Plan, package: str, year: int) -> float:
    """Return the share of a package that moves in a year, counted from 0."""
    return fsum(part.share for part in plan.of(package) if part.moves_in(year))


def opening_cost(plan: Plan) -> float:
    """Return the expected cost of setting up sites and vendors that are new in a plan."""
    return fsum(hub.set_up for hub in plan.hubs if not hub.exists)


def done_otherwise(problem: Problem, plan: Plan, other: Plan) -> tuple[Package, ...]:
    """Return the packages that another plan does by other options, whatever years or shares."""
    return tuple(
        package
        for package in problem.packages
        if {*plan.options_of(package.id)} != {*other.options_of(package.id)}
    )
