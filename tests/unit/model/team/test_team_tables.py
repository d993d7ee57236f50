"""A team as HR systems export it: any order, language and way of writing; never a name."""

from __future__ import annotations

import io
import tomllib
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from whowhere.interfaces.requests.teams import team_of, team_text
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.team.asked import TeamAsked
from whowhere.model.team.titles import read_title
from whowhere.quantities.faults import Faults

NAMES = ("Smith", "Jones", "Müller", "4711")
US = """\
Employee ID,Last name,Job Title,Location,FTE,Annual base salary (USD),Hire date
4711,Smith,Senior Software Engineer II,"Austin, TX",1,165000,2019-01-01
4712,Jones,Software Engineer,"Austin, TX",1,"128,000",2023-01-01
4713,Müller,Software Engineer,Denver,0.5,132000,2021-01-01
"""
GERMAN = """\
sep=;
Personalnummer;Nachname;Stelle;Standort;Wochenstunden;Bruttomonatsgehalt;Währung;Eintrittsdatum
4711;Müller;Softwareentwickler (m/w/d);München;40;5.400,00;EUR;01.03.2019
4712;Smith;Senior Softwareentwicklerin;Nürnberg;32;6.250,50;EUR;15.04.2016
"""
FRENCH = """\
Nom;Date d'embauche;Salaire annuel brut;Intitulé du poste;ETP;Lieu
Smith;12/03/2018;42 500 €;Développeur;100%;Lyon
Jones;25/11/2015;45 000 €;Développeuse confirmée;80%;Lyon
"""
SPANISH = """\
Puesto;Ciudad;Jornada;Salario mensual (MXN);Fecha de ingreso;Nombre
Contadora sénior;Guadalajara;100;45.000,00;14/02/2019;Smith
Auxiliar contable;Guadalajara;50;18.500,00;01/07/2022;Jones
"""


def write(folder: Path, text: str) -> str:
    path = folder / "team.csv"
    path.write_text(text, "utf-8")
    return str(path)


def roles(folder: Path, text: str, **said: object) -> dict[tuple[str, str], tuple[float, object]]:
    """Return heads and pay of each role and level of the scenario that is written."""
    asked = TeamAsked(**said)  # type: ignore[arg-type]
    path = write(folder, text)
    _, found = team_of(path, asked)
    scenario = tomllib.loads(team_text(path, found, asked))
    parse_scenario(team_text(path, found, asked), "team", ASSUMABLE)
    return {
        (role["role"], role["level"]): (role["heads"], role.get("pay"))
        for role in scenario["work"]["roles"]
    }


def test_titles_levels_shares_and_pay_of_full_time_become_roles(tmp_path: Path) -> None:
    found = roles(tmp_path, US, part_time_pay="full")
    assert found["software developer", "senior"] == (1, 165_000)
    assert found["software developer", "mid"] == (1.5, "128400 to 131600 likely 130000")


def test_what_somebody_in_part_time_gets_is_made_that_of_full_time(tmp_path: Path) -> None:
    found = roles(tmp_path, US.replace("132000", "64000"), part_time_pay="actual")
    assert found["software developer", "mid"] == (1.5, 128_000)


def test_hours_monthly_pay_and_points_before_thousands_are_read_in_german(tmp_path: Path) -> None:
    found = roles(tmp_path, GERMAN, part_time_pay="full")
    assert found["software developer", "mid"] == (1, 64_800)
    assert found["software developer", "senior"] == (0.8, 75_000)


def test_french_and_spanish_headings_are_read_in_any_order(tmp_path: Path) -> None:
    french = roles(tmp_path, FRENCH, part_time_pay="full")
    assert french["software developer", "mid"] == (1.8, "42800 to 44800 likely 43800")
    spanish = roles(tmp_path, SPANISH, part_time_pay="full")
    assert spanish["accountant", "senior"] == (1, 540_000)
    assert spanish["bookkeeper", "mid"] == (0.5, 222_000)


def test_hourly_pay_is_of_full_time_hours_in_52_weeks(tmp_path: Path) -> None:
    text = "Title,Country,Hourly rate,Currency\nSupport Agent,US,21.50,USD\n"
    assert roles(tmp_path, text)["customer support agent", "mid"] == (1, 44_700)
    shorter = roles(tmp_path, text, full_time_hours=37.5)
    assert shorter["customer support agent", "mid"] == (1, 41_900)


