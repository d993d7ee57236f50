"""``[policy]`` as users write it: every form, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.cases import SMALL, changed

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.policy import Policy
from whowhere.quantities.faults import Faults
from whowhere.quantities.ranges import Range


def read(policy: dict[str, Any], **changes: Any) -> Policy:
    return scenario_of(changed(SMALL, policy=policy, **changes), "test", ASSUMABLE).policy


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("chance 5% to 30%", 0.05, 0.3), ("5% to 30%", 0.05, 0.3), (0.2, 0.2, 0.2),
        ("20%", 0.2, 0.2), (True, 1, 1), (False, 0, 0), (1, 1, 1),
        ({"chance": "chance 10%"}, 0.1, 0.1), ({"chance": {"low": 0.1, "high": 0.3}}, 0.1, 0.3),
    ],
)  # fmt: skip
def test_a_chance_is_read_in_any_of_its_forms(written: Any, low: float, high: float) -> None:
    said = read({"us_hire_act": written}).us_hire_act
    assert said is not None
    assert (said.chance.low, said.chance.high) == pytest.approx((low, high))


def test_a_month_from_which_on_it_would_hold() -> None:
    for written in ("2028-01", "2028-01-15"):
        said = read({"us_hire_act": {"chance": 0.2, "since": written}}).us_hire_act
        assert said is not None
        assert said.since == date(2028, 1, 1)


def test_a_law_is_switched_off_or_told_its_figure() -> None:
    company = {"name": "-", "home": "GB", "sector": "bank"}
    roles = [{"role": "software developer", "heads": 3, "level": "mid"}]
    for written in (0.4, "40%", {"qualifying_share": 0.4}):
        said = read({"uk_rd_relief": written}, company=company, work__roles=roles).uk_rd_relief
        assert said is not None
        assert said.qualifying_share == Range(0.4, 0.4, 0.4, at_least=0, at_most=1)
    off = read({"vat_not_recovered": False}, company=company).vat_not_recovered
    assert off is not None
    assert not off.counts


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        ({"us_hire_acts": 0.1}, "us_hire_act"),
        ({"us_hire_act": "perhaps"}, "a chance from 0% to 100%"),
        ({"us_hire_act": 1.2}, "a chance from 0% to 100%"),
        ({"us_hire_act": {"since": "2028-01"}}, "Chance that it becomes law"),
        ({"us_hire_act": {"chance": 0.1, "since": "soon"}}, 'a month such as "2028-01"'),
        ({"us_hire_act": {"chance": 0.1, "sinze": "2028-01"}}, "since"),
        ({"us_section_174": "off"}, "true (it counts) or false (it does not)"),
        ({"us_section_174": True}, "software and product development"),
        ({"us_h1b_fee": 0.2}, "software and product development"),
        ({"us_fcc_onshoring": 0.2}, 'company.sector = "telecom"'),
        ({"us_keep_call_centers": 0.2}, "federal_grants"),
        ({"uk_rd_relief": 0.2}, "a company in GB"),
        ({"vat_not_recovered": 0.8}, 'company.sector = "bank"'),
        ({"withholding_tax": True}, "its rate"),
    ],
)
def test_what_is_unknown_or_does_not_reach_is_refused(policy: dict[str, Any], words: str) -> None:
    with pytest.raises(Faults) as refused:
        read(policy)
    assert words in str(refused.value)


@pytest.mark.parametrize("name", Policy.model_fields)
def test_any_rule_may_be_switched_off_anywhere(name: str) -> None:
    assert name in read({name: False}).said
