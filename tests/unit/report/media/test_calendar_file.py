"""Shift calendars are read back with ``icalendar``, which shares no code with the writer."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from whowhere.quantities.faults import Faults
from whowhere.report.media.calendar_file import CalendarShift, calendar_text

MADE = date(2026, 11, 25)
LATE = CalendarShift(
    "Shift for Denver", datetime(2027, 3, 1, 21), datetime(2027, 3, 2, 6), "Asia/Manila",
    date(2028, 2, 29), (0, 1, 2, 3, 4), (date(2027, 4, 9), date(2027, 6, 12)),
    "Shared hours: 21-23; breaks by law",
)  # fmt: skip
DENVER = CalendarShift(
    "Desk", datetime(2027, 3, 1, 9), datetime(2027, 3, 1, 17), "America/Denver",
    date(2027, 12, 31), (0, 2),
)  # fmt: skip


def _read(*shifts: CalendarShift) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(calendar_text(shifts, "Shifts", MADE))


def _event(shift: CalendarShift) -> icalendar.Event:
    (event,) = _read(shift).walk("VEVENT")
    return event


def test_a_night_shift_is_read_back_as_it_was_written() -> None:
    event = _event(LATE)
    assert event["SUMMARY"] == "Shift for Denver"
    assert event["DESCRIPTION"] == "Shared hours: 21-23; breaks by law"
    assert event.decoded("DTSTART").replace(tzinfo=None) == LATE.start
    assert event["DTSTART"].params["TZID"] == "Asia/Manila"
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(hours=9)
    assert event["DTSTAMP"].dt == datetime(2026, 11, 25, tzinfo=UTC)


def test_it_comes_again_every_weekday_until_its_last_day() -> None:
    rule = _event(LATE)["RRULE"]
    assert rule["FREQ"] == ["WEEKLY"]
    assert rule["BYDAY"] == ["MO", "TU", "WE", "TH", "FR"]
    # 21:00 in Manila is 13:00 in universal time.
    assert rule["UNTIL"] == [datetime(2028, 2, 29, 13, tzinfo=UTC)]


def test_public_holidays_are_taken_out_at_the_hour_of_the_shift() -> None:
    days = [each.dt.replace(tzinfo=None) for each in _event(LATE)["EXDATE"][0].dts]
    days += [each.dt.replace(tzinfo=None) for each in _event(LATE)["EXDATE"][1].dts]
    assert days == [datetime(2027, 4, 9, 21), datetime(2027, 6, 12, 21)]


def test_a_shift_without_weekdays_happens_once() -> None:
    assert "RRULE" not in _event(replace(LATE, weekdays=(), days_off=()))


def test_the_zone_is_written_with_the_days_on_which_its_clocks_change() -> None:
    (zone,) = _read(DENVER).walk("VTIMEZONE")
    parts = [(part.name, part["DTSTART"].dt) for part in zone.subcomponents]
    # The United States: forward on 14 March 2027 at 2, back on 7 November at 2.
    assert parts[1:] == [
        ("DAYLIGHT", datetime(2027, 3, 14, 2)),
        ("STANDARD", datetime(2027, 11, 7, 2)),
    ]
    assert zone.subcomponents[1]["TZOFFSETFROM"].td == timedelta(hours=-7)
    assert zone.subcomponents[1]["TZOFFSETTO"].td == timedelta(hours=-6)
    assert zone.subcomponents[1]["TZNAME"] == "MDT"


def test_a_zone_that_two_shifts_share_is_written_once() -> None:
    later = replace(DENVER, summary="Late desk", start=datetime(2027, 3, 1, 14))
    read = _read(DENVER, later, LATE)
    assert [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")] == [
        "America/Denver", "Asia/Manila",
    ]  # fmt: skip
    assert len({str(event["UID"]) for event in read.walk("VEVENT")}) == 3


def test_lines_end_as_the_standard_asks_and_none_is_longer_than_75_octets() -> None:
    text = calendar_text([replace(LATE, summary="Zmiana w Łodzi " * 20)], "Zmiany", MADE)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event["SUMMARY"] == "Zmiana w Łodzi " * 20


def test_words_never_become_lines_of_the_file() -> None:
    event = _event(replace(LATE, summary="Desk; A, B\\C\r\nEND:VCALENDAR\x07"))
    assert event["SUMMARY"] == "Desk; A, B\\C\nEND:VCALENDAR"


def test_the_same_shifts_give_the_same_file() -> None:
    assert calendar_text([LATE], "Shifts", MADE) == calendar_text([LATE], "Shifts", MADE)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(Faults, match="Did you mean 'Asia/Manila'"):
        calendar_text([replace(LATE, zone="Asia/Manilla")], "Shifts", MADE)
