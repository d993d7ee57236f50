"""The whole workbook of a plan, sheet by sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from whowhere.decide.portfolio.planning import Planned
from whowhere.quantities.names import capital
from whowhere.report.media.spreadsheet.sheet import Page, Paper
from whowhere.report.plan.asked import offers_of, roles_of
from whowhere.report.plan.facts import facts_known, left_out, named, notes, origins_of
from whowhere.report.plan.rules import rule_words
from whowhere.report.plan.words import clash_words, verdict_words
from whowhere.report.plan.workbook.contents import PlanContents
from whowhere.report.plan.workbook.futures_sheet import write_futures
from whowhere.report.plan.workbook.options_sheet import write_options
from whowhere.report.plan.workbook.others_sheet import write_frontier, write_near_best
from whowhere.report.plan.workbook.places_sheet import write_places
from whowhere.report.plan.workbook.plan_sheet import write_plan
from whowhere.report.plan.workbook.rules_sheet import write_rules
from whowhere.report.plan.workbook.summary_sheet import SHEET, open_summary, write_summary
from whowhere.report.plan.workbook.years_sheet import write_years
from whowhere.report.workbook.closing_sheets import not_included_sheet, sources_sheet
from whowhere.report.workbook.question_sheet import question_sheet

SOURCES = ("No.", "Producer", "Title", "Address", "Read", "Licence", "Figures that rest on it")


def plan_workbook(planned: Planned) -> bytes:
    """Return the workbook of a plan; the same plan gives the same bytes."""
    file, day = BytesIO(), planned.case.as_of
    book = Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties(
        {
            "title": planned.case.portfolio.title,
            "subject": "Who should do which work, and where",
            "author": "whowhere",
            "created": datetime.combine(day, time()),
        }
    )
    book.set_calc_mode("auto")
    paper = Paper(book, planned.case.currency)
    if planned.plan is None:
        _write_clash(paper, planned)
    else:
        _write_sheets(PlanContents(planned, planned.plan, paper))
    _write_closing(paper, planned)
    book.close()
    return file.getvalue()


def _write_sheets(contents: PlanContents) -> None:
    summary = open_summary(contents)
    write_plan(contents)
    write_places(contents)
    write_years(contents)
    write_rules(contents)
    write_near_best(contents)
    write_frontier(contents)
    write_futures(contents)
    write_options(contents)
    write_summary(summary, contents)


def _write_clash(paper: Paper, planned: Planned) -> None:
    """Write why there is no plan, and every rule that was asked for."""
    page = Page.new(paper, SHEET, (130,), landscape=True)
    page.head(planned.case.portfolio.title)
    page.text(2, 0, verdict_words(planned), paper.wrapped)
    sections: Mapping[str, list[str]] = {
        "What clashes": [clash_words(planned, clash) for clash in planned.clashes],
        "Rules that were asked for": [
            capital(rule_words(planned, rule)) for rule in planned.laid.rules
        ],
    }
    top = 4
    for heading, said in sections.items():
        page.text(top, 0, heading, paper.section)
        for row, sentence in enumerate(said, start=top + 1):
            page.text(row, 0, sentence, paper.wrapped)
        top += len(said) + 2


def _write_closing(paper: Paper, planned: Planned) -> None:
    day = planned.case.as_of
    question_sheet(paper, planned.case.portfolio.story, roles_of(planned), offers_of(planned))
    sources_sheet(paper, day, origins_of(facts_known(planned)), SOURCES)
    not_included_sheet(
        paper,
        [
            ("Left out of the model", left_out(planned)),
            ("Law and places", notes(planned)),
            ("Figures of", named(planned)),
        ],
    )
