"""From what was asked of a budget to the option that is told."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.budget.answer import OptionBudget, budget_of
from whowhere.decide.budget.rates import market_rate
from whowhere.decide.compare.comparison import glance
from whowhere.decide.compare.leading import shown
from whowhere.decide.named_options import options_named
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.simulate.outcomes import Futures

SHEETS = 5
"""Options that a workbook has a sheet for besides the one that was asked for."""
FAR = 2.0
"""How many times the market's rate, or one part of how many, a budget's rate may be."""


def leading_budgets(found: OptionBudget) -> tuple[OptionBudget, ...]:
    """Return a budget and those of the options that lead the comparison, today's last."""
    case = found.case
    leading = shown(glance(case, found.seed, found.draws), SHEETS)
    told = dict.fromkeys((found.option, *(result.option for result in leading)))
    others = [*(option for option in told if option != case.as_is), case.as_is]
    futures = Futures(case, found.seed, found.draws)
    return tuple(
        found if option == found.option else budget_of(futures, option, found.by)
        for option in others
    )


def option_told(futures: Futures, named: str | None) -> Option:
    """Return the option that is named, or else the one that is advised. Raises ``Faults``."""
    case = futures.case
    if named is not None:
        return options_named(case, [named], Argument("option"))[0]
    comparison = glance(case, futures.seed, futures.draws)
    return (comparison.best or comparison.options[0]).option


def require_rates(futures: Futures, file: str) -> None:
    """Ask back about a budget's rate that is far from the market's. Raises ``Faults``."""
    if faults := list(_far_rates(futures, file)):
        raise Faults(faults)


def _far_rates(futures: Futures, file: str) -> Iterator[Fault]:
    case = futures.case
    for code, place in {code: place for place, code in case.currencies.items()}.items():
        rate = case.finance.budget_rates.get(code)
        market = float(market_rate(futures.evaluation, place).mean())
        if rate is not None and not 1 / FAR <= rate / market <= FAR:
            yield Fault(
                file, f"company.budget_rates.{code}", f"{rate:g} {code} for 1 {case.currency}?",
                f"within {FAR:g} times of the market's, {market:.4g}",
                do=f"It is how many {code} one {case.currency} buys; the other way round it would"
                f" be {1 / rate:.4g}. If it is meant so: --yes.",
            )  # fmt: skip
