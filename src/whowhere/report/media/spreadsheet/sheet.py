"""How the workbook looks, and the few ways in which its sheets write."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from whowhere.report.media.unrunnable import unrunnable

INK, MUTED, ACCENT, RULE = "#17202A", "#52606D", "#005A8C", "#C9D2DA"
INPUT_INK, INPUT_FILL = "#0B3D91", "#FFF4CC"
"""What a reader may change: blue on pale yellow, as analysts expect."""
SERIES = ("#005A8C", "#C4750D", "#584BC3", "#259CA8", "#863E48", "#52606D")
NUMBER = '[>=1E+90]"no limit";[>=1000]#,##0;0.0###'
FONT = "Calibri"


@dataclass
class Paper:
    """A workbook with the formats of its cells, each made once."""

    book: Workbook
    currency: str

    def _format(self, **properties: Any) -> Format:
        base = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top"}
        return self.book.add_format(base | properties)

    @cached_property
    def title(self) -> Format:
        """The first line of a sheet."""
        return self._format(bold=True, font_size=16, font_color=ACCENT)

    @cached_property
    def verdict(self) -> Format:
        """The sentence that a reader should remember."""
        return self._format(bold=True, font_size=13, text_wrap=True)

    @cached_property
    def note(self) -> Format:
        """What explains a table."""
        return self._format(font_color=MUTED, italic=True)

    @cached_property
    def heading(self) -> Format:
        """The head of a column of words."""
        return self._head(align="left", indent=1)

    @cached_property
    def number_heading(self) -> Format:
        """The head of a column of numbers."""
        return self._head(align="right")

    def _head(self, **properties: Any) -> Format:
        return self._format(
            bold=True, font_color="#FFFFFF", bg_color=ACCENT, text_wrap=True, valign="vcenter",
            **properties,
        )  # fmt: skip

    @cached_property
    def section(self) -> Format:
        """A row that begins a section."""
        return self._format(
            bold=True, font_color=ACCENT, bottom=1, bottom_color=RULE, align="left", indent=1
        )

    @cached_property
    def text(self) -> Format:
        """Plain words."""
        return self._format(align="left", indent=1)

    @cached_property
    def wrapped(self) -> Format:
        """Words over several lines."""
        return self._format(text_wrap=True)

    @cached_property
    def strong(self) -> Format:
        """Words that stand out."""
        return self._format(bold=True, align="left", indent=1)

    @cached_property
    def muted(self) -> Format:
        """Words that stand back."""
        return self._format(font_color=MUTED, align="left", indent=1)

    @cached_property
    def number(self) -> Format:
        """A number of any unit."""
        return self._format(num_format=NUMBER)

    @cached_property
    def money(self) -> Format:
        """Whole money with its currency."""
        return self._format(num_format=self._money)

    @cached_property
    def price(self) -> Format:
        """Money to the cent."""
        return self._format(num_format=f"#,##0.00 [${self.currency}]")

    @cached_property
    def total(self) -> Format:
        """A sum of money."""
        return self._format(num_format=self._money, bold=True, top=1, top_color=ACCENT)

    @cached_property
    def total_number(self) -> Format:
        """A sum that is no money."""
        return self._format(num_format=NUMBER, bold=True, top=1, top_color=ACCENT)

    @cached_property
    def total_text(self) -> Format:
        """The words beside a sum."""
        return self._format(bold=True, top=1, top_color=ACCENT, align="left", indent=1)

    @cached_property
    def flow(self) -> Format:
        """Money in a month, where the currency stands in the heading."""
        return self._format(num_format="#,##0")

    @cached_property
    def total_flow(self) -> Format:
        """A month's sum."""
        return self._format(num_format="#,##0", bold=True, top=1, top_color=ACCENT)

    @cached_property
    def share(self) -> Format:
        """A share as a whole percentage."""
        return self._format(num_format="0%")

    @cached_property
    def fine_share(self) -> Format:
        """A share as a percentage to the hundredth."""
        return self._format(num_format="0.00%")

    @cached_property
    def count(self) -> Format:
        """A whole number."""
        return self._format(num_format="#,##0")

    @cached_property
    def people(self) -> Format:
        """People, to a tenth of one."""
        return self._format(num_format="#,##0.0")

    @cached_property
    def months(self) -> Format:
        """Months with one decimal."""
        return self._format(num_format="0.0")

    @cached_property
    def input(self) -> Format:
        """A cell that a reader may change."""
        return self._input(NUMBER)

    @cached_property
    def share_input(self) -> Format:
        """A share that a reader may change."""
        return self._input("0.0%")

    @cached_property
    def money_input(self) -> Format:
        """Money that a reader may change."""
        return self._input(self._money)

    def _input(self, number: str) -> Format:
        return self._format(
            num_format=number, font_color=INPUT_INK, bg_color=INPUT_FILL, border=1,
            border_color=RULE, locked=False,
        )  # fmt: skip

    @property
    def _money(self) -> str:
        return f"#,##0 [${self.currency}]"


@dataclass(frozen=True)
class Page:
    """One sheet, written from the top."""

    paper: Paper
    sheet: Worksheet

    @classmethod
    def new(
        cls, paper: Paper, name: str, widths: Sequence[float], *, landscape: bool, across: int = 1
    ) -> Page:
        """Add a sheet that prints so many pages across, on as many as it takes."""
        sheet = paper.book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(across, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer("&L&8&A&R&8&P of &N")
        return cls(paper, sheet)

    def head(self, title: str, *notes: str) -> None:
        """Write the sheet's title and its notes, in the first rows."""
        self.sheet.set_row(0, 26)
        self.text(0, 0, title, self.paper.title)
        for row, note in enumerate(notes, start=1):
            self.text(row, 0, note, self.paper.note)

    def headings(self, row: int, words: Sequence[str], numbers: Collection[int]) -> None:
        """Write the heads of a table's columns; ``numbers`` are the columns that hold numbers."""
        self.sheet.set_row(row, 30)
        for column, word in enumerate(words):
            style = self.paper.number_heading if column in numbers else self.paper.heading
            self.text(row, column, word, style)

    def text(self, row: int, column: int, text: str, style: Format | None = None) -> None:
        """Write words that no spreadsheet runs."""
        if text:
            self.sheet.write_string(row, column, unrunnable(text), style or self.paper.text)
        else:
            self.sheet.write_blank(row, column, None, style or self.paper.text)

    def texts(
        self, row: int, column: int, words: Sequence[str], style: Format | None = None
    ) -> None:
        """Write words beside each other."""
        for place, word in enumerate(words, start=column):
            self.text(row, place, word, style)

    def number(self, row: int, column: int, value: float | None, style: Format) -> None:
        """Write a number; nothing where there is none."""
        if value is not None:
            self.sheet.write_number(row, column, value, style)

    def formula(
        self, row: int, column: int, formula: str, value: float | str, style: Format
    ) -> None:
        """Write a formula with what it gives, so that a previewer shows a number."""
        self.sheet.write_formula(row, column, formula, style, value)
