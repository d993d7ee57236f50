"""Vendors' quotes that are far from what the model says that the same option costs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from whowhere.facts.doubts import Doubt, is_far
from whowhere.model.case import Case
from whowhere.model.doubted_pay import EVERYTHING, Doubted
from whowhere.model.graph.evaluate import Evaluation
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.ranges import Range
from whowhere.simulate.central import CentralLeaves

PRICE = "vendor_price"


def doubted_quotes(scenario: Scenario, case: Case) -> Iterator[Doubted]:
    """Yield every quote far from the model's price that nobody has said is meant."""
    for at, quote in enumerate(scenario.quotes):
        option = quote.option.at_home_in(scenario.home)
        name = f"quotes.{option.id}"
        if {EVERYTHING, name} & {*scenario.as_meant} or not _is_priced(case, option):
            continue
        price = _price_without(case, option)
        quoted = case.facts["quoted_price", case.spot(option)][0].value.likely
        if is_far(quoted, Range.exactly(price)):
            money = quote.currency or case.currency
            ours = price * quote.monthly_price.likely / quoted
            doubt = Doubt(
                f"{quote.monthly_price.likely:,.0f} {money} a month",
                f"a month's price of the whole work: {ours:,.0f} {money} in the model",
            )
            yield Doubted(name, ("quotes", at, "monthly_price"), doubt)


def _is_priced(case: Case, option: Option) -> bool:
    """Tell whether the option is compared, and has one price of a vendor."""
    return option in case.options and any(line.amount == PRICE for line in case.ledger(option))


def _price_without(case: Case, option: Option) -> float:
    """Return the price of a month that the model gives where nobody has quoted."""
    spot = case.spot(option)
    unquoted = {("has_quote", spot): {0: np.zeros(1)}}
    leaves = CentralLeaves(case, 1, unquoted)
    value = Evaluation(case.graph, leaves, case.elsewhere).value(PRICE, spot)
    return float(np.asarray(value).reshape(-1)[0])
