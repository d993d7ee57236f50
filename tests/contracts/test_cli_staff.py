"""``whowhere staff``: the answer, its documents and calendar, and what it refuses."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from icalendar import Calendar
from tests.contracts.conftest import Run

WEEK = """
title = "Calls by day"
currency = "EUR"
week = 2027-03-01

[[demand]]
name = "calls"
clock = "Paris"
per_week = 2000
week_profile = [1, 1, 1, 1, 1, 0, 0]
day_profile = [0,0,0,0,0,0,0,0, 2,3,3,3,2,3,3,3,2,2, 0,0,0,0,0,0]
handle = "4 min"
answer = "80% within 20s"
patience = "3 min"

[[sites]]
place = "Paris"
cost_per_hour = 30
patterns = ["5 x 7h"]
shrinkage = "25%"
starts = "07:00 to 12:00"
"""
SECOND = """
[[sites]]
place = "Manila"
cost_per_hour = 8
patterns = ["5 x 8h"]
shrinkage = "30%"
heads_at_most = 4
"""


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "week.toml"
    path.write_text(WEEK, "utf-8")
    return path


def test_the_answer_comes_first_with_its_proof(whowhere: Run, week: Path) -> None:
    run = whowhere("staff", str(week))
    assert run.code == 0
    first = " ".join(run.out.split("\n")[:2])
    assert "people on the payroll cover the week for" in first
    assert "No roster costs less than" in first
    assert "Seats needed, and people at work" in run.out
    assert "answered within 20 s (80.0% promised" in run.out


def test_the_document_holds_ways_roster_demand_and_half_hours(whowhere: Run, week: Path) -> None:
    document = whowhere("staff", str(week), "--json").document
    (way,) = document["ways"]
    assert way["feasible"]
    assert 0 <= way["gap"] <= 0.05
    assert way["cost_at_least"] <= way["cost_per_week"]
    (site,) = document["roster"]["sites"]
    tours = document["roster"]["tours"]
    assert site["heads"] == sum(tour["heads"] for tour in tours) == way["heads"]
    assert way["cost_per_week"] == pytest.approx(site["heads"] * 35 * 30)
    assert all(len(tour["shifts"]) == 5 for tour in tours)
    assert document["demand"][0]["service_level"] >= 0.8
    assert len(document["half_hours"]) == 336
    for half in document["half_hours"]:
        assert half["at_work"] >= half["seats_needed"] - 1e-6


def test_a_table_has_a_row_for_each_half_hour(whowhere: Run, week: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(whowhere("staff", str(week), "--csv").out)))
    assert len(rows) == 336
    assert rows[0]["half_hour"] == "Mon 00:00"
    assert sum(float(row["contacts calls"]) for row in rows) == pytest.approx(2000)


def test_the_calendar_holds_every_shift_of_every_person(whowhere: Run, week: Path) -> None:
    calendar = week.parent / "shifts.ics"
    document = whowhere("staff", str(week), "--json", "--ics", str(calendar)).document
    events = Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")
    tours = document["roster"]["tours"]
    assert len(events) == sum(len(set(tour["shifts"].values())) for tour in tours)
    shifts = {(day[:2].upper(), hours) for tour in tours for day, hours in tour["shifts"].items()}
    shown = {
        (day, f"{event.decoded('dtstart'):%H:%M}-{event.decoded('dtend'):%H:%M}")
        for event in events
        for day in event["rrule"]["BYDAY"]
    }
    assert shown == shifts
    assert whowhere("staff", str(week), "--ics", str(calendar)).code == 2


def test_two_sites_are_shown_alone_together_and_following_the_sun(
    whowhere: Run, week: Path
) -> None:
    week.write_text(WEEK + SECOND, "utf-8")
    document = whowhere("staff", str(week), "--json", "--gap", "0.1").document
    ways = {(way["kind"], way["sites"]): way for way in document["ways"]}
    assert set(ways) == {
        ("alone", "Paris"), ("alone", "Manila"), ("together", "Paris and Manila"),
        ("sun", "Paris and Manila"),
    }  # fmt: skip
    small = ways["alone", "Manila"]
    assert not small["feasible"]
    assert small["rules"] == ["heads_at_most"]
    assert "(Europe/Paris)" in small["uncovered"]
    assert ways["sun", "Paris and Manila"]["night_hours"] == 0
    together, paris = ways["together", "Paris and Manila"], ways["alone", "Paris"]
    assert together["cost_at_least"] <= paris["cost_per_week"]


def test_a_week_that_nobody_can_cover_is_refused_by_hour_and_rule(
    whowhere: Run, week: Path
) -> None:
    week.write_text(WEEK.replace("07:00 to 12:00", "13:00 to 14:00"), "utf-8")
    run = whowhere("staff", str(week))
    assert run.code == 2
    assert not run.out
    assert "(Europe/Paris) is not covered" in run.err
    assert "Relax starts: that alone would do." in run.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--site", "Pari"), "did you mean: Paris"),
        (("--no-nights",), "two sites or more"),
    ],
)
def test_what_makes_no_sense_is_refused(
    whowhere: Run, week: Path, words: tuple[str, ...], told: str
) -> None:
    run = whowhere("staff", str(week), *words)
    assert run.code == 2
    assert told in run.err


def test_a_file_that_is_not_there_and_an_example_that_is_unknown_are_told(whowhere: Run) -> None:
    assert whowhere("staff", "nowhere.toml").code == 2
    assert "support-volume" in whowhere("staff", "--example", "volume").err
    assert whowhere("staff").code == 2


def test_a_scenario_with_a_volume_is_compared_with_the_heads_of_its_roster(
    whowhere: Run, tmp_path: Path
) -> None:
    """A hundred calls a week at any hour take one seat around the clock: 21 shifts of eight hours.

    Five people work 25 shifts; two people for each third of the day would do.
    """
    text = Path("examples/support-desk-volume.toml").read_text("utf-8")
    before, _, rest = text.partition("[work.roles.volume]")
    after = rest.partition("[[work.roles]]")[2]
    volume = """[work.roles.volume]
per_week = 100
handle = "5 min"
answer = "80% within 20s"
patterns = ["5 x 8h"]
shrinkage = 0
starts_every = "2h"

[[work.roles]]"""
    path = tmp_path / "desk.toml"
    quoted_for_forty = 'as_meant = ["all"]\n'
    path.write_text(quoted_for_forty + before + volume + after, "utf-8")
    said = whowhere("check", str(path)).out
    people = int(said.partition(" is sound: ")[2].partition(" people")[0])
    assert people - 4 in {5, 6}
    compared = whowhere("compare", str(path), "--draws", "64", "--width", "400", "--long").out
    assert f": {people} people, 36 months" in compared
    assert f"{people - 4} people of the role support agent follow from its volume" in compared


def test_heads_and_volume_are_never_both_given(whowhere: Run, tmp_path: Path) -> None:
    starter = whowhere("init", "-").out
    both = starter.replace(
        "\nheads", '\nvolume = {per_week = 9, handle = "5 min", answer = "80% within 20s",'
        ' patterns = ["5 x 8h"], shrinkage = 0}\nheads', 1
    )  # fmt: skip
    path = tmp_path / "both.toml"
    path.write_text(both, "utf-8")
    run = whowhere("check", str(path))
    assert run.code == 2
    assert "with both heads and volume" in run.err
