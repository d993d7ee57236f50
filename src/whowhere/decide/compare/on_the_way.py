"""What is asked of options that change on the way, beside what they cost."""

from __future__ import annotations

from dataclasses import replace

from whowhere.decide.compare.best_change import best_changes
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.pilots import pilot_values


def with_changes(comparison: Comparison) -> Comparison:
    """Return a comparison with the best month of each path, and what each pilot is worth."""
    asked = comparison.case, comparison.seed, comparison.draws
    return replace(comparison, changes=best_changes(*asked), pilots=pilot_values(*asked))
