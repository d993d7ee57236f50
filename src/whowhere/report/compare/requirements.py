"""What a requirement costs, and which to relax where no option meets them all."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.gates import Relaxed
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said

GATES = {
    "shared_hours": "shared hours",
    "language_gap": "languages",
    "language": "the speakers needed",
    "data_stays_in": "where data stays",
    "barred_places": "barred places",
    "starts_by": "the latest start",
    "set_up_cash": "cash for the set-up",
}
"""What each requirement is called in a sentence."""


def relaxed_sentences(comparison: Comparison) -> list[str]:
    """Say what each requirement costs that keeps a cheaper option out."""
    if comparison.best is None:
        return []
    return [
        f"Without the requirement on {_named(each)}, {_best(each, comparison)} would be best and"
        f" cost {money(each.saving or 0.0, comparison.case.currency)} less:"
        f" {'; '.join(each.asked_less)}."
        for each in comparison.relaxed
    ]


def nobody_passes(comparison: Comparison) -> str:
    """Say that no option passes, and which requirement costs least to relax."""
    if not comparison.relaxed:
        return "No option meets every requirement, and dropping up to three of them does not help."
    first = comparison.relaxed[0]
    noun = "requirement" if len(first.gates) == 1 else "requirements"
    return (
        f"No option meets every requirement; least is lost by relaxing the {noun} on"
        f" {_named(first)}: then {_best(first, comparison)} would be best, at"
        f" {money(first.cost, comparison.case.currency)} ({'; '.join(first.asked_less)})."
    )


def _named(each: Relaxed) -> str:
    return " and ".join(GATES[gate] for gate in each.gates)


def _best(each: Relaxed, comparison: Comparison) -> str:
    option = next(row.option for row in comparison.options if row.id == each.best)
    return option_said(option, comparison.case)
