"""The live verdict as a formula: a spreadsheet says what Python says, whatever options cost."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import xlsxwriter
from tests.spreadsheets import needs_office, recalculated

from whowhere.report.media.spreadsheet.cells import span
from whowhere.report.workbook.verdict_formula import FormulaColumns, joined, verdict_formula
from whowhere.report.workbook.verdict_now import LiveStanding, verdict_now

BASE = 'own "staff" at home'
OPTIONS = (
    ("managed_service@EG", "managed service in Egypt", "costs", "is"),
    ("contractor@PL", "independent contractors in Poland", "cost", "are"),
    ("own_staff@US", "own staff in the United States", "cost", "are"),
)
"""Today's stands last."""
CASES = 60


def cases() -> list[list[LiveStanding]]:
    random = np.random.default_rng(5)
    return [[some(random, *option) for option in OPTIONS] for _ in range(CASES)]


def some(random: np.random.Generator, *option: str) -> LiveStanding:
    cost, counts = float(random.uniform(50, 150)), bool(random.random() < 0.75)
    id_, name, costs, are = option
    return LiveStanding(id_, name, costs, are, cost, counts, float(random.uniform(-0.9, 0.4)))


def columns(first: int) -> FormulaColumns:
    rows = (first, first + len(OPTIONS) - 1)
    ids, names, costs, are, against, counts = (
        span((rows[0], at), (rows[1], at)) for at in range(6)
    )
    return FormulaColumns(counts, ids, names, costs, are, against)


def write(path: Path, found: list[list[LiveStanding]]) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("All")
    for at, case in enumerate(found):
        first = at * len(OPTIONS)
        for row, each in enumerate(case, start=first):
            sheet.write_row(row, 0, [each.id, each.name, each.costs, each.are, each.against])
            sheet.write(row, 5, each.projected if each.counts else "")
        sheet.write_formula(first, 6, verdict_formula(columns(first), OPTIONS[-1][0], BASE))
    book.close()


@needs_office
def test_a_spreadsheet_tells_the_verdict_in_the_words_of_python(tmp_path: Path) -> None:
    found = cases()
    write(tmp_path / "verdicts.xlsx", found)
    (book,) = recalculated(tmp_path, tmp_path / "verdicts.xlsx")

    told = [book["All"].cell(1 + at * len(OPTIONS), 7).value for at in range(CASES)]

    assert told == [verdict_now(case, case[-1], BASE) for case in found]
    assert {each.split()[0] for each in told} >= {"Stay:", "Managed", "Independent", "No"}


def test_a_sentence_becomes_a_formula_that_joins_words_and_cells() -> None:
    assert joined("below", {"percent": "A1", "base": "B1"}) == 'A1&" below "&B1'
