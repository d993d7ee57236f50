"""What each medium says of a comparison, read back: options by name, and flip points."""

from __future__ import annotations

import io
import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

import openpyxl
import pypdf
from rich.console import Console

from tests.decks import read, texts
from tests.page_engine import PageEngine
from whowhere.decide.board import Board
from whowhere.decide.sensitivity.sensitivity import Sensitivity
from whowhere.report.compare.terminal import Shown, print_comparison
from whowhere.report.media.page_bundle import Bundle
from whowhere.report.sensitivity.terminal import print_sensitivity
from whowhere.report.wording.options import name_in_tables

WIDE = 240
"""Columns of a terminal in which no row takes two lines."""
Told = dict[str, str]
"""What is said of an option, by what it is: median, range, saving, steady, loss, and so on."""


def squeezed(text: str) -> str:
    return "".join(text.split())


def of_terminal(board: Board) -> tuple[str, dict[str, Told]]:
    """Return what ``compare --all`` and ``sensitivity --all`` print, and the rows of options."""
    console = Console(width=WIDE, file=io.StringIO(), record=True)
    comparison = board.comparison
    print_comparison(console, comparison, Shown(all=True))
    print_sensitivity(
        console, Sensitivity(comparison, board.tornado, None, board.flips), show_all=True
    )
    text = console.export_text()
    rows = {}
    for option in comparison.options:
        name = name_in_tables(option.option, comparison.case, narrow=False)
        line = re.compile(rf"{re.escape(name)}(?: \((?:today|fails)\))?\s+(\d.*)")
        row = next(found[1] for each in text.splitlines() if (found := line.fullmatch(each)))
        cells = [x for x in row.split() if re.fullmatch(r"-|never|-?[\d.,]+[%a-z]*", x)]
        rows[option.id] = dict(
            zip(("median", "hour", "saving", "steady", "loss", "set_up", "month"), cells,
                strict=False)
        )  # fmt: skip
    return text, rows


def of_markdown(text: str) -> dict[str, Told]:
    return {row[0]: _written(row) for row in _tables(text) if len(row) == 11}


def of_mail(page: str) -> dict[str, Told]:
    """Return the options as a mailed page tells them where no script runs."""
    told = page.partition('class="told"')[2].partition("</main>")[0]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', told, re.DOTALL)
    cells = ([unescape(name), *map(unescape, re.findall(r"<td>(.*?)</td>", rest))]
             for name, rest in rows)  # fmt: skip
    return {row[0]: _written(row) for row in cells if len(row) == 11}


def of_slides(deck: bytes) -> tuple[str, dict[str, Told]]:
    """Return all text of slides and notes, and the rows of the table side by side."""
    slides = read(deck).slides
    notes = (slide.notes_slide.notes_text_frame.text for slide in slides)
    rows = [
        [cell.text for cell in row.cells]
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
    ]
    keys = ("saving", "steady", "loss", "share", "set_up", "month")
    told = {row[0]: dict(zip(keys, row[1:7], strict=True)) for row in rows if len(row) == 10}
    words = (text for slide in slides for text in texts(slide))
    return " ".join([*words, *notes, *(cell for row in rows for cell in row)]), told


def of_paper(paper: bytes) -> str:
    return squeezed("".join(x.extract_text() for x in pypdf.PdfReader(io.BytesIO(paper)).pages))


def of_workbook(book: bytes) -> tuple[list[list[Any]], dict[str, list[Any]]]:
    """Return the rows of the flip points, and of all options as written, by id."""
    opened = openpyxl.load_workbook(io.BytesIO(book), data_only=True)
    rows = [[cell.value for cell in row] for row in opened["Compare"].iter_rows()]
    start = next(at for at, row in enumerate(rows) if str(row[0]).startswith("All options"))
    options = {row[1]: row for row in rows[start + 2 :] if row[1]}
    return [[cell.value for cell in row] for row in opened["Sensitivity"].iter_rows()], options


def summary_of(book: bytes) -> dict[str, list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(book), data_only=True)["Summary"]
    return {str(row[0].value): [cell.value for cell in row] for row in sheet.iter_rows()}


def case_in(page: str) -> dict[str, Any]:
    packed = page.partition('id="case">')[2].partition("<")[0]
    found: dict[str, Any] = json.loads(zlib.decompress(b64decode(packed), -zlib.MAX_WBITS))
    return found


def of_page(case: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Told]]:
    """Return a page's answer before anybody touches it, and its table in the page's own words."""
    answer = PageEngine(case).answer_of(case["found"])
    bundle = Bundle()
    rows = {}
    for option in answer["options"]:
        cost, saving = option["cost"], option["saving"]
        numbers = [cost["p50"], saving["p50"], option["steady"]["saving"]["p50"],
                   saving["chance_of_loss"], option["cheapest_share"],
                   option["set_up"]["p50"]]  # fmt: skip
        said = json.loads(bundle.call("said", json.dumps(numbers)))
        (spread,) = json.loads(bundle.call("ranges", json.dumps([[cost["p10"], cost["p90"]]])))
        month = option["payback_month"]["p50"]
        rows[option["id"]] = {
            "median": said[0][0], "range": spread, "saving": said[1][1], "steady": said[2][1],
            "loss": said[3][1], "share": said[4][1], "set_up": said[5][0],
            "month": "never" if month is None else str(round(month)),
        }  # fmt: skip
    return answer, rows


def _written(row: Iterable[str]) -> Told:
    keys = ("name", "median", "range", "saving", "steady", "loss", "share", "set_up", "month")
    return dict(zip(keys, list(row)[:9], strict=True))


def _tables(markdown: str) -> Iterator[list[str]]:
    for line in markdown.splitlines():
        if line.startswith("|"):
            yield [cell.strip().replace("\\", "") for cell in line.strip("|").split("|")]
