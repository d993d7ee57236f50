"""A user's own table: what it may say, and that every mistake is told with its line."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from whowhere.facts import own_table
from whowhere.facts.factbook import Factbook
from whowhere.facts.occupations import occupation
from whowhere.facts.own_cells import OwnTopic, cells
from whowhere.facts.own_table import COLUMNS, ROW_LIMIT, SIZE_LIMIT, parse_table, table_text
from whowhere.facts.own_values import OwnValue, OwnValues
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 23)
TOPICS = {
    "pay": OwnTopic("usd/head/year", by_role=True),
    "attrition": OwnTopic("1/year", by_role=True),
    "benefits_share": OwnTopic("1"),
    "site_day_cost": OwnTopic("usd/day"),
    "local_per_usd": OwnTopic("local/usd"),
    "leave_days": OwnTopic("day/year"),
}
SOUND = {
    "topic": "pay", "place": "PL", "role": "support agent", "level": "mid", "value": "90k",
    "currency": "PLN", "year": "2026", "source": "Payroll",
}  # fmt: skip


def written(*rows: dict[str, str]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def parsed(data: bytes) -> tuple[OwnValue, ...]:
    return parse_table(data, "mine.csv", "mine", TOPICS, TODAY)


def values(*rows: dict[str, str]) -> tuple[OwnValue, ...]:
    return parsed(written(*rows))


def faults(data: bytes) -> list[str]:
    with pytest.raises(Faults) as caught:
        parsed(data)
    return [str(fault) for fault in caught.value.faults]


def fault(**changes: str) -> str:
    (found,) = faults(written({**SOUND, **changes}))
    return found


def share(**changes: str) -> OwnValue:
    bare = {"topic": "benefits_share", "role": "", "level": "", "currency": "", "value": "8%"}
    return values({**SOUND, **bare, **changes})[0]


def test_a_row_is_read_with_the_names_that_people_use() -> None:
    (own,) = values({**SOUND, "place": "Poland", "value": "80k to 100k likely 88k"})
    assert own.key == ("pay", "PL", "support_agent", "mid")
    assert (own.value.low, own.value.likely, own.value.high) == (80_000, 88_000, 100_000)
    assert (own.currency, own.year, own.source, own.table) == ("PLN", 2026, "Payroll", "mine")


def test_low_likely_and_high_may_stand_in_cells_of_their_own() -> None:
    split = {"value": "", "low": "80k", "likely": "", "high": "100,000"}
    (own,) = values({**SOUND, **split})
    assert (own.value.low, own.value.likely, own.value.high) == (80_000, 90_000, 100_000)


@pytest.mark.parametrize(
    ("value", "unit"), [("8%", ""), ("0.08", ""), ("8", "%"), ("8%", "%"), ("0.08", "1")]
)
def test_a_share_may_be_written_in_per_cent(value: str, unit: str) -> None:
    assert share(value=value, unit=unit).value.likely == pytest.approx(0.08)


@pytest.mark.parametrize(
    "unit", ["", "PLN/year", "pln per year", "PLN/head/year", "usd/head/year", "year"]
)
def test_yearly_pay_may_name_its_unit_in_several_ways(unit: str) -> None:
    assert values({**SOUND, "unit": unit})[0].unit == "usd/head/year"


def test_money_turns_into_dollars_at_the_rate_of_the_day() -> None:
    book = Factbook(TODAY, OwnValues(values(SOUND)))
    fact = book.pay(occupation("support agent"), "mid", "PL")
    rate = Factbook(TODAY).units_per_usd("PLN").value.likely
    assert fact.value.likely == pytest.approx(90_000 / rate)
    assert (fact.status, fact.origins[0].producer) == ("given", "you")
    assert fact.origins[0].title == "Payroll (table mine)"


def test_the_value_that_speaks_most_precisely_wins_and_others_stay_the_factbooks() -> None:
    every_level, mid = {**SOUND, "level": "", "value": "70k"}, SOUND
    book = Factbook(TODAY, OwnValues(values(every_level, mid)))
    job, rate = occupation("support agent"), book.units_per_usd("PLN").value.likely
    assert book.pay(job, "mid", "PL").value.likely * rate == pytest.approx(90_000)
    assert book.pay(job, "senior", "PL").value.likely * rate == pytest.approx(70_000)
    assert book.pay(job, "mid", "PH") == Factbook(TODAY).pay(job, "mid", "PH")
    other = occupation("accountant")
    assert book.pay(other, "mid", "PL") == Factbook(TODAY).pay(other, "mid", "PL")


def test_an_own_exchange_rate_counts_wherever_the_currency_does() -> None:
    rate = {"topic": "local_per_usd", "role": "", "level": "", "value": "4", "currency": ""}
    (own,) = values({**SOUND, **rate})
    book = Factbook(TODAY, OwnValues((own,)))
    assert own.currency == "PLN"
    assert book.units_per_usd("PLN", "money/usd").value.likely == 4
    assert book.units_per_usd("PLN", "money/usd").unit == "money/usd"
    assert book.units_per_usd("PHP").status != "given"


def test_what_is_written_back_reads_as_the_same_values() -> None:
    rows = (SOUND, {**SOUND, "level": "senior", "value": "0.1e6 to 123456.789"})
    first = values(*rows)
    assert parsed(table_text(first).encode()) == first


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"topic": "pey"}, "Did you mean 'pay'?"),
        ({"place": "Polnd"}, "Did you mean 'Poland'?"),
        ({"place": "Krakow"}, "Write PL."),
        ({"role": "suport agent"}, "Did you mean 'support agent'?"),
        ({"role": ""}, "role is missing"),
        ({"level": "seniour"}, "Did you mean 'senior'?"),
        ({"currency": "PLM"}, "Did you mean 'PLN'?"),
        ({"currency": ""}, "currency is missing"),
        ({"unit": "PLN/month"}, "accepted: PLN/head/year"),
        ({"value": "0,25"}, "value is 0.25"),
        ({"value": "a lot"}, "a number such as"),
        ({"value": "nan"}, "a number such as"),
        ({"value": "1e999"}, "is too large"),
        ({"value": "-5"}, "upwards"),
        ({"value": ""}, "value is missing"),
        ({"value": "90k to 80k"}, "Put the smaller figure first"),
        ({"low": "1", "high": "2"}, "either value, or low, likely and high"),
        ({"year": "2031"}, "a year from 1990 to 2027"),
        ({"year": "last"}, "a year from 1990"),
        ({"source": ""}, "source is missing"),
        ({"source": "=1+1"}, "which a spreadsheet would run"),
        ({"source": "@SUM(A1)"}, "which a spreadsheet would run"),
        ({"source": "x" * 201}, "up to 200 characters"),
        ({"source": "a\x07b"}, "text on one line"),
        ({"topic": "benefits_share", "role": "", "level": "", "currency": "PLN", "value": "8%"},
         "benefits_share is no money"),
        ({"topic": "benefits_share", "role": "", "level": "", "currency": "", "value": "8"},
         "0.08 or 8%"),
        ({"topic": "benefits_share", "level": "", "currency": "", "value": "8%"},
         "the same for every role"),
        ({"topic": "local_per_usd", "role": "", "level": "", "currency": "EUR", "value": "4"},
         "PLN, the currency of PL"),
        ({"topic": "attrition", "currency": "", "value": "45"}, "45"),
    ],
)  # fmt: skip
def test_a_mistake_names_line_value_and_what_is_accepted(
    changes: dict[str, str], said: str
) -> None:
    found = fault(**changes)
    assert found.startswith("mine.csv:2: ")
    assert said in found


def test_every_mistake_of_every_line_is_told_at_once() -> None:
    found = faults(
        written(SOUND, {**SOUND, "topic": "pey", "year": "x"}, {**SOUND, "place": "XX"}, SOUND)
    )
    assert [each.split(" is ")[0] for each in found] == [
        "mine.csv:3: topic", "mine.csv:3: year", "mine.csv:4: place",
        "mine.csv:5: pay PL support_agent mid",
    ]  # fmt: skip
    assert "also on line 2" in found[-1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "column topic is missing"),
        (b"\xef\xbb\xbf", "column topic is missing"),
        (b"topic,place,year,source,value\n", "without values"),
        (b"topic,place,year,source\n", "column value is missing"),
        (b"topc,place,year,source,value\n", "Did you mean 'topic'?"),
        (b"topic,topic,place,year,source,value\n", "there twice"),
        (b"topic,place,year,source,value\na,b,c,d,e,f\n", "mine.csv:2: row is of 6 cells"),
        (b"topic,place\0\n", "not text"),
        (b"topic,place\n\n\xff\xfe", "mine.csv:3: the table is not in UTF-8"),
        (b"x" * (SIZE_LIMIT + 1), "larger than 1,000,000 bytes"),
        (b"topic,place,year,source,value\n" + b'"' + b"y" * 200_000, "no CSV"),
        (b"topic,place,year,source,value\n" + b"a,b,c,d,e\n" * (ROW_LIMIT + 1), "rows"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_in_words(data: bytes, said: str) -> None:
    assert said in "\n".join(faults(data))


def test_a_file_full_of_mistakes_tells_fifty_and_that_there_are_more() -> None:
    found = faults(b"topic,place,year,source,value\n" + b"a,PL,2026,s,1\n" * 80)
    assert len(found) == 51
    assert "at fault in more places" in found[-1]


@pytest.mark.parametrize(("rows", "looked_at"), [(9_999, 51), (ROW_LIMIT + 1, 0)])
def test_no_row_is_looked_at_after_fifty_mistakes_nor_any_of_too_many_rows(
    monkeypatch: pytest.MonkeyPatch, rows: int, looked_at: int
) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(own_table, "cells", lambda *row: seen.append(row) or cells(*row))
    faults(b"topic,place,year,source,value\n" + b"a,PL,2026,s,1\n" * rows)
    assert len(seen) == looked_at


def test_a_byte_order_mark_quotes_semicolons_and_empty_lines_do_no_harm() -> None:
    text = written(SOUND).decode().replace(",", ";").replace("Payroll", '"Payroll; ""May"""')
    (own,) = parsed(b"\xef\xbb\xbf" + text.replace("\n", "\r\n\r\n").encode())
    assert own.source == 'Payroll; "May"'


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_whatever_crash_the_reader(data: bytes) -> None:
    with pytest.raises(Faults):
        parsed(b"topic,place,year,source,value\n" + data)


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({}, optional={name: st.text(max_size=30) for name in COLUMNS}))
def test_no_text_in_a_cell_crashes_the_reader(cells: dict[str, str]) -> None:
    try:
        (own,) = values({**SOUND, **cells})
    except (Faults, UnicodeEncodeError):
        return
    assert own.source
    assert not own.source.startswith(("=", "+", "-", "@"))


def test_one_hand_writes_all_figures_of_a_table() -> None:
    head = "topic;place;role;level;value;currency;year;source\n"
    german = "pay;DE;software developer;{};{};EUR;2026;HR export of a German Excel\n"
    rows = german.format("mid", "65.000") + german.format("senior", "1.085.000,50")
    found = parsed((head + rows).encode("utf-16"))
    assert [own.value.likely for own in found] == [65_000, 1_085_000.5]
    with pytest.raises(Faults, match=r"65\.000.* may be 65,000 or 65\.0"):
        parsed((head + german.format("mid", "65.000")).encode())


def test_a_workbook_is_a_table_of_values_too() -> None:
    book = Workbook()
    book.active.append(["topic", "place", "role", "level", "value", "currency", "year", "source"])
    book.active.append(["pay", "PL", "support agent", "mid", 78_123.456, "PLN", 2026, "Payroll"])
    book.active.append(["benefits_share", "PL", None, None, 0.085, None, 2026, "Payroll"])
    file = io.BytesIO()
    book.save(file)
    pay, share = parsed(file.getvalue())
    assert (pay.value.likely, share.value.likely) == (78_123.456, 0.085)
