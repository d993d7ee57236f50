"""A demand whose contacts stand in an export: what the file must add, and what it may not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.exports import EXPORTS, HALVES

from whowhere.facts.factbook import Factbook
from whowhere.model.queues.week import Promise, Stretches, agents_needed, answered_in_time
from whowhere.model.staffing.file import StaffingFile
from whowhere.model.staffing.loading import load_staffing
from whowhere.model.staffing.resolving import roster_problem
from whowhere.quantities.faults import Faults

FILE = """
title = "calls"
currency = "USD"
week = 2027-03-01

[[demand]]
name = "calls"
clock = "Denver"
csv = "calls.csv"
answer = "80% within 20s"
{}

[[sites]]
place = "Denver"
cost_per_hour = 20
patterns = ["5 x 8h"]
shrinkage = "30%"
"""
ONE_DAY = "Interval,Offered,Answered,AHT s\n08:00,20,19,240\n08:30,10,10,300\n"
OPEN_DAYS = "week_profile = [1, 1, 1, 1, 1, 0, 0]"


def loaded(folder: Path, table: str | bytes, *lines: str) -> StaffingFile:
    data = table if isinstance(table, bytes) else table.encode()
    (folder / "calls.csv").write_bytes(data)
    path = folder / "week.toml"
    path.write_text(FILE.format("\n".join(lines)), "utf-8")
    return load_staffing(path)


def refusal(folder: Path, table: str, *lines: str) -> str:
    with pytest.raises(Faults) as refused:
        loaded(folder, table, *lines)
    return str(refused.value).replace(f"{folder}/", "")


def test_the_table_says_the_week_and_the_handle_time_of_each_half_hour(tmp_path: Path) -> None:
    file = loaded(tmp_path, EXPORTS["Spanish"].data)
    (demand,) = file.demand
    assert [list(day) for day in demand.per_half_hour] == HALVES
    assert demand.handle is None
    assert {time for day in demand.handle_per_half_hour for time in day} == {270}
    assert "handle time 270 s" in file.tables_read[0]
    problem = roster_problem(file, Factbook(date(2026, 11, 25)))
    assert problem.tables_read == file.tables_read
    own = roster_problem(
        loaded(tmp_path, EXPORTS["sunday first"].data, 'handle = "270s"'),
        Factbook(date(2026, 11, 25)),
    )
    assert problem.needs.seats.tolist() == own.needs.seats.tolist()


def test_the_files_own_handle_time_wins_and_that_is_said(tmp_path: Path) -> None:
    file = loaded(tmp_path, EXPORTS["Spanish"].data, 'handle = "5 min"')
    assert (file.demand[0].handle, file.demand[0].handle_per_half_hour) == (300, ())
    assert "the file's own handle is used" in file.tables_read[0]


def test_one_day_is_asked_which_share_of_the_week_it_is(tmp_path: Path) -> None:
    told = refusal(tmp_path, ONE_DAY)
    assert re.search(r"week\.toml:9: demand\[1\]\.csv is a table of one day", told)
    assert f"Add, Monday to Sunday in any scale: {OPEN_DAYS}" in told


def test_one_day_of_a_week_whose_open_days_are_alike_makes_that_week(tmp_path: Path) -> None:
    (demand,) = loaded(tmp_path, ONE_DAY, OPEN_DAYS).demand
    assert demand.per_week == 150
    assert demand.day_profile[16:18] == (20, 10)
    assert demand.handle_per_half_hour[6][17] == 300


def test_a_dated_day_counts_by_its_share_of_the_week(tmp_path: Path) -> None:
    tuesday = ONE_DAY.replace("\n0", "\n2027-03-02 0")
    (demand,) = loaded(tmp_path, tuesday, "week_profile = [3, 2, 2, 2, 1, 0, 0]").demand
    assert demand.per_week == pytest.approx(30 * 10 / 2)


@pytest.mark.parametrize(
    ("table", "lines", "told"),
    [
        (ONE_DAY, ["week_profile = [2, 1, 1, 1, 1, 0, 0]"], "Add per_week, the contacts of the"),
        (ONE_DAY.replace("\n0", "\n2027-03-06 0"), [OPEN_DAYS], "no share of week_profile"),
        (ONE_DAY, [OPEN_DAYS, "day_profile = [1]"], "with csv and day_profile"),
        (EXPORTS["sunday first"].text, ["per_week = 5", 'handle = "5 min"'], "csv and per_week"),
        (EXPORTS["sunday first"].text, [], "with neither; accepted: handle ="),
        ("a,b\n1,2\n", [], r"calls\.csv:1: the heading is 'a', 'b'"),
    ],
)
def test_what_does_not_fit_the_table_is_refused(
    tmp_path: Path, table: str, lines: list[str], told: str
) -> None:
    assert re.search(told, refusal(tmp_path, table, *lines))


def test_a_week_with_per_week_says_how_large_the_tables_day_is(tmp_path: Path) -> None:
    (demand,) = loaded(tmp_path, ONE_DAY, "per_week = 900", "week_profile = [2,1,1,1,1,0,0]").demand
    assert (demand.per_week, demand.day_profile[16]) == (900, 20)


def test_a_time_in_utc_is_brought_to_the_clock_of_the_demand(tmp_path: Path) -> None:
    (demand,) = loaded(tmp_path, EXPORTS["Amazon Connect in UTC"].data).demand
    assert [list(day) for day in demand.per_half_hour] == HALVES


def test_each_half_hour_has_the_agents_of_its_own_handle_time() -> None:
    chance = np.random.default_rng(3)
    calls, handle = chance.uniform(0, 0.2, 336), chance.uniform(60, 900, 336)
    for patience in (None, 120.0):
        promise = Promise(0.8, 20, 0.9)
        found = agents_needed(Stretches(calls, handle, patience), promise)
        for at in range(0, 336, 37):
            alone = Stretches(calls[at : at + 1], float(handle[at]), patience)
            assert found[at] == agents_needed(alone, promise)[0]
        shares = answered_in_time(Stretches(calls, handle, patience), found.astype(float), 20)
        assert shares.min() >= 0.8


@pytest.mark.parametrize("hour", ["nan", "inf", "-inf", "1e999"])
def test_an_hour_that_is_no_number_is_refused_and_not_counted_with(
    tmp_path: Path, hour: str
) -> None:
    told = refusal(
        tmp_path, f"time,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n8,1,1,1,1,1,0,0\n{hour},1,1,1,1,1,0,0\n"
    )
    assert hour in told
