"""What one employee costs an employer, read off the model's own figures line by line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from whowhere.facts.statute_book import Statutes
from whowhere.facts.statute_roles import Employee
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot, seen_from
from whowhere.model.hire_lines import HireLine, hire_lines
from whowhere.model.levy_facts import LARGE, Charged, Employer, charged, charged_facts
from whowhere.model.likely import likely_leaves
from whowhere.model.work_facts import given_exactly
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Hire:
    """One employee's cost by contract and statute, local currency per year."""

    statutes: Statutes
    gross: float
    """Pay that the lines are charged on: of twelve months, or of all that law counts there."""
    lines: tuple[HireLine, ...]
    statutory: float
    """What statute adds: contributions and extra pay."""
    extra_pay: float
    """What of it people get as pay within the year: a 13th month."""
    employer_cost: float
    employee: Employee | None = None
    employer: Employer = LARGE

    @property
    def statutory_share(self) -> float:
        """What statute adds as a share of the pay that the lines are charged on."""
        return self.statutory / self.gross

    @property
    def full_year(self) -> float:
        """All pay of a year, extra months by statute included."""
        return self.gross + self.extra_pay

    @property
    def on_cost_share(self) -> float:
        """What the employer owes beyond all pay of a year, as a share of that."""
        return self.employer_cost / self.full_year - 1


@lru_cache(maxsize=1024)
def hire(
    statutes: Statutes, gross: float, employee: Employee | None = None, employer: Employer = LARGE
) -> Hire:
    """Return what an employee costs, local currency per year.

    ``gross`` is pay of twelve months; of thirteen or fourteen where law has the lines charged on
    all of them (``Statutes.salaries_in_base``). Every figure is the model's own, evaluated for
    this pay. Without an employee it is somebody of whom nothing is known; the employer is a large
    one. Raises ``Faults`` unless the pay is a number above zero.
    """
    if not 0 < gross < math.inf:
        raise Faults([Fault("", "gross pay", f"{gross:g}", "a number above zero")])
    spot, charge = Spot(statutes.iso2), charged(statutes, employer, [employee])
    model = _model(statutes, charge, np.array([gross]))

    def total(*names: str) -> float:
        return math.fsum(float(model.value(name, spot).item()) for name in names)

    relief, extra = total("size_relief"), total("extra_pay")
    lines = tuple(hire_lines(statutes, charge, model, gross))
    return Hire(
        statutes, gross, lines, total("employer_contributions") + extra - relief, extra,
        total("employer_cost") - relief, employee, employer,
    )  # fmt: skip


def employer_costs(
    statutes: Statutes, gross: Array, employee: Employee | None, employer: Employer
) -> Array:
    """Return what employees cost at each of several pays, each as ``gross`` of ``hire``."""
    model = _model(statutes, charged(statutes, employer, [employee]), gross)
    cost, relief = (
        model.value(name, Spot(statutes.iso2)) for name in ("employer_cost", "size_relief")
    )
    return np.asarray(cost - relief, dtype=np.float64).ravel()


def _model(statutes: Statutes, charge: Charged, gross: Array) -> Evaluation:
    """Return the model at some pays of one role, each as a future of its own."""
    facts = charged_facts(statutes, charge) | {("heads", Spot()): (given_exactly("heads", 1),)}
    given = {"base_pay": np.asarray(gross, dtype=float)[None, :]}
    return Evaluation(model_graph(), likely_leaves(facts), seen_from(Spot(statutes.iso2)), given)


def twelve_months(statutes: Statutes, year: float) -> float:
    """Return gross pay of twelve months in a year's pay that holds what statute adds to them.

    The model's own reading of pay: surveys, own tables and scenarios state it in full.
    """
    spot = Spot(statutes.iso2)
    single = {"pay": year, "language_premium": 0.0, "local_per_usd": 1.0}
    facts = charged_facts(statutes, charged(statutes, LARGE, [None]))
    facts |= {(name, spot): (given_exactly(name, value),) for name, value in single.items()}
    return float(
        Evaluation(model_graph(), likely_leaves(facts), seen_from(spot))
        .value("base_pay", spot)
        .item()
    )
