"""Reliefs, brackets, grades, sizes, roles: what a file may say of them, and every mistake in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.facts.test_statute_layout import SOUND, TODAY, faults_of, written

from whowhere.facts.occupations import occupation
from whowhere.facts.statute_book import load_statutes
from whowhere.facts.statute_roles import Employee, is_meant, roles_said

LINE = """
[[contributions]]
id = "more"
name = "More"
base = "gross"
rate = 0.1
law = "Act"
address = "https://law.example/more"
checked = 2026-09-20
valid_from = 2026-01-01
"""
GRADES = """
[grades]
amounts = [100, 200, 400]
law = "Table"
address = "https://law.example/table"
checked = 2026-09-20
valid_from = 2026-01-01
"""
WAGE = """
[[minimum_wage]]
amount = 100
unit = "RUC per month"
status = "enacted"
producer = "Office"
source = "Act"
year = "2026"
"""


def line(*keys: str, without: str = "") -> str:
    added = "".join(f"{key}\n" for key in keys)
    return LINE.replace("base = ", f"{added}base = ").replace(without, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (line("relief = 1"), "contributions[3].relief is 1; accepted: true or false"),
        (line("graded = true"), "grades is missing; accepted: a table [grades], as contributions["),
        (line("min_heads = 50.5"), "min_heads is 50.5; accepted: a whole number from 2"),
        (line("min_heads = 50", "max_heads = 9"), "max_heads is 9; accepted: no less than min_hea"),
        (line("from_month = 1"), "from_month is 1; accepted: a whole number from 2"),
        (line("payroll_exempt = -1"), "payroll_exempt is -1; accepted: a number from 0 upwards"),
        (line("payroll_exempt_up_to = 5"), "payroll_exempt is missing; accepted: the exempt part"),
        (line('occupations = ["cadre"]'), "more.occupations is 'cadre'; accepted: one of finance"),
        (line('occupations = ["sofware_developer"]'), "Did you mean 'software_developer'?"),
        (line('occupations = ["it"]', 'except_occupations = ["it"]'), "the one says all"),
        (line("brackets = [{ rate = 0.1 }]", without="rate = 0.1\n"), "brackets is [{'rate': 0.1}"),
        (line("brackets = [{ to = 9, rate = 0.1 }, { rate = 0.2 }]"), "each bracket has its rate"),
        (
            line("brackets = [{ to = 9, rate = 0.1 }, { to = 8, rate = 0.2 }, { rate = 0.3 }]",
                 without="\nrate = 0.1"),
            "brackets is given; accepted: brackets in order, the lowest first",
        ),
        (line("fading = { rate = 0.3 }"), "fading is {'rate': 0.3}; accepted: a table such as"),
        (
            line("fading = { rate = 0.3, from = 9, to = 8, power = 1 }"),
            "fading.to is 8; accepted: an amount above fading.from 9",
        ),
        (line().replace('"gross"', '"shortfall"'), "cap is missing; accepted: the pay from which"),
        (
            line("on_extra_pay = true").replace('"gross"', '"shortfall"') + "cap = 9\n",
            "on_extra_pay is True; accepted: nothing, as the base is 'shortfall'",
        ),
        (GRADES.replace("200", "50"), "grades.amounts is [100, 50, 400]; accepted: a list of amou"),
        (GRADES.replace("law = ", "lex = "), "grades.lex is unknown; accepted: one of address, am"),
        (GRADES.replace("[grades]", "[grade]"), "Did you mean 'grades'?"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_kind_of_line_is_named(text: str, words: str, tmp_path: Path) -> None:
    found = faults_of(tmp_path, SOUND + text)
    assert any(words in fault for fault in found), found


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('kind = "days"', 'kind = "amount"\nmost = 9', "extras[1].most is 9; accepted: nothing"),
        (
            "priced = true",
            "priced = true\npaid_out = true\nmin_heads = 9",
            "min_heads is 9; acc",
        ),
        (
            "priced = true",
            'priced = true\nfrom_month = "13"',
            "from_month is '13'; accepted: a",
        ),
    ],
)
def test_a_mistake_in_extra_pay_is_named(old: str, new: str, words: str, tmp_path: Path) -> None:
    found = faults_of(tmp_path, SOUND.replace(old, new))
    assert any(words in fault for fault in found), found


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (WAGE, "minimum_wage[2].valid_from is missing; accepted: a date after the table before it"),
        (
            WAGE.replace("amount", "valid_from = 2026-06-30\namount"),
            "minimum_wage[2].valid_from is 2026-06-30; accepted: a date after the table before",
        ),
        (
            WAGE.replace("amount", "valid_from = 2026-07-01\namount").replace("RUC", "EUR"),
            "minimum_wage[2].unit is EUR per month; accepted: an amount in RUC",
        ),
    ],
)
def test_tables_with_dates_follow_each_other(later: str, words: str, tmp_path: Path) -> None:
    first = WAGE.replace("amount", "valid_to = 2026-06-30\namount")
    text = SOUND[: SOUND.index("[minimum_wage]")] + first
    assert any(words in fault for fault in faults_of(tmp_path, text + later))
    sound = text + WAGE.replace("amount = 100", "valid_from = 2026-07-01\namount = 120")
    wage = load_statutes("RU", TODAY, written(tmp_path, sound)).minimum_wage
    assert wage is not None
    assert wage.value.likely == 120


def test_a_bracket_ends_at_its_last_base_and_the_next_begins_just_above(tmp_path: Path) -> None:
    text = line("brackets = [{ to = 90, rate = 0.1 }, { rate = 0.2 }]", "base_factor = 1.5",
                without="\nrate = 0.1")  # fmt: skip
    law = load_statutes("RU", TODAY, written(tmp_path, SOUND + text))
    low, high = (levy for levy in law.levies if levy.id == "more")
    assert (low.rate, low.min_gross, low.max_gross) == (0.1, 0, 60)
    assert (high.rate, high.max_gross) == (0.2, float("inf"))
    assert 60 < high.min_gross < 60.000_000_1


DEVELOPER = Employee(occupation("software_developer"), "senior")


@pytest.mark.parametrize(
    ("words", "is_for"),
    [(["it"], True), (["senior"], True), (["software_developer"], True), (["isco 2"], True),
     (["isco 2512"], True), (["isco 1", "isco 25"], True), (["finance", "junior"], False),
     (["isco 3"], False), ([], True)],
)  # fmt: skip
def test_one_word_that_fits_is_enough(words: list[str], is_for: bool) -> None:
    assert is_meant(DEVELOPER, words, []) is is_for
    if words:
        assert is_meant(DEVELOPER, [], words) is not is_for


def test_of_whom_nothing_is_known_has_what_all_but_some_have() -> None:
    assert not is_meant(None, ["it"], [])
    assert is_meant(None, [], ["it"])
    assert is_meant(None, [], [])


def test_groups_are_named_as_people_say() -> None:
    words = ["isco 1", "isco 2512", "software_developer"]
    assert roles_said(words) == "managers, ISCO-08 2512, software developer"
