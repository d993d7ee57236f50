"""What home's law asks of companies that move work away, in words and in numbers."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.facts.statute_book import countries
from whowhere.model.case import Case
from whowhere.model.duties import Duty, duties
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Faults
from whowhere.quantities.ranges import Range


def case_at(home: str, heads: float, **company: Any) -> Case:
    """Return the case of a support desk of so many people at a home."""
    roles = [{"role": "support agent", "heads": heads, "level": "mid"}]
    said = {"name": "Test", "home": home, **company}
    places = ["home", *({"PH", "PL"} - {home})]
    return case_of(changed(SMALL, company=said, options={"places": places}, work__roles=roles))


def of(case: Case, option: str = "managed_service@PH") -> dict[str, Duty]:
    return {duty.id: duty for duty in duties(case, Option.read(option))}


def fact(case: Case, name: str) -> Range:
    ((found,),) = (facts for (known, _), facts in case.facts.items() if known == name)
    return found.value


@pytest.mark.parametrize(
    ("employees", "heads", "holds"),
    [(20, 20, False), (21, 5, False), (21, 6, True), (60, 5, False)],
)
def test_german_law_counts_the_dismissed_by_the_size_of_the_site(
    employees: float, heads: float, *, holds: bool
) -> None:
    case = case_at("DE", heads, employees=employees)
    assert ("mass_redundancy" in of(case)) == holds
    assert bool(fact(case, "release_months").high) == holds


def test_a_german_team_waits_for_agency_and_works_council_side_by_side() -> None:
    # a month of 4.3 weeks by law, at most 26 weeks of talks: 4.348 weeks are a month
    value = fact(case_at("DE", 30, employees=30), "release_months")
    assert (value.low, value.likely, value.high) == pytest.approx((0.989, 2.99, 5.98), abs=0.01)


def test_what_turns_on_a_size_that_nobody_says_may_come_to_nothing() -> None:
    unsaid, said = case_at("DE", 30), case_at("DE", 30, employees=30)
    assert fact(unsaid, "collective_pay_per_year").high == pytest.approx(2.2)
    assert "(at 21 to 249 employees)" in of(unsaid)["social_plan"].sentence
    assert "employees)" not in of(said)["social_plan"].sentence
    assert any("company.employees" in note for note in unsaid.notes)
    assert not any("company.employees" in note for note in said.notes)


@pytest.mark.parametrize(("heads", "months"), [(4, 0), (25, 4.0), (101, 6.0)])
def test_a_swedish_notice_is_as_long_as_its_numbers_ask(heads: float, months: float) -> None:
    value = fact(case_at("SE", heads), "release_months")
    assert value.high == pytest.approx(max(months, 1.84), abs=0.01), "MBL asks for talks at least"


@pytest.mark.parametrize(("heads", "due"), [(4, False), (49, False), (50, True), (60, True)])
def test_warn_holds_from_50_people_on(heads: float, *, due: bool) -> None:
    assert ("mass_layoff_us" in of(case_at("US", heads, employees=500))) == due


def test_a_states_act_holds_where_the_home_city_lies_in_it() -> None:
    new_york = case_at("US", 30, employees=60, city="New York")
    assert "mass_layoff_ny" in of(new_york)
    assert fact(new_york, "release_months").likely == pytest.approx(12.9 / 4.348, abs=0.01)
    newark = case_at("US", 60, employees=120, city="Newark")
    assert fact(newark, "collective_pay_per_year") == Range(1, 1, 1, at_least=0)
    denver = case_at("US", 60, employees=120, city="Denver")
    assert not fact(denver, "collective_pay_per_year").high
    assert not [each for each in of(denver) if each.startswith("mass_layoff_n")]


def test_a_country_of_states_asks_for_the_city() -> None:
    (asked,) = (note for note in case_at("CA", 60).notes if "company.city" in note)
    assert asked.startswith("Law of Canada: 6 of its states or provinces have rules of their own")
    toronto = case_at("CA", 60, city="Toronto")
    assert not any("company.city" in note for note in toronto.notes)
    assert "8 weeks of notice" in of(toronto)["group_termination_on"].sentence


def test_a_home_that_is_written_as_its_city_needs_no_city_beside_it() -> None:
    toronto = case_at("Toronto", 60)
    assert "group_termination_on" in of(toronto)
    assert not any("company.city" in note for note in toronto.notes)


def test_a_team_below_every_threshold_is_told_where_they_start() -> None:
    (note,) = (each for each in case_at("PL", 4).notes if "many dismissals" in each)
    assert note == (
        "Law of Poland: its rules on many dismissals at once start at 10 people at a site of 20 to"
        " 99; today's team of 4 does not reach them."
    )


def test_new_work_dismisses_nobody_and_waits_for_no_law() -> None:
    roles = [{"role": "support agent", "heads": 60, "level": "mid"}]
    document = changed(
        SMALL, company={"name": "Test", "home": "FR"}, work__roles=roles, work__today="nothing"
    )
    case = case_of(document)
    assert not fact(case, "release_months").high
    assert "mass_redundancy" not in of(case)
    assert not [note for note in case.notes if "goes before" in note]


def test_rules_for_banks_are_told_to_banks_alone() -> None:
    assert "bank_register" in of(case_at("DE", 30, sector="bank"))
    assert not [each for each in of(case_at("DE", 30)) if each.startswith("bank")]
    assert not [each for each in of(case_at("DE", 30, sector="insurer")) if each == "bank_register"]
    assert "bank_register" not in of(case_at("DE", 30, sector="bank"), "own_staff@DE")


def test_a_trade_of_which_nothing_was_read_is_told_so() -> None:
    assert any(
        "banks that move work away" in note for note in case_at("AE", 30, sector="bank").notes
    )


def test_a_british_service_takes_people_and_pensions_with_it_at_home_only() -> None:
    case = case_at("GB", 30)
    assert {"transfer_of_undertaking_uk", "pensions_matched"} <= of(
        case, "managed_service@GB"
    ).keys()
    assert not {"transfer_of_undertaking_uk", "pensions_matched"} & of(case).keys()


def test_polish_people_who_go_on_as_sole_traders_are_a_matter_for_the_inspectorate() -> None:
    case = case_at("PL", 30)
    assert "8 July 2026" in of(case, "contractor@PL")["inspectorate"].sentence
    assert "inspectorate" not in of(case, "contractor@PH")


@pytest.mark.parametrize("home", countries())
def test_no_home_is_silent(home: str) -> None:
    case = case_at(home, 600)
    about_home = [
        duty for duty in of(case).values() if duty.topic in {"mass redundancy", "works council"}
    ]
    notes = [note for note in case.notes if note.startswith("Law of ") or "procedure" in note]
    assert about_home or notes
    for duty in of(case).values():
        assert not set("{}") & set(duty.sentence)


def test_a_team_larger_than_the_company_is_questioned() -> None:
    with pytest.raises(Faults, match=r"company\.employees is 20.*at least 30, today's team"):
        case_at("DE", 30, employees=20)
