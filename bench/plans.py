"""How long plans take, beside linopy, Pyomo, PuLP with CBC and OR-Tools on the same instances.

    python bench/plans.py            portfolios and facilities up to 50 x 200
    python bench/plans.py --large    also 100 x 1,000 facilities, for which direct models take hours
    python bench/plans.py --growth   every answer of portfolios with more and more packages

Building the model and solving it are timed apart. A peer that is not installed is left out, and
said to be. Instances are drawn from keyed generators: facilities as in Cornuejols, Sridharan and
Thizy (1991) and Holmberg, Ronnqvist and Yuan (1999), with sites and customers in a square, so that
they have the shape of the published ones without being copies of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter, process_time

import numpy as np

from plan_peers import PEERS, Row, Stated
from whowhere.decide.portfolio.aims import Tail
from whowhere.decide.portfolio.facility import facility_programme
from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.near_best import alternatives, runner_up, settled
from whowhere.decide.portfolio.plan import Answers, lay_out
from whowhere.decide.portfolio.prices import priced
from whowhere.decide.portfolio.problem import SLOTS, Choice, Package, Problem, SharedSite
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving import solve
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.engagements import Engagement
from whowhere.model.portfolio.facility_table import FacilityTable
from whowhere.model.portfolio.rules import CountryGroup, Rules
from whowhere.model.scenario.options import Option

PATIENCE = 60.0
"""Seconds that each peer gets for one instance."""
RULES = Rules(
    most_in_one_place=0.34, most_sites=4, core_in_house=0.6, most_with_one_vendor=0.5,
    round_the_clock=("p0", "p1"), groups=(CountryGroup(name="Far", places=("IN", "PH"), most=0.5),),
)  # fmt: skip
WAYS = (
    Engagement.OWN_STAFF, Engagement.MANAGED_SERVICE, Engagement.EMPLOYER_OF_RECORD,
    Engagement.STAFF_AUGMENTATION, Engagement.CONTRACTOR, Engagement.BUILD_OPERATE_TRANSFER,
)  # fmt: skip
"""Engagements of the options at one place, the odd ones through a vendor."""


@dataclass(frozen=True)
class Instance:
    """A programme with its name, how close it is to be solved, and the time it should take."""

    name: str
    build: Callable[[], Programme]
    gap: float
    budget: float


def portfolio(packages: int, options: int, draws: int = 1, seed: int = 7) -> Problem:
    """Return packages with so many options each, over sites and vendors in many places."""
    rng = np.random.default_rng(seed)
    places = ["GB", "IN", "PH", *(f"X{at}" for at in range(max(2, options // 4 - 3)))]
    cheapness = rng.uniform(0.35, 1.0, len(places))
    starts = rng.integers(0, 24, len(places))
    world = rng.lognormal(0, 0.12, draws)  # pay and demand move together everywhere,
    there = rng.lognormal(0, 0.12, (len(places), draws))  # and a country's costs with its currency
    choices = []
    for at in range(packages):
        size = rng.uniform(5, 60)
        for number in range(options):
            place = number % len(places)
            is_own = number // len(places) % 2 == 0
            cost = size * 1e5 * cheapness[place] * rng.uniform(0.8, 1.25)
            choices.append(
                Choice(
                    f"p{at}", Option(WAYS[number // len(places)], places[place]),
                    cost * world * there[place] * rng.lognormal(0, 0.05, draws),
                    hub=f"{'site' if is_own else 'vendor'}:{places[place]}" if place else "",
                    hub_staff=0.03 * size, vendor="" if is_own else f"vendor {places[place]}",
                    people=size, is_in_house=is_own, is_abroad=place > 0,
                    at_work=np.roll(np.arange(SLOTS) < 28, 2 * int(starts[place])),
                )
            )  # fmt: skip
    names = dict.fromkeys(each.hub for each in choices if each.hub)
    hubs = tuple(
        SharedSite(name, name, name.startswith("site"), rng.uniform(5e4, 3e5, 1).repeat(draws), 2.0,
            rng.uniform(2e4, 8e4, 1).repeat(draws)) for name in names
    )  # fmt: skip
    work = [float(rng.uniform(5, 60)) for _ in range(packages)]
    return Problem(
        tuple(Package(f"p{at}", f"p{at}", work[at], may_split=at % 3 == 0, least_part=0.25,
                      is_core=at % 4 == 0) for at in range(packages)),
        tuple(choices), hubs,
    )  # fmt: skip


def facilities(sites: int, packages: int, ratio: float, seed: int = 3) -> FacilityTable:
    """Return sites and packages in a square; capacity is ``ratio`` times the demand."""
    rng = np.random.default_rng(seed)
    here, there = rng.random((sites, 1, 2)), rng.random((1, packages, 2))
    demand = rng.uniform(5, 35, packages).round()
    capacity = rng.uniform(10, 160, sites)
    capacity *= ratio * demand.sum() / capacity.sum()
    fixed = rng.uniform(0, 90, sites) + rng.uniform(100, 110, sites) * np.sqrt(capacity)
    cost = 10 * demand * np.linalg.norm(here - there, axis=2)
    return FacilityTable(
        tuple(range(sites)), tuple(range(packages)), fixed, capacity, demand, cost, split=True
    )


def instances(*, large: bool) -> Iterator[Instance]:
    """Yield everything that is timed."""
    for packages, options, gap, budget in ((12, 100, 1e-4, 1), (20, 240, 1e-4, 5),
                                           (15, 1600, 1e-4, 20)):  # fmt: skip
        problem = portfolio(packages, options)
        name = f"portfolio {packages} x {options:,}"
        yield Instance(name, lambda it=problem: lay_out(it, RULES).programme, gap, budget)
    tail = portfolio(12, 100, draws=200)
    yield Instance("portfolio 12 x 100, CVaR over 200",
                   lambda: lay_out(tail, RULES, Tail(0.5)).programme, 1e-4, 3)  # fmt: skip
    shapes = [(16, 50, 5.0), (50, 50, 5.0), (50, 200, 5.0)] + [(100, 1000, 10.0)] * large
    for sites, packages, ratio in shapes:
        table = facilities(sites, packages, ratio)
        name = f"facilities {sites} x {packages:,}"
        yield Instance(name, lambda it=table: facility_programme(it), 1e-6, 600)


@dataclass(frozen=True)
class Asked:
    """What is asked of a portfolio, and the processor's seconds that it should take."""

    name: str
    answer: Callable[[Answers], object]
    budget: float


