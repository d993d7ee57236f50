"""Every number of a case as spreadsheet cells, a row each and a column for each future.

The plainest layout there is, so that a test can hold what a spreadsheet computes against NumPy.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import openpyxl
import pytest
import xlsxwriter
from openpyxl import Workbook
from xlsxwriter.worksheet import Worksheet

from whowhere.model.case import Case
from whowhere.model.case_offer import of_offers
from whowhere.model.graph.elements import ONLY, Element, at, elements
from whowhere.model.graph.evaluate import Evaluation, Leaves, Spot
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import Axis
from whowhere.model.graph.reached import Key, reached
from whowhere.model.graph.spreadsheet import MONTHS, Formulas, goes_by_month
from whowhere.model.inputs import OF_SOME_CASES
from whowhere.model.later_inputs import OF_CHANGE
from whowhere.model.policy_inputs import POLICIES
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

SHEET = "All"
TENTHS = (0.1, 0.5, 0.9)
LONGEST = 8_192
"""Characters that a formula may have in Excel."""
UNLIMITED = 1e99
"""What stands for no limit: a spreadsheet has no infinity."""
Row = tuple[str, Spot, Element]

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def sizes_of(case: Case, spot: Spot) -> Mapping[Axis, int]:
    levies = case.facts.get(("levy_rate", Spot(spot.place)), ())
    grades = case.facts.get(("grade", Spot(spot.place)), ())
    months = case.horizon_months
    return {"role": len(case.roles), "month": months, "levy": len(levies), "grade": len(grades)}


@dataclass
class Plain:
    """A case's numbers laid out one below the other, a column for each future from B on."""

    case: Case
    leaves: Leaves
    columns: int
    roots: Iterable[Key]
    totals: tuple[Option, ...] = ()
    """Options whose cost stands in rows at the end: in each future, then P10, P50 and P90."""
    keys: tuple[Key, ...] = ()
    rows: dict[Row, int] = field(default_factory=dict)
    months: dict[Key, Array] = field(default_factory=dict)
    column: int = 0

    def __post_init__(self) -> None:
        case = self.case
        graph = case.graph
        behind = reached(graph, case.elsewhere, [(MONTHS, Spot()), *self.roots])
        self.keys = tuple(key for key in behind if case.has(*key))
        self.evaluation = Evaluation(graph, self.leaves, case.elsewhere)
        self.formulas = Formulas(
            graph, case.elsewhere, lambda spot: sizes_of(case, spot), self.address, case.has
        )
        for name, spot in self.keys:
            node = graph.node(name)
            axes, sizes = node.axes, sizes_of(case, spot)
            by_month = isinstance(node, Figure) and goes_by_month(node.expression)
            if by_month:
                for month in elements(axes | {"month"}, sizes):
                    self.rows[name, spot, month] = len(self.rows)
            for each in elements(axes, sizes):
                self.rows[name, spot, each] = len(self.rows)

    def address(self, name: str, spot: Spot, element: Element) -> str:
        letter = xlsxwriter.utility.xl_col_to_name(1 + self.column)
        return f"{SHEET}!{letter}{1 + self.rows[name, spot, element]}"

    def number(self, name: str, spot: Spot, element: Element) -> Array:
        """Return what NumPy finds, shape (columns,)."""
        axes = self.case.graph.node(name).axes
        if element.month is not None and "month" not in axes:
            values = self._monthly(name, spot)
            return np.broadcast_to(at(values, axes | {"month"}, element), (self.columns,))
        values = self.evaluation.value(name, spot)
        return np.broadcast_to(at(values, axes, element), (self.columns,))

    def _monthly(self, name: str, spot: Spot) -> Array:
        if (name, spot) not in self.months:
            self.months[name, spot] = self.evaluation.months(name, spot)
        return self.months[name, spot]

    def write(self, path: Path) -> None:
        """Write the workbook; what each formula gives is written as 0."""
        book = xlsxwriter.Workbook(str(path))
        sheet = book.add_worksheet(SHEET)
        for (name, spot, element), row in self.rows.items():
            node = self.case.graph.node(name)
            sheet.write_string(row, 0, f"{name} {spot.place} {spot.engagement} {element}")
            if isinstance(node, Figure):
                for column in range(self.columns):
                    self.column = column
                    formula = self.formulas.formula(node, spot, element)
                    assert len(formula) < LONGEST
                    sheet.write_formula(row, 1 + column, formula, None, 0)
            else:
                for column, value in enumerate(self.number(name, spot, element)):
                    sheet.write_number(row, 1 + column, min(value, UNLIMITED))
        for row, option in enumerate(self.totals, start=len(self.rows)):
            self._write_total(sheet, row, option)
        book.close()

    def _write_total(self, sheet: Worksheet, row: int, option: Option) -> None:
        for column in range(self.columns):
            self.column = column
            products = (
                "*".join(
                    self.formulas.cell(name, spot, ONLY) for name in (line.amount, line.driver)
                )
                for spot, line in self.case.placed(option)
            )
            sheet.write_formula(row, 1 + column, f"={'+'.join(products)}", None, 0)
        costs = xlsxwriter.utility.xl_range(row, 1, row, self.columns)
        for place, tenth in enumerate(TENTHS, start=1 + self.columns):
            sheet.write_formula(row, place, f"=PERCENTILE({costs},{tenth})", None, 0)


