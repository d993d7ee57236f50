"""Lines of nine countries against payroll engines that others wrote.

The table beside this file holds what each engine gives, as percent of yearly gross pay, with the
engine's name and version. The engines are no dependencies: some need a newer Python than this
project, others hundreds of packages. ``lines`` are the beginnings of the ids that an engine
knows; none means all.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.statute_book import load_statutes
from whowhere.model.hiring import hire

TABLE = Path(__file__).with_name("payroll_engines.csv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
DAY = date(2026, 11, 29)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['iso2']}-{row['gross']}")
def test_the_lines_come_to_what_an_independent_engine_gives(row: dict[str, str]) -> None:
    gross, percent = float(row["gross"]), row["percent"]
    asked = tuple(row["lines"].split()) or ("",)

    lines = hire(load_statutes(row["iso2"], DAY), gross).lines
    charged = sum(line.amount for line in lines if line.levy.id.startswith(asked))

    last_digit = 10.0 ** -len(percent.partition(".")[2])
    assert 100 * charged / gross == pytest.approx(float(percent), abs=0.51 * last_digit)
