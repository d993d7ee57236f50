"""A week that nobody can cover, as a fault that names the hour and the rule."""

from __future__ import annotations

from whowhere.decide.rostering.shortage import Shortage
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.week import Clock
from whowhere.quantities.faults import Fault, Faults


def uncovered(problem: RosterProblem, missing: Shortage | None) -> Faults:
    """Return the fault for a week that no roster covers."""
    sites = " and ".join(crew.name for crew in problem.crews)
    if missing is None:
        do = "Allow more people, or let the solver try for longer."
        return Faults([Fault("", sites, "not covering the week", "a roster", do=do)])
    at = missing.worst
    need = problem.needs.seats[at]
    return Faults(
        [
            Fault(
                "", f"{hour(problem, at)}", f"not covered: {missing.empty[at]:.3g} of"
                f" {need:.3g} seats stay empty under the rules of {sites}",
                "every half-hour covered", do=relief(missing),
            )
        ]
    )  # fmt: skip


def hour(problem: RosterProblem, half: int) -> str:
    """Write a half-hour as the clock of the demand shows it."""
    return f"{Clock(problem.zone, 0).shown(half)} ({problem.zone})"


def relief(missing: Shortage) -> str:
    """Say which rule would have to give way."""
    if not missing.rules:
        return "No single rule is the reason: give more room, or add a site."
    return f"Relax {' or '.join(missing.rules)}: that alone would do."
