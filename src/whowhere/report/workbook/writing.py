"""The whole workbook, sheet by sheet."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from whowhere.decide.board import Board
from whowhere.report.media.spreadsheet.sheet import Paper
from whowhere.report.workbook.assumptions_sheet import write_assumptions
from whowhere.report.workbook.budget_sheet import write_option
from whowhere.report.workbook.closing_sheets import write_not_included, write_sources
from whowhere.report.workbook.compare_sheet import open_compare, write_compare
from whowhere.report.workbook.contents import Contents
from whowhere.report.workbook.layout import WorkbookLayout
from whowhere.report.workbook.ledger_sheet import write_ledgers
from whowhere.report.workbook.model_sheets import write_figures, write_months
from whowhere.report.workbook.question_sheet import write_question
from whowhere.report.workbook.ramp_sheet import write_ramp
from whowhere.report.workbook.sensitivity_sheet import write_sensitivity
from whowhere.report.workbook.summary_sheet import open_summary, write_summary

BUDGET = "Budget"
"""The sheet of the recommended option's money by fiscal year and month."""


def workbook(board: Board) -> bytes:
    """Return the workbook of a board's findings; the same findings give the same bytes."""
    case, file = board.case, BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties(
        {
            "title": case.title,
            "subject": "Who should do this work, and where",
            "author": "whowhere",
            "created": datetime.combine(case.as_of, time()),
        }
    )
    book.set_calc_mode("auto")
    options = tuple(profile.result.option for profile in board.detailed)
    contents = Contents(Paper(book, case.currency), WorkbookLayout(case, options), board)
    summary = open_summary(contents)
    write_assumptions(contents)
    compare = open_compare(contents)
    write_ledgers(contents)
    write_option(contents, board.budget, BUDGET)
    verdict = write_compare(compare, contents)
    write_ramp(contents)
    write_sensitivity(contents)
    write_figures(contents)
    write_months(contents)
    write_question(contents)
    write_sources(contents)
    write_not_included(contents)
    write_summary(summary, contents, verdict)
    book.close()
    return file.getvalue()
