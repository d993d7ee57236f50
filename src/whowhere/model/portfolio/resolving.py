"""From a portfolio to cases: each package resolved, and what packages share looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.place import Place
from whowhere.facts.places import clock_differences
from whowhere.model.case import Case
from whowhere.model.gates import data_stays
from whowhere.model.portfolio.portfolio import Package, Portfolio
from whowhere.model.resolving import resolve
from whowhere.quantities.faults import Fault, Faults

HALF_HOURS = 48
FIRST_HOUR, LAST_HOUR = 7, 21
"""Between these a site has people at work without a night shift, as in extended hours."""


@dataclass(frozen=True)
class PackageCase:
    """A package and its case."""

    package: Package
    case: Case


@dataclass(frozen=True)
class PortfolioCase:
    """A portfolio with everything that its plan needs looked up."""

    portfolio: Portfolio
    packages: tuple[PackageCase, ...]
    places: Mapping[str, Place]
    """Every place that some package may go to, by key; home first."""
    names: Mapping[str, str]
    """What readers call each place, by key."""
    at_work: Mapping[str, tuple[bool, ...]]
    """Half hours of home's day in which each place has people at work, all year, by code."""
    data_stays: Mapping[str, bool]
    """Whether personal data that is seen in a place stays where the rules want it."""
    smallest_vendor_team: Fact
    """People who manage a vendor, however little it delivers."""

    def case_of(self, package: str) -> Case:
        """Return the case of a package, by its id."""
        return next(each.case for each in self.packages if each.package.id == package)

    @property
    def currency(self) -> str:
        """The company's currency."""
        return self.portfolio.company.money

    @property
    def as_of(self) -> date:
        """The day as of which figures are known."""
        return self.packages[0].case.as_of


def resolve_portfolio(portfolio: Portfolio, factbook: Factbook) -> PortfolioCase:
    """Look up everything that a portfolio's plan needs. Raises ``Faults``."""
    cases = tuple(_resolved(portfolio, factbook))
    reaches = {place: reach for case in cases for place, reach in case.case.reaches.items()}
    statutes = {place: law for case in cases for place, law in case.case.statutes.items()}
    home = reaches[portfolio.home].home
    areas, year = portfolio.rules.data_stays_in, portfolio.start.year
    return PortfolioCase(
        portfolio=portfolio,
        packages=cases,
        places={code: reach.place for code, reach in reaches.items()},
        names={code: name for case in cases for code, name in case.case.places.items()},
        at_work={code: _at_work(reach.place, home, year) for code, reach in reaches.items()},
        data_stays={
            code: not areas or data_stays(areas, law, portfolio.home)
            for code, law in statutes.items()
        },
        smallest_vendor_team=factbook.practice.fact("smallest_vendor_team"),
    )


def _resolved(portfolio: Portfolio, factbook: Factbook) -> Iterator[PackageCase]:
    """Yield every package with its case. Raises ``Faults`` with those of all, each once."""
    found: dict[Fault, None] = {}
    pairs = zip(portfolio.packages, portfolio.scenarios, strict=True)
    for number, (package, scenario) in enumerate(pairs, start=1):
        try:
            yield PackageCase(package, resolve(scenario, factbook))
        except Faults as wrong:
            found |= dict.fromkeys(_within(package, number, each) for each in wrong.faults)
    if found:
        raise Faults(found)


def _within(package: Package, number: int, fault: Fault) -> Fault:
    """Return the fault of an own value where it stands: in the package that says it."""
    own = {f"assumptions.{name}" for name in package.assumptions}
    return replace(fault, key=f"packages[{number}].{fault.key}") if fault.key in own else fault


def _at_work(place: Place, home: Place, year: int) -> tuple[bool, ...]:
    """Return the half hours of home's day that a place covers on every day of the year."""
    ahead = clock_differences(place.zone, home.zone, year)
    return tuple(
        all(FIRST_HOUR <= (half / 2 + hours) % 24 <= LAST_HOUR - 0.5 for hours in ahead)
        for half in range(HALF_HOURS)
    )
