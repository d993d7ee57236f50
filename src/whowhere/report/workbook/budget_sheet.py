"""An option's sheet of a budget: fiscal years above, months below, in live formulas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from xlsxwriter.format import Format

from whowhere.decide.budget.answer import OptionBudget
from whowhere.decide.budget.calendar import periods
from whowhere.decide.budget.flows import Flows, flows_of
from whowhere.model.budget_categories import CATEGORIES, IMPUTED
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import capital
from whowhere.quantities.ranges import Array
from whowhere.report.budget.words import ON_BOOKS, today_said
from whowhere.report.media.spreadsheet.cells import cell, fixed
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.workbook.budget_lines import Rows, write_lines
from whowhere.report.workbook.contents import ModelContents
from whowhere.report.workbook.layout import pages_across

WIDTHS = (40, 30, 12, 12)
FIRST = len(WIDTHS)
"""The column of the first year and of the first month."""
NONE = np.zeros((1, 1))
TOP = 4
"""The row of the headings of the years."""
TOTAL, CASH, WORTH = "Total as compared", "Cash paid out", "Present value"


def write_option(contents: ModelContents, found: OptionBudget, name: str) -> None:
    """Write an option's budget by fiscal year and by month, on a sheet of that name."""
    OptionSheet(contents, found, name).write()


