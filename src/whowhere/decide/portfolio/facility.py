"""The capacitated facility-location problem: which sites to open, and who serves what from where.

Source: Kuehn and Hamburger (1963); Beasley (1988) for the test problems of the OR-Library;
with ``split`` false every package has one site (Holmberg, Rönnqvist and Yuan 1999).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.decide.portfolio.programme import Columns, Constraint, Programme, Whole
from whowhere.decide.portfolio.solving import Solution, solve
from whowhere.model.portfolio.facility_table import ALIKE, FacilityTable, Id
from whowhere.quantities.ranges import Array

TO_THE_CENT: Final = SolverLimits(gap=1e-9)
"""How close a table is solved unless told otherwise."""


@dataclass(frozen=True)
class FacilityPlan:
    """The sites to open and the share of each package that each site serves."""

    table: FacilityTable
    solved: Solution
    open: tuple[Id, ...]
    shares: Array
    """Shape (sites, packages); empty where there is no plan."""


def plan_facilities(
    table: FacilityTable,
    effort: SolverLimits = TO_THE_CENT,
    watch: SolverMonitor = UNWATCHED,
) -> FacilityPlan:
    """Return the cheapest plan for a table, with a bound that no plan can beat."""
    programme = facility_programme(table)
    solved = solve(programme, effort, watch)
    if not solved.is_plan:
        return FacilityPlan(table, solved, (), np.empty((0, 0)))
    sites = len(table.sites)
    chosen = solved.values[:sites] > 0.5
    shares = np.clip(solved.values[sites:].reshape(table.cost.shape), 0.0, 1.0)
    names = tuple(site for site, is_open in zip(table.sites, chosen, strict=True) if is_open)
    return FacilityPlan(table, solved, names, shares)


def facility_programme(table: FacilityTable) -> Programme:
    """Return the programme: first a column for each site, then one for each share."""
    sites, packages = table.cost.shape
    columns = Columns()
    for fixed in table.fixed_cost:
        columns.add_choice(float(fixed))
    shares = sites + np.arange(sites * packages).reshape(sites, packages)
    for cost in table.cost.ravel():
        columns.add(float(cost), 0.0, 1.0, whole=not table.split)
    links = np.stack([shares.ravel(), np.repeat(np.arange(sites), packages)], axis=1)
    rows = [*_served(shares), *_within_capacity(table, shares), _enough(table)]
    weightless = np.isin(links[:, 0], shares[:, table.demand == 0])
    rows += [_link(child, parent) for child, parent in links[weightless]]
    return columns.programme(rows, links[~weightless])


def _served(shares: Whole) -> list[Constraint]:
    """Every package is served in full."""
    ones = np.ones(shares.shape[0])
    return [Constraint(column, ones, 1.0, 1.0) for column in shares.T]


def _within_capacity(table: FacilityTable, shares: Whole) -> list[Constraint]:
    """No site serves more than its capacity, and nothing where it is not open."""
    most = table.demand.sum()
    capacities = np.minimum(table.capacity * (1 + ALIKE), most)
    return [
        Constraint(np.append(row, at), np.append(table.demand, -capacities[at]), -np.inf, 0.0)
        for at, row in enumerate(shares)
    ]


def _enough(table: FacilityTable) -> Constraint:
    """The open sites hold all demand: implied by the others, and a help to the solver."""
    at = np.arange(len(table.sites))
    return Constraint(at, table.capacity * (1 + ALIKE), float(table.demand.sum()), np.inf)


def _link(child: int, parent: int) -> Constraint:
    """A package without demand takes no room, and still needs an open site."""
    return Constraint(np.array([child, parent]), np.array([1.0, -1.0]), -np.inf, 0.0)
