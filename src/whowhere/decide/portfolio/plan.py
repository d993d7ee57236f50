"""A plan: who does what, where and when; what it costs, and how close it is to every rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum

import numpy as np

from whowhere.decide.portfolio.aims import NO_TAIL, Tail, aimed, mean_of_tail
from whowhere.decide.portfolio.layout import ColumnLayout
from whowhere.decide.portfolio.problem import Choice, Problem, SharedSite
from whowhere.decide.portfolio.programme import Constraint, Programme
from whowhere.decide.portfolio.rules import Rule, rules_asked
from whowhere.decide.portfolio.solving import Solution
from whowhere.model.portfolio.rules import Rules
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

ROUNDING = 1e-9
"""Share of a limit that sums over a solution leave by rounding alone."""
NOTHING = 1e-6
"""A share below which a part is none."""


@dataclass(frozen=True)
class Part:
    """One choice of a plan and the share of its package that it takes."""

    choice: Choice
    share: float

    @property
    def cost(self) -> float:
        """Its expected cost, without what is shared."""
        return self.share * float(self.choice.costs.mean())

    @property
    def set_up(self) -> float:
        """The expected cost of setting it up, without what is shared."""
        return self.share * self.choice.set_up

    @property
    def people(self) -> float:
        """The people who do it, beside software those who are left."""
        return self.share * self.choice.people

    @property
    def people_at_start(self) -> float:
        """The people who do it before software does any of it."""
        return self.share * self.choice.people_at_start

    @property
    def hires(self) -> float:
        """The people who are hired for it."""
        return self.share * self.choice.hires

    def moves_in(self, year: int) -> bool:
        """Say whether it moves in a year, counted from 0."""
        return self.choice.is_move and self.choice.year == year


@dataclass(frozen=True)
class Plan:
    """The choices of a plan, and the hubs that are open under it."""

    parts: tuple[Part, ...]
    hubs: tuple[SharedSite, ...]
    costs: Array
    """Present value in each future, shape (draws,)."""

    @property
    def cost(self) -> float:
        """Its expected cost."""
        return float(self.costs.mean())

    @property
    def tail(self) -> float:
        """The mean cost of its dearest twentieth of futures."""
        return mean_of_tail(self.costs)

    def of(self, package: str) -> tuple[Part, ...]:
        """Return the parts of one package, the largest first."""
        mine = [part for part in self.parts if part.choice.package == package]
        return tuple(sorted(mine, key=lambda each: (-each.share, each.choice.option)))

    def cost_of(self, package: str) -> float:
        """Return the expected cost of one package, without what is shared."""
        return fsum(part.cost for part in self.of(package))

    def options_of(self, package: str) -> tuple[Option, ...]:
        """Return the options by which one package is done, that of the largest part first."""
        return tuple(dict.fromkeys(part.choice.option for part in self.of(package)))

    def taken_for(self, package: str) -> frozenset[Option]:
        """Return the options of one package's case that are taken: today's way is one."""
        return frozenset(part.choice.taken for part in self.of(package))

    @property
    def moved(self) -> frozenset[str]:
        """The packages of which some part moves, by id."""
        return frozenset(part.choice.package for part in self.parts if part.choice.is_move)

    @property
    def with_software(self) -> frozenset[str]:
        """The packages of which software does part, by id."""
        return frozenset(part.choice.package for part in self.parts if part.choice.has_software)

    @property
    def by_option(self) -> dict[tuple[str, Option], float]:
        """The share of each option, whatever the year."""
        found: dict[tuple[str, Option], float] = {}
        for part in self.parts:
            found[part.choice.key] = found.get(part.choice.key, 0.0) + part.share
        return found


@dataclass(frozen=True)
class Formulation:
    """A problem and its rules as a programme, ready to be solved and to be asked again."""

    layout: ColumnLayout
    rules: tuple[Rule, ...]
    programme: Programme
    expected: Array
    """Expected cost of every column."""


def lay_out(problem: Problem, asked: Rules, tail: Tail = NO_TAIL) -> Formulation:
    """Return the programme of a problem under its rules."""
    layout, rules = ColumnLayout(problem), rules_asked(asked)
    rows: list[Constraint] = layout.rows()
    for rule in rules:
        rows += rule.rows(layout)
    aim = aimed(layout, tail)
    programme = layout.columns.programme([*rows, *aim.rows], layout.links()).aiming_at(aim.cost)
    expected = np.zeros(programme.size)
    known = layout.expected()
    expected[: len(known)] = known
    return Formulation(layout, rules, programme, expected)


def plan_of(layout: ColumnLayout, solved: Solution) -> Plan:
    """Return the plan behind a solution, its cost computed again from its choices."""
    shares = solved.values[layout.shares]
    open_now = {hub for hub, at in layout.open.items() if solved.values[at] > 0.5}
    return plan_from(layout.problem, np.where(shares > NOTHING, shares, 0.0), open_now)


def plan_from(problem: Problem, shares: Array, open_now: set[str]) -> Plan:
    """Return the plan with these shares of choices, shape (choices,), and these hubs open."""
    used = np.flatnonzero(shares)
    parts = tuple(Part(problem.choices[at], float(shares[at])) for at in used)
    costs = shares[used] @ problem.costs[used]
    for hub in problem.hubs:
        if hub.id in open_now:
            at = problem.of_hub[hub.id]
            brought = fsum(shares[each] * problem.choices[each].hub_staff for each in at)
            costs = costs + hub.costs + hub.staff_paid(brought) * hub.staff_price
        elif hub.exists:
            costs = costs + hub.closing
    return Plan(parts, tuple(hub for hub in problem.hubs if hub.id in open_now), costs)


def shares_of(problem: Problem, plan: Plan) -> Array:
    """Return the share of each choice under a plan, shape (choices,)."""
    taken = {(*part.choice.key, part.choice.year): part.share for part in plan.parts}
    return np.array([taken.get((*choice.key, choice.year), 0.0) for choice in problem.choices])


def columns_of(laid: Formulation, plan: Plan, values: Array) -> Array:
    """Return every column's value under a plan; ``values`` holds those that it leaves open.

    What a solver leaves as dust is gone.
    """
    layout, shares, found = laid.layout, shares_of(laid.layout.problem, plan), values.copy()
    is_split = layout.used != layout.shares
    found[layout.used[is_split]] = shares[is_split] > 0
    found[layout.shares] = shares
    for hub, at in layout.open.items():
        found[at] = float(hub in {each.id for each in plan.hubs})
    return as_counted(laid, found)


@dataclass(frozen=True)
class Slack:
    """How far a plan is from breaking a rule, where it is closest to it."""

    about: str
    """The place, vendor, year or hour where it is closest."""
    value: float
    limit: float

    @property
    def left(self) -> float:
        """What is left until the rule binds, in its unit; what rounding leaves is nothing."""
        left = abs(self.limit - self.value)
        return left if left > ROUNDING * max(1.0, abs(self.limit)) else 0.0


def as_counted(laid: Formulation, values: Array) -> Array:
    """Return a solution in which columns that count groups in use are 1 only where one is.

    Nothing keeps the solver from setting such a column where there is room: rules would then seem
    closer than they are.
    """
    linking = [
        row.columns
        for row in laid.programme.rows
        if row.rule and not row.about and row.columns[-1] > laid.layout.always
    ]
    counted = values.copy()
    counted[[columns[-1] for columns in linking]] = 0.0
    for *used, column in linking:
        counted[column] = max(counted[column], float((values[used] > NOTHING).any()))
    return counted


def slack_of(laid: Formulation, rule: Rule, values: Array) -> Slack | None:
    """Return where a solution is closest to breaking a rule; ``None`` where nothing comes near.

    What a solver leaves as dust is nothing: no rule speaks of a site that is open by so little.
    """
    found, values = list[Slack](), np.where(np.abs(values) < NOTHING, 0.0, values)
    for each in laid.programme.rows:
        if each.rule != rule.id or not each.about:
            continue
        told, is_used = each.told(values), bool(values[each.columns].any())
        if np.isfinite(each.lower) and (each.lower > 0 or is_used):
            found.append(Slack(each.about, told.value, told.least))
        elif np.isfinite(each.upper) and is_used:
            found.append(Slack(each.about, told.value, told.most))
    return min(found, key=lambda each: each.left, default=None)


@dataclass
class Answers:
    """What has been asked of one programme so far."""

    laid: Formulation
    solved: Solution
    plan: Plan = field(init=False)

    def __post_init__(self) -> None:
        """Read the plan off the solution."""
        self.plan = plan_of(self.laid.layout, self.solved)
