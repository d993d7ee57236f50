"""What the law asks where software does part of the work, and only there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.facts.duty_rules import load_rules
from whowhere.facts.practice import load_practice
from whowhere.model import duties as duties_module
from whowhere.model.duties import Duty, count_duties, duties, duties_in, setting_of
from whowhere.model.legal_setting import WORKS_ALONE
from whowhere.model.scenario.options import Option

EVERYTHING = ["EU", "UK", "US health", "payment cards"]
KINDS = sorted({entry.kind for entry in load_practice().topics["share_solved"].values})
OF_SOFTWARE = {
    rule.id for rule in load_rules().duties if any("software" in each for each in rule.when)
}


def brought(software: str, home: str = "US", option: str = "own_staff@PH", **work: Any) -> set[str]:
    """Return the duties that software of a kind brings to an option, by id."""
    return set(told(software, home, option, **work))


def told(software: str, home: str, option: str, **work: Any) -> dict[str, Duty]:
    document = changed(
        SMALL,
        company={"name": "Test", "home": home},
        options={"places": ["home", option.partition("@")[2]]},
        **{f"work__{key}": value for key, value in work.items()},
    )
    case, read = case_of(document), Option.read(option)
    setting = replace(setting_of(case, read), software=software)
    found = {duty.id: duty for duty in duties_in(setting, case)}
    without = {duty.id for duty in duties(case, read)}
    assert not OF_SOFTWARE & without, "without software nothing of it is asked"
    assert without <= set(found), "software takes no duty away"
    return {id_: duty for id_, duty in found.items() if id_ not in without}


@pytest.mark.parametrize("home", ["US", "DE", "GB", "ES", "IN"])
def test_people_who_do_all_the_work_owe_nothing_for_software(home: str) -> None:
    assert brought("", home, personal_data=EVERYTHING) == set()


def test_every_duty_of_software_arises_somewhere() -> None:
    arisen = {
        each for home in ("US", "ES") for each in brought("voice", home, personal_data=EVERYTHING)
    }
    assert arisen == OF_SOFTWARE
    assert len(OF_SOFTWARE) == 10


def test_a_german_chat_must_say_what_it_is() -> None:
    found = told("written contacts", "DE", "own_staff@PL", personal_data="EU")
    assert set(found) == {"software_data_eu", "software_decisions", "software_says_so"}
    assert "since 2 August 2026" in found["software_says_so"].sentence
    assert "article 50" in found["software_says_so"].origins[0].title


def test_who_answers_makes_no_difference_only_whether_software_does() -> None:
    options = ("own_staff@PH", "managed_service@PH", "contractor@PH")
    found = [brought("voice", "DE", option) for option in options]
    assert found == [{"software_says_so"}] * 3


def test_customers_in_the_union_count_and_not_the_seat_of_the_company() -> None:
    assert "software_says_so" in brought("voice", "US", personal_data="EU")
    assert "software_says_so" not in brought("voice", "US")
    assert "software_says_so" not in brought("voice", "GB")


def test_spain_asks_for_a_person_from_a_size_on() -> None:
    found = told("voice", "ES", "managed_service@CO")
    assert set(found) == {"software_says_so", "person_on_request_spain"}
    spain = found["person_on_request_spain"]
    assert "from 250 people, 50 million euros of turnover" in spain.sentence
    assert (spain.status, spain.origins[0].read) == ("enacted", "2026-11")


def test_american_bills_bind_nobody_yet_and_say_so() -> None:
    found = told("voice", "US", "managed_service@PH")
    bills = {id_ for id_, duty in found.items() if duty.status == "announced"}
    assert bills == {"bill_keep_call_centers", "proposal_fcc"}
    assert all("binds nobody yet" in found[each].sentence for each in bills)
    assert set(found) - bills == {"software_says_so_us"}


def test_a_bill_is_told_and_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_of(changed(SMALL, options={"places": ["home", "PH"]}))
    option = Option.read("managed_service@PH")
    before = count_duties(case, option)
    plain = setting_of(case, option)
    monkeypatch.setattr(duties_module, "setting_of", lambda *_: replace(plain, software="voice"))
    assert len(duties(case, option)) == before + 3
    assert count_duties(case, option) == before + 1


@pytest.mark.parametrize("kind", ["coding assistant", "agent assist"])
def test_software_that_assists_people_sees_data_and_speaks_to_no_customer(kind: str) -> None:
    assert brought(kind, "US", personal_data=EVERYTHING) == {
        "software_data_eu", "software_data_uk", "software_health_data", "software_card_data",
    }  # fmt: skip
    assert brought(kind, "ES") == set()


def test_software_that_reads_invoices_decides_and_speaks_to_nobody() -> None:
    assert brought("documents", "DE", personal_data="EU") == {
        "software_data_eu", "software_decisions",
    }  # fmt: skip


def test_the_kinds_of_the_law_are_those_of_the_figures() -> None:
    alone = {
        entry.kind for entry in load_practice().topics["share_solved"].values if entry.likely > 0
    }
    assert alone == WORKS_ALONE
    assert set(KINDS) > WORKS_ALONE
