"""Exports of phone systems and spreadsheets are the week that they say, or are refused in words."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.exports import (
    EXPORTS,
    HALVES,
    MONDAY,
    OPEN,
    Export,
    clock,
    long,
    weekday,
)

from whowhere.model.staffing.exports.reading import DemandTable, read_demand
from whowhere.quantities.faults import Faults

DENVER = ZoneInfo("America/Denver")


def read(folder: Path, export: Export | str) -> DemandTable:
    made = Export(export) if isinstance(export, str) else export
    path = folder / made.name
    path.write_bytes(made.data)
    return read_demand(path, DENVER)


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(Faults) as refused:
        read(folder, text)
    return str(refused.value).replace(f"{folder}/", "")


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_read_as_the_week_that_it_says(tmp_path: Path, name: str) -> None:
    export = EXPORTS[name]
    if name == "German Excel in Windows-1252":
        assert b"\xd8" in export.data
    table = read(tmp_path, export)
    assert [list(day) for day in table.contacts] == HALVES
    if export.has_handle:
        assert table.mean_handle == pytest.approx(270, abs=0.5)
        assert all(time == pytest.approx(270, abs=0.5) for day in table.handle for time in day)
    else:
        assert table.mean_handle is None


def test_what_was_understood_is_said_in_one_line(tmp_path: Path) -> None:
    said = read(tmp_path, EXPORTS["Google Sheets"]).said.replace(f"{tmp_path}/", "")
    assert said == (
        "calls.csv: read as 14 half-hours of Mon to Sun, Monday 1 March 2027 to Sunday 7 March"
        " 2027, contacts from 'Calls' in column 3, handle time 270 s on average from 'AHT' in"
        " column 4; dates read with the month first"
    )
    totals = read(tmp_path, EXPORTS["monday first, long names, totals"]).said
    assert "'Total', line 4 left out as totals or remarks" in totals
    assert "Windows-1252" in read(tmp_path, EXPORTS["German Excel in Windows-1252"]).said
    assert "nobody on Sun" in read(tmp_path, EXPORTS["a desk closed on Sundays"]).said


@pytest.mark.parametrize(("minutes", "parts"), [(5, 6), (10, 3), (15, 2)])
def test_shorter_intervals_are_added_up_to_half_hours(
    tmp_path: Path, minutes: int, parts: int
) -> None:
    def line(day: object, half: int, calls: int) -> str:
        each = calls / parts
        rows = []
        for part in range(parts):
            at = half * 30 + part * minutes
            rows.append(f"{day},{at // 60:02}:{at % 60:02},{each!r}")
        return "\n".join(rows)

    table = read(tmp_path, long("date,time,calls", line))
    for found, expected in zip(table.contacts, HALVES, strict=True):
        assert list(found) == pytest.approx(expected)


def test_from_when_to_when_needs_no_spaces_and_is_no_zone(tmp_path: Path) -> None:
    def text(day: str, between: str) -> str:
        shown = str if day == "date" else weekday
        rows = [f"{day},{between},calls", *(
            f"{shown(MONDAY + timedelta(at))},"
            f"{clock(half)}-{clock(half + 1)},{HALVES[at][half]}"
            for at in range(7) for half in OPEN
        )]  # fmt: skip
        return "\n".join(rows)

    for day in ("date", "day"):
        assert [list(each) for each in read(tmp_path, text(day, "interval")).contacts] == HALVES
    joined = text("date", "interval").replace("date,interval", "interval")
    joined = re.sub(r"^(\d+-\d+-\d+),", r"\1 ", joined, flags=re.MULTILINE)
    assert [list(each) for each in read(tmp_path, joined).contacts] == HALVES


@pytest.mark.parametrize("when", ["2027-03-01T{}-07:00", "2027-03-01 {}:00-07:00"])
def test_a_zone_west_of_greenwich_is_no_time_until_when(tmp_path: Path, when: str) -> None:
    text = f"start,calls\n{when.format('08:00')},5\n{when.format('08:30')},6\n"
    table = read(tmp_path, text)
    assert (table.day, table.contacts[0][16:18]) == (0, (5, 6))
    assert "accepted: a day and a time" in refusal(tmp_path, text.replace("-07:00", " GMT-7"))


def test_an_hour_counts_half_in_each_of_its_half_hours(tmp_path: Path) -> None:
    text = "hour,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n8,30,15,15,15,15,3,0\n9,4,4,4,4,4,4,4\n"
    table = read(tmp_path, text)
    assert table.contacts[0][16:20] == (15, 15, 2, 2)
    assert "each hour counts half" in table.said


def test_several_weeks_are_averaged_half_hour_by_half_hour(tmp_path: Path) -> None:
    rows = ["date,time,offered,AHT (s)"]
    for week in range(4):
        for day in range(7):
            date = MONDAY + timedelta(weeks=week, days=day)
            rows += [f"{date},{clock(half)},{10 * week + day},{100 * (week + 1)}" for half in OPEN]
    table = read(tmp_path, "\n".join(rows))
    assert [day[16] for day in table.contacts] == [15 + day for day in range(7)]
    # Each handle time counts as often as somebody called: 0, 10, 20 and 30 calls on Mondays.
    assert table.handle[0][16] == pytest.approx((200 * 10 + 300 * 20 + 400 * 30) / 60)
    assert "the mean of 4 of each" in table.said


def test_one_day_is_a_day_and_no_week(tmp_path: Path) -> None:
    text = "Interval,Offered,Answered,AHT s\n08:00,20,19,270\n08:30,10,10,270\n"
    table = read(tmp_path, text)
    assert (table.is_one_day, table.day) == (True, None)
    assert table.contacts[0][16:18] == (20, 10)
    dated = read(tmp_path, text.replace("\n0", "\n2027-03-02 0"))
    assert (dated.is_one_day, dated.day) == (True, 1)
    assert "Tuesday 2 March 2027" in dated.said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("foo,bar\n1,2\n", r"calls.csv:1: the heading is 'foo', 'bar'; accepted: a heading such"),
        ("", "the heading is empty"),
        ("time,Mon,Tue\n08:00,1,2\n08:30,1,2\n", "without Wed, Thu, Fri, Sat, Sun"),
        ("day,time,calls in,calls out in\nMon,8:00,1,2\n", "'calls in' and 'calls out in'"),
        ("day,time,answered\nMon,8:00,1\n", "the heading is 'day', 'time', 'answered'"),
        ("day,calls\nMon,8\nTue,3\nWed,3\nThu,3\nFri,3\nSat,3\nSun,3\n", "without times of day"),
        ("day,time,calls\nMon,8:00,1\nMon,8:00,2\n", "calls.csv:3: when is 'Mon 8:00' again"),
        ("day,time,calls\nMon,8:00,1\nMon,8:30,many\n", 'calls.csv:3: contacts is "many"'),
        ("day,time,calls\nMon,8:00,-1\nMon,8:30,2\n", "calls.csv:2: contacts is '-1'"),
        ("day,time,calls\nMon,8:00,1.500\nMon,8:30,2\n", "may be 1,500 or 1.5"),
        ("day,time,calls\nMon,8:00,1\nMondo,8:30,2\n", "calls.csv:3: when is 'Mondo 8:30'"),
        ("day,time,calls\nMon,8:07,1\nMon,8:20,2\n", "13 minutes"),
        ("day,time,calls\nMon,8:00,1\nMon,8:30,2\nMon,8:37,2\n", "times is 7 minutes"),
        ("date,time,calls\n2027-02-30,8:00,1\n2027-03-01,8:30,2\n", "one date that exists"),
        ("when,calls\n9999-12-31T23:30Z,1\n9999-12-31T23:00Z,1\n", "one date that exists"),
        ("date,day,time,calls\n2027-03-01,Tue,8:00,1\n2027-03-01,Mon,8:30,2\n", "its date"),
        ("date,time,calls\n03/04/2027,8:00,1\n03/04/2027,8:30,2\n", "Write them as 2027-03-01"),
        ("Tag;Zeit;Anrufe\ndi;8:00;1\ndi;8:30;1\n", "of one language"),
        ("when,calls\nMon 08:00:00+05:30,1\nMon 08:30:00+05:30,2\n", "in UTC"),
        ("day,time,calls,AHT\nMon,8:00,1,3\nMon,8:30,1,3\n", "Say the unit in the heading"),
        ("day,time,calls,AHT\nMon,8:00,1,270000\nMon,8:30,1,270000\n", "Say the unit"),
        ("day,time,calls,AHT\nMon,8:00,1,4:30:00\nMon,8:30,1,4:30:00\n", "write 0:04:30"),
        ("day,time,calls,AHT\nMon,8:00,1,often\nMon,8:30,1,2\n", "calls.csv:2: handle time is"),
        ("day,time,calls\n", "without rows"),
        ("day,time,calls\nMon,8:00,20%\nMon,8:30,2\n", "calls.csv:2: contacts is"),
        ("day,time,queue,calls\nMon,8:00,A,1\nMon,8:00,B,1\n", "one queue, or all of them"),
        ("time,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n8:00,1,1,1,1,1,1,1\n8:30,1,1,1,1,1,1,1\n"
         ",2,2,2,2,2,2,2\n", "calls.csv:4: when is .* Call a row of sums total"),
        ("Interval,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n1,1,1,1,1,1,1,1\n2,1,1,1,1,1,1,1\n", "'1 Mon'"),
        ("day,time,calls\n1,8:00,1\n2,8:30,1\n", "calls.csv:2: when is '1 8:00'"),
        ("Day,Time,Calls\n,08:00,1\nMon,08:30,2\n", "calls.csv:2: when is '08:00'"),
        ("time,M,T,W,T,F,S,S\n8:00,1,1,1,1,1,1,1\n", "the heading is 'time', 'M'"),
        ("day,time,ACD calls\nMon,8:00,1\n", "Who gave up is missing"),
        ("time,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Mondays\n8:00,1,1,1,1,1,1,1,1\n", "'Mondays'"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_line(
    tmp_path: Path, text: str, told: str
) -> None:
    assert re.search(told, refusal(tmp_path, text))


def test_a_sum_of_handle_times_is_not_taken_for_their_mean(tmp_path: Path) -> None:
    text = long(
        "day,time,offered,Total handle time (s)",
        lambda day, half, calls: f"{weekday(day)},{clock(half)},{calls},{calls * 270}",
    )
    table = read(tmp_path, text)
    assert table.mean_handle is None
    assert "'Total handle time (s)' in column 4 is no mean" in table.said


def with_zone(zone: str) -> str:
    return long("Time,Offered", lambda day, half, calls: f"{day}T{clock(half)}:00{zone},{calls}")


@pytest.mark.parametrize("zone", ["-07:00", "-0700", " UTC-07:00"])
def test_times_with_their_distance_from_utc_are_brought_to_the_clock(
    tmp_path: Path, zone: str
) -> None:
    table = read(tmp_path, with_zone(zone))  # Denver's own in winter
    assert [list(day) for day in table.contacts] == HALVES
    east = read(tmp_path, with_zone("-05:00"))
    assert [east.contacts[0][half] for half in (12, 13)] == [20, 10]
    india = read(tmp_path, with_zone("+05:30"))  # 8:00 there is 19:30 of the day before
    assert [india.contacts[6][half] for half in (39, 40)] == [20, 10]


@pytest.mark.parametrize("zone", ["GMT+1", "UTC-7", "UTC+05:30", "EST", "CET"])
def test_another_zone_in_a_heading_is_never_taken_for_utc_or_for_the_own(
    tmp_path: Path, zone: str
) -> None:
    def text(said: str) -> str:
        return long(
            f"Interval start ({said}),Offered",
            lambda day, half, calls: f"{day} {clock(half)},{calls}",
        )

    told = refusal(tmp_path, text(zone))
    assert f"the heading is 'Interval start ({zone})'; accepted: the clock of the demand" in told
    for own in ("MST", "MDT"):
        assert [list(day) for day in read(tmp_path, text(own)).contacts] == HALVES
    for utc in ("UTC", "GMT", "UTC+0", "UTC+00:00"):
        assert read(tmp_path, text(utc)).contacts[0][2] == 20  # 8:00 there is 1:00 in Denver


def test_a_zone_in_a_cell_goes_before_that_of_its_heading(tmp_path: Path) -> None:
    table = read(tmp_path, with_zone("-07:00").replace("Time", "Start UTC"))
    assert [list(day) for day in table.contacts] == HALVES


def test_times_at_which_intervals_end_are_not_taken_for_their_beginning(tmp_path: Path) -> None:
    text = "Hour ending,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n9:00,1,1,1,1,1,1,1\n10:00,1,1,1,1,1,1,1\n"
    assert "accepted: times at which intervals begin" in refusal(tmp_path, text)


@pytest.mark.parametrize("zone", ["Z", ""])
def test_the_hour_that_comes_twice_counts_as_one_of_a_typical_day(
    tmp_path: Path, zone: str
) -> None:
    """On 1 November 2026 Denver's 1:00 comes at 7:00 and at 8:00 in UTC."""
    first = datetime(2026, 10, 30, tzinfo=DENVER).astimezone(UTC)
    rows = []
    for at in range(48 * 7 + 2):
        moment = first + timedelta(minutes=30 * at)
        shown = moment if zone else moment.astimezone(DENVER)
        calls = 30 if moment == datetime(2026, 11, 1, 8, tzinfo=UTC) else 10
        handle = 600 if calls == 30 else 200
        rows.append(f"{shown:%Y-%m-%d %H:%M:%S}{zone},{calls},{handle}")
    table = read(tmp_path, "\n".join(["start,offered,AHT (s)", *rows]))
    assert table.contacts[6][2:4] == (20, 10)
    assert table.handle[6][2] == pytest.approx((10 * 200 + 30 * 600) / 40)
    assert sum(map(sum, table.contacts)) == 48 * 7 * 10 + 10
    third = "\n".join(["start,offered,AHT (s)", *rows, "2026-11-01 01:00:00,1,200"])
    if not zone:
        assert "again, after line" in refusal(tmp_path, third)
