"""Exported tables are opened as their programs meant them, and faults name the file's own lines."""

from __future__ import annotations

import os
import threading
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from whowhere.quantities.faults import Faults
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.opening import opened, tables_of
from whowhere.quantities.tables.table import Bounds, ExportedTable, TypedNumber, first_that

BOUNDS = Bounds("a table of vendors: CSV or Excel (.xlsx)", size=100_000, rows=50)
ROWS = [(1, ("vendor", "price")), (3, ("Acme; Ltd", "1.234,50")), (4, ("Größe", "65,000"))]
TEXT = 'vendor,price\n\n"Acme; Ltd","1.234,50"\nGröße,"65,000"\n'


def cells(table: ExportedTable) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in table.rows]


def only(data: bytes) -> ExportedTable:
    (table,) = tables_of(data, "v.csv", BOUNDS)
    return table


def workbook(**sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        if title == "hidden":
            sheet.sheet_state = "hidden"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_of_spreadsheets_is_read(encoding: str, end: str) -> None:
    assert cells(only(TEXT.replace("\n", end).encode(encoding))) == ROWS


def test_western_letters_of_windows_are_read_and_said() -> None:
    table = only(TEXT.encode("cp1252"))
    assert cells(table) == ROWS
    assert table.read_as == "Windows-1252"


@pytest.mark.parametrize("text", ["Wrocław;1\n", "Čeština;1\n"])
def test_letters_of_other_code_pages_are_not_guessed_at(text: str) -> None:
    with pytest.raises(Faults, match="not in UTF-8"):
        only(("miasto;cena\n" + text).encode("cp1250"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("a;b\n1,5;2,5\n", ("a", "b")),
        ("sep=|\na|b\n1;2|3\n", ("a", "b")),
        ('"sep=,"\na,b\n1,2\n', ("a", "b")),
        ("a\tb\n1,5\t2;5\n", ("a", "b")),
        ("Report, of; the week\na;b;c\n1,5;2,5;3\n1;2;3\n", ("Report, of", "the week")),
        ("alone\n1\n2\n", ("alone",)),
        (" a , b ,,\n1,2,,\n", ("a", "b")),
    ],
)
def test_what_parts_the_cells_is_found_out(text: str, first: tuple[str, ...]) -> None:
    assert only(text.encode()).rows[0].cells == first


def test_a_row_of_several_lines_is_named_by_its_first() -> None:
    table = only(b'name,note\na,"one\ntwo"\nb,x\n')
    assert [row.line for row in table.rows] == [1, 2, 4]
    assert table.where(4) == "v.csv:4"


def test_cells_of_a_workbook_say_all_that_it_knows() -> None:
    row = [datetime(2027, 3, 1, 8, 30), date(2027, 3, 1), time(8, 29, 59, 999_999), 1.234, 65_000,
           0.1, True, None, timedelta(hours=25), " x ", None]  # fmt: skip
    (table,) = tables_of(workbook(Data=[["a"], [], row]), "v.xlsx", BOUNDS)
    assert cells(table)[1] == (
        3,
        ("2027-03-01 08:30:00", "2027-03-01", "08:30:00", "1.2340", "65000", "0.1", "True", "",
         "25:00:00", "x"),
    )  # fmt: skip
    figures = [cell.value for cell in table.rows[1].cells if isinstance(cell, TypedNumber)]
    assert figures == [1.234, 65_000, 0.1]
    assert table.where(3) == "v.xlsx:Data:3"


def test_the_sheet_that_fits_is_taken_and_hidden_ones_are_not_seen() -> None:
    data = workbook(About=[["Vendors"]], hidden=[["vendor"]], Data=[["vendor", "price"], ["a", 1]])
    tables = tables_of(data, "v.xlsx", BOUNDS)
    assert [table.sheet for table in tables] == ["About", "Data"]
    assert first_that(tables, lambda table: "vendor" in table.rows[0].cells).sheet == "Data"
    assert first_that(tables, lambda table: len(table.rows) > 9).sheet == "About"


def bomb() -> bytes:
    file = BytesIO(workbook(Data=[["a"]]))
    with ZipFile(file, "a", ZIP_DEFLATED) as parts:
        parts.writestr("xl/big.xml", b"0" * 5_000_000)
    return file.getvalue()


def archive(**parts: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as into:
        for name, data in parts.items():
            into.writestr(name.replace("_", "/"), data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"x" * 100_001, "larger than 100,000 bytes"),
        (b"a\n" * 51, "of more than 50 rows"),
        (b"a\0b\0c", "not text"),
        (b"a,b\n\x81\xff,1\n", "v.csv:2: the table is not in UTF-8"),
        (b"\xff\xfea", "not in UTF-8"),
        (b'a,b\n"c"d,1\n', "v.csv:2: the table is no CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old or protected Excel file"),
        (b"PK\x03\x04 and nothing more", "no Excel workbook"),
        (archive(content_xml=b"<x/>"), "no Excel workbook"),
        (archive(**{"xl_workbook.xml": b"<broken"}), "no Excel workbook"),
        (workbook(Data=[["a"]])[:-200], "no Excel workbook"),
        (bomb(), "larger than 1,000,000 bytes once unpacked"),
        (workbook(Data=[[at] for at in range(51)]), "of more than 50 rows"),
    ],
)
def test_what_is_no_table_or_too_much_is_refused_in_words(data: bytes, told: str) -> None:
    with pytest.raises(Faults, match=told) as refused:
        tables_of(data, "v.csv", BOUNDS)
    assert "a table of vendors" in str(refused.value)


def test_a_missing_file_is_told_with_the_nearest_table(tmp_path: Path) -> None:
    (tmp_path / "vendors.xlsx").write_bytes(b"")
    with pytest.raises(Faults, match=r"vendors\.xlsx"):
        opened(tmp_path / "vendor.xlsx", BOUNDS)
    with pytest.raises(Faults, match="not readable"):
        opened(tmp_path, BOUNDS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(TEXT.encode(),))
    writer.start()
    (table,) = opened(pipe, BOUNDS)
    writer.join()
    assert cells(table) == ROWS


def test_numbers_of_one_hand_tell_each_other_and_lines_are_named() -> None:
    table = only(b"a;b\n1.234;x\n2.345,5;y\n")
    read = TableNumbers(table, [row.cell(0) for row in table.rows[1:]], "price", "a number")
    assert [read.number(row.cell(0), row.line) for row in table.rows[1:]] == [1234, 2345.5]
    alone = only(b"a\n1\n1.234\n")
    with pytest.raises(Faults, match=r"v\.csv:3: price is .*1\.234.* may be 1,234 or 1\.234"):
        TableNumbers(alone, [row.cell(0) for row in alone.rows[1:]], "price", "a number")
