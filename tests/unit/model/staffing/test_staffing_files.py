"""Files of demand and sites: what they mean, and every fault at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from whowhere.facts.factbook import Factbook
from whowhere.model.scenario.spans import HourSpan
from whowhere.model.staffing.exports.reading import read_demand
from whowhere.model.staffing.loading import load_staffing
from whowhere.model.staffing.needs import contacts_of
from whowhere.model.staffing.resolving import roster_problem
from whowhere.model.staffing.week import HALVES, Clock, clock_beside
from whowhere.quantities.faults import Faults

BOOK = Factbook(date(2026, 11, 25))
SOUND = """
title = "calls"
currency = "USD"
week = 2027-03-01

[[demand]]
name = "calls"
clock = "Denver"
per_week = 3360
handle = "5 min"
answer = "80% within 20s"

[[sites]]
place = "Denver"
cost_per_hour = 20
patterns = ["5 x 8h"]
shrinkage = "30%"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "week.toml"
    path.write_text(text, "utf-8")
    return path


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(Faults) as refused:
        load_staffing(written(folder, text))
    return [str(fault) for fault in refused.value.faults]


def test_a_mean_with_profiles_gives_each_half_hour_its_part(tmp_path: Path) -> None:
    week_profile, day_profile = [2, 1, 1, 1, 1, 0, 0], [0] * 12 + [3] + [1] * 11
    profiles = f"week_profile = {week_profile}\nday_profile = {day_profile}\n"
    text = SOUND.replace("handle", f"{profiles}handle")
    demand = load_staffing(written(tmp_path, text)).demand[0]
    week = contacts_of(demand, Clock("America/Denver", 0)).reshape(7, 48)
    assert week.sum() == pytest.approx(3360)
    assert week[0].sum() == pytest.approx(1120)
    assert week[0, 24] == pytest.approx(1120 * 3 / 14 / 2)
    assert week[5].sum() == 0


def test_a_table_of_half_hours_reads_as_rows_or_as_a_matrix(tmp_path: Path) -> None:
    numbers = np.arange(HALVES).reshape(7, 48)
    rows = "when,calls\n" + "\n".join(f"{at},{n}" for at, n in enumerate(numbers.ravel()))
    matrix = "time,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n" + "\n".join(
        f"{half / 2}," + ",".join(map(str, numbers[:, half])) for half in range(48)
    )
    for text in (rows, matrix):
        path = tmp_path / "calls.csv"
        path.write_text(text, "utf-8")
        assert [list(day) for day in read_demand(path).contacts] == numbers.tolist()
    file = load_staffing(written(tmp_path, SOUND.replace("per_week = 3360", 'csv = "calls.csv"')))
    week = contacts_of(file.demand[0], Clock("America/Denver", 0))
    assert week.tolist() == numbers.ravel().tolist()


@pytest.mark.parametrize(
    ("table", "told"),
    [("1\n2\n", "the heading is '1'"), ("x\n" + "1\n" * 335 + "-3\n", "contacts is -3"),
     ("1\n" * 335 + "many\n", 'contacts is "many"')],
)  # fmt: skip
def test_a_table_with_a_fault_is_refused(tmp_path: Path, table: str, told: str) -> None:
    path = tmp_path / "calls.csv"
    path.write_text(table, "utf-8")
    with pytest.raises(Faults, match=told):
        read_demand(path)


@pytest.mark.parametrize(
    ("clock", "asked"),
    [("EST", "New York, US or Toronto, CA"), ("IST", "Bengaluru, IN or Dublin, IE or Tel Aviv, IL"),
     ("ET", "New York, US"), ("pst", "Los Angeles, US or Tijuana, MX or Manila, PH")],
)  # fmt: skip
def test_a_clock_that_several_countries_keep_is_asked_about(
    tmp_path: Path, clock: str, asked: str
) -> None:
    (told,) = faults_of(tmp_path, SOUND.replace('clock = "Denver"', f'clock = "{clock}"'))
    assert asked in told


def test_a_clock_may_be_a_zone_of_the_database(tmp_path: Path) -> None:
    path = tmp_path / "week.toml"
    path.write_text(SOUND.replace('clock = "Denver"', 'clock = "America/Denver"'), "utf-8")
    assert load_staffing(path).demand[0].clock == "America/Denver"


