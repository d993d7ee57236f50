"""A team in several countries, employed in several ways, becomes the parts of today's way."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.cases import DAY

from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.teams import rates_of, team_of, team_text
from whowhere.model.engagements import Engagement
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario, scenario_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.team.asked import TeamAsked
from whowhere.model.work_facts import exchange_rate
from whowhere.quantities.faults import Faults
from whowhere.report.init.words import notes
from whowhere.simulate.outcomes import Futures

THREE = """\
Name,Job title,Location,Worker type,FTE,Annual salary,Currency,Hire date
Smith,Senior Software Engineer,"Austin, TX",Employee,1,165000,USD,2015-01-01
Jones,Software Engineer,"Austin, TX",Regular,1,128000,USD,2019-01-01
Brown,QA Analyst,Austin,Full-time,0.5,98000,USD,2021-01-01
Nowak,Software Engineer,Krakow,Employee,1,210000,PLN,2023-01-01
Mazur,Software Engineer,Krakow,Employee,1,230000,PLN,2025-01-01
Lis,Senior Software Engineer,Krakow,Employee,1,290000,PLN,2021-01-01
Cruz,QA Analyst,Manila,Contractor,1,1500000,PHP,2024-05-01
Reyes,QA Analyst,Manila,Freelancer,1,1400000,PHP,2025-05-01
Diaz,QA Analyst,Manila,Agency,1,1200000,PHP,2025-05-01
"""
ASKED = TeamAsked(home="US", part_time_pay="full", start=date(2027, 1, 1))
NAMES = ("Smith", "Jones", "Nowak", "Cruz", "Diaz")


def write(folder: Path, text: str = THREE) -> str:
    path = folder / "team.csv"
    path.write_text(text, "utf-8")
    return str(path)


def written(folder: Path, text: str = THREE) -> str:
    path = write(folder, text)
    return team_text(path, team_of(path, ASKED)[1], ASKED)


def by_hand(rate: float) -> dict[str, Any]:
    """The same scenario, as somebody writes it who has the table before him."""
    start = {"start": "2027-01-01", "horizon_months": 36, "ends_at_horizon": False}
    return {
        "title": "By hand",
        "company": {"name": "Our company", "home": "US", "city": "Austin", "currency": "USD"},
        "work": {
            **start, "languages": ["en"], "coverage": "office hours", "personal_data": "none",
            "core": 0.5,
            "roles": [
                {"role": "QA engineer", "heads": 3.5, "level": "mid", "pay": 98_000},
                {"role": "software developer", "heads": 3, "level": "mid", "pay": 128_000},
                {"role": "software developer", "heads": 2, "level": "senior", "pay": 165_000},
            ],
        },
        "today": {"parts": [
            {"option": "own_staff@home", "since": "2015-01-01", "heads": {
                "software_developer.mid": 1, "software_developer.senior": 1, "QA engineer": 0.5}},
            {"option": "own_staff@PL-krakow", "since": "2021-01-01", "heads": {
                "software_developer.mid": 2, "software_developer.senior": 1}},
            {"option": "contractor@PH", "since": "2024-05-01", "heads": {"QA engineer": 2}},
            {"option": "staff_augmentation@PH", "since": "2025-05-01", "currency": "PHP",
             "price_per_month": 100_000, "heads": {"QA engineer": 1}},
        ]},
        "options": {"places": ["home", "PL-krakow", "PH", "IN", "MX"]},
        "assumptions": {
            # 12 and 8 years of one each, 6 of a half; 4, 2 and 6
            "part1.tenure_at_home": 9.19, "part2.tenure_at_home": 3.99,
            # a tenth and nine tenths of 210,000 and 230,000
            "PL-krakow.pay.software_developer.mid":
                f"{round(212_000 * rate, -2):.0f} to {round(228_000 * rate, -2):.0f}"
                f" likely {round(220_000 * rate, -2):.0f}",
            "PL-krakow.pay.software_developer.senior": f"{round(290_000 * rate, -2):.0f}",
        },
    }  # fmt: skip


def costs(scenario: Scenario) -> dict[str, float]:
    futures = Futures(resolve(scenario, Factbook(DAY)), 3, 64)
    return {each.option.id: float(np.mean(each.cost)) for each in futures.outcomes()}


def test_what_is_written_costs_as_the_same_written_by_hand(tmp_path: Path) -> None:
    path = write(tmp_path)
    rate = rates_of(team_of(path, ASKED)[1], DAY)["PLN"]
    assert rate == exchange_rate("USD", Factbook(DAY), "PLN")
    ours = parse_scenario(written(tmp_path), "team", ASSUMABLE)
    theirs = scenario_of(by_hand(rate), "by hand", ASSUMABLE)
    assert ours.today_heads == theirs.today_heads
    assert costs(ours) == pytest.approx(costs(theirs), rel=1e-9)


def test_each_part_has_its_people_pay_and_years(tmp_path: Path) -> None:
    _, found = team_of(write(tmp_path), ASKED)
    home, krakow, contractors, agency = found.parts
    assert home.is_home_team
    assert (krakow.engagement, krakow.place, krakow.currency) == (
        Engagement.OWN_STAFF, "PL-krakow", "PLN",
    )  # fmt: skip
    assert (krakow.since, krakow.years_of_service) == (
        date(2021, 1, 1), pytest.approx(4.0, abs=0.01),
    )  # fmt: skip
    assert contractors.engagement is Engagement.CONTRACTOR
    assert contractors.groups[0].titles == {"QA Analyst": 2}
    assert agency.monthly_pay == pytest.approx(100_000)
    assert [(group.role, group.level, group.heads) for group in found.groups] == [
        ("QA engineer", "mid", 3.5), ("Software developer", "mid", 3),
        ("Software developer", "senior", 2),
    ]  # fmt: skip


def test_what_a_scenario_has_no_words_for_is_told(tmp_path: Path) -> None:
    team, found = team_of(write(tmp_path), ASKED)
    told = "\n".join(notes(team, found))
    assert "What independent contractors in the Philippines get cannot be said" in told
    assert "Pay in PLN is written in USD" in told
    assert "Years of service, own staff in Krakow: 4.0 on average." in told
    assert "A scenario counts heads as the same work takes them at home" in told
    assert "No column says how people are employed" not in told


def test_a_vendors_people_without_a_price_of_all_are_told(tmp_path: Path) -> None:
    more = THREE + "Cruz2,QA Analyst,Manila,Agency,1,,PHP,2025-05-01\n"
    team, found = team_of(write(tmp_path, more), ASKED)
    assert "known of 1 of 2 people" in "\n".join(notes(team, found))
    parts = tomllib.loads(written(tmp_path, more))["today"]["parts"]
    assert "price_per_month" not in parts[-1]


def test_people_of_a_country_in_one_town_have_its_place_and_in_several_the_countrys(
    tmp_path: Path,
) -> None:
    spread = THREE.replace(
        "Engineer,Krakow,Employee,1,230000", "Engineer,Wroclaw,Employee,1,230000"
    )
    _, found = team_of(write(tmp_path, spread), ASKED)
    assert [part.place for part in found.parts] == ["home", "PL", "PH", "PH"]


def test_without_a_column_of_employment_all_are_own_staff_and_that_is_said(tmp_path: Path) -> None:
    team, found = team_of(write(tmp_path, THREE.replace("Worker type", "Whatever")), ASKED)
    assert {part.engagement for part in found.parts} == {Engagement.OWN_STAFF}
    assert "No column says how people are employed: all count as own staff." in team.said


@pytest.mark.parametrize(
    ("word", "engagement"),
    [
        ("Employee", "own_staff"), ("full-time", "own_staff"), ("CDI", "own_staff"),
        ("Teilzeit", "own_staff"), ("Indefinido", "own_staff"), ("", "own_staff"),
        ("Independent Contractor", "contractor"), ("1099", "contractor"),
        ("Freiberufler", "contractor"), ("Autónomo", "contractor"), ("B2B", "contractor"),
        ("EOR", "employer_of_record"), ("Employer of Record", "employer_of_record"),
        ("Agency worker", "staff_augmentation"), ("Intérimaire", "staff_augmentation"),
        ("Leiharbeiter", "staff_augmentation"), ("Vendor", "managed_service"),
    ],
)  # fmt: skip
def test_how_people_are_employed_is_read_as_systems_write_it(
    tmp_path: Path, word: str, engagement: str
) -> None:
    text = f"Title,Country,Employment type\nNurse,US,{word}\n"
    _, found = team_of(write(tmp_path, text), TeamAsked())
    assert [str(part.engagement) for part in found.parts] == [engagement]


def test_an_employment_that_nobody_knows_is_asked_with_what_is_known(tmp_path: Path) -> None:
    text = "Title,Country,Employment type\nNurse,US,Druid\nNurse,US,Bard\n"
    with pytest.raises(Faults) as refused:
        team_of(write(tmp_path, text), TeamAsked())
    told = str(refused.value)
    assert "'Druid'" in told
    assert "'Bard'" in told
    assert "employee, contractor, employer of record, agency (seats), or vendor" in told


def test_several_countries_without_a_home_are_asked_where_the_company_is(tmp_path: Path) -> None:
    with pytest.raises(Faults, match=r"--home US. The others become parts of today's way"):
        team_of(write(tmp_path), TeamAsked(part_time_pay="full"))


def test_a_company_may_have_nobody_at_home(tmp_path: Path) -> None:
    text = "Title,Country\nNurse,PL\nNurse,PL\n"
    path, asked = write(tmp_path, text), TeamAsked(home="US")
    found = parse_scenario(team_text(path, team_of(path, asked)[1], asked), "team", ASSUMABLE)
    assert [part.option.id for part in found.today_parts] == ["own_staff@PL"]


def test_no_name_of_a_person_is_kept_in_any_part(tmp_path: Path) -> None:
    path = write(tmp_path)
    team, found = team_of(path, ASKED)
    kept = written(tmp_path) + repr(team) + repr(found)
    assert not [name for name in NAMES if name in kept]
