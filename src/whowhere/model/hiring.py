"""What one employee costs an employer, read off the model's own figures line by line."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np

from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import Statutes
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.place_facts import levy_facts
from whowhere.model.work_facts import Facts
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

Bound: TypeAlias = Literal[
    "none", "fixed", "floor", "cap", "below_slice", "slice", "whole_slice", "not_due"
]
"""What shaped a line at this pay: ``floor`` raised its base, ``cap`` cut it, ``slice`` counts only
pay above where the slice starts, ``whole_slice`` pay up to where it ends as well; ``fixed`` is
an amount whatever the pay, ``not_due`` a line that this pay is too high or too low for."""


@dataclass(frozen=True)
class HireLine:
    """One contribution or statutory extra for one employee, local currency per year."""

    levy: Levy
    base: float
    """What the line is charged on, were it due."""
    amount: float
    bound: Bound

    @property
    def charged_on(self) -> float:
        """What the line is charged on at this pay."""
        return 0.0 if self.bound == "not_due" else self.base

    @property
    def is_on_top(self) -> bool:
        """Whether it is due at this pay, on top of all that people get in a year."""
        return self.bound != "not_due" and not self.levy.paid_out


@dataclass(frozen=True)
class Hire:
    """One employee's cost by contract and statute, local currency per year."""

    statutes: Statutes
    gross: float
    """Pay that the lines are charged on: of twelve months, or of all that law counts there."""
    lines: tuple[HireLine, ...]
    statutory: float
    """What statute adds: contributions and extra pay."""
    employer_cost: float

    @property
    def statutory_share(self) -> float:
        """What statute adds as a share of the pay that the lines are charged on."""
        return self.statutory / self.gross

    @property
    def on_cost_share(self) -> float:
        """What the employer owes beyond all pay of a year, as a share of that."""
        return self.employer_cost / self.full_year - 1

    @property
    def extra_pay(self) -> float:
        """What of it people get as pay within the year: a 13th month."""
        return sum(line.amount for line in self.lines if line.levy.paid_out)

    @property
    def full_year(self) -> float:
        """All pay of a year, extra months by statute included."""
        return self.gross + self.extra_pay


@lru_cache(maxsize=1024)
def hire(statutes: Statutes, gross: float) -> Hire:
    """Return what an employee costs, local currency per year.

    ``gross`` is pay of twelve months; of thirteen or fourteen where law has the lines charged on
    all of them (``Statutes.salaries_in_base``). Every figure is the model's own, evaluated for
    this pay. Raises ``Faults`` unless the pay is a number above zero.
    """
    if not 0 < gross < math.inf:
        raise Faults([Fault("", "gross pay", f"{gross:g}", "a number above zero")])
    spot = Spot(statutes.iso2)
    model = _model(statutes, np.array([gross]))
    bases, amounts = (model.value(name, spot).ravel() for name in ("levy_base", "levy_amount"))
    added, cost = (
        sum(float(model.value(name, spot).item()) for name in names)
        for names in (("employer_contributions", "extra_pay"), ("employer_cost",))
    )
    lines = (
        HireLine(levy, float(base), float(amount), _bound(levy, gross, float(base)))
        for levy, base, amount in zip(statutes.levies, bases, amounts, strict=True)
    )
    return Hire(statutes, gross, tuple(lines), added, cost)


def employer_costs(statutes: Statutes, gross: Array) -> Array:
    """Return what employees cost at each of several pays, each as ``gross`` of ``hire``."""
    return _model(statutes, gross).value("employer_cost", Spot(statutes.iso2)).ravel()


def base_of(statutes: Statutes, full_year: float) -> float:
    """Return the pay that the lines are charged on, where ``full_year`` is all pay of a year.

    The model's own reading of pay: surveys, own tables and scenarios state it in full.
    """
    spot = Spot(statutes.iso2)
    known = {"pay": full_year, "language_premium": 0.0, "local_per_usd": 1.0}
    given = {name: np.full((1, 1), value) for name, value in known.items()}
    model = Evaluation(model_graph(), _leaves(levy_facts(statutes, spot)), spot, given)
    return float(model.value("base_pay", spot).item())


def _model(statutes: Statutes, gross: Array) -> Evaluation:
    """Return the model at some pays of one role, each as a future of its own."""
    spot = Spot(statutes.iso2)
    given = {"base_pay": np.asarray(gross, dtype=float)[None, :]}
    return Evaluation(model_graph(), _leaves(levy_facts(statutes, spot)), spot, given)


def _leaves(facts: Facts) -> Callable[[str, Spot], Array]:
    def leaf(name: str, spot: Spot) -> Array:
        """Return an input of every levy, shape (levies, roles, draws)."""
        return np.array([fact.value.likely for fact in facts[name, spot]])[:, None, None]

    return leaf


def _bound(levy: Levy, gross: float, base: float) -> Bound:
    """Say what shaped a line, from the base that the model gave."""
    if not levy.min_gross <= gross <= levy.max_gross:
        return "not_due"
    if levy.base == "flat":
        return "fixed"
    counted = gross * levy.share
    if levy.base == "band":
        return _place_in_slice(levy, counted, base)
    return "floor" if base > counted else "cap" if base < counted else "none"


def _place_in_slice(levy: Levy, counted: float, base: float) -> Bound:
    if base == 0:
        return "below_slice"
    return "whole_slice" if counted > levy.cap else "slice"
