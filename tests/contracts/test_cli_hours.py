"""``whowhere hours``: what it prints, writes and refuses."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import icalendar
import pytest
from tests.contracts.conftest import Run

from whowhere.facts.clocks import clocks_release

DENVER = ("hours", "Denver", "Manila", "--date", "2026-11-25")


def test_two_places_that_share_nothing_are_told_so_with_a_shift_that_would(whowhere: Run) -> None:
    run = whowhere(*DENVER)
    assert run.code == 0
    assert run.out.startswith("Denver and Manila share no working hour on any day of the year.")
    assert "Manila at 3-11, Tue to Sat, would share 4 hours and more with Denver" in run.out
    assert "the law adds 10.0% to them, 3.75% of the shift's pay" in " ".join(run.out.split())


def test_the_release_of_the_clocks_is_named(whowhere: Run) -> None:
    assert f"IANA time-zone database {clocks_release()}." in whowhere(*DENVER).out
    assert json.loads(whowhere(*DENVER, "--json").out)["clocks"] == clocks_release()


def test_a_zone_is_the_town_that_it_is_named_after(whowhere: Run) -> None:
    by_zone = whowhere("hours", "America/Denver", "Asia/Manila", "--date", "2026-11-25")
    assert (by_zone.code, by_zone.out) == (0, whowhere(*DENVER).out)


def test_a_day_of_24_hours_is_drawn_for_each_way_the_clocks_stand_apart(whowhere: Run) -> None:
    run = whowhere("hours", "Munich", "Bengaluru", "--date", "2027-01-01", "--width", "100")
    rows = [line for line in run.out.splitlines() if "▒" in line and "one works" not in line]
    assert "From Fri 1 Jan 2027, again from 31 Oct 2027: Bengaluru +4:30 h" in run.out
    assert "From Sun 28 Mar 2027 (Munich forward): Bengaluru +3:30 h" in run.out
    # Seven half hours are shared in winter, nine in summer; each stands in both rows.
    assert [row.count("█") for row in rows[:4]] == [7, 7, 9, 9]
    assert [row.count("▒") for row in rows[:4]] == [9, 9, 7, 7]


def test_the_document_has_the_minutes_of_every_working_day(whowhere: Run) -> None:
    document = whowhere(
        "hours", "Denver", "Santiago, CL", "--date", "2027-01-01", "--json"
    ).document
    assert (document["from"], document["to"]) == ("2027-01-01", "2027-12-31")
    (pair,) = document["pairs"]
    by_day = {each["date"]: each["minutes"] for each in pair["days"]}
    assert [by_day[day] for day in ("2027-03-12", "2027-03-15", "2027-04-05")] == [240, 300, 360]
    assert pair["mean_hours"] * len(by_day) * 60 == pytest.approx(sum(by_day.values()))
    assert pair["days_worked"] == len(by_day)
    assert document["all"]["days"] == pair["days"]
    assert document["places"][1]["night_premium"] is None
    assert document["places"][0]["night_premium"]["likely"] == 0


def test_more_than_two_places_give_every_pair_and_all_together(whowhere: Run) -> None:
    run = whowhere("hours", "Munich", "Kraków", "Bengaluru", "--date", "2027-01-01", "--json")
    pairs = [(pair["home"], pair["abroad"]) for pair in run.document["pairs"]]
    assert pairs == [("Munich", "Krakow"), ("Munich", "Bengaluru"), ("Krakow", "Bengaluru")]
    assert run.document["all"]["days_below_need"] >= run.document["pairs"][1]["days_below_need"]


def test_csv_has_a_row_for_each_day_and_pair(whowhere: Run) -> None:
    run = whowhere("hours", "London", "Riyadh", "Cape Town", "--date", "2027-01-01", "--csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert {row["abroad"] for row in rows} == {"Riyadh", "Cape Town", "all"}
    friday = next(r for r in rows if r["date"] == "2027-01-15" and r["abroad"] == "Riyadh")
    assert (friday["minutes"], friday["missing"]) == ("0", "Riyadh: day of rest")


def test_hours_and_the_shift_abroad_are_taken_as_typed(whowhere: Run) -> None:
    run = whowhere(
        *DENVER, "--work", "8:30-16:30", "--shift-abroad", "22-6", "--need", "3", "--json"
    )
    places = [place["work"] for place in run.document["places"]]
    assert [(each["from"], each["to"]) for each in places] == [(8.5, 16.5), (22, 30)]
    assert run.document["need_hours"] == 3
    assert run.document["pairs"][0]["suffices"]


def test_the_calendar_holds_the_shift_without_holidays(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "manila.ics"
    run = whowhere(*DENVER, "--ics", str(file))
    assert run.code == 0
    assert "Manila 3-11, Tue to Sat" in run.err
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["RRULE"]["BYDAY"] == ["TU", "WE", "TH", "FR", "SA"]
    assert event.decoded("DTSTART").hour == 3
    off = {each.dt.date() for listed in event["EXDATE"] for each in listed.dts}
    assert date(2026, 12, 25) in off
    assert all(day.weekday() in range(1, 6) for day in off)


def test_a_calendar_that_is_there_already_is_not_replaced(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "manila.ics"
    file.write_text("mine")
    run = whowhere(*DENVER, "--ics", str(file))
    assert run.code == 2
    assert "there already" in run.err
    assert file.read_text() == "mine"
    assert whowhere(*DENVER, "--ics", str(file), "--force").code == 0


def test_a_name_that_several_cities_bear_asks_which(whowhere: Run) -> None:
    run = whowhere("hours", "Denver", "Santiago")
    assert run.code == 2
    assert not run.out
    for name in ("Santiago, CL", "Santiago de Compostela, ES", "Santiago de los Caballeros, DO"):
        assert name in run.err


def test_all_faults_are_told_at_once(whowhere: Run) -> None:
    words = ("--work", "9-9-9", "--shift-abroad", "25-3", "--need", "-1", "--date", "1800-01-01")
    run = whowhere("hours", "Denwver", "Krak", *words)
    assert run.code == 2
    assert "6 faults" in run.err
    assert "did you mean: Denver" in run.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("hours", "Denver"), "two places or more"),
        (("hours", "Denver", "denver"), "named twice"),
        (("hours", *["Denver"] * 9), "up to 8"),
        ((*DENVER, "--need", "9"), "up to 8"),
        ((*DENVER, "--work", "9-9:03"), "steps of 5 minutes"),
        ((*DENVER, "--work", "6-23"), "up to 16"),
    ],
)
def test_what_makes_no_sense_is_refused(whowhere: Run, words: tuple[str, ...], told: str) -> None:
    run = whowhere(*words)
    assert run.code == 2
    assert told in run.err


def test_one_hour_is_not_hours(whowhere: Run) -> None:
    printed = whowhere("hours", "Tulsa", "Kraków", "--date", "2026-11-29").out
    assert "share 1 working hour on the mean working day" in " ".join(printed.split())


@pytest.mark.parametrize("work", ["9am-5pm", "9 AM to 5 PM", "9h-17h", "9.00-17.00", "9 to 17"])
def test_a_shift_is_read_as_people_write_it(whowhere: Run, work: str) -> None:
    assert "Berlin 9-17, Mon to Fri" in whowhere("hours", "DE", "FR", "--work", work).out


def test_a_night_shift_of_twelve_hour_clocks_is_read(whowhere: Run) -> None:
    assert "Berlin 22-6" in whowhere("hours", "DE", "FR", "--work", "10pm-6am").out


@pytest.mark.parametrize("work", ["9-5pm", "13pm-5pm", "0am-8am", "9am-17"])
def test_half_a_twelve_hour_clock_is_refused(whowhere: Run, work: str) -> None:
    assert "hours of one shift" in whowhere("hours", "DE", "FR", "--work", work).err


def test_a_wrong_shift_adds_no_fault_of_the_need(whowhere: Run) -> None:
    said = whowhere("hours", "PL", "NZ", "--work", "0-24", "--need", "24").err
    assert "1 fault" in said
    assert "--need" not in said


@pytest.mark.parametrize("day", ["03/04/2027", "14.03.2027", "soon"])
def test_a_day_that_may_be_two_is_refused_in_words(whowhere: Run, day: str) -> None:
    said = whowhere("hours", "DE", "FR", "--date", day).err
    assert "year, month and day such as 2027-03-14" in said
    assert "%Y" not in said
