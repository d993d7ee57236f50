"""Handle times and demand far out of the ordinary are asked about, whichever door they come by."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run

import whowhere as ww
from whowhere.interfaces.api.app import create_app

WEEK = """{top}
title = "Calls by day"
currency = "USD"
week = 2027-03-01
[[demand]]
name = "calls"
clock = "Denver"
answer = "80% within 60s"
{demand}
[[sites]]
place = "Denver"
cost_per_hour = 26
patterns = ["5 x 8h"]
shrinkage = "30%"
"""
BY_DAY = """per_week = {calls}
week_profile = [1, 1, 1, 1, 1, 0, 0]
day_profile = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
handle = "{handle}"
"""
CSV = "time,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n09:00,9,9,9,9,9,0,0\n"
VOLUME = """title = "A desk by its volume"
[company]
name = "Test"
home = "US"
[work]
start = 2027-01-01
horizon_months = 24
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.2
[[work.roles]]
role = "support agent"
level = "mid"
[work.roles.volume]
{demand}
answer = "80% within 60s"
patterns = ["5 x 8h"]
shrinkage = "30%"
[options]
places = ["home", "PH"]
"""


def week(handle: str = "5 min", calls: str = "1200", top: str = "") -> str:
    return WEEK.format(top=top, demand=BY_DAY.format(calls=calls, handle=handle))


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(text: str) -> str:
        path = tmp_path / "week.toml"
        path.write_text(text, "utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("command", ["check", "staff"])
@pytest.mark.parametrize(
    ("handle", "said"), [("5 h", "5 hours"), ("5s", "5 seconds"), ("50 min", "50 minutes")]
)
def test_a_handle_time_far_from_the_factbook_is_asked_about_with_its_figure(
    whowhere: Run, file: Any, command: str, handle: str, said: str
) -> None:
    ended = whowhere(command, file(week(handle)))

    assert ended.code == 2
    assert f"week.toml:12: demand[1].handle is {said} on average?" in ended.err
    assert "near the factbook's 2 to 15 minutes for a call or a chat" in ended.err
    assert 'as_meant = ["calls.handle"]' in ended.err


def test_whoever_means_it_says_so_in_the_file_or_with_yes(whowhere: Run, file: Any) -> None:
    assert whowhere("check", file(week("50 min", top='as_meant = ["calls.handle"]'))).code == 0
    assert whowhere("check", file(week("50 min")), "--yes").code == 0
    assert whowhere("check", file(week("5 min"))).code == 0


def test_what_can_wait_may_take_longer_than_a_call(whowhere: Run, file: Any) -> None:
    later = week("50 min").replace('answer = "80% within 60s"', 'due = "8h"')
    assert whowhere("check", file(later)).code == 0
    ended = whowhere("check", file(later.replace("50 min", "5 h")))
    assert "near the factbook's 2 to 20 minutes for what can wait" in ended.err


def test_the_handle_time_of_a_table_is_asked_about_too(
    whowhere: Run, file: Any, tmp_path: Path
) -> None:
    rows = [f"2027-03-0{day},{hour:02}:00,30,5000" for day in range(1, 8) for hour in range(8, 18)]
    heading = "Date,Interval,Offered,AHT (s)"
    (tmp_path / "calls.csv").write_text("\n".join([heading, *rows]), "utf-8")
    ended = whowhere("check", file(WEEK.format(top="", demand='csv = "calls.csv"')))

    assert ended.code == 2
    assert "demand[1].handle is 83.33 minutes on average?" in ended.err


def test_calls_a_week_that_leave_people_idle_are_asked_about(whowhere: Run, file: Any) -> None:
    """Twelve calls of five minutes are an hour of work; one person sits there for forty."""
    ended = whowhere("check", file(week(calls="12")))

    assert ended.code == 2
    assert "demand is 1 hours of work for 40 hours of people at work in a week, 3%" in ended.err
    assert "near the factbook's 48% to 87% of their time on contacts" in ended.err
    assert whowhere("check", file(week(calls="12", top='as_meant = ["all"]'))).code == 0


@pytest.mark.parametrize("command", ["check", "compare"])
def test_a_volume_of_a_scenario_is_asked_about_before_its_roster_is_sought(
    whowhere: Run, file: Any, command: str
) -> None:
    text = VOLUME.format(demand=BY_DAY.format(calls=1200, handle="5 h"))
    ended = whowhere(command, file(text))

    assert ended.code == 2
    assert "work.roles[1].volume.handle is 5 hours on average?" in ended.err
    meant = 'as_meant = ["volume.support_agent.mid"]\n' + text.replace("5 h", "50 min")
    assert whowhere("check", file(meant)).code == 0


def test_a_request_and_a_program_are_asked_as_a_command_is() -> None:
    said = json.loads(json.dumps(tomllib.loads(week("5 h")), default=str))
    with TestClient(create_app(), base_url="http://localhost") as client:
        asked = client.post("/v1/staff", json={"staffing": said})
    assert asked.status_code == 422
    assert asked.json()["faults"][0]["given"] == "5 hours on average?"

    with pytest.raises(ww.Faults, match="5 hours on average"):
        ww.staff(week("5 h"))
    assert ww.staff(week("50 min"), yes=True).document


def test_seats_ask_about_a_handle_time_and_about_agents_far_from_the_calls(whowhere: Run) -> None:
    """2,400 calls an hour of five minutes keep 200 busy: ten agents would work twenty times."""
    slow = whowhere("seats", "--calls", "120/h", "--handle", "5h")
    assert slow.code == 2
    assert "--handle is 5 hours on average?" in slow.err

    few = whowhere("seats", "--calls", "2400/h", "--handle", "5min", "--agents", "10")
    assert few.code == 2
    assert "--agents is 10 for 200 calls under way at once, 2,000% of their time?" in few.err
    taken = whowhere("seats", "--calls", "2400/h", "--handle", "5min", "--agents", "10", "--yes")
    assert taken.code == 0
