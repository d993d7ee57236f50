"""Arrangements that the field tells apart, and that people mix up every day.

Outsourcing is about who does the work, offshoring about where. Each case is one sentence; the
terms are those of the literature on sourcing (for instance Carmel and Abbott 2007).
"""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.practice import load_practice
from whowhere.model.classify.classifying import Classification, Term, classify
from whowhere.model.classify.reach import limits_of
from whowhere.model.classify.reading import GivenFact, told

DAY = date(2026, 11, 24)
LIMITS = limits_of(load_practice())


def called(**facts: object) -> Classification:
    given = {key: GivenFact(value, "", key) for key, value in facts.items()}
    return classify(told(given, DAY, LIMITS))


def term_of(found: Classification) -> Term:
    assert found.term, f"not decided: {found.candidates}"
    return found.term


def is_not(found: Classification) -> set[str]:
    return {each.term for each in term_of(found).confusions}


def asked_of(found: Classification) -> set[str]:
    return {question.fact for question in found.missing}


def warned_of(found: Classification) -> set[str]:
    return {caution.id for caution in found.cautions}


def test_a_us_firms_own_development_centre_in_india_is_captive_offshoring_not_outsourcing() -> None:
    found = called(employer="subsidiary", home="US", place="IN")
    assert term_of(found).cell.term == "captive offshoring"
    assert term_of(found).cell.row.engagement == "own_staff"
    assert "outsourcing" in is_not(found)
    assert "offshoring" not in is_not(found)
    assert warned_of(found) == {"transfer_pricing"}


def test_a_call_centre_that_a_vendor_runs_in_manila_for_a_us_firm_is_offshore_outsourcing() -> None:
    found = called(employer="vendor", directs="vendor", home="US", place="Manila")
    assert term_of(found).cell.term == "offshore outsourcing"
    assert term_of(found).cell.row.engagement == "managed_service"
    assert {"staff augmentation", "captive", "nearshoring"} <= is_not(found)
    assert not is_not(found) & {"outsourcing", "offshoring"}


def test_a_local_accounting_firm_that_keeps_the_books_is_domestic_outsourcing() -> None:
    found = called(
        employer="vendor", directs="vendor", answers_for="result", home="DE", place="Munich"
    )
    assert term_of(found).cell.term == "domestic outsourcing"
    assert "offshoring" in is_not(found)
    assert not found.cautions


def test_gardeners_of_a_seattle_company_at_head_office_are_outsourced_though_they_sit_there() -> (
    None
):
    found = called(
        employer="vendor", directs="vendor", home="Seattle", place="Seattle", premises="company"
    )
    assert term_of(found).cell.term == "domestic outsourcing"
    assert term_of(found).qualifier == "at your own premises"
    assert {"offshoring", "in-house"} <= is_not(found)
    assert warned_of(found) == {"co_employment"}


def test_a_care_agency_that_answers_a_car_makers_calls_at_home_is_domestic_outsourcing() -> None:
    found = called(employer="vendor", directs="vendor", home="JP", place="JP", premises="vendor")
    assert term_of(found).cell.term == "domestic outsourcing"
    assert "offshoring" in is_not(found)
    assert asked_of(found) == {"software"}


def test_engineers_in_bulgaria_whom_a_partner_employs_for_a_us_company_are_not_outsourced() -> None:
    found = called(employer="partner", directs="company", home="US", place="Bulgaria")
    assert term_of(found).cell.term == "remote hire far away through an employer of record"
    assert term_of(found).cell.row.engagement == "employer_of_record"
    assert {"outsourcing", "captive", "contractor"} <= is_not(found)
    assert warned_of(found) == {"permanent_establishment", "co_employment"}


def test_a_freelancer_abroad_who_is_directed_daily_is_a_contractor_and_a_risk() -> None:
    found = called(
        employer="themselves", directs="company", clients="one", home="US", place="Argentina"
    )
    assert term_of(found).cell.term == "contractor far away"
    assert warned_of(found) == {"misclassification", "permanent_establishment"}
    risk = next(each for each in found.cautions if each.id == "misclassification")
    assert risk.signs == (
        "your managers direct the daily work",
        "you are their only client",
        "no end was named",
    )