def recalculated(folder: Path, *paths: Path) -> list[openpyxl.Workbook]:
    """Let LibreOffice open workbooks, compute every cell anew and save; return them as read."""
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(ALWAYS, encoding="utf-8")
    office = shutil.which("soffice") or "soffice"
    out = folder / "recalculated"
    subprocess.run(
        [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to",
         "xlsx", "--outdir", str(out), *map(str, paths)],
        check=True, capture_output=True, timeout=240, env=os.environ | {"HOME": str(folder)},
    )  # fmt: skip
    return [openpyxl.load_workbook(out / path.name, data_only=True) for path in paths]


def forgetful(path: Path, target: Path) -> Path:
    """Copy a workbook with what its formulas gave replaced by 0, so that nothing is taken over."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>0</v>", data)
            copy.writestr(name, data)
    return target


ALWAYS_NEEDED = frozenset(leaf.name for leaf in (*OF_CHANGE, *POLICIES)) - {"planned_size"}
"""What some cases lack and no switch stands before: only lines of cases that have it need it."""
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Compute anew whenever a workbook is loaded, whatever values it came with."""


def ledger_figures(case: Case, options: Iterable[Option]) -> list[Key]:
    """Return what the costs of these options rest on directly."""
    return [
        (name, spot)
        for option in options
        for spot, line in case.placed(option)
        for name in (line.amount, line.driver)
    ]


def every_figure(case: Case, option: Option) -> list[Key]:
    """Return every figure at an option whose inputs are all known there."""
    graph, spot = case.graph, case.spot(option)
    return [
        (name, spot)
        for name in graph.figures
        if all(_is_known(case, *key) for key in reached(graph, case.elsewhere, [(name, spot)]))
    ]


def _is_known(case: Case, name: str, spot: Spot) -> bool:
    if name in ALWAYS_NEEDED:
        return case.has(name, spot)
    chance = name.startswith("luck_") or name in {MONTHS, "exchange_walk"}
    is_asked = (name, spot) in case.facts or name in OF_SOME_CASES | of_offers()
    return chance or name in case.graph.figures or is_asked


@dataclass(frozen=True)
class Books:
    """A workbook as written, and as LibreOffice computes it before and after a change."""

    written: Workbook
    anew: Workbook
    changed: Workbook


def books_of(written: bytes, change: Callable[[Path, Path], None], folder: Path) -> Books:
    """Open a workbook; ``change`` types other values into a copy of it."""
    path, other = folder / "written.xlsx", folder / "changed.xlsx"
    path.write_bytes(written)
    change(path, other)
    anew, changed = recalculated(folder, forgetful(path, folder / "anew.xlsx"), other)
    return Books(openpyxl.load_workbook(path, data_only=True), anew, changed)
