"""The months of some work choose its law, each by the day on which it begins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.unit.facts.test_statute_layout import SOUND, written

from whowhere.facts.law_months import Months, on_day
from whowhere.facts.levy_words import steps_said
from whowhere.facts.statute_book import load_statutes, statutes_over

START = date(2026, 7, 1)

STEPPED = (
    SOUND
    + """
[[contributions]]
id = "pension"
name = "Pension"
rate = 0.2
base = "basic"
base_factor = 1.2
floor = 100
cap = 900
law = "Pension Act"
address = "https://law.example/pension"
checked = 2026-09-20
valid_from = 2027-01-01

[hours]
weekly = 48
status = "enacted"
producer = "Office of Ruritania"
source = "Labour Code"
year = "2026"
"""
)
SHORTER = """
[[hours]]
weekly = 48
valid_to = 2026-12-31
status = "enacted"
producer = "Office of Ruritania"
source = "Labour Code"
year = "2026"

[[hours]]
weekly = 46
valid_from = 2027-01-01
status = "enacted"
producer = "Office of Ruritania"
source = "Labour Code"
year = "2027"
"""


def test_each_month_has_the_law_of_the_day_on_which_it_begins() -> None:
    days = Months(date(2026, 11, 30), 4).days
    assert days == (date(2026, 11, 30), date(2026, 12, 30), date(2027, 1, 30), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ({"valid_from": date(2026, 1, 1)}, 1.0),
        ({"valid_from": date(2027, 1, 1)}, 0.5),
        ({"valid_from": date(2026, 1, 1), "valid_to": date(2026, 9, 30)}, 3 / 12),
        ({"valid_from": date(2026, 1, 1), "from_month": 10}, 3 / 12),
        ({"valid_from": date(2027, 5, 1), "from_month": 10}, 2 / 12),
        ({"valid_from": date(2026, 1, 1), "from_month": 13}, 0.0),
    ],
)
def test_a_line_counts_by_its_share_of_the_months(line: dict[str, object], share: float) -> None:
    assert Months(START, 12).share(line) == pytest.approx(share)


def test_a_rate_that_steps_is_averaged_and_says_its_steps(tmp_path: Path) -> None:
    folder = written(tmp_path, STEPPED)
    over = statutes_over("RU", Months(START, 24), folder)
    (pension,) = (levy for levy in over.levies if levy.id == "pension")
    assert pension.rate == pytest.approx(0.1 * 6 / 24 + 0.2 * 18 / 24)
    said = steps_said(pension, over.months)
    assert said == "10% to 2026-12-31, 20% from 2027-01-01; mean 17.5% over the 24 months"
    on_the_day = load_statutes("RU", START, folder)
    (pension,) = (levy for levy in on_the_day.levies if levy.id == "pension")
    assert pension.rate == 0.1
    assert steps_said(pension, on_the_day.months) == "10% to 2026-12-31, 20% from 2027-01-01"


def test_a_cap_that_changes_makes_two_lines_each_by_its_share(tmp_path: Path) -> None:
    later = STEPPED.replace("cap = 900", "cap = 999").replace("cap = 999", "cap = 900", 1)
    law = statutes_over("RU", Months(START, 24), written(tmp_path, later))
    pensions = [(levy.cap, levy.rate) for levy in law.levies if levy.id == "pension"]
    assert pensions == [(900, pytest.approx(0.1 / 4)), (999, pytest.approx(0.2 * 3 / 4))]


def test_what_is_only_announced_is_said_and_not_charged(tmp_path: Path) -> None:
    text = STEPPED.replace("valid_to = 2026-12-31\n", "")
    text = text.replace("valid_from = 2027-01-01", 'valid_from = 2027-01-01\nstatus = "announced"')
    law = statutes_over("RU", Months(START, 24), written(tmp_path, text))
    assert [levy.rate for levy in law.levies if levy.id == "pension"] == [0.1]
    assert [(levy.id, levy.rate) for levy in law.announced] == [
        ("pension", pytest.approx(0.2 * 18 / 24))
    ]


def test_months_before_the_first_law_that_is_known_have_that_law(tmp_path: Path) -> None:
    folder = written(tmp_path, SOUND)
    early = statutes_over("RU", Months(date(2024, 1, 1), 24), folder)
    assert early.levies == load_statutes("RU", date(2026, 1, 1), folder).levies


def test_weekly_hours_are_the_mean_of_the_months_and_say_so(tmp_path: Path) -> None:
    folder = written(tmp_path, SOUND + SHORTER)
    hours = statutes_over("RU", Months(START, 24), folder).weekly_hours
    assert hours is not None
    assert hours.value.likely == pytest.approx((48 * 6 + 46 * 18) / 24)
    assert hours.note == "48 to 2026-12-31, 46 from 2027-01-01; mean 46.5 over the 24 months"
    today = load_statutes("RU", START, folder).weekly_hours
    assert today is not None
    assert today.value.likely == 48


def test_before_the_first_table_and_after_the_last_the_nearest_holds() -> None:
    tables = [{"n": 1, "valid_to": date(2026, 6, 30)}, {"n": 2, "valid_from": date(2026, 7, 1)}]
    assert [on_day(tables, day)["n"] for day in (date(2020, 1, 1), START, date(2040, 1, 1))] == [
        1, 2, 2,
    ]  # fmt: skip