def test_a_period_may_stand_in_its_own_column_or_in_the_cell(tmp_path: Path) -> None:
    text = "Title,Country,Pay,Frequency\nNurse,US,90000,Annual\nActuary,US,10000,monthly\n"
    found = roles(tmp_path, text)
    assert found["nurse", "mid"][1] == 90_000
    assert found["actuary", "mid"][1] == 120_000
    cells = 'Title,Country,Pay\nNurse,US,$90k/year\nActuary,US,"$10,000/month"\n'
    assert roles(tmp_path, cells) == found


def test_a_workbook_reads_as_the_same_table_of_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Staff of November"])
    sheet.append(["Name", "Hire date", "Job title", "Location", "FTE", "Annual salary"])
    sheet.append(["Smith", date(2019, 1, 1), "Nurse", "Denver", 1, 90_000])
    sheet.append(["Jones", date(2023, 1, 1), "Nurse", "Denver", 1, 90_000])
    data = io.BytesIO()
    book.save(data)
    path = tmp_path / "team.xlsx"
    path.write_bytes(data.getvalue())
    _, found = team_of(str(path), TeamAsked())
    (group,) = found.groups
    assert (group.role, group.heads, group.pay) == ("Nurse", 2, (90_000, 90_000, 90_000))
    assert found.years_of_service == pytest.approx(6.0, abs=0.01)
    assert (found.home, found.city, found.currency) == ("US", "Denver", "USD")


def test_years_of_service_are_weighed_by_share_and_become_an_input(tmp_path: Path) -> None:
    path = write(tmp_path, US)
    asked = TeamAsked(part_time_pay="full", start=date(2027, 1, 1))
    _, found = team_of(path, asked)
    assert found.years_of_service == pytest.approx((8 + 4 + 0.5 * 6) / 2.5, abs=0.01)
    assert tomllib.loads(team_text(path, found, asked))["assumptions"]["tenure_at_home"] == 6.0


@pytest.mark.parametrize("text", [US, GERMAN, FRENCH, SPANISH])
def test_no_name_or_number_of_a_person_is_kept(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    asked = TeamAsked(part_time_pay="full")
    team, found = team_of(path, asked)
    kept = team_text(path, found, asked) + repr(team) + repr(found)
    assert not [name for name in NAMES if name in kept]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("Software Engineer,", "Growth Hacker,"), "Growth Hacker.*(growth manager|hacker)"),
        (('"Austin, TX"', "Nowhereville"), "place is 'Nowhereville'"),
        (("2023-01-01", "yesterday"), "Hire date is 'yesterday'"),
        (('"128,000"', "much"), "Annual base salary"),
        (("0.5", "200"), "FTE is '1'"),
        (("Job Title", "Whatever"), "without a column of titles"),
    ],
)
def test_what_is_not_understood_is_told_without_a_name(
    tmp_path: Path, change: tuple[str, str], words: str
) -> None:
    with pytest.raises(Faults, match=words) as refused:
        team_of(write(tmp_path, US.replace(*change)), TeamAsked(part_time_pay="full"))
    told = str(refused.value)
    assert not [name for name in NAMES if name in told]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = US.replace("Software Engineer,", "Wizard,").replace("Denver", "Nowhereville")
    with pytest.raises(Faults) as refused:
        team_of(write(tmp_path, text), TeamAsked())
    told = str(refused.value)
    assert all(each in told for each in ("Wizard", "Nowhereville", "people in part time"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Title,Country,Pay\nNurse,US,90000\n", "--per year"),
        (US, "--part-time-pay actual"),
        ("Title,Country,Pay,Frequency\nNurse,US,3400,Bi-weekly\n", "'Bi-weekly'.*--per year"),
        ("Title,Country,Pay,Frequency\nNurse,US,3400,Semi-monthly\n", "'Semi-monthly'.*--per year"),
        ("Title,Country,Annual pay,Pay frequency\nNurse,US,90000,Monthly\n", "'month' and 'year'"),
        ("Title,Country,Annual pay\nNurse,US,1750/week\n", "for 'week'"),
        ("Title,Country,FTE\nNurse,US,0\n", "of nobody who works"),
        ("Title,Country,FTE\nNurse,US,100%\nNurse,US,0.8\n", "all written one way"),
        ("Title,Country,Start date\nNurse,US,03/04/2021\n", "--dates"),
        ("Title,Country\nNurse,US\nNurse,PL\n", "--home US"),
        ("Title\nNurse\n", "--home Denver"),
        ("Title,Country,Annual pay\nNurse,US,€90000\nNurse,US,$90000\n", "--currency"),
    ],
)
def test_what_may_mean_two_things_is_asked(tmp_path: Path, text: str, asked: str) -> None:
    with pytest.raises(Faults, match=asked):
        team_of(write(tmp_path, text), TeamAsked())


