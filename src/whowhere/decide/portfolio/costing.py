"""From a portfolio's cases to a problem: every option costed in the same futures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.portfolio.characters import Context, character_of
from whowhere.decide.portfolio.ledgers import Ledger, discounted, later, ledger_of
from whowhere.decide.portfolio.problem import Choice, Package, Problem, SharedSite
from whowhere.decide.portfolio.sharing import (
    AT_A_SITE,
    WITH_A_VENDOR,
    Shared,
    at_site,
    nothing_shared,
    widest,
    with_vendor,
)
from whowhere.decide.profile.climate import CORE
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.portfolio.portfolio import Portfolio
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.progress import OnProgress
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

YEAR: Final = int(MONTHS_PER_YEAR.value)
LONGEST: Final = 5
"""The most years over which moves are spread."""
CASH_YEARS: Final = 3
"""Years over which moves are spread where only cash limits them."""


@dataclass(frozen=True)
class Costed:
    """The problem of a portfolio, and why options are not in it."""

    problem: Problem
    failing: dict[str, dict[str, str]]
    """Options that do not meet their package's requirements, with the reason, by package."""


@dataclass(frozen=True)
class Drawing:
    """How many futures, from which seed, and the criterion that is the second aim, if any."""

    seed: int
    draws: int
    second: str = ""


def cost_portfolio(case: PortfolioCase, drawing: Drawing, on_progress: OnProgress) -> Costed:
    """Cost every option of every package; ``on_progress`` hears how many packages are done.

    Raises ``Faults`` where a package is left without any option.
    """
    years, seed, draws = years_of(case.portfolio), drawing.seed, drawing.draws
    case = admitted(case, drawing)
    choices: list[Choice] = []
    hubs: dict[str, list[SharedSite]] = {}
    for done, each in enumerate(case.packages):
        on_progress(done, len(case.packages))
        context = Context(case, each, Futures(each.case, seed, draws), drawing.second)
        for choice, hub in _choices(context, years):
            choices.append(choice)
            if hub is not None:
                hubs.setdefault(hub.id, []).append(hub)
    on_progress(len(case.packages), len(case.packages))
    shared = [widest(each) for each in hubs.values()]
    whole = [*shared, *_empty_sites(case, hubs)]
    existing = [_as_today(case, hub, drawing) for hub in whole]
    failing = {each.package.id: dict(each.case.failing) for each in case.packages}
    return Costed(_problem(case, choices, existing, years), failing)


def admitted(case: PortfolioCase, drawing: Drawing) -> PortfolioCase:
    """Return the case with every option held against its package's requirements, nothing costed.

    Raises ``Faults`` where a package is left without any option.
    """
    judged = tuple(
        replace(each, case=gated(each.case, drawing.seed, drawing.draws)) for each in case.packages
    )
    faults = [
        Fault(
            "", f"packages[{at}] ({each.package.id})", "left without any option",
            "one option or more that meets the package's own requirements",
            do="; ".join(dict.fromkeys(each.case.failing.values())),
        )
        for at, each in enumerate(judged, start=1)
        if all(option.id in each.case.failing for option in each.case.options)
    ]  # fmt: skip
    if faults:
        raise Faults(faults)
    return replace(case, packages=judged)


def years_of(portfolio: Portfolio) -> int:
    """Return over how many years moves may be spread: one unless a rule limits a year."""
    rules, within = portfolio.rules, max(1, portfolio.horizon_months // YEAR - 1)
    if rules.moves_a_year:
        return min(ceil(len(portfolio.packages) / rules.moves_a_year), within, LONGEST)
    return min(CASH_YEARS, within) if rules.set_up_cash_a_year is not None else 1


def _problem(
    case: PortfolioCase, choices: list[Choice], hubs: list[SharedSite], years: int
) -> Problem:
    packages = tuple(
        Package(
            package.id, package.title, package.heads, package.may_split, package.least_part,
            is_core=package.core >= CORE, personal_data=bool(package.personal_data),
        )
        for package in case.portfolio.packages
    )  # fmt: skip
    forces = {
        place: fact.value.likely
        for one in case.packages
        for place, fact in one.case.labour_forces.items()
    }
    return Problem(packages, tuple(choices), tuple(hubs), forces, case.names, years)


def _choices(context: Context, years: int) -> Iterator[tuple[Choice, SharedSite | None]]:
    """Yield a package's choices, each with the hub that it would need."""
    case, today = context.one.case, context.today
    for option in case.options:
        if option.id not in case.failing:
            spread = years if today is not None and option != today else 1
            for year in range(spread):
                yield _choice(context, option, year)


def _choice(context: Context, option: Option, year: int) -> tuple[Choice, SharedSite | None]:
    """Return one option moved to after so many years, and the hub that it would need."""
    futures = context.futures
    when = later(futures, option, YEAR * year) if year else futures
    ledger = ledger_of(when, option, context.today)
    if year:
        ledger = _decided_later(ledger, discounted(futures, YEAR * year))
    shared = _shared(context, ledger)
    choice = replace(
        character_of(replace(context, futures=when), ledger),
        costs=np.broadcast_to(shared.volume, futures.draws),
        year=year,
        hub=shared.hub.id if shared.hub else "",
        hub_staff=shared.staff,
        set_up=shared.set_up,
    )
    return choice, shared.hub


def _decided_later(ledger: Ledger, worth: Array) -> Ledger:
    """Return a ledger whose costs of deciding are paid when the move begins."""
    lines = {
        name: (line, value * worth if line.driver == "at_decision" else value)
        for name, (line, value) in ledger.lines.items()
    }
    return replace(ledger, lines=lines)


def _shared(context: Context, ledger: Ledger) -> Shared:
    option, case = ledger.option, context.one.case
    if option.engagement in AT_A_SITE and option.place != case.home:
        return at_site(ledger, f"site:{option.place}", case.places[option.place])
    if option.engagement in WITH_A_VENDOR:
        vendor = context.vendor(option)
        team = context.whole.smallest_vendor_team.value.likely
        return with_vendor(ledger, f"vendor:{vendor}", vendor, team)
    return nothing_shared(ledger)


def _as_today(case: PortfolioCase, hub: SharedSite, drawing: Drawing) -> SharedSite:
    """Return a hub as it stands today: a site that exists costs what its owner says."""
    site = next((each for each in case.portfolio.sites if f"site:{each.place}" == hub.id), None)
    if site is None:
        return hub
    futures = Futures(case.packages[0].case, drawing.seed, drawing.draws)
    months = futures.evaluation.value("today_price_months", futures.case.home_spot)
    running = np.atleast_1d(months) * site.yearly_cost / MONTHS_PER_YEAR.value
    closing = np.array([site.closing_cost])
    return replace(hub, costs=running, least_staff=0.0, set_up=0.0, exists=True, closing=closing)


def _empty_sites(case: PortfolioCase, hubs: dict[str, list[SharedSite]]) -> Iterator[SharedSite]:
    """Yield sites that exist and that no option could use: they can only be kept or closed."""
    for site in case.portfolio.sites:
        if f"site:{site.place}" not in hubs:
            yield SharedSite(f"site:{site.place}", site.place, is_site=True, costs=np.zeros(1))
