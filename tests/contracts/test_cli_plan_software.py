"""Software in plans as users meet it: named beside who does the rest, people those who are left."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.contracts.conftest import Ended, Run
from tests.contracts.test_cli_plan import PORTFOLIO

QUICK = ("--draws", "64", "--as-of", "2026-11-23")
SOFTWARE = (
    '[automation]\nkind = "written contacts"\nshare_solved = 0.5\nwork_saved = 1\nprice = 0.1\n'
    "rest_harder = 0\nmore_asked = 0\nchecked_share = 0\ntaken_back = 0\n"
)
TEXT = PORTFOLIO.replace("RULES", SOFTWARE)
NAMED = "with software"


def asked(whowhere: Run, folder: Path, *words: str, text: str = TEXT) -> Ended:
    file = folder / "plan.toml"
    file.write_text(text)
    return whowhere(words[0], str(file), *words[1:])


def test_the_terminal_says_where_software_does_part_and_how_people_are_counted(
    whowhere: Run, tmp_path: Path
) -> None:
    told = asked(whowhere, tmp_path, "plan", *QUICK, "--width", "160")
    assert (told.code, told.err) == (0, "")
    words = " ".join(told.out.split())
    assert "packages move, software does part of 1: " in words
    assert NAMED in words
    assert "People beside software are those of the start's who are still needed" in words
    assert "software (written contacts) is not weighed for books: most people there do" in words


def test_the_document_and_the_rows_say_what_software_does_of_a_choice(
    whowhere: Run, tmp_path: Path
) -> None:
    found = asked(whowhere, tmp_path, "plan", *QUICK, "--json").document
    desk, books = (
        [each for each in found["plan"]["choices"] if each["package"] == package]
        for package in ("desk", "books")
    )
    assert all(each["option"].endswith("+auto") and NAMED in each["words"] for each in desk)
    assert not any("automation" in each for each in books)
    for each in desk:
        software = each["automation"]
        assert software["heads_left"] == each["people"]
        assert each["people"] == pytest.approx(software["heads_at_start"] / 2, rel=0.01)
    rows = asked(whowhere, tmp_path, "plan", *QUICK, "--csv").out.splitlines()
    assert "automation_heads_left,automation_heads_at_start" in rows[0]
    assert len(rows) == 1 + len(found["plan"]["choices"])


def test_the_workbook_lists_options_with_software_and_counts_who_is_left(
    whowhere: Run, tmp_path: Path
) -> None:
    target = tmp_path / "plan.xlsx"
    assert asked(whowhere, tmp_path, "report", "--draws", "64", "-o", str(target)).code == 0
    sheet = openpyxl.load_workbook(target, data_only=True)["Options"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    head = next(row for row in rows if "Id" in row)
    people = {row[head.index("Id")]: row[head.index("People")] for row in rows if row[0] == "desk"}
    assert people["own_staff@GB+auto"] == pytest.approx(people["own_staff@GB"] / 2, rel=0.01)
    words = {row[head.index("Id")]: row[head.index("Option")] for row in rows}
    assert words["own_staff@GB+auto"] == "Own staff in the United Kingdom with software"


@pytest.mark.parametrize(
    ("setting", "software"),
    [
        ("packages.desk.automation.building_cost=9_000_000", 0),
        ("automation.price=24", 0),
        ("packages.desk.without_software=true", 0),
        ("automation.work_saved=0.9", 1),
    ],
)
def test_other_values_of_software_change_the_plan(
    whowhere: Run, tmp_path: Path, setting: str, software: int
) -> None:
    run = asked(whowhere, tmp_path, "whatif", *QUICK, "--yes", "--set", setting)
    assert run.code == 0
    after = " ".join(run.out.split("After:")[1].split())
    said = f", software does part of {software or 'none'}:"
    assert said in after or (setting.endswith("true") and "software" not in after.split(":")[0])


def test_check_says_that_it_is_sound_or_what_is_wrong(whowhere: Run, tmp_path: Path) -> None:
    assert asked(whowhere, tmp_path, "check").code == 0
    wrong = asked(whowhere, tmp_path, "check", text=TEXT.replace("= 0.1", '= "dear"'))
    assert wrong.code == 2
    assert "automation.price is" in wrong.err


def test_a_value_for_software_that_there_is_not_is_refused(whowhere: Run, tmp_path: Path) -> None:
    text = PORTFOLIO.replace("RULES", "[assumptions]\nwork_saved = 0.5")
    run = asked(whowhere, tmp_path, "check", text=text)
    assert run.code == 2
    assert "work_saved is given for work without software" in run.err