@pytest.mark.parametrize("often", ["Monthly", "Bi-weekly", "Semi-monthly"])
def test_how_often_people_are_paid_is_no_time_of_their_pay_once_the_user_says_it(
    tmp_path: Path, often: str
) -> None:
    text = f"Title,Country,Annual salary,Pay frequency\nNurse,US,90000,{often}\n"
    assert roles(tmp_path, text, per="year")["nurse", "mid"][1] == 90_000
    bare = f"Title,Country,Salary,Pay frequency\nNurse,US,90000,{often}\n"
    expected = 90_000 * (12 if often == "Monthly" else 1)  # a known word goes before the user's
    assert roles(tmp_path, bare, per="year")["nurse", "mid"][1] == expected


@pytest.mark.parametrize("pay", [0, -5])
def test_pay_of_nothing_is_refused_in_a_workbook_as_in_text(tmp_path: Path, pay: int) -> None:
    book = Workbook()
    for row in (
        ["Title", "Country", "Annual salary"],
        ["Nurse", "US", 90_000],
        ["Nurse", "US", pay],
    ):
        book.active.append(row)
    book.save(tmp_path / "team.xlsx")
    with pytest.raises(Faults, match=f"team.xlsx:Sheet:3: Annual salary is '{pay}'"):
        team_of(str(tmp_path / "team.xlsx"), TeamAsked())


def test_words_of_india_and_britain_are_read(tmp_path: Path) -> None:
    indian = 'Designation,Location,CTC p.a.,DOJ\nNurse,Bengaluru,"12,50,000",01-Apr-2021\n'
    path = write(tmp_path, indian)
    _, found = team_of(path, TeamAsked())
    assert (found.groups[0].pay, found.currency) == ((1_250_000,) * 3, "INR")
    assert found.years_of_service == pytest.approx(5.75, abs=0.01)
    british = "Job title,Site,Basic salary (£ p.a.),Start date\nNurse,Leeds,£24500,3/31/2020 0:00\n"
    assert roles(tmp_path, british)["nurse", "mid"][1] == 24_500


def test_people_of_other_countries_are_a_part_where_home_is_named(tmp_path: Path) -> None:
    text = "Title,Country\nNurse,US\nNurse,US\nNurse,PL\n"
    _, found = team_of(write(tmp_path, text), TeamAsked(home="US"))
    assert found.groups[0].people == 3
    assert [(part.place, part.heads) for part in found.parts] == [("home", 2), ("PL", 1)]


def test_a_title_is_what_the_user_says_it_is(tmp_path: Path) -> None:
    text = "Title,Country\nSenior Growth Hacker,US\n"
    said = {"senior growth hacker": "marketing specialist"}
    assert ("marketing specialist", "senior") in roles(tmp_path, text, read_as=said)
    with pytest.raises(Faults, match="read-as"):
        team_of(write(tmp_path, text), TeamAsked(read_as={"x": "wizard of quokkas"}))


@pytest.mark.parametrize(
    ("title", "role", "level"),
    [
        ("Senior Software Engineer II", "software_developer", "senior"),
        ("Software Engineer I", "software_developer", "junior"),
        ("Sr. Data Analyst - EMEA", "data_analyst", "senior"),
        ("Jr. Accountant", "accountant", "junior"), ("Staff Accountant", "accountant", "mid"),
        ("Lead Developer", "software_developer", "lead"), ("Nurse III", "nurse", "senior"),
        ("Principal Software Engineer, Payments", "software_developer", "lead"),
        ("Software Developer/in (m/w/d)", "", ""), ("Engineer 2", "", ""),
        ("Chief of Everything", "", ""), ("Global Payroll Specialist", "payroll_clerk", "mid"),
        ("Tier 2 Support", "technical_support", "mid"),
        ("Support Agent (part time)", "support_agent", "mid"),
        ("Développeuse confirmée", "software_developer", "mid"),
        ("Sr. Customer Support Rep", "support_agent", "senior"),
        ("Cust Svc Agent II", "support_agent", "mid"),
        ("Jr Java Dev", "software_developer", "junior"),
        ("QA Eng", "qa_engineer", "mid"), ("Acct Mgr", "", ""),  # accounts, or accounting
    ],
)  # fmt: skip
def test_a_title_is_a_role_and_a_level(title: str, role: str, level: str) -> None:
    found = read_title(title)
    assert (found.occupation.key, found.level) == (role, level) if found else not role


def test_a_column_of_levels_goes_before_words_of_the_title() -> None:
    found = read_title("Senior Nurse", "Junior")
    assert found is not None
    assert found.level == "junior"
