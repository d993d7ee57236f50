"""The workbook of a plan: total, places, years and rules follow what an analyst types."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from tests.plans import CLASHING, DRAWS, TITLE, VENDOR, small_plan
from tests.spreadsheets import Books, books_of, needs_office
from xlsxwriter import Workbook as Written

from whowhere.decide.portfolio.plan import Plan, plan_from
from whowhere.model.scenario.options import Option
from whowhere.report.media.spreadsheet.sheet import Paper
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.workbook.contents import COLUMNS, OPTIONS, TOP, PlanContents
from whowhere.report.plan.workbook.plan_sheet import TOTAL_NAME
from whowhere.report.plan.workbook.rules_sheet import BROKEN_NAME
from whowhere.report.plan.workbook.writing import plan_workbook

CLOSE = 1e-9
SHEETS = ["Summary", "Plan", "Places", "Years", "Rules", "Near-best plans", "Bad futures",
          "Options", "Question", "Sources", "Not included"]  # fmt: skip
MOVED = {
    ("desk", Option.read("own_staff@IN")): 0.0, ("desk", Option.read("managed_service@IN")): 0.5,
    ("desk", Option.read("own_staff@PL")): 0.5, ("books", Option.read("own_staff@GB")): 0.0,
    ("books", Option.read("own_staff@PL")): 0.0, ("desk", Option.read("managed_service@MX")): 0.0,
    ("books", Option.read("own_staff@GB:in_mix_1")): 0.5,
    ("books", Option.read("own_staff@PL:in_mix_1")): 0.5,
}  # fmt: skip
"""Shares that an analyst types, each in the first year of its option."""
DEARER = 1.25
"""How many times dearer an analyst makes the options of one package."""


@pytest.fixture(scope="module")
def written() -> bytes:
    return plan_workbook(small_plan())


@pytest.fixture(scope="module")
def books(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Books:
    return books_of(written, _change, tmp_path_factory.mktemp("plan"))


def _change(path: Path, target: Path) -> None:
    """Type other shares and costs into the yellow cells, as an analyst would."""
    book = openpyxl.load_workbook(path)
    for at, choice in enumerate(small_plan().problem.choices):
        row = book[OPTIONS][TOP + at + 1]
        if choice.key in MOVED and choice.year == 0:
            row[COLUMNS.index("share")].value = MOVED[choice.key]
        if choice.package == "pay":
            row[COLUMNS.index("cost")].value *= DEARER
    book.save(target)


def changed_plan() -> Plan:
    """Return the plan that an analyst typed, computed from its choices alone."""
    problem = small_plan().problem
    taken = contents(small_plan().plan).shares
    choices = tuple(
        replace(each, costs=each.costs * (DEARER if each.package == "pay" else 1.0))
        for each in problem.choices
    )
    shares = np.array(
        [MOVED.get(each.key, share) if each.year == 0 else share
         for each, share in zip(choices, taken, strict=True)]
    )  # fmt: skip
    at = np.flatnonzero(shares)
    needed = {choices[each].hub for each in at} - {""}
    return plan_from(replace(problem, choices=choices), shares, needed)


def contents(plan: Plan | None) -> PlanContents:
    assert plan is not None
    return PlanContents(small_plan(), plan, Paper(Written(BytesIO()), "GBP"))


def named(book: Workbook, name: str) -> float:
    sheet, _, cell = book.defined_names[name].attr_text.partition("!")
    return float(book[sheet.strip("'")][cell.replace("$", "")].value)


def counted(book: Workbook) -> list[tuple[str, str, float, str]]:
    """Return every line of every rule: its words, what it is about, what it counts, and if kept."""
    rows = list(book["Rules"].iter_rows(values_only=True))
    first = 1 + next(at for at, row in enumerate(rows) if row[1] == "About")
    return [(row[0], row[1], row[2], row[6]) for row in rows[first:] if row[0]]


def test_the_sheets_are_what_an_analyst_asks_for(written: bytes) -> None:
    assert openpyxl.load_workbook(BytesIO(written)).sheetnames == SHEETS


def test_the_same_plan_gives_the_same_bytes(written: bytes) -> None:
    assert plan_workbook(small_plan()) == written


def test_every_admissible_option_has_a_row_with_its_cost_to_be_changed(written: bytes) -> None:
    sheet, problem = openpyxl.load_workbook(BytesIO(written))[OPTIONS], small_plan().problem
    for at, choice in enumerate(problem.choices):
        row = sheet[TOP + at + 1]
        cost, share = (row[COLUMNS.index(name)] for name in ("cost", "share"))
        assert row[COLUMNS.index("option")].value == choice.option.id
        assert cost.value == pytest.approx(float(choice.costs.mean()), rel=CLOSE)
        assert cost.fill.fgColor.rgb == share.fill.fgColor.rgb == "FFFFF4CC"
    assert sheet.max_row == TOP + len(problem.choices)


def test_nothing_that_is_written_as_text_can_be_run(written: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(written))
    texts = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "s" and cell.value
    ]
    assert {f"'{TITLE}", f"'{VENDOR}", "'+desk"} <= set(texts)
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_formulas_use_what_old_spreadsheets_know(written: bytes) -> None:
    known = {"IF", "OR", "MIN", "MAX", "ABS", "SUM", "SUMPRODUCT", "EXACT", "MATCH", "ISNUMBER"}
    formulas = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(BytesIO(written))
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert set(re.findall(r"\b([A-Z]+)\(", " ".join(formulas))) <= known
    assert max(map(len, formulas)) < 8_192


@needs_office
def test_every_number_computed_anew_is_the_one_written(books: Books) -> None:
    numbers = 0
    for sheet in books.written:
        for row in sheet.iter_rows():
            for cell in row:
                found = books.anew[sheet.title][cell.coordinate].value
                where = (sheet.title, cell.coordinate)
                if isinstance(cell.value, int | float):
                    assert found == pytest.approx(cell.value, rel=CLOSE, abs=1e-8), where
                    numbers += 1
                else:
                    assert (found or "") == (cell.value or ""), where
    assert numbers > 1_000


@needs_office
def test_the_total_computed_anew_is_the_objective_of_the_document(books: Books) -> None:
    objective = plan_document(small_plan())["solve"]["objective"]
    assert named(books.anew, TOTAL_NAME) == pytest.approx(objective, rel=CLOSE)
    assert named(books.anew, BROKEN_NAME) == 0


@needs_office
def test_total_places_and_rules_follow_what_an_analyst_types(books: Books) -> None:
    plan = changed_plan()
    assert plan.cost != pytest.approx(small_plan().solved.objective, rel=1e-3)
    assert named(books.changed, TOTAL_NAME) == pytest.approx(plan.cost, rel=CLOSE)
    people = {row[1]: row[3] for row in books.changed["Places"].iter_rows(values_only=True)}
    for code in ("GB", "PL", "IN", "MX"):
        there = [part for part in plan.parts if part.choice.place == code]
        expected = sum(part.share * part.choice.people for part in there)
        assert people[code] == pytest.approx(expected, rel=CLOSE, abs=1e-9)
    _check_rules(books.changed, plan)


def _check_rules(book: Workbook, plan: Plan) -> None:
    """Hold each line of each rule against its row of the programme; costs are those typed."""
    told = contents(plan)
    programme, found = small_plan().laid.programme, counted(book)
    rows = [
        row for rule in small_plan().laid.rules for row in programme.rows
        if row.rule == rule.id and row.about
    ]  # fmt: skip
    assert len(found) == len(rows)
    for row, (words, about, count, kept) in zip(rows, found, strict=True):
        if row.rule == "most_in_one_currency":  # its coefficients are the costs as written
            continue
        value, least, most = row.told(told.solution)
        assert about in {row.about, f"'{row.about}"}
        assert count == pytest.approx(value, rel=CLOSE, abs=1e-7), (words, about)
        is_kept = least - 1e-6 <= value <= most + 1e-6
        assert kept == ("kept" if is_kept else "broken"), (words, about)
    broken = {row.rule for row, line in zip(rows, found, strict=True) if line[3] == "broken"}
    assert {"round_the_clock", "together[1]"} <= broken
    assert named(book, BROKEN_NAME) == sum(line[3] == "broken" for line in found)


@needs_office
def test_cost_in_one_currency_follows_the_costs_that_are_typed(books: Books) -> None:
    plan, most = changed_plan(), 0.6
    parts = [(p.choice.currency, p.share * float(p.choice.costs.mean())) for p in plan.parts]
    for words, about, count, _ in counted(books.changed):
        if "of the cost in any one foreign currency" in words:
            there = sum(cost for currency, cost in parts if currency == about)
            whole = sum(cost for _, cost in parts)
            assert count == pytest.approx(there - most * whole, rel=CLOSE)


def test_a_frontier_that_was_asked_for_has_its_sheet() -> None:
    book = openpyxl.load_workbook(BytesIO(plan_workbook(small_plan("", "control"))))
    points = small_plan("", "control").frontier
    costs = [row[1].value for row in book["Frontier"].iter_rows(min_row=5)][: len(points)]
    assert costs == pytest.approx([each.cost for each in points])


def test_where_no_plan_keeps_the_rules_the_workbook_says_which_clash() -> None:
    book = openpyxl.load_workbook(BytesIO(plan_workbook(small_plan(CLASHING))))
    assert book.sheetnames == ["Summary", "Question", "Sources", "Not included"]
    said = [cell.value for row in book["Summary"].iter_rows() for cell in row if cell.value]
    assert (
        "This rule alone cannot be kept: at least 9 working hours a day shared with home." in said
    )


def test_the_futures_of_the_workbook_are_those_of_the_plan(written: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(written), data_only=True)["Bad futures"]
    rows = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    plan = small_plan().plan
    assert plan is not None
    assert rows[0.0] == pytest.approx(plan.costs.min())
    assert rows[1.0] == pytest.approx(plan.costs.max())
    assert len(plan.costs) == DRAWS
