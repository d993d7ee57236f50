"""Tax and trade rules against arithmetic by hand: what each takes of 100 that is paid."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 256
DEVELOPERS = [{"role": "software developer", "heads": 10, "level": "mid"}]
US: dict[str, Any] = {"work__roles": DEVELOPERS, "company__discount_rate": 0.085}
BANK: dict[str, Any] = {"company": {"name": "-", "home": "GB", "sector": "bank"}}


def case(**changes: Any) -> Case:
    return case_of(changed(SMALL, **changes))


def value(found: Case, figure: str, option: str = "managed_service@PL") -> Any:
    futures = Futures(found, SEED, DRAWS)
    at = found.spot(next(each for each in found.options if each.id == option))
    return futures.evaluation.value(figure, at)


def of_lines(found: Case, option: str, start: str) -> Any:
    """Return the present value of an option's lines whose ids begin so, shape (draws,)."""
    futures = Futures(found, SEED, DRAWS)
    outcome = futures.outcome(next(each for each in found.options if each.id == option))
    pairs = zip(outcome.lines, outcome.values, strict=True)
    return sum((each for line, each in pairs if line.id.startswith(start)), np.zeros(DRAWS))


def test_fifteen_years_instead_of_at_once_cost_8_9_percent_of_the_spending() -> None:
    """0.21 x (1 - [1/30 + sum of 1/15 x 1.085^-k for k = 1..14 + 1/30 x 1.085^-15]) = 0.0888."""
    found = case(**US)
    in_words = 1 / 30 + sum(1.085**-k for k in range(1, 15)) / 15 + 1.085**-15 / 30

    deferred = value(found, "deferred_deduction").item()
    assert deferred == pytest.approx(0.21 * (1 - in_words), rel=1e-12)
    assert deferred == pytest.approx(0.0888, abs=5e-5)


@pytest.mark.parametrize(
    ("rate", "cost"), [(0.065, 0.0740), (0.085, 0.0888), (0.115, 0.1060), (0.0, 0.0)]
)
def test_the_wait_costs_more_the_dearer_money_is(rate: float, cost: float) -> None:
    found = case(**{**US, "company__discount_rate": rate})
    assert value(found, "deferred_deduction").item() == pytest.approx(cost, abs=6e-4)


def test_section_174_adds_11_percent_before_tax_to_what_a_vendor_does_there() -> None:
    found = case(**US)
    paid = value(found, "vendor_price") + value(found, "change_request_bill")
    there = paid * (1 - value(found, "onsite_share"))

    charge = value(found, "section_174_on_vendor") / there
    assert charge == pytest.approx(0.0888 / 0.79, abs=1e-4)


def test_only_the_share_of_pay_of_those_who_develop_is_deferred() -> None:
    """Half of the people, at the same pay by own figures, are half of the charge."""
    roles = [
        {"role": "software developer", "heads": 5, "level": "mid"},
        {"role": "accountant", "heads": 5, "level": "mid"},
    ]
    pay = {f"{place}.pay": 50_000 for place in ("US", "PL")}
    found = case(**{**US, "work__roles": roles, "assumptions": pay})
    share = value(found, "development_share", "own_staff@PL")
    np.testing.assert_allclose(share, 0.5, atol=0.05)  # languages may be paid for by role


def test_work_in_puerto_rico_counts_as_done_at_home() -> None:
    found = case(**{**US, "options": {"places": ["home", "PR", "PL"]}})
    assert not of_lines(found, "own_staff@PR", "policy_us_section_174").any()
    assert (of_lines(found, "own_staff@PL", "policy_us_section_174") > 0).all()


def test_of_100_the_hire_act_makes_158_before_tax_which_is_125_instead_of_79_after_it() -> None:
    found = case(policy={"us_hire_act": True})
    charge = value(found, "hire_act_charge") / value(found, "hire_act_in_force")

    assert charge == pytest.approx((125 - 79) / 79, rel=1e-12)
    assert 100 * (1 + charge) * (1 - 0.21) == pytest.approx(125, rel=1e-12)


def test_a_bill_from_the_middle_of_the_horizon_takes_some_half_of_the_run() -> None:
    found = case(policy={"us_hire_act": {"chance": True, "since": "2028-01"}},
                 company__discount_rate=0)  # fmt: skip
    months = value(found, "months_run").reshape(-1)
    expected = 12 / months  # 24 months from January 2027, of which the last 12
    held = np.broadcast_to(value(found, "hire_act_in_force"), expected.shape)
    np.testing.assert_allclose(held, expected, atol=0.01)


def test_a_banks_vendor_must_be_a_sixth_cheaper_to_be_level() -> None:
    """Of a price of 100 all VAT stays: 120. So 100 less a sixth, 83.33, comes to 100."""
    found = case(**BANK, policy={"vat_not_recovered": 1})
    price = of_lines(found, "managed_service@PL", "vendor_price")
    changes = of_lines(found, "managed_service@PL", "change_requests")
    vat = of_lines(found, "managed_service@PL", "policy_vat_not_recovered")

    np.testing.assert_allclose(vat, 0.2 * (price + changes), rtol=1e-12)
    np.testing.assert_allclose((price + changes + vat) * (1 - 1 / 6), price + changes, rtol=1e-12)
    at_home = of_lines(found, "managed_service@GB", "policy_vat_not_recovered")
    assert (at_home > 0).all()
    for own in ("own_staff@GB", "own_staff@PL"):
        assert not of_lines(found, own, "policy_").any()


