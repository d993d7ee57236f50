"""Which rule alone turns the verdict, and at what chance: held against comparisons made so."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare, glance
from whowhere.decide.compare.policies import PolicyTurn
from whowhere.model.case import Case

SEED, DRAWS = 1, 512
DEVELOPERS = [{"role": "software developer", "heads": 10, "level": "mid"}]
ROMANIA: dict[str, Any] = {
    "options": {"places": ["home", "RO"]}, "work__horizon_months": 36, "work__roles": DEVELOPERS,
}  # fmt: skip
POLAND: dict[str, Any] = {**ROMANIA, "options": {"places": ["home", "PL"]},
                          "work__horizon_months": 60}  # fmt: skip


def case(said: dict[str, Any], **changes: Any) -> Case:
    return case_of(changed(SMALL, **{**said, **changes}))


def compared(said: dict[str, Any], **changes: Any) -> Comparison:
    return glance(case(said, **changes), SEED, DRAWS)


def turn(found: Comparison, key: str) -> PolicyTurn:
    return next(each for each in found.policies if each.rule.rule.key == key)


def best(found: Comparison) -> str:
    assert found.best is not None
    return found.best.id


def test_a_bill_turns_the_verdict_from_the_chance_on_that_is_told() -> None:
    bill = turn(compared(ROMANIA), "us_hire_act")

    assert bill.turns_to == "own_staff@US"
    assert bill.at is not None
    for chance, is_turned in ((bill.at - 0.01, False), (bill.at + 0.01, True)):
        certain = compared(ROMANIA, policy={"us_hire_act": chance})
        assert (best(certain) == bill.turns_to) == is_turned


def test_a_law_turns_the_verdict_that_another_option_would_have_without_it() -> None:
    found = compared(POLAND)
    law = turn(found, "us_section_174")

    assert law.turns_to == best(compared(POLAND, policy={"us_section_174": False}))
    assert law.turns_to != best(found)
    assert law.at is None


def test_a_law_that_is_left_out_is_told_as_what_it_would_do() -> None:
    left_out = turn(compared(POLAND, policy={"us_section_174": False}), "us_section_174")

    assert not left_out.rule.counted
    assert left_out.turns_to == best(compared(POLAND))


@pytest.mark.parametrize("policy", [{}, {"us_hire_act": "chance 5% to 30%"}, {"us_hire_act": 1}])
def test_a_rule_adds_what_it_costs_if_it_is_certain_whether_it_counts_or_not(
    policy: dict[str, Any],
) -> None:
    told = turn(compared(ROMANIA, policy=policy), "us_hire_act")
    certain = compare(case(ROMANIA, policy={"us_hire_act": True}), SEED, DRAWS)

    paid = {
        row.id: sum(each.amount.mean for each in row.lines if each.line.id.startswith(
            "policy_us_hire_act"))
        for row in certain.options
    }  # fmt: skip
    assert told.adds == pytest.approx({id_: mean for id_, mean in paid.items() if mean}, rel=1e-9)


def test_the_same_chance_turns_it_whatever_chance_the_file_gives() -> None:
    points = [
        turn(compared(ROMANIA, policy={"us_hire_act": chance}), "us_hire_act").at
        for chance in (0, 0.2, 0.7, 1)
    ]
    np.testing.assert_allclose(np.array(points, dtype=float), points[0], atol=1e-3)


def test_a_relief_turns_it_at_the_share_that_qualifies() -> None:
    desk: dict[str, Any] = {
        "company": {"name": "-", "home": "GB"}, "work__roles": DEVELOPERS,
        "work__horizon_months": 36, "options": {"places": ["home", "ES"]},
    }  # fmt: skip
    relief = turn(compared(desk), "uk_rd_relief")
    assert relief.rule.lacks == "qualifying_share"
    if relief.turns_to is None:
        said = compared(desk, policy={"uk_rd_relief": 1})
        assert best(said) == best(compared(desk))
        return
    assert relief.at is not None
    for share, is_turned in ((relief.at - 0.01, False), (relief.at + 0.01, True)):
        said = compared(desk, policy={"uk_rd_relief": share})
        assert (best(said) == relief.turns_to) == is_turned


def test_a_rule_that_takes_what_only_the_company_says_adds_nothing_before_it_is_said() -> None:
    found = compared({})
    grants = turn(found, "us_keep_call_centers")

    assert grants.rule.lacks == "federal_grants"
    assert grants == PolicyTurn(grants.rule, {}, None, None)


def test_where_no_rule_reaches_there_is_none_to_tell() -> None:
    assert compared({"company": {"name": "-", "home": "DE"}}).policies == ()