def test_a_freelancer_of_many_clients_who_decides_how_to_work_is_no_risk() -> None:
    found = called(
        employer="themselves", directs="themselves", clients="several", home="US", place="AR"
    )
    assert term_of(found).cell.row.engagement == "contractor"
    assert not found.cautions


def test_a_centre_that_a_vendor_builds_and_hands_over_becomes_captive_offshoring() -> None:
    found = called(employer="vendor", handover=True, until="2029-06-30", home="US", place="IN")
    assert term_of(found).cell.term == "offshore build-operate-transfer"
    assert "captive" in is_not(found)
    later = term_of(found).neighbours[0]
    assert later == ("After the handover on 2029-06-30", "captive offshoring")


def test_the_same_vendor_is_nearshore_from_berlin_in_warsaw_and_offshore_in_bengaluru() -> None:
    terms = [
        term_of(called(employer="vendor", directs="vendor", home="DE", place=place)).cell.term
        for place in ("Berlin", "Warsaw", "Bengaluru")
    ]
    assert terms == ["domestic outsourcing", "nearshore outsourcing", "offshore outsourcing"]


def test_lent_engineers_whom_the_client_directs_are_augmentation_whatever_the_contract_says() -> (
    None
):
    found = called(
        employer="vendor", directs="company", answers_for="result", home="DE", place="PL"
    )
    assert term_of(found).cell.term == "nearshore staff augmentation"
    assert "managed service" in is_not(found)
    assert {"disguised_lending", "co_employment"} <= warned_of(found)
    assert "answers_for" not in {reason.fact for reason in term_of(found).because}


def test_an_employee_abroad_without_any_entity_there_is_a_direct_hire_with_two_risks() -> None:
    found = called(employer="company", entity="none", home="GB", place="ES")
    assert term_of(found).cell.term == "direct remote hire nearby"
    assert warned_of(found) == {"permanent_establishment", "registration_abroad"}


@pytest.mark.parametrize("employer", ["company", "subsidiary"])
def test_own_people_at_home_are_in_house_and_only_software_is_asked(employer: str) -> None:
    found = called(employer=employer, home="NO", place="NO")
    assert term_of(found).cell.term == "in-house"
    assert {"outsourcing", "offshoring"} <= is_not(found)
    assert not found.cautions
    assert asked_of(found) == {"software"}
    assert not called(employer=employer, home="NO", place="NO", software="none").missing


WITH_SOFTWARE = {
    "assists": {"software_data"},
    "processes": {"software_answers", "person_on_request", "software_data"},
    "answers": {"software_answers", "software_says_so", "person_on_request", "software_data"},
}


@pytest.mark.parametrize("facts", [
    {"employer": "subsidiary", "home": "US", "place": "IN"},
    {"employer": "vendor", "directs": "vendor", "home": "US", "place": "Manila"},
    {"employer": "partner", "directs": "company", "home": "US", "place": "Bulgaria"},
])  # fmt: skip
@pytest.mark.parametrize("software", list(WITH_SOFTWARE))
def test_software_is_a_layer_under_people_and_place_and_changes_the_law_not_the_term(
    facts: dict[str, str], software: str
) -> None:
    without, found = called(**facts, software="none"), called(**facts, software=software)
    assert term_of(found).cell == term_of(without).cell
    assert found.candidates == without.candidates
    assert without.layer is None
    assert found.layer is not None
    assert "layer under people and place" in found.layer.why
    assert warned_of(found) - warned_of(without) == WITH_SOFTWARE[software]


def test_what_helps_people_is_agent_assist_and_what_customers_meet_is_an_ai_agent() -> None:
    facts = {"employer": "company", "home": "DE", "place": "DE"}
    told_of = {
        software: (found.layer.term, is_not(found) & {"AI agent", "agent assist"})
        for software in WITH_SOFTWARE
        if (found := called(**facts, software=software)).layer
    }
    assert told_of == {
        "assists": ("agent assist", {"AI agent"}),
        "processes": ("automation", {"AI agent"}),
        "answers": ("AI agent", {"agent assist"}),
    }


def test_a_layer_is_told_before_it_is_known_who_works_where() -> None:
    found = called(software="answers")
    assert found.term is None
    assert found.layer is not None
    assert "software_says_so" in warned_of(found)