def test_work_abroad_loses_a_fifth_of_what_qualifies_of_pay_at_home() -> None:
    found = case(
        company={"name": "-", "home": "GB"}, work__roles=DEVELOPERS,
        policy={"uk_rd_relief": {"qualifying_share": "50%"}},
    )  # fmt: skip
    lost = value(found, "rd_relief_lost")
    at_home = value(found, "home_employment_bill")
    np.testing.assert_allclose(lost, 0.5 * 0.2 * at_home, rtol=1e-12)


def test_withholding_tax_is_grossed_up() -> None:
    """Of 100 that the vendor gets, 20% kept back are 25 on top."""
    found = case(company={"name": "-", "home": "DE"}, policy={"withholding_tax": 0.2})
    assert value(found, "withholding_charge").item() == pytest.approx(0.25, rel=1e-12)


def test_people_at_the_customer_cost_a_vendor_a_third_of_the_fee_a_year() -> None:
    found = case(**US, policy={"us_h1b_fee": {"chance": 1, "new_share": 1}})
    people = value(found, "team_size") * value(found, "onsite_share")
    np.testing.assert_allclose(value(found, "h1b_bill_due"), people * 100_000 / 3 / 12, rtol=1e-9)


def test_an_event_comes_in_as_many_futures_as_its_chance_says() -> None:
    for chance in (0.0, 0.1, 0.37, 0.5, 1.0):
        found = case(policy={"us_hire_act": chance}) if chance else case()
        if not chance:
            assert not of_lines(found, "managed_service@PL", "policy_us_hire_act").any()
            continue
        comes = value(found, "luck_hire_act") < chance
        assert comes.mean() == pytest.approx(chance, abs=1 / np.sqrt(DRAWS))
        paid = of_lines(found, "managed_service@PL", "policy_us_hire_act") > 0
        np.testing.assert_array_equal(paid, comes)


def test_a_chance_that_is_a_range_comes_as_often_as_its_mean() -> None:
    found = case(policy={"us_hire_act": "chance 20% to 60%"})
    comes = of_lines(found, "managed_service@PL", "policy_us_hire_act") > 0
    assert comes.mean() == pytest.approx(0.4, abs=1 / np.sqrt(DRAWS))


def costs(found: Case) -> dict[str, Any]:
    futures = Futures(found, SEED, DRAWS)
    return {each.id: futures.outcome(each).cost for each in found.options}


@pytest.mark.parametrize(("said", "same"), [(False, None), (0, None), (0.0, False), (1, True)])
def test_a_chance_of_nothing_is_false_and_of_one_is_true(said: Any, same: Any) -> None:
    one = costs(case(policy={"us_hire_act": said}))
    other = costs(case(policy={"us_hire_act": same} if same is not None else {}))
    for option, cost in one.items():
        np.testing.assert_array_equal(cost, other[option], err_msg=option)


def test_a_home_that_no_rule_reaches_has_the_numbers_that_it_had() -> None:
    found = case(company={"name": "-", "home": "DE"}, work__roles=DEVELOPERS)
    assert found.rules == ()
    assert "tax" not in found.cost_parts
    assert not any(name.startswith(("hire_act", "section_174")) for name in found.graph.figures)


def test_without_a_bill_nothing_of_it_is_in_any_cost() -> None:
    found = case()
    assert {each.rule.key for each in found.rules} == {"us_hire_act", "us_keep_call_centers"}
    assert not any(each.counted for each in found.rules)
    before = costs(replace(found, rules=()))
    for option, cost in costs(found).items():
        np.testing.assert_array_equal(cost, before[option], err_msg=option)
    for option in found.options:
        assert not any(line.part == "tax" for line in found.ledger(option))


def test_todays_vendor_abroad_pays_too_until_the_work_moves() -> None:
    today = {"parts": [{"option": "managed_service@PH"}]}
    found = case(today=today, work__today=None, policy={"us_hire_act": True})
    stays, moves = "managed_service@PH", "own_staff@US"
    assert (of_lines(found, stays, "policy_us_hire_act_vendor") > 0).all()
    ids = {line.id for line in found.ledger(_option(found, moves))}
    assert "policy_us_hire_act_vendor_waiting" in ids
    assert (of_lines(found, moves, "policy_us_hire_act_vendor_waiting") > 0).all()


def _option(found: Case, id_: str) -> Option:
    return next(each for each in found.options if each.id == id_)


def test_an_input_of_a_rule_is_one_for_all_options() -> None:
    found = case(policy={"us_hire_act": 0.3})
    assert ("hire_act_chance", Spot()) in found.facts
