"""``init --team`` as users meet it: what is written is sound, what was understood is said."""

from __future__ import annotations

import json
from pathlib import Path

from tests.contracts.conftest import Run

STAFF = """\
Name,Job title,Location,FTE,Annual salary,Hire date
Smith,Senior Software Engineer,Denver,1,165000,2019-01-01
Jones,QA Analyst,Denver,1,98000,2023-01-01
"""


def test_a_team_becomes_a_sound_scenario_and_what_was_understood_is_said(
    whowhere: Run, tmp_path: Path
) -> None:
    table, file = tmp_path / "staff.csv", tmp_path / "team.toml"
    table.write_text(STAFF, "utf-8")
    made = whowhere("init", str(file), "--team", str(table))
    assert made.code == 0
    assert "QA engineer" in made.err
    assert "One column was not read" in made.err
    assert "Smith" not in made.err + made.out + file.read_text("utf-8")
    assert "is sound: 2 people" in whowhere("check", str(file)).out


def test_the_document_holds_roles_and_the_scenario(whowhere: Run, tmp_path: Path) -> None:
    table = tmp_path / "staff.csv"
    table.write_text(STAFF, "utf-8")
    found = json.loads(whowhere("init", "-", "--json", "--team", str(table)).out)
    assert [role["role"] for role in found["roles"]] == ["QA engineer", "software developer"]
    assert found["roles"][1]["pay"]["p50"] == 165_000
    assert "Smith" not in json.dumps(found)


def test_what_is_said_of_a_team_needs_its_table(whowhere: Run) -> None:
    refused = whowhere("init", "-", "--per", "year")
    assert refused.code == 2
    assert "--per goes with --team" in refused.err


def test_people_who_came_on_one_day_in_three_countries_become_a_sound_scenario(
    whowhere: Run, tmp_path: Path
) -> None:
    table, file = tmp_path / "abroad.csv", tmp_path / "team.toml"
    table.write_text(
        "Full Name;Job Title;Office Location;FTE %;Annual Base;Ccy;Hire Date\n"
        "Ann Bee;Sr. Customer Support Rep;Manila, Philippines;100%;420000;PHP;22/02/2022\n"
        "Cid Dee;Team Lead - Support;Austin TX;100%;72000;USD;22/02/2022\n"
        "Flo Haa;QA Eng;Krakow;100%;180000;PLN;22/02/2022\n",
        "utf-8",
    )
    made = whowhere("init", str(file), "--team", str(table), "--home", "US")
    written = file.read_text("utf-8")

    assert "pay (Annual Base), currency (Ccy)" in " ".join(made.err.split())
    assert written.count("since = 2022-02-22") == 3
    assert "part3.tenure_at_home = 4.85" in written  # of 4.857 years until January 2027
    assert "is sound: 3 people" in whowhere("check", str(file)).out
