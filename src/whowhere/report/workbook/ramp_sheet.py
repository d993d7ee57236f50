"""The sheet of the ramp: when each option's people come, and who is at work, month by month."""

from __future__ import annotations

from whowhere.report.media.spreadsheet.charts import standing
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.workbook.contents import Contents
from whowhere.report.workbook.layout import PEOPLE, WAVES

SHEET = "Ramp"
HEADINGS = ("Months to", "First wave, now", "Half of the team, now", "All, now",
            "Full output, now", "First wave, median", "Half, median", "All, median",
            "Full output, median")  # fmt: skip
WIDTH, FIRST_WIDTH = 15, 40
TOP = 5
"""The row of the first option."""
CHART_ROWS = 20
SIDES = {
    "people_there": "People at work there",
    "people_here": "Today's team at work here",
}


def write_ramp(contents: Contents) -> None:
    """Write waves and people by month of every option whose people are still to come."""
    if not contents.board.arriving:
        return
    columns = max(len(HEADINGS), 1 + len(PEOPLE) * len(contents.board.arriving))
    widths = (FIRST_WIDTH, *[WIDTH] * (columns - 1))
    page = Page.new(contents.paper, SHEET, widths, landscape=True)
    page.head(
        "Ramp",
        "Months are counted from the decision. Likely case in live formulas; medians are those of"
        " the futures, as written. Sheet Months has each step.",
        "People at work are means of each month.",
    )
    _write_waves(page, contents)
    top = TOP + len(contents.board.arriving) + CHART_ROWS + 2
    _write_people(page, contents, top)
    for place, name in enumerate(_sides(contents)):
        _chart(page, contents, name, top, place)


def _sides(contents: Contents) -> tuple[str, ...]:
    """Return which teams are at work: new work has nobody here today."""
    return PEOPLE if contents.case.team_today else PEOPLE[:1]


def _write_waves(page: Page, contents: Contents) -> None:
    page.headings(TOP - 1, HEADINGS, range(1, len(HEADINGS)))
    months = contents.paper.months
    for row, profile in enumerate(contents.board.arriving, start=TOP):
        option, ramp = profile.result.option, profile.ramp
        page.text(row, 0, contents.option_name(option))
        for column, name in enumerate(WAVES, start=1):
            address, value = contents.layout.figure(name, option)
            page.formula(row, column, f"={address}", value, months)
        medians = (ramp.first, ramp.half, ramp.all, ramp.full_output)
        for column, found in enumerate(medians, start=1 + len(WAVES)):
            page.number(row, column, found.p50, months)


def _write_people(page: Page, contents: Contents, top: int) -> None:
    """Write a row for each month, a column for each option and side; likely case, live."""
    options = [profile.result.option for profile in contents.board.arriving]
    columns = [(name, option) for name in _sides(contents) for option in options]
    for place, name in enumerate(_sides(contents)):
        page.text(top, 1 + place * len(options), SIDES[name], contents.paper.section)
    page.headings(
        top + 1,
        ["Month", *(contents.option_name(option) for _, option in columns)],
        range(1 + len(columns)),
    )
    page.sheet.set_row(top + 1, 45)
    for month in range(contents.case.horizon_months):
        row = top + 2 + month
        page.number(row, 0, month + 1, contents.paper.count)
        for column, (name, option) in enumerate(columns, start=1):
            address, value = contents.layout.figure(name, option, month)
            page.formula(row, column, f"={address}", value, contents.paper.people)


def _chart(page: Page, contents: Contents, name: str, top: int, place: int) -> None:
    """Draw one side of every option over the months, live."""
    found, case = contents.board.arriving, contents.case
    first, last = top + 2, top + 1 + case.horizon_months
    chart = contents.paper.book.add_chart({"type": "line"})
    for nth, profile in enumerate(found):
        column = 1 + place * len(found) + nth
        chart.add_series(
            {
                "name": contents.option_name(profile.result.option),
                "categories": [SHEET, first, 0, last, 0],
                "values": [SHEET, first, column, last, column],
                "line": {"color": SERIES[nth % len(SERIES)], "width": 2.25},
            }
        )
    standing(chart, f"{SIDES[name]}, by month, likely case", "#,##0")
    described = f"Line chart: {SIDES[name]} in each month, a line for each option."
    options = {"description": described, "x_scale": 1.25, "y_scale": 1.25}
    page.sheet.insert_chart(TOP + len(found) + 1, 5 * place, chart, options)
