"""Tax and trade rules in a portfolio: said once, for the packages that each of them reaches."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import DAY
from tests.unit.model.portfolio.test_portfolio_files import SOUND
from tests.unit.model.portfolio.test_software_of_portfolios import DESK, portfolio

from whowhere.facts.factbook import Factbook
from whowhere.model.graph.evaluate import Spot
from whowhere.model.portfolio.portfolio import Portfolio
from whowhere.model.portfolio.resolving import resolve_portfolio
from whowhere.quantities.faults import Faults
from whowhere.simulate.outcomes import Futures

US = {**SOUND["company"], "home": "US"}
CODE = {**DESK, "id": "code",
        "roles": [{"role": "software developer", "heads": 9, "level": "mid"}]}  # fmt: skip


def american(**policy: Any) -> Portfolio:
    return portfolio(DESK, CODE, company=US, policy=policy)


def counted(found: Portfolio) -> list[set[str]]:
    """The rules that count in each package."""
    cases = resolve_portfolio(found, Factbook(DAY)).packages
    return [{rule.rule.key for rule in each.case.rules if rule.counted} for each in cases]


def test_a_rule_counts_in_the_packages_that_it_reaches() -> None:
    assert counted(american()) == [set(), {"us_section_174"}]
    assert counted(american(us_section_174=False)) == [set(), set()]
    both = counted(american(us_hire_act=0.3, us_h1b_fee=0.5))
    assert both == [{"us_hire_act"}, {"us_section_174", "us_hire_act", "us_h1b_fee"}]


def test_a_bill_is_one_event_for_all_packages() -> None:
    found = resolve_portfolio(american(us_hire_act=0.3), Factbook(DAY))
    comes = [
        Futures(each.case, 3, 64).evaluation.value("hire_act_comes", Spot())
        for each in found.packages
    ]
    np.testing.assert_array_equal(*comes)
    assert 0 < comes[0].mean() < 1


def test_what_reaches_no_package_is_refused_once() -> None:
    with pytest.raises(Faults) as refused:
        portfolio(DESK, DESK | {"id": "other"}, company=US, policy={"us_h1b_fee": 0.5})
    assert [fault.key for fault in refused.value.faults] == ["policy.us_h1b_fee"]
