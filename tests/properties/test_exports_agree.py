"""The same week is read as the same week, however it is laid out, written and saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports import DAYS, MONDAY, clock, english

from whowhere.model.staffing.exports.reading import read_tables
from whowhere.quantities.tables.opening import tables_of
from whowhere.quantities.tables.table import Bounds

TIMES = (16, 17, 18, 19, 20, 21, 22, 23, 24)
WEEKS = st.lists(
    st.lists(st.integers(0, 8_000), min_size=len(TIMES), max_size=len(TIMES)),
    min_size=7, max_size=7,
)  # fmt: skip


@dataclass(frozen=True)
class Form:
    """How somebody lays a week out and writes it."""

    layout: str
    order: tuple[int, ...]
    language: str
    delimiter: str
    mark: str
    time: str
    date: str
    encoding: str
    has_totals: bool
    says_delimiter: bool
    title: str


FORMS = st.builds(
    Form,
    layout=st.sampled_from(["wide", "transposed", "long", "one cell", "dated", "wide dated"]),
    order=st.permutations(range(7)).map(tuple),
    language=st.sampled_from(sorted(DAYS)),
    delimiter=st.sampled_from(",;\t|"),
    mark=st.sampled_from(".,"),
    time=st.sampled_from(["24", "12", "range", "seconds"]),
    date=st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%d-%b-%Y", "%Y%m%d"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    has_totals=st.booleans(),
    says_delimiter=st.booleans(),
    title=st.sampled_from(["", "Report of the week", "Calls by interval\n"]),
)


def when(half: int, form: Form) -> str:
    return {
        "24": clock(half),
        "12": english(half),
        "range": f"{clock(half)} - {clock(half + 1)}",
        "seconds": f"{clock(half)}:00",
    }[form.time]


def day_of(day: int, form: Form) -> str:
    dated = (MONDAY + timedelta(day)).strftime(form.date)
    return dated if "dated" in form.layout else DAYS[form.language][day]


def number(value: float, form: Form) -> str:
    text = f"{value:.2f}".replace(".", form.mark)
    return f'"{text}"' if form.mark == form.delimiter else text


def rows_of(week: list[list[int]], form: Form) -> list[list[str]]:
    """Return the cells of an export; a hundredth of each number is a call."""
    cell = {(day, at): number(calls / 100, form)
            for day, row in enumerate(week) for at, calls in enumerate(row)}  # fmt: skip
    places = [*enumerate(TIMES)]
    total = [number(9_999, form)] if form.has_totals else []
    if form.layout.startswith("wide"):
        head = ["time", *(day_of(day, form) for day in form.order), *(["Total"] * bool(total))]
        rows = [[when(half, form), *(cell[day, at] for day in form.order), *total]
                for at, half in places]  # fmt: skip
        return [head, *rows, *([["Summe", *total * 8]] if total else [])]
    if form.layout == "transposed":
        head = ["day", *(when(half, form) for half in TIMES), *(["Grand total"] * bool(total))]
        return [head, *([day_of(day, form), *(cell[day, at] for at, _ in places), *total]
                        for day in form.order)]  # fmt: skip
    if form.layout == "one cell":
        return [["interval", "offered", "answered"],
                *([f"{day_of(day, form)} {when(half, form)}", cell[day, at], "0"]
                  for day in form.order for at, half in places)]  # fmt: skip
    return [["AHT (min)", "calls offered", "time", "date" if form.layout == "dated" else "day"],
            *(["4:30", cell[day, at], when(half, form), day_of(day, form)]
              for day in form.order for at, half in places)]  # fmt: skip


def text_of(week: list[list[int]], form: Form) -> str:
    lines = [form.delimiter.join(row) for row in rows_of(week, form)]
    said = [f"sep={form.delimiter}"] if form.says_delimiter else []
    return "\r\n".join([*said, *([form.title] if form.title else []), *lines, ""])


@settings(max_examples=200, deadline=None)
@given(week=WEEKS, form=FORMS)
def test_a_week_in_any_layout_is_the_same_week(week: list[list[int]], form: Form) -> None:
    data = text_of(week, form).encode(form.encoding)
    table = read_tables(tables_of(data, "calls.csv", Bounds("a table")))
    for day, calls in enumerate(week):
        found = [round(table.contacts[day][half] * 100) for half in TIMES]
        assert found == calls
    assert sum(map(sum, table.contacts)) * 100 - sum(map(sum, week)) < 1e-6


@settings(max_examples=60, deadline=None)
@given(first=st.dates(date(2026, 1, 1), date(2027, 12, 31)), weeks=st.integers(1, 3))
def test_the_order_of_day_and_month_is_found_out_from_a_week_on(first: date, weeks: int) -> None:
    days = [first + timedelta(day) for day in range(7 * weeks)]
    rows = [f"{day.strftime('%d/%m/%Y')};{clock(half)};{day.weekday() + 1}"
            for day in days for half in TIMES]  # fmt: skip
    data = "\n".join(["date;time;calls", *rows]).encode()
    table = read_tables(tables_of(data, "calls.csv", Bounds("a table")))
    assert [day[16] for day in table.contacts] == [1, 2, 3, 4, 5, 6, 7]
