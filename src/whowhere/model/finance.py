"""How a company's books read money: when its year starts, its budget's rates, its terms."""

from __future__ import annotations

from dataclasses import dataclass, field

from whowhere.quantities.ranges import Range


class BudgetRates(dict[str, float]):
    """How many units of a currency one of the company's buys in its budget, by ISO code.

    Never changed once it is read, so that a company that holds it can be looked up.
    """

    def __hash__(self) -> int:  # type: ignore[override]
        """Tell rates by what they say."""
        return hash(frozenset(self.items()))


@dataclass(frozen=True)
class Finance:
    """What a budget needs to know of the company, and a comparison does not."""

    year_starts: int = 1
    """The month in which its fiscal year starts; January is 1."""
    budget_rates: BudgetRates = field(default_factory=BudgetRates)
    payment_days: float = 0
    """Days from a month's end to the payment of a vendor's invoice for it, where no offer says."""
    budget: Range | None = None
    """What is budgeted for the work a year today, company currency, if that is said."""
