"""``whowhere whatif`` and ``--set``: before and after, and what they refuse."""

from pathlib import Path

import pytest
from tests.contracts.conftest import Run

DESK = ("--example", "support-desk")
QUICK = ("--draws", "256", "--as-of", "2026-11-23")
DEAR = ("--set", "EG.pay=18000 to 24000", "--yes")


def test_before_and_after_are_told_with_whether_the_verdict_changes(whowhere: Run) -> None:
    run = whowhere("whatif", *DESK, *QUICK, *DEAR)
    assert run.code == 0
    assert run.out.startswith("The verdict changes with EG.pay=18000 to 24000.")
    assert "Before: " in run.out
    assert "After:  " in run.out


def test_the_document_says_what_compare_says_of_either_side(whowhere: Run) -> None:
    found = whowhere("whatif", *DESK, *QUICK, *DEAR, "--json").document
    before = whowhere("compare", *DESK, *QUICK, "--json").document
    after = whowhere("compare", *DESK, *QUICK, *DEAR, "--json").document
    assert found["before"]["sentence"] == before["verdict"]["sentence"]
    assert found["after"]["best"] == after["verdict"]["best"]
    costs = {each["id"]: each["cost"] for each in after["options"]}
    assert {each["id"]: each["after"]["cost"] for each in found["options"]} == costs
    assert found["set"] == ["EG.pay=18000 to 24000"]


def test_only_options_that_rest_on_the_value_move(whowhere: Run) -> None:
    found = whowhere("whatif", *DESK, *QUICK, *DEAR, "--json").document
    moved = {each["id"] for each in found["options"] if each["change_of_median"]}
    assert moved
    assert all(each.endswith("@EG") for each in moved)


def test_a_factor_is_so_many_times_what_the_facts_say(whowhere: Run) -> None:
    found = whowhere("whatif", *DESK, *QUICK, "--set", "PH.pay=x2", "--json").document
    (row,) = (each for each in found["options"] if each["id"] == "own_staff@PH")
    assert row["change_of_median"] > 0
    same = whowhere("whatif", *DESK, *QUICK, "--set", "PH.pay=x1", "--json").document
    assert all(each["change_of_median"] == 0 for each in same["options"])


def test_a_changed_verdict_may_end_with_code_one(whowhere: Run) -> None:
    assert whowhere("whatif", *DESK, *QUICK, *DEAR, "--fail-if", "changed").code == 1
    assert whowhere("whatif", *DESK, *QUICK, "--set", "PL.pay=x1", "--fail-if", "changed").code == 0


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("atrition=0.4", "did you mean: attrition"),
        ("attrition", "NAME=VALUE"),
        ("PH.attrition=45", "--set PH.attrition is 45"),
        ("PH.pay=x-2", "--set PH.pay is"),
        ("work.horizon_months=4", "a whole number from 6 to 180"),
        ("managed_service.attrition=0.4", "given for an engagement"),
    ],
)
def test_what_cannot_be_set_is_refused_by_its_name(whowhere: Run, setting: str, told: str) -> None:
    run = whowhere("whatif", *DESK, *QUICK, "--set", setting)
    assert run.code == 2
    assert not run.out
    assert told in run.err


def test_a_set_value_beats_the_files(whowhere: Run, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "examples" / "support-desk.toml").read_text("utf-8")
    file = tmp_path / "desk.toml"
    file.write_text(text + '\n[assumptions]\n"PH.attrition" = 0.9\n', encoding="utf-8")
    found = whowhere("whatif", str(file), *QUICK, "--set", "attrition=0.3", "--json").document
    plain = whowhere("compare", *DESK, *QUICK, "--set", "attrition=0.3", "--json").document
    costs = {each["id"]: each["cost"] for each in plain["options"]}
    assert {each["id"]: each["after"]["cost"] for each in found["options"]} == costs