def test_all_faults_of_a_file_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = (
        SOUND.replace("80% within 20s", "100% within 20s")
        .replace('"5 x 8h"', '"8 x 8h"')
        .replace('"30%"', '"130%"')
        .replace("2027-03-01", "2027-03-02")
        .replace('clock = "Denver"', 'clock = "Denvver"')
    )
    told = faults_of(tmp_path, text)
    assert len(told) == 5
    assert "Write 2027-03-01." in told[0]
    assert "'Denver'" in told[1]
    assert all("week.toml:" in fault for fault in told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('due = "8h"', "with both answer and due"),
        ("per_half_hour = [[1], [2]]", "with both"),
        ("day_profile = [1, 2]", "with 2 numbers in day_profile"),
        ("busy_at_most = 1e-320", "a share from 0.1% to 100%"),
        ("week_profile = [0, 0, 0, 0, 0, 0, 0]", "a profile of zeros"),
        ("heads = 4", "unknown key"),
        ('patience = "0s"', "patience"),
    ],
)
def test_demand_that_makes_no_sense_is_refused(tmp_path: Path, line: str, told: str) -> None:
    assert told in " ".join(faults_of(tmp_path, SOUND.replace("handle", f"{line}\nhandle")))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("hours_a_day = 7", "hours_a_day: at most 7"),
        ("hours_a_week = 39", "hours_a_week: at most 39"),
        ('rest = "17h"', "rest: at least 17 hours"),
        ("days_off_in_a_row = 3", "days_off_in_a_row: at least 3"),
        ('closed_on = ["Fri", "Sat", "Sun"]', "closed_on: up to 4 days"),
    ],
)
def test_a_pattern_that_breaks_a_rule_of_its_site_is_told_by_the_rule(
    tmp_path: Path, line: str, rule: str
) -> None:
    file = load_staffing(written(tmp_path, SOUND + line))
    with pytest.raises(Faults, match="sites\\[1\\] \\(Denver\\) patterns is 5 x 8h") as refused:
        roster_problem(file, BOOK)
    assert rule in str(refused.value)


def test_pay_from_the_factbook_gives_a_cost_per_hour_with_contributions_by_law(
    tmp_path: Path,
) -> None:
    """Denver: 40 hours over 52.18 weeks; social security, Medicare and the funds on top of pay."""
    role = SOUND.replace("cost_per_hour = 20", 'role = "support agent"')
    crew = roster_problem(load_staffing(written(tmp_path, role)), BOOK).crews[0]
    assert crew.pay is not None
    by_pay = crew.pay.value.likely / (40 * 365.2425 / 7)
    assert 1.0765 * by_pay < crew.hour_cost < 1.15 * by_pay


def test_night_follows_from_the_law_of_the_place_unless_it_is_said(tmp_path: Path) -> None:
    manila = SOUND.replace('place = "Denver"', 'place = "Manila"')
    crew = roster_problem(load_staffing(written(tmp_path, manila)), BOOK).crews[0]
    assert crew.night_premium == pytest.approx(0.10)
    assert crew.night == HourSpan(44, 12)
    own = manila + 'night_premium = 0.3\nnight = "23:00 to 05:30"'
    crew = roster_problem(load_staffing(written(tmp_path, own)), BOOK).crews[0]
    assert crew.night_premium == 0.3
    assert crew.night == HourSpan(46, 11)


@pytest.mark.parametrize(
    ("zone", "week", "ahead", "minutes"),
    [
        ("America/Denver", date(2027, 3, 1), 0, 0),
        ("Asia/Manila", date(2027, 3, 1), 30, 0),
        ("Asia/Manila", date(2027, 7, 5), 28, 0),
        ("Asia/Kathmandu", date(2027, 3, 1), 25, 15),
        ("Pacific/Honolulu", date(2027, 3, 1), -6, 0),
    ],
)
def test_clocks_stand_beside_each_other_as_daylight_saving_has_them(
    zone: str, week: date, ahead: int, minutes: int
) -> None:
    found = clock_beside(zone, "America/Denver", week)
    assert (found.ahead, found.minutes) == (ahead, minutes)
    assert all(found.on_week(found.local(half)) == half for half in range(HALVES))


def test_a_week_in_which_clocks_change_says_so() -> None:
    assert clock_beside("America/Denver", "America/Denver", date(2027, 3, 8)).changes
    assert not clock_beside("America/Denver", "America/Denver", date(2027, 3, 1)).changes


@pytest.mark.parametrize("path", sorted(Path("examples/staffing").glob("*.toml")), ids=str)
def test_every_example_is_sound(path: Path) -> None:
    problem = roster_problem(load_staffing(path), BOOK)
    assert problem.needs.seats.max() > 0
