"""Excel workbooks as exports of demand: typed dates, times and numbers, on the sheet that fits."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.exports import HALVES, MONDAY, OPEN, WEEK

from whowhere.model.staffing.exports.reading import DemandTable, read_demand
from whowhere.quantities.faults import Faults


def read(folder: Path, *sheets: tuple[str, list[list[Any]]]) -> DemandTable:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = folder / "calls.xlsx"
    book.save(path)
    return read_demand(path)


def test_times_down_and_dates_across_are_typed_cells(tmp_path: Path) -> None:
    dates = [datetime(2027, 3, 1) + timedelta(day) for day in range(7)]
    rows: list[list[Any]] = [["Time", *dates, "Total"]]
    for at, half in enumerate(OPEN):
        calls = [day[at] for day in WEEK]
        rows.append([time(half // 2, half % 2 * 30), *calls, sum(calls)])
    table = read(tmp_path, ("About", [["Calls of the week", "by half-hour"]]), ("Data", rows))
    assert [list(day) for day in table.contacts] == HALVES
    assert "calls.xlsx:Data: read as" in table.said


def test_a_date_with_its_time_and_a_handle_time_of_excel_are_read(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Interval Start", "Offered", "AHT"]]
    for day in range(7):
        for at, half in enumerate(OPEN):
            when = datetime.combine(MONDAY, time(half // 2, half % 2 * 30)) + timedelta(day)
            rows.append([when, WEEK[day][at], time(0, 4, 30)])
    table = read(tmp_path, ("Report", rows))
    assert [list(day) for day in table.contacts] == HALVES
    assert table.mean_handle == pytest.approx(270)


def test_times_without_a_format_are_parts_of_a_day(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["time", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]]
    rows += [[half / 48, *(day[at] for day in WEEK)] for at, half in enumerate(OPEN)]
    rows += [[23 / 48, 0, 0, 0, 0, 0, 0, 0]]
    assert [list(day) for day in read(tmp_path, ("Report", rows)).contacts] == HALVES


def test_a_number_of_a_workbook_is_never_asked_about(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["time", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]]
    rows += [[time(8, 0), 1.234, 1, 1, 1, 1, 1, 1], [time(8, 30), 1234, 1, 1, 1, 1, 1, 1]]
    table = read(tmp_path, ("Report", rows))
    assert table.contacts[0][16:18] == (1.234, 1234)


def test_a_fault_names_sheet_and_row(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["time", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], [],
                             [time(8, 0), "x", 1, 1, 1, 1, 1, 1],
                             [time(8, 30), 1, 1, 1, 1, 1, 1, 1]]  # fmt: skip
    with pytest.raises(Faults, match=r'calls\.xlsx:Report:3: contacts is "x"'):
        read(tmp_path, ("Report", rows))
