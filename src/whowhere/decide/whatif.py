"""Before and after: what other values would do to the verdict and to each option's cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option

NOTHING: Final = 1e-12
"""A change that is what adding in another order leaves, as a share of the cost before."""


@dataclass(frozen=True)
class Moved:
    """An option before and after; ``None`` where it is not compared on that side."""

    option: Option
    before: OptionResult | None
    after: OptionResult | None
    rank_before: int | None
    """Place among the options that meet the requirements, 1 the cheapest; else ``None``."""
    rank_after: int | None

    @property
    def id(self) -> str:
        """The option's id."""
        return self.option.id

    @property
    def change(self) -> float:
        """Rise of the median cost, company currency; zero unless compared on both sides."""
        if self.before is None or self.after is None:
            return 0.0
        change = self.after.cost.p50 - self.before.cost.p50
        return change if abs(change) > NOTHING * self.before.cost.p50 else 0.0

    @property
    def is_same(self) -> bool:
        """Whether it is compared on both sides and costs the same."""
        return self.before is not None and self.after is not None and not self.change


@dataclass(frozen=True)
class WhatIf:
    """Two comparisons of the same question, in the same futures."""

    before: Comparison
    after: Comparison
    options: tuple[Moved, ...]
    """Every option, in the order of the comparison after; then those that are gone."""

    @property
    def verdict_changes(self) -> bool:
        """Whether another option is best."""
        best, other = self.before.best, self.after.best
        return (best and best.id) != (other and other.id)


def what_if(before: Case, after: Case, seed: int, draws: int) -> WhatIf:
    """Compare a case and the same case with other values; the same seed on both sides."""
    first, second = compare(before, seed, draws), compare(after, seed, draws)
    old, new = ({row.option: row for row in each.options} for each in (first, second))
    ranks = [_ranks(each) for each in (first, second)]
    moved = tuple(
        Moved(
            option_id,
            old.get(option_id),
            new.get(option_id),
            ranks[0].get(option_id),
            ranks[1].get(option_id),
        )
        for option_id in dict.fromkeys((*new, *old))
    )
    return WhatIf(first, second, moved)


def _ranks(comparison: Comparison) -> dict[Option, int]:
    qualified = (row for row in comparison.options if not row.fails)
    return {row.option: rank for rank, row in enumerate(qualified, start=1)}