def _near(answers: Answers) -> None:
    others = alternatives(answers, Budget())
    settled(answers, [each.plan for each in others], Budget())


QUESTIONS = (
    Asked("prices of rules", lambda answers: priced(answers, Budget()), 4),
    Asked("other plans, what is settled", _near, 6),
    Asked("runner-up", lambda answers: runner_up(answers, Budget()), 1),
)
"""Budgets are those of twelve packages; more may take as many times more."""


def print_growth() -> None:
    """Print the processor's seconds of each answer for portfolios of more and more packages."""
    for packages in (6, 12, 24, 48):
        begun = process_time()
        laid = lay_out(portfolio(packages, 100), RULES)
        solved = solve(laid.programme, SolverLimits(600))
        print(f"portfolio {packages} x 100: plan {process_time() - begun:.2f} s", flush=True)
        for asked in QUESTIONS if solved.is_plan else ():
            begun = process_time()
            asked.answer(Answers(laid, solved))
            took, budget = process_time() - begun, asked.budget * max(1.0, packages / 12)
            verdict = "" if took <= budget else "  OVER"
            print(f"  {asked.name:28} {took:7.2f} s (budget {budget:g}){verdict}", flush=True)


def stated(programme: Programme) -> Stated:
    """Return a programme in the plain form that peers take; links stand among the rows."""
    rows = [Row(each.columns, each.coefficients, each.lower, each.upper)
            for each in programme.rows]  # fmt: skip
    rows += [Row(link, np.array([1.0, -1.0]), -np.inf, 0.0) for link in programme.links]
    return Stated(programme.cost, programme.lower, programme.upper, programme.is_whole, rows)


def main() -> None:
    """Print building and solving time, cost and gap of each instance, ours first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--large", action="store_true")
    arguments.add_argument("--patience", type=float, default=PATIENCE, help="seconds for each peer")
    arguments.add_argument("--only", default="", help="instances whose name has this in it")
    arguments.add_argument("--alone", action="store_true", help="leave the peers out")
    arguments.add_argument("--growth", action="store_true", help="every answer, by packages")
    asked = arguments.parse_args()
    if asked.growth:
        print_growth()
        return
    for each in (one for one in instances(large=asked.large) if asked.only in one.name):
        begun = perf_counter()
        programme = each.build()
        built = perf_counter() - begun
        found = solve(programme, SolverLimits(600, each.gap))
        verdict = "" if built + found.building + found.solving <= each.budget else "  OVER"
        print(f"{each.name} (budget {each.budget:g} s, gap {each.gap:g})")
        print(line("whowhere", built + found.building, found.solving, found.objective, found.gap)
              + verdict, flush=True)  # fmt: skip
        for peer in () if asked.alone else PEERS:
            answer = peer.solve(stated(programme), each.gap, asked.patience)
            print(line(peer.name, *answer) if answer else f"  {peer.name:24} not installed",
                  flush=True)  # fmt: skip


def line(name: str, building: float, solving: float, objective: float, gap: float) -> str:
    """Return one row of the answer; a gap above what was asked means that time was up."""
    return f"  {name:24} build {building:7.2f}  solve {solving:7.2f}  cost {objective:16,.2f}" \
           f"  gap {gap:.1e}"  # fmt: skip


if __name__ == "__main__":
    main()