@dataclass
class OptionSheet:
    """Where the rows of an option's sheet stand, and what is in them."""

    contents: ModelContents
    found: OptionBudget
    name: str

    @property
    def option(self) -> Option:
        """The option that is told."""
        return self.found.option

    @cached_property
    def flows(self) -> Flows:
        """Its money by month in the likely case."""
        return flows_of(self.contents.case, self.contents.layout.evaluation, self.option)

    @cached_property
    def page(self) -> Page:
        """The sheet."""
        case, months = self.contents.case, len(self.flows.cash)
        page = Page.new(
            self.contents.paper, self.name, (*WIDTHS, *[13] * months),
            landscape=True, across=pages_across(months),
        )  # fmt: skip
        page.head(
            self.contents.option_name(self.option),
            f"{case.currency}, nominal: prices and pay of each month, paid at its end. Likely case"
            " in live formulas, in which no event comes; months stand below.",
            f"Expected: means over {self.found.draws:,} futures, as written.",
        )
        page.sheet.freeze_panes(TOP + 1, 1)
        return page

    @cached_property
    def rows(self) -> list[str]:
        """What is summed up by year and by month: categories, total, cash, worth."""
        named = [CATEGORIES[name] for name in self.found.categories]
        return [*named, TOTAL, ON_BOOKS, CASH, WORTH]

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Fiscal years, payments after the horizon in the last of them."""
        return tuple(dict.fromkeys(self.year_of_month))

    @cached_property
    def year_of_month(self) -> list[str]:
        """The fiscal year that each month is in."""
        case, months = self.contents.case, len(self.flows.cash)
        found = periods(case.start, months, case.finance.year_starts, "year")
        return [year.label for year in found for _ in range(year.months)]

    def write(self) -> None:
        """Write years, then months, then the lines that these are summed from."""
        months = TOP + 2 * (len(self.rows) + 3) + len(self.compared) + 2
        lines = months + len(self.rows) + 3
        rows = write_lines(self.page, self.contents, self.option, lines, FIRST)
        self._write_months(months, rows)
        self._write_years(months)
        self._write_expected(TOP + len(self.rows) + 3)

    def _value(self, name: str) -> Array:
        """Return a row's likely amount by month, as long as there is cash."""
        flows = self.flows
        found = {
            TOTAL: flows.total, CASH: flows.cash, WORTH: flows.present_value,
            ON_BOOKS: flows.total - flows.booked.get(IMPUTED, NONE),
            **{CATEGORIES[key]: value for key, value in flows.booked.items()},
        }.get(name, NONE)  # fmt: skip
        return np.pad(found[:, 0], (0, len(flows.cash) - len(found)))

    def _write_months(self, top: int, rows: Rows) -> None:
        page, paper = self.page, self.contents.paper
        case = self.contents.case
        months = periods(case.start, len(self.flows.cash), case.finance.year_starts, "month")
        page.headings(top, ["By month, likely", "", "", "", *(m.label for m in months)],
                      range(FIRST, FIRST + len(months)))  # fmt: skip
        page.texts(top - 1, FIRST, self.year_of_month, paper.muted)
        for at, name in enumerate(self.rows, start=top + 1):
            style = paper.total_flow if name == TOTAL else paper.flow
            page.text(at, 0, name, paper.strong if name == TOTAL else None)
            for month, value in enumerate(self._value(name).tolist()):
                formula = self._formula(name, month, top, rows)
                page.formula(at, FIRST + month, formula, value, style)

    def _formula(self, name: str, month: int, top: int, rows: Rows) -> str:
        """Return the formula of a row in a month."""
        total = top + 1 + self.rows.index(TOTAL)
        if name == TOTAL:
            first, last = (cell(at, FIRST + month) for at in (top + 1, total - 1))
            return f"=SUM({first}:{last})"
        if name == ON_BOOKS:
            return f"={cell(total, FIRST + month)}{self._imputed(top, month)}"
        if name == WORTH:
            return f"={cell(total, FIRST + month)}*{rows.discount(month)}"
        return f"={rows.cash(month) if name == CASH else rows.category(name, month)}"

    def _imputed(self, top: int, month: int) -> str:
        """Return what is taken off for what nobody books; nothing where there is none."""
        name = CATEGORIES[IMPUTED]
        if name not in self.rows:
            return ""
        return f"-{cell(top + 1 + self.rows.index(name), FIRST + month)}"

    def _write_years(self, top: int) -> None:
        """Write what each fiscal year takes, summed from the months."""
        page, paper = self.page, self.contents.paper
        self._head(TOP, "By fiscal year, likely")
        last = FIRST + len(self.year_of_month) - 1
        labels = f"{fixed(top - 1, FIRST)}:{fixed(top - 1, last)}"
        for at, name in enumerate(self.rows):
            row, month_row = TOP + 1 + at, top + 1 + at
            style = paper.total if name == TOTAL else paper.money
            page.text(row, 0, name, paper.strong if name == TOTAL else None)
            cells = f"{fixed(month_row, FIRST)}:{fixed(month_row, last)}"
            for column, year in enumerate(self.years, start=FIRST):
                value = self._in_year(name, year)
                formula = f"=SUMIF({labels},{cell(TOP, column)},{cells})"
                page.formula(row, column, formula, value, style)

    def _in_year(self, name: str, year: str) -> float:
        chosen = [label == year for label in self.year_of_month]
        return float(self._value(name)[chosen].sum())

    def _head(self, row: int, title: str) -> None:
        words = [title, "", "", "", *self.years]
        self.page.headings(row, words, range(FIRST, len(words)))

    def _write_expected(self, top: int) -> None:
        """Write what the futures say, where the budget's periods are years: as written."""
        self._head(top, "Expected, as written")
        for at, name in enumerate(self.rows, start=top + 1):
            self.page.text(at, 0, name)
            for column, value in enumerate(self._expected(name), start=FIRST):
                self.page.number(at, column, value, self.contents.paper.money)
        self._write_compared(top + 1 + len(self.rows))

    @cached_property
    def compared(self) -> dict[str, Sequence[float]]:
        """What stands below what is expected, by fiscal year: ranges where periods are years."""
        found, told = self.found, self.found.periods
        rows: dict[str, Sequence[float]] = {"Capital in it": self._summed("capital")}
        if not found.is_today:
            rows |= {capital(today_said(found)): self._summed("today")}
            rows |= {"Variance": self._summed("variance")}
        if found.case.finance.budget is not None:
            rows |= {"Budget line today": self._in_years([x.budgeted or 0.0 for x in told])}
        if found.by == "year":
            rows |= {"Total, P10": [x.total.over.p10 for x in told]}
            rows |= {"Total, P90": [x.total.over.p90 for x in told]}
        return rows

    def _write_compared(self, top: int) -> None:
        """Write what stands below, then people where periods are years: as written."""
        money, people = self.contents.paper.money, self.contents.paper.people
        for row, (name, values) in enumerate(self.compared.items(), start=top):
            self._write_row(row, name, values, money)
        if self.found.by == "year":
            teams = [each.heads for each in self.found.periods]
            row = top + len(self.compared)
            self._write_row(row, "People, the new team", [each.there for each in teams], people)
            self._write_row(row + 1, "People, today's team", [each.here for each in teams], people)

    def _write_row(self, row: int, name: str, values: Sequence[float], style: Format) -> None:
        self.page.text(row, 0, name)
        for column, value in enumerate(values, start=FIRST):
            self.page.number(row, column, value, style)

    def _expected(self, name: str) -> Sequence[float]:
        """Return a row's mean by fiscal year."""
        fields = {TOTAL: "total", ON_BOOKS: "on_books", CASH: "cash", WORTH: "present_value"}
        known = {words: key for key, words in CATEGORIES.items()}
        return self._summed(fields.get(name) or known[name])

    def _summed(self, name: str) -> list[float]:
        """Return the mean of an amount by fiscal year, from the budget's own periods."""
        amounts = (money.amount(name) for money in self.found.periods)
        return self._in_years([each.over.mean if each else 0.0 for each in amounts])

    def _in_years(self, values: Sequence[float]) -> list[float]:
        """Return amounts of the budget's periods, summed by fiscal year."""
        sums, starts = dict.fromkeys(self.years, 0.0), self.contents.case.finance.year_starts
        for money, value in zip(self.found.periods, values, strict=True):
            sums[periods(money.period.start, 1, starts, "year")[0].label] += value
        return [sums[year] for year in self.years]
