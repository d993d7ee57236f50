"""Work that a licence or a regulator keeps in certain hands or places: what is then no option."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed
from tests.page_engine import PageEngine

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.model.duties import duties
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Faults
from whowhere.report.compare.verdict import verdict_sentences
from whowhere.report.page.case import page_case

OF_A_VENDOR = {"contractor", "managed_service", "build_operate_transfer"}
"""Engagements under which somebody else does a function, whom the company does not direct."""
SEED, DRAWS = 1, 64


def case_at(home: str, regulated: Any, **changes: Any) -> Case:
    """Return the case of a small team on regulated work; contractors are let through."""
    said = {"company": {"name": "Test", "home": home}, "work__regulated": regulated}
    accepted = {"requirements__misclassification": "accepted"}
    places = [place for place in ("home", "PH", "PL", "US") if place != home]
    return case_of(changed(SMALL, **said, **accepted, options={"places": places}, **changes))


def held_back(case: Case) -> set[str]:
    """Return the options that the gate keeps out."""
    return {
        option
        for option, judged in case.gates.items()
        if any(each.gate == "regulated" and not each.is_met for each in judged)
    }


def abroad(case: Case, *places: str) -> set[str]:
    return {option.id for option in case.options if option.place in places}


def test_texas_lets_nobody_abroad_do_its_medicaid_work_whoever_employs_them() -> None:
    case = case_at("Austin", "Medicaid")
    assert held_back(case) == abroad(case, "PH", "PL")


def test_a_state_without_such_a_rule_holds_nothing_back() -> None:
    assert held_back(case_at("Denver", "Medicaid")) == set()


def test_where_nobody_says_the_state_the_reason_says_what_would_tell() -> None:
    case = case_at("US", "Medicaid")
    assert held_back(case) == abroad(case, "PH", "PL")
    assert "9 states restrict: company.city" in case.failing["own_staff@PH"]


@pytest.mark.parametrize("work", ["banking service", "portfolio management"])
def test_a_german_bank_gives_a_licensed_service_to_no_provider_outside_the_eea(work: str) -> None:
    case = case_at("DE", work)
    vendors = {each.id for each in case.options if each.engagement in OF_A_VENDOR}
    assert held_back(case) == vendors & abroad(case, "PH", "US")
    assert "agreement" in case.failing["managed_service@PH"]


def test_an_indian_lender_keeps_its_control_functions_from_vendors_at_home_too() -> None:
    case = case_at("IN", "control function")
    assert held_back(case) == {each.id for each in case.options if each.engagement in OF_A_VENDOR}


def test_my_health_records_stay_in_australia() -> None:
    case = case_at("AU", "My Health Record")
    assert held_back(case) == abroad(case, "PH", "PL", "US")


def test_a_trade_alone_holds_nothing_back_and_is_told_what_to_mind() -> None:
    said = {"name": "Test", "home": "DE", "sector": "bank"}
    case = case_of(changed(SMALL, company=said, options={"places": ["PH"]}))
    assert held_back(case) == set()
    told = {duty.id for duty in duties(case, Option.read("managed_service@PH"))}
    assert "banking_service_abroad" in told
    assert "portfolio_management_abroad" not in told


def test_a_line_lifts_it_and_the_duty_stays() -> None:
    lifted = case_at("Austin", "Medicaid", requirements__regulated="accepted")
    assert held_back(lifted) == set()
    assert "medicaid_abroad" in {d.id for d in duties(lifted, Option.read("own_staff@PH"))}


def test_what_stands_today_is_no_choice_and_is_not_judged() -> None:
    document = changed(
        SMALL, company={"name": "Test", "home": "Austin"}, work__regulated="Medicaid",
        work__today="managed_service@PH",
    )  # fmt: skip
    held = held_back(case_of(document))
    assert "managed_service@PH" not in held
    assert "own_staff@PH" in held


def test_a_home_of_which_no_rule_was_read_says_so() -> None:
    case = case_at("GB", "banking service")
    assert held_back(case) == set()
    assert any('no rule was read that holds back what work.regulated names, "banking service"'
               in note for note in case.notes)  # fmt: skip
    assert not any("work.regulated" in note for note in case_at("DE", "banking service").notes)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("none", ()),
        ("KYC", ("control function",)),
        (["banking-service", "Payments"], ("banking service",)),
        (["us medicaid", "My Health Records"], ("Medicaid", "My Health Record")),
    ],
)
def test_other_names_of_regulated_work_are_read(written: Any, read: tuple[str, ...]) -> None:
    assert case_at("GB", written).company.regulated == read


@pytest.mark.parametrize("key", ["regulated", "personal_data"])
def test_a_word_that_is_no_kind_is_refused_at_its_own_key_and_in_a_list_at_its_place(
    key: str,
) -> None:
    with pytest.raises(Faults) as plain:
        case_of(changed(SMALL, **{f"work__{key}": "some"}))
    with pytest.raises(Faults) as listed:
        case_of(changed(SMALL, **{f"work__{key}": ["some"]}))
    (of_word,), (of_list,) = plain.value.faults, listed.value.faults
    assert (str(of_word.key), str(of_list.key)) == (f"work.{key}", f"work.{key}[1]")
    assert "none" in str(of_word.accepted)
    assert of_word.given == '"some"'


def test_the_verdict_names_what_is_held_back_here_and_on_the_page() -> None:
    case = case_at("Austin", "Medicaid")
    found = compare(case, SEED, DRAWS)
    assert found.best is not None
    assert found.best.option.place == "US"
    assert found.advice is not None
    first = found.advice.held_back[0]
    assert first.gates == ("regulated",)
    assert first.cost_difference < 0
    said = next(each for each in verdict_sentences(found) if "not admissible" in each)
    assert "has Medicaid work done outside the United States" in said

    page = PageEngine(page_case(case, SEED, DRAWS)).answer()
    assert said in page["reservations"]
    assert page["best"] == found.best.id
