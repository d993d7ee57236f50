"""A team that changes by date and work with a season, as commands tell them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

FEW = ("--draws", "256")
DESK = """
title = "A shop's desk"
[company]
name = "Shop"
home = "US"
currency = "USD"
[work]
start = "2027-01-01"
horizon_months = 24
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
season = {11 = "130%", December = "150%"}
[[work.roles]]
role = "support agent"
level = "mid"
heads = {"2027-01" = 10, 2027-07-15 = 14, "2028-03" = 12}
[options]
places = ["home", "PH"]
"""


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = tmp_path / "desk.toml"
    path.write_text(DESK, "utf-8")
    return str(path)


def test_check_says_what_it_understood(whowhere: Run, desk: str) -> None:
    said = " ".join(whowhere("check", desk).out.split())

    assert (
        "is sound: 10 people at the start, 12 at the end, at most 14 (from July 2027), 150% of the"
        " mean month in December, 12 options in 2 places over 24 months." in said
    )
    assert "130% in November and 150% in December, and 92% in each other month" in said


def test_compare_says_who_is_there_and_who_is_idle(whowhere: Run, desk: str) -> None:
    said = " ".join(whowhere("compare", desk, "--long", *FEW).out.split())

    assert "A shop's desk: 10 people at the start, 12 at the end, at most 14" in said
    assert "For a peak of 150% in December: with own staff in the United States," in said
    assert "of the people are idle on average over the year:" in said
    assert "10 from January 2027, 14 from July 2027, 12 from March 2028." in said
    assert "flexible_capacity" in said


def test_the_document_has_the_months_and_what_the_season_costs(whowhere: Run, desk: str) -> None:
    found = json.loads(whowhere("compare", desk, "--json", *FEW).out)
    today = next(each for each in found["options"] if each["id"] == "own_staff@US")
    vendor = next(each for each in found["options"] if each["id"] == "managed_service@PH")
    idle = [line["mean"] for line in today["lines"] if line["id"].startswith("idle")]

    assert found["work"]["heads_by_month"] == [*[10] * 6, *[14] * 8, *[12] * 10]
    assert found["work"]["season"] == pytest.approx([*[0.92] * 10, 1.3, 1.5])
    assert today["season"]["cost"] == pytest.approx(sum(idle), rel=1e-6)
    assert today["season"]["idle_people"][1] == pytest.approx(1 - 1.12 / 1.5, rel=0.02)
    assert vendor["season"]["idle_people"] is None


def test_without_dates_and_season_the_document_says_so(whowhere: Run) -> None:
    found = json.loads(whowhere("compare", "--example", "support-desk", "--json", *FEW).out)

    assert found["work"]["heads_by_month"] is None
    assert found["work"]["season"] is None
    assert {each["season"] for each in found["options"]} == {None}


def test_explain_follows_who_joins_and_who_is_idle(whowhere: Run, desk: str) -> None:
    joining = whowhere("explain", desk, "--option", "own_staff@US", "--line", "growth", *FEW).out
    idle = whowhere("explain", desk, "--option", "own_staff@US", "--line", "idle", *FEW).out

    assert "planned joiners" in joining
    assert "flexible capacity" in idle
    assert "annualised hours" in idle.casefold()


def test_a_plan_takes_one_number_of_heads(whowhere: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(
        """
title = "Two desks"
start = "2027-01-01"
horizon_months = 24
company = {name = "Shop", home = "US", currency = "USD"}
options = {places = ["home", "PH"]}
[[packages]]
id = "desk"
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
roles = [{role = "support agent", level = "mid", heads = {"2027-01" = 4, "2028-01" = 8}}]
""",
        "utf-8",
    )
    run = whowhere("check", str(path))

    assert run.code == 2
    assert "one number in a plan" in run.err
    assert "Write what to plan for, such as 8." in run.err
