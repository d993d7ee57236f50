"""``whowhere staff`` with software: the roster is for what it leaves, as likely as not."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run
from tests.contracts.test_cli_seats_with_software import read
from tests.contracts.test_cli_staff import WEEK

import whowhere as ww
from whowhere.interfaces.api.app import create_app

VOICE = '[demand.automation]\nkind = "voice"\nshare_solved = "60%"\n'
ALONE = "[demand.automation]\nshare_solved = 1\nwork_saved = 1\nchecked_share = 0\n"


MORE = 1 + 0.05 * 0.6 / 0.448
"""Calls that come where software solves 60% of them, for each that came before."""
BUSY = WEEK.replace("per_week = 2000", "per_week = 6000")


def with_software(said: str) -> str:
    return BUSY.replace("[[sites]]", f"{said}\n[[sites]]")


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "week.toml"
    path.write_text(with_software(VOICE), "utf-8")
    return path


def test_the_roster_covers_what_is_left_and_the_range_is_told(whowhere: Run, week: Path) -> None:
    said = read(whowhere("staff", str(week)).out)
    assert said.startswith("With software ")
    assert "hours of people at work instead of 520:" in said
    assert "if it saves 100% of the work of each contact that it solves," in said
    assert "Software solves 60% of contacts, but saves 13% to 100% of the work of each" in said
    assert "checking of calls: 8 hours of work a week" in said
    assert "done at any time of the week" in said


def test_the_document_holds_the_week_in_each_case(whowhere: Run, week: Path) -> None:
    document = whowhere("staff", str(week), "--json").document
    automation = document["automation"]
    (software,) = automation["of"]
    assert (software["name"], software["kind"]) == ("calls", "voice")
    cases = {case["case"]: case for case in automation["cases"]}
    assert list(cases) == ["without", "likely", "low", "high"]
    assert cases["without"]["contacts_per_week"] == pytest.approx(6000)
    assert cases["likely"]["contacts_per_week"] == pytest.approx(6000 * MORE * 0.7)
    hours = {name: case["hours_at_work"] for name, case in cases.items()}
    assert hours["high"] < hours["likely"] < hours["without"]
    assert hours["likely"] < hours["low"]
    names = {demand["name"]: demand["contacts_per_week"] for demand in document["demand"]}
    assert names["checking of calls"] == pytest.approx(6000 * MORE * 0.6 * 0.03)
    assert sum(half["seats_needed"] for half in document["half_hours"]) / 2 == pytest.approx(
        cases["likely"]["hours_at_work"] - cases["likely"]["waiting_hours"]
    )


def test_a_table_has_the_seats_of_each_case_by_half_hour(whowhere: Run, week: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(whowhere("staff", str(week), "--csv").out)))
    seats = {
        case: sum(int(row[f"seats_needed{case}"]) for row in rows) / 2
        for case in ("", " without software", " low", " high")
    }
    assert seats[" without software"] == 520
    assert seats[" high"] < seats[""] < seats[" low"]


def test_a_desk_of_few_calls_takes_as_many_whatever_is_saved(whowhere: Run, week: Path) -> None:
    week.write_text(WEEK.replace("[[sites]]", f"{VOICE.replace('60%', '20%')}\n[[sites]]"), "utf-8")
    said = read(whowhere("staff", str(week)).out)
    assert "231 hours of people at work instead of 230. People are whole: as many" in said


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_software_that_solves_nothing_changes_not_a_byte(
    whowhere: Run, tmp_path: Path, form: tuple[str, ...]
) -> None:
    printed = set()
    for said in ("", '[demand.automation]\nkind = "voice"\nshare_solved = 0\n'):
        path = tmp_path / "week.toml"
        path.write_text(with_software(said), "utf-8")
        printed.add(whowhere("staff", str(path), *form).out)
    assert len(printed) == 1


def test_nobody_is_on_the_payroll_where_software_ends_every_contact(
    whowhere: Run, week: Path
) -> None:
    week.write_text(with_software(ALONE), "utf-8")
    said = read(whowhere("staff", str(week)).out)
    assert said.startswith(
        "With software nobody is on the payroll: it ends every contact alone."
        " With software the week takes 0 hours of people at work instead of 520."
        " Software ends every contact of calls alone. A caller who asks for a person finds none."
    )
    document = whowhere("staff", str(week), "--json").document
    assert document["ways"][0]["heads"] == 0
    assert document["roster"]["occupancy"] == 0
    assert "6,000 contacts in the week" in whowhere("check", str(week)).out


def test_server_and_program_answer_the_same(whowhere: Run, week: Path) -> None:
    printed = whowhere("staff", str(week), "--as-of", "2026-11-25", "--json").document
    sent = json.loads(json.dumps(tomllib.loads(with_software(VOICE)), default=str))
    asked = {"staffing": sent, "as_of": "2026-11-25"}
    with TestClient(create_app()) as server:
        assert server.post("/v1/staff", json=asked).json() == printed
    assert json.loads(ww.staff(sent, as_of="2026-11-25").json()) == printed


def test_software_is_refused_with_its_line(whowhere: Run, week: Path) -> None:
    week.write_text(with_software('[demand.automation]\nkind = "voices"\n'), "utf-8")
    run = whowhere("check", str(week))
    assert run.code == 2
    assert 'week.toml:17: demand[1].automation.kind is "voices"' in run.err
    assert "did you mean: voice" in run.err
