"""From a portfolio's cases to a problem: every option costed in the same futures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.portfolio.calendar import MoveCalendar
from whowhere.decide.portfolio.characters import Context, character_of
from whowhere.decide.portfolio.ledgers import (
    Ledger,
    discounted,
    later,
    ledgers_of,
    outcome_of,
)
from whowhere.decide.portfolio.problem import Choice, Package, Problem, SharedSite
from whowhere.decide.portfolio.sharing import (
    ADMINISTRATION,
    GOVERNANCE,
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
    calendar: MoveCalendar


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
    found = list[_Found]()
    for done, each in enumerate(case.packages):
        on_progress(done, len(case.packages))
        context = Context(case, each, Futures(each.case, seed, draws), drawing.second)
        found += _choices(context, years)
    on_progress(len(case.packages), len(case.packages))
    choices = [each.choice for each in found]
    hubs = [_as_today(case, hub, drawing) for hub in _hubs(case, found)]
    failing = {each.package.id: dict(each.case.failing) for each in case.packages}
    calendar = MoveCalendar(case, seed, draws)
    return Costed(_problem(case, choices, hubs, years), failing, calendar)


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


@dataclass(frozen=True)
class _Found:
    """A choice, the hub that it would need, and the companies of ours that its move would close."""

    choice: Choice
    hub: SharedSite | None
    closing: Mapping[str, Array]
    """What closing each costs, shape (draws,), by place."""


def _choices(context: Context, years: int) -> Iterator[_Found]:
    """Yield a package's choices."""
    case = context.one.case
    for option in case.options:
        if option.id not in case.failing:
            for year in range(years if context.moves(option) else 1):
                yield from _of_option(context, option, year)
            context.futures.forget_software(option)


def _of_option(context: Context, option: Option, year: int) -> Iterator[_Found]:
    """Yield an option moved to after so many years: a choice, or one for each part of today's."""
    futures = context.futures
    when = later(futures, option, YEAR * year) if year else futures
    ledgers = ledgers_of(when, option)
    if year:
        worth = discounted(futures, YEAR * year)
        ledgers = tuple(_decided_later(ledger, worth) for ledger in ledgers)
    outcome = outcome_of(ledgers, futures.draws) if context.second else None
    for ledger in ledgers:
        character = character_of(replace(context, futures=when), ledger, outcome)
        yield _found(context, ledger, replace(character, year=year))


def _found(context: Context, ledger: Ledger, character: Choice) -> _Found:
    """Return a choice with what it costs, all counted for the whole package."""
    shared, closing = _shared(context, ledger, character.vendor), ledger.closing(context.one.case)
    left = np.asarray(sum(closing.values(), start=np.zeros(1)))
    draws, portion = context.futures.draws, ledger.portion
    choice = replace(
        character,
        costs=np.broadcast_to((shared.volume - left) / portion, draws),
        hub=shared.hub.id if shared.hub else "",
        hub_staff=shared.staff / portion,
        set_up=(shared.set_up - float(left.mean())) / portion,
    )
    return _Found(choice, shared.hub, closing)


def _decided_later(ledger: Ledger, worth: Array) -> Ledger:
    """Return a ledger whose costs of deciding are paid when the move begins."""
    entries = tuple(
        replace(entry, value=entry.value * worth) if entry.line.driver == "at_decision" else entry
        for entry in ledger.entries
    )
    return replace(ledger, entries=entries)


def _shared(context: Context, ledger: Ledger, vendor: str) -> Shared:
    place, case = ledger.option.place, context.one.case
    if ledger.has(ADMINISTRATION) and place != case.home:
        return at_site(ledger, f"site:{place}", case.places[place])
    if ledger.has(GOVERNANCE):
        team = context.whole.smallest_vendor_team.value.likely
        return with_vendor(ledger, f"vendor:{vendor}", vendor, team)
    return nothing_shared(ledger)


def _hubs(case: PortfolioCase, found: Sequence[_Found]) -> Iterator[SharedSite]:
    """Yield what choices share, and sites that exist and that none could use.

    A company of ours where some package is today exists: it is kept, or closed once.
    """
    needed: dict[str, list[SharedSite]] = {}
    closing: dict[str, list[Array]] = {}
    for each in found:
        if each.hub is not None:
            needed.setdefault(each.hub.id, []).append(each.hub)
        for place, cost in each.closing.items():
            closing.setdefault(f"site:{place}", []).append(cost)
    stated = [f"site:{site.place}" for site in case.portfolio.sites]
    for name in dict.fromkeys([*needed, *closing, *stated]):
        place, hubs = name.partition(":")[2], needed.get(name, [])
        nowhere = SharedSite(name, case.names.get(place, place), is_site=True, costs=np.zeros(1))
        hubs = hubs or [nowhere]
        yield _existing(hubs, closing[name]) if name in closing else widest(hubs)


def _existing(hubs: Sequence[SharedSite], closing: Sequence[Array]) -> SharedSite:
    """Return a site that is there: nothing is founded, and closing it costs what the model says."""
    dearest = max(closing, key=lambda each: float(each.mean()))
    hub = widest([each for each in hubs if not each.set_up] or hubs)
    return replace(hub, set_up=0.0, exists=True, closing=dearest)


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
