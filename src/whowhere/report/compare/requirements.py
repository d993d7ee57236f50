"""What a requirement costs, and which to relax where no option meets them all."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.gates import Relaxed
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told

GATES = {
    "shared_hours": "shared hours",
    "language_gap": "languages",
    "language": "the speakers needed",
    "misclassification": "contractors who are independent",
    "core_work": "core work in own hands",
    "regulated": "what the regulator keeps near",
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
    return [_told("relaxed", each, each.saving or 0.0, comparison) for each in comparison.relaxed]


def nobody_passes(comparison: Comparison) -> str:
    """Say that no option passes, and which requirement costs least to relax."""
    if not comparison.relaxed:
        return told("nobody")
    first = comparison.relaxed[0]
    name = "relax_one" if len(first.gates) == 1 else "relax_several"
    return _told(name, first, first.cost, comparison)


def _told(name: str, each: Relaxed, amount: float, comparison: Comparison) -> str:
    best = next(row.option for row in comparison.options if row.id == each.best)
    return told(
        name,
        gates=" and ".join(GATES[gate] for gate in each.gates),
        best=option_said(best, comparison.case),
        money=money(amount, comparison.case.currency),
        offers="; ".join(each.asked_less),
    )
