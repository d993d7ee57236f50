"""Tables as systems export them, each valid, and the workbooks and texts that hold them."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter

from mutations import CELLS, EXTREME, MISTAKES, mangled
from whowhere.interfaces.requests.sources import rate_cards

Rows = list[list[Any]]
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONDAY = date(2027, 3, 1)
MARKS = (",", ",", ",", ";", "\t", "|")
TYPED: tuple[Any, ...] = (
    *EXTREME, *CELLS, datetime(2027, 3, 1, 8, 30), datetime(1900, 1, 1), date(9999, 12, 31),
    timedelta(minutes=4, seconds=30), 1 / 3, 0.1 + 0.2, -0.0, "=1/0", "=A1", "#N/A",
)  # fmt: skip
"""What a cell of a workbook may hold."""


def week_of_columns() -> Rows:
    """A column for each day, a row for each half-hour."""
    return [["time", *DAYS]] + [
        [f"{half // 2:02}:{half % 2 * 30:02}", *(10 + half % 7 + day for day in range(7))]
        for half in range(16, 36)
    ]


def week_of_rows() -> Rows:
    """A row for each interval, as a phone system reports it."""
    heading = ["Date", "Interval", "Offered", "Answered", "Abandoned %", "AHT (s)"]
    return [heading] + [
        [str(MONDAY + timedelta(day)), f"{hour:02}:00", 20 + hour, 19 + hour, "2%", 310 - hour]
        for day in range(7)
        for hour in range(8, 18)
    ]


def one_day() -> Rows:
    """Quarter-hours of one day, with a line of totals."""
    rows: Rows = [
        [f"{8 + at // 4:02}:{at % 4 * 15:02}", 12 + at % 5, f"0:0{4 + at % 3}:30"]
        for at in range(40)
    ]
    return [["Intervall", "Anrufe", "Bearbeitungszeit"], *rows, ["Summe", 560, ""]]


def staff() -> Rows:
    """A team as a system of HR exports it."""
    heading = ["Name", "Job title", "Location", "FTE", "Annual salary", "Currency", "Hire date"]
    titles = ("Senior Software Engineer", "QA Analyst", "Support Agent II", "Team Lead")
    return [heading] + [
        [f"Person {at}", titles[at % 4], "Denver, CO", 1 - at % 5 / 10, 60_000 + 900 * at, "USD",
         str(date(2015 + at % 9, 1 + at % 12, 3))]
        for at in range(24)
    ]  # fmt: skip


def rate_card() -> Rows:
    """A vendor's rates by role and level."""
    roles = ("Software developer", "QA engineer", "Systems administrator")
    levels = ("Junior", "Mid", "Senior", "Lead")
    return [["Role", "Seniority", "Hourly rate (EUR)", "Notes"]] + [
        [role, level, f"{25 + 9 * at + 2 * to:.2f}", ""]
        for to, role in enumerate(roles)
        for at, level in enumerate(levels)
    ]


def own_figures() -> Rows:
    """Figures of a user's own."""
    return [
        ["topic", "place", "role", "level", "value", "currency", "unit", "year", "source"],
        ["pay", "PH", "support agent", "mid", "400k to 480k", "PHP", "PHP/year", "2026", "Payroll"],
        ["attrition", "PH", "support agent", "", "60", "", "%/year", "2026", "HR report 2025"],
        ["benefits_share", "PL", "", "", "8%", "", "", "2026", "Payroll May 2026"],
    ]


def alternatives() -> Rows:
    """Vendors by criteria."""
    return [
        ["vendor", "Price", "Attrition", "References"], ["direction", "min", "min", "max"],
        ["weight", 50, 30, 20], ["Manila", 14.5, 34, 8], ["Cairo", 13.9, 29, 5],
        ["Lima", 17.0, 22, 6],
    ]  # fmt: skip


def judgements() -> Rows:
    """Criteria compared in pairs."""
    return [
        ["criterion", "Price", "Attrition", "References"], ["Price", 1, 2, 4],
        ["Attrition", "", 1, "1/3"], ["References", "", "", 1],
    ]  # fmt: skip


def shipped_card(random: Random) -> tuple[bytes, str]:
    """Return a rate card of the examples, with its bytes made wrong."""
    path = random.choice(list(rate_cards().values()))
    return _damaged(path.read_bytes(), random), Path(path).suffix


def exported(rows: Rows, random: Random) -> tuple[bytes, str]:
    """Return a table made wrong: as text three times in four, else as a workbook."""
    if random.random() < 0.25:
        return workbook(rows, random), ".xlsx"
    mark = random.choice(MARKS)
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator="\n").writerows(rows)
    said = f"sep={mark}\n" if random.random() < 0.1 else ""
    return mangled(said + text.getvalue(), random), ".csv"


def workbook(rows: Rows, random: Random) -> bytes:
    """Return a workbook of a table, its cells made wrong, or its parts, or its bytes."""
    wrong = [list(row) for row in rows]
    for _ in range(random.choice(MISTAKES)):
        row = random.choice(wrong)
        row[random.randrange(len(row)) if row else 0 : 1] = [random.choice(TYPED)]
        if random.random() < 0.1:
            wrong.remove(row)
    data = _written(wrong)
    chance = random.random()
    return _part_changed(data, random) if chance < 0.2 else (
        _damaged(data, random) if chance < 0.3 else data
    )  # fmt: skip


def _written(rows: Rows) -> bytes:
    held = io.BytesIO()
    options = {"in_memory": True, "nan_inf_to_errors": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(held, options) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for to, value in enumerate(row):
                _write(sheet, at, to, value)
    return held.getvalue()


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, list | dict):
        value = str(value)
    if isinstance(value, str):
        value = value.encode("utf-8", "replace").decode()
        if not value.startswith("="):
            sheet.write_string(row, column, value)
            return
    try:
        sheet.write(row, column, value)
    except (OverflowError, TypeError, ValueError):  # what no workbook can hold
        sheet.write_string(row, column, str(value))


def _part_changed(data: bytes, random: Random) -> bytes:
    """Return a workbook in which the text of one part is made wrong."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        names = old.namelist()
        chosen = random.choice([name for name in names if "sheet" in name or "shared" in name])
        for name in names:
            part = old.read(name)
            if name == chosen:
                part = mangled(part.decode("utf-8").replace("><", ">\n<"), random)
            new.writestr(name, part)
    return held.getvalue()


def _damaged(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data))
    return random.choice((
        data[:at], data[:at] + bytes([random.randrange(256)]) + data[at + 1 :], data + data[:at],
        data[:at] + data[at + random.randrange(1, 40) :], data[at:],
    ))  # fmt: skip
